//! What the command line reads from the data folder.

use portal::Portal;

use crate::{
    config::Config,
    serve::{StartError, host_name, open_portal},
};

/// In the wrong folder these commands must not make a new installation that no server knows.
pub(crate) async fn open_existing(config: &Config) -> Result<Portal, StartError> {
    if !config.data.join("master.key").exists() {
        return Err(StartError::NoInstallation(config.data.display().to_string()));
    }
    open_portal(config).await
}

/// The link that leads a person in: set-up until that is done, sign-in afterwards. A new set-up
/// link replaces the older ones.
pub(crate) async fn link(config: &Config, portal: &Portal) -> Result<String, StartError> {
    let base = base_address(config);
    Ok(match portal.new_set_up_token().await? {
        Some(token) => format!("{base}/setup#{}", *token),
        None => format!("{base}/sign-in"),
    })
}

/// Where whoever gets a mail finds the portal. Without a configured address that is this machine's
/// name, unless the server is meant for this machine alone.
pub(crate) fn address_for_mails(config: &Config) -> String {
    if config.public_url.is_some() || config.listen.ip().is_loopback() {
        return base_address(config);
    }
    format!("https://{}:{}", host_name(), config.listen.port())
}

/// Where a person on this machine finds the portal.
pub(crate) fn base_address(config: &Config) -> String {
    match (&config.public_url, config.http_listen) {
        (Some(url), _) => url.clone(),
        (None, Some(address)) => format!("http://{address}"),
        (None, None) => format!("https://{}:{}", host_name(), config.listen.port()),
    }
}
