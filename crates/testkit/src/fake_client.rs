use ed25519_dalek::{Signer, SigningKey};
use model::{
    AcceptedBy, ClientNumber, DeviceKey, DeviceReport, EndReason, MediaPath, Permissions, SessionId,
};
use portal::{LinkError, OpenLink, Portal, Proof};
use tokio::sync::mpsc::error::TryRecvError;
use wire::{
    AccountNotice, ClientFrame, EndedSession, PROTOCOL, ServerFrame, SessionReport, challenge_statement,
};

/// A client that proves its key and talks on its control link, without a socket.
pub struct FakeClient {
    portal: Portal,
    key: SigningKey,
    report: DeviceReport,
    protocol: u16,
    link: Option<OpenLink>,
    number: Option<ClientNumber>,
    account: Option<AccountNotice>,
}

impl FakeClient {
    /// A client whose key comes from `seed`: the same seed is the same device.
    pub fn new(portal: &Portal, seed: u8) -> Self {
        Self {
            portal: portal.clone(),
            key: SigningKey::from_bytes(&[seed; 32]),
            report: DeviceReport {
                version: "0.1.0".to_owned(),
                host_name: format!("desk-{seed}"),
                operating_system: "Debian 12".to_owned(),
            },
            protocol: PROTOCOL,
            link: None,
            number: None,
            account: None,
        }
    }

    /// The same device with a program that speaks that protocol.
    pub fn speaking(mut self, protocol: u16) -> Self {
        self.protocol = protocol;
        self
    }

    /// The same device under that host name.
    pub fn named(mut self, host_name: &str) -> Self {
        self.report.host_name = host_name.to_owned();
        self
    }

    /// The same device on another start of the portal.
    pub fn on(mut self, portal: &Portal) -> Self {
        self.portal = portal.clone();
        self.link = None;
        self
    }

    /// Who the client is.
    pub fn device_key(&self) -> DeviceKey {
        DeviceKey::new(self.key.verifying_key().to_bytes())
    }

    /// The ID that the server gave it. Panics before the first connection.
    pub fn number(&self) -> ClientNumber {
        self.number.expect("the client has connected")
    }

    /// The account that the server named at the last connection or registration.
    pub fn account(&self) -> Option<&AccountNotice> {
        self.account.as_ref()
    }

    /// What the client says first.
    pub fn hello(&self) -> ClientFrame {
        ClientFrame::Hello {
            protocol: self.protocol,
            device_key: self.device_key(),
        }
    }

    /// An honest answer to the challenge `nonce`.
    pub fn proof(&self, nonce: [u8; 32], sessions: Vec<SessionReport>) -> Proof {
        let device_key = self.device_key();
        Proof {
            device_key,
            protocol: self.protocol,
            nonce,
            signature: self
                .key
                .sign(&challenge_statement(&device_key, &nonce))
                .to_bytes()
                .to_vec(),
            report: self.report.clone(),
            sessions,
            ended: Vec::new(),
            address: Some("198.51.100.7".to_owned()),
        }
    }

    /// Brings the link up; the client has no session running.
    pub async fn connect(&mut self) {
        self.connect_with(Vec::new()).await;
    }

    /// Brings the link up and says which sessions run. The welcome is read.
    pub async fn connect_with(&mut self, sessions: Vec<SessionReport>) {
        self.connect_after(sessions, Vec::new()).await;
    }

    /// Brings the link up and says which sessions run and which have ended. The welcome is read.
    pub async fn connect_after(&mut self, sessions: Vec<SessionReport>, ended: Vec<EndedSession>) {
        let (device_key, _, nonce) = self.portal.challenge(&self.hello()).expect("the hello is good");
        assert_eq!(device_key, self.device_key());
        let mut link = self
            .portal
            .open_link(Proof {
                ended,
                ..self.proof(nonce, sessions)
            })
            .await
            .expect("the proof is good");
        match link.frames.try_recv() {
            Ok(ServerFrame::Welcome { number, account, .. }) => {
                self.number = Some(number);
                self.account = account;
            }
            other => panic!("not a welcome: {other:?}"),
        }
        self.link = Some(link);
    }

    /// Takes the link down, as the door does when the socket ends.
    pub fn disconnect(&mut self) {
        let link = self.link.take().expect("the link is up");
        self.portal.close_link(link.id);
    }

    /// Registers with a good license key. Panics if it is refused.
    pub async fn register(&mut self, license_key: &str) {
        self.says(ClientFrame::Register {
            license_key: license_key.to_owned(),
        })
        .await;
        match self.hears().pop() {
            Some(ServerFrame::Registered { account }) => self.account = Some(account),
            other => panic!("not registered: {other:?}"),
        }
    }

    /// Says something that the portal takes.
    pub async fn says(&self, frame: ClientFrame) {
        self.tries_to_say(frame)
            .await
            .expect("the portal takes the frame");
    }

    /// Says something on the current link.
    pub async fn tries_to_say(&self, frame: ClientFrame) -> Result<(), LinkError> {
        let link = self.link.as_ref().expect("the link is up");
        self.portal.client_says(link.id, frame).await
    }

    /// Lets the viewer in, with all permissions.
    pub async fn opens(&self, session: SessionId) {
        let path = MediaPath::Direct;
        self.says(ClientFrame::SessionOpened {
            session,
            permissions: Permissions::all(),
            path,
            accepted_by: AcceptedBy::Password,
        })
        .await;
    }

    /// Says that a session is over, by the portal's clock.
    pub async fn ends(&self, session: SessionId, reason: EndReason) {
        let at = self.portal.now();
        self.says(ClientFrame::SessionEnded { session, reason, at }).await;
    }

    /// Renews the lease of one session.
    pub async fn renews(&self, session: SessionId) {
        self.says(ClientFrame::Renew {
            sessions: vec![session],
        })
        .await;
    }

    /// What it was told since it was asked last.
    pub fn hears(&mut self) -> Vec<ServerFrame> {
        let frames = &mut self.link.as_mut().expect("the link was up").frames;
        std::iter::from_fn(|| frames.try_recv().ok()).collect()
    }

    /// Whether the portal has given the link up. What was not heard yet is dropped.
    pub fn is_cut(&mut self) -> bool {
        self.hears();
        let frames = &mut self.link.as_mut().expect("the link was up").frames;
        frames.try_recv() == Err(TryRecvError::Disconnected)
    }
}
