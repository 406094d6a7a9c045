//! Mails on their way, with a real mail server at its end.

use std::{sync::Arc, time::Duration};

use model::{Language, Letter, Mail, MailFaultKind, MailId, MailState};
use portal::{
    Caller, InviteForm, Jobs, PostOffice, RenderedMail, SmtpLogin, SmtpSecurity, SmtpSettings, Writer,
};
use testkit::{MailServer, TestCertificate, TestPortal};
use zeroize::Zeroizing;

pub fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "localhost".to_owned(),
        port,
        security: SmtpSecurity::None,
        login: None,
        from: "Deskwarden <desk@example.com>".to_owned(),
        ca_certificate: None,
        hello_name: "desk.example.com".to_owned(),
        patience: Duration::from_secs(20),
    }
}

fn login(password: &str) -> Option<SmtpLogin> {
    Some(SmtpLogin {
        user: "desk".to_owned(),
        password: Zeroizing::new(password.to_owned()),
    })
}

fn writer() -> Writer {
    Arc::new(|letter, language, time_zone| {
        let account = match letter {
            Letter::AccountEmailChanged { account, .. } => account.as_str(),
            _ => "",
        };
        let zone = time_zone.map(ToString::to_string).unwrap_or_default();
        RenderedMail {
            subject: format!("Grüße: {} {account}", letter.kind()),
            text: format!("in {language}, in {zone}\nund Grüße\n"),
            html: format!("<p lang=\"{language}\">Grüße</p>"),
        }
    })
}

pub fn office(settings: SmtpSettings) -> PostOffice {
    PostOffice::new(settings, writer()).unwrap()
}

/// What the operator sees of a mail.
pub async fn look(portal: &TestPortal, anna: &Caller, id: MailId) -> Mail {
    portal.read_mail(anna, id).await.unwrap().mail
}

fn fault(mail: &Mail) -> (MailFaultKind, &str) {
    let fault = mail.last_error.as_ref().expect("there is a fault");
    (fault.kind, &fault.detail)
}

#[tokio::test]
async fn a_mail_arrives_with_its_headers_and_both_parts() {
    let mut server = MailServer::start(&[]).await;
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let id = portal.queue_mail("ben@example.org", &Letter::Test).await;
    assert!(!portal.deliver_mails(&office(settings(server.port()))).await);

    let got = server.received().await;
    assert_eq!(
        (got.from.as_str(), &got.to[..]),
        ("desk@example.com", &["ben@example.org".to_owned()][..])
    );
    assert_eq!(got.header("From"), "Deskwarden <desk@example.com>");
    assert_eq!(got.header("To"), "ben@example.org");
    assert_eq!(got.header("Subject"), "Grüße: test");
    assert_eq!(got.header("Date"), "Sun, 15 Jun 2025 15:06:40 +0000");
    assert_eq!(got.header("Message-ID"), format!("<{id}@example.com>"));
    assert_eq!(got.header("Auto-Submitted"), "auto-generated");
    assert_eq!(got.header("Content-Language"), "de");
    assert!(got.header("Content-Type").starts_with("multipart/alternative"));
    assert_eq!(
        got.text.as_deref().map(str::trim),
        Some("in de, in Asia/Kolkata\nund Grüße")
    );
    assert_eq!(
        got.html.as_deref().map(str::trim),
        Some("<p lang=\"de\">Grüße</p>")
    );
    assert!(got.raw.is_ascii(), "{}", got.raw);
    assert!(!got.encrypted);

    let sent = portal.read_mail(&anna, id).await.unwrap();
    assert_eq!((sent.mail.state, sent.mail.attempts), (MailState::Sent, 1));
    assert_eq!((sent.letter, sent.can_be_retried), (None, false));
    portal.deliver_mails(&office(settings(server.port()))).await;
    assert!(
        server.stop().await.is_empty(),
        "a mail that was sent is not sent again"
    );
}

#[tokio::test]
async fn mails_go_over_tls_with_a_login_both_ways() {
    let certificate = TestCertificate::new();
    for (tls, security) in [
        ("implicit", SmtpSecurity::Tls),
        ("starttls", SmtpSecurity::StartTls),
    ] {
        let (chain, key) = (certificate.certificate(), certificate.key());
        let options = [
            "--tls",
            tls,
            "--certificate",
            &chain,
            "--key",
            &key,
            "--user",
            "desk",
            "--password",
            "s ü",
        ];
        let mut server = MailServer::start(&options).await;
        let portal = TestPortal::new().await;
        portal.queue_mail("ben@example.org", &Letter::Test).await;
        let settings = SmtpSettings {
            security,
            login: login("s ü"),
            ca_certificate: Some(certificate.authority.clone().into_bytes()),
            ..settings(server.port())
        };
        portal.deliver_mails(&office(settings)).await;
        let got = server.received().await;
        assert!(got.encrypted, "{tls}");
        assert_eq!(got.user.as_deref(), Some("desk"), "{tls}");
    }
}

#[tokio::test]
async fn nothing_is_sent_to_a_server_that_does_not_prove_who_it_is_or_does_not_encrypt() {
    let (certificate, other) = (TestCertificate::new(), TestCertificate::new());
    let (chain, key) = (certificate.certificate(), certificate.key());
    for (tls, security) in [
        ("implicit", SmtpSecurity::Tls),
        ("starttls", SmtpSecurity::StartTls),
        ("none", SmtpSecurity::StartTls),
        ("none", SmtpSecurity::Tls),
    ] {
        let server = MailServer::start(&["--tls", tls, "--certificate", &chain, "--key", &key]).await;
        let portal = TestPortal::new().await;
        let anna = portal.set_up_first_user().await;
        let id = portal.queue_mail("ben@example.org", &Letter::Test).await;
        let settings = SmtpSettings {
            security,
            ca_certificate: Some(other.authority.clone().into_bytes()),
            ..settings(server.port())
        };
        portal.deliver_mails(&office(settings)).await;
        let mail = look(&portal, &anna, id).await;
        assert_eq!(mail.state, MailState::Waiting, "{tls}");
        assert_eq!(fault(&mail).0, MailFaultKind::Encryption, "{tls}: {mail:?}");
        assert!(server.stop().await.is_empty());
    }
}

#[tokio::test]
async fn a_wrong_password_is_named_and_the_mail_waits() {
    let server = MailServer::start(&["--user", "desk", "--password", "secret"]).await;
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let id = portal.queue_mail("ben@example.org", &Letter::Test).await;
    for (login, said) in [
        (login("wrong"), "535 5.7.8 Wrong user name or password"),
        (None, "530 5.7.0 Authentication required"),
    ] {
        let settings = SmtpSettings {
            login,
            ..settings(server.port())
        };
        portal.deliver_mails(&office(settings)).await;
        let mail = look(&portal, &anna, id).await;
        assert_eq!(mail.state, MailState::Waiting);
        assert_eq!(fault(&mail), (MailFaultKind::Login, said));
        portal.advance(3_600);
    }
}

#[tokio::test]
async fn a_server_that_is_down_costs_one_mail_one_try_and_all_arrive_when_it_is_back() {
    let port = MailServer::free_port();
    let office = office(settings(port));
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let first = portal.queue_mail("ben@example.org", &Letter::Test).await;
    portal.advance(1);
    let second = portal.queue_mail("carl@example.org", &Letter::Test).await;
    assert!(!portal.deliver_mails(&office).await);
    let (tried, other) = (
        look(&portal, &anna, first).await,
        look(&portal, &anna, second).await,
    );
    assert_eq!((tried.attempts, other.attempts), (1, 0));
    assert_eq!(fault(&tried).0, MailFaultKind::Connection);
    assert_eq!(other.last_error, None);

    let mut server = MailServer::start(&["--port", &port.to_string()]).await;
    portal.deliver_mails(&office).await;
    assert_eq!(server.received().await.to, ["carl@example.org"]);
    portal.advance(75);
    portal.deliver_mails(&office).await;
    assert_eq!(server.received().await.to, ["ben@example.org"]);
    assert_eq!(look(&portal, &anna, first).await.last_error, None);
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_not_waited_for() {
    let slow = MailServer::start(&["--slow", "3600"]).await;
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let id = portal.queue_mail("ben@example.org", &Letter::Test).await;
    let impatient = SmtpSettings {
        patience: Duration::from_secs(1),
        ..settings(slow.port())
    };
    portal.deliver_mails(&office(impatient)).await;
    let mail = look(&portal, &anna, id).await;
    assert_eq!(
        (mail.state, fault(&mail)),
        (MailState::Waiting, (MailFaultKind::Slow, "1 s"))
    );
    portal.advance(75);
    let mut quick = MailServer::start(&[]).await;
    portal.deliver_mails(&office(settings(quick.port()))).await;
    assert_eq!(quick.received().await.to, ["ben@example.org"]);
}

#[tokio::test]
async fn a_refused_recipient_is_given_up_at_once_and_holds_nobody_up() {
    let mut server = MailServer::start(&["--refuse", "gone@example.org"]).await;
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut ids = Vec::new();
    for to in [
        "ben@example.org",
        "gone@example.org",
        "no address",
        "carl@example.org",
    ] {
        ids.push(portal.queue_mail(to, &Letter::Test).await);
        portal.advance(1);
    }
    portal.deliver_mails(&office(settings(server.port()))).await;
    assert_eq!(server.received().await.to, ["ben@example.org"]);
    assert_eq!(server.received().await.to, ["carl@example.org"]);
    let gone = portal.read_mail(&anna, ids[1]).await.unwrap();
    assert_eq!(gone.mail.state, MailState::Failed);
    assert_eq!(
        fault(&gone.mail),
        (MailFaultKind::Recipient, "550 5.1.1 No such user")
    );
    assert_eq!((gone.letter, gone.can_be_retried), (Some(Letter::Test), true));
    assert_eq!(look(&portal, &anna, ids[2]).await.state, MailState::Failed);

    portal.retry_mail(&anna, ids[1]).await.unwrap();
    let mut kinder = MailServer::start(&[]).await;
    portal.deliver_mails(&office(settings(kinder.port()))).await;
    assert_eq!(kinder.received().await.to, ["gone@example.org"]);
}

#[tokio::test]
async fn a_recipient_who_is_told_to_come_back_later_does_so_and_the_others_are_served() {
    let mut server = MailServer::start(&["--busy", "1"]).await;
    let office = office(settings(server.port()));
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let first = portal.queue_mail("ben@example.org", &Letter::Test).await;
    portal.advance(1);
    portal.queue_mail("carl@example.org", &Letter::Test).await;
    portal.deliver_mails(&office).await;
    assert_eq!(server.received().await.to, ["carl@example.org"]);
    let mail = look(&portal, &anna, first).await;
    assert_eq!(fault(&mail), (MailFaultKind::Later, "451 4.7.1 Come back later"));
    portal.advance(75);
    portal.deliver_mails(&office).await;
    assert_eq!(server.received().await.to, ["ben@example.org"]);
}

#[tokio::test]
async fn a_mail_rests_longer_after_each_try_until_it_is_given_up() {
    let office = office(settings(MailServer::free_port()));
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let id = portal.queue_mail("ben@example.org", &Letter::Test).await;
    let started = portal.now();
    let mut rests = Vec::new();
    let given_up = loop {
        portal.deliver_mails(&office).await;
        let mail = look(&portal, &anna, id).await;
        let Some(due_at) = mail.due_at else { break mail };
        rests.push(due_at.as_millisecond() - portal.now().as_millisecond());
        portal.clock.set(due_at);
    };
    assert!(rests[..9].is_sorted() && rests[0] >= 60_000, "{rests:?}");
    assert!(rests.iter().all(|rest| *rest <= 450 * 60_000), "{rests:?}");
    let days = (portal.now().as_second() - started.as_second()) / 86_400;
    assert!((3..=4).contains(&days), "{days}");
    assert_eq!(given_up.state, MailState::Failed);
    assert_eq!(fault(&given_up).0, MailFaultKind::Connection);
}

#[tokio::test]
async fn a_mail_that_was_committed_before_a_crash_is_delivered_after_the_restart() {
    let portal = TestPortal::in_file().await;
    portal.queue_mail("ben@example.org", &Letter::Test).await;
    let portal = portal.restarted().await;
    let mut server = MailServer::start(&[]).await;
    portal.deliver_mails(&office(settings(server.port()))).await;
    assert_eq!(server.received().await.to, ["ben@example.org"]);
}

#[tokio::test]
async fn a_mail_that_was_on_its_way_in_a_crash_is_delivered_later_as_the_same_mail() {
    let portal = TestPortal::in_file().await;
    let id = portal.queue_mail("ben@example.org", &Letter::Test).await;
    portal.claim_mail(id).await;
    let portal = portal.restarted().await;
    let mut server = MailServer::start(&[]).await;
    let office = office(settings(server.port()));
    portal.deliver_mails(&office).await;
    portal.advance(300);
    portal.deliver_mails(&office).await;
    assert_eq!(
        server.received().await.header("Message-ID"),
        format!("<{id}@example.com>")
    );
    assert!(server.stop().await.is_empty());
}

#[tokio::test]
async fn names_that_people_chose_make_no_headers() {
    let mut server = MailServer::start(&[]).await;
    let portal = TestPortal::new().await;
    let letter = Letter::AccountEmailChanged {
        account: "Evil\r\nBcc: all@example.net\r\n\r\nBody\u{202e}".to_owned(),
        email: "x@example.org".to_owned(),
    };
    portal.queue_mail("ben@example.org", &letter).await;
    portal.deliver_mails(&office(settings(server.port()))).await;
    let got = server.received().await;
    assert_eq!(got.to, ["ben@example.org"]);
    assert_eq!(got.header("Bcc"), "");
    let subject = "Grüße: account_email_changed Evil  Bcc: all@example.net    Body";
    assert_eq!(got.header("Subject"), subject);
}

#[tokio::test]
async fn a_mail_leaves_by_itself_soon_after_it_was_written() {
    let mut server = MailServer::start(&[]).await;
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let office = Arc::new(office(settings(server.port())));
    let jobs = Jobs::start(&portal.handle(), Some(office));
    let form = InviteForm {
        email: "ben@example.org".to_owned(),
        role: anna.role.id,
        language: Language::German,
    };
    portal.invite(&anna, form).await.unwrap();
    assert_eq!(server.received().await.to, ["ben@example.org"]);
    jobs.stop(&portal.handle()).await;
}
