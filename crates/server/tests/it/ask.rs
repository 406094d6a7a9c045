//! A request to a [`House`], and what comes back.

use std::net::{Ipv4Addr, SocketAddr};

use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{HeaderMap, StatusCode, header},
};
use server::{app::router, listen::Peer};
use tower::ServiceExt;

use crate::house::House;

/// A request that is being made.
pub struct Ask<'a> {
    pub house: &'a House,
    pub request: axum::http::request::Builder,
    pub body: Body,
    pub secure: bool,
    pub for_scripts: bool,
}

impl Ask<'_> {
    /// With the sign-in whose cookie has this value.
    pub fn by(self, token: &str) -> Self {
        let name = if self.secure {
            "__Host-deskwarden"
        } else {
            "deskwarden"
        };
        self.header("cookie", &format!("{name}={token}"))
    }

    /// With one more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    /// With this body.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = Body::from(body.into());
        self
    }

    /// With these bytes as its body.
    pub fn bytes(mut self, body: Vec<u8>) -> Self {
        self.body = Body::from(body);
        self
    }

    /// On the listener for scripts.
    pub fn for_scripts(mut self) -> Self {
        self.for_scripts = true;
        self
    }

    /// Over an encrypted connection.
    pub fn encrypted(mut self) -> Self {
        self.secure = true;
        self
    }

    /// The answer, with its whole body; a stream's body is left alone.
    pub async fn send(self) -> Answer {
        let answer = self.stream().await;
        let (parts, body) = answer.into_parts();
        let is_stream = parts
            .headers
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind == "text/event-stream");
        let body = if is_stream {
            Vec::new()
        } else {
            to_bytes(body, usize::MAX).await.unwrap().to_vec()
        };
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// The answer, its body not read.
    pub async fn stream(self) -> axum::response::Response {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000));
        let app = self.house.app.clone();
        let router = if self.for_scripts {
            server::rest::v1::router(app)
        } else {
            router(app)
        };
        let router = router.layer(Extension(Peer {
            address,
            secure: self.secure,
        }));
        router
            .oneshot(self.request.body(self.body).unwrap())
            .await
            .unwrap()
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// A header's value, empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}
