use model::{AccountId, Email, Membership, Role, User, UserId};

use crate::{
    Result, Tx,
    row::{Fields, Row},
    statement::sql,
};

impl Tx {
    /// Adds a user with the hash of the password. [`crate::StoreError::Taken`] if the e-mail
    /// address, compared without case, is another user's.
    pub async fn insert_user(&mut self, user: &User, password_hash: &str) -> Result<()> {
        let statement = sql(
            "INSERT INTO users (id, email, email_folded, password_hash, operator, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        )
        .bind(user.id)
        .bind(user.email.as_str())
        .bind(user.email.folded())
        .bind(password_hash)
        .bind(user.operator)
        .bind(user.created_at);
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

    /// Whether there is a user.
    pub async fn any_user(&mut self) -> Result<bool> {
        self.exists(sql("SELECT 1 FROM users LIMIT 1")).await
    }

    /// Makes the user a member of an account. [`crate::StoreError::Taken`] if the user is one.
    pub async fn insert_membership(&mut self, user: UserId, membership: &Membership) -> Result<()> {
        let statement = sql(
            "INSERT INTO memberships (user_id, account_id, role) VALUES ($1, $2, $3) \
             ON CONFLICT DO NOTHING",
        )
        .bind(user)
        .bind(membership.account)
        .bind(role_name(membership.role));
        self.insert(statement).await
    }

    /// The accounts of the user, the one with the smallest customer number first.
    pub async fn memberships(&mut self, user: UserId) -> Result<Vec<Membership>> {
        let statement = sql(
            "SELECT memberships.account_id, memberships.role FROM memberships \
             JOIN accounts ON accounts.id = memberships.account_id \
             WHERE memberships.user_id = $1 ORDER BY accounts.number",
        );
        self.list(statement.bind(user), membership).await
    }

    /// What the user is in `account`, if anything.
    pub async fn membership(&mut self, user: UserId, account: AccountId) -> Result<Option<Membership>> {
        let statement =
            sql("SELECT account_id, role FROM memberships WHERE user_id = $1 AND account_id = $2");
        self.find(statement.bind(user).bind(account), membership).await
    }
}

fn user(row: &Row) -> Result<User> {
    let row = row.of("users");
    Ok(User {
        id: row.parse("id")?,
        email: row.parse("email")?,
        operator: row.get("operator")?,
        created_at: row.time("created_at")?,
    })
}

fn membership(row: &Row) -> Result<Membership> {
    let row = row.of("memberships");
    Ok(Membership {
        account: row.parse("account_id")?,
        role: role(row)?,
    })
}

fn role(row: Fields<'_>) -> Result<Role> {
    match row.get::<String>("role")?.as_str() {
        "owner" => Ok(Role::Owner),
        _ => Err(row.corrupt("role")),
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Owner => "owner",
    }
}
