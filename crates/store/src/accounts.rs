use model::{Account, AccountId, Email, NamespaceName, Suspension};

use crate::{
    Result, Tx, hex,
    licenses::bind_license,
    row::{Fields, Row},
    statement::{Statement, sql},
};

impl Tx {
    /// Adds an account with its license key, hashed to find it and sealed to show it.
    /// [`crate::StoreError::Taken`] if the number or the key is another account's.
    pub async fn insert_account(
        &mut self,
        account: &Account,
        license_key_hash: [u8; 32],
        license_key_sealed: &[u8],
    ) -> Result<()> {
        let statement = sql(
            "INSERT INTO accounts (id, number, name, license_key_hash, license_key_sealed, created_at, email, \
                 address, telephone, demands_second_factor, search, license_number, plan_id, plan_version, \
                 features, expires_at, renews, ends_at, max_seats, max_sessions, max_active_devices, \
                 max_session_seconds, max_namespaces, max_aliases, asks_for_comment, alias_namespace) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
                 $21, $22, $23, $24, $25, $26) ON CONFLICT DO NOTHING",
        )
        .bind(account.id)
        .bind(account.number)
        .bind(account.name.as_str())
        .bind(hex::encode(&license_key_hash))
        .bind(hex::encode(license_key_sealed))
        .bind(account.created_at)
        .bind(account.email.as_ref().map(Email::as_str))
        .bind(account.address.as_str())
        .bind(account.telephone.as_str())
        .bind(account.demands_second_factor)
        .bind(search_key(account));
        let statement = bind_license(statement, &account.license)
            .bind(account.asks_for_comment)
            .bind(account.alias_namespace.as_ref().map(NamespaceName::as_str));
        self.insert(statement).await
    }

    /// Changes the holder's contact details and the account's settings; whether there is such an
    /// account.
    pub async fn update_holder(&mut self, account: &Account) -> Result<bool> {
        let statement = sql(
            "UPDATE accounts SET name = $2, email = $3, address = $4, telephone = $5, \
                 demands_second_factor = $6, search = $7, asks_for_comment = $8, alias_namespace = $9 \
             WHERE id = $1",
        )
        .bind(account.id)
        .bind(account.name.as_str())
        .bind(account.email.as_ref().map(Email::as_str))
        .bind(account.address.as_str())
        .bind(account.telephone.as_str())
        .bind(account.demands_second_factor)
        .bind(search_key(account))
        .bind(account.asks_for_comment)
        .bind(account.alias_namespace.as_ref().map(NamespaceName::as_str));
        self.hits(statement).await
    }

    /// Suspends an account or lets it go on; whether there is such an account.
    pub async fn set_suspension(&mut self, id: AccountId, suspension: Option<&Suspension>) -> Result<bool> {
        let statement = sql("UPDATE accounts SET suspended_at = $2, suspended_reason = $3 WHERE id = $1")
            .bind(id)
            .bind(suspension.map(|suspension| suspension.since))
            .bind(suspension.map(|suspension| suspension.reason.as_str()));
        self.hits(statement).await
    }

    /// Every account, by customer number.
    pub async fn accounts(&mut self) -> Result<Vec<Account>> {
        self.list(account::selected("TRUE ORDER BY accounts.number"), account::read)
            .await
    }

    /// The largest customer number so far.
    pub async fn last_account_number(&mut self) -> Result<u64> {
        let statement = sql("SELECT number FROM accounts ORDER BY number DESC LIMIT 1");
        let number = self
            .find(statement, |row| row.of("accounts").unsigned("number"))
            .await?;
        Ok(number.unwrap_or(0))
    }

    /// The account `id`.
    pub async fn account(&mut self, id: AccountId) -> Result<Option<Account>> {
        self.find(account::selected("accounts.id = $1").bind(id), account::read)
            .await
    }

    /// The account `id`, which nobody else can change until the end of this transaction.
    pub async fn lock_account(&mut self, id: AccountId) -> Result<Option<Account>> {
        // On PostgreSQL a second one that changes the account waits here.
        self.hits(sql("UPDATE accounts SET name = name WHERE id = $1").bind(id))
            .await?;
        self.account(id).await
    }

    /// The account with the customer number `number`.
    pub async fn account_by_number(&mut self, number: u64) -> Result<Option<Account>> {
        self.find(
            account::selected("accounts.number = $1").bind(number),
            account::read,
        )
        .await
    }

    /// The account whose license key has this hash.
    pub async fn account_by_license_key_hash(&mut self, hash: &[u8; 32]) -> Result<Option<Account>> {
        let statement = account::selected("accounts.license_key_hash = $1").bind(hex::encode(hash));
        self.find(statement, account::read).await
    }

    /// The license key of the account `id` as it was sealed.
    pub async fn sealed_license_key(&mut self, id: AccountId) -> Result<Option<Vec<u8>>> {
        let statement = sql("SELECT license_key_sealed FROM accounts WHERE id = $1").bind(id);
        self.find(statement, |row| {
            let row = row.of("accounts");
            let text: String = row.get("license_key_sealed")?;
            row.read("license_key_sealed", hex::decode(&text))
        })
        .await
    }

    /// Whether there is an account.
    pub async fn any_account(&mut self) -> Result<bool> {
        self.exists(sql("SELECT 1 FROM accounts LIMIT 1")).await
    }
}

/// An account as it is searched for: name, customer number and e-mail address in small letters.
fn search_key(account: &Account) -> String {
    let email = account.email.as_ref().map(Email::as_str).unwrap_or_default();
    format!("{} {} {email}", account.name, account.number).to_lowercase()
}

/// Accounts with the plan that their license was made of.
pub(crate) mod account {
    use super::*;
    use crate::licenses::license;

    /// The accounts for which `condition` holds.
    pub(crate) fn selected(condition: &str) -> Statement {
        Statement::composed(format!(
            "SELECT accounts.*, plans.code AS plan_code, plans.purpose AS plan_purpose, \
                 plan_versions.name AS plan_name \
             FROM accounts JOIN plans ON plans.id = accounts.plan_id \
             JOIN plan_versions ON plan_versions.plan_id = accounts.plan_id \
                 AND plan_versions.version = accounts.plan_version \
             WHERE {condition}"
        ))
    }

    /// The account in a row of [`selected`].
    pub(crate) fn read(row: &Row) -> Result<Account> {
        let row = row.of("accounts");
        Ok(Account {
            id: row.parse("id")?,
            number: row.unsigned("number")?,
            name: row.get("name")?,
            license: license(row)?,
            suspension: suspension(row)?,
            email: row.parse_some("email")?,
            address: row.get("address")?,
            telephone: row.get("telephone")?,
            demands_second_factor: row.get("demands_second_factor")?,
            asks_for_comment: row.get("asks_for_comment")?,
            alias_namespace: row.parse_some("alias_namespace")?,
            created_at: row.time("created_at")?,
        })
    }

    fn suspension(row: Fields<'_>) -> Result<Option<Suspension>> {
        match (row.time_some("suspended_at")?, row.get_some("suspended_reason")?) {
            (None, None) => Ok(None),
            (Some(since), Some(reason)) => Ok(Some(Suspension { since, reason })),
            _ => Err(row.corrupt("suspended_reason")),
        }
    }
}
