//! Registering this device, through the service or by ourselves.

use std::time::Duration;

use model::LicenseKey;
use tokio::time::{sleep, timeout};
use wire::{AccountNotice, ClientFrame, ServerFrame};

use super::{Command, Failure, input};
use crate::{
    control::{Reply, Request},
    data::{Enrolment, Identity, ServiceLock},
    link::{Arrival, Connection, LinkError, ServerAddress, Sessions, Welcome},
};

/// How long the server may take to register.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often, and after which pause, another program's turn is waited for.
const TURNS: (u32, Duration) = (50, Duration::from_millis(200));

impl Command<'_> {
    pub(super) async fn register_license(&self) -> Result<(), Failure> {
        let typed = input::secret(&self.texts.desk_prompt_license_key())?;
        let key: LicenseKey = typed.parse().map_err(|_| Failure::LicenseKeyForm)?;
        let server = self.server()?;
        let request = Request::Register {
            license_key: key.grouped(),
        };
        if let Some(reply) = self.ask(&request).await? {
            let account = registered(reply)?;
            return self.say_registered(&account).await;
        }
        let (connection, enrolment) = self.short_link(&server).await?;
        let account = register(connection, &key).await?;
        Enrolment {
            account: Some(account.clone()),
            removed_from: None,
            ..enrolment
        }
        .write(&self.places.data)?;
        self.say_registered(&account).await?;
        self.say(self.texts.desk_start_service())
    }

    /// A link to the server while no service runs, closed when dropped.
    pub(super) async fn short_link(&self, server: &ServerAddress) -> Result<(Link, Enrolment), Failure> {
        let lock = self.turn().await?;
        let identity = Identity::open(&self.places.data)?;
        let mut connection = Connection::open(server).await?;
        let Welcome {
            number,
            account,
            alias,
        } = connection.sign_in(&identity, Sessions::default).await?;
        let enrolment = Enrolment {
            server: server.without_pin(),
            number,
            account,
            alias,
            removed_from: None,
        };
        let enrolment = enrolment.since(Enrolment::read(&self.places.data)?.as_ref());
        enrolment.write(&self.places.data)?;
        Ok((
            Link {
                connection,
                _lock: lock,
            },
            enrolment,
        ))
    }

    async fn turn(&self) -> Result<ServiceLock, Failure> {
        let (times, pause) = TURNS;
        for _ in 0..times {
            if let Some(lock) = ServiceLock::take(&self.places.data)? {
                return Ok(lock);
            }
            sleep(pause).await;
        }
        Err(Failure::Busy)
    }

    async fn say_registered(&self, account: &AccountNotice) -> Result<(), Failure> {
        let number = match Enrolment::read(&self.places.data)? {
            Some(enrolment) => enrolment.number.grouped(),
            None => String::new(),
        };
        self.say(
            self.texts
                .desk_registered(super::show::printable(&account.name), number),
        )
    }
}

/// A connection of this command's own; nobody else speaks for the device meanwhile.
pub(super) struct Link {
    connection: Connection,
    _lock: ServiceLock,
}

async fn register(mut link: Link, key: &LicenseKey) -> Result<AccountNotice, Failure> {
    link.connection
        .send(&ClientFrame::Register {
            license_key: key.grouped(),
        })
        .await?;
    let answer = timeout(PATIENCE, answer(&mut link.connection))
        .await
        .map_err(|_| Failure::NoLinkYet)??;
    link.connection.close().await;
    answer
}

async fn answer(connection: &mut Connection) -> Result<Result<AccountNotice, Failure>, LinkError> {
    loop {
        match connection.next().await? {
            Arrival::Frame(ServerFrame::Registered { account }) => return Ok(Ok(account)),
            Arrival::Frame(ServerFrame::RegisterRefused {
                reason,
                account,
                most,
            }) => return Ok(Err(Failure::register(reason, account.as_ref(), most))),
            Arrival::Frame(ServerFrame::Refused { reason }) => return Err(LinkError::Refused { reason }),
            Arrival::Frame(ServerFrame::GoAway { come_back_after }) => {
                return Err(LinkError::GoAway { come_back_after });
            }
            // A request for a session has nobody to answer it: the service does not run.
            Arrival::Frame(_) | Arrival::Pong(_) | Arrival::Nothing => {}
        }
    }
}

fn registered(reply: Reply) -> Result<AccountNotice, Failure> {
    match reply {
        Reply::Registered { account } => Ok(account),
        Reply::RegisterRefused {
            reason,
            account,
            most,
        } => Err(Failure::register(reason, account.as_ref(), most)),
        Reply::NoLink { error: Some(error) } => Err(error.into()),
        Reply::NoLink { error: None } => Err(Failure::NoLinkYet),
        Reply::UnderWay => Err(Failure::UnderWay),
        other => Err(Failure::unexpected(&other)),
    }
}
