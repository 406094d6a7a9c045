use model::{Limit, Limits, Plan, PlanCode, PlanId, PlanTerms, Timestamp};

use crate::{
    Result, StoreError, Tx,
    row::{Fields, Row},
    statement::{Statement, sql},
};

/// A plan with its newest version.
const PLAN: &str = "SELECT plans.*, plan_versions.name, plan_versions.description, plan_versions.features, \
     plan_versions.max_seats, plan_versions.max_sessions, plan_versions.max_active_devices, \
     plan_versions.max_session_seconds, plan_versions.max_namespaces, plan_versions.max_aliases, \
     plan_versions.created_at \
     FROM plans JOIN plan_versions ON plan_versions.plan_id = plans.id AND plan_versions.version = plans.version";

impl Tx {
    /// Every plan that is not deleted, by its code.
    pub async fn plans(&mut self) -> Result<Vec<Plan>> {
        let statement = Statement::composed(format!(
            "{PLAN} WHERE plans.deleted_at IS NULL ORDER BY plans.code"
        ));
        self.list(statement, plan).await
    }

    /// The plan `id`, also a deleted one.
    pub async fn plan(&mut self, id: PlanId) -> Result<Option<Plan>> {
        let statement = Statement::composed(format!("{PLAN} WHERE plans.id = $1")).bind(id);
        self.find(statement, plan).await
    }

    /// The plan with that code, also a deleted one.
    pub async fn plan_by_code(&mut self, code: &PlanCode) -> Result<Option<Plan>> {
        let statement = Statement::composed(format!("{PLAN} WHERE plans.code = $1")).bind(code.as_str());
        self.find(statement, plan).await
    }

    /// The free plan.
    pub async fn free_plan(&mut self) -> Result<Plan> {
        let statement = Statement::composed(format!("{PLAN} WHERE plans.purpose = 'free'"));
        self.find(statement, plan).await?.ok_or(StoreError::Corrupt {
            table: "plans",
            column: "purpose",
        })
    }

    /// Every version of the plan `id`, the newest first.
    pub async fn plan_versions(&mut self, id: PlanId) -> Result<Vec<PlanTerms>> {
        let statement = sql("SELECT * FROM plan_versions WHERE plan_id = $1 ORDER BY version DESC");
        self.list(statement.bind(id), |row| terms(row.of("plan_versions")))
            .await
    }

    /// Adds a plan with its first version. [`StoreError::Taken`] if there is or was one with its code.
    pub async fn insert_plan(&mut self, plan: &Plan) -> Result<()> {
        let statement = sql(
            "INSERT INTO plans (id, code, purpose, offered, version) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
        )
        .bind(plan.id)
        .bind(plan.code.as_str())
        .bind(plan.purpose.name())
        .bind(plan.offered)
        .bind(plan.terms.version);
        self.insert(statement).await?;
        self.insert_plan_version(plan.id, &plan.terms).await
    }

    /// Adds the next version of a plan that is not deleted; whether the one before it was still the
    /// newest.
    pub async fn add_plan_version(&mut self, id: PlanId, terms: &PlanTerms) -> Result<bool> {
        let statement =
            sql("UPDATE plans SET version = $2 WHERE id = $1 AND version = $3 AND deleted_at IS NULL")
                .bind(id)
                .bind(terms.version)
                .bind(terms.version.saturating_sub(1));
        if !self.hits(statement).await? {
            return Ok(false);
        }
        self.insert_plan_version(id, terms).await?;
        Ok(true)
    }

    /// Says whether accounts can choose the plan; whether there is such a plan.
    pub async fn set_plan_offered(&mut self, id: PlanId, offered: bool) -> Result<bool> {
        let statement = sql("UPDATE plans SET offered = $2 WHERE id = $1 AND deleted_at IS NULL");
        self.hits(statement.bind(id).bind(offered)).await
    }

    /// Deletes a plan: it stays for those who have it; whether there was such a plan to delete.
    pub async fn delete_plan(&mut self, id: PlanId, now: Timestamp) -> Result<bool> {
        let statement = sql("UPDATE plans SET deleted_at = $2, offered = FALSE \
             WHERE id = $1 AND deleted_at IS NULL AND purpose = 'granted'");
        self.hits(statement.bind(id).bind(now)).await
    }

    /// How many accounts have a license of that plan.
    pub async fn accounts_with_plan(&mut self, id: PlanId) -> Result<u64> {
        let statement = sql("SELECT COUNT(*) AS count FROM accounts WHERE plan_id = $1").bind(id);
        let count = self
            .find(statement, |row| row.of("accounts").unsigned("count"))
            .await?;
        Ok(count.unwrap_or_default())
    }

    async fn insert_plan_version(&mut self, id: PlanId, terms: &PlanTerms) -> Result<()> {
        let statement = sql(
            "INSERT INTO plan_versions (plan_id, version, name, description, features, max_seats, \
                 max_sessions, max_active_devices, max_session_seconds, max_namespaces, max_aliases, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(terms.version)
        .bind(terms.name.as_deref())
        .bind(terms.description.as_str())
        .bind(terms.features.to_string());
        self.insert(bind_limits(statement, &terms.limits).bind(terms.created_at))
            .await
    }
}

/// The values of `max_seats, max_sessions, max_active_devices, max_session_seconds, max_namespaces,
/// max_aliases`.
pub(crate) fn bind_limits(statement: Statement, limits: &Limits) -> Statement {
    statement
        .bind(limits.seats.most())
        .bind(limits.sessions.most())
        .bind(limits.active_devices.most())
        .bind(limits.session_seconds.most())
        .bind(limits.namespaces.most())
        .bind(limits.aliases.most())
}

/// The limits in the columns that [`bind_limits`] fills.
pub(crate) fn limits(row: Fields<'_>) -> Result<Limits> {
    Ok(Limits {
        seats: limit(row, "max_seats")?,
        sessions: limit(row, "max_sessions")?,
        active_devices: limit(row, "max_active_devices")?,
        session_seconds: limit(row, "max_session_seconds")?,
        namespaces: limit(row, "max_namespaces")?,
        aliases: limit(row, "max_aliases")?,
    })
}

fn limit(row: Fields<'_>, column: &'static str) -> Result<Limit> {
    match row.get_some::<i64>(column)? {
        None => Ok(Limit::Unlimited),
        Some(number) => row.read(column, u64::try_from(number).ok().map(Limit::AtMost)),
    }
}

/// A number that counts changes.
pub(crate) fn version(row: Fields<'_>, column: &'static str) -> Result<u32> {
    row.read(column, u32::try_from(row.get::<i64>(column)?).ok())
}

fn plan(row: &Row) -> Result<Plan> {
    let fields = row.of("plans");
    Ok(Plan {
        id: fields.parse("id")?,
        code: fields.parse("code")?,
        purpose: fields.parse("purpose")?,
        offered: fields.get("offered")?,
        deleted_at: fields.time_some("deleted_at")?,
        terms: terms(row.of("plan_versions"))?,
    })
}

fn terms(row: Fields<'_>) -> Result<PlanTerms> {
    Ok(PlanTerms {
        version: version(row, "version")?,
        name: row.get_some("name")?,
        description: row.get("description")?,
        features: row.parse("features")?,
        limits: limits(row)?,
        created_at: row.time("created_at")?,
    })
}
