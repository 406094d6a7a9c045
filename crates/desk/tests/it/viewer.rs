//! The other end of a session: a viewer with a UDP socket of its own, whose signals pass through
//! the server's end of the link.

use std::time::Instant;

use media::{Av1Decoder, Frame};
use model::{DeviceKey, EndReason, SessionId};
use session::{Viewer, ViewerConfig, ViewerOutput};
use tokio::{
    net::UdpSocket,
    time::{sleep_until, timeout},
};
use wire::{Caller, ClientFrame, HostMessage, InputMessage, ServerFrame, SessionReport};

use crate::{
    program::PATIENCE,
    server::{Link, Server},
};

/// A viewer and what it has seen so far.
pub struct Guest {
    pub link: Link,
    pub session: SessionId,
    viewer: Viewer,
    socket: UdpSocket,
    decoder: Av1Decoder,
    /// What the desk told the server, without signals and renewals.
    pub told: Vec<ClientFrame>,
    /// What the desk told the viewer.
    pub messages: Vec<HostMessage>,
    /// The last picture.
    pub picture: Option<Frame>,
    /// Why the session ended for the viewer.
    pub ended: Option<EndReason>,
    server_is_gone: bool,
}

/// Asks the desk behind `link` for a session.
pub async fn request(link: &mut Link, session: SessionId) {
    request_for(link, session, None).await;
}

/// Asks the desk behind `link` for a session that may stay open for so many seconds.
pub async fn request_for(link: &mut Link, session: SessionId, max_length_seconds: Option<u64>) {
    let caller = Caller {
        name: "ann@example.org".to_owned(),
        number: None,
        account: None,
    };
    link.send(&ServerFrame::SessionRequested {
        session,
        caller,
        answer_within_seconds: 60,
        max_length_seconds,
    })
    .await;
}

impl Guest {
    /// Asks for a session and begins to connect.
    pub async fn new(mut link: Link, session: SessionId) -> Self {
        request(&mut link, session).await;
        let device_key = link.device_key.unwrap();
        Self::connect(link, session, device_key).await
    }

    /// Begins to connect to a session that was asked for.
    pub async fn connect(link: Link, session: SessionId, device_key: DeviceKey) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let addresses = vec![socket.local_addr().unwrap()];
        let viewer = Viewer::new(
            ViewerConfig {
                session,
                device_key,
                addresses,
            },
            now(),
        );
        let decoder = Av1Decoder::new().unwrap();
        let (told, messages) = (Vec::new(), Vec::new());
        Self {
            link,
            session,
            viewer,
            socket,
            decoder,
            told,
            messages,
            picture: None,
            ended: None,
            server_is_gone: false,
        }
    }

    pub fn password(&mut self, password: &str) {
        self.viewer.password(password.to_owned());
    }

    pub fn key(&mut self, code: &str, down: bool) {
        self.viewer.input(&InputMessage::Key {
            code: code.to_owned(),
            down,
        });
    }

    pub fn end(&mut self) {
        self.viewer.end(now());
    }

    pub async fn hang_up(&mut self, reason: EndReason) {
        let session = self.session;
        self.link.send(&ServerFrame::HangUp { session, reason }).await;
    }

    /// The desk's link breaks. The viewer stays connected to the desk.
    pub async fn lose_server(&mut self) {
        self.link.close().await;
        self.server_is_gone = true;
    }

    /// The desk's link breaks, and comes up again with that server.
    pub async fn relink(mut self, server: &Server) -> (Self, Vec<SessionReport>) {
        drop(self.link);
        let (link, sessions) = server.welcome().await;
        self.link = link;
        (self, sessions)
    }

    /// Goes on until `done`.
    pub async fn until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let going = async {
            while !done(self) {
                self.step().await;
            }
        };
        let in_time = timeout(PATIENCE, going).await.is_ok();
        assert!(
            in_time,
            "{what}: {:?}, {} messages, {:?}",
            self.told,
            self.messages.len(),
            self.ended
        );
    }

    async fn step(&mut self) {
        let until = loop {
            match self.viewer.poll(now()) {
                ViewerOutput::Timeout(until) => break until,
                output => self.act(output).await,
            }
            if self.ended.is_some() {
                break now() + std::time::Duration::from_secs(1);
            }
        };
        let mut buffer = [0; 2048];
        let to = self.socket.local_addr().unwrap();
        tokio::select! {
            received = self.socket.recv_from(&mut buffer) => {
                let (length, from) = received.unwrap();
                self.viewer.datagram(from, to, &buffer[..length], now());
            }
            frame = self.link.next_or_end(), if !self.server_is_gone => match frame {
                Some(ClientFrame::Signal { session, signal }) if session == self.session => {
                    self.viewer.signal(signal, now()).unwrap();
                }
                Some(ClientFrame::Renew { .. } | ClientFrame::Signal { .. }) => {}
                Some(frame) => self.told.push(frame),
                None => panic!("the link is closed"),
            },
            () = sleep_until(until.into()) => self.viewer.timeout(now()),
        }
    }

    async fn act(&mut self, output: ViewerOutput) {
        match output {
            ViewerOutput::Transmit(datagram) => {
                // An address that cannot be reached from this socket is one of several to try.
                let _tried = self.socket.send_to(&datagram.bytes, datagram.to).await;
            }
            ViewerOutput::Signal(signal) => {
                let session = self.session;
                self.link.send(&ServerFrame::Signal { session, signal }).await;
            }
            ViewerOutput::Message(message) => self.messages.push(message),
            ViewerOutput::Frame(frame) => {
                if let Ok(Some(picture)) = self.decoder.decode(&frame.data) {
                    self.picture = Some(picture);
                }
            }
            ViewerOutput::Ended(reason) => self.ended = Some(reason),
            ViewerOutput::Unverified => panic!("the answer is not signed by the device"),
            ViewerOutput::Timeout(_) => {}
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "the clock of the tests")]
fn now() -> Instant {
    Instant::now()
}
