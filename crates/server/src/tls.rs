//! How HTTPS proves who the server is: a given certificate, one of its own, or one by ACME.

use std::{fs, io::Write, path::Path, sync::Arc};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use rustls_acme::{AcmeConfig, caches::DirCache};
use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;

use crate::config::{Config, Tls};

const PROTOCOLS: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// What the HTTPS listener needs, and what clients pin.
pub struct Identity {
    /// For the listener.
    pub config: Arc<ServerConfig>,
    /// SHA-256 of the certificate in URL-safe base64, where it is the server's own.
    pub pin: Option<String>,
}

/// Why the certificate is not to be had.
#[derive(Debug, thiserror::Error)]
#[error("certificate: {0}")]
pub struct TlsError(String);

impl Identity {
    /// Reads, makes or orders the certificate. ACME runs until `stop`.
    pub fn load(config: &Config, names: &[String], stop: &CancellationToken) -> Result<Self, TlsError> {
        match &config.tls {
            Tls::OwnCertificate => Self::own(&config.data, names),
            Tls::Given { certificate, key } => Ok(Self {
                config: server_config(read(certificate, key)?)?,
                pin: None,
            }),
            Tls::Acme {
                domains,
                contact,
                directory,
            } => {
                let cache = config.data.join("acme");
                Ok(Self {
                    config: acme(domains, contact, directory.as_deref(), &cache, stop),
                    pin: None,
                })
            }
        }
    }

    fn own(data: &Path, names: &[String]) -> Result<Self, TlsError> {
        let (certificate, key) = (data.join("certificate.pem"), data.join("certificate-key.pem"));
        if !certificate.exists() {
            make(&certificate, &key, names)?;
        }
        let pair = read(&certificate, &key)?;
        let pin = pair
            .0
            .first()
            .map(|leaf| BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(leaf)));
        Ok(Self {
            config: server_config(pair)?,
            pin,
        })
    }
}

type Pair = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

fn read(certificate: &Path, key: &Path) -> Result<Pair, TlsError> {
    let fault = |path: &Path, error: &dyn std::fmt::Display| TlsError(format!("{}: {error}", path.display()));
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .map_err(|error| fault(certificate, &error))?;
    Ok((
        chain,
        PrivateKeyDer::from_pem_file(key).map_err(|error| fault(key, &error))?,
    ))
}

fn make(certificate: &Path, key: &Path, names: &[String]) -> Result<(), TlsError> {
    let fault = |error: &dyn std::fmt::Display| TlsError(error.to_string());
    let mut params = rcgen::CertificateParams::new(names.to_vec()).map_err(|e| fault(&e))?;
    params.distinguished_name = rcgen::DistinguishedName::new();
    params
        .distinguished_name
        .push(rcgen::DnType::CommonName, "Deskwarden server");
    let key_pair = rcgen::KeyPair::generate().map_err(|e| fault(&e))?;
    let made = params.self_signed(&key_pair).map_err(|e| fault(&e))?;
    write_private(key, key_pair.serialize_pem().as_bytes()).map_err(|e| fault(&e))?;
    fs::write(certificate, made.pem()).map_err(|e| fault(&e))
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn server_config((chain, key): Pair) -> Result<Arc<ServerConfig>, TlsError> {
    let mut config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|error| TlsError(error.to_string()))?;
    config.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).to_vec();
    Ok(Arc::new(config))
}

fn acme(
    domains: &[String],
    contact: &str,
    directory: Option<&str>,
    cache: &Path,
    stop: &CancellationToken,
) -> Arc<ServerConfig> {
    let order = AcmeConfig::new(domains)
        .contact_push(format!("mailto:{contact}"))
        .cache(DirCache::new(cache.to_owned()));
    let order = match directory {
        Some(directory) => order.directory(directory),
        None => order.directory_lets_encrypt(true),
    };
    let mut state = order.state();
    let mut config = ServerConfig::builder()
        .with_no_client_auth()
        .with_cert_resolver(state.resolver());
    config.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).to_vec();
    config.alpn_protocols.push(b"acme-tls/1".to_vec());
    crate::tasks::run("acme", stop, async move {
        while let Some(event) = futures_util::StreamExt::next(&mut state).await {
            match event {
                Ok(event) => tracing::info!(?event, "certificate"),
                Err(error) => tracing::error!(%error, "the certificate could not be ordered; trying again"),
            }
        }
    });
    Arc::new(config)
}
