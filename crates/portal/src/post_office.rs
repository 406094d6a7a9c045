//! What makes a letter into a mail: the texts of the doors, and the format of mails.

use std::{sync::Arc, time::SystemTime};

use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use model::{Language, Letter, MailFault, MailFaultKind, MailId, TimeZoneName, Timestamp, clean_line};

use crate::{
    SmtpSettings, SmtpSettingsError,
    adapters::smtp::{SmtpConnection, SmtpServer},
};

/// The longest subject in characters.
const LONGEST_SUBJECT: usize = 200;

/// What a mail says, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedMail {
    /// One line.
    pub subject: String,
    /// The whole mail as plain text.
    pub text: String,
    /// The whole mail as HTML.
    pub html: String,
}

/// Puts a letter into words. The texts are not this room's.
pub type Writer = Arc<dyn Fn(&Letter, Language, Option<&TimeZoneName>) -> RenderedMail + Send + Sync>;

/// Writes mails and brings them to the mail server.
pub struct PostOffice {
    writer: Writer,
    server: SmtpServer,
}

/// One mail that can be handed over.
pub(crate) struct Envelope {
    to: Address,
    mail: Vec<u8>,
}

impl PostOffice {
    /// Brings what `writer` writes to that mail server.
    pub fn new(settings: SmtpSettings, writer: Writer) -> Result<Self, SmtpSettingsError> {
        Ok(Self {
            writer,
            server: SmtpServer::new(settings)?,
        })
    }

    /// The mail `id` with what `letter` says. The Message-ID is made of `id`, so that whoever gets
    /// a mail twice can tell that it is the same one.
    pub(crate) fn write(
        &self,
        id: MailId,
        to: &str,
        letter: &Letter,
        language: Language,
        time_zone: Option<&TimeZoneName>,
        now: Timestamp,
    ) -> Result<Envelope, MailFault> {
        let to: Address = to
            .parse()
            .map_err(|error| MailFault::new(MailFaultKind::Recipient, error))?;
        let RenderedMail { subject, text, html } = (self.writer)(letter, language, time_zone);
        let from = self.server.from();
        let message = Message::builder()
            .message_id(Some(format!("<{id}@{}>", from.email.domain())))
            .date(SystemTime::from(now))
            .from(from.clone())
            .to(Mailbox::new(None, to.clone()))
            .subject(clean_line(&subject, LONGEST_SUBJECT))
            // RFC 3834: nobody's holiday notice is wanted.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", language.tag()))
            .multipart(MultiPart::alternative_plain_html(text, html))
            .map_err(|error| MailFault::new(MailFaultKind::Content, error))?;
        Ok(Envelope {
            to,
            mail: message.formatted(),
        })
    }

    /// Hands a mail over, over `way` if that is a connection; what is left of it is kept there.
    pub(crate) async fn send(
        &self,
        way: &mut Option<SmtpConnection>,
        envelope: &Envelope,
    ) -> Result<(), MailFault> {
        let mut connection = match way.take() {
            Some(connection) => connection,
            None => self.server.connect().await?,
        };
        let from = &self.server.from().email;
        let sent = connection.send(from, &envelope.to, &envelope.mail).await;
        let fit = match &sent {
            Ok(()) => true,
            Err(fault) => fault.kind.is_of_one_mail() && connection.reset().await,
        };
        if fit {
            *way = Some(connection);
        }
        sent
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
