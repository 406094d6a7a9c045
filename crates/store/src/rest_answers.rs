//! The first answer to each change over REST, to give it again to an exact repeat.

use model::{LicenseNumber, Timestamp};

use crate::{Result, Tx, row::Row, statement::sql};

/// What is known of a change that was asked for before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestAnswer {
    /// When somebody took it on.
    pub at: Timestamp,
    /// What was answered; none: somebody is at it.
    pub answer: Option<(u16, String)>,
}

impl Tx {
    /// Takes on a change that nobody has asked for yet; whether that is so.
    pub async fn claim_rest_answer(
        &mut self,
        license: LicenseNumber,
        token: &str,
        at: Timestamp,
    ) -> Result<bool> {
        let statement = sql(
            "INSERT INTO rest_answers (license_number, token, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        );
        self.hits(statement.bind(license.get()).bind(token).bind(at))
            .await
    }

    /// What is known of a change that was asked for before.
    pub async fn rest_answer(&mut self, license: LicenseNumber, token: &str) -> Result<Option<RestAnswer>> {
        let statement =
            sql("SELECT at, status, body FROM rest_answers WHERE license_number = $1 AND token = $2");
        self.find(statement.bind(license.get()).bind(token), answer).await
    }

    /// Takes a change over from somebody who took it on at `was` and has not answered; whether that is
    /// so still.
    pub async fn take_over_rest_answer(
        &mut self,
        license: LicenseNumber,
        token: &str,
        was: Timestamp,
        at: Timestamp,
    ) -> Result<bool> {
        let statement = sql("UPDATE rest_answers SET at = $4 \
             WHERE license_number = $1 AND token = $2 AND at = $3 AND status IS NULL");
        let statement = statement.bind(license.get()).bind(token);
        self.hits(statement.bind(was).bind(at)).await
    }

    /// Keeps the answer to a change that was taken on at `at`; whether nobody has taken it over.
    pub async fn keep_rest_answer(
        &mut self,
        license: LicenseNumber,
        token: &str,
        at: Timestamp,
        (status, body): (u16, &str),
    ) -> Result<bool> {
        let statement = sql("UPDATE rest_answers SET status = $4, body = $5 \
             WHERE license_number = $1 AND token = $2 AND at = $3 AND status IS NULL");
        let statement = statement.bind(license.get()).bind(token).bind(at);
        self.hits(statement.bind(u32::from(status)).bind(body)).await
    }

    /// Gives up a change that was taken on at `at` and came to nothing: the next one may try it.
    pub async fn give_up_rest_answer(
        &mut self,
        license: LicenseNumber,
        token: &str,
        at: Timestamp,
    ) -> Result<bool> {
        let statement = sql("DELETE FROM rest_answers \
             WHERE license_number = $1 AND token = $2 AND at = $3 AND status IS NULL");
        self.hits(statement.bind(license.get()).bind(token).bind(at))
            .await
    }

    /// Forgets what was asked for before `until`; how many there were.
    pub async fn purge_rest_answers(&mut self, until: Timestamp) -> Result<u64> {
        self.execute(sql("DELETE FROM rest_answers WHERE at < $1").bind(until))
            .await
    }
}

fn answer(row: &Row) -> Result<RestAnswer> {
    let row = row.of("rest_answers");
    let answer = match (row.get_some::<i64>("status")?, row.get_some("body")?) {
        (None, None) => None,
        (Some(status), Some(body)) => Some((row.read("status", u16::try_from(status).ok())?, body)),
        _ => return Err(row.corrupt("body")),
    };
    Ok(RestAnswer {
        at: row.time("at")?,
        answer,
    })
}
