use std::{
    collections::BTreeMap,
    net::SocketAddr,
    time::{Duration, Instant},
};

use ed25519_dalek::SigningKey;
use model::{DeviceKey, EndReason, Permissions, SessionId, Timestamp};
use session::{
    Datagram, Frame, Host, HostConfig, HostOutput, PasswordCheck, PasswordVerdict, ReceivedFrame, Viewer,
    ViewerConfig, ViewerOutput,
};
use wire::{Display, HostMessage, InputMessage, Signal, Waiting};

use crate::weather::Weather;

pub const PASSWORD: &str = "correct horse";
pub const DISPLAY: Display = Display {
    width: 1920,
    height: 1080,
};
const SIGNAL_DELAY: Duration = Duration::from_millis(15);

/// A host and a viewer, the network between them, and a clock that only the test moves.
pub struct Pair {
    pub now: Instant,
    pub start: Instant,
    pub host: Host,
    pub viewer: Viewer,
    pub to_host: Weather,
    pub to_viewer: Weather,
    pub host_said: Vec<HostOutput>,
    pub viewer_said: Vec<(Duration, ViewerOutput)>,
    /// Passwords are not judged but kept here.
    pub held_checks: Option<Vec<(PasswordCheck, String)>>,
    pub film: Option<Film>,
    /// What happens to signals on their way.
    pub tamper: fn(Signal) -> Signal,
    wrong_passwords: u32,
    host_deadline: Instant,
    viewer_deadline: Instant,
    air: BTreeMap<(Instant, u64), Flight>,
    launched: u64,
    sent_to_host: u64,
    bytes_to_viewer: u64,
    host_timeouts: u64,
}

enum Flight {
    Datagram(Datagram),
    ToHost(Signal),
    ToViewer(Signal),
}

/// A source of frames.
pub struct Film {
    pub every: Duration,
    /// Bytes of a frame; a key frame has eight times as many.
    pub size: usize,
    /// Whether `size` follows the host's estimate.
    pub adapts: bool,
    pub shown: Vec<Vec<u8>>,
    next: Instant,
    key_wanted: bool,
}

impl Pair {
    pub fn new(waiting: Waiting, permissions: Permissions) -> Self {
        let (start, device) = (start(), SigningKey::from_bytes(&[7; 32]));
        let device_key = DeviceKey::new(device.verifying_key().to_bytes());
        let session = session_id();
        let config = HostConfig {
            session,
            device,
            addresses: addresses(1),
            waiting,
            permissions,
            display: DISPLAY,
        };
        Self {
            now: start,
            start,
            host: Host::new(config),
            viewer: viewer(device_key, start),
            to_host: Weather::fine(1),
            to_viewer: Weather::fine(2),
            host_said: Vec::new(),
            viewer_said: Vec::new(),
            held_checks: None,
            film: None,
            tamper: |signal| signal,
            wrong_passwords: 0,
            host_deadline: start,
            viewer_deadline: start,
            air: BTreeMap::new(),
            launched: 0,
            sent_to_host: 0,
            bytes_to_viewer: 0,
            host_timeouts: 0,
        }
    }

    pub fn with_password() -> Self {
        Self::new(Waiting::Password, Permissions::all())
    }

    /// A pair whose viewer has been let in.
    pub fn opened() -> Self {
        let mut pair = Self::with_password();
        pair.open();
        pair
    }

    pub fn open(&mut self) {
        self.say_hello();
        self.viewer.password(PASSWORD.into());
        self.run_until("the viewer is in", 5, Self::is_open);
    }

    pub fn say_hello(&mut self) {
        let before = self.count_messages(|message| matches!(message, HostMessage::Hello { .. }));
        self.run_until("the host says hello", 16, |pair| {
            pair.count_messages(|message| matches!(message, HostMessage::Hello { .. })) > before
        });
    }

    /// Another page of the same viewer takes over.
    pub fn reload(&mut self) {
        self.viewer = viewer(device_key(), self.now);
        self.viewer_deadline = self.now;
        self.viewer_said.clear();
        self.air
            .retain(|_, flight| !matches!(flight, Flight::ToViewer(_)));
    }

    /// Cuts both directions.
    pub fn cut(&mut self) {
        (self.to_host, self.to_viewer) = (Weather::storm(3), Weather::storm(4));
        self.air.clear();
    }

    pub fn mend(&mut self) {
        (self.to_host, self.to_viewer) = (Weather::fine(5), Weather::fine(6));
    }

    pub fn run_until(&mut self, what: &str, seconds: u64, mut done: impl FnMut(&Self) -> bool) {
        let limit = self.now + Duration::from_secs(seconds);
        while !done(self) {
            assert!(
                self.now < limit,
                "not within {seconds} s: {what}; host: {:?}",
                self.host_said
            );
            self.step(limit);
        }
    }

    pub fn run_for(&mut self, duration: Duration) {
        let limit = self.now + duration;
        while self.now < limit {
            self.step(limit);
        }
    }

    /// Lets both ends do what they want to do now.
    pub fn drain(&mut self) {
        loop {
            let output = self.host.poll(self.now);
            if let HostOutput::Timeout(at) = output {
                self.host_deadline = at;
                break;
            }
            self.host_wants(output);
        }
        loop {
            let output = self.viewer.poll(self.now);
            if let ViewerOutput::Timeout(at) = output {
                self.viewer_deadline = at;
                break;
            }
            self.viewer_wants(output);
        }
    }

    pub fn is_open(&self) -> bool {
        self.count_messages(|message| matches!(message, HostMessage::Opened { .. })) > 0
    }

    pub fn elapsed(&self) -> Duration {
        self.now - self.start
    }

    pub fn datagrams_of_viewer(&self) -> u64 {
        self.sent_to_host
    }

    /// Bytes that the host has sent, and how often it was woken.
    pub fn effort_of_host(&self) -> (u64, u64) {
        (self.bytes_to_viewer, self.host_timeouts)
    }

    pub fn host_end(&self) -> Option<&EndReason> {
        self.host_said.iter().find_map(|output| match output {
            HostOutput::Ended(reason) => Some(reason),
            _ => None,
        })
    }

    pub fn viewer_end(&self) -> Option<&EndReason> {
        self.viewer_said.iter().find_map(|(_, output)| match output {
            ViewerOutput::Ended(reason) => Some(reason),
            _ => None,
        })
    }

    pub fn inputs(&self) -> Vec<InputMessage> {
        let input = |output: &HostOutput| match output {
            HostOutput::Input(input) => Some(input.clone()),
            _ => None,
        };
        self.host_said.iter().filter_map(input).collect()
    }

    pub fn releases(&self) -> usize {
        self.host_said
            .iter()
            .filter(|output| matches!(output, HostOutput::ReleaseInput))
            .count()
    }

    pub fn frames(&self) -> Vec<(Duration, ReceivedFrame)> {
        let frame = |(at, output): &(Duration, ViewerOutput)| match output {
            ViewerOutput::Frame(frame) => Some((*at, frame.clone())),
            _ => None,
        };
        self.viewer_said.iter().filter_map(frame).collect()
    }

    pub fn estimate(&self) -> Option<u64> {
        self.host_said.iter().rev().find_map(|output| match output {
            HostOutput::Estimate { bits_per_second } => Some(*bits_per_second),
            _ => None,
        })
    }

    pub fn messages(&self) -> Vec<HostMessage> {
        let message = |(_, output): &(Duration, ViewerOutput)| match output {
            ViewerOutput::Message(message) => Some(message.clone()),
            _ => None,
        };
        self.viewer_said.iter().filter_map(message).collect()
    }

    pub fn refusals(&self) -> Vec<u64> {
        let wait = |message: &HostMessage| match message {
            HostMessage::PasswordRefused { wait } => Some(*wait),
            _ => None,
        };
        self.messages().iter().filter_map(wait).collect()
    }

    pub fn count_messages(&self, wanted: impl Fn(&HostMessage) -> bool) -> usize {
        let is_wanted =
            |output: &ViewerOutput| matches!(output, ViewerOutput::Message(message) if wanted(message));
        self.viewer_said
            .iter()
            .filter(|(_, output)| is_wanted(output))
            .count()
    }

    pub fn roll_film(&mut self, every: Duration, size: usize) {
        self.film = Some(Film {
            every,
            size,
            adapts: false,
            shown: Vec::new(),
            next: self.now,
            key_wanted: true,
        });
    }

    fn step(&mut self, limit: Instant) {
        self.drain();
        let next_frame = self.film.as_ref().map_or(limit, |film| film.next);
        let next_flight = self.air.keys().next().map_or(limit, |(at, _)| *at);
        let next = next_frame
            .min(next_flight)
            .min(self.host_deadline)
            .min(self.viewer_deadline)
            .min(limit);
        self.now = self.now.max(next);
        if self.host_deadline <= self.now {
            self.host.timeout(self.now);
            self.host_timeouts += 1;
            self.drain();
        }
        if self.viewer_deadline <= self.now {
            self.viewer.timeout(self.now);
            self.drain();
        }
        while self.air.keys().next().is_some_and(|(at, _)| *at <= self.now) {
            if let Some((_, flight)) = self.air.pop_first() {
                self.land(flight);
                self.drain();
            }
        }
        self.show_frame();
        self.drain();
    }

    fn land(&mut self, flight: Flight) {
        match flight {
            Flight::Datagram(datagram) if addresses(1).contains(&datagram.to) => {
                self.host
                    .datagram(datagram.from, datagram.to, &datagram.bytes, self.now);
            }
            Flight::Datagram(datagram) => {
                self.viewer
                    .datagram(datagram.from, datagram.to, &datagram.bytes, self.now);
            }
            // What becomes of a bad signal shows in the outputs.
            Flight::ToHost(signal) => drop(self.host.signal(signal, self.now)),
            Flight::ToViewer(signal) => drop(self.viewer.signal(signal, self.now)),
        }
    }

    fn launch(&mut self, flight: Flight, at: Instant) {
        self.launched += 1;
        self.air.insert((at, self.launched), flight);
    }

    fn host_wants(&mut self, output: HostOutput) {
        match output {
            HostOutput::Transmit(datagram) => {
                self.bytes_to_viewer += datagram.bytes.len() as u64;
                if let Some(at) = self.to_viewer.arrival(datagram.bytes.len(), self.now) {
                    self.launch(Flight::Datagram(datagram), at);
                }
                return;
            }
            HostOutput::Signal(ref signal) => {
                self.launch(
                    Flight::ToViewer((self.tamper)(signal.clone())),
                    self.now + SIGNAL_DELAY,
                );
            }
            HostOutput::CheckPassword { check, ref password } => self.judge(check, password.as_str()),
            HostOutput::KeyFrame => {
                if let Some(film) = &mut self.film {
                    film.key_wanted = true;
                }
            }
            _ => {}
        }
        self.host_said.push(output);
    }

    fn judge(&mut self, check: PasswordCheck, password: &str) {
        if let Some(held) = &mut self.held_checks {
            return held.push((check, password.to_owned()));
        }
        let verdict = if password == PASSWORD {
            PasswordVerdict::Accepted
        } else {
            self.wrong_passwords += 1;
            PasswordVerdict::Refused {
                wait: Duration::from_secs(1 << (self.wrong_passwords - 1)),
            }
        };
        self.host.password_verdict(check, verdict, self.now);
    }

    fn viewer_wants(&mut self, output: ViewerOutput) {
        match output {
            ViewerOutput::Transmit(datagram) => {
                self.sent_to_host += 1;
                if let Some(at) = self.to_host.arrival(datagram.bytes.len(), self.now) {
                    self.launch(Flight::Datagram(datagram), at);
                }
                return;
            }
            ViewerOutput::Signal(ref signal) => {
                self.launch(
                    Flight::ToHost((self.tamper)(signal.clone())),
                    self.now + SIGNAL_DELAY,
                );
            }
            _ => {}
        }
        self.viewer_said.push((self.elapsed(), output));
    }

    fn show_frame(&mut self) {
        let estimate = self.estimate();
        let at = self.elapsed();
        let Some(film) = self.film.as_mut().filter(|film| film.next <= self.now) else {
            return;
        };
        film.next += film.every;
        // An encoder skips a frame while earlier ones wait.
        if film.adapts && self.host.video_delay() > Duration::from_millis(100) {
            return;
        }
        if let (true, Some(estimate)) = (film.adapts, estimate) {
            film.size = (estimate as f64 * 0.8 / 8.0 * film.every.as_secs_f64()) as usize;
        }
        let key = film.key_wanted;
        let size = film.size * if key && !film.adapts { 8 } else { 1 };
        let data = temporal_unit(film.shown.len(), size, key);
        if self.host.frame(Frame { data: &data, key, at }, self.now) {
            film.shown.push(data);
            film.key_wanted = false;
        }
    }
}

/// AV1 OBUs with size fields: a sequence header if `key`, and a frame.
pub fn temporal_unit(number: usize, size: usize, key: bool) -> Vec<u8> {
    let mut unit = Vec::new();
    if key {
        obu(&mut unit, 1, &[0; 10]);
    }
    let content: Vec<u8> = (0..size.max(8))
        .map(|place| (number.wrapping_mul(31) + place) as u8)
        .collect();
    obu(&mut unit, 6, &content);
    unit
}

fn obu(unit: &mut Vec<u8>, kind: u8, content: &[u8]) {
    unit.push(kind << 3 | 2);
    let mut left = content.len();
    loop {
        let more = if left >= 128 { 128 } else { 0 };
        unit.push((left % 128) as u8 | more);
        left /= 128;
        if left == 0 {
            break;
        }
    }
    unit.extend_from_slice(content);
}

pub fn addresses(end: u8) -> Vec<SocketAddr> {
    vec![
        SocketAddr::from(([192, 0, 2, end], 5000)),
        SocketAddr::from(([0xfd00, 0, 0, 0, 0, 0, 0, u16::from(end)], 5000)),
        SocketAddr::from(([127, 0, 0, end], 5000)),
    ]
}

pub fn session_id() -> SessionId {
    SessionId::new(Timestamp::UNIX_EPOCH, [3; 10])
}

pub fn device_key() -> DeviceKey {
    DeviceKey::new(SigningKey::from_bytes(&[7; 32]).verifying_key().to_bytes())
}

fn viewer(device_key: DeviceKey, now: Instant) -> Viewer {
    Viewer::new(
        ViewerConfig {
            session: session_id(),
            device_key,
            addresses: addresses(2),
        },
        now,
    )
}

#[allow(
    clippy::disallowed_methods,
    reason = "the clock starts at any moment; only the test moves it on"
)]
fn start() -> Instant {
    Instant::now()
}
