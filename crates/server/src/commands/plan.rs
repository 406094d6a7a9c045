use clap::{Args, Subcommand};
use model::{Features, Limits, Plan, PlanCode, PlanPurpose, PlanTerms};
use portal::{PlanForm, Portal, Staff};
use serde_json::{Value, json};

use super::{
    Failure, Output,
    terms::{Terms, add_terms},
};

/// What is done with plans.
#[derive(Subcommand)]
pub enum Command {
    /// List the plans
    List,
    /// Show a plan in all its versions
    Show {
        /// Its code
        code: PlanCode,
    },
    /// Make a plan
    Add {
        /// Its code: small letters, digits and underscores; it never changes
        code: PlanCode,
        /// What it says.
        #[command(flatten)]
        says: Says,
        /// Accounts can choose it at once
        #[arg(long)]
        offer: bool,
    },
    /// Make the next version of a plan; what is not named stays. Who has an older version keeps it
    Change {
        /// Its code
        code: PlanCode,
        /// What it says.
        #[command(flatten)]
        says: Says,
    },
    /// Let accounts choose a plan
    Offer {
        /// Its code
        code: PlanCode,
    },
    /// Let accounts choose a plan no more; who has it keeps it
    Withdraw {
        /// Its code
        code: PlanCode,
    },
    /// Delete a plan; who has it keeps it
    Delete {
        /// Its code
        code: PlanCode,
    },
}

/// What a plan says.
#[derive(Args)]
pub struct Says {
    /// What people call it
    #[arg(long)]
    name: Option<String>,
    /// What it is good for
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// What it includes and allows.
    #[command(flatten)]
    terms: Terms,
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let staff = Staff::command_line();
        match self {
            Self::List => {
                let plans = portal.plans(&staff).await?;
                let plans: Vec<_> = plans
                    .iter()
                    .map(|used| {
                        let mut value = in_json(&used.plan);
                        value["accounts"] = json!(used.accounts);
                        value
                    })
                    .collect();
                output.list(&plans, line)
            }
            Self::Show { code } => {
                let details = portal.plan(&staff, &code).await.map_err(unknown)?;
                let mut value = in_json(&details.plan);
                value["accounts"] = json!(details.accounts);
                value["versions"] = details.versions.iter().map(terms_in_json).collect();
                let versions = details
                    .versions
                    .iter()
                    .map(|terms| terms_in_json(terms).to_string());
                output.done(versions.collect::<Vec<_>>().join("\n"), &value)
            }
            Self::Add { code, says, offer } => {
                let nothing = (Features::default(), Limits::none());
                let form = says.form("", "", nothing);
                let plan = portal.make_plan(&staff, code.as_str(), offer, &form).await?;
                let value = in_json(&plan);
                output.done(line(&value), &value)
            }
            Self::Change { code, says } => {
                let plan = portal.plan(&staff, &code).await.map_err(unknown)?.plan;
                let terms = &plan.terms;
                let name = terms.name.as_deref().unwrap_or_default();
                let was = (terms.features.clone(), terms.limits);
                let form = says.form(name, &terms.description, was);
                let plan = portal.change_plan(&staff, &code, terms.version, &form).await?;
                let value = in_json(&plan);
                output.done(line(&value), &value)
            }
            Self::Offer { code } => offer(portal, output, &code, true).await,
            Self::Withdraw { code } => offer(portal, output, &code, false).await,
            Self::Delete { code } => {
                portal.delete_plan(&staff, &code).await.map_err(unknown)?;
                output.done("", &json!({ "code": code.as_str(), "deleted": true }))
            }
        }
    }
}

impl Says {
    /// What is said, or else what was said before.
    fn form(self, name: &str, description: &str, (features, limits): (Features, Limits)) -> PlanForm {
        PlanForm {
            name: self.name.unwrap_or_else(|| name.to_owned()),
            description: self.description.unwrap_or_else(|| description.to_owned()),
            features: self.terms.features.unwrap_or(features),
            limits: Limits {
                seats: self.terms.max_seats.unwrap_or(limits.seats),
                sessions: self.terms.max_sessions.unwrap_or(limits.sessions),
                active_devices: self.terms.max_active_devices.unwrap_or(limits.active_devices),
                session_seconds: self.terms.max_session_length.unwrap_or(limits.session_seconds),
                namespaces: self.terms.max_namespaces.unwrap_or(limits.namespaces),
                aliases: self.terms.max_aliases.unwrap_or(limits.aliases),
            },
        }
    }
}

async fn offer(portal: &Portal, output: &Output, code: &PlanCode, offered: bool) -> Result<(), Failure> {
    let staff = Staff::command_line();
    portal.offer_plan(&staff, code, offered).await.map_err(unknown)?;
    output.done("", &json!({ "code": code.as_str(), "offered": offered }))
}

fn unknown(error: portal::Error) -> Failure {
    match error {
        portal::Error::NotFound => {
            Failure::NotFound("there is no such plan; `plan list` shows them".to_owned())
        }
        other => other.into(),
    }
}

fn line(plan: &Value) -> String {
    let text = |name: &str| plan[name].as_str().unwrap_or_default();
    let offered = if plan["offered"] == true { "offered" } else { "" };
    format!(
        "{}\t{}\tversion {}\t{offered}",
        text("code"),
        text("name"),
        plan["version"]
    )
}

fn in_json(plan: &Plan) -> Value {
    let mut value = terms_in_json(&plan.terms);
    value["code"] = json!(plan.code.as_str());
    value["purpose"] = json!(plan.purpose.name());
    value["offered"] = json!(plan.offered);
    value["deleted"] = json!(plan.deleted_at.is_some());
    value["deletable"] = json!(plan.purpose == PlanPurpose::Granted && plan.deleted_at.is_none());
    value
}

fn terms_in_json(terms: &PlanTerms) -> Value {
    let mut value = json!({
        "version": terms.version,
        "name": terms.name,
        "description": terms.description,
        "created_at": terms.created_at.to_string(),
    });
    add_terms(&mut value, &terms.features, &terms.limits);
    value
}
