//! What commands ask of the service.

use std::time::Duration;

use model::SessionId;
use session::PersonVerdict;
use tokio::sync::{mpsc, oneshot};
use wire::AccountNotice;
use wire::ClientFrame;

use super::{Service, running::News, table::Meant, uplink::Uplink};
use crate::{
    clock,
    control::{Reply, Request, Status},
    data::{Enrolment, Settings},
};

/// How long the sessions may take to end when another server takes over.
const FAREWELL: Duration = Duration::from_secs(1);

impl Service<'_> {
    pub(super) async fn request(
        &mut self,
        request: Request,
        reply: oneshot::Sender<Reply>,
        heard: &mut mpsc::Receiver<(SessionId, News)>,
    ) {
        let answer = match request {
            Request::Status => Reply::Status(self.status()),
            Request::Reload => self.reload(heard).await,
            Request::Answer { session, accept } => match self.table.meant(session) {
                Meant::One(session) => {
                    let verdict = if accept {
                        PersonVerdict::Accepted
                    } else {
                        PersonVerdict::Dismissed
                    };
                    self.table.answer(session, verdict);
                    Reply::Done
                }
                Meant::Nobody => Reply::NobodyWaits,
                Meant::Several => Reply::SeveralWait,
            },
            Request::Register { license_key } => {
                let frame = ClientFrame::Register { license_key };
                return self
                    .registering
                    .begin(frame, reply, &mut self.uplink, clock::now());
            }
            Request::AddressBook { wish } => {
                return self.book_asks.begin(wish, reply, &mut self.uplink, clock::now());
            }
            Request::Comment { session, comment } => {
                let frame = ClientFrame::Comment { session, comment };
                return self
                    .commenting
                    .begin(frame, reply, &mut self.uplink, clock::now());
            }
        };
        let _the_command_went_away = reply.send(answer);
    }

    fn status(&self) -> Status {
        Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            server: self.uplink.server().map(|server| server.without_pin()),
            link: self.uplink.state().clone(),
            number: self.uplink.number(),
            account: self.uplink.account().cloned(),
            alias: self.uplink.alias().cloned(),
            removed_from: self.removed_from(),
            password: self.passwords.is_set().unwrap_or(false),
            sessions: self.table.statuses(),
        }
    }

    fn removed_from(&self) -> Option<AccountNotice> {
        let known = Enrolment::read(&self.places.data).ok().flatten();
        let server = self.uplink.server()?.without_pin();
        let known = known.filter(|known| known.server == server && self.uplink.account().is_none());
        known?.removed_from
    }

    /// Another server takes over: what the one before asked for ends, it is told so, and the new
    /// link is made.
    async fn reload(&mut self, heard: &mut mpsc::Receiver<(SessionId, News)>) -> Reply {
        let settings = match Settings::read(&self.places.data) {
            Ok(settings) => settings,
            Err(error) => {
                return Reply::Failed {
                    detail: error.to_string(),
                };
            }
        };
        if settings.server.as_ref() == self.uplink.server() {
            return Reply::Done;
        }
        tracing::info!("the server has changed");
        self.registering.link_lost(None);
        self.commenting.link_lost(None);
        self.book_asks.link_lost(None);
        self.end_sessions(heard, FAREWELL).await;
        self.uplink.close();
        self.uplink = Uplink::start(settings.server, &self.identity, &self.tasks);
        Reply::Done
    }
}
