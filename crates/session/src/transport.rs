use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use model::MediaPath;
use str0m::{
    Candidate, CandidateKind, Event, IceConnectionState, Input, Output, Rtc, RtcConfig,
    bwe::{Bitrate, BweKind},
    change::{SdpAnswer, SdpOffer, SdpPendingOffer},
    channel::{ChannelConfig, ChannelId},
    format::Codec,
    media::{Direction, KeyframeRequestKind, MediaKind, MediaTime, Mid},
    net::{Protocol, Receive},
    rtp::Extension,
};
use wire::{CHANNEL_CONTROL, CHANNEL_INPUT, Fingerprint};

use crate::{Datagram, Frame, ReceivedFrame, SignalError, demand::Demand, signalling};

/// The bitrate in bits per second from which the estimate of the link starts.
pub const START_BITRATE: u64 = 4_000_000;
/// The highest bitrate in bits per second that is estimated: no picture needs more.
pub const WANTED_BITRATE: u64 = 12_000_000;

/// Where browsers and other libraries put no extension of their own.
const PLAYOUT_DELAY_ID: u8 = 12;
/// A key frame of a large screen must fit, or its lost packets cannot be sent again.
const PACKETS_KEPT_TO_RESEND: usize = 4096;
/// As many packets as the receiver keeps for putting them in order: time alone decides.
const PACKETS_KEPT_TO_REORDER: usize = 4096;
/// A silent path is noticed sooner than with the library's three seconds.
const CHECK_PATH_EVERY: Duration = Duration::from_secs(2);
/// How long the library's timers wait while the picture is still. It pads what is sent to 50 kbit/s with
/// a packet of 31 bytes every 5 ms, each of which costs a wake-up at both ends.
const REST: Duration = Duration::from_millis(50);
/// After a frame they do not wait for so long: its packets are spread and some are sent again.
const BUSY_AFTER_FRAME: Duration = Duration::from_millis(150);
/// Candidates of the other end that are tried at most.
const MAX_CANDIDATES: usize = 40;

/// One peer connection. Mutations are followed by `poll` until it returns [`Step::Idle`].
pub(crate) struct Transport {
    rtc: Rtc,
    video: Option<Mid>,
    demand: Demand,
    relays: Vec<SocketAddr>,
    candidates: usize,
    destination: Option<SocketAddr>,
    /// When the library's timers last ran.
    ticked: Instant,
    busy_until: Instant,
    broken: bool,
}

/// What a transport wants.
pub(crate) enum Step {
    Send(Datagram),
    Event(TransportEvent),
    /// Nothing before this moment.
    Idle(Instant),
    /// The connection cannot go on.
    Broken,
}

pub(crate) enum TransportEvent {
    Connected,
    PathFailed,
    ChannelOpen(ChannelId, String),
    ChannelClosed(ChannelId),
    Message {
        channel: ChannelId,
        binary: bool,
        data: Vec<u8>,
    },
    KeyFrameWanted,
    /// In bits per second.
    Estimate(u64),
    /// A frame, and whether everything between it and the one before has arrived.
    Frame(ReceivedFrame, bool),
    /// The other end has closed the connection in good order.
    Closed,
}

impl Transport {
    /// Accepts an offer. Returns the answer's text and the fingerprints of host and viewer.
    pub(crate) fn answer(
        offer: &str,
        addresses: &[SocketAddr],
        now: Instant,
    ) -> Result<(Self, String, [Fingerprint; 2]), SignalError> {
        signalling::check_length(offer)?;
        let viewer = signalling::fingerprint_of(offer)?;
        let parsed = SdpOffer::from_sdp_string(offer).map_err(|e| SignalError::Description(e.to_string()))?;
        let mut transport = Self::new(addresses, Some(START_BITRATE), now);
        let expected = signalling::library_fingerprint(&viewer)?;
        transport.rtc.direct_api().set_remote_fingerprint(expected);
        let answer = transport
            .rtc
            .sdp_api()
            .accept_offer(parsed)
            .map_err(description_error)?
            .to_sdp_string();
        if !signalling::has_video_and_channels(&answer) {
            return Err(SignalError::NoVideo);
        }
        transport.note_candidates(offer);
        let host = transport.fingerprint()?;
        Ok((transport, answer, [host, viewer]))
    }

    /// Offers to receive video and to exchange messages. Returns the offer's text and what
    /// [`Self::accept`] needs.
    pub(crate) fn offer(addresses: &[SocketAddr], now: Instant) -> (Self, String, Option<SdpPendingOffer>) {
        let mut transport = Self::new(addresses, None, now);
        let mut changes = transport.rtc.sdp_api();
        let video = changes.add_media(MediaKind::Video, Direction::RecvOnly, None, None, None);
        for label in [CHANNEL_CONTROL, CHANNEL_INPUT] {
            changes.add_channel_with_config(ChannelConfig {
                label: label.to_owned(),
                ..ChannelConfig::default()
            });
        }
        let (offer, pending) = changes
            .apply()
            .map(|(offer, pending)| (offer.to_sdp_string(), pending))
            .unzip();
        transport.video = Some(video);
        (transport, offer.unwrap_or_default(), pending)
    }

    /// Accepts the answer, and only a connection with the fingerprint that was verified.
    pub(crate) fn accept(
        &mut self,
        pending: SdpPendingOffer,
        answer: &str,
        verified: &Fingerprint,
    ) -> Result<(), SignalError> {
        let parsed =
            SdpAnswer::from_sdp_string(answer).map_err(|e| SignalError::Description(e.to_string()))?;
        let expected = signalling::library_fingerprint(verified)?;
        self.rtc.direct_api().set_remote_fingerprint(expected);
        self.rtc
            .sdp_api()
            .accept_answer(pending, parsed)
            .map_err(description_error)?;
        self.note_candidates(answer);
        Ok(())
    }

    /// The fingerprint of this end's certificate.
    pub(crate) fn fingerprint(&mut self) -> Result<Fingerprint, SignalError> {
        let api = self.rtc.direct_api();
        let bytes: [u8; 32] = api
            .local_dtls_fingerprint()
            .bytes
            .as_slice()
            .try_into()
            .map_err(|_| SignalError::NoFingerprint)?;
        Ok(Fingerprint::new(bytes))
    }

    pub(crate) fn candidate(&mut self, line: &str) -> Result<(), SignalError> {
        let Some(candidate) = signalling::read_candidate(line)? else {
            return Ok(());
        };
        self.note_candidate(&candidate)?;
        self.rtc.add_remote_candidate(candidate);
        Ok(())
    }

    /// Takes a datagram; whether it belongs to this connection.
    pub(crate) fn datagram(&mut self, from: SocketAddr, to: SocketAddr, bytes: &[u8], now: Instant) -> bool {
        let Ok(received) = Receive::new(Protocol::Udp, from, to, bytes) else {
            return false;
        };
        let input = Input::Receive(now, received);
        if !self.rtc.accepts(&input) {
            return false;
        }
        self.input(input);
        true
    }

    pub(crate) fn timeout(&mut self, now: Instant) {
        self.ticked = now;
        self.input(Input::Timeout(now));
    }

    /// Sends a text message; whether there was room for it.
    pub(crate) fn send(&mut self, channel: ChannelId, text: &str) -> bool {
        let written = self
            .rtc
            .channel(channel)
            .map(|mut channel| channel.write(false, text.as_bytes()));
        match written {
            Some(Ok(written)) => written,
            Some(Err(error)) => {
                tracing::debug!(%error, "a message could not be sent");
                false
            }
            None => false,
        }
    }

    /// How many bytes of a channel the other end has not confirmed.
    pub(crate) fn unconfirmed(&mut self, channel: ChannelId) -> usize {
        self.rtc
            .channel(channel)
            .map_or(0, |mut channel| channel.buffered_amount())
    }

    /// Sends a frame; whether it could be.
    pub(crate) fn frame(&mut self, frame: Frame<'_>, now: Instant) -> bool {
        let Some(writer) = self.video.and_then(|video| self.rtc.writer(video)) else {
            return false;
        };
        let av1 = writer
            .payload_params()
            .find(|params| params.spec().codec == Codec::Av1)
            .map(|params| params.pt());
        let Some(av1) = av1 else { return false };
        let result = writer.playout_delay(MediaTime::ZERO, MediaTime::ZERO).write(
            av1,
            now,
            frame.at.into(),
            frame.data,
        );
        if let Err(error) = &result {
            tracing::debug!(%error, "a frame could not be sent");
        }
        let sent = result.is_ok();
        self.busy_until = now + BUSY_AFTER_FRAME;
        if let Some(wanted) = self.demand.changed_by(frame.data.len(), now) {
            self.rtc.bwe().set_bitrate(Bitrate::ZERO, Bitrate::bps(wanted));
        }
        sent
    }

    /// How long the oldest packet of video that had not left had been waiting, when last looked at.
    pub(crate) fn waiting(&mut self) -> Duration {
        let Some(video) = self.video else {
            return Duration::ZERO;
        };
        let mut api = self.rtc.direct_api();
        let Some(queue) = api
            .stream_tx_by_mid(video, None)
            .and_then(|stream| stream.queue_info())
        else {
            return Duration::ZERO;
        };
        queue.first_unsent().map_or(Duration::ZERO, |since| {
            queue.created_at().saturating_duration_since(since)
        })
    }

    pub(crate) fn request_key_frame(&mut self) {
        let Some(mut writer) = self.video.and_then(|video| self.rtc.writer(video)) else {
            return;
        };
        if let Err(error) = writer.request_keyframe(None, KeyframeRequestKind::Pli) {
            tracing::debug!(%error, "a key frame could not be asked for");
        }
    }

    pub(crate) fn path(&self) -> MediaPath {
        match self.destination {
            Some(destination) if self.relays.contains(&destination) => MediaPath::Relayed,
            _ => MediaPath::Direct,
        }
    }

    /// Starts to close in good order; what is to be sent for that comes out of `poll`.
    pub(crate) fn close(&mut self) {
        if let Err(error) = self.rtc.close() {
            tracing::debug!(%error, "the connection could not be closed in good order");
            self.rtc.disconnect();
        }
    }

    pub(crate) fn poll(&mut self) -> Step {
        if self.broken {
            return Step::Broken;
        }
        loop {
            match self.rtc.poll_output() {
                Ok(Output::Timeout(at)) if self.rtc.is_alive() => return Step::Idle(self.rested(at)),
                Ok(Output::Timeout(_)) => return self.break_off(),
                Ok(Output::Transmit(transmit)) => {
                    let bytes: Vec<u8> = transmit.contents.into();
                    // Only connectivity checks go to addresses that are not chosen.
                    if bytes.first().is_some_and(|byte| *byte >= 20) {
                        self.destination = Some(transmit.destination);
                    }
                    return Step::Send(Datagram {
                        from: transmit.source,
                        to: transmit.destination,
                        bytes,
                    });
                }
                Ok(Output::Event(event)) => {
                    if let Some(event) = self.translate(event) {
                        return Step::Event(event);
                    }
                }
                Err(error) => {
                    tracing::debug!(%error, "the connection broke");
                    return self.break_off();
                }
            }
        }
    }

    fn new(addresses: &[SocketAddr], bitrate: Option<u64>, now: Instant) -> Self {
        let mut config = RtcConfig::new()
            .clear_codecs()
            .enable_av1(true)
            .set_extension(PLAYOUT_DELAY_ID, Extension::PlayoutDelay)
            .set_send_buffer_video(PACKETS_KEPT_TO_RESEND)
            .set_reordering_size_video(PACKETS_KEPT_TO_REORDER)
            .enable_bwe(bitrate.map(Bitrate::bps));
        config.set_max_stun_rto(CHECK_PATH_EVERY);
        let mut rtc = config.build(now);
        for address in addresses {
            match Candidate::host(*address, "udp") {
                Ok(candidate) => drop(rtc.add_local_candidate(candidate)),
                Err(error) => tracing::debug!(%address, %error, "not usable as a candidate"),
            }
        }
        Self {
            rtc,
            video: None,
            demand: Demand::default(),
            relays: Vec::new(),
            candidates: 0,
            destination: None,
            ticked: now,
            busy_until: now,
            broken: false,
        }
    }

    fn input(&mut self, input: Input<'_>) {
        // What strangers send may not end the session; what really broke shows in `poll`.
        if let Err(error) = self.rtc.handle_input(input) {
            tracing::debug!(%error, "input of the connection was not taken");
        }
    }

    /// When the library's timers run next if it wants them at `at`.
    fn rested(&self, at: Instant) -> Instant {
        let rested = self.ticked + REST;
        if self.demand.is_still() && rested > self.busy_until {
            at.max(rested)
        } else {
            at
        }
    }

    fn break_off(&mut self) -> Step {
        self.rtc.disconnect();
        self.broken = true;
        Step::Broken
    }

    fn note_candidates(&mut self, sdp: &str) {
        for candidate in signalling::candidates_of(sdp) {
            if self.note_candidate(&candidate).is_err() {
                return;
            }
        }
    }

    fn note_candidate(&mut self, candidate: &Candidate) -> Result<(), SignalError> {
        if self.candidates == MAX_CANDIDATES {
            return Err(SignalError::TooManyCandidates);
        }
        self.candidates += 1;
        if candidate.kind() == CandidateKind::Relayed {
            self.relays.push(candidate.addr());
        }
        Ok(())
    }

    fn translate(&mut self, event: Event) -> Option<TransportEvent> {
        Some(match event {
            Event::Connected => TransportEvent::Connected,
            Event::IceConnectionStateChange(IceConnectionState::Disconnected) => TransportEvent::PathFailed,
            Event::MediaAdded(media) => {
                if media.kind == MediaKind::Video && self.video.is_none() {
                    self.video = Some(media.mid);
                }
                return None;
            }
            Event::MediaData(media) => {
                let key = media.is_keyframe();
                TransportEvent::Frame(
                    ReceivedFrame {
                        data: media.data,
                        key,
                    },
                    media.contiguous,
                )
            }
            Event::ChannelOpen(channel, label) => TransportEvent::ChannelOpen(channel, label),
            Event::ChannelClose(channel) => TransportEvent::ChannelClosed(channel),
            Event::ChannelData(data) => TransportEvent::Message {
                channel: data.id,
                binary: data.binary,
                data: data.data,
            },
            Event::EgressBitrateEstimate(BweKind::Twcc { estimate, .. }) => {
                TransportEvent::Estimate(estimate.as_u64())
            }
            Event::KeyframeRequest(_) => TransportEvent::KeyFrameWanted,
            Event::Closed => TransportEvent::Closed,
            _ => return None,
        })
    }
}

fn description_error(error: str0m::RtcError) -> SignalError {
    SignalError::Description(error.to_string())
}
