//! The configuration: defaults that run, then a TOML file, then the environment, then the command
//! line. What changes while the server runs is a setting in the database, not here.

pub mod smtp;

use std::{
    fs,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    path::{Path, PathBuf},
};

use serde::Deserialize;

use self::smtp::Smtp;

/// Everything that the server needs to know before it starts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder for the database, the keys and the certificates.
    pub data: PathBuf,
    /// `postgres://…`, or a path or `sqlite:` URL; by default `deskwarden.db` in the data folder.
    pub database: Option<String>,
    /// File that holds the database URL, in place of `database`.
    pub database_file: Option<PathBuf>,
    /// Where HTTPS is served.
    pub listen: SocketAddr,
    /// Where plain HTTP is served: a loopback address, or `none`.
    #[serde(deserialize_with = "optional_listen")]
    pub http_listen: Option<SocketAddr>,
    /// Where scripts have a listener of their own, or `none`: with TLS, on a loopback address without.
    #[serde(deserialize_with = "optional_listen")]
    pub rest_listen: Option<SocketAddr>,
    /// The address that people and clients use, for example `https://desk.example.com`.
    pub public_url: Option<String>,
    /// Whether plain HTTP comes from a proxy on this machine that ends TLS: its `X-Forwarded-For`
    /// is then believed.
    pub behind_proxy: bool,
    /// How HTTPS proves who the server is.
    pub tls: Tls,
    /// How mails are sent; without it they stay in the outbox.
    pub smtp: Option<Smtp>,
    /// Folder with the desktop programs to download; by default where this program lies.
    pub downloads: Option<PathBuf>,
    /// Connections at most, all together.
    pub max_connections: usize,
    /// Connections at most from one address.
    pub max_connections_per_address: usize,
}

/// How HTTPS proves who the server is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case", tag = "mode")]
pub enum Tls {
    /// With a certificate of its own, made at first start; clients pin it.
    #[default]
    OwnCertificate,
    /// With a given certificate.
    Given {
        /// The certificate chain, PEM.
        certificate: PathBuf,
        /// The private key, PEM.
        key: PathBuf,
    },
    /// With a certificate that is ordered by ACME (RFC 8555, challenge TLS-ALPN-01).
    Acme {
        /// The names to order it for.
        domains: Vec<String>,
        /// The address that the authority may write to.
        contact: String,
        /// The authority's directory; by default Let's Encrypt's.
        directory: Option<String>,
    },
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("deskwarden-data"),
            database: None,
            database_file: None,
            listen: (Ipv6Addr::UNSPECIFIED, 8443).into(),
            http_listen: Some((Ipv4Addr::LOCALHOST, 8080).into()),
            rest_listen: None,
            public_url: None,
            behind_proxy: false,
            tls: Tls::OwnCertificate,
            smtp: None,
            downloads: None,
            max_connections: 20_000,
            max_connections_per_address: 2_000,
        }
    }
}

/// What the command line says; it wins over everything else.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Overrides {
    /// Configuration file (TOML)
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// Folder for the database, the keys and the certificates
    #[arg(long, value_name = "DIR", global = true)]
    data: Option<PathBuf>,
    /// Database: a path, or postgres://…
    #[arg(long, value_name = "URL", global = true)]
    database: Option<String>,
    /// Where HTTPS is served
    #[arg(long, value_name = "ADDRESS", global = true)]
    listen: Option<SocketAddr>,
    /// Where plain HTTP is served (loopback only), or none
    #[arg(long, value_name = "ADDRESS", global = true)]
    http_listen: Option<String>,
    /// The address that people and clients use
    #[arg(long, value_name = "URL", global = true)]
    public_url: Option<String>,
}

/// Why there is no usable configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// The file is not what it should be.
    #[error("{0}: {1}")]
    Syntax(PathBuf, Box<toml::de::Error>),
    /// An environment variable or a value is not what it should be.
    #[error("{0}: {1}")]
    Value(&'static str, String),
}

impl Config {
    /// Reads the configuration from everywhere it may be.
    pub fn load(overrides: &Overrides) -> Result<Self, ConfigError> {
        let mut config = match overrides
            .config
            .clone()
            .or_else(|| var("DESKWARDEN_CONFIG").map(PathBuf::from))
        {
            Some(path) => Self::from_file(&path)?,
            None => Self::default(),
        };
        config.read_environment()?;
        config.read_overrides(overrides);
        if let Some(text) = &overrides.http_listen {
            config.http_listen =
                parse_optional_listen(text).map_err(|error| ConfigError::Value("--http-listen", error))?;
        }
        if let Some(path) = &config.database_file {
            let text = fs::read_to_string(path).map_err(|e| ConfigError::File(path.clone(), e))?;
            config.database = Some(text.trim().to_owned());
        }
        config.check()?;
        Ok(config)
    }

    fn from_file(path: &Path) -> Result<Self, ConfigError> {
        let text = fs::read_to_string(path).map_err(|e| ConfigError::File(path.to_owned(), e))?;
        toml::from_str(&text).map_err(|e| ConfigError::Syntax(path.to_owned(), Box::new(e)))
    }

    fn read_environment(&mut self) -> Result<(), ConfigError> {
        let address = |name: &'static str| -> Result<Option<SocketAddr>, ConfigError> {
            let parse = |text: String| text.parse().map_err(|_| ConfigError::Value(name, text));
            var(name).map(parse).transpose()
        };
        if let Some(data) = var("DESKWARDEN_DATA") {
            self.data = data.into();
        }
        if let Some(listen) = address("DESKWARDEN_LISTEN")? {
            self.listen = listen;
        }
        if let Some(text) = var("DESKWARDEN_HTTP_LISTEN") {
            self.http_listen = parse_optional_listen(&text)
                .map_err(|error| ConfigError::Value("DESKWARDEN_HTTP_LISTEN", error))?;
        }
        if let Some(text) = var("DESKWARDEN_REST_LISTEN") {
            self.rest_listen = parse_optional_listen(&text)
                .map_err(|error| ConfigError::Value("DESKWARDEN_REST_LISTEN", error))?;
        }
        self.database = var("DESKWARDEN_DATABASE").or(self.database.take());
        self.database_file = var("DESKWARDEN_DATABASE_FILE")
            .map(PathBuf::from)
            .or(self.database_file.take());
        self.public_url = var("DESKWARDEN_PUBLIC_URL").or(self.public_url.take());
        self.smtp = Smtp::with_environment(self.smtp.take())?;
        Ok(())
    }

    fn read_overrides(&mut self, overrides: &Overrides) {
        let overrides = overrides.clone();
        self.data = overrides.data.unwrap_or_else(|| std::mem::take(&mut self.data));
        self.database = overrides.database.or(self.database.take());
        self.listen = overrides.listen.unwrap_or(self.listen);
        self.public_url = overrides.public_url.or(self.public_url.take());
    }

    fn check(&mut self) -> Result<(), ConfigError> {
        if let Some(address) = self.http_listen.filter(|address| !address.ip().is_loopback()) {
            let text = format!("{address} is not a loopback address; plain HTTP is served on loopback only");
            return Err(ConfigError::Value("http_listen", text));
        }
        if let Some(text) = &self.public_url {
            let good = url::Url::parse(text).ok().filter(|url| {
                matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.host_str().is_some()
            });
            let url =
                good.ok_or_else(|| ConfigError::Value("public_url", format!("{text} is no web address")))?;
            self.public_url = Some(url.origin().ascii_serialization());
        }
        Ok(())
    }

    /// Where the database is.
    pub fn database(&self) -> String {
        match &self.database {
            Some(database) => database.clone(),
            None => self.data.join("deskwarden.db").display().to_string(),
        }
    }

    /// Where the desktop programs to download lie.
    pub fn downloads(&self) -> Option<PathBuf> {
        let beside = || {
            std::env::current_exe()
                .ok()
                .and_then(|path| path.parent().map(Path::to_owned))
        };
        self.downloads.clone().or_else(beside)
    }
}

fn parse_optional_listen(text: &str) -> Result<Option<SocketAddr>, String> {
    match text {
        "none" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|_| format!("{text} is neither an address nor none")),
    }
}

fn optional_listen<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<SocketAddr>, D::Error> {
    parse_optional_listen(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

#[allow(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
fn var(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_an_error() {
        let error = toml::from_str::<Config>("databse = \"x\"").unwrap_err();
        assert!(error.to_string().contains("databse"), "{error}");
    }

    #[test]
    fn the_ways_to_prove_who_the_server_is_are_read() {
        let text = "[tls]\nmode = \"acme\"\ndomains = [\"desk.example.com\"]\ncontact = \"it@example.com\"\n";
        let config: Config = toml::from_str(text).unwrap();
        assert!(matches!(config.tls, Tls::Acme { domains, .. } if domains == ["desk.example.com"]));
    }

    #[test]
    fn plain_http_is_refused_on_other_addresses_than_loopback() {
        let mut config = Config {
            http_listen: Some(([0, 0, 0, 0], 80).into()),
            ..Config::default()
        };
        assert!(config.check().is_err());
        config.http_listen = Some(([127, 0, 0, 1], 80).into());
        assert!(config.check().is_ok());
    }

    #[test]
    fn plain_http_can_be_switched_off() {
        let config: Config = toml::from_str("http_listen = \"none\"").unwrap();
        assert_eq!(config.http_listen, None);
        assert!(toml::from_str::<Config>("http_listen = \"off\"").is_err());
    }

    #[test]
    fn a_public_url_is_a_web_address_without_a_path() {
        for (text, good) in [
            ("https://desk.example.com", true),
            ("https://desk.example.com:8443/", true),
            ("https://desk.example.com/portal", false),
            ("ftp://desk.example.com", false),
            ("desk", false),
        ] {
            let mut config = Config {
                public_url: Some(text.into()),
                ..Config::default()
            };
            assert_eq!(config.check().is_ok(), good, "{text}");
        }
    }
}
