//! A server that does what a test tells it.

use std::sync::Arc;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, VerifyingKey};
use futures_util::{SinkExt, StreamExt};
use model::DeviceKey;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use sha2::{Digest, Sha256};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    time::timeout,
};
use tokio_rustls::TlsAcceptor;
use tokio_tungstenite::{WebSocketStream, accept_async, tungstenite::Message};
use wire::{AccountNotice, ClientFrame, EndedSession, ServerFrame, SessionReport};

use crate::program::PATIENCE;

trait Bytes: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Bytes for T {}

/// A listening server.
pub struct Server {
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    certificate: Option<CertificateDer<'static>>,
}

/// One link of a client.
pub struct Link {
    socket: WebSocketStream<Box<dyn Bytes>>,
    /// The key that the client has proved.
    pub device_key: Option<DeviceKey>,
    /// The ends of sessions that the client named with the proof.
    pub ended: Vec<EndedSession>,
}

impl Server {
    /// A server without encryption.
    pub async fn plain() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        Self {
            listener,
            tls: None,
            certificate: None,
        }
    }

    /// A server with a certificate of its own for another name.
    pub async fn encrypted() -> Self {
        let pair = rcgen::generate_simple_self_signed(["elsewhere.example".to_owned()]).unwrap();
        let certificate = pair.cert.der().clone();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(pair.signing_key.serialize_der()));
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.clone()], key)
            .unwrap();
        let plain = Self::plain().await;
        Self {
            tls: Some(TlsAcceptor::from(Arc::new(config))),
            certificate: Some(certificate),
            ..plain
        }
    }

    /// Its address, without a pin.
    pub fn address(&self) -> String {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        format!("{scheme}://{}", self.listener.local_addr().unwrap())
    }

    /// Its address with the pin of its certificate.
    pub fn pinned_address(&self) -> String {
        let digest = Sha256::digest(self.certificate.as_ref().unwrap());
        format!(
            "{}#sha256={}",
            self.address(),
            BASE64_URL_SAFE_NO_PAD.encode(digest)
        )
    }

    /// The next connection; nothing is said yet. `None` if its TLS or WebSocket handshake failed.
    pub async fn accept(&self) -> Option<Link> {
        let (tcp, _) = timeout(PATIENCE, self.listener.accept())
            .await
            .expect("a client comes")
            .unwrap();
        let bytes: Box<dyn Bytes> = match &self.tls {
            Some(tls) => Box::new(tls.accept(tcp).await.ok()?),
            None => Box::new(tcp),
        };
        let socket = accept_async(bytes).await.ok()?;
        Some(Link {
            socket,
            device_key: None,
            ended: Vec::new(),
        })
    }

    /// The next client, let in after it has proved its key; and the sessions that it reports.
    pub async fn welcome(&self) -> (Link, Vec<SessionReport>) {
        let mut link = self.accept().await.expect("a handshake");
        let sessions = link.verify().await;
        link.send(&welcome()).await;
        (link, sessions)
    }
}

impl Link {
    /// Challenges the client and verifies the proof.
    pub async fn verify(&mut self) -> Vec<SessionReport> {
        let ClientFrame::Hello {
            protocol: wire::PROTOCOL,
            device_key,
        } = self.next().await
        else {
            panic!("no hello")
        };
        let nonce = vec![7; 32];
        self.send(&ServerFrame::Challenge { nonce: nonce.clone() }).await;
        let ClientFrame::Proof {
            signature,
            report,
            sessions,
            ended,
        } = self.next().await
        else {
            panic!("no proof")
        };
        assert_eq!(report.version, env!("CARGO_PKG_VERSION"));
        let key = VerifyingKey::from_bytes(device_key.as_bytes()).unwrap();
        let signature = Signature::from_slice(&signature).unwrap();
        key.verify_strict(&wire::challenge_statement(&device_key, &nonce), &signature)
            .unwrap();
        self.device_key = Some(device_key);
        self.ended = ended;
        sessions
    }

    /// The next frame of the client.
    pub async fn next(&mut self) -> ClientFrame {
        self.next_or_end().await.expect("the link lives")
    }

    /// The next frame of the client; `None` when it has closed the link.
    pub async fn next_or_end(&mut self) -> Option<ClientFrame> {
        loop {
            let message = timeout(PATIENCE, self.socket.next())
                .await
                .expect("something arrives")?;
            match message.ok()? {
                Message::Text(text) => return Some(serde_json::from_str(&text).unwrap()),
                Message::Close(_) => return None,
                _ => {}
            }
        }
    }

    /// Breaks the link.
    pub async fn close(&mut self) {
        self.socket.close(None).await.unwrap();
    }

    pub async fn send(&mut self, frame: &ServerFrame) {
        self.send_text(&serde_json::to_string(frame).unwrap()).await;
    }

    pub async fn send_text(&mut self, text: &str) {
        self.socket.send(Message::text(text)).await.unwrap();
    }
}

/// The frame that lets a client in.
pub fn welcome() -> ServerFrame {
    let number = 123_456_789.try_into().unwrap();
    ServerFrame::Welcome {
        number,
        account: None,
        server_version: "0".to_owned(),
        alias: None,
    }
}

/// An account.
pub fn account() -> AccountNotice {
    AccountNotice {
        name: "Demo".to_owned(),
        number: 7,
        asks_for_comment: false,
    }
}
