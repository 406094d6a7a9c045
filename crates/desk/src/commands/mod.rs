//! The commands: each does one thing, says so, and ends with an exit code.

mod address_book;
mod comment;
mod failure;
mod input;
mod registration;
mod show;

use std::{path::PathBuf, process::ExitCode};

use model::{Alias, SessionId};

pub use failure::Failure;

use crate::{
    arguments::{Arguments, Verb},
    config::{Places, Surroundings},
    control::{LinkState, Reply, Request, Status, client},
    data::{self, DataError, Enrolment, MIN_PASSWORD, Passwords, Settings},
    link::ServerAddress,
    service,
    tasks::aside,
    texts::Texts,
};

/// The longest password in bytes.
const MAX_PASSWORD: usize = 1024;

/// Does what was asked for. What people and scripts read goes to standard output, what went wrong
/// to standard error.
pub async fn run(arguments: Arguments, surroundings: Surroundings, texts: &Texts) -> ExitCode {
    let command = match Command::prepare(arguments.data, surroundings, texts) {
        Ok(command) => command,
        Err(failure) => return failure.report(texts),
    };
    match command.run(arguments.server, arguments.verb).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(texts),
    }
}

struct Command<'a> {
    places: Places,
    surroundings: Surroundings,
    texts: &'a Texts,
}

impl<'a> Command<'a> {
    fn prepare(data: Option<PathBuf>, surroundings: Surroundings, texts: &'a Texts) -> Result<Self, Failure> {
        let data = data
            .map(std::path::absolute)
            .transpose()
            .map_err(|_| Failure::NoDataFolder)?;
        let places = surroundings.places(data).ok_or(Failure::NoDataFolder)?;
        data::prepare(&places.data)?;
        Ok(Self {
            places,
            surroundings,
            texts,
        })
    }

    async fn run(self, server: Option<String>, verb: Verb) -> Result<(), Failure> {
        if let Some(server) = server {
            self.keep_server(&server, &verb).await?;
        }
        match verb {
            Verb::GetId => self.get_id().await,
            Verb::GetAlias => self.get_alias().await,
            Verb::GetStatus => self.get_status().await,
            Verb::Version => self.say(env!("CARGO_PKG_VERSION")),
            Verb::RegisterLicense => self.register_license().await,
            Verb::SetPassword => self.set_password().await,
            Verb::RemovePassword => self.remove_password().await,
            Verb::Service => service::run(self.places, self.surroundings, self.texts)
                .await
                .map_err(Failure::from),
            Verb::Answer { session, accept } => self.answer(session, accept).await,
            Verb::Comment { session, text } => self.comment(session, text).await,
            Verb::AddressBook(verb) => self.address_book(verb).await,
            Verb::Status => self.status().await,
            Verb::KeepServer => Ok(()),
            Verb::Nothing => Err(Failure::Usage),
        }
    }

    async fn keep_server(&self, typed: &str, verb: &Verb) -> Result<(), Failure> {
        let server: ServerAddress = typed.parse()?;
        let settings = Settings::read(&self.places.data)?;
        if settings.server.as_ref() != Some(&server) {
            Settings {
                server: Some(server.clone()),
                ..settings
            }
            .write(&self.places.data)?;
            self.ask(&Request::Reload).await?;
        }
        if *verb == Verb::KeepServer {
            self.say(self.texts.desk_server_kept(server.without_pin()))?;
        }
        Ok(())
    }

    async fn get_id(&self) -> Result<(), Failure> {
        if let Some(Status {
            number: Some(number), ..
        }) = self.ask_status().await?
        {
            return self.say(number);
        }
        let server = self.server()?;
        let known = Enrolment::read(&self.places.data)?;
        if let Some(enrolment) = known.filter(|known| known.server == server.without_pin()) {
            return self.say(enrolment.number);
        }
        let (_connection, enrolment) = self.short_link(&server).await?;
        self.say(enrolment.number)
    }

    /// As the server said it last.
    async fn get_alias(&self) -> Result<(), Failure> {
        let known = match self.ask_status().await? {
            Some(status) if status.number.is_some() => status.alias,
            _ => {
                let server = Settings::read(&self.places.data)?.server;
                let server = server.map(|server| server.without_pin());
                Enrolment::read(&self.places.data)?
                    .filter(|known| server.as_ref() == Some(&known.server))
                    .and_then(|known| known.alias)
            }
        };
        self.say(known.as_ref().map_or("", Alias::as_str))
    }

    async fn get_status(&self) -> Result<(), Failure> {
        let status = self.ask_status().await?;
        self.say(match status.as_ref().map(|status| &status.link) {
            Some(LinkState::Online) => "online",
            Some(LinkState::Connecting) => "connecting",
            Some(LinkState::Offline { .. }) | None => "offline",
        })?;
        status.map(drop).ok_or(Failure::NotRunning)
    }

    async fn set_password(&self) -> Result<(), Failure> {
        let password = input::secret(&self.texts.desk_prompt_password())?;
        if password.chars().count() < MIN_PASSWORD {
            return Err(Failure::PasswordShort);
        }
        if password.len() > MAX_PASSWORD {
            return Err(Failure::PasswordLong);
        }
        let passwords = Passwords::new(&self.places.data);
        aside(move || passwords.set(&password))
            .await
            .map_err(|error| Failure::Failed(error.to_string()))??;
        self.say(self.texts.desk_password_set())
    }

    async fn remove_password(&self) -> Result<(), Failure> {
        let passwords = Passwords::new(&self.places.data);
        aside(move || passwords.remove())
            .await
            .map_err(|error| Failure::Failed(error.to_string()))??;
        self.say(self.texts.desk_password_removed())
    }

    async fn answer(&self, session: Option<SessionId>, accept: bool) -> Result<(), Failure> {
        match self
            .ask(&Request::Answer { session, accept })
            .await?
            .ok_or(Failure::NotRunning)?
        {
            Reply::Done if accept => self.say(self.texts.desk_accepted()),
            Reply::Done => self.say(self.texts.desk_dismissed()),
            Reply::NobodyWaits => Err(Failure::NobodyWaits),
            Reply::SeveralWait => Err(Failure::SeveralWait),
            other => Err(Failure::unexpected(&other)),
        }
    }

    async fn status(&self) -> Result<(), Failure> {
        let status = self.ask_status().await?.ok_or(Failure::NotRunning)?;
        self.say(show::status(self.texts, &status))
    }

    async fn ask_status(&self) -> Result<Option<Status>, Failure> {
        match self.ask(&Request::Status).await? {
            Some(Reply::Status(status)) => Ok(Some(status)),
            Some(other) => Err(Failure::unexpected(&other)),
            None => Ok(None),
        }
    }

    async fn ask(&self, request: &Request) -> Result<Option<Reply>, Failure> {
        client::ask(&self.places.socket, request)
            .await
            .map_err(|error| Failure::Failed(error.to_string()))
    }

    fn server(&self) -> Result<ServerAddress, Failure> {
        Settings::read(&self.places.data)?.server.ok_or(Failure::NoServer)
    }

    fn say(&self, text: impl std::fmt::Display) -> Result<(), Failure> {
        use std::io::Write;
        let mut out = std::io::stdout().lock();
        writeln!(out, "{text}")
            .and_then(|()| out.flush())
            .map_err(|error| Failure::Failed(error.to_string()))
    }
}

impl From<DataError> for Failure {
    fn from(error: DataError) -> Self {
        Self::Data(error)
    }
}
