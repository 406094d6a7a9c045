use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::{Subcommand, ValueEnum};
use model::AuditEntry;
use portal::{AuditScope, ChainExport, ChainFaultKind, ChainName, ChainReport, Portal};
use serde_json::{Value, json};

use super::{Failure, Output};
use crate::spreadsheet::write_row;

/// What is done with the audit log.
#[derive(Subcommand)]
pub enum Command {
    /// Prove that nobody has touched the audit log: exit code 1, and where, if somebody has
    Verify {
        /// Of what.
        #[command(flatten)]
        scope: ScopeArguments,
    },
    /// Print the audit log, the oldest entry first
    Export {
        /// Of what.
        #[command(flatten)]
        scope: ScopeArguments,
        /// How; `--json` means json
        #[arg(long, value_enum, default_value_t = Format::Csv)]
        format: Format,
    },
}

/// Which part of the audit log is meant; without any of these, all of it.
#[derive(clap::Args)]
pub struct ScopeArguments {
    /// The customer number of an account
    #[arg(long, value_name = "NUMBER")]
    account: Option<u64>,
    /// What concerns no account
    #[arg(long, conflicts_with = "account")]
    installation: bool,
}

/// How an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for spreadsheets.
    Csv,
    /// A list of objects.
    Json,
}

impl ScopeArguments {
    fn scope(&self) -> AuditScope {
        match self.account {
            Some(number) => AuditScope::Account(number),
            None if self.installation => AuditScope::Installation,
            None => AuditScope::Everything,
        }
    }
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<ExitCode, Failure> {
        match self {
            Self::Verify { scope } => verify(portal, scope.scope(), output).await,
            Self::Export { scope, format } => {
                let exports = portal.export_chains(scope.scope()).await?;
                match output.is_json() || format == Format::Json {
                    true => write_json(exports).await?,
                    false => write_csv(exports).await?,
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

async fn verify(portal: &Portal, scope: AuditScope, output: &Output) -> Result<ExitCode, Failure> {
    let reports = portal.verify_audit(scope).await?;
    let all_hold = reports.iter().all(|report| report.fault.is_none());
    if output.is_json() {
        let reports: Vec<_> = reports.iter().map(report_in_json).collect();
        output.list(&reports, |_| String::new())?;
    } else {
        let lines: Vec<_> = reports.iter().map(report_in_words).collect();
        output.list(&lines, Clone::clone)?;
    }
    Ok(match all_hold {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

fn report_in_words(report: &ChainReport) -> String {
    let chain = match &report.chain {
        ChainName::Account(number) => format!("account {number}"),
        ChainName::GoneAccount(id) => format!("removed account {id}"),
        ChainName::Installation => "installation".to_owned(),
    };
    let Some(fault) = report.fault else {
        return format!("{chain}: holds, {} entries", report.entries);
    };
    let what = match fault.kind {
        ChainFaultKind::Altered => "is not what was written there",
        ChainFaultKind::Missing => "is missing",
        ChainFaultKind::Surplus => "was never written",
        ChainFaultKind::End => "is the last one, but should not be",
    };
    format!("{chain}: BROKEN, entry {} {what}", fault.number)
}

fn report_in_json(report: &ChainReport) -> Value {
    let fault = report.fault.map(|fault| {
        let kind = match fault.kind {
            ChainFaultKind::Altered => "altered",
            ChainFaultKind::Missing => "missing",
            ChainFaultKind::Surplus => "surplus",
            ChainFaultKind::End => "end",
        };
        json!({ "number": fault.number, "kind": kind })
    });
    json!({
        "chain": chain_name(&report.chain),
        "holds": fault.is_none(),
        "entries": report.entries,
        "last_hash": report.last_hash.map(hex::encode),
        "fault": fault,
    })
}

/// The customer number of the account, or a word.
fn chain_name(chain: &ChainName) -> String {
    match chain {
        ChainName::Account(number) => number.to_string(),
        ChainName::GoneAccount(id) => id.clone(),
        ChainName::Installation => "installation".to_owned(),
    }
}

/// One list of all entries, written as they are read.
async fn write_json(exports: Vec<ChainExport>) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout());
    let mut before = "[\n";
    for mut export in exports {
        let chain = chain_name(&export.name);
        loop {
            let entries = export.next().await?;
            if entries.is_empty() {
                break;
            }
            for entry in &entries {
                write!(out, "{before}{}", entry_in_json(&chain, entry))?;
                before = ",\n";
            }
        }
    }
    out.write_all(if before == "[\n" { b"[]\n" } else { b"\n]\n" })?;
    Ok(out.flush()?)
}

fn entry_in_json(chain: &str, entry: &AuditEntry) -> Value {
    let record = &entry.record;
    json!({
        "chain": chain,
        "number": entry.number,
        "at": entry.at.to_string(),
        "actor_kind": record.actor.kind.name(),
        "actor": record.actor.name,
        "address": record.actor.address,
        "action": record.action.name(),
        "subject": record.subject,
        "changes": record.changes,
        "hash": hex::encode(entry.hash),
    })
}

async fn write_csv(exports: Vec<ChainExport>) -> Result<(), Failure> {
    let mut out = csv::Writer::from_writer(io::stdout());
    let head = [
        "chain",
        "number",
        "at",
        "actor_kind",
        "actor",
        "address",
        "action",
        "subject",
        "changes",
        "hash",
    ];
    write_row(&mut out, head)?;
    for mut export in exports {
        let chain = chain_name(&export.name);
        loop {
            let entries = export.next().await?;
            if entries.is_empty() {
                break;
            }
            for entry in &entries {
                let record = &entry.record;
                let changes = json!(record.changes).to_string();
                let row = [
                    &*chain,
                    &entry.number.to_string(),
                    &entry.at.to_string(),
                    record.actor.kind.name(),
                    &record.actor.name,
                    record.actor.address.as_deref().unwrap_or_default(),
                    record.action.name(),
                    &record.subject,
                    &changes,
                    &hex::encode(entry.hash),
                ];
                write_row(&mut out, row)?;
            }
        }
    }
    Ok(out.flush()?)
}
