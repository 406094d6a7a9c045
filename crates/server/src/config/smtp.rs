//! The part of the configuration that says how mails are sent.

use std::{fmt, fs, path::PathBuf, time::Duration};

use portal::{SmtpLogin, SmtpSecurity, SmtpSettings};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{ConfigError, var};

/// How long a mail server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// The table `[smtp]`; without it mails stay in the outbox.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Smtp {
    /// The mail server's name.
    pub host: Option<String>,
    /// Its port; by default the usual one for `security`.
    pub port: Option<u16>,
    /// How the connection is protected; by default `tls`.
    pub security: Option<Security>,
    /// The user name there, if it wants one.
    pub user: Option<String>,
    /// The password for it.
    pub password: Option<Zeroizing<String>>,
    /// File that holds the password, in place of `password`.
    pub password_file: Option<PathBuf>,
    /// Whom mails are from: `Name <address>`, or an address.
    pub from: Option<String>,
    /// File with the certificates (PEM) of which one vouches for the mail server, in place of the
    /// public ones.
    pub ca_certificate: Option<PathBuf>,
    /// What this server calls itself; by default this machine's name.
    pub helo_name: Option<String>,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// By TLS from the first byte on.
    Tls,
    /// By TLS after `STARTTLS`, which the mail server must offer.
    StartTls,
    /// Not at all.
    None,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}

impl Smtp {
    /// The table with what the environment says in place of what the file says. `None` if neither
    /// says anything.
    pub(super) fn with_environment(file: Option<Self>) -> Result<Option<Self>, ConfigError> {
        let given = file.is_some();
        let mut table = file.unwrap_or_default();
        let mut changed = false;
        let mut read = |name| var(name).inspect(|_| changed = true);
        let host = read("DESKWARDEN_SMTP_HOST");
        let port = read("DESKWARDEN_SMTP_PORT");
        let security = read("DESKWARDEN_SMTP_SECURITY");
        let user = read("DESKWARDEN_SMTP_USER");
        let password = read("DESKWARDEN_SMTP_PASSWORD").map(Zeroizing::new);
        let password_file = read("DESKWARDEN_SMTP_PASSWORD_FILE").map(PathBuf::from);
        let from = read("DESKWARDEN_SMTP_FROM");
        let ca_certificate = read("DESKWARDEN_SMTP_CA_CERTIFICATE").map(PathBuf::from);
        let helo_name = read("DESKWARDEN_SMTP_HELO_NAME");
        if password.is_some() || password_file.is_some() {
            (table.password, table.password_file) = (password, password_file);
        }
        table.host = host.or(table.host);
        table.port = port.map(|text| parse_port(&text)).transpose()?.or(table.port);
        let security = security.map(|text| parse_security(&text)).transpose()?;
        table.security = security.or(table.security);
        table.user = user.or(table.user);
        table.from = from.or(table.from);
        table.ca_certificate = ca_certificate.or(table.ca_certificate);
        table.helo_name = helo_name.or(table.helo_name);
        Ok((given || changed).then_some(table))
    }

    /// The settings that the table stands for, with what is in its files. `host_name` is this
    /// machine's.
    pub fn settings(&self, host_name: &str) -> Result<SmtpSettings, ConfigError> {
        let needed = |value: &Option<String>, key| {
            let missing = || ConfigError::Value(key, "is missing".to_owned());
            value.clone().ok_or_else(missing)
        };
        let security = self.security.unwrap_or(Security::Tls);
        let usual = match security {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::None => 25,
        };
        let file = |path: &PathBuf| fs::read(path).map_err(|e| ConfigError::File(path.clone(), e));
        Ok(SmtpSettings {
            host: needed(&self.host, "smtp.host")?,
            port: self.port.unwrap_or(usual),
            security: match security {
                Security::Tls => SmtpSecurity::Tls,
                Security::StartTls => SmtpSecurity::StartTls,
                Security::None => SmtpSecurity::None,
            },
            login: self.login()?,
            from: needed(&self.from, "smtp.from")?,
            ca_certificate: self.ca_certificate.as_ref().map(file).transpose()?,
            hello_name: self.helo_name.clone().unwrap_or_else(|| host_name.to_owned()),
            patience: PATIENCE,
        })
    }

    fn login(&self) -> Result<Option<SmtpLogin>, ConfigError> {
        let password = match (&self.password, &self.password_file) {
            (Some(_), Some(_)) => {
                let text = "password and password_file exclude each other".to_owned();
                return Err(ConfigError::Value("smtp", text));
            }
            (Some(password), None) => Some(password.clone()),
            (None, Some(path)) => {
                let text = fs::read_to_string(path).map(Zeroizing::new);
                let text = text.map_err(|e| ConfigError::File(path.clone(), e))?;
                Some(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
            }
            (None, None) => None,
        };
        match (self.user.clone(), password) {
            (None, None) => Ok(None),
            (Some(user), Some(password)) => Ok(Some(SmtpLogin { user, password })),
            (Some(_), None) => Err(ConfigError::Value(
                "smtp.password",
                "is missing, as there is a user".to_owned(),
            )),
            (None, Some(_)) => Err(ConfigError::Value(
                "smtp.user",
                "is missing, as there is a password".to_owned(),
            )),
        }
    }
}

fn parse_port(text: &str) -> Result<u16, ConfigError> {
    let fault = |_| ConfigError::Value("DESKWARDEN_SMTP_PORT", format!("{text} is no port"));
    text.parse().map_err(fault)
}

fn parse_security(text: &str) -> Result<Security, ConfigError> {
    match text {
        "tls" => Ok(Security::Tls),
        "starttls" => Ok(Security::StartTls),
        "none" => Ok(Security::None),
        text => {
            let text = format!("{text} is none of tls, starttls, none");
            Err(ConfigError::Value("DESKWARDEN_SMTP_SECURITY", text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn settings(table: &str) -> Result<SmtpSettings, String> {
        let config: Config = toml::from_str(&format!("[smtp]\n{table}")).map_err(|e| e.to_string())?;
        let smtp = config.smtp.expect("the table is there");
        smtp.settings("desk-server").map_err(|e| e.to_string())
    }

    const RELAY: &str = "host = \"mail.example.com\"\nfrom = \"desk@example.com\"\n";

    #[test]
    fn host_and_sender_are_enough() {
        let made = settings(RELAY).unwrap();
        assert_eq!((made.security, made.port), (SmtpSecurity::Tls, 465));
        assert_eq!(made.hello_name, "desk-server");
        assert!(made.login.is_none());
    }

    #[test]
    fn each_kind_of_protection_has_its_usual_port() {
        for (name, port) in [("tls", 465), ("starttls", 587), ("none", 25)] {
            let made = settings(&format!("{RELAY}security = \"{name}\"")).unwrap();
            assert_eq!(made.port, port, "{name}");
        }
        assert_eq!(settings(&format!("{RELAY}port = 2525")).unwrap().port, 2525);
    }

    #[test]
    fn a_password_may_lie_in_a_file() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("password");
        fs::write(&file, " with blanks \n").unwrap();
        let table = format!("{RELAY}user = \"desk\"\npassword_file = \"{}\"", file.display());
        let login = settings(&table).unwrap().login.unwrap();
        assert_eq!(
            (login.user.as_str(), login.password.as_str()),
            ("desk", " with blanks ")
        );
    }

    #[test]
    fn what_is_missing_wrong_or_unknown_is_named() {
        for (table, named) in [
            ("from = \"desk@example.com\"", "smtp.host"),
            ("host = \"mail.example.com\"", "smtp.from"),
            (&format!("{RELAY}user = \"desk\""), "smtp.password"),
            (&format!("{RELAY}password = \"x\""), "smtp.user"),
            (
                &format!("{RELAY}user = \"desk\"\npassword = \"x\"\npassword_file = \"y\""),
                "exclude",
            ),
            (
                &format!("{RELAY}ca_certificate = \"/nowhere.pem\""),
                "/nowhere.pem",
            ),
            (&format!("{RELAY}security = \"ssl\""), "ssl"),
            (&format!("{RELAY}pasword = \"x\""), "pasword"),
        ] {
            let error = settings(table).unwrap_err();
            assert!(error.contains(named), "{table}: {error}");
        }
    }

    #[test]
    fn the_password_is_not_shown_with_the_configuration() {
        let config: Config = toml::from_str(&format!("[smtp]\n{RELAY}password = \"hush\"")).unwrap();
        assert!(!format!("{config:?}").contains("hush"));
    }
}
