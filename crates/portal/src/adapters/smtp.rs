//! The way to the mail server: SMTP (RFC 5321), with the encryption of RFC 8314 or RFC 3207.

use std::{fmt, io, net::IpAddr, time::Duration};

use lettre::{
    Address,
    message::Mailbox,
    transport::smtp::{
        Error as SmtpError,
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters},
        commands::{Data, Mail, Rcpt, Rset},
        extension::ClientId,
    },
};
use model::{MailFault, MailFaultKind};
use tokio::time::timeout;
use zeroize::Zeroizing;

/// How long connecting to one address of the mail server may take.
const CONNECT_TIME: Duration = Duration::from_secs(10);

/// How the mail server is reached.
#[derive(Clone)]
pub struct SmtpSettings {
    /// Its name or address. Its certificate is made out to it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: SmtpSecurity,
    /// What to sign in with, if the mail server wants that.
    pub login: Option<SmtpLogin>,
    /// Whom mails are from: an address, or `Name <address>`.
    pub from: String,
    /// Certificates, PEM, of which one vouches for the mail server, in place of the public ones.
    pub ca_certificate: Option<Vec<u8>>,
    /// What this server calls itself.
    pub hello_name: String,
    /// How long the mail server may take for one answer.
    pub patience: Duration,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// By TLS from the first byte on.
    Tls,
    /// By TLS after `STARTTLS`, without which nothing is sent.
    StartTls,
    /// Not at all: for a mail server on this machine or in one's own network.
    None,
}

/// User name and password at the mail server.
#[derive(Clone)]
pub struct SmtpLogin {
    /// The user name.
    pub user: String,
    /// The password.
    pub password: Zeroizing<String>,
}

/// Why the settings will not do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the messages say it")]
pub enum SmtpSettingsError {
    #[error("{0:?} is neither an e-mail address nor `Name <address>`")]
    From(String),
    #[error("the certificate: {0}")]
    Certificate(String),
    #[error("a password would go over an unencrypted connection to {0}: use tls or starttls")]
    UnprotectedLogin(String),
}

impl fmt::Debug for SmtpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpSettings({}:{}, …)", self.host, self.port)
    }
}

impl fmt::Debug for SmtpLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpLogin({}, …)", self.user)
    }
}

/// The mail server, as it is configured.
pub(crate) struct SmtpServer {
    settings: SmtpSettings,
    from: Mailbox,
    tls: Option<TlsParameters>,
}

/// One connection to the mail server, ready for mails.
pub(crate) struct SmtpConnection {
    smtp: AsyncSmtpConnection,
    patience: Duration,
}

impl SmtpServer {
    pub fn new(settings: SmtpSettings) -> Result<Self, SmtpSettingsError> {
        let from = settings.from.parse();
        let from = from.map_err(|_| SmtpSettingsError::From(settings.from.clone()))?;
        if settings.security == SmtpSecurity::None && settings.login.is_some() && !is_here(&settings.host) {
            return Err(SmtpSettingsError::UnprotectedLogin(settings.host));
        }
        let tls = match settings.security {
            SmtpSecurity::None => None,
            SmtpSecurity::Tls | SmtpSecurity::StartTls => Some(tls(&settings)?),
        };
        Ok(Self { settings, from, tls })
    }

    /// Whom mails are from.
    pub fn from(&self) -> &Mailbox {
        &self.from
    }

    /// Connects, encrypts and signs in.
    pub async fn connect(&self) -> Result<SmtpConnection, MailFault> {
        // Encrypting and the greeting are several answers.
        let patience = CONNECT_TIME + self.settings.patience;
        let mut smtp = timed(patience, self.open()).await??;
        if self.settings.security == SmtpSecurity::StartTls
            && let Some(tls) = &self.tls
        {
            let hello_name = self.hello_name();
            let encrypted = smtp.starttls(tls.clone(), &hello_name);
            let fault = |error| fault_of(MailFaultKind::Encryption, &error);
            timed(self.settings.patience, encrypted).await?.map_err(fault)?;
        }
        if let Some(SmtpLogin { user, password }) = &self.settings.login {
            let credentials = Credentials::new(user.clone(), password.to_string());
            let login = smtp.auth(&[Mechanism::Plain, Mechanism::Login], &credentials);
            let fault = |error| fault_of(MailFaultKind::Login, &error);
            timed(self.settings.patience, login).await?.map_err(fault)?;
        }
        Ok(SmtpConnection {
            smtp,
            patience: self.settings.patience,
        })
    }

    async fn open(&self) -> Result<AsyncSmtpConnection, MailFault> {
        let server = (self.settings.host.as_str(), self.settings.port);
        let tls = self
            .tls
            .clone()
            .filter(|_| self.settings.security == SmtpSecurity::Tls);
        AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT_TIME), &self.hello_name(), tls, None)
            .await
            .map_err(|error| {
                let kind = match error.status() {
                    Some(_) if error.is_permanent() => MailFaultKind::Sender,
                    None if breaks_tls(&error) => MailFaultKind::Encryption,
                    _ => MailFaultKind::Connection,
                };
                fault_of(kind, &error)
            })
    }

    fn hello_name(&self) -> ClientId {
        ClientId::Domain(self.settings.hello_name.clone())
    }
}

impl SmtpConnection {
    /// Hands one mail over. Once this is `Ok`, the mail server is responsible for it.
    pub async fn send(&mut self, from: &Address, to: &Address, mail: &[u8]) -> Result<(), MailFault> {
        let (from, to) = (from.clone(), to.clone());
        let sender = Mail::new(Some(from), Vec::new());
        self.command(sender, MailFaultKind::Sender).await?;
        let recipient = Rcpt::new(to, Vec::new());
        self.command(recipient, MailFaultKind::Recipient).await?;
        self.command(Data, MailFaultKind::Content).await?;
        let taken = timed(self.patience, self.smtp.message(mail)).await?;
        taken
            .map(drop)
            .map_err(|error| refusal(MailFaultKind::Content, &error))
    }

    /// Forgets a mail that was begun; whether the connection is fit for the next one.
    pub async fn reset(&mut self) -> bool {
        self.command(Rset, MailFaultKind::Connection).await.is_ok()
    }

    /// Says goodbye, if the mail server listens.
    pub async fn quit(mut self) {
        let _ = timeout(self.patience, self.smtp.quit()).await;
    }

    /// Sends a command; `kind` is the fault if it is refused for good.
    async fn command(&mut self, command: impl fmt::Display, kind: MailFaultKind) -> Result<(), MailFault> {
        let answer = timed(self.patience, self.smtp.command(command)).await?;
        answer.map(drop).map_err(|error| refusal(kind, &error))
    }
}

/// Whether `host` is this machine.
fn is_here(host: &str) -> bool {
    match host.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(address) => address.to_canonical().is_loopback(),
        Err(_) => host.eq_ignore_ascii_case("localhost"),
    }
}

fn tls(settings: &SmtpSettings) -> Result<TlsParameters, SmtpSettingsError> {
    let fault = |error: SmtpError| SmtpSettingsError::Certificate(said(&error));
    let builder = TlsParameters::builder(settings.host.clone());
    let builder = match &settings.ca_certificate {
        None => builder.certificate_store(CertificateStore::WebpkiRoots),
        Some(pem) => builder
            .certificate_store(CertificateStore::None)
            .add_root_certificate(Certificate::from_pem(pem).map_err(fault)?),
    };
    builder.build().map_err(fault)
}

async fn timed<T>(patience: Duration, answer: impl Future<Output = T>) -> Result<T, MailFault> {
    timeout(patience, answer)
        .await
        .map_err(|_| MailFault::new(MailFaultKind::Slow, format_args!("{} s", patience.as_secs())))
}

/// What a command was answered with, where that is no yes. `kind` is the fault for a lasting no;
/// 421 closes the connection (RFC 5321, section 3.8), 530 to 538 want another login (RFC 4954).
fn refusal(kind: MailFaultKind, error: &SmtpError) -> MailFault {
    let code = error.status().map(|code| code.to_string());
    let kind = match code.as_deref() {
        None | Some("421") => MailFaultKind::Connection,
        Some("530" | "534" | "535" | "538") => MailFaultKind::Login,
        Some(_) if error.is_permanent() => kind,
        Some(_) => MailFaultKind::Later,
    };
    fault_of(kind, error)
}

fn fault_of(kind: MailFaultKind, error: &SmtpError) -> MailFault {
    let kind = if error.is_timeout() {
        MailFaultKind::Slow
    } else {
        kind
    };
    MailFault::new(kind, said(error))
}

/// What the mail server said, with its code, or what the network or TLS said.
fn said(error: &SmtpError) -> String {
    let source = std::error::Error::source(error).map(ToString::to_string);
    match (error.status(), source) {
        (Some(code), Some(text)) => format!("{code} {text}"),
        (Some(code), None) => code.to_string(),
        (None, Some(text)) => text,
        (None, None) => error.to_string(),
    }
}

/// Whether what failed was the encryption: rustls says so by this kind of I/O error.
fn breaks_tls(error: &SmtpError) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return error.kind() == io::ErrorKind::InvalidData;
        }
        source = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(host: &str, security: SmtpSecurity) -> SmtpSettings {
        SmtpSettings {
            host: host.to_owned(),
            port: 25,
            security,
            login: Some(SmtpLogin {
                user: "desk".to_owned(),
                password: Zeroizing::new("secret".to_owned()),
            }),
            from: "Deskwarden <desk@example.com>".to_owned(),
            ca_certificate: None,
            hello_name: "desk.example.com".to_owned(),
            patience: Duration::from_secs(1),
        }
    }

    #[test]
    fn a_password_goes_unencrypted_to_this_machine_only() {
        for (host, good) in [
            ("localhost", true),
            ("127.0.0.1", true),
            ("::1", true),
            ("192.0.2.1", false),
            ("mail.example.com", false),
            ("localhost.example.com", false),
        ] {
            let made = SmtpServer::new(settings(host, SmtpSecurity::None));
            assert_eq!(made.is_ok(), good, "{host}");
        }
        let relay = SmtpSettings {
            login: None,
            ..settings("mail.example.com", SmtpSecurity::None)
        };
        assert!(SmtpServer::new(relay).is_ok());
        assert!(SmtpServer::new(settings("mail.example.com", SmtpSecurity::StartTls)).is_ok());
    }

    #[test]
    fn a_sender_that_is_no_address_and_a_certificate_that_is_none_are_refused() {
        let nobody = SmtpSettings {
            from: "Deskwarden".to_owned(),
            ..settings("localhost", SmtpSecurity::None)
        };
        assert_eq!(
            SmtpServer::new(nobody).err(),
            Some(SmtpSettingsError::From("Deskwarden".to_owned()))
        );
        let broken = b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n";
        let vouched = SmtpSettings {
            ca_certificate: Some(broken.to_vec()),
            ..settings("localhost", SmtpSecurity::Tls)
        };
        assert!(matches!(
            SmtpServer::new(vouched).err(),
            Some(SmtpSettingsError::Certificate(_))
        ));
    }

    #[test]
    fn the_password_is_in_no_log() {
        let shown = format!("{:?}", settings("localhost", SmtpSecurity::None));
        let login = format!("{:?}", settings("localhost", SmtpSecurity::None).login);
        assert!(!shown.contains("secret") && !login.contains("secret"));
    }
}
