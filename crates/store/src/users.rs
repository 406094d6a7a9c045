use model::{
    AccountId, Email, Language, Membership, Preferences, RoleId, TimeZoneName, Timestamp, User, UserId,
};

use crate::{
    Result, StoreError, Tx,
    roles::role,
    row::Row,
    statement::{Statement, sql},
};

/// A user as a member of one account, for the list of its users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The user.
    pub user: User,
    /// What the user is in the account.
    pub membership: Membership,
    /// Whether the user has TOTP or a passkey.
    pub has_second_factor: bool,
    /// When one of the user's browsers last asked for something.
    pub last_seen: Option<Timestamp>,
}

/// An account as a place where a user may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What the user is there.
    pub membership: Membership,
    /// The account's name.
    pub account_name: String,
    /// Whether the account demands a second factor.
    pub demands_second_factor: bool,
    /// Why the operator has suspended the account, if that is so.
    pub suspended: Option<String>,
    /// When the account's license ends for good, or has ended.
    pub license_ends_at: Option<Timestamp>,
}

impl Tx {
    /// Adds a user with the hash of the password. [`crate::StoreError::Taken`] if the e-mail
    /// address, compared without case, is another user's.
    pub async fn insert_user(&mut self, user: &User, password_hash: &str) -> Result<()> {
        let statement = sql(
            "INSERT INTO users (id, email, email_folded, password_hash, operator, disabled, language, \
                 time_zone, csv_rows, date_format, theme, created_at, browser_language, csv_separator) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING",
        )
        .bind(user.id)
        .bind(user.email.as_str())
        .bind(user.email.folded())
        .bind(password_hash)
        .bind(user.operator)
        .bind(user.disabled)
        .bind(user.preferences.language)
        .bind(user.preferences.time_zone.as_ref().map(TimeZoneName::as_str))
        .bind(user.preferences.csv_rows.name())
        .bind(user.preferences.date_format.name())
        .bind(user.preferences.theme.name())
        .bind(user.created_at)
        .bind(user.preferences.browser_language)
        .bind(user.preferences.csv_separator.name());
        self.insert(statement).await
    }

    /// The user `id`.
    pub async fn user(&mut self, id: UserId) -> Result<Option<User>> {
        self.find(sql("SELECT * FROM users WHERE id = $1").bind(id), user)
            .await
    }

    /// The user with this e-mail address, compared without case, and the hash of the password.
    pub async fn user_by_email(&mut self, email: &Email) -> Result<Option<(User, String)>> {
        let statement = sql("SELECT * FROM users WHERE email_folded = $1").bind(email.folded());
        self.find(statement, |row| {
            Ok((user(row)?, row.of("users").get("password_hash")?))
        })
        .await
    }

    /// The user `id`, whom nobody else can change until the end of this transaction.
    pub async fn lock_user(&mut self, id: UserId) -> Result<Option<User>> {
        // On PostgreSQL a second one that changes the user waits here.
        let statement = sql("UPDATE users SET operator = operator WHERE id = $1 RETURNING *");
        self.find(statement.bind(id), user).await
    }

    /// The hash of the user's password.
    pub async fn password_hash(&mut self, id: UserId) -> Result<Option<String>> {
        let statement = sql("SELECT password_hash FROM users WHERE id = $1");
        self.find(statement.bind(id), |row| row.of("users").get("password_hash"))
            .await
    }

    /// Gives a user another password; whether there was one.
    pub async fn set_password_hash(&mut self, id: UserId, hash: &str, now: Timestamp) -> Result<bool> {
        let statement = sql("UPDATE users SET password_hash = $2, password_changed_at = $3 WHERE id = $1");
        self.hits(statement.bind(id).bind(hash).bind(now)).await
    }

    /// Keeps how a user wants the portal; whether there is such a user.
    pub async fn set_preferences(&mut self, id: UserId, preferences: &Preferences) -> Result<bool> {
        let statement = sql(
            "UPDATE users SET language = $2, time_zone = $3, csv_rows = $4, date_format = $5, theme = $6, \
                 csv_separator = $7 WHERE id = $1",
        )
        .bind(id)
        .bind(preferences.language)
        .bind(preferences.time_zone.as_ref().map(TimeZoneName::as_str))
        .bind(preferences.csv_rows.name())
        .bind(preferences.date_format.name())
        .bind(preferences.theme.name())
        .bind(preferences.csv_separator.name());
        self.hits(statement).await
    }

    /// Gives a user another e-mail address; whether there is such a user.
    /// [`crate::StoreError::Taken`] if the address, compared without case, is another user's; the
    /// transaction is then to be given up.
    pub async fn set_user_email(&mut self, id: UserId, email: &Email) -> Result<bool> {
        let statement = sql("UPDATE users SET email = $2, email_folded = $3 WHERE id = $1")
            .bind(id)
            .bind(email.as_str())
            .bind(email.folded());
        self.hits(statement).await.map_err(StoreError::taken)
    }

    /// Notes the language of the browser that the user has signed in with; whether there is such a
    /// user.
    pub async fn set_browser_language(&mut self, id: UserId, language: Language) -> Result<bool> {
        let statement = sql("UPDATE users SET browser_language = $2 WHERE id = $1");
        self.hits(statement.bind(id).bind(language)).await
    }

    /// Whether there is a user.
    pub async fn any_user(&mut self) -> Result<bool> {
        self.exists(sql("SELECT 1 FROM users LIMIT 1")).await
    }

    /// Makes the user a member of an account. [`crate::StoreError::Taken`] if the user is one.
    pub async fn insert_membership(&mut self, user: UserId, membership: &Membership) -> Result<()> {
        let statement = sql(
            "INSERT INTO memberships (user_id, account_id, role_id, disabled, created_at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind(user)
        .bind(membership.account)
        .bind(membership.role.id)
        .bind(membership.disabled)
        .bind(membership.since);
        self.insert(statement).await
    }

    /// The accounts of the user, the one with the smallest customer number first.
    pub async fn memberships(&mut self, user: UserId) -> Result<Vec<Membership>> {
        let statement = sql(
            "SELECT memberships.disabled, memberships.created_at, roles.* FROM memberships \
             JOIN roles ON roles.id = memberships.role_id \
             JOIN accounts ON accounts.id = memberships.account_id \
             WHERE memberships.user_id = $1 ORDER BY accounts.number",
        );
        self.list(statement.bind(user), membership).await
    }

    /// What the user is in `account`, if anything, with what is known of the account.
    pub async fn place(&mut self, user: UserId, account: AccountId) -> Result<Option<Place>> {
        let statement = sql(
            "SELECT memberships.disabled, memberships.created_at, roles.*, accounts.name AS account_name, \
                 accounts.demands_second_factor, accounts.suspended_reason, accounts.ends_at FROM memberships \
             JOIN roles ON roles.id = memberships.role_id \
             JOIN accounts ON accounts.id = memberships.account_id \
             WHERE memberships.user_id = $1 AND memberships.account_id = $2",
        );
        self.find(statement.bind(user).bind(account), |row| {
            let fields = row.of("accounts");
            Ok(Place {
                membership: membership(row)?,
                account_name: fields.get("account_name")?,
                demands_second_factor: fields.get("demands_second_factor")?,
                suspended: fields.get_some("suspended_reason")?,
                license_ends_at: fields.time_some("ends_at")?,
            })
        })
        .await
    }

    /// The accounts that the user is not shut out of, each with its name, the one with the smallest
    /// customer number first. There may be thousands, and every page asks: nothing else is read of them.
    pub async fn open_accounts(&mut self, user: UserId) -> Result<Vec<(AccountId, String)>> {
        let statement = sql("SELECT accounts.id, accounts.name FROM memberships \
             JOIN accounts ON accounts.id = memberships.account_id \
             WHERE memberships.user_id = $1 AND NOT memberships.disabled ORDER BY accounts.number");
        self.list(statement.bind(user), |row| {
            let row = row.of("accounts");
            Ok((row.parse("id")?, row.get("name")?))
        })
        .await
    }

    /// What the user is in `account`, if anything.
    pub async fn membership(&mut self, user: UserId, account: AccountId) -> Result<Option<Membership>> {
        let statement = sql(
            "SELECT memberships.disabled, memberships.created_at, roles.* FROM memberships \
             JOIN roles ON roles.id = memberships.role_id \
             WHERE memberships.user_id = $1 AND memberships.account_id = $2",
        );
        self.find(statement.bind(user).bind(account), membership).await
    }

    /// Gives a member another role of the account; whether there was such a member.
    pub async fn set_membership_role(
        &mut self,
        user: UserId,
        account: AccountId,
        role: RoleId,
    ) -> Result<bool> {
        let statement = sql("UPDATE memberships SET role_id = $3 WHERE user_id = $1 AND account_id = $2");
        self.hits(statement.bind(user).bind(account).bind(role)).await
    }

    /// Shuts a member out of the account, or lets the member in again; whether there was one.
    pub async fn set_membership_disabled(
        &mut self,
        user: UserId,
        account: AccountId,
        disabled: bool,
    ) -> Result<bool> {
        let statement = sql("UPDATE memberships SET disabled = $3 WHERE user_id = $1 AND account_id = $2");
        self.hits(statement.bind(user).bind(account).bind(disabled)).await
    }

    /// Takes a user out of the account; whether there was one.
    pub async fn delete_membership(&mut self, user: UserId, account: AccountId) -> Result<bool> {
        let statement = sql("DELETE FROM memberships WHERE user_id = $1 AND account_id = $2");
        self.hits(statement.bind(user).bind(account)).await
    }

    /// Waits until nobody else changes who owns the account, and keeps others from it until the end
    /// of this transaction. Then the number of its owners who may act does not change meanwhile.
    pub async fn lock_owners(&mut self, account: AccountId) -> Result<u64> {
        // Every change of owners writes this row first: on PostgreSQL the second waits here.
        let statement =
            sql("UPDATE roles SET version = version WHERE account_id = $1 AND starting = 'owner'");
        self.execute(statement.bind(account)).await?;
        let statement = sql("SELECT COUNT(*) AS count FROM memberships \
             JOIN roles ON roles.id = memberships.role_id \
             JOIN users ON users.id = memberships.user_id \
             WHERE memberships.account_id = $1 AND roles.starting = 'owner' \
             AND NOT memberships.disabled AND NOT users.disabled");
        let count = self
            .find(statement.bind(account), |row| {
                row.of("memberships").unsigned("count")
            })
            .await?;
        Ok(count.unwrap_or(0))
    }

    /// The members of an account, by e-mail address, from the one after `after` on.
    pub async fn members(
        &mut self,
        account: AccountId,
        search: Option<&str>,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Member>> {
        self.list(members_statement(account, search, after, limit), member)
            .await
    }

    /// One member of an account.
    pub async fn member(&mut self, account: AccountId, user: UserId) -> Result<Option<Member>> {
        let text = format!("{MEMBER} WHERE memberships.account_id = $1 AND memberships.user_id = $2");
        let statement = Statement::composed(text).bind(account).bind(user);
        self.find(statement, member).await
    }

    /// The owners of an account who may act there.
    pub async fn owners(&mut self, account: AccountId) -> Result<Vec<User>> {
        let statement = sql("SELECT users.* FROM memberships \
             JOIN users ON users.id = memberships.user_id \
             JOIN roles ON roles.id = memberships.role_id \
             WHERE memberships.account_id = $1 AND roles.starting = 'owner' \
             AND NOT memberships.disabled AND NOT users.disabled \
             ORDER BY users.email_folded");
        self.list(statement.bind(account), user).await
    }

    /// Forgets a user with everything that is the user's own; whether there was one.
    pub async fn delete_user(&mut self, id: UserId) -> Result<bool> {
        self.hits(sql("DELETE FROM users WHERE id = $1").bind(id)).await
    }

    /// Shuts a user out of the installation, or lets the user in again; whether there was one.
    pub async fn set_user_disabled(&mut self, id: UserId, disabled: bool) -> Result<bool> {
        let statement = sql("UPDATE users SET disabled = $2 WHERE id = $1");
        self.hits(statement.bind(id).bind(disabled)).await
    }

    /// Makes a user an operator, or no operator any more; whether there was one.
    pub async fn set_operator(&mut self, id: UserId, operator: bool) -> Result<bool> {
        let statement = sql("UPDATE users SET operator = $2 WHERE id = $1");
        self.hits(statement.bind(id).bind(operator)).await
    }

    /// Everybody who runs the installation and is not shut out.
    pub async fn operators(&mut self) -> Result<Vec<User>> {
        let statement = sql("SELECT * FROM users WHERE operator AND NOT disabled ORDER BY email_folded");
        self.list(statement, user).await
    }
}

const MEMBER: &str = "SELECT users.*, memberships.disabled AS member_disabled, \
     memberships.created_at AS member_since, \
     roles.id AS role_id, roles.account_id, roles.starting, roles.name, roles.rights, roles.version, \
     CASE WHEN users.totp_sealed IS NOT NULL \
         OR EXISTS (SELECT 1 FROM passkeys WHERE passkeys.user_id = users.id) \
         THEN TRUE ELSE FALSE END AS has_second_factor, \
     (SELECT MAX(sign_ins.last_seen_at) FROM sign_ins WHERE sign_ins.user_id = users.id) AS last_seen \
     FROM memberships \
     JOIN users ON users.id = memberships.user_id \
     JOIN roles ON roles.id = memberships.role_id";

pub(crate) fn members_statement(
    account: AccountId,
    search: Option<&str>,
    after: Option<&str>,
    limit: u32,
) -> Statement {
    let mut statement =
        Statement::composed(format!("{MEMBER} WHERE memberships.account_id = $1")).bind(account);
    if let Some(search) = search {
        let pattern = format!("%{}%", escaped(&search.to_lowercase()));
        statement.push(" AND users.email_folded LIKE ? ESCAPE '\\'", pattern);
    }
    if let Some(after) = after {
        statement.push(" AND users.email_folded > ?", after);
    }
    statement.push(" ORDER BY users.email_folded LIMIT ?", limit);
    statement
}

/// `text` as a part of a pattern of `LIKE … ESCAPE '\\'`.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

fn member(row: &Row) -> Result<Member> {
    let fields = row.of("memberships");
    Ok(Member {
        user: user(row)?,
        membership: Membership {
            account: fields.parse("account_id")?,
            role: role(row, "role_id")?,
            disabled: fields.get("member_disabled")?,
            since: fields.time("member_since")?,
        },
        has_second_factor: fields.get("has_second_factor")?,
        last_seen: fields.time_some("last_seen")?,
    })
}

pub(crate) fn user(row: &Row) -> Result<User> {
    let row = row.of("users");
    Ok(User {
        id: row.parse("id")?,
        email: row.parse("email")?,
        operator: row.get("operator")?,
        disabled: row.get("disabled")?,
        preferences: Preferences {
            language: row.parse_some("language")?,
            browser_language: row.parse_some("browser_language")?,
            time_zone: row.parse_some("time_zone")?,
            csv_rows: row.parse("csv_rows")?,
            csv_separator: row.parse("csv_separator")?,
            date_format: row.parse("date_format")?,
            theme: row.parse("theme")?,
        },
        created_at: row.time("created_at")?,
    })
}

fn membership(row: &Row) -> Result<Membership> {
    let fields = row.of("memberships");
    Ok(Membership {
        account: fields.parse("account_id")?,
        role: role(row, "id")?,
        disabled: fields.get("disabled")?,
        since: fields.time("created_at")?,
    })
}
