use std::fmt;

use model::{AccountId, Email, InvitationId, Language, Role, RoleId, Timestamp};

use crate::{
    Result, Tx, hex,
    roles::role,
    row::Row,
    statement::{Statement, sql},
};

/// An invitation of a person into an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The id inside the system.
    pub id: InvitationId,
    /// Into which account.
    pub account: AccountId,
    /// Whom.
    pub email: Email,
    /// What the person will be.
    pub role: RoleId,
    /// The hash of the token in the link.
    pub token_hash: [u8; 32],
    /// The language of the mail.
    pub language: Language,
    /// Who invites.
    pub invited_by: String,
    /// When the link was made.
    pub created_at: Timestamp,
    /// Until when the link is good.
    pub expires_at: Timestamp,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invitation")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Tx {
    /// Adds an invitation. [`crate::StoreError::Taken`] if one for that address is open.
    pub async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<()> {
        let statement = sql(
            "INSERT INTO invitations (id, account_id, email, email_folded, role_id, token_hash, language, \
                 invited_by, created_at, expires_at, accepted_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
        )
        .bind(invitation.id)
        .bind(invitation.account)
        .bind(invitation.email.as_str())
        .bind(invitation.email.folded())
        .bind(invitation.role)
        .bind(hex::encode(&invitation.token_hash))
        .bind(invitation.language)
        .bind(invitation.invited_by.as_str())
        .bind(invitation.created_at)
        .bind(invitation.expires_at)
        .bind(invitation.accepted_at);
        self.insert(statement).await
    }

    /// The invitation whose link has this hash, open or not.
    pub async fn invitation_by_token_hash(&mut self, hash: &[u8; 32]) -> Result<Option<Invitation>> {
        let statement = sql("SELECT * FROM invitations WHERE token_hash = $1");
        self.find(statement.bind(hex::encode(hash)), invitation).await
    }

    /// The open invitation `id` of the account.
    pub async fn open_invitation(
        &mut self,
        account: AccountId,
        id: InvitationId,
    ) -> Result<Option<Invitation>> {
        let statement =
            sql("SELECT * FROM invitations WHERE id = $1 AND account_id = $2 AND accepted_at IS NULL");
        self.find(statement.bind(id).bind(account), invitation).await
    }

    /// The open invitations of the account with their roles, the newest first; `limit` at most.
    pub async fn open_invitations(
        &mut self,
        account: AccountId,
        limit: u32,
    ) -> Result<Vec<(Invitation, Role)>> {
        self.list(open_statement(account, limit), |row| {
            Ok((invitation(row)?, role(row, "role_id")?))
        })
        .await
    }

    /// How many invitations of the account are open.
    pub async fn count_open_invitations(&mut self, account: AccountId) -> Result<u64> {
        let statement =
            sql("SELECT COUNT(*) AS count FROM invitations WHERE account_id = $1 AND accepted_at IS NULL");
        let count = self
            .find(statement.bind(account), |row| {
                row.of("invitations").unsigned("count")
            })
            .await?;
        Ok(count.unwrap_or(0))
    }

    /// Gives an open invitation a new link; whether there was one.
    pub async fn renew_invitation(
        &mut self,
        id: InvitationId,
        token_hash: [u8; 32],
        created_at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<bool> {
        let statement = sql(
            "UPDATE invitations SET token_hash = $2, created_at = $3, expires_at = $4 \
             WHERE id = $1 AND accepted_at IS NULL",
        );
        self.hits(
            statement
                .bind(id)
                .bind(hex::encode(&token_hash))
                .bind(created_at)
                .bind(expires_at),
        )
        .await
    }

    /// Uses an open invitation up; whether it was open.
    pub async fn accept_invitation(&mut self, id: InvitationId, now: Timestamp) -> Result<bool> {
        let statement = sql("UPDATE invitations SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL");
        self.hits(statement.bind(id).bind(now)).await
    }

    /// Takes an open invitation back; whether there was one.
    pub async fn delete_open_invitation(&mut self, account: AccountId, id: InvitationId) -> Result<bool> {
        let statement =
            sql("DELETE FROM invitations WHERE id = $1 AND account_id = $2 AND accepted_at IS NULL");
        self.hits(statement.bind(id).bind(account)).await
    }

    /// Takes back the open invitations of the account that `invited_by` made; the addresses.
    pub async fn delete_open_invitations_by(
        &mut self,
        account: AccountId,
        invited_by: &str,
    ) -> Result<Vec<String>> {
        let statement = sql(
            "DELETE FROM invitations WHERE account_id = $1 AND invited_by = $2 \
             AND accepted_at IS NULL RETURNING email",
        );
        self.list(statement.bind(account).bind(invited_by), |row| {
            row.of("invitations").get("email")
        })
        .await
    }

    /// Forgets the invitations whose links were good until `before` at the latest.
    pub async fn purge_invitations(&mut self, before: Timestamp) -> Result<u64> {
        let statement = sql("DELETE FROM invitations WHERE expires_at <= $1");
        self.execute(statement.bind(before)).await
    }
}

pub(crate) fn open_statement(account: AccountId, limit: u32) -> Statement {
    sql(
        "SELECT invitations.*, roles.starting, roles.name, roles.rights, roles.version FROM invitations \
         JOIN roles ON roles.id = invitations.role_id \
         WHERE invitations.account_id = $1 AND accepted_at IS NULL \
         ORDER BY invitations.created_at DESC, invitations.id LIMIT $2",
    )
    .bind(account)
    .bind(limit)
}

fn invitation(row: &Row) -> Result<Invitation> {
    let row = row.of("invitations");
    let hash: String = row.get("token_hash")?;
    Ok(Invitation {
        id: row.parse("id")?,
        account: row.parse("account_id")?,
        email: row.parse("email")?,
        role: row.parse("role_id")?,
        token_hash: row.read(
            "token_hash",
            hex::decode(&hash).and_then(|hash| hash.try_into().ok()),
        )?,
        language: row.parse("language")?,
        invited_by: row.get("invited_by")?,
        created_at: row.time("created_at")?,
        expires_at: row.time("expires_at")?,
        accepted_at: row.time_some("accepted_at")?,
    })
}
