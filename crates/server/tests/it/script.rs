//! A script that signs what it asks, written for the tests alone.

use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha1::{Digest, Sha1};

use crate::house::{Answer, Ask, House};

/// A script with what it needs to sign.
pub struct Script<'a> {
    pub house: &'a House,
    pub license: String,
    pub password: String,
}

/// An answer that is JSON.
#[derive(Debug)]
pub struct Read {
    pub status: u16,
    pub json: Value,
    pub answer: Answer,
}

/// The header that signs a request.
pub fn authorization(
    (license, password): (&str, &str),
    method: &str,
    resource: &str,
    at: i64,
    body: &[u8],
) -> String {
    let hash = BASE64_STANDARD.encode(Sha1::digest(body));
    let text = format!("{method}\n{resource}\n{at}\n{hash}");
    let mut mac = Hmac::<Sha1>::new_from_slice(password.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    let token = BASE64_STANDARD.encode(mac.finalize().into_bytes());
    format!("AD {license}:{at}:{token}")
}

impl<'a> Script<'a> {
    /// One of account 1, for which an API password is made.
    pub async fn new(house: &'a House, owner: &str) -> Self {
        let caller = house.caller(owner).await;
        let password = house.portal.make_api_password(&caller).await.unwrap();
        let access = house.portal.api_access(&caller).await.unwrap();
        Self {
            house,
            license: access.license.to_string(),
            password: password.to_string(),
        }
    }

    /// The header that signs this now.
    pub fn sign(&self, method: &str, resource: &str, body: &[u8]) -> String {
        let now = self.house.portal.now().as_second();
        authorization((&self.license, &self.password), method, resource, now, body)
    }

    /// A signed request under the prefix.
    pub fn ask(&self, method: &str, resource: &str, body: &str) -> Ask<'a> {
        self.ask_bytes(method, resource, body.as_bytes())
    }

    /// The same with any bytes as body.
    pub fn ask_bytes(&self, method: &str, resource: &str, body: &[u8]) -> Ask<'a> {
        self.house
            .ask(method, &format!("/rest/v1{resource}"))
            .header("authorization", &self.sign(method, resource, body))
            .bytes(body.to_vec())
    }

    /// What is answered to that.
    pub async fn says(&self, method: &str, resource: &str, body: &str) -> Read {
        read(self.ask(method, resource, body)).await
    }

    /// What is there to read.
    pub async fn get(&self, resource: &str) -> Value {
        let read = self.says("GET", resource, "").await;
        assert_eq!(read.status, 200, "{read:?}");
        read.json
    }
}

/// What is answered to `ask`, as JSON.
pub async fn read(ask: Ask<'_>) -> Read {
    let answer = ask.send().await;
    let json = serde_json::from_str(&answer.body).unwrap_or(Value::Null);
    Read {
        status: answer.status.as_u16(),
        json,
        answer,
    }
}
