use model::{Account, AccountId, Email, License, LicensePeriod, Limit, Plan};

use crate::{
    Result, Tx, hex,
    row::{Fields, Row},
    statement::sql,
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
            "INSERT INTO accounts (id, number, name, plan, max_seats, max_sessions, \
                 expires_at, license_key_hash, license_key_sealed, created_at, email, address, telephone, \
                 demands_second_factor) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING",
        )
        .bind(account.id)
        .bind(account.number)
        .bind(account.name.as_str())
        .bind(account.license.plan.to_string())
        .bind(at_most(account.license.max_seats))
        .bind(at_most(account.license.max_sessions))
        .bind(match account.license.period {
            LicensePeriod::Until(end) => Some(end),
            LicensePeriod::NoExpiry => None,
        })
        .bind(hex::encode(&license_key_hash))
        .bind(hex::encode(license_key_sealed))
        .bind(account.created_at)
        .bind(account.email.as_ref().map(Email::as_str))
        .bind(account.address.as_str())
        .bind(account.telephone.as_str())
        .bind(account.demands_second_factor);
        self.insert(statement).await
    }

    /// Changes the holder's contact details and the account's settings; whether there is such an
    /// account.
    pub async fn update_holder(&mut self, account: &Account) -> Result<bool> {
        let statement = sql(
            "UPDATE accounts SET name = $2, email = $3, address = $4, telephone = $5, \
                 demands_second_factor = $6 WHERE id = $1",
        )
        .bind(account.id)
        .bind(account.name.as_str())
        .bind(account.email.as_ref().map(Email::as_str))
        .bind(account.address.as_str())
        .bind(account.telephone.as_str())
        .bind(account.demands_second_factor);
        self.hits(statement).await
    }

    /// Every account, by customer number.
    pub async fn accounts(&mut self) -> Result<Vec<Account>> {
        self.list(sql("SELECT * FROM accounts ORDER BY number"), account)
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
        self.find(sql("SELECT * FROM accounts WHERE id = $1").bind(id), account)
            .await
    }

    /// The account `id`, which nobody else can change until the end of this transaction.
    pub async fn lock_account(&mut self, id: AccountId) -> Result<Option<Account>> {
        // On PostgreSQL a second one that changes the account waits here.
        let statement = sql("UPDATE accounts SET name = name WHERE id = $1 RETURNING *");
        self.find(statement.bind(id), account).await
    }

    /// The account with the customer number `number`.
    pub async fn account_by_number(&mut self, number: u64) -> Result<Option<Account>> {
        self.find(
            sql("SELECT * FROM accounts WHERE number = $1").bind(number),
            account,
        )
        .await
    }

    /// The account whose license key has this hash.
    pub async fn account_by_license_key_hash(&mut self, hash: &[u8; 32]) -> Result<Option<Account>> {
        let statement = sql("SELECT * FROM accounts WHERE license_key_hash = $1").bind(hex::encode(hash));
        self.find(statement, account).await
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

fn account(row: &Row) -> Result<Account> {
    let row = row.of("accounts");
    Ok(Account {
        id: row.parse("id")?,
        number: row.unsigned("number")?,
        name: row.get("name")?,
        license: License {
            plan: plan(row)?,
            max_seats: limit(row, "max_seats")?,
            max_sessions: limit(row, "max_sessions")?,
            period: row
                .time_some("expires_at")?
                .map_or(LicensePeriod::NoExpiry, LicensePeriod::Until),
        },
        email: row.parse_some("email")?,
        address: row.get("address")?,
        telephone: row.get("telephone")?,
        demands_second_factor: row.get("demands_second_factor")?,
        created_at: row.time("created_at")?,
    })
}

fn plan(row: Fields<'_>) -> Result<Plan> {
    match row.get::<String>("plan")?.as_str() {
        "own_use" => Ok(Plan::OwnUse),
        _ => Err(row.corrupt("plan")),
    }
}

fn limit(row: Fields<'_>, column: &'static str) -> Result<Limit> {
    match row.get_some::<i64>(column)? {
        None => Ok(Limit::Unlimited),
        Some(number) => row.read(column, u64::try_from(number).ok().map(Limit::AtMost)),
    }
}

fn at_most(limit: Limit) -> Option<u64> {
    match limit {
        Limit::AtMost(number) => Some(number),
        Limit::Unlimited => None,
    }
}
