use std::collections::BTreeMap;

use model::{
    AccountId, Alias, Client, ClientId, ClientNumber, DeviceKey, DeviceReport, Presence, Tags, Timestamp,
};

use crate::{
    Result, StoreError, Tx,
    row::Row,
    statement::{Statement, sql, values_list},
};

/// Rows per statement of a batch: three parameters each stay far below every limit.
const BATCH: usize = 300;

impl Tx {
    /// Adds a client. [`StoreError::Taken`] if its number, its device key or its alias is
    /// another client's.
    pub async fn insert_client(&mut self, client: &Client) -> Result<()> {
        let presence = PresenceColumns::of(client.presence);
        let statement = sql(
            "INSERT INTO clients (id, number, device_key, account_id, alias, alias_folded, \
                 version, version_sort, host_name, host_name_folded, operating_system, address, \
                 first_seen, online, presence_at, comment, namespace, operating_system_folded, comment_folded, \
                 presence_sort) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
                 $20) ON CONFLICT DO NOTHING",
        )
        .bind(client.id)
        .bind(client.number)
        .bind(client.device_key)
        .bind(client.account)
        .bind(client.alias.as_ref().map(Alias::as_str))
        .bind(alias_key(client))
        .bind(client.report.version.as_str())
        .bind(version_key(&client.report))
        .bind(client.report.host_name.as_str())
        .bind(host_name_key(&client.report))
        .bind(client.report.operating_system.as_str())
        .bind(client.address.as_deref())
        .bind(client.first_seen)
        .bind(presence.online)
        .bind(presence.at)
        .bind(client.comment.as_deref())
        .bind(client.alias.as_ref().map(|alias| alias.namespace().to_string()))
        .bind(operating_system_key(&client.report))
        .bind(comment_key(client.comment.as_deref()))
        .bind(presence.sort());
        self.insert(statement).await?;
        if let Some(account) = client.account.filter(|_| !client.tags.is_empty()) {
            self.set_client_tags(account, client.id, client.number, &client.tags)
                .await?;
        }
        self.execute(sql("UPDATE totals SET value = value + 1 WHERE name = 'clients'"))
            .await?;
        Ok(())
    }

    /// The client `id`, whatever its account.
    pub async fn client(&mut self, id: ClientId) -> Result<Option<Client>> {
        self.find(sql("SELECT * FROM clients WHERE id = $1").bind(id), client)
            .await
    }

    /// The client that holds this key, whatever its account.
    pub async fn client_by_device_key(&mut self, key: &DeviceKey) -> Result<Option<Client>> {
        self.find(
            sql("SELECT * FROM clients WHERE device_key = $1").bind(*key),
            client,
        )
        .await
    }

    /// The client with this ID, whatever its account. Only for the server's own questions: what a
    /// caller may see is [`Tx::client_of_account`].
    pub async fn client_by_number(&mut self, number: ClientNumber) -> Result<Option<Client>> {
        self.find(
            sql("SELECT * FROM clients WHERE number = $1").bind(number),
            client,
        )
        .await
    }

    /// The client with this ID if it belongs to `account`.
    pub async fn client_of_account(
        &mut self,
        account: AccountId,
        number: ClientNumber,
    ) -> Result<Option<Client>> {
        let statement = sql("SELECT * FROM clients WHERE number = $1 AND account_id = $2");
        self.find(statement.bind(number).bind(account), client).await
    }

    /// How many clients were ever added, over all accounts.
    pub async fn count_clients(&mut self) -> Result<u64> {
        let statement = sql("SELECT value FROM totals WHERE name = 'clients'");
        let total = self
            .find(statement, |row| row.of("totals").unsigned("value"))
            .await?;
        total.ok_or(StoreError::Corrupt {
            table: "totals",
            column: "value",
        })
    }

    /// Gives a client to an account, whether or not it had one; whether there is such a client. What
    /// another account said about it stays behind.
    pub async fn register_client(&mut self, id: ClientId, account: AccountId) -> Result<bool> {
        self.execute(
            sql("DELETE FROM client_tags WHERE client_id = $1 AND account_id <> $2")
                .bind(id)
                .bind(account),
        )
        .await?;
        let statement = sql(
            "UPDATE clients SET account_id = $2, comment = NULL, comment_folded = '', tags = '', \
                 tags_folded = '' WHERE id = $1 AND account_id IS DISTINCT FROM $2",
        );
        if self.hits(statement.bind(id).bind(account)).await? {
            return Ok(true);
        }
        self.exists(sql("SELECT 1 FROM clients WHERE id = $1").bind(id))
            .await
    }

    /// Takes a client out of an account, with what the account said about it; whether it was there.
    /// Its alias stays; its address book goes.
    pub async fn unregister_client(&mut self, account: AccountId, id: ClientId) -> Result<bool> {
        self.forget_books_of_client(account, id).await?;
        self.execute(
            sql("DELETE FROM client_tags WHERE client_id = $1 AND account_id = $2")
                .bind(id)
                .bind(account),
        )
        .await?;
        let statement = sql(
            "UPDATE clients SET account_id = NULL, comment = NULL, comment_folded = '', tags = '', \
                 tags_folded = '' WHERE id = $1 AND account_id = $2",
        );
        self.hits(statement.bind(id).bind(account)).await
    }

    /// Which of these clients belong to no account.
    pub async fn clients_without_account(&mut self, ids: &[ClientId]) -> Result<Vec<ClientId>> {
        let mut found = Vec::new();
        for batch in ids.chunks(BATCH) {
            let ids = |row: &Row| row.of("clients").parse::<ClientId>("id");
            found.extend(self.list(without_account_statement(batch), ids).await?);
        }
        Ok(found)
    }

    /// Gives a client of an account another alias, or none; whether there is such a client.
    /// [`StoreError::Taken`] if another client has that alias.
    pub async fn set_alias(
        &mut self,
        account: AccountId,
        id: ClientId,
        alias: Option<&Alias>,
    ) -> Result<bool> {
        if let Some(alias) = alias {
            let taken =
                sql("SELECT 1 FROM clients WHERE alias_folded = $1 AND alias IS NOT NULL AND id <> $2");
            if self.exists(taken.bind(alias.folded()).bind(id)).await? {
                return Err(StoreError::Taken);
            }
        }
        let statement = sql(
            "UPDATE clients SET alias = $3, alias_folded = $4, namespace = $5 WHERE id = $1 AND account_id = $2",
        )
        .bind(id)
        .bind(account)
        .bind(alias.map(Alias::as_str))
        .bind(alias.map(Alias::folded).unwrap_or_default())
        .bind(alias.map(|alias| alias.namespace().to_string()));
        // Somebody in another account may have been quicker since the look above.
        self.hits(statement).await.map_err(StoreError::taken)
    }

    /// Keeps what the users of an account say about a client; whether there is such a client.
    pub async fn set_client_comment(
        &mut self,
        account: AccountId,
        id: ClientId,
        comment: Option<&str>,
    ) -> Result<bool> {
        let statement =
            sql("UPDATE clients SET comment = $3, comment_folded = $4 WHERE id = $1 AND account_id = $2");
        let statement = statement.bind(id).bind(account).bind(comment);
        self.hits(statement.bind(comment_key(comment))).await
    }

    /// Gives a client of an account these tags and no others; whether there is such a client.
    pub async fn set_client_tags(
        &mut self,
        account: AccountId,
        id: ClientId,
        number: ClientNumber,
        tags: &Tags,
    ) -> Result<bool> {
        let statement =
            sql("UPDATE clients SET tags = $3, tags_folded = $4 WHERE id = $1 AND account_id = $2")
                .bind(id)
                .bind(account)
                .bind(tags.to_string())
                .bind(tags.folded());
        if !self.hits(statement).await? {
            return Ok(false);
        }
        self.execute(sql("DELETE FROM client_tags WHERE client_id = $1").bind(id))
            .await?;
        for tag in tags.iter() {
            let statement = sql(
                "INSERT INTO client_tags (account_id, tag_folded, number, client_id, tag) \
                 VALUES ($1, $2, $3, $4, $5)",
            )
            .bind(account)
            .bind(tag.folded())
            .bind(number)
            .bind(id)
            .bind(tag.as_str());
            self.execute(statement).await?;
        }
        Ok(true)
    }

    /// Keeps what a client says about itself and where it is; whether there is such a client.
    pub async fn update_client_report(
        &mut self,
        id: ClientId,
        report: &DeviceReport,
        address: Option<&str>,
    ) -> Result<bool> {
        let statement = sql(
            "UPDATE clients SET version = $2, version_sort = $3, host_name = $4, \
             host_name_folded = $5, operating_system = $6, address = $7, operating_system_folded = $8 \
             WHERE id = $1",
        )
        .bind(id)
        .bind(report.version.as_str())
        .bind(version_key(report))
        .bind(report.host_name.as_str())
        .bind(host_name_key(report))
        .bind(report.operating_system.as_str())
        .bind(address)
        .bind(operating_system_key(report));
        self.hits(statement).await
    }

    /// Keeps whether these clients can be reached. Where a client comes twice the last one counts;
    /// unknown clients are passed over.
    pub async fn set_presence(&mut self, changes: &[(ClientId, Presence)]) -> Result<()> {
        // In one order for everybody: two batches never wait for each other.
        let changes: BTreeMap<ClientId, Presence> = changes.iter().copied().collect();
        let changes: Vec<_> = changes.into_iter().collect();
        for batch in changes.chunks(BATCH) {
            self.execute(presence_statement(batch)).await?;
        }
        Ok(())
    }

    /// Notes that no client can be reached, as at the start of the server at `now`. When a client
    /// was last seen is what was last known, but never later than `now`.
    pub async fn clear_presence(&mut self, now: Timestamp) -> Result<()> {
        let statement = sql("UPDATE clients SET online = $1, \
             presence_at = CASE WHEN presence_at > $2 THEN $2 ELSE presence_at END, \
             presence_sort = CASE WHEN presence_at > $2 THEN $2 ELSE presence_at END WHERE online");
        self.execute(statement.bind(false).bind(now)).await?;
        Ok(())
    }
}

/// The alias as it is compared and sorted; empty without one.
pub(crate) fn alias_key(client: &Client) -> String {
    client.alias.as_ref().map(Alias::folded).unwrap_or_default()
}

/// The host name as it is searched and sorted.
pub(crate) fn host_name_key(report: &DeviceReport) -> String {
    report.host_name.to_lowercase()
}

/// The operating system as it is searched and sorted.
pub(crate) fn operating_system_key(report: &DeviceReport) -> String {
    report.operating_system.to_lowercase()
}

/// A comment as it is searched and sorted.
pub(crate) fn comment_key(comment: Option<&str>) -> String {
    comment.unwrap_or_default().to_lowercase()
}

/// The version as it is sorted: each number filled up with zeros to nine digits.
pub(crate) fn version_key(report: &DeviceReport) -> String {
    version_text_key(&report.version)
}

pub(crate) fn version_text_key(version: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for character in version.to_lowercase().chars() {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        push_number(&mut key, &mut digits);
        key.push(character);
    }
    push_number(&mut key, &mut digits);
    key
}

pub(crate) fn client(row: &Row) -> Result<Client> {
    let row = row.of("clients");
    let presence = PresenceColumns {
        online: row.get("online")?,
        at: row.time_some("presence_at")?,
    };
    Ok(Client {
        id: row.parse("id")?,
        number: row.client_number("number")?,
        device_key: row.parse("device_key")?,
        account: row.parse_some("account_id")?,
        alias: row.parse_some("alias")?,
        comment: row.get_some("comment")?,
        tags: row.parse("tags")?,
        report: DeviceReport {
            version: row.get("version")?,
            host_name: row.get("host_name")?,
            operating_system: row.get("operating_system")?,
        },
        address: row.get_some("address")?,
        first_seen: row.time("first_seen")?,
        presence: row.read("presence_at", presence.into_presence())?,
    })
}

pub(crate) fn without_account_statement(batch: &[ClientId]) -> Statement {
    let mut statement = sql("SELECT id FROM clients WHERE account_id IS NULL AND id IN (");
    for (place, id) in batch.iter().enumerate() {
        statement.push(if place == 0 { "?" } else { ", ?" }, *id);
    }
    statement.push_text(")");
    statement.uncached()
}

pub(crate) fn presence_statement(batch: &[(ClientId, Presence)]) -> Statement {
    let text = format!(
        "WITH changes (id, online, presence_at) AS (VALUES {}) \
         UPDATE clients SET online = changes.online, presence_at = changes.presence_at, \
             presence_sort = COALESCE(changes.presence_at, 0) \
         FROM changes WHERE clients.id = changes.id",
        values_list(batch.len(), 3)
    );
    batch.iter().fold(
        Statement::composed(text).uncached(),
        |statement, (id, presence)| {
            let presence = PresenceColumns::of(*presence);
            statement.bind(*id).bind(presence.online).bind(presence.at)
        },
    )
}

/// A [`Presence`] as two columns: `at` is since when, or when last seen.
struct PresenceColumns {
    online: bool,
    at: Option<Timestamp>,
}

impl PresenceColumns {
    fn of(presence: Presence) -> Self {
        match presence {
            Presence::Online { since } => Self {
                online: true,
                at: Some(since),
            },
            Presence::Offline { last_seen } => Self {
                online: false,
                at: last_seen,
            },
        }
    }

    fn sort(&self) -> i64 {
        self.at.map_or(0, Timestamp::as_millisecond)
    }

    /// `None`: online, but not since when.
    fn into_presence(self) -> Option<Presence> {
        match self.online {
            true => self.at.map(|since| Presence::Online { since }),
            false => Some(Presence::Offline { last_seen: self.at }),
        }
    }
}

fn push_number(key: &mut String, digits: &mut String) {
    if !digits.is_empty() {
        key.push_str(&format!("{:0>9}", digits.trim_start_matches('0')));
        digits.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_sort_by_their_numbers() {
        let key = |version: &str| {
            version_key(&DeviceReport {
                version: version.into(),
                ..Default::default()
            })
        };
        let sorted = ["", "0.9.1", "0.10.0", "0.10.0-beta2", "0.10.0-beta10", "1.0"];
        assert!(
            sorted.is_sorted_by(|a, b| key(a) < key(b)),
            "{:?}",
            sorted.map(key)
        );
        assert_eq!(key("1.02"), key("1.2"));
        assert_eq!(key("1.0"), "000000001.000000000");
    }
}
