//! The operator's pages about mails.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::{Language, Mail, MailFault, MailFaultKind, MailId, MailState};
use portal::{Caller, Error, MAIL_KEPT, MailQuery, ReadMail};
use serde::Deserialize;

use super::{
    errors,
    frame::{Frame, ok, page},
    settings_nav::SettingsPage,
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
    texts::Texts,
};

/// How many mails a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    state: String,
    after: String,
}

/// Where a test mail goes.
#[derive(Debug, Deserialize)]
pub struct TestForm {
    address: String,
}

#[derive(Template)]
#[template(path = "mails.html")]
struct MailsPage<'a> {
    frame: Frame<'a>,
    rows: Vec<MailRow>,
    states: Vec<StateChoice>,
    next: Option<String>,
    is_first_page: bool,
    is_filtered: bool,
    has_server: bool,
    days_kept: u64,
    test: Test,
}

/// The form for a test mail, and what came of the last one.
#[derive(Default)]
struct Test {
    address: String,
    sent: bool,
    /// What is wrong with the address.
    problem: Option<String>,
    /// What the mail server did wrong.
    fault: Option<String>,
}

struct StateChoice {
    name: &'static str,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct MailPage<'a> {
    frame: Frame<'a>,
    row: MailRow,
    written: Option<Written>,
    retriable: bool,
}

/// What a mail says.
struct Written {
    subject: String,
    text: String,
    /// In which language.
    language: Language,
    link: Option<String>,
}

/// A mail as pages show it.
struct MailRow {
    id: String,
    recipient: String,
    kind: String,
    state: String,
    state_is: MailState,
    attempts: String,
    written_at: Moment,
    due_at: Option<Moment>,
    finished_at: Option<Moment>,
    finished_label: String,
    fault: Option<String>,
    unsent: bool,
}

/// `GET /mail`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(asked): Asked<ListQuery>,
) -> Response {
    list_page(&app, &caller, StatusCode::OK, &asked, Test::default()).await
}

/// `POST /mail/test`
pub async fn test(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(form): Typed<TestForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let tried = app
        .portal
        .test_mail(&caller, app.post.as_deref(), &form.address)
        .await;
    let mut test = Test {
        address: form.address,
        ..Test::default()
    };
    let status = match tried {
        Ok(Ok(())) => {
            test.sent = true;
            StatusCode::OK
        }
        Ok(Err(fault)) => {
            test.fault = Some(fault_words(locale.t, &fault));
            StatusCode::OK
        }
        Err(Error::Invalid(_)) => {
            test.problem = Some(locale.t.problem_not_an_email());
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(error) => return refused(&locale, error),
    };
    list_page(&app, &caller, status, &ListQuery::default(), test).await
}

/// `GET /mail/{id}`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<MailId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.read_mail(&caller, id).await {
        Ok(read) => ok(&mail_page(&app, &caller, &read)),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /mail/{id}/retry`
pub async fn retry(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<MailId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.retry_mail(&caller, id).await {
        Ok(()) => Redirect::to("/mail").into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /mail/{id}/discard`
pub async fn discard(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<MailId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.discard_mail(&caller, id).await {
        Ok(()) => Redirect::to("/mail").into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// What kept a mail from being sent.
pub fn fault_words(t: &Texts, fault: &MailFault) -> String {
    let detail = fault.detail.as_str();
    match fault.kind {
        MailFaultKind::Connection => t.mail_fault_connection(detail),
        MailFaultKind::Slow => t.mail_fault_slow(detail),
        MailFaultKind::Encryption => t.mail_fault_encryption(detail),
        MailFaultKind::Login => t.mail_fault_login(detail),
        MailFaultKind::Sender => t.mail_fault_sender(detail),
        MailFaultKind::Later => t.mail_fault_later(detail),
        MailFaultKind::Recipient => t.mail_fault_recipient(detail),
        MailFaultKind::Content => t.mail_fault_content(detail),
        MailFaultKind::Unreadable => t.mail_fault_unreadable(),
    }
}

async fn list_page(
    app: &App,
    caller: &Caller,
    status: StatusCode,
    asked: &ListQuery,
    test: Test,
) -> Response {
    let locale = Locale::of(app, caller);
    let Some(query) = asked.parsed() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let mut mails = match app.portal.mails(caller, &query).await {
        Ok(mails) => mails,
        Err(error) => return refused(&locale, error),
    };
    let is_last_page = mails.len() <= PAGE as usize;
    mails.truncate(PAGE as usize);
    let next = mails.last().filter(|_| !is_last_page);
    let next = next.map(|mail| asked.address_after(mail.id));
    let has_server = app.post.is_some();
    let template = MailsPage {
        rows: mails
            .iter()
            .map(|mail| MailRow::new(&locale, mail, has_server))
            .collect(),
        states: states(locale.t, query.state),
        frame: Frame::settings(app, caller, SettingsPage::Mail),
        next,
        is_first_page: asked.after.is_empty(),
        is_filtered: query.state.is_some(),
        has_server,
        days_kept: MAIL_KEPT.as_secs() / 86_400,
        test,
    };
    page(status, &template)
}

fn mail_page<'a>(app: &'a App, caller: &Caller, read: &ReadMail) -> MailPage<'a> {
    let frame = Frame::settings(app, caller, SettingsPage::Mail);
    let mail = &read.mail;
    let written = read.letter.as_ref().map(|letter| {
        let rendered = app.letters.render(letter, mail.language, read.time_zone.as_ref());
        Written {
            subject: rendered.subject,
            text: rendered.text,
            language: mail.language,
            link: app.letters.link(letter),
        }
    });
    MailPage {
        row: MailRow::new(&frame.locale, mail, app.post.is_some()),
        written,
        retriable: read.can_be_retried && app.post.is_some(),
        frame,
    }
}

impl MailRow {
    fn new(locale: &Locale<'_>, mail: &Mail, has_server: bool) -> Self {
        let t = locale.t;
        let (state, finished_label) = match mail.state {
            MailState::Waiting if has_server => (t.mail_state_waiting(), String::new()),
            MailState::Waiting => (t.mail_state_waiting_no_server(), String::new()),
            MailState::Sent => (t.mail_state_sent(), t.mail_finished_sent()),
            MailState::Failed => (t.mail_state_failed(), t.mail_finished_failed()),
        };
        let due_at = mail.due_at.filter(|_| has_server);
        Self {
            id: mail.id.to_string(),
            recipient: mail.recipient.clone(),
            kind: kind_words(t, &mail.kind),
            state,
            state_is: mail.state,
            attempts: locale.number(mail.attempts),
            written_at: Moment::new(locale, mail.created_at),
            due_at: due_at.map(|at| Moment::new(locale, at)),
            finished_at: mail.finished_at.map(|at| Moment::new(locale, at)),
            finished_label,
            fault: mail.last_error.as_ref().map(|fault| fault_words(t, fault)),
            unsent: mail.state != MailState::Sent,
        }
    }
}

impl ListQuery {
    fn parsed(&self) -> Option<MailQuery> {
        let state = match self.state.as_str() {
            "" => None,
            name => Some(name.parse().ok()?),
        };
        let after = match self.after.as_str() {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        Some(MailQuery {
            state,
            after,
            limit: PAGE + 1,
        })
    }

    fn address_after(&self, id: MailId) -> String {
        match self.state.as_str() {
            "" => format!("/mail?after={id}"),
            state => format!("/mail?state={state}&after={id}"),
        }
    }
}

fn states(t: &Texts, chosen: Option<MailState>) -> Vec<StateChoice> {
    let choice = |state: &MailState| StateChoice {
        name: state.name(),
        label: match state {
            MailState::Waiting => t.mail_state_waiting(),
            MailState::Sent => t.mail_state_sent(),
            MailState::Failed => t.mail_state_failed(),
        },
        chosen: chosen == Some(*state),
    };
    MailState::ALL.iter().map(choice).collect()
}

/// The kind of a letter in words; one of another version as it is called there.
fn kind_words(t: &Texts, kind: &str) -> String {
    match kind {
        "invitation" => t.mail_kind_invitation(),
        "password_reset" => t.mail_kind_password_reset(),
        "password_changed" => t.mail_kind_password_changed(),
        "email_confirmation" => t.mail_kind_email_confirmation(),
        "email_changed" => t.mail_kind_email_changed(),
        "account_email_confirmation" => t.mail_kind_account_email_confirmation(),
        "account_email_changed" => t.mail_kind_account_email_changed(),
        "factor_added" => t.mail_kind_factor_added(),
        "factor_removed" => t.mail_kind_factor_removed(),
        "recovery_code_used" => t.mail_kind_recovery_code_used(),
        "factor_reset_requested" => t.mail_kind_factor_reset_requested(),
        "factor_reset_asked" => t.mail_kind_factor_reset_asked(),
        "factor_reset_confirmed" => t.mail_kind_factor_reset_confirmed(),
        "factor_reset_done" => t.mail_kind_factor_reset_done(),
        "license_key_reset" => t.mail_kind_license_key_reset(),
        "license_cancelled" => t.mail_kind_license_cancelled(),
        "license_kept" => t.mail_kind_license_kept(),
        "license_ending" => t.mail_kind_license_ending(),
        "license_ended" => t.mail_kind_license_ended(),
        "upgrade_asked" => t.mail_kind_upgrade_asked(),
        "upgrade_granted" => t.mail_kind_upgrade_granted(),
        "upgrade_declined" => t.mail_kind_upgrade_declined(),
        "test" => t.mail_kind_test(),
        other => other.to_owned(),
    }
}
