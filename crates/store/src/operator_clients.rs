use model::{Client, ClientNumber, Timestamp};

use crate::{
    Result, Tx,
    clients::client,
    statement::{Statement, sql},
};

/// Which clients without an account to list, by their IDs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FreeClientQuery {
    /// Only those whose ID contains these digits.
    pub digits: Option<String>,
    /// Only those with a larger ID than this.
    pub after: Option<ClientNumber>,
    /// How many at most.
    pub limit: u32,
}

impl Tx {
    /// One page of the clients that belong to no account.
    pub async fn free_clients_page(&mut self, query: &FreeClientQuery) -> Result<Vec<Client>> {
        self.list(page_statement(query), client).await
    }

    /// Forgets clients without an account that nobody has seen since `before`, at most so many; how
    /// many it were. Nobody else gets their IDs.
    pub async fn forget_free_clients(&mut self, before: Timestamp, limit: u32) -> Result<u64> {
        let numbers = self
            .list(unseen_statement(before, limit), |row| {
                row.of("clients").client_number("number")
            })
            .await?;
        for number in &numbers {
            let retired = sql("INSERT INTO retired_numbers (number) VALUES ($1) ON CONFLICT DO NOTHING");
            self.execute(retired.bind(*number)).await?;
            let deleted = sql("DELETE FROM clients WHERE number = $1 AND account_id IS NULL");
            self.execute(deleted.bind(*number)).await?;
        }
        Ok(numbers.len() as u64)
    }

    /// Whether that ID was a client's that is forgotten.
    pub async fn is_retired(&mut self, number: ClientNumber) -> Result<bool> {
        self.exists(sql("SELECT 1 FROM retired_numbers WHERE number = $1").bind(number))
            .await
    }
}

pub(crate) fn page_statement(query: &FreeClientQuery) -> Statement {
    let after = query.after.map_or(0, ClientNumber::get);
    let mut statement = sql("SELECT * FROM clients WHERE account_id IS NULL AND number > $1").bind(after);
    if let Some(digits) = &query.digits {
        let digits: String = digits.chars().filter(|c| *c != ' ').collect();
        match digits.bytes().all(|byte| byte.is_ascii_digit()) {
            true => statement.push(" AND CAST(number AS TEXT) LIKE ?", format!("%{digits}%")),
            // No ID has anything but digits in it.
            false => statement.push_text(" AND 1 = 0"),
        }
    }
    statement.push(" ORDER BY number LIMIT ?", query.limit);
    statement
}

pub(crate) fn unseen_statement(before: Timestamp, limit: u32) -> Statement {
    sql(
        "SELECT number FROM clients WHERE account_id IS NULL AND NOT online \
             AND COALESCE(presence_at, first_seen) < $1 ORDER BY number LIMIT $2",
    )
    .bind(before)
    .bind(limit)
}
