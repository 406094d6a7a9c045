//! A device that talks to the portal without a socket, and the proof of its key.

use ed25519_dalek::{Signer, SigningKey};
use model::{ClientNumber, DeviceKey, DeviceReport};
use portal::{OpenLink, Portal, Proof};
use wire::{ClientFrame, PROTOCOL, ServerFrame, challenge_statement};

/// A device key.
pub struct Identity(SigningKey);

impl Identity {
    /// Always the same key for the same seed.
    pub fn new(seed: u8) -> Self {
        Self(SigningKey::from_bytes(&[seed; 32]))
    }

    /// The public half.
    pub fn key(&self) -> DeviceKey {
        DeviceKey::new(self.0.verifying_key().to_bytes())
    }

    /// The first frame.
    pub fn hello(&self) -> ClientFrame {
        ClientFrame::Hello {
            protocol: PROTOCOL,
            device_key: self.key(),
        }
    }

    /// The answer to a challenge.
    pub fn proof(&self, nonce: &[u8]) -> ClientFrame {
        let signature = self.sign(nonce);
        ClientFrame::Proof {
            signature,
            report: report("reception"),
            sessions: Vec::new(),
            ended: Vec::new(),
        }
    }

    fn sign(&self, nonce: &[u8]) -> Vec<u8> {
        self.0
            .sign(&challenge_statement(&self.key(), nonce))
            .to_bytes()
            .to_vec()
    }
}

/// A device that is online.
pub struct Device {
    pub number: ClientNumber,
    pub link: OpenLink,
}

impl Device {
    /// Comes online under that host name.
    pub async fn online(portal: &Portal, seed: u8, host_name: &str) -> Self {
        let identity = Identity::new(seed);
        let (device_key, protocol, nonce) = portal.challenge(&identity.hello()).unwrap();
        let proof = Proof {
            protocol,
            device_key,
            nonce,
            signature: identity.sign(&nonce),
            report: report(host_name),
            sessions: Vec::new(),
            ended: Vec::new(),
            address: Some("192.0.2.7".to_owned()),
        };
        let mut link = portal.open_link(proof).await.unwrap();
        let Some(ServerFrame::Welcome { number, .. }) = link.frames.recv().await else {
            panic!("no welcome")
        };
        Self { number, link }
    }

    /// Registers to account 1.
    pub async fn register(&mut self, portal: &Portal) {
        let license_key = portal.license_key_by_number(1).await.unwrap().to_string();
        self.say(portal, ClientFrame::Register { license_key }).await;
        let answer = self.link.frames.recv().await;
        assert!(
            matches!(answer, Some(ServerFrame::Registered { .. })),
            "{answer:?}"
        );
    }

    /// Says something on its link.
    pub async fn say(&self, portal: &Portal, frame: ClientFrame) {
        portal.client_says(self.link.id, frame).await.unwrap();
    }

    /// Goes offline.
    pub async fn leave(self, portal: &Portal) {
        portal.close_link(self.link.id);
        portal.write_presence_changes().await;
    }
}

/// What a device says about itself.
pub fn report(host_name: &str) -> DeviceReport {
    DeviceReport {
        version: "0.1.0".to_owned(),
        host_name: host_name.to_owned(),
        operating_system: "Debian GNU/Linux 13".to_owned(),
    }
}
