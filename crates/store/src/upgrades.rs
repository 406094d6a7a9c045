use model::{AccountId, Timestamp, UpgradeId, UpgradeRequest, UpgradeState, UpgradeWish};

use crate::{
    Result, Tx,
    row::Row,
    statement::{Statement, sql},
};

/// Which requests for a larger license to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UpgradeQuery {
    /// Where they stand.
    pub state: UpgradeState,
    /// Only older ones than this.
    pub after: Option<UpgradeId>,
    /// How many at most.
    pub limit: u32,
}

/// A request in the operator's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedUpgrade {
    /// The request.
    pub request: UpgradeRequest,
    /// The name of the account that asks.
    pub account_name: String,
    /// Its customer number.
    pub account_number: u64,
}

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpgradeDecision {
    /// Where it stands from now on; not [`UpgradeState::Open`].
    pub state: UpgradeState,
    /// Who says so.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What the account is told; may be empty.
    pub answer: String,
}

impl Tx {
    /// Adds an open request. [`crate::StoreError::Taken`] if the account has an open one.
    pub async fn insert_upgrade_request(&mut self, request: &UpgradeRequest) -> Result<()> {
        let wish = &request.wish;
        let statement = sql(
            "INSERT INTO upgrade_requests (id, account_id, plan_id, seats, sessions, namespace, note, \
                 requested_by, requested_at, state, answer) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', '') ON CONFLICT DO NOTHING",
        )
        .bind(request.id)
        .bind(request.account)
        .bind(wish.plan)
        .bind(wish.seats)
        .bind(wish.sessions)
        .bind(wish.namespace.as_ref().map(|name| name.as_str()))
        .bind(wish.note.as_str())
        .bind(request.requested_by.as_str())
        .bind(request.requested_at);
        self.insert(statement).await
    }

    /// The request `id`, whosever it is: for the operator.
    pub async fn upgrade_request(&mut self, id: UpgradeId) -> Result<Option<UpgradeRequest>> {
        let statement = sql("SELECT * FROM upgrade_requests WHERE id = $1");
        self.find(statement.bind(id), request).await
    }

    /// The request of an account that is not decided, if it has one.
    pub async fn open_upgrade_request(&mut self, account: AccountId) -> Result<Option<UpgradeRequest>> {
        self.find(open_statement(account), request).await
    }

    /// The newest request of an account that the operator has decided.
    pub async fn last_decided_upgrade_request(
        &mut self,
        account: AccountId,
    ) -> Result<Option<UpgradeRequest>> {
        self.find(last_decided_statement(account), request).await
    }

    /// One page of requests of all accounts, the newest first: for the operator.
    pub async fn upgrade_requests_page(&mut self, query: &UpgradeQuery) -> Result<Vec<ListedUpgrade>> {
        self.list(page_statement(query), |row| {
            let accounts = row.of("accounts");
            Ok(ListedUpgrade {
                request: request(row)?,
                account_name: accounts.get("account_name")?,
                account_number: accounts.unsigned("account_number")?,
            })
        })
        .await
    }

    /// How many requests are not decided: for the operator.
    pub async fn count_open_upgrade_requests(&mut self) -> Result<u64> {
        let count = self
            .find(count_open_statement(), |row| {
                row.of("upgrade_requests").unsigned("count")
            })
            .await?;
        Ok(count.unwrap_or_default())
    }

    /// Decides a request of that account that is open; whether it still was. Of two who decide at
    /// once, one does.
    pub async fn decide_upgrade_request(
        &mut self,
        account: AccountId,
        id: UpgradeId,
        decision: &UpgradeDecision,
    ) -> Result<bool> {
        let statement = sql(
            "UPDATE upgrade_requests SET state = $3, decided_by = $4, decided_at = $5, answer = $6 \
             WHERE id = $1 AND account_id = $2 AND state = 'open'",
        )
        .bind(id)
        .bind(account)
        .bind(decision.state.name())
        .bind(decision.by.as_str())
        .bind(decision.at)
        .bind(decision.answer.as_str());
        self.hits(statement).await
    }
}

pub(crate) fn open_statement(account: AccountId) -> Statement {
    sql("SELECT * FROM upgrade_requests WHERE account_id = $1 AND state = 'open'").bind(account)
}

pub(crate) fn last_decided_statement(account: AccountId) -> Statement {
    sql(
        "SELECT * FROM upgrade_requests WHERE account_id = $1 AND state IN ('granted', 'declined') \
         ORDER BY id DESC LIMIT 1",
    )
    .bind(account)
}

pub(crate) fn page_statement(query: &UpgradeQuery) -> Statement {
    let mut statement = sql("SELECT upgrade_requests.*, accounts.name AS account_name, \
             accounts.number AS account_number \
         FROM upgrade_requests JOIN accounts ON accounts.id = upgrade_requests.account_id \
         WHERE upgrade_requests.state = $1")
    .bind(query.state.name());
    if let Some(after) = query.after {
        statement.push(" AND upgrade_requests.id < ?", after);
    }
    statement.push(" ORDER BY upgrade_requests.id DESC LIMIT ?", query.limit);
    statement
}

pub(crate) fn count_open_statement() -> Statement {
    sql("SELECT COUNT(*) AS count FROM upgrade_requests WHERE state = 'open'")
}

fn request(row: &Row) -> Result<UpgradeRequest> {
    let row = row.of("upgrade_requests");
    let number = |column| -> Result<Option<u64>> {
        let number: Option<i64> = row.get_some(column)?;
        number
            .map(|number| row.read(column, u64::try_from(number).ok()))
            .transpose()
    };
    Ok(UpgradeRequest {
        id: row.parse("id")?,
        account: row.parse("account_id")?,
        wish: UpgradeWish {
            plan: row.parse_some("plan_id")?,
            seats: number("seats")?,
            sessions: number("sessions")?,
            namespace: row.parse_some("namespace")?,
            note: row.get("note")?,
        },
        requested_by: row.get("requested_by")?,
        requested_at: row.time("requested_at")?,
        state: row.parse("state")?,
        decided_by: row.get_some("decided_by")?,
        decided_at: row.time_some("decided_at")?,
        answer: row.get("answer")?,
    })
}
