use model::{PasskeyId, Timestamp, UserId};

use crate::{Result, Tx, hex, row::Row, statement::sql};

/// A passkey (WebAuthn) of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The id inside the system.
    pub id: PasskeyId,
    /// Whose.
    pub user: UserId,
    /// The credential's id (WebAuthn, section 4).
    pub credential_id: Vec<u8>,
    /// What proves it: the public key with the state that WebAuthn keeps.
    pub credential: String,
    /// What the user calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When somebody last signed in with it.
    pub last_used_at: Option<Timestamp>,
}

impl Tx {
    /// Adds a passkey. [`crate::StoreError::Taken`] if somebody has one with that credential's id.
    pub async fn insert_passkey(&mut self, passkey: &Passkey) -> Result<()> {
        let statement = sql(
            "INSERT INTO passkeys (id, user_id, credential_id, credential, name, created_at, last_used_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(passkey.id)
        .bind(passkey.user)
        .bind(hex::encode(&passkey.credential_id))
        .bind(passkey.credential.as_str())
        .bind(passkey.name.as_str())
        .bind(passkey.created_at)
        .bind(passkey.last_used_at);
        self.insert(statement).await
    }

    /// The user's passkeys, the oldest first.
    pub async fn passkeys(&mut self, user: UserId) -> Result<Vec<Passkey>> {
        let statement = sql("SELECT * FROM passkeys WHERE user_id = $1 ORDER BY created_at, id");
        self.list(statement.bind(user), passkey).await
    }

    /// The passkey with that credential's id, whosever it is.
    pub async fn passkey_by_credential(&mut self, credential_id: &[u8]) -> Result<Option<Passkey>> {
        let statement = sql("SELECT * FROM passkeys WHERE credential_id = $1");
        self.find(statement.bind(hex::encode(credential_id)), passkey)
            .await
    }

    /// Notes that a passkey was used at `now` and keeps its new state, if it still is as it was read:
    /// of two that use it at once, the second has to look at it again.
    pub async fn use_passkey(&mut self, was: &Passkey, credential: &str, now: Timestamp) -> Result<bool> {
        let statement = sql("UPDATE passkeys SET credential = $3, last_used_at = $4 \
             WHERE id = $1 AND credential = $2")
        .bind(was.id)
        .bind(was.credential.as_str())
        .bind(credential)
        .bind(now);
        self.hits(statement).await
    }

    /// Takes a passkey away; its name, if the user had it.
    pub async fn delete_passkey(&mut self, user: UserId, id: PasskeyId) -> Result<Option<String>> {
        let statement = sql("DELETE FROM passkeys WHERE user_id = $1 AND id = $2 RETURNING name");
        self.find(statement.bind(user).bind(id), |row| {
            row.of("passkeys").get("name")
        })
        .await
    }
}

fn passkey(row: &Row) -> Result<Passkey> {
    let row = row.of("passkeys");
    let credential_id: String = row.get("credential_id")?;
    Ok(Passkey {
        id: row.parse("id")?,
        user: row.parse("user_id")?,
        credential_id: row.read("credential_id", hex::decode(&credential_id))?,
        credential: row.get("credential")?,
        name: row.get("name")?,
        created_at: row.time("created_at")?,
        last_used_at: row.time_some("last_used_at")?,
    })
}
