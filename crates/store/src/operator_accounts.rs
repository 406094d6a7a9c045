use model::{Account, AccountId};

use crate::{
    Result, Tx,
    accounts::account,
    statement::{Statement, sql},
};

/// Which accounts whoever runs the installation wants to see, by their customer numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountQuery {
    /// Only those whose name, customer number or e-mail address contains this; case does not count.
    pub search: Option<String>,
    /// Only those with a larger customer number than this.
    pub after: Option<u64>,
    /// How many at most.
    pub limit: u32,
}

impl Tx {
    /// One page of the accounts of the installation.
    pub async fn accounts_page(&mut self, query: &AccountQuery) -> Result<Vec<Account>> {
        self.list(accounts_statement(query), account::read).await
    }

    /// How many users an account has.
    pub async fn count_members(&mut self, account: AccountId) -> Result<u64> {
        let statement = sql("SELECT COUNT(*) AS count FROM memberships WHERE account_id = $1");
        let count = self
            .find(statement.bind(account), |row| {
                row.of("memberships").unsigned("count")
            })
            .await?;
        Ok(count.unwrap_or_default())
    }
}

pub(crate) fn accounts_statement(query: &AccountQuery) -> Statement {
    let mut statement = account::selected("accounts.number > $1").bind(query.after.unwrap_or(0));
    if let Some(search) = &query.search {
        let folded = search.trim().to_lowercase().replace('\0', "");
        let literal = folded.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        statement.push(" AND accounts.search LIKE ? ESCAPE '!'", format!("%{literal}%"));
    }
    statement.push(" ORDER BY accounts.number LIMIT ?", query.limit);
    statement
}
