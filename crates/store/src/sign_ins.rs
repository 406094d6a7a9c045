use std::fmt;

use model::{AccountId, SignInId, SignInMethod, Timestamp, UserId};

use crate::{Result, Tx, hex, row::Row, statement::sql};

/// One user signed in to the portal in one browser.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// The id inside the system.
    pub id: SignInId,
    /// Who.
    pub user: UserId,
    /// The account that the user has chosen.
    pub account: AccountId,
    /// The hash of the token in the cookie.
    pub token_hash: [u8; 32],
    /// When the user signed in.
    pub created_at: Timestamp,
    /// When the browser last asked for something.
    pub last_seen_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
    /// The network address that the user signed in from.
    pub address: String,
    /// What the browser called itself.
    pub browser: String,
    /// How the user proved who they are.
    pub method: SignInMethod,
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn")
            .field("id", &self.id)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

impl Tx {
    /// Adds a sign-in. [`crate::StoreError::Taken`] if the token is another one's.
    pub async fn insert_sign_in(&mut self, sign_in: &SignIn) -> Result<()> {
        let statement = sql(
            "INSERT INTO sign_ins (id, user_id, account_id, token_hash, created_at, \
                 last_seen_at, expires_at, address, browser, method) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
        )
        .bind(sign_in.id)
        .bind(sign_in.user)
        .bind(sign_in.account)
        .bind(hex::encode(&sign_in.token_hash))
        .bind(sign_in.created_at)
        .bind(sign_in.last_seen_at)
        .bind(sign_in.expires_at)
        .bind(sign_in.address.as_str())
        .bind(sign_in.browser.as_str())
        .bind(sign_in.method.name());
        self.insert(statement).await
    }

    /// The sign-in whose token has this hash, unless it has expired by `now`.
    pub async fn sign_in_by_token_hash(&mut self, hash: &[u8; 32], now: Timestamp) -> Result<Option<SignIn>> {
        let statement = sql("SELECT * FROM sign_ins WHERE token_hash = $1 AND expires_at > $2");
        self.find(statement.bind(hex::encode(hash)).bind(now), sign_in)
            .await
    }

    /// Notes that the browser asked for something at `now`; whether there is such a sign-in.
    pub async fn touch_sign_in(&mut self, id: SignInId, now: Timestamp) -> Result<bool> {
        let statement = sql("UPDATE sign_ins SET last_seen_at = \
             CASE WHEN last_seen_at > $2 THEN last_seen_at ELSE $2 END WHERE id = $1");
        self.hits(statement.bind(id).bind(now)).await
    }

    /// The sign-ins of a user that hold at `now`, the one used last first.
    pub async fn sign_ins_of_user(&mut self, user: UserId, now: Timestamp) -> Result<Vec<SignIn>> {
        let statement = sql("SELECT * FROM sign_ins WHERE user_id = $1 AND expires_at > $2 \
             ORDER BY last_seen_at DESC, id");
        self.list(statement.bind(user).bind(now), sign_in).await
    }

    /// The sign-in `id`, unless it has expired by `now`.
    pub async fn sign_in(&mut self, id: SignInId, now: Timestamp) -> Result<Option<SignIn>> {
        let statement = sql("SELECT * FROM sign_ins WHERE id = $1 AND expires_at > $2");
        self.find(statement.bind(id).bind(now), sign_in).await
    }

    /// Moves a sign-in to another account of its user; whether there was one.
    pub async fn set_sign_in_account(&mut self, id: SignInId, account: AccountId) -> Result<bool> {
        let statement = sql("UPDATE sign_ins SET account_id = $2 WHERE id = $1");
        self.hits(statement.bind(id).bind(account)).await
    }

    /// Ends the sign-ins of a user, but for `kept`; which ones.
    pub async fn delete_sign_ins_of_user(
        &mut self,
        user: UserId,
        kept: Option<SignInId>,
    ) -> Result<Vec<SignInId>> {
        let statement = sql("DELETE FROM sign_ins WHERE user_id = $1 AND id <> $2 RETURNING id");
        let kept = kept.map(|id| id.to_string()).unwrap_or_default();
        self.list(statement.bind(user).bind(kept), |row| {
            row.of("sign_ins").parse("id")
        })
        .await
    }

    /// Ends the sign-ins of a user in one account; which ones.
    pub async fn delete_sign_ins_in_account(
        &mut self,
        user: UserId,
        account: AccountId,
    ) -> Result<Vec<SignInId>> {
        let statement = sql("DELETE FROM sign_ins WHERE user_id = $1 AND account_id = $2 RETURNING id");
        self.list(statement.bind(user).bind(account), |row| {
            row.of("sign_ins").parse("id")
        })
        .await
    }

    /// Ends a sign-in; whether there was one.
    pub async fn delete_sign_in(&mut self, id: SignInId) -> Result<bool> {
        self.hits(sql("DELETE FROM sign_ins WHERE id = $1").bind(id))
            .await
    }

    /// Forgets the sign-ins that have expired by `now`; which ones.
    pub async fn delete_expired_sign_ins(&mut self, now: Timestamp) -> Result<Vec<SignInId>> {
        let statement = sql("DELETE FROM sign_ins WHERE expires_at <= $1 RETURNING id");
        self.list(statement.bind(now), |row| row.of("sign_ins").parse("id"))
            .await
    }
}

fn sign_in(row: &Row) -> Result<SignIn> {
    let row = row.of("sign_ins");
    let hash: String = row.get("token_hash")?;
    Ok(SignIn {
        id: row.parse("id")?,
        user: row.parse("user_id")?,
        account: row.parse("account_id")?,
        token_hash: row.read(
            "token_hash",
            hex::decode(&hash).and_then(|hash| hash.try_into().ok()),
        )?,
        created_at: row.time("created_at")?,
        last_seen_at: row.time("last_seen_at")?,
        expires_at: row.time("expires_at")?,
        address: row.get("address")?,
        browser: row.get("browser")?,
        method: row.parse("method")?,
    })
}
