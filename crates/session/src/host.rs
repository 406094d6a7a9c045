use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use ed25519_dalek::SigningKey;
use model::{EndReason, Permission, Permissions, SessionId};
use wire::{
    CursorShape, Display, HostMessage, InputMessage, PROTOCOL, SessionDescription, Signal, ViewerMessage,
    Waiting,
};
use zeroize::Zeroizing;

use crate::{
    FAREWELL_TIME, Frame, HostOutput, MAX_BAD_MESSAGES, PasswordCheck, PasswordVerdict, PersonVerdict,
    RELOAD_TIME, SignalError,
    channels::ChannelKind,
    gate::{Admission, Gate},
    host_output::Outputs,
    input,
    link::{Link, LinkChange},
    peer::{Happening, Peer},
    signalling,
    transport::{Transport, WANTED_BITRATE},
};

/// Outputs that are made ahead of being asked for; the rest stays in the network's buffers.
const OUTPUTS_AHEAD: usize = 64;
/// The deadline of a session that waits for nothing.
const FAR: Duration = Duration::from_secs(3600);
/// The longest password that is checked, in bytes.
const MAX_PASSWORD: usize = 1024;
/// The widest and the highest cursor in pixels.
const MAX_CURSOR: u32 = 96;

/// What a [`Host`] has to know.
pub struct HostConfig {
    /// Which session.
    pub session: SessionId,
    /// The key of this device, which signs the answer.
    pub device: SigningKey,
    /// The addresses of the bound UDP sockets, each a host candidate.
    pub addresses: Vec<SocketAddr>,
    /// What the viewer has to pass.
    pub waiting: Waiting,
    /// What the viewer may do once it is in.
    pub permissions: Permissions,
    /// The screen.
    pub display: Display,
}

/// The controlled end of one session.
pub struct Host {
    config: HostConfig,
    gate: Gate,
    stage: Stage,
    /// There is one in the stages `Linked`, `Leaving` and `Closing`.
    peer: Option<Peer>,
    outputs: Outputs,
    /// None until it is known; then none inside while it is hidden.
    cursor: Option<Option<CursorShape>>,
    unsent: Unsent,
    needs_key: bool,
    bad_messages: u32,
    /// Bits per second.
    estimate: Option<u64>,
}

enum Stage {
    /// No viewer has connected yet.
    Idle,
    Linked,
    /// The viewer has closed its connection and may come back.
    Gone {
        until: Instant,
        reason: EndReason,
    },
    /// The last message is on its way.
    Leaving {
        until: Instant,
        reason: EndReason,
    },
    /// The connection is being closed.
    Closing {
        reason: EndReason,
    },
    Over,
}

/// State that the viewer has not been told.
#[derive(Default)]
struct Unsent {
    display: bool,
    cursor: bool,
}

impl Host {
    /// A session that waits for the viewer's offer.
    pub fn new(config: HostConfig) -> Self {
        Self {
            gate: Gate::new(config.waiting),
            config,
            stage: Stage::Idle,
            peer: None,
            outputs: Outputs::default(),
            cursor: None,
            unsent: Unsent::default(),
            needs_key: true,
            bad_messages: 0,
            estimate: None,
        }
    }

    /// Takes what the viewer says through the server. An offer in mid-session replaces the
    /// connection, and the viewer has to authenticate again. After an error the session lives on
    /// as it was.
    pub fn signal(&mut self, signal: Signal, now: Instant) -> Result<(), SignalError> {
        match signal {
            Signal::Offer(description) => self.offer(&description.sdp, now),
            Signal::Candidate { candidate } => match (&self.stage, &mut self.peer) {
                (Stage::Linked, Some(peer)) => peer.candidate(&candidate),
                _ => Err(SignalError::Unexpected),
            },
            Signal::Answer { .. } => Err(SignalError::Unexpected),
        }
    }

    /// Takes a datagram that arrived at the socket `to`. What does not belong to this session is
    /// skipped.
    pub fn datagram(&mut self, from: SocketAddr, to: SocketAddr, bytes: &[u8], now: Instant) {
        if let Some(peer) = &mut self.peer {
            peer.datagram(from, to, bytes, now);
        }
    }

    /// The moment of the last [`HostOutput::Timeout`] has come.
    pub fn timeout(&mut self, now: Instant) {
        if let Some(peer) = &mut self.peer {
            peer.timeout(now);
        }
        match &self.stage {
            Stage::Gone { until, reason } if *until <= now => self.finish(reason.clone()),
            Stage::Leaving { until, reason } if *until <= now => self.close(reason.clone()),
            _ => {}
        }
    }

    /// Sends a frame. `false` if it was dropped: before the viewer is in, while it cannot be
    /// reached, or because a key frame is needed first.
    pub fn frame(&mut self, frame: Frame<'_>, now: Instant) -> bool {
        let Some(peer) = &mut self.peer else { return false };
        if !self.gate.is_open() || !peer.is_up() || (self.needs_key && !frame.key) {
            return false;
        }
        let sent = peer.frame(frame, now);
        self.needs_key &= !sent;
        sent
    }

    /// How long the oldest packet of video has been waiting to leave: the encoder should pause
    /// while this grows.
    pub fn video_delay(&mut self) -> Duration {
        self.peer.as_mut().map_or(Duration::ZERO, Peer::waiting_video)
    }

    /// The answer to [`HostOutput::CheckPassword`]. A verdict about a connection that has been
    /// replaced meanwhile opens nothing.
    pub fn password_verdict(&mut self, check: PasswordCheck, verdict: PasswordVerdict, now: Instant) {
        if !self.gate.password_verdict(check, verdict, now) {
            return;
        }
        match verdict {
            PasswordVerdict::Accepted => self.try_open(),
            PasswordVerdict::Refused { wait } => self.refuse_password(wait),
        }
    }

    /// What the person at the desk said.
    pub fn person(&mut self, verdict: PersonVerdict, now: Instant) {
        match verdict {
            PersonVerdict::Accepted => {
                self.gate.person_accepted();
                self.try_open();
            }
            PersonVerdict::Dismissed => self.hang_up(EndReason::Dismissed, now),
        }
    }

    /// The screen has another size now.
    pub fn display_changed(&mut self, display: Display) {
        self.unsent.display |= self.config.display != display;
        self.config.display = display;
    }

    /// The mouse cursor looks like this now; `None` while it is hidden. A shape that is larger
    /// than 96 pixels or has not four bytes for each pixel is skipped.
    pub fn cursor(&mut self, shape: Option<CursorShape>) {
        if shape.as_ref().is_some_and(|shape| !is_proper(shape)) {
            tracing::debug!("a cursor of an unusable shape was skipped");
            return;
        }
        self.cursor = Some(shape);
        self.unsent.cursor = true;
    }

    /// Ends the session: input is released at once, the viewer is told why, and
    /// [`HostOutput::Ended`] follows after at most [`FAREWELL_TIME`]. Asking twice is harmless.
    pub fn hang_up(&mut self, reason: EndReason, now: Instant) {
        match self.stage {
            Stage::Idle | Stage::Gone { .. } => self.finish(reason),
            Stage::Linked => {
                self.gate.shut();
                self.outputs.push(HostOutput::ReleaseInput);
                if !self.peer.as_ref().is_some_and(Peer::is_ready) {
                    return self.close(reason);
                }
                self.tell(&HostMessage::Ended {
                    reason: reason.clone(),
                });
                self.stage = Stage::Leaving {
                    until: now + FAREWELL_TIME,
                    reason,
                };
            }
            Stage::Leaving { .. } | Stage::Closing { .. } | Stage::Over => {}
        }
    }

    /// The next thing to do. To be called until it returns [`HostOutput::Timeout`].
    pub fn poll(&mut self, now: Instant) -> HostOutput {
        while self.outputs.len() < OUTPUTS_AHEAD && self.step(now) {}
        self.outputs
            .pop()
            .unwrap_or_else(|| HostOutput::Timeout(self.deadline(now)))
    }

    fn deadline(&self, now: Instant) -> Instant {
        let peer = self.peer.as_ref().map_or(now + FAR, Peer::deadline);
        match self.stage {
            Stage::Gone { until, .. } | Stage::Leaving { until, .. } => peer.min(until),
            _ => peer,
        }
    }

    fn offer(&mut self, sdp: &str, now: Instant) -> Result<(), SignalError> {
        if matches!(
            self.stage,
            Stage::Leaving { .. } | Stage::Closing { .. } | Stage::Over
        ) {
            return Err(SignalError::Unexpected);
        }
        let (transport, answer, [host, viewer]) = Transport::answer(sdp, &self.config.addresses, now)?;
        let signature = signalling::sign(&self.config.device, &self.config.session, &host, &viewer);
        // A person may have accepted before the first offer came.
        if !matches!(self.stage, Stage::Idle) {
            self.gate.shut();
            self.outputs.push(HostOutput::ReleaseInput);
        }
        self.peer = Some(Peer::new(transport, Link::connecting(now), now));
        self.stage = Stage::Linked;
        self.estimate = None;
        let description = SessionDescription { sdp: answer };
        self.outputs.push(HostOutput::Signal(Signal::Answer {
            description,
            signature,
        }));
        self.outputs.push(HostOutput::Waiting(self.gate.waiting()));
        Ok(())
    }

    /// Makes progress; `false` when there is nothing to do now.
    fn step(&mut self, now: Instant) -> bool {
        let Some(peer) = &mut self.peer else { return false };
        if let Some(happening) = peer.poll(now) {
            self.happened(happening, now);
            return true;
        }
        match &self.stage {
            Stage::Closing { reason } => self.finish(reason.clone()),
            Stage::Leaving { reason, .. } if peer.is_delivered() => self.close(reason.clone()),
            _ => return self.tell_state(),
        }
        true
    }

    fn happened(&mut self, happening: Happening, now: Instant) {
        match happening {
            Happening::Send(datagram) => self.outputs.push(HostOutput::Transmit(datagram)),
            Happening::Connected => self.try_open(),
            Happening::ControlOpen => {
                self.tell(&HostMessage::Hello {
                    protocol: PROTOCOL,
                    waiting: self.gate.waiting(),
                });
                self.try_open();
            }
            Happening::Message(kind, data) => self.message(kind, data, now),
            Happening::BadMessage => self.bad_message(now),
            Happening::KeyFrameWanted => self.want_key_frame(),
            Happening::Estimate(bits_per_second) => self.estimated(bits_per_second.min(WANTED_BITRATE)),
            Happening::Frame(..) => {}
            Happening::Link(change) => self.link_changed(change),
            Happening::Closed => self.viewer_left(EndReason::EndedByViewer, now),
            Happening::Broken => self.viewer_left(EndReason::LostContact, now),
        }
    }

    fn link_changed(&mut self, change: LinkChange) {
        match (change, &self.stage) {
            (_, Stage::Leaving { reason, .. } | Stage::Closing { reason }) => self.finish(reason.clone()),
            (LinkChange::NoPath, _) => self.finish(EndReason::NoPath),
            (LinkChange::GivenUp, _) => self.finish(EndReason::LostContact),
            (LinkChange::Lost, _) => self.outputs.push(HostOutput::ReleaseInput),
            (LinkChange::Back, _) => {
                self.want_key_frame();
                self.try_open();
            }
        }
    }

    /// The viewer's connection is no more. It may come back with another one.
    fn viewer_left(&mut self, reason: EndReason, now: Instant) {
        if let Stage::Leaving { reason, .. } | Stage::Closing { reason } = &self.stage {
            return self.finish(reason.clone());
        }
        self.peer = None;
        self.gate.shut();
        self.outputs.push(HostOutput::ReleaseInput);
        self.stage = Stage::Gone {
            until: now + RELOAD_TIME,
            reason,
        };
    }

    fn message(&mut self, kind: ChannelKind, data: Vec<u8>, now: Instant) {
        if !matches!(self.stage, Stage::Linked) {
            return;
        }
        let data = Zeroizing::new(data);
        match kind {
            ChannelKind::Control => match serde_json::from_slice(&data) {
                Ok(message) => self.control_message(message, now),
                Err(_) => self.bad_message(now),
            },
            ChannelKind::Input => match serde_json::from_slice(&data) {
                Ok(message) => self.input_message(message, now),
                Err(_) => self.bad_message(now),
            },
        }
    }

    fn control_message(&mut self, message: ViewerMessage, now: Instant) {
        match message {
            ViewerMessage::Password { password } => self.password(Zeroizing::new(password), now),
            ViewerMessage::Ping { sent } => self.tell(&HostMessage::Pong { sent }),
            ViewerMessage::End => {
                self.gate.shut();
                self.outputs.push(HostOutput::ReleaseInput);
                self.close(EndReason::EndedByViewer);
            }
        }
    }

    fn password(&mut self, password: Zeroizing<String>, now: Instant) {
        if password.len() > MAX_PASSWORD {
            return self.bad_message(now);
        }
        match self.gate.password(now) {
            Admission::Check(check) => self.outputs.push(HostOutput::CheckPassword { check, password }),
            Admission::TooEarly { wait } => self.refuse_password(wait),
            Admission::Unwanted => self.bad_message(now),
        }
    }

    fn input_message(&mut self, message: InputMessage, now: Instant) {
        let Some(message) = input::cleaned(message, self.config.display) else {
            return self.bad_message(now);
        };
        let reachable = self.peer.as_ref().is_some_and(Peer::is_up);
        if self.gate.is_open() && reachable && self.config.permissions.allow(Permission::Input) {
            self.outputs.push(HostOutput::Input(message));
        }
    }

    fn bad_message(&mut self, now: Instant) {
        self.bad_messages += 1;
        if self.bad_messages > MAX_BAD_MESSAGES {
            tracing::warn!(session = %self.config.session, "the viewer sends what nobody understands");
            self.hang_up(EndReason::EndedByHost, now);
        }
    }

    fn try_open(&mut self) {
        let Some(peer) = self.peer.as_ref().filter(|peer| peer.is_ready()) else {
            return;
        };
        if !self.gate.try_open() {
            return;
        }
        let permissions = self.config.permissions.clone();
        self.outputs.push(HostOutput::Opened {
            permissions: permissions.clone(),
            path: peer.path(),
        });
        self.tell(&HostMessage::Opened {
            permissions,
            display: self.config.display,
        });
        self.unsent = Unsent {
            display: false,
            cursor: self.cursor.is_some(),
        };
        self.tell_estimate();
        self.want_key_frame();
    }

    fn want_key_frame(&mut self) {
        self.needs_key = true;
        if self.gate.is_open() {
            self.outputs.push(HostOutput::KeyFrame);
        }
    }

    fn estimated(&mut self, bits_per_second: u64) {
        if self.estimate.replace(bits_per_second) != Some(bits_per_second) {
            self.tell_estimate();
        }
    }

    fn tell_estimate(&mut self) {
        if let (true, Some(bits_per_second)) = (self.gate.is_open(), self.estimate) {
            self.outputs.push(HostOutput::Estimate { bits_per_second });
        }
    }

    fn refuse_password(&mut self, wait: Duration) {
        let wait = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
        self.tell(&HostMessage::PasswordRefused { wait });
    }

    /// Tells one thing that has changed as soon as there is room; whether it told something.
    fn tell_state(&mut self) -> bool {
        if !self.gate.is_open() || !self.peer.as_ref().is_some_and(Peer::has_room) {
            return false;
        }
        if std::mem::take(&mut self.unsent.display) {
            self.tell(&HostMessage::DisplayChanged {
                display: self.config.display,
            });
            return true;
        }
        if std::mem::take(&mut self.unsent.cursor) {
            self.tell(&HostMessage::Cursor {
                shape: self.cursor.clone().flatten(),
            });
            return true;
        }
        false
    }

    fn tell(&mut self, message: &HostMessage) {
        let Some(peer) = &mut self.peer else { return };
        match serde_json::to_string(message) {
            Ok(text) => drop(peer.push(ChannelKind::Control, text)),
            Err(error) => tracing::error!(%error, "a message could not be written"),
        }
    }

    fn close(&mut self, reason: EndReason) {
        if let Some(peer) = &mut self.peer {
            peer.close();
        }
        self.stage = Stage::Closing { reason };
    }

    fn finish(&mut self, reason: EndReason) {
        self.peer = None;
        self.gate.shut();
        self.stage = Stage::Over;
        self.outputs.push(HostOutput::ReleaseInput);
        self.outputs.push(HostOutput::Ended(reason));
    }
}

fn is_proper(shape: &CursorShape) -> bool {
    let sides = 1..=MAX_CURSOR;
    sides.contains(&shape.width)
        && sides.contains(&shape.height)
        && shape.rgba.len() == (shape.width * shape.height * 4) as usize
}
