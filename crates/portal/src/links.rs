//! Control links: a client proves its key, comes online, and talks.

use std::collections::{HashMap, HashSet};

use ed25519_dalek::{Signature, VerifyingKey};
use model::{
    AcceptedBy, Account, AccountId, Client, ClientId, ClientNumber, DeviceKey, DeviceReport, MediaPath,
    Presence, SessionEvent, SessionId, SessionState, Tags,
};
use store::{StoreError, Tx};
use wire::{
    AccountNotice, ClientFrame, EndedSession, MOST_ENDED, OLDEST_PROTOCOL, RefusalReason, ServerFrame,
    SessionReport, Signal, ViewerServerFrame, challenge_statement,
};

use crate::{
    Error, Frames, LinkId, Portal, Result, live_sessions::Renewing, random, session_ends::is_host,
    sessions::requested_frame,
};

/// How many clients are let in at the same time: about as many as there are connections to the database.
pub(crate) const HELLOS: usize = 16;
/// How often a number is drawn before giving up: with a tenth of the numbers taken, 60 draws
/// fail once in 10^60.
const DRAWS: usize = 60;

/// A client's answer to the challenge.
pub struct Proof {
    /// The key that the client claims.
    pub device_key: DeviceKey,
    /// The protocol version that it speaks.
    pub protocol: u16,
    /// The challenge that it was given.
    pub nonce: [u8; 32],
    /// Its signature.
    pub signature: Vec<u8>,
    /// What it says about itself.
    pub report: DeviceReport,
    /// The sessions that it has running.
    pub sessions: Vec<SessionReport>,
    /// The sessions that ended while its link was down; no more than [`MOST_ENDED`] are looked at.
    pub ended: Vec<EndedSession>,
    /// Where it comes from.
    pub address: Option<String>,
}

/// A link that is up.
pub struct OpenLink {
    /// Which one.
    pub id: LinkId,
    /// Whether the client came as one that an account has registered.
    pub registered: bool,
    /// What to send to the client; ends when the link is to be closed.
    pub frames: Frames,
}

/// Why a link ends at once.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The client is told why.
    #[error("refused: {0:?}")]
    Refused(RefusalReason),
    /// A fault of ours; the client comes back later.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl Portal {
    /// Checks the client's first frame and makes the challenge for it.
    pub fn challenge(&self, hello: &ClientFrame) -> Result<(DeviceKey, u16, [u8; 32]), LinkError> {
        match hello {
            ClientFrame::Hello { protocol, device_key } if *protocol >= OLDEST_PROTOCOL => {
                Ok((*device_key, *protocol, random::bytes()))
            }
            ClientFrame::Hello { .. } => Err(LinkError::Refused(RefusalReason::Protocol)),
            _ => Err(LinkError::Refused(RefusalReason::Frame)),
        }
    }

    /// Lets a client in that has proved its key: known ones keep their ID, new ones get one. Its
    /// sessions are compared with the ones in the database; where they differ, the database wins.
    pub async fn open_link(&self, proof: Proof) -> Result<OpenLink, LinkError> {
        if !is_proved(&proof) {
            return Err(LinkError::Refused(RefusalReason::Proof));
        }
        // Thousands may wait here: what the rest needs is made when it is their turn.
        let _turn = self.0.hellos.acquire().await.map_err(|_| Error::Unavailable)?;
        Box::pin(self.let_in(proof)).await
    }

    async fn let_in(&self, proof: Proof) -> Result<OpenLink, LinkError> {
        let now = self.now();
        let moves = self.0.links.moves();
        let (client, account) = self.find_or_make_client(&proof).await?;
        let (id, frames) = self
            .0
            .links
            .come(client.id, client.number, client.account, proof.protocol, now);
        let welcome = ServerFrame::Welcome {
            number: client.number,
            account: account.as_ref().map(notice),
            server_version: self.0.version.to_owned(),
            alias: client.alias.clone(),
        };
        self.0.links.send(client.id, welcome);
        let told = self.tell_if_removed(&client, moves).await;
        let compared = match told {
            Ok(()) => self.compare_sessions(client.id, &proof).await,
            failed => failed,
        };
        if let Err(error) = compared {
            // Nobody will be at this link: the client must not stay online.
            self.close_link(id);
            return Err(error.into());
        }
        Ok(OpenLink {
            id,
            registered: account.is_some(),
            frames,
        })
    }

    /// Whoever is removed between the look into the database and the moment when its link is there was
    /// told by nobody.
    async fn tell_if_removed(&self, client: &Client, moves: u64) -> Result<()> {
        if client.account.is_none() || self.0.links.moves() == moves {
            return Ok(());
        }
        let now = self.read().await?.client(client.id).await?;
        if now.is_none_or(|now| now.account.is_none()) {
            self.0.links.moved(client.id, None);
            self.0.links.send(client.id, ServerFrame::Unregistered);
        }
        Ok(())
    }

    /// The link is down. The client's sessions live on: media may flow without the server.
    pub fn close_link(&self, link: LinkId) {
        self.0.links.go(link, self.now());
    }

    /// What a client says on its open link.
    pub async fn client_says(&self, link: LinkId, frame: ClientFrame) -> Result<(), LinkError> {
        if !self.0.links.is_current(link) {
            return Err(LinkError::Refused(RefusalReason::Replaced));
        }
        let client = link.client;
        match frame {
            ClientFrame::Hello { .. } | ClientFrame::Proof { .. } => {
                return Err(LinkError::Refused(RefusalReason::Frame));
            }
            ClientFrame::Register { license_key } => self.register(client, &license_key).await?,
            ClientFrame::SessionWaiting { session, waiting } => {
                self.session_waits(client, session, waiting).await?;
            }
            ClientFrame::SessionOpened {
                session,
                permissions,
                path,
                accepted_by,
            } => {
                self.session_opened(client, session, permissions, path, accepted_by)
                    .await?;
            }
            ClientFrame::SessionEnded { session, reason, at } => {
                self.session_ended_by_host(client, session, reason, at).await?;
            }
            ClientFrame::Renew { sessions } => self.renew_by_host(client, sessions).await?,
            ClientFrame::Signal { session, signal } => self.signal_from_host(client, session, signal),
            ClientFrame::AddressBook { request, wish } => {
                self.address_book_of_client(client, request, wish).await?;
            }
            ClientFrame::Comment { session, comment } => {
                self.comment_of_client(client, session, &comment).await;
            }
        }
        Ok(())
    }

    async fn renew_by_host(&self, client: ClientId, sessions: Vec<SessionId>) -> Result<()> {
        let now = self.now();
        let mut renewed = Vec::new();
        for session in sessions {
            if self.0.live.host(session) == Some(client) {
                self.0.live.renew(session, Renewing::Host, now);
                renewed.push(session);
            } else if !self.repeat_hang_up(client, session).await? {
                // Its queue is full: the rest is told at the next hello.
                return Ok(());
            }
        }
        self.0
            .links
            .send(client, ServerFrame::Renewed { sessions: renewed });
        Ok(())
    }

    fn signal_from_host(&self, client: ClientId, session: SessionId, signal: Signal) {
        if self.0.live.host(session) == Some(client) {
            self.0.live.send(session, ViewerServerFrame::Signal { signal });
        }
    }

    /// Thousands of clients come back at once when the server restarts: one that is known and has
    /// nothing new to say is only read.
    async fn find_or_make_client(&self, proof: &Proof) -> Result<(Client, Option<Account>)> {
        let report = proof.report.cleaned();
        let mut read = self.read().await?;
        let known = read.client_by_device_key(&proof.device_key).await?;
        if let Some(client) = known
            .as_ref()
            .filter(|client| client.report == report && client.address == proof.address)
        {
            let account = account_of(&mut read, client).await?;
            return Ok((client.clone(), account));
        }
        drop(read);
        if known.is_none() {
            // A flood of made-up keys from one address must not use up the numbers.
            let address = proof.address.clone().unwrap_or_default();
            self.0
                .new_clients
                .take(&address, self.now())
                .map_err(|_| Error::Unavailable)?;
        }
        self.keep_client(proof, report).await
    }

    async fn keep_client(&self, proof: &Proof, report: DeviceReport) -> Result<(Client, Option<Account>)> {
        let mut tx = self.write().await?;
        let mut client = match tx.client_by_device_key(&proof.device_key).await? {
            Some(client) => client,
            None => self.make_client(&mut tx, proof.device_key).await?,
        };
        tx.update_client_report(client.id, &report, proof.address.as_deref())
            .await?;
        let account = account_of(&mut tx, &client).await?;
        tx.commit().await?;
        client.report = report;
        Ok((client, account))
    }

    async fn make_client(&self, tx: &mut Tx, device_key: DeviceKey) -> Result<Client> {
        let now = self.now();
        let used = tx.count_clients().await?;
        let mut client = Client {
            id: ClientId::new(now, random::bytes()),
            number: ClientNumber::draw(random::number(), used),
            device_key,
            account: None,
            alias: None,
            comment: None,
            tags: Tags::default(),
            report: DeviceReport::default(),
            address: None,
            first_seen: now,
            presence: Presence::Offline { last_seen: None },
        };
        for _ in 0..DRAWS {
            let is_free = tx.client_by_number(client.number).await?.is_none();
            if is_free && !tx.is_retired(client.number).await? {
                match tx.insert_client(&client).await {
                    Ok(()) => return Ok(client),
                    Err(StoreError::Taken) => return Err(Error::Unavailable),
                    Err(error) => return Err(error.into()),
                }
            }
            client.number = ClientNumber::draw(random::number(), used);
        }
        Err(Error::Unavailable)
    }

    async fn account_name(&self, account: Option<AccountId>) -> Result<Option<String>> {
        let Some(account) = account else { return Ok(None) };
        Ok(self
            .read()
            .await?
            .account(account)
            .await?
            .map(|account| account.name))
    }

    /// At a client's hello: what it has running and what the database says must become one.
    async fn compare_sessions(&self, client: ClientId, proof: &Proof) -> Result<()> {
        let reported = &proof.sessions;
        // Most clients of a restarted server have none: the database need not be asked.
        if reported.is_empty() && proof.ended.is_empty() && !self.0.live.has_host(client) {
            return Ok(());
        }
        let known = self.read().await?.running_sessions_of_client(client).await?;
        let mut known: Vec<_> = known
            .into_iter()
            .filter(|session| is_host(session, client))
            .collect();
        for EndedSession { session, reason, at } in proof.ended.iter().take(MOST_ENDED) {
            if known.iter().any(|known| known.id == *session) {
                self.session_ended_by_host(client, *session, reason.clone(), *at)
                    .await?;
                known.retain(|known| known.id != *session);
            }
        }
        let known_ids: HashSet<SessionId> = known.iter().map(|session| session.id).collect();
        let reports: HashMap<SessionId, &SessionReport> =
            reported.iter().map(|report| (report.session, report)).collect();
        let now = self.now();
        for report in reported
            .iter()
            .filter(|report| !known_ids.contains(&report.session))
        {
            if !self.repeat_hang_up(client, report.session).await? {
                return Ok(());
            }
        }
        for session in known {
            match (&session.state, reports.get(&session.id)) {
                (SessionState::Closing { .. }, _) => self.tell_hang_up(&session),
                (SessionState::Requested { .. }, None) => {
                    let account = self.account_name(session.from.account()).await?;
                    self.0.links.send(client, requested_frame(&session, account, now));
                }
                (_, None) => self.lose_contact(session.id).await?,
                (state, Some(report)) => {
                    self.0.live.renew(session.id, Renewing::Host, now);
                    // Also without a limit: one may have been taken away while the link was down.
                    self.tell_host_length(&session);
                    if let (SessionState::Requested { .. }, Some(permissions)) = (state, &report.opened) {
                        // The desk let the viewer in while its link was down.
                        let (permissions, by) = (permissions.clone(), AcceptedBy::Unknown);
                        self.session_opened(client, session.id, permissions, MediaPath::Direct, by)
                            .await?;
                    } else {
                        self.tell_event(session.id, now, SessionEvent::HostReconnected)
                            .await?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// An account as its clients may know it.
pub(crate) fn notice(account: &Account) -> AccountNotice {
    AccountNotice {
        name: account.name.clone(),
        number: account.number,
        asks_for_comment: account.asks_for_comment,
    }
}

async fn account_of(tx: &mut Tx, client: &Client) -> Result<Option<Account>> {
    match client.account {
        Some(account) => Ok(tx.account(account).await?),
        None => Ok(None),
    }
}

fn is_proved(proof: &Proof) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(proof.device_key.as_bytes()) else {
        return false;
    };
    let Ok(signature) = Signature::from_slice(&proof.signature) else {
        return false;
    };
    let statement = challenge_statement(&proof.device_key, &proof.nonce);
    key.verify_strict(&statement, &signature).is_ok()
}
