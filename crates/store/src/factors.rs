use std::fmt;

use model::{AccountId, Timestamp, User, UserId};

use crate::{Result, Tx, hex, row::Row, statement::sql, users::user};

/// TOTP (RFC 6238) of a user.
#[derive(Clone, PartialEq, Eq)]
pub struct Totp {
    /// The secret, sealed.
    pub sealed: Vec<u8>,
    /// The last time step that was used.
    pub last_step: u64,
}

impl fmt::Debug for Totp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Totp")
            .field("last_step", &self.last_step)
            .finish_non_exhaustive()
    }
}

/// A user has lost the second factor and asks for it to be taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorReset {
    /// Who.
    pub user: UserId,
    /// When that was asked for.
    pub requested_at: Timestamp,
    /// From which network address.
    pub address: String,
    /// Who has confirmed it, and when it happens.
    pub confirmed: Option<(String, Timestamp)>,
}

impl Tx {
    /// Keeps everybody else from changing the user's factors until the end of this transaction;
    /// whether there is such a user.
    pub async fn lock_factors(&mut self, user: UserId) -> Result<bool> {
        // Every change of factors writes this row first: on PostgreSQL the second waits here.
        let statement = sql("UPDATE users SET totp_last_step = totp_last_step WHERE id = $1");
        self.hits(statement.bind(user)).await
    }

    /// Whether the user has TOTP or a passkey.
    pub async fn has_second_factor(&mut self, user: UserId) -> Result<bool> {
        let statement = sql("SELECT 1 FROM users WHERE id = $1 AND (totp_sealed IS NOT NULL \
                 OR EXISTS (SELECT 1 FROM passkeys WHERE passkeys.user_id = users.id))");
        self.exists(statement.bind(user)).await
    }

    /// Whether some account that the user may act in demands a second factor.
    pub async fn second_factor_demanded(&mut self, user: UserId) -> Result<bool> {
        let statement = sql("SELECT 1 FROM memberships \
             JOIN accounts ON accounts.id = memberships.account_id \
             WHERE memberships.user_id = $1 AND NOT memberships.disabled AND accounts.demands_second_factor");
        self.exists(statement.bind(user)).await
    }

    /// Whether `account` demands a second factor and the user has none.
    pub async fn second_factor_missing(&mut self, user: UserId, account: AccountId) -> Result<bool> {
        let statement = sql("SELECT 1 FROM accounts WHERE id = $2 AND demands_second_factor \
             AND NOT EXISTS (SELECT 1 FROM users WHERE users.id = $1 AND totp_sealed IS NOT NULL) \
             AND NOT EXISTS (SELECT 1 FROM passkeys WHERE passkeys.user_id = $1)");
        self.exists(statement.bind(user).bind(account)).await
    }

    /// The user's TOTP, where it is on.
    pub async fn totp(&mut self, user: UserId) -> Result<Option<Totp>> {
        let statement =
            sql("SELECT totp_sealed, totp_last_step FROM users WHERE id = $1 AND totp_sealed IS NOT NULL");
        self.find(statement.bind(user), |row| {
            let row = row.of("users");
            let sealed: String = row.get("totp_sealed")?;
            Ok(Totp {
                sealed: row.read("totp_sealed", hex::decode(&sealed))?,
                last_step: row.unsigned("totp_last_step")?,
            })
        })
        .await
    }

    /// Switches TOTP on; whether it was off.
    pub async fn switch_totp_on(&mut self, user: UserId, totp: &Totp) -> Result<bool> {
        let statement = sql("UPDATE users SET totp_sealed = $2, totp_last_step = $3 \
             WHERE id = $1 AND totp_sealed IS NULL")
        .bind(user)
        .bind(hex::encode(&totp.sealed))
        .bind(totp.last_step);
        self.hits(statement).await
    }

    /// Switches TOTP off; whether it was on.
    pub async fn switch_totp_off(&mut self, user: UserId) -> Result<bool> {
        let statement = sql("UPDATE users SET totp_sealed = NULL WHERE id = $1 AND totp_sealed IS NOT NULL");
        self.hits(statement.bind(user)).await
    }

    /// Uses up a time step of TOTP and all before it: of two that use the same one, only the first is
    /// told that it did.
    pub async fn use_totp_step(&mut self, user: UserId, step: u64) -> Result<bool> {
        let statement = sql("UPDATE users SET totp_last_step = $2 \
             WHERE id = $1 AND totp_last_step < $2 AND totp_sealed IS NOT NULL");
        self.hits(statement.bind(user).bind(step)).await
    }

    /// Gives the user these recovery codes, in place of those before.
    pub async fn replace_recovery_codes(&mut self, user: UserId, hashes: &[[u8; 32]]) -> Result<()> {
        let statement = sql("DELETE FROM recovery_codes WHERE user_id = $1");
        self.execute(statement.bind(user)).await?;
        for hash in hashes {
            let statement =
                sql("INSERT INTO recovery_codes (user_id, code_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING");
            self.execute(statement.bind(user).bind(hex::encode(hash))).await?;
        }
        Ok(())
    }

    /// Uses up a recovery code; whether the user had it.
    pub async fn use_recovery_code(&mut self, user: UserId, hash: &[u8; 32]) -> Result<bool> {
        let statement = sql("DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2");
        self.hits(statement.bind(user).bind(hex::encode(hash))).await
    }

    /// How many recovery codes the user has left.
    pub async fn count_recovery_codes(&mut self, user: UserId) -> Result<u64> {
        let statement = sql("SELECT COUNT(*) AS count FROM recovery_codes WHERE user_id = $1");
        let count = self.find(statement.bind(user), |row| {
            row.of("recovery_codes").unsigned("count")
        });
        Ok(count.await?.unwrap_or(0))
    }

    /// Takes away the user's TOTP, passkeys and recovery codes.
    pub async fn delete_factors(&mut self, user: UserId) -> Result<()> {
        self.switch_totp_off(user).await?;
        let statement = sql("DELETE FROM passkeys WHERE user_id = $1");
        self.execute(statement.bind(user)).await?;
        self.replace_recovery_codes(user, &[]).await
    }

    /// Notes that a user asks for the factors to be taken away; whether that was not noted already.
    pub async fn insert_factor_reset(&mut self, reset: &FactorReset) -> Result<bool> {
        let (by, due_at) = reset.confirmed.clone().unzip();
        let statement = sql(
            "INSERT INTO factor_resets (user_id, requested_at, address, confirmed_by, due_at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind(reset.user)
        .bind(reset.requested_at)
        .bind(reset.address.as_str())
        .bind(by)
        .bind(due_at);
        self.hits(statement).await
    }

    /// What the user asks for, if anything.
    pub async fn factor_reset(&mut self, user: UserId) -> Result<Option<FactorReset>> {
        let statement = sql("SELECT * FROM factor_resets WHERE user_id = $1");
        self.find(statement.bind(user), factor_reset).await
    }

    /// Confirms what the user asks for; whether it was there and nobody had confirmed it.
    pub async fn confirm_factor_reset(&mut self, user: UserId, by: &str, due_at: Timestamp) -> Result<bool> {
        let statement = sql("UPDATE factor_resets SET confirmed_by = $2, due_at = $3 \
             WHERE user_id = $1 AND due_at IS NULL");
        self.hits(statement.bind(user).bind(by).bind(due_at)).await
    }

    /// Forgets what the user asks for; whether there was anything.
    pub async fn delete_factor_reset(&mut self, user: UserId) -> Result<bool> {
        let statement = sql("DELETE FROM factor_resets WHERE user_id = $1");
        self.hits(statement.bind(user)).await
    }

    /// Takes the one that is due by `now`; whether there was one.
    pub async fn take_due_factor_reset(&mut self, user: UserId, now: Timestamp) -> Result<bool> {
        let statement = sql("DELETE FROM factor_resets WHERE user_id = $1 AND due_at <= $2");
        self.hits(statement.bind(user).bind(now)).await
    }

    /// Whose factors are to be taken away by `now`.
    pub async fn due_factor_resets(&mut self, now: Timestamp) -> Result<Vec<UserId>> {
        let statement = sql("SELECT user_id FROM factor_resets WHERE due_at <= $1 ORDER BY due_at, user_id");
        self.list(statement.bind(now), |row| {
            row.of("factor_resets").parse("user_id")
        })
        .await
    }

    /// Forgets what was asked for by `before` and confirmed by nobody; how many there were.
    pub async fn purge_factor_resets(&mut self, before: Timestamp) -> Result<u64> {
        let statement = sql("DELETE FROM factor_resets WHERE requested_at <= $1 AND due_at IS NULL");
        self.execute(statement.bind(before)).await
    }

    /// What members of the account ask for, the oldest first.
    pub async fn factor_resets_in_account(&mut self, account: AccountId) -> Result<Vec<(User, FactorReset)>> {
        let statement = sql("SELECT users.*, factor_resets.* FROM factor_resets \
             JOIN users ON users.id = factor_resets.user_id \
             JOIN memberships ON memberships.user_id = factor_resets.user_id \
             WHERE memberships.account_id = $1 ORDER BY requested_at, users.email_folded");
        self.list(statement.bind(account), asking).await
    }

    /// What anybody asks for, the oldest first; `limit` at most.
    pub async fn factor_resets(&mut self, limit: u32) -> Result<Vec<(User, FactorReset)>> {
        let statement = sql("SELECT users.*, factor_resets.* FROM factor_resets \
             JOIN users ON users.id = factor_resets.user_id \
             ORDER BY requested_at, users.email_folded LIMIT $1");
        self.list(statement.bind(limit), asking).await
    }
}

fn asking(row: &Row) -> Result<(User, FactorReset)> {
    Ok((user(row)?, factor_reset(row)?))
}

fn factor_reset(row: &Row) -> Result<FactorReset> {
    let row = row.of("factor_resets");
    let by: Option<String> = row.get_some("confirmed_by")?;
    Ok(FactorReset {
        user: row.parse("user_id")?,
        requested_at: row.time("requested_at")?,
        address: row.get("address")?,
        confirmed: by.zip(row.time_some("due_at")?),
    })
}
