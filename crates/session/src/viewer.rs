use std::{
    collections::VecDeque,
    net::SocketAddr,
    time::{Duration, Instant},
};

use model::{DeviceKey, EndReason, SessionId};
use str0m::change::SdpPendingOffer;
use wire::{HostMessage, InputMessage, SessionDescription, Signal, ViewerMessage};

use crate::{
    Datagram, FAREWELL_TIME, MAX_BAD_MESSAGES, ReceivedFrame, SignalError,
    channels::ChannelKind,
    link::{Link, LinkChange},
    peer::{Happening, Peer},
    signalling,
    transport::Transport,
};

/// How long a requested key frame may take before it is asked for again.
const KEY_FRAME_PATIENCE: Duration = Duration::from_millis(300);
/// The deadline of a session that waits for nothing.
const FAR: Duration = Duration::from_secs(3600);

/// What a [`Viewer`] has to know.
pub struct ViewerConfig {
    /// Which session.
    pub session: SessionId,
    /// The key of the device that is to be controlled.
    pub device_key: DeviceKey,
    /// The addresses of the bound UDP sockets, each a host candidate.
    pub addresses: Vec<SocketAddr>,
}

/// What a [`Viewer`] wants to be done.
#[derive(Debug)]
pub enum ViewerOutput {
    /// Send this.
    Transmit(Datagram),
    /// Hand this to the host through the server.
    Signal(Signal),
    /// The host says this.
    Message(HostMessage),
    /// Show this.
    Frame(ReceivedFrame),
    /// The answer is not signed by the device for this connection: somebody may stand between.
    Unverified,
    /// The session is over; nothing follows.
    Ended(EndReason),
    /// Nothing to do before this moment; then call [`Viewer::timeout`].
    Timeout(Instant),
}

/// The viewing end of one session.
pub struct Viewer {
    config: ViewerConfig,
    stage: Stage,
    /// There is one in every stage but `Over`.
    peer: Option<Peer>,
    outputs: VecDeque<ViewerOutput>,
    needs_key: bool,
    asked_for_key: Option<Instant>,
    bad_messages: u32,
}

enum Stage {
    /// The answer is to come.
    Offering {
        pending: Option<SdpPendingOffer>,
    },
    Linked,
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

impl Viewer {
    /// A session whose offer is the first output.
    pub fn new(config: ViewerConfig, now: Instant) -> Self {
        let (transport, sdp, pending) = Transport::offer(&config.addresses, now);
        Self {
            config,
            stage: Stage::Offering { pending },
            peer: Some(Peer::new(transport, Link::Dead, now)),
            outputs: VecDeque::from([ViewerOutput::Signal(Signal::Offer(SessionDescription { sdp }))]),
            needs_key: true,
            asked_for_key: None,
            bad_messages: 0,
        }
    }

    /// Takes what the host says through the server. An answer that is not signed by the device
    /// ends the session before anything is sent.
    pub fn signal(&mut self, signal: Signal, now: Instant) -> Result<(), SignalError> {
        match (signal, &self.stage, &mut self.peer) {
            (
                Signal::Answer {
                    description,
                    signature,
                },
                Stage::Offering { .. },
                Some(_),
            ) => self.answer(&description.sdp, &signature, now),
            (Signal::Candidate { candidate }, Stage::Linked, Some(peer)) => peer.candidate(&candidate),
            _ => Err(SignalError::Unexpected),
        }
    }

    /// Takes a datagram that arrived at the socket `to`. What does not belong to this session is
    /// skipped.
    pub fn datagram(&mut self, from: SocketAddr, to: SocketAddr, bytes: &[u8], now: Instant) {
        if let Some(peer) = &mut self.peer {
            peer.datagram(from, to, bytes, now);
        }
    }

    /// The moment of the last [`ViewerOutput::Timeout`] has come.
    pub fn timeout(&mut self, now: Instant) {
        if let Some(peer) = &mut self.peer {
            peer.timeout(now);
        }
        if let Stage::Leaving { until, reason } = &self.stage
            && *until <= now
        {
            self.close(reason.clone());
        }
    }

    /// Offers the password for unattended access.
    pub fn password(&mut self, password: String) {
        self.tell(&ViewerMessage::Password { password });
    }

    /// Asks for a [`HostMessage::Pong`]. `sent` comes back as it is.
    pub fn ping(&mut self, sent: f64) {
        self.tell(&ViewerMessage::Ping { sent });
    }

    /// Sends input.
    pub fn input(&mut self, input: &InputMessage) {
        self.push(ChannelKind::Input, serde_json::to_string(input));
    }

    /// Ends the session; [`ViewerOutput::Ended`] follows after at most [`FAREWELL_TIME`].
    pub fn end(&mut self, now: Instant) {
        let reason = EndReason::EndedByViewer;
        match self.stage {
            Stage::Offering { .. } => self.finish(reason),
            Stage::Linked if self.peer.as_ref().is_some_and(Peer::is_ready) => {
                self.tell(&ViewerMessage::End);
                self.stage = Stage::Leaving {
                    until: now + FAREWELL_TIME,
                    reason,
                };
            }
            Stage::Linked => self.close(reason),
            Stage::Leaving { .. } | Stage::Closing { .. } | Stage::Over => {}
        }
    }

    /// The next thing to do. To be called until it returns [`ViewerOutput::Timeout`].
    pub fn poll(&mut self, now: Instant) -> ViewerOutput {
        while self.outputs.is_empty() && self.step(now) {}
        self.outputs
            .pop_front()
            .unwrap_or_else(|| ViewerOutput::Timeout(self.deadline(now)))
    }

    fn deadline(&self, now: Instant) -> Instant {
        let peer = self.peer.as_ref().map_or(now + FAR, Peer::deadline);
        match self.stage {
            Stage::Leaving { until, .. } => peer.min(until),
            _ => peer,
        }
    }

    fn answer(&mut self, sdp: &str, signature: &[u8], now: Instant) -> Result<(), SignalError> {
        let (Stage::Offering { pending }, Some(peer)) = (&mut self.stage, &mut self.peer) else {
            return Err(SignalError::Unexpected);
        };
        signalling::check_length(sdp)?;
        let verified = signalling::fingerprint_of(sdp).and_then(|host| {
            let viewer = peer.fingerprint()?;
            signalling::verify(
                &self.config.device_key,
                &self.config.session,
                &host,
                &viewer,
                signature,
            )?;
            Ok(host)
        });
        let Ok(host) = verified else {
            self.outputs.push_back(ViewerOutput::Unverified);
            self.finish(EndReason::EndedByViewer);
            return Err(SignalError::Unverified);
        };
        let pending = pending.take().ok_or(SignalError::Unexpected)?;
        if let Err(error) = peer.accept_answer(pending, sdp, &host, now) {
            self.finish(EndReason::NoPath);
            return Err(error);
        }
        self.stage = Stage::Linked;
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
            _ => return false,
        }
        true
    }

    fn happened(&mut self, happening: Happening, now: Instant) {
        match happening {
            Happening::Send(datagram) => self.outputs.push_back(ViewerOutput::Transmit(datagram)),
            Happening::Message(ChannelKind::Control, data) => match serde_json::from_slice(&data) {
                Ok(message) => self.message(message),
                Err(_) => self.bad_message(now),
            },
            Happening::Message(ChannelKind::Input, _) | Happening::BadMessage => self.bad_message(now),
            Happening::Frame(frame, contiguous) => self.frame(frame, contiguous, now),
            Happening::Link(change) => self.link_changed(change),
            Happening::Closed => self.host_left(EndReason::EndedByHost),
            Happening::Broken => self.host_left(EndReason::LostContact),
            Happening::Connected
            | Happening::ControlOpen
            | Happening::KeyFrameWanted
            | Happening::Estimate(_) => {}
        }
    }

    fn link_changed(&mut self, change: LinkChange) {
        match (change, &self.stage) {
            (_, Stage::Leaving { reason, .. } | Stage::Closing { reason }) => self.finish(reason.clone()),
            (LinkChange::NoPath, _) => self.finish(EndReason::NoPath),
            (LinkChange::GivenUp, _) => self.finish(EndReason::LostContact),
            (LinkChange::Lost | LinkChange::Back, _) => {}
        }
    }

    fn host_left(&mut self, reason: EndReason) {
        match &self.stage {
            Stage::Leaving { reason, .. } | Stage::Closing { reason } => self.finish(reason.clone()),
            _ => self.finish(reason),
        }
    }

    fn message(&mut self, message: HostMessage) {
        if !matches!(self.stage, Stage::Linked) {
            return;
        }
        let ended = match &message {
            HostMessage::Ended { reason } => Some(reason.clone()),
            _ => None,
        };
        self.outputs.push_back(ViewerOutput::Message(message));
        if let Some(reason) = ended {
            self.close(reason);
        }
    }

    fn frame(&mut self, frame: ReceivedFrame, contiguous: bool, now: Instant) {
        self.needs_key = !frame.key && (self.needs_key || !contiguous);
        if !self.needs_key {
            return self.outputs.push_back(ViewerOutput::Frame(frame));
        }
        if self.asked_for_key.is_some_and(|at| now < at + KEY_FRAME_PATIENCE) {
            return;
        }
        self.asked_for_key = Some(now);
        if let Some(peer) = &mut self.peer {
            peer.request_key_frame();
        }
    }

    fn bad_message(&mut self, now: Instant) {
        self.bad_messages += 1;
        if self.bad_messages > MAX_BAD_MESSAGES {
            self.end(now);
        }
    }

    fn tell(&mut self, message: &ViewerMessage) {
        self.push(ChannelKind::Control, serde_json::to_string(message));
    }

    fn push(&mut self, kind: ChannelKind, text: serde_json::Result<String>) {
        let Some(peer) = &mut self.peer else { return };
        match text {
            Ok(text) => drop(peer.push(kind, text)),
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
        self.stage = Stage::Over;
        self.outputs.push_back(ViewerOutput::Ended(reason));
    }
}
