//! The client program: it keeps a desktop reachable through a server of one's own.
//!
//! Rooms below: `link` speaks with the server, `service` runs the sessions, `desktop` shares one
//! screen and one set of input devices among them, `data` keeps what outlives the program,
//! `control` and `commands` let people and scripts command it.

mod arguments;
mod clock;
mod commands;
mod config;
mod control;
mod data;
mod desktop;
mod link;
mod service;
mod tasks;
mod texts;

use std::process::ExitCode;

use model::Language;
use tracing_subscriber::EnvFilter;

use crate::{arguments::Verb, commands::Failure, config::Surroundings, data::Settings, texts::Texts};

fn main() -> ExitCode {
    let surroundings = Surroundings::read();
    let texts = Texts::of(language(&surroundings));
    let matches = arguments::command(&texts).get_matches();
    let Some(arguments) = arguments::read(&matches) else {
        return Failure::SeveralVerbs.report(&texts);
    };
    log_to_standard_error(&surroundings, &arguments.verb);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(commands::run(arguments, surroundings, &texts)),
        Err(error) => Failure::Failed(error.to_string()).report(&texts),
    }
}

/// The language that the settings name, otherwise the one of the surroundings. Settings that cannot
/// be read are somebody else's matter: the command that needs them says so.
fn language(surroundings: &Surroundings) -> Language {
    let places = surroundings.places(arguments::named_folder());
    let settings = places.and_then(|places| Settings::read(&places.data).ok());
    settings
        .and_then(|settings| settings.language)
        .unwrap_or(surroundings.language)
}

fn log_to_standard_error(surroundings: &Surroundings, verb: &Verb) {
    let usual = if *verb == Verb::Service { "info" } else { "error" };
    let filter = surroundings.log.as_deref().unwrap_or(usual);
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(std::io::stderr)
        .init();
}
