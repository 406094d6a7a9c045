use model::{
    Account, AccountId, Cancellation, License, LicenseNumber, LicensePeriod, LicensedPlan, Timestamp,
};

use crate::{
    Result, StoreError, Tx,
    accounts::account,
    hex,
    plans::{bind_limits, limits, version},
    row::Fields,
    statement::{Statement, sql},
};

/// What scripts need to prove that they may speak for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiPassword {
    /// The password, sealed.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub made_at: Timestamp,
}

impl Tx {
    /// Saves the license of an account, if nobody else has changed it since it was at
    /// `license.version - 1`; whether that is so. A changed end makes its notices due anew.
    pub async fn update_license(&mut self, id: AccountId, license: &License) -> Result<bool> {
        let (expires_at, renews) = period_columns(license.period);
        let statement = sql(
            "UPDATE accounts SET plan_id = $3, plan_version = $4, features = $5, expires_at = $6, renews = $7, \
                 cancelled_at = $8, cancelled_until = $9, \
                 end_notice = CASE WHEN ends_at = $10 THEN end_notice ELSE NULL END, ends_at = $10, \
                 license_version = $2, max_seats = $11, max_sessions = $12, max_active_devices = $13, \
                 max_session_seconds = $14, max_namespaces = $15, max_aliases = $16 \
             WHERE id = $1 AND license_version = $2 - 1",
        )
        .bind(id)
        .bind(license.version)
        .bind(license.plan.id)
        .bind(license.plan.version)
        .bind(license.features.to_string())
        .bind(expires_at)
        .bind(renews)
        .bind(license.cancellation.map(|cancellation| cancellation.at))
        .bind(license.cancellation.map(|cancellation| cancellation.ends_at))
        .bind(license.ends_at());
        self.hits(bind_limits(statement, &license.limits)).await
    }

    /// Gives an account another license key; whether there is such an account.
    pub async fn set_license_key(&mut self, id: AccountId, hash: [u8; 32], sealed: &[u8]) -> Result<bool> {
        let statement =
            sql("UPDATE accounts SET license_key_hash = $2, license_key_sealed = $3 WHERE id = $1");
        self.hits(
            statement
                .bind(id)
                .bind(hex::encode(&hash))
                .bind(hex::encode(sealed)),
        )
        .await
    }

    /// The account with that license number.
    pub async fn account_by_license_number(&mut self, number: LicenseNumber) -> Result<Option<Account>> {
        let statement = account::selected("accounts.license_number = $1").bind(number.get());
        self.find(statement, account::read).await
    }

    /// Keeps the API password of an account, sealed, or takes it away; whether there is such an account.
    pub async fn set_api_password(&mut self, id: AccountId, password: Option<&ApiPassword>) -> Result<bool> {
        let statement =
            sql("UPDATE accounts SET api_password_sealed = $2, api_password_made_at = $3 WHERE id = $1")
                .bind(id)
                .bind(password.map(|password| hex::encode(&password.sealed)))
                .bind(password.map(|password| password.made_at));
        self.hits(statement).await
    }

    /// The API password of an account, if it has one.
    pub async fn api_password(&mut self, id: AccountId) -> Result<Option<ApiPassword>> {
        let statement = sql("SELECT api_password_sealed, api_password_made_at FROM accounts WHERE id = $1");
        let found = self.find(statement.bind(id), |row| {
            let row = row.of("accounts");
            let Some(text) = row.get_some::<String>("api_password_sealed")? else {
                return Ok(None);
            };
            Ok(Some(ApiPassword {
                sealed: row.read("api_password_sealed", hex::decode(&text))?,
                made_at: row.time("api_password_made_at")?,
            }))
        });
        Ok(found.await?.flatten())
    }

    /// Says whether the license key and the API password are shown over REST; whether there is such an
    /// account.
    pub async fn set_rest_shows_secrets(&mut self, id: AccountId, shown: bool) -> Result<bool> {
        let statement = sql("UPDATE accounts SET rest_shows_secrets = $2 WHERE id = $1");
        self.hits(statement.bind(id).bind(shown)).await
    }

    /// Whether the license key and the API password are shown over REST.
    pub async fn rest_shows_secrets(&mut self, id: AccountId) -> Result<bool> {
        let statement = sql("SELECT rest_shows_secrets FROM accounts WHERE id = $1").bind(id);
        let shown = self
            .find(statement, |row| row.of("accounts").get("rest_shows_secrets"))
            .await?;
        Ok(shown.unwrap_or(false))
    }

    /// The accounts whose license ends before `until`, with the last notice of it that was given, in
    /// days before the end; 0: that it has ended. Not those to whom that was said.
    pub async fn accounts_ending(&mut self, until: Timestamp) -> Result<Vec<(Account, Option<i64>)>> {
        let statement = account::selected(
            "accounts.ends_at IS NOT NULL AND accounts.ends_at <= $1 \
             AND (accounts.end_notice IS NULL OR accounts.end_notice > 0) ORDER BY accounts.ends_at, accounts.id",
        );
        self.list(statement.bind(until), |row| {
            Ok((account::read(row)?, row.of("accounts").get_some("end_notice")?))
        })
        .await
    }

    /// Keeps that the notice of the end of an account's license was given, if the end is still `end`
    /// and no later notice was given; whether that is so.
    pub async fn set_end_notice(&mut self, id: AccountId, end: Timestamp, days: i64) -> Result<bool> {
        let statement = sql("UPDATE accounts SET end_notice = $3 \
             WHERE id = $1 AND ends_at = $2 AND (end_notice IS NULL OR end_notice > $3)");
        self.hits(statement.bind(id).bind(end).bind(days)).await
    }

    /// The accounts whose term is over at `now` and that begin a new one.
    pub async fn accounts_to_renew(&mut self, now: Timestamp) -> Result<Vec<Account>> {
        let statement = account::selected(
            "accounts.renews AND accounts.expires_at <= $1 AND accounts.cancelled_at IS NULL \
             ORDER BY accounts.expires_at, accounts.id",
        );
        self.list(statement.bind(now), account::read).await
    }

    /// Notes that licenses, plans or suspensions have changed.
    pub async fn bump_license_version(&mut self) -> Result<()> {
        self.execute(sql(
            "UPDATE totals SET value = value + 1 WHERE name = 'license_version'",
        ))
        .await?;
        Ok(())
    }

    /// Changes with every license, plan or suspension that is changed.
    pub async fn license_version(&mut self) -> Result<u64> {
        let statement = sql("SELECT value FROM totals WHERE name = 'license_version'");
        let version = self
            .find(statement, |row| row.of("totals").unsigned("value"))
            .await?;
        version.ok_or(StoreError::Corrupt {
            table: "totals",
            column: "value",
        })
    }
}

/// The values of `license_number, plan_id, plan_version, features, expires_at, renews, ends_at,
/// max_seats` and the other limits, of a new license.
pub(crate) fn bind_license(statement: Statement, license: &License) -> Statement {
    let (expires_at, renews) = period_columns(license.period);
    let statement = statement
        .bind(license.number.get())
        .bind(license.plan.id)
        .bind(license.plan.version)
        .bind(license.features.to_string())
        .bind(expires_at)
        .bind(renews)
        .bind(license.ends_at());
    bind_limits(statement, &license.limits)
}

/// The license in a row of accounts, with the plan's columns beside it.
pub(crate) fn license(row: Fields<'_>) -> Result<License> {
    let number = row.unsigned("license_number")?;
    Ok(License {
        number: row.read("license_number", LicenseNumber::try_from(number).ok())?,
        plan: LicensedPlan {
            id: row.parse("plan_id")?,
            code: row.parse("plan_code")?,
            purpose: row.parse("plan_purpose")?,
            version: version(row, "plan_version")?,
            name: row.get_some("plan_name")?,
        },
        features: row.parse("features")?,
        limits: limits(row)?,
        period: period(row)?,
        cancellation: cancellation(row)?,
        version: version(row, "license_version")?,
    })
}

fn period_columns(period: LicensePeriod) -> (Option<Timestamp>, bool) {
    match period {
        LicensePeriod::NoExpiry => (None, false),
        LicensePeriod::Until(at) => (Some(at), false),
        LicensePeriod::Renews(at) => (Some(at), true),
    }
}

fn period(row: Fields<'_>) -> Result<LicensePeriod> {
    match (row.time_some("expires_at")?, row.get("renews")?) {
        (None, false) => Ok(LicensePeriod::NoExpiry),
        (Some(at), false) => Ok(LicensePeriod::Until(at)),
        (Some(at), true) => Ok(LicensePeriod::Renews(at)),
        (None, true) => Err(row.corrupt("renews")),
    }
}

fn cancellation(row: Fields<'_>) -> Result<Option<Cancellation>> {
    match (row.time_some("cancelled_at")?, row.time_some("cancelled_until")?) {
        (None, None) => Ok(None),
        (Some(at), Some(ends_at)) => Ok(Some(Cancellation { at, ends_at })),
        _ => Err(row.corrupt("cancelled_until")),
    }
}
