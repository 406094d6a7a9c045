//! What was typed on the command line.

mod address_book;

use std::{ffi::OsString, path::PathBuf};

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, builder::ValueParser};
use model::SessionId;

use crate::texts::Texts;

pub use address_book::{BookAct, BookVerb, EntryArguments};

/// What was asked for, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    /// The data folder; none: the usual one.
    pub data: Option<PathBuf>,
    /// The server to use from now on, as typed.
    pub server: Option<String>,
    /// What to do.
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// Print the ID.
    GetId,
    /// Print the alias.
    GetAlias,
    /// Print one word on the link.
    GetStatus,
    /// Print the program's version.
    Version,
    /// Register with the license key on standard input.
    RegisterLicense,
    /// Set the password to the one on standard input.
    SetPassword,
    /// Remove the password.
    RemovePassword,
    /// Be the service.
    Service,
    /// Let a caller in, or send it away.
    Answer {
        /// Which one; none: the only one that waits.
        session: Option<SessionId>,
        /// Whether it may come in.
        accept: bool,
    },
    /// Say something about a session that is over.
    Comment {
        /// Which one; none: the last one.
        session: Option<SessionId>,
        /// The comment.
        text: String,
    },
    /// Something about the address books of this device.
    AddressBook(BookVerb),
    /// Show how things stand.
    Status,
    /// Keep the server address, nothing else.
    KeepServer,
    /// Nothing was asked for.
    Nothing,
}

const OPTIONS: [(&str, Verb); 7] = [
    ("get-id", Verb::GetId),
    ("get-alias", Verb::GetAlias),
    ("get-status", Verb::GetStatus),
    ("version", Verb::Version),
    ("register-license", Verb::RegisterLicense),
    ("set-password", Verb::SetPassword),
    ("remove-password", Verb::RemovePassword),
];

/// The command line of this program.
pub fn command(texts: &Texts) -> Command {
    let help = |name: &str| match name {
        "get-id" => texts.desk_help_get_id(),
        "get-alias" => texts.desk_help_get_alias(),
        "get-status" => texts.desk_help_get_status(),
        "version" => texts.desk_help_version(),
        "register-license" => texts.desk_help_register_license(),
        "set-password" => texts.desk_help_set_password(),
        _ => texts.desk_help_remove_password(),
    };
    let options = OPTIONS.map(|(name, _)| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help(name))
    });
    Command::new("deskwarden-desk")
        .about(texts.desk_about())
        .after_help(texts.desk_exit_codes())
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(false)
        .arg(
            Arg::new("data")
                .long("data")
                .value_name("DIR")
                .global(true)
                .value_parser(ValueParser::path_buf())
                .help(texts.desk_help_data()),
        )
        .arg(
            Arg::new("server")
                .long("server")
                .value_name("URL")
                .global(true)
                .help(texts.desk_help_server()),
        )
        .args(options)
        .group(ArgGroup::new("verb").args(OPTIONS.map(|(name, _)| name)))
        .subcommand(Command::new("service").about(texts.desk_help_service()))
        .subcommand(answer("accept", texts).about(texts.desk_help_accept()))
        .subcommand(answer("dismiss", texts).about(texts.desk_help_dismiss()))
        .subcommand(comment(texts).about(texts.desk_help_comment()))
        .subcommand(address_book::command(texts))
        .subcommand(Command::new("status").about(texts.desk_help_status()))
}

/// What `matches` of [`command`] ask for; `None` when they ask for two things at once.
pub fn read(matches: &ArgMatches) -> Option<Arguments> {
    let data = matches.get_one::<PathBuf>("data").cloned();
    let server = matches.get_one::<String>("server").cloned();
    let option = OPTIONS
        .iter()
        .find(|(name, _)| matches.get_flag(name))
        .map(|(_, verb)| verb.clone());
    let verb = match (option, matches.subcommand()) {
        (Some(_), Some(_)) => return None,
        (Some(verb), None) => verb,
        (None, Some((name, matches))) => subcommand(name, matches),
        (None, None) if server.is_some() => Verb::KeepServer,
        (None, None) => Verb::Nothing,
    };
    Some(Arguments { data, server, verb })
}

/// The data folder that the command line names, whatever else is right or wrong with it: the help
/// is in the language that the settings there name.
pub fn named_folder() -> Option<PathBuf> {
    folder_in(std::env::args_os())
}

fn folder_in(line: impl IntoIterator<Item = OsString>) -> Option<PathBuf> {
    let mut words = line.into_iter().skip(1);
    while let Some(word) = words.next() {
        if word == "--data" {
            return words.next().map(PathBuf::from);
        }
        if let Some(folder) = word.to_str().and_then(|word| word.strip_prefix("--data=")) {
            return Some(folder.into());
        }
    }
    None
}

fn answer(name: &'static str, texts: &Texts) -> Command {
    let session = Arg::new("session")
        .value_name("SESSION")
        .value_parser(|text: &str| text.parse::<SessionId>())
        .help(texts.desk_help_session());
    Command::new(name).arg(session)
}

fn comment(texts: &Texts) -> Command {
    let session = Arg::new("session")
        .long("session")
        .value_name("SESSION")
        .value_parser(|text: &str| text.parse::<SessionId>())
        .help(texts.desk_help_comment_session());
    let text = Arg::new("text")
        .value_name("TEXT")
        .num_args(1..)
        .required(true)
        .help(texts.desk_help_comment_text());
    Command::new("comment").arg(session).arg(text)
}

fn subcommand(name: &str, matches: &ArgMatches) -> Verb {
    match name {
        "service" => Verb::Service,
        "status" => Verb::Status,
        "address-book" => Verb::AddressBook(address_book::read(matches)),
        "comment" => {
            let words: Vec<_> = matches.get_many::<String>("text").into_iter().flatten().collect();
            Verb::Comment {
                session: matches.get_one::<SessionId>("session").copied(),
                text: words
                    .into_iter()
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(" "),
            }
        }
        _ => {
            let session = matches.get_one::<SessionId>("session").copied();
            Verb::Answer {
                session,
                accept: name == "accept",
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use model::Language;

    use super::*;

    fn parsed(line: &str) -> Result<Option<Arguments>, clap::Error> {
        let words = std::iter::once("deskwarden-desk").chain(line.split_whitespace());
        command(&Texts::of(Language::English))
            .try_get_matches_from(words)
            .map(|matches| read(&matches))
    }

    fn verb(line: &str) -> Verb {
        parsed(line).unwrap().unwrap().verb
    }

    #[test]
    fn the_command_line_holds_together() {
        command(&Texts::of(Language::English)).debug_assert();
    }

    #[test]
    fn every_verb_is_understood() {
        assert_eq!(verb("--get-id"), Verb::GetId);
        assert_eq!(verb("--get-alias"), Verb::GetAlias);
        assert_eq!(verb("--get-status"), Verb::GetStatus);
        assert_eq!(verb("--version"), Verb::Version);
        assert_eq!(
            verb("--server https://a --register-license"),
            Verb::RegisterLicense
        );
        assert_eq!(verb("--set-password"), Verb::SetPassword);
        assert_eq!(verb("--remove-password --data /x"), Verb::RemovePassword);
        assert_eq!(verb("service"), Verb::Service);
        assert_eq!(verb("status"), Verb::Status);
        assert_eq!(
            verb("accept"),
            Verb::Answer {
                session: None,
                accept: true
            }
        );
        assert_eq!(verb("--server https://a"), Verb::KeepServer);
        assert_eq!(verb(""), Verb::Nothing);
    }

    #[test]
    fn address_books_have_commands_of_their_own() {
        let list = BookVerb {
            act: BookAct::List { search: None },
            json: true,
        };
        assert_eq!(verb("address-book list --json"), Verb::AddressBook(list.clone()));
        assert_eq!(verb("address-book --json list"), Verb::AddressBook(list));
        let Verb::AddressBook(BookVerb { act, json: false }) =
            verb("address-book add front@ad --name Front --book Berlin --favourite")
        else {
            panic!()
        };
        let entry = EntryArguments {
            name: Some("Front".to_owned()),
            address: Some("front@ad".to_owned()),
            ..EntryArguments::default()
        };
        let expected = BookAct::Add {
            book: Some("Berlin".to_owned()),
            entry,
            favourite: true,
        };
        assert_eq!(act, expected);
        let Verb::AddressBook(BookVerb { act, .. }) = verb("address-book favourite front@ad --off") else {
            panic!()
        };
        let which = "front@ad".to_owned();
        assert_eq!(
            act,
            BookAct::Favourite {
                which,
                favourite: false
            }
        );
        assert!(parsed("address-book").is_err());
        assert!(parsed("address-book add").is_err());
    }

    #[test]
    fn a_session_may_be_named() {
        let id = "ses_0190aaaaaaaa70008000000000000001";
        let session = Some(id.parse().unwrap());
        assert_eq!(
            verb(&format!("dismiss {id}")),
            Verb::Answer {
                session,
                accept: false
            }
        );
        assert!(parsed("dismiss 17").is_err());
        assert_eq!(
            verb(&format!("comment --session {id} printer fixed")),
            Verb::Comment {
                session,
                text: "printer fixed".into()
            }
        );
    }

    #[test]
    fn a_comment_needs_words() {
        assert!(parsed("comment").is_err());
        assert!(parsed("comment --session 17 a").is_err());
        let text = "done".to_owned();
        assert_eq!(verb("comment done"), Verb::Comment { session: None, text });
    }

    #[test]
    fn folder_and_server_may_stand_on_either_side_of_the_verb() {
        for line in [
            "--data /x --server https://a service",
            "service --data /x --server https://a",
        ] {
            let arguments = parsed(line).unwrap().unwrap();
            assert_eq!(arguments.data, Some("/x".into()), "{line}");
            assert_eq!(arguments.server.as_deref(), Some("https://a"), "{line}");
        }
    }

    #[test]
    fn the_folder_is_found_before_anything_else_is_understood() {
        let folder = |line: &str| {
            let words = std::iter::once("deskwarden-desk").chain(line.split_whitespace());
            folder_in(words.map(OsString::from))
        };
        for line in ["--data /x --help", "--nonsense --data=/x", "service --data /x"] {
            assert_eq!(folder(line), Some("/x".into()), "{line}");
        }
        assert_eq!(folder("--help"), None);
        assert_eq!(folder("--data"), None);
    }

    #[test]
    fn two_verbs_at_once_and_unknown_ones_are_refused() {
        assert!(parsed("--get-id --get-status").is_err());
        assert!(parsed("--get-idd").is_err());
        assert_eq!(parsed("--get-id service").unwrap(), None);
    }
}
