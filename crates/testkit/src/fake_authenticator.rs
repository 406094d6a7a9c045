use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// An authenticator with one passkey (Ed25519), and the browser around it.
#[derive(Clone)]
pub struct FakeAuthenticator {
    key: SigningKey,
    credential_id: Vec<u8>,
    user: Option<String>,
    /// The origin of the page that the browser shows.
    pub origin: String,
    /// The signature counter; 0: it does not count.
    pub counter: u32,
    /// Whether the authenticator has seen a finger or a PIN.
    pub verified: bool,
}

/// Bits of the authenticator data (WebAuthn, section 6.1).
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

impl FakeAuthenticator {
    /// One that differs by its seed, in a browser that shows a page of `origin`.
    pub fn new(seed: u8, origin: &str) -> Self {
        Self {
            key: SigningKey::from_bytes(&[seed; 32]),
            credential_id: vec![seed; 16],
            user: None,
            origin: origin.to_owned(),
            counter: 0,
            verified: true,
        }
    }

    /// What `navigator.credentials.create` answers to these options.
    pub fn create(&mut self, options: &str) -> Vec<u8> {
        let options: Value = serde_json::from_str(options).expect("options are JSON");
        self.user = options["user"]["id"].as_str().map(str::to_owned);
        let rp_id = text(&options["rp"]["id"]);
        let mut data = self.authenticator_data(rp_id, ATTESTED);
        data.extend([0; 16]);
        let length = u16::try_from(self.credential_id.len()).expect("the id is short");
        data.extend(length.to_be_bytes());
        data.extend(&self.credential_id);
        // COSE (RFC 9053): key type OKP, algorithm EdDSA, curve Ed25519, x.
        data.extend([0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20]);
        data.extend(self.key.verifying_key().to_bytes());
        // CBOR (RFC 8949): {"fmt": "none", "attStmt": {}, "authData": …}
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.push(0xa0);
        object.push(0x68);
        object.extend(b"authData");
        object.push(0x58);
        object.push(u8::try_from(data.len()).expect("the data is short"));
        object.extend(data);
        let response = json!({
            "clientDataJSON": encoded(&self.client_data("webauthn.create", text(&options["challenge"]))),
            "attestationObject": encoded(&object),
            "transports": ["internal"],
        });
        self.credential(&response)
    }

    /// What `navigator.credentials.get` answers to these options.
    pub fn get(&mut self, options: &str) -> Vec<u8> {
        let options: Value = serde_json::from_str(options).expect("options are JSON");
        if self.counter > 0 {
            self.counter += 1;
        }
        let data = self.authenticator_data(text(&options["rpId"]), 0);
        let client_data = self.client_data("webauthn.get", text(&options["challenge"]));
        let signed = [data.as_slice(), &Sha256::digest(&client_data)].concat();
        let response = json!({
            "clientDataJSON": encoded(&client_data),
            "authenticatorData": encoded(&data),
            "signature": encoded(&self.key.sign(&signed).to_bytes()),
            "userHandle": self.user,
        });
        self.credential(&response)
    }

    /// Claims to hold the passkey of another user.
    pub fn claim(&mut self, other: &Self) {
        self.user.clone_from(&other.user);
    }

    fn authenticator_data(&self, rp_id: &str, more: u8) -> Vec<u8> {
        let verified = if self.verified { VERIFIED } else { 0 };
        let mut data = Sha256::digest(rp_id.as_bytes()).to_vec();
        data.push(PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, challenge: &str) -> Vec<u8> {
        let origin = &self.origin;
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#)
            .into_bytes()
    }

    fn credential(&self, response: &Value) -> Vec<u8> {
        let id = encoded(&self.credential_id);
        let credential = json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": response,
        });
        credential.to_string().into_bytes()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("the options are complete")
}

fn encoded(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
