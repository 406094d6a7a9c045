//! What licenses and plans include and allow, as it is typed and shown.

use clap::Args;
use model::{Feature, Features, Limit, Limits};
use serde_json::{Value, json};

/// What is included and allowed. What is not named stays as it is.
#[derive(Args)]
pub struct Terms {
    /// What is included: custom_clients, own_namespace, rest, with commas; or none
    #[arg(long, value_name = "NAMES", value_parser = features)]
    pub features: Option<Features>,
    /// Clients that can be registered: a number, or unlimited
    #[arg(long, value_name = "NUMBER", value_parser = limit)]
    pub max_seats: Option<Limit>,
    /// Sessions at once: a number, or unlimited
    #[arg(long, value_name = "NUMBER", value_parser = limit)]
    pub max_sessions: Option<Limit>,
    /// Different clients in sessions at once: a number, or unlimited
    #[arg(long, value_name = "NUMBER", value_parser = limit)]
    pub max_active_devices: Option<Limit>,
    /// How long one session may stay open, in seconds; or unlimited
    #[arg(long, value_name = "SECONDS", value_parser = limit)]
    pub max_session_length: Option<Limit>,
    /// Namespaces of the account's own: a number, or unlimited
    #[arg(long, value_name = "NUMBER", value_parser = limit)]
    pub max_namespaces: Option<Limit>,
    /// Aliases in each namespace of its own: a number, or unlimited
    #[arg(long, value_name = "NUMBER", value_parser = limit)]
    pub max_aliases: Option<Limit>,
}

/// A limit as it is typed.
fn limit(text: &str) -> Result<Limit, String> {
    match text {
        "unlimited" => Ok(Limit::Unlimited),
        digits => digits
            .parse()
            .map(Limit::AtMost)
            .map_err(|_| "a number from 0 on, or the word unlimited".to_owned()),
    }
}

/// Features as they are typed.
fn features(text: &str) -> Result<Features, String> {
    if text == "none" {
        return Ok(Features::default());
    }
    let known: Vec<_> = Feature::ALL.iter().map(|feature| feature.name()).collect();
    text.split(',')
        .map(|name| name.trim().parse::<Feature>())
        .collect::<Result<_, _>>()
        .map_err(|_| format!("some of {}, with commas, or none", known.join(", ")))
}

/// Adds what is included and allowed to a license or a plan in JSON. No limit is null.
pub(super) fn add_terms(value: &mut Value, features: &Features, limits: &Limits) {
    value["features"] = features.iter().map(Feature::name).collect();
    let limits = [
        ("max_seats", limits.seats),
        ("max_sessions", limits.sessions),
        ("max_active_devices", limits.active_devices),
        ("max_session_length", limits.session_seconds),
        ("max_namespaces", limits.namespaces),
        ("max_aliases", limits.aliases),
    ];
    for (name, limit) in limits {
        value[name] = json!(limit.most());
    }
}
