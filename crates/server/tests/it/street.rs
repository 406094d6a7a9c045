//! A server with its doors open to the network, and what comes along the street.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use futures_util::{SinkExt, StreamExt};
use model::ClientNumber;
use serde::{Serialize, de::DeserializeOwned};
use server::{config::Config, serve::Doors, tls::Identity};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        ClientConfig, RootCertStore,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{self, Message, client::IntoClientRequest},
};
use wire::{ClientFrame, ServerFrame};

use crate::{device, house::House};

/// A server with its doors open.
pub struct Street {
    pub house: House,
    pub doors: Doors,
    /// Where plain HTTP is served.
    pub http: SocketAddr,
    /// Where HTTPS is served.
    pub https: SocketAddr,
    /// Where scripts are served.
    pub rest: SocketAddr,
    /// What clients pin.
    pub pin: String,
}

impl Street {
    /// One with room for everybody.
    pub async fn open() -> Self {
        Self::with_room_for(20_000, 20_000).await
    }

    /// One with room for `all` connections, and for `each` from one address.
    pub async fn with_room_for(all: usize, each: usize) -> Self {
        Self::with(all, each, "127.0.0.1:0").await
    }

    /// One that serves scripts on every address of this machine, thus with TLS.
    pub async fn with_scripts_from_everywhere() -> Self {
        Self::with(20_000, 20_000, "0.0.0.0:0").await
    }

    async fn with(all: usize, each: usize, rest: &str) -> Self {
        let house = House::set_up().await;
        let config = Config {
            data: house.folder().to_owned(),
            max_connections: all,
            max_connections_per_address: each,
            ..Config::default()
        };
        let identity = Identity::load(&config, &["localhost".to_owned()], &house.app.stop).unwrap();
        let bind = async |address: &str| TcpListener::bind(address).await.unwrap();
        let (plain, encrypted) = (bind("127.0.0.1:0").await, bind("127.0.0.1:0").await);
        let scripts = bind(rest).await;
        let (http, https) = (plain.local_addr().unwrap(), encrypted.local_addr().unwrap());
        let rest = (Ipv4Addr::LOCALHOST, scripts.local_addr().unwrap().port()).into();
        let pin = identity.pin.clone().unwrap();
        let doors = Doors::open(
            &config,
            house.app.clone(),
            identity.config,
            encrypted,
            Some(plain),
            Some(scripts),
        );
        Self {
            house,
            doors,
            http,
            https,
            rest,
            pin,
        }
    }

    /// A connection without TLS.
    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.http).await.unwrap()
    }

    /// A connection with TLS that speaks one of `protocols`.
    pub async fn connect_tls(&self, protocols: &[&[u8]]) -> TlsStream<TcpStream> {
        self.connect_tls_to(self.https, protocols).await
    }

    /// The same to one of its doors.
    pub async fn connect_tls_to(&self, door: SocketAddr, protocols: &[&[u8]]) -> TlsStream<TcpStream> {
        let mut trusted = RootCertStore::empty();
        let own = CertificateDer::from_pem_file(self.house.folder().join("certificate.pem")).unwrap();
        trusted.add(own).unwrap();
        let mut config = ClientConfig::builder()
            .with_root_certificates(trusted)
            .with_no_client_auth();
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
        let stream = TcpStream::connect(door).await.unwrap();
        let name = ServerName::try_from("localhost").unwrap();
        TlsConnector::from(Arc::new(config))
            .connect(name, stream)
            .await
            .unwrap()
    }

    /// A control link on which nothing is said yet.
    pub async fn link(&self) -> Socket<TcpStream> {
        self.socket("/link", &[]).await.unwrap()
    }

    /// A WebSocket, or the status with which it is refused.
    pub async fn socket(&self, path: &str, headers: &[(&str, &str)]) -> Result<Socket<TcpStream>, u16> {
        Socket::over(
            self.connect().await,
            &format!("ws://{}{path}", self.http),
            headers,
        )
        .await
    }

    /// A device that is welcome on its link.
    pub async fn device(&self, seed: u8) -> (Socket<TcpStream>, ClientNumber) {
        let mut link = self.link().await;
        let number = link.prove(&device::Identity::new(seed)).await;
        (link, number)
    }
}

/// An open WebSocket.
#[derive(Debug)]
pub struct Socket<S>(WebSocketStream<S>);

impl<S: AsyncRead + AsyncWrite + Unpin> Socket<S> {
    /// Asks for a WebSocket over that connection.
    pub async fn over(stream: S, address: &str, headers: &[(&str, &str)]) -> Result<Self, u16> {
        let mut request = address.into_client_request().unwrap();
        for (name, value) in headers {
            let name = tungstenite::http::HeaderName::from_bytes(name.as_bytes()).unwrap();
            request.headers_mut().insert(name, value.parse().unwrap());
        }
        match client_async(request, stream).await {
            Ok((socket, _)) => Ok(Self(socket)),
            Err(tungstenite::Error::Http(answer)) => Err(answer.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    /// Says who the device is, proves it, and returns its ID.
    pub async fn prove(&mut self, identity: &device::Identity) -> ClientNumber {
        self.say(&identity.hello()).await;
        let Some(ServerFrame::Challenge { nonce }) = self.hear().await else {
            panic!("no challenge")
        };
        self.say(&identity.proof(&nonce)).await;
        match self.hear().await {
            Some(ServerFrame::Welcome { number, .. }) => number,
            other => panic!("no welcome: {other:?}"),
        }
    }

    /// Registers the device to account 1.
    pub async fn register(&mut self, street: &Street) {
        let license_key = street
            .house
            .portal
            .license_key_by_number(1)
            .await
            .unwrap()
            .to_string();
        self.say(&ClientFrame::Register { license_key }).await;
        let answer = self.hear::<ServerFrame>().await;
        assert!(
            matches!(answer, Some(ServerFrame::Registered { .. })),
            "{answer:?}"
        );
        street.house.portal.write_presence_changes().await;
    }

    /// The bare connection.
    pub fn into_inner(self) -> S {
        self.0.into_inner()
    }

    /// Says something, in a frame of its kind.
    pub async fn say(&mut self, frame: &impl Serialize) {
        self.send(Message::text(serde_json::to_string(frame).unwrap()))
            .await
            .unwrap();
    }

    /// Sends whatever is given; fails once the other side has gone.
    pub async fn send(&mut self, message: Message) -> Result<(), tungstenite::Error> {
        self.0.send(message).await
    }

    /// The next frame, which is to come within a minute; `None` when the other side has closed the WebSocket or cut the connection.
    pub async fn hear<T: DeserializeOwned>(&mut self) -> Option<T> {
        loop {
            let next = timeout(Duration::from_secs(60), self.0.next()).await;
            match next.expect("the server says something") {
                Some(Ok(Message::Text(text))) => return Some(serde_json::from_str(&text).unwrap()),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(other)) => panic!("{other:?}"),
            }
        }
    }
}
