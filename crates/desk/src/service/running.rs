//! One session that runs here: joins the state machine with its sockets, the desktop and the
//! passwords.

use std::{
    future::pending,
    panic::AssertUnwindSafe,
    sync::Arc,
    time::{Duration, Instant},
};

use ed25519_dalek::SigningKey;
use futures_util::FutureExt;
use media::Network;
use model::{EndReason, MediaPath, PASSWORD_TIME, Permissions, SessionId};
use session::{Frame, Host, HostConfig, HostOutput, PasswordCheck, PasswordVerdict, PersonVerdict};
use tokio::{
    sync::{mpsc, oneshot, watch},
    time::sleep_until,
};
use wire::{Signal, Waiting};
use zeroize::Zeroizing;

use super::{sockets::Sockets, table::Inbox};
use crate::{
    clock,
    data::{DataError, Passwords, Verdict},
    desktop::{Desktop, Viewing},
    tasks::aside_then,
};

/// While packets of video wait longer than this to leave, no further frame is taken.
const FULL: Duration = Duration::from_millis(120);
/// How soon it is looked again whether they have left.
const LOOK_AGAIN: Duration = Duration::from_millis(10);
/// How long the next password waits after one that could not be checked.
const AFTER_FAULT: Duration = Duration::from_secs(5);
/// A datagram is not longer than this, in bytes.
const DATAGRAM: usize = 2048;

/// What a session tells the service.
#[derive(Debug)]
pub enum News {
    /// Something for the viewer.
    Signal(Signal),
    /// The viewer has to pass this.
    Waiting(Waiting),
    /// The viewer is in.
    Opened {
        /// What it may do.
        permissions: Permissions,
        /// Which way the media takes.
        path: MediaPath,
    },
    /// The session is over. The last one.
    Ended(EndReason),
}

/// What a session needs to run.
pub struct Running {
    /// Which one it is.
    pub session: SessionId,
    /// What the viewer has to pass.
    pub waiting: Waiting,
    /// How long a person has to answer.
    pub answer_within: Duration,
    /// What the viewer may do once it is in.
    pub permissions: Permissions,
    /// The key of this device.
    pub device: SigningKey,
    /// Where passwords are checked.
    pub passwords: Arc<Passwords>,
    /// The screen, mouse and keyboard.
    pub desktop: Desktop,
    /// What the service says.
    pub inbox: Inbox,
    /// Where news go.
    pub news: mpsc::Sender<(SessionId, News)>,
}

impl Running {
    /// Runs the session to its end, and says so whatever happens.
    pub async fn run(self) {
        let (session, news, desktop) = (self.session, self.news.clone(), self.desktop.clone());
        let ended = AssertUnwindSafe(self.play()).catch_unwind().await;
        desktop.release(session);
        let reason = ended.unwrap_or(EndReason::EndedByHost);
        let _the_service_is_gone = news.send((session, News::Ended(reason))).await;
    }

    async fn play(mut self) -> EndReason {
        let display = tokio::select! {
            display = self.desktop.display() => display,
            reason = told_to_end(&mut self.inbox.hang_up) => return reason,
        };
        let Some(display) = display else {
            return EndReason::NoScreen;
        };
        let sockets = match Sockets::bind() {
            Ok(sockets) => sockets,
            Err(error) => {
                tracing::warn!(%error, "no UDP socket can be bound");
                return EndReason::NoPath;
            }
        };
        let host = Host::new(HostConfig {
            session: self.session,
            device: self.device.clone(),
            addresses: sockets.addresses(),
            waiting: self.waiting,
            permissions: self.permissions.clone(),
            display,
        });
        self.tell(News::Waiting(self.waiting)).await;
        let deadline = Some(clock::now() + self.time_to_pass());
        let stage = Stage {
            host,
            sockets,
            viewing: None,
            checking: None,
            deadline,
            frame_waits: false,
        };
        stage.play(self).await
    }

    async fn tell(&self, news: News) {
        let _the_service_is_gone = self.news.send((self.session, news)).await;
    }

    fn time_to_pass(&self) -> Duration {
        match self.waiting {
            Waiting::Password => PASSWORD_TIME,
            Waiting::Person => self.answer_within.min(PASSWORD_TIME),
        }
    }
}

/// The parts of a session that change while it runs.
struct Stage {
    host: Host,
    sockets: Sockets,
    viewing: Option<Viewing>,
    checking: Option<(PasswordCheck, oneshot::Receiver<Result<Verdict, DataError>>)>,
    /// Until when the viewer has to be in; none while it is in.
    deadline: Option<Instant>,
    /// A frame waits until the ones before have left.
    frame_waits: bool,
}

/// What a session waits for.
enum Event {
    Datagram(super::sockets::Arrived),
    Signal(Signal),
    Person(PersonVerdict),
    HangUp(EndReason),
    Verdict(Result<Verdict, DataError>),
    Picture,
    Time,
}

impl Stage {
    async fn play(mut self, mut running: Running) -> EndReason {
        let mut buffer = [0; DATAGRAM];
        let mut hang_up_told = false;
        loop {
            let until = match self.settle(&running).await {
                Ok(until) => until,
                Err(reason) => return reason,
            };
            let wake_at = self.wake_at(until).into();
            let event = tokio::select! {
                reason = told_to_end(&mut running.inbox.hang_up), if !hang_up_told => Event::HangUp(reason),
                verdict = verdict(&mut self.checking) => Event::Verdict(verdict),
                Some(signal) = running.inbox.signals.recv() => Event::Signal(signal),
                Some(verdict) = said(&mut running.inbox.person) => Event::Person(verdict),
                arrived = self.sockets.receive(&mut buffer) => Event::Datagram(arrived),
                () = changed(self.viewing.as_ref()) => Event::Picture,
                () = sleep_until(wake_at) => Event::Time,
            };
            hang_up_told |= matches!(event, Event::HangUp(_));
            self.happened(event, &buffer);
        }
    }

    fn happened(&mut self, event: Event, buffer: &[u8]) {
        let now = clock::now();
        match event {
            Event::Datagram(arrived) => {
                self.host
                    .datagram(arrived.from, arrived.to, &buffer[..arrived.length], now);
            }
            Event::Signal(signal) => {
                if let Err(error) = self.host.signal(signal, now) {
                    tracing::info!(%error, "a signal of the viewer is not used");
                }
            }
            Event::Person(verdict) => self.host.person(verdict, now),
            Event::HangUp(reason) => self.host.hang_up(reason, now),
            Event::Verdict(verdict) => self.verdict(verdict, now),
            Event::Picture => self.show(now),
            Event::Time => self.time(now),
        }
    }

    /// Does all that the state machine wants done now; returns until when it wants nothing.
    async fn settle(&mut self, running: &Running) -> Result<Instant, EndReason> {
        loop {
            match self.host.poll(clock::now()) {
                HostOutput::Transmit(datagram) => {
                    self.sockets
                        .send(datagram.from, datagram.to, &datagram.bytes)
                        .await;
                }
                HostOutput::Signal(signal) => running.tell(News::Signal(signal)).await,
                HostOutput::Waiting(waiting) => {
                    self.viewing = None;
                    // Offering again and again gives nobody more time than the first offer.
                    if self.deadline.is_none() {
                        self.deadline = Some(clock::now() + running.time_to_pass());
                        running.tell(News::Waiting(waiting)).await;
                    }
                }
                HostOutput::CheckPassword { check, password } => {
                    self.checking = Some((check, begin_check(running.passwords.clone(), password)));
                }
                HostOutput::Opened { permissions, path } => {
                    self.deadline = None;
                    self.viewing = Some(running.desktop.watch());
                    running.tell(News::Opened { permissions, path }).await;
                }
                HostOutput::Input(message) => running.desktop.input(running.session, message),
                HostOutput::ReleaseInput => running.desktop.release(running.session),
                HostOutput::KeyFrame => self.viewing.iter().for_each(Viewing::want_key_frame),
                HostOutput::Estimate { bits_per_second } => self.estimate(bits_per_second),
                HostOutput::Ended(reason) => return Err(reason),
                HostOutput::Timeout(until) => return Ok(until),
            }
        }
    }

    fn estimate(&self, bits_per_second: u64) {
        let network = Network {
            estimate: Some(bits_per_second),
            loss: 0.0,
        };
        self.viewing.iter().for_each(|viewing| viewing.network(network));
    }

    fn verdict(&mut self, verdict: Result<Verdict, DataError>, now: Instant) {
        let Some((check, _)) = self.checking.take() else {
            return;
        };
        let verdict = match verdict {
            Ok(Verdict::Right) => PasswordVerdict::Accepted,
            Ok(Verdict::Refused { wait }) => PasswordVerdict::Refused { wait },
            Err(error) => {
                tracing::error!(%error, "a password could not be checked");
                PasswordVerdict::Refused { wait: AFTER_FAULT }
            }
        };
        self.host.password_verdict(check, verdict, now);
    }

    fn show(&mut self, now: Instant) {
        let Some(viewing) = &self.viewing else { return };
        let delay = self.host.video_delay();
        let room = delay < FULL;
        let news = viewing.take(room);
        self.frame_waits = !room;
        if let Some(display) = news.display {
            self.host.display_changed(display);
        }
        if let Some(shape) = news.cursor {
            self.host.cursor(shape);
        }
        if let Some(frame) = news.frame {
            tracing::trace!(?delay, "a picture is taken");
            let frame = Frame {
                data: &frame.data,
                key: frame.key,
                at: frame.at,
            };
            self.host.frame(frame, now);
        }
        if news.lost {
            self.viewing = None;
            self.host.hang_up(EndReason::NoScreen, now);
        }
    }

    fn time(&mut self, now: Instant) {
        if self.frame_waits {
            self.show(now);
        }
        if self.deadline.is_some_and(|deadline| deadline <= now) {
            self.deadline = None;
            self.host.hang_up(EndReason::Unanswered, now);
        }
        self.host.timeout(now);
    }

    fn wake_at(&self, until: Instant) -> Instant {
        let look_again = self.frame_waits.then(|| clock::now() + LOOK_AGAIN);
        [self.deadline, look_again]
            .into_iter()
            .flatten()
            .fold(until, Instant::min)
    }
}

fn begin_check(
    passwords: Arc<Passwords>,
    password: Zeroizing<String>,
) -> oneshot::Receiver<Result<Verdict, DataError>> {
    aside_then(move || passwords.check(&password, || (clock::now(), clock::wall())))
}

async fn told_to_end(hang_up: &mut watch::Receiver<Option<EndReason>>) -> EndReason {
    match hang_up.wait_for(Option::is_some).await.map(|told| told.clone()) {
        Ok(Some(reason)) => reason,
        // The service is gone without a word.
        Ok(None) | Err(_) => EndReason::EndedByHost,
    }
}

/// What the person at this desk says next; `None` when the service is gone.
async fn said(person: &mut watch::Receiver<Option<PersonVerdict>>) -> Option<PersonVerdict> {
    person.changed().await.ok()?;
    *person.borrow_and_update()
}

async fn verdict(
    checking: &mut Option<(PasswordCheck, oneshot::Receiver<Result<Verdict, DataError>>)>,
) -> Result<Verdict, DataError> {
    let Some((_, verdict)) = checking else {
        return pending().await;
    };
    verdict
        .await
        .unwrap_or_else(|_| Err(DataError::Hash("the check broke off".to_owned())))
}

async fn changed(viewing: Option<&Viewing>) {
    match viewing {
        Some(viewing) => viewing.changed().await,
        None => pending().await,
    }
}
