use std::fmt;

use model::{AccountId, Email, LinkPurpose, Timestamp, UserId};

use crate::{Result, Tx, hex, row::Row, statement::sql};

/// A link that was mailed to a user and is good for one thing, once and for a while.
#[derive(Clone, PartialEq, Eq)]
pub struct MailLink {
    /// The hash of the token in the link.
    pub token_hash: [u8; 32],
    /// What it is good for.
    pub purpose: LinkPurpose,
    /// Who asked for it.
    pub user: UserId,
    /// The account that it is about, if it is about one.
    pub account: Option<AccountId>,
    /// The e-mail address that it confirms, if it confirms one.
    pub email: Option<Email>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

impl fmt::Debug for MailLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailLink")
            .field("purpose", &self.purpose)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

impl Tx {
    /// Adds a link. [`crate::StoreError::Taken`] if the token is another one's.
    pub async fn insert_mail_link(&mut self, link: &MailLink) -> Result<()> {
        let statement = sql(
            "INSERT INTO mail_links (token_hash, purpose, user_id, account_id, email, created_at, expires_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(hex::encode(&link.token_hash))
        .bind(link.purpose.name())
        .bind(link.user)
        .bind(link.account)
        .bind(link.email.as_ref().map(Email::as_str))
        .bind(link.created_at)
        .bind(link.expires_at);
        self.insert(statement).await
    }

    /// The link whose token has this hash, unless it has expired by `now`. It stays good.
    pub async fn mail_link(&mut self, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<MailLink>> {
        let statement = sql("SELECT * FROM mail_links WHERE token_hash = $1 AND expires_at > $2");
        self.find(statement.bind(hex::encode(token_hash)).bind(now), mail_link)
            .await
    }

    /// Uses up the link for `purpose` whose token has this hash, unless it has expired by `now`: of
    /// two at once, one gets it.
    pub async fn take_mail_link(
        &mut self,
        token_hash: &[u8; 32],
        purpose: LinkPurpose,
        now: Timestamp,
    ) -> Result<Option<MailLink>> {
        let statement = sql(
            "DELETE FROM mail_links WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 RETURNING *",
        )
        .bind(hex::encode(token_hash))
        .bind(purpose.name())
        .bind(now);
        self.find(statement, mail_link).await
    }

    /// Makes every link of the user for `purpose` worthless; how many there were.
    pub async fn delete_mail_links(&mut self, user: UserId, purpose: LinkPurpose) -> Result<u64> {
        let statement = sql("DELETE FROM mail_links WHERE user_id = $1 AND purpose = $2");
        self.execute(statement.bind(user).bind(purpose.name())).await
    }

    /// Forgets the links that have expired by `now`; how many there were.
    pub async fn purge_mail_links(&mut self, now: Timestamp) -> Result<u64> {
        let statement = sql("DELETE FROM mail_links WHERE expires_at <= $1");
        self.execute(statement.bind(now)).await
    }
}

fn mail_link(row: &Row) -> Result<MailLink> {
    let row = row.of("mail_links");
    let hash: String = row.get("token_hash")?;
    Ok(MailLink {
        token_hash: row.read(
            "token_hash",
            hex::decode(&hash).and_then(|hash| hash.try_into().ok()),
        )?,
        purpose: row.parse("purpose")?,
        user: row.parse("user_id")?,
        account: row.parse_some("account_id")?,
        email: row.parse_some("email")?,
        created_at: row.time("created_at")?,
        expires_at: row.time("expires_at")?,
    })
}
