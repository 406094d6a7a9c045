//! How a device is added: what people copy.

use axum::http::{HeaderMap, header, uri::Authority};
use portal::Caller;

use crate::app::App;

/// How a device is added: what to copy.
pub struct Enrol {
    pub command: String,
    pub license_key: Option<String>,
}

impl Enrol {
    /// For whoever asks with these headers. The license key is there for those who may see it.
    pub async fn new(app: &App, caller: &Caller, headers: &HeaderMap) -> Self {
        let license_key = match app.portal.license(caller).await {
            Ok(license) => license.license_key.map(|key| key.to_string()),
            Err(_) => None,
        };
        Self {
            command: register_command(app, headers),
            license_key,
        }
    }
}

/// The command that registers a device. The address carries what the device pins.
fn register_command(app: &App, headers: &HeaderMap) -> String {
    format!(
        "deskwarden-desk --server '{}' --register-license",
        server_address(app, headers)
    )
}

fn server_address(app: &App, headers: &HeaderMap) -> String {
    let address = &app.address;
    let pin = address
        .pin
        .as_ref()
        .map(|pin| format!("#sha256={pin}"))
        .unwrap_or_default();
    if let Some(url) = &address.public_url {
        return format!("{url}{}", if url.starts_with("https:") { &pin } else { "" });
    }
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let Some(port) = address.https_port else {
        return format!("http://{host}");
    };
    let authority = host.parse::<Authority>().ok();
    let name = authority.as_ref().map_or("", Authority::host);
    let is_loopback = matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "");
    let name = if is_loopback { &address.host_name } else { name };
    format!("https://{name}:{port}{pin}")
}
