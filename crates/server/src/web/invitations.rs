use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use model::{InvitationId, Language, RoleId};
use portal::{Caller, Error, InvitationView, InviteForm, NewInvitation, Problem};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    errors,
    frame::{Frame, ok, page},
    problems,
    role_view::{RoleChoice, role_name},
    settings_nav::SettingsPage,
    sign_ins::{lead_there, signed_in},
    times::Moment,
};
use crate::{
    app::App,
    guard::{MaybeSignedIn, SignedIn, Typed, Visitor, own_address, refused, stranger},
    listen::Peer,
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "invite.html")]
struct InvitePage<'a> {
    frame: Frame<'a>,
    problems: Vec<(&'static str, String)>,
    email: &'a str,
    roles: Vec<RoleChoice>,
    languages: Vec<LanguageChoice>,
}

#[derive(Template)]
#[template(path = "invited.html")]
struct InvitedPage<'a> {
    frame: Frame<'a>,
    email: String,
    link: String,
    until: Moment,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage<'a> {
    t: &'a Texts,
    assets: &'static str,
    problems: Vec<(&'static str, String)>,
    path: String,
    account: String,
    email: String,
    by: String,
    role: String,
    until: Moment,
    is_user: bool,
    /// The address of the user who is signed in.
    you: Option<String>,
    is_you: bool,
    sign_in: String,
}

struct LanguageChoice {
    tag: &'static str,
    name: String,
    chosen: bool,
}

/// The form that invites somebody.
#[derive(Deserialize)]
pub struct Invite {
    email: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    language: String,
}

/// The form that accepts an invitation; without passwords for somebody who has one here.
#[derive(Deserialize)]
pub struct Accept {
    #[serde(default)]
    password: String,
    #[serde(default)]
    password_again: String,
}

/// `GET /users/invite`
pub async fn form(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let language = caller.preferences.language.unwrap_or_default();
    show_form(&app, &caller, StatusCode::OK, ("", "", language), Vec::new()).await
}

/// `POST /users/invite`
pub async fn invite(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Typed(typed): Typed<Invite>,
) -> Response {
    let language: Language = typed.language.parse().unwrap_or_default();
    let locale = Locale::of(&app, &caller);
    let kept = (&*typed.email, &*typed.role, language);
    let refuse =
        async |problems| show_form(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, kept, problems).await;
    let Ok(role) = typed.role.parse::<RoleId>() else {
        return refuse(vec![("role", locale.t.problem_role_missing())]).await;
    };
    let invite = InviteForm {
        email: typed.email.clone(),
        role,
        language,
    };
    match app.portal.invite(&caller, invite).await {
        Ok(invitation) => invited(&app, &caller, &invitation, &own_address(&app, &headers, peer)),
        Err(Error::Invalid(problems)) => {
            let words = problems.iter().map(|problem| problems::words(locale.t, *problem));
            refuse(words.collect()).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /invitations/{id}/renew`
pub async fn renew(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<InvitationId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.renew_invitation(&caller, id).await {
        Ok(invitation) => invited(&app, &caller, &invitation, &own_address(&app, &headers, peer)),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /invitations/{id}/revoke`
pub async fn revoke(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(id) = id.parse::<InvitationId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.revoke_invitation(&caller, id).await {
        Ok(()) => Redirect::to("/users?saved=revoked").into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// `GET /invitation/{token}`: changes nothing, since mail scanners open links too.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    MaybeSignedIn(caller): MaybeSignedIn,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let locale = visitor.locale(&app);
    match app.portal.invitation(&stranger(peer, &headers), &token).await {
        Ok(view) => show_invitation(&locale, StatusCode::OK, &token, view, caller.as_ref(), &[]),
        Err(error) => link_refused(&locale, error),
    }
}

/// `POST /invitation/{token}`
pub async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    MaybeSignedIn(caller): MaybeSignedIn,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Path(token): Path<String>,
    Typed(typed): Typed<Accept>,
) -> Response {
    let locale = visitor.locale(&app);
    let stranger = stranger(peer, &headers);
    let view = match app.portal.invitation(&stranger, &token).await {
        Ok(view) => view,
        Err(error) => return link_refused(&locale, error),
    };
    if view.is_user {
        let Some(caller) = caller else {
            return lead_there(&format!("/invitation/{token}"));
        };
        return match app.portal.accept_invitation(&caller, &token).await {
            Ok(()) => Redirect::to("/").into_response(),
            Err(error) => link_refused(&locale, error),
        };
    }
    let password = Zeroizing::new(typed.password);
    let again = Zeroizing::new(typed.password_again);
    let accepted = app
        .portal
        .accept_invitation_as_new(&stranger, &token, password, again);
    match accepted.await {
        Ok(sign_in) => signed_in(peer, &sign_in, "/"),
        Err(Error::Invalid(problems)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show_invitation(&locale, status, &token, view, caller.as_ref(), &problems)
        }
        Err(error) => link_refused(&locale, error),
    }
}

/// The answer where a link is refused. One that is unknown was revoked, or there is a newer one.
fn link_refused(locale: &Locale<'_>, error: Error) -> Response {
    let t = locale.t;
    match error {
        Error::NotFound => errors::show(
            t,
            StatusCode::NOT_FOUND,
            t.error_invitation_gone_title(),
            t.error_invitation_gone_text(),
        ),
        error => refused(locale, error),
    }
}

async fn show_form(
    app: &App,
    caller: &Caller,
    status: StatusCode,
    (email, role, language): (&str, &str, Language),
    problems: Vec<(&'static str, String)>,
) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::Users);
    if let Err(error) = app.portal.may_edit_users(caller) {
        return refused(&frame.locale, error);
    }
    let roles = match app.portal.roles(caller).await {
        Ok(roles) => roles,
        Err(error) => return refused(&frame.locale, error),
    };
    let roles = roles.iter().map(|used| &used.role);
    let t = frame.t;
    page(
        status,
        &InvitePage {
            problems,
            email,
            roles: RoleChoice::all(t, roles, &caller.role.rights, role),
            languages: languages(t, language),
            frame,
        },
    )
}

fn invited(app: &App, caller: &Caller, invitation: &NewInvitation, address: &str) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::Users);
    ok(&InvitedPage {
        email: invitation.email.to_string(),
        link: format!("{address}{}", *invitation.link),
        until: Moment::new(&frame.locale, invitation.expires_at),
        frame,
    })
}

fn show_invitation(
    locale: &Locale<'_>,
    status: StatusCode,
    token: &str,
    view: InvitationView,
    caller: Option<&Caller>,
    problems: &[Problem],
) -> Response {
    let path = format!("/invitation/{token}");
    let next: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
    let you = caller.map(|caller| caller.email.to_string());
    page(
        status,
        &InvitationPage {
            t: locale.t,
            assets: super::assets::VERSION,
            problems: problems
                .iter()
                .map(|problem| problems::words(locale.t, *problem))
                .collect(),
            is_you: caller.is_some_and(|caller| caller.email.folded() == view.email.folded()),
            you,
            sign_in: format!("/sign-in?next={next}"),
            path,
            account: view.account,
            email: view.email.to_string(),
            by: view.invited_by,
            role: role_name(locale.t, &view.role),
            until: Moment::new(locale, view.expires_at),
            is_user: view.is_user,
        },
    )
}

fn languages(t: &Texts, chosen: Language) -> Vec<LanguageChoice> {
    let choice = |language: &Language| LanguageChoice {
        tag: language.tag(),
        name: language_name(t, *language),
        chosen: *language == chosen,
    };
    Language::ALL.iter().map(choice).collect()
}

/// What a language calls itself.
pub fn language_name(t: &Texts, language: Language) -> String {
    match language {
        Language::English => t.language_english(),
        Language::German => t.language_german(),
        Language::French => t.language_french(),
        Language::Spanish => t.language_spanish(),
    }
}
