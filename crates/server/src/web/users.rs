use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::{Right, RoleId, Section, UserId};
use portal::{Caller, FactorResetRow, Invitation, Member, UserQuery};
use serde::Deserialize;

use super::{
    errors,
    frame::{Frame, ok},
    role_view::{RoleChoice, role_name},
    settings_nav::SettingsPage,
    times::Moment,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
    texts::Texts,
};

/// How many users a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    after: String,
    saved: String,
}

#[derive(Template)]
#[template(path = "users.html")]
struct UsersPage<'a> {
    frame: Frame<'a>,
    rows: Vec<UserRow>,
    invitations: Vec<InvitationRow>,
    resets: Vec<ResetRow>,
    search: String,
    address: String,
    next: Option<String>,
    is_first_page: bool,
    may_edit: bool,
    saved: Option<String>,
}

#[derive(Template)]
#[template(path = "user.html")]
struct UserPage<'a> {
    frame: Frame<'a>,
    row: UserRow,
    since: Moment,
    roles: Vec<RoleChoice>,
    may_edit: bool,
    is_beyond: bool,
    account: String,
    saved: Option<String>,
}

/// A user as pages show it.
struct UserRow {
    id: String,
    email: String,
    role: String,
    has_second_factor: bool,
    last_seen: Option<Moment>,
    is_disabled: bool,
    is_disabled_everywhere: bool,
    is_you: bool,
}

/// An open invitation as pages show it.
struct InvitationRow {
    id: String,
    email: String,
    role: String,
    by: String,
    until: Moment,
    is_expired: bool,
    is_changeable: bool,
}

/// A user who has lost the second factor, as pages show it.
struct ResetRow {
    user: String,
    email: String,
    asked: Moment,
    address: String,
    /// Who has confirmed it, and when it happens.
    confirmed: Option<(String, Moment)>,
    is_decidable: bool,
}

/// What was just done, for a page that says so.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Saved {
    saved: String,
}

/// The form that gives a user another role.
#[derive(Deserialize)]
pub struct RoleForm {
    role: String,
}

/// `GET /users`
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListQuery>,
) -> Response {
    let some =
        |text: &str| Some(text.trim().chars().take(254).collect()).filter(|text: &String| !text.is_empty());
    let query = UserQuery {
        search: some(&state.q),
        after: some(&state.after),
        limit: PAGE + 1,
    };
    let frame = Frame::settings(&app, &caller, SettingsPage::Users);
    let mut page = match app.portal.users(&caller, &query).await {
        Ok(page) => page,
        Err(error) => return refused(&frame.locale, error),
    };
    let next = (page.members.len() > PAGE as usize).then(|| {
        page.members.truncate(PAGE as usize);
        let last = page.members.last().map(|member| member.user.email.folded());
        address(&state.q, &last.unwrap_or_default())
    });
    let may_edit = caller.may(Right::Edit(Section::Users));
    let row = |member: &Member| UserRow::new(&frame.locale, member, &caller);
    let now = app.portal.now();
    let invitation = |(invitation, role): &(Invitation, model::Role)| InvitationRow {
        id: invitation.id.to_string(),
        email: invitation.email.to_string(),
        role: role_name(frame.t, role),
        by: invitation.invited_by.clone(),
        until: Moment::new(&frame.locale, invitation.expires_at),
        is_expired: invitation.expires_at <= now,
        is_changeable: may_edit && caller.role.rights.cover(&role.rights),
    };
    let resets = match app.portal.factor_resets(&caller).await {
        Ok(resets) => resets,
        Err(error) => return refused(&frame.locale, error),
    };
    let (rows, invitations) = (
        page.members.iter().map(row).collect(),
        page.invitations.iter().map(invitation).collect(),
    );
    ok(&UsersPage {
        rows,
        invitations,
        resets: resets
            .iter()
            .map(|reset| ResetRow::new(&frame.locale, reset))
            .collect(),
        address: address(&state.q, &state.after),
        next,
        is_first_page: state.after.is_empty(),
        search: state.q,
        may_edit,
        saved: saved(frame.t, &state.saved),
        frame,
    })
}

/// `GET /users/{id}`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Asked(done): Asked<Saved>,
) -> Response {
    let frame = Frame::settings(&app, &caller, SettingsPage::Users);
    let Ok(id) = id.parse::<UserId>() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let (member, roles) = match (
        app.portal.user(&caller, id).await,
        app.portal.roles(&caller).await,
    ) {
        (Ok(member), Ok(roles)) => (member, roles),
        (Err(error), _) | (_, Err(error)) => return refused(&frame.locale, error),
    };
    let membership = &member.membership;
    let own = &caller.role.rights;
    let roles = roles.iter().map(|used| &used.role);
    ok(&UserPage {
        row: UserRow::new(&frame.locale, &member, &caller),
        since: Moment::new(&frame.locale, membership.since),
        roles: RoleChoice::all(frame.t, roles, own, &membership.role.id.to_string()),
        may_edit: caller.may(Right::Edit(Section::Users)),
        is_beyond: !own.cover(&membership.role.rights),
        account: caller.account_name.clone(),
        saved: saved(frame.t, &done.saved),
        frame,
    })
}

/// `POST /users/{id}/role`
pub async fn set_role(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Typed(form): Typed<RoleForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let (Ok(user), Ok(role)) = (id.parse::<UserId>(), form.role.parse::<RoleId>()) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.set_user_role(&caller, user, role).await {
        Ok(()) => Redirect::to(&format!("/users/{user}?saved=role")).into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /users/{id}/disable`
pub async fn disable(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(user) = id.parse::<UserId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.disable_user(&caller, user).await {
        Ok(()) => Redirect::to(&format!("/users/{user}?saved=disabled")).into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /users/{id}/enable`
pub async fn enable(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(user) = id.parse::<UserId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.enable_user(&caller, user).await {
        Ok(()) => Redirect::to(&format!("/users/{user}?saved=enabled")).into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /users/{id}/remove`
pub async fn remove(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(user) = id.parse::<UserId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.remove_user(&caller, user).await {
        Ok(()) => Redirect::to("/users?saved=removed").into_response(),
        Err(error) => refused(&locale, error),
    }
}

impl ResetRow {
    fn new(locale: &Locale<'_>, reset: &FactorResetRow) -> Self {
        let confirmed = reset.confirmed.as_ref();
        Self {
            user: reset.user.to_string(),
            email: reset.email.clone(),
            asked: Moment::new(locale, reset.requested_at),
            address: reset.address.clone(),
            confirmed: confirmed.map(|(by, due_at)| (by.clone(), Moment::new(locale, *due_at))),
            is_decidable: reset.decidable,
        }
    }
}

impl UserRow {
    fn new(locale: &Locale<'_>, member: &Member, caller: &Caller) -> Self {
        Self {
            id: member.user.id.to_string(),
            email: member.user.email.to_string(),
            role: role_name(locale.t, &member.membership.role),
            has_second_factor: member.has_second_factor,
            last_seen: member.last_seen.map(|at| Moment::new(locale, at)),
            is_disabled: member.membership.disabled,
            is_disabled_everywhere: member.user.disabled,
            is_you: member.user.id == caller.user,
        }
    }
}

fn saved(t: &Texts, what: &str) -> Option<String> {
    Some(match what {
        "role" => t.user_saved_role(),
        "disabled" => t.user_saved_disabled(),
        "enabled" => t.user_saved_enabled(),
        "removed" => t.user_saved_removed(),
        "reset-confirmed" => t.reset_saved_confirmed(),
        "reset-refused" => t.reset_saved_refused(),
        "revoked" => t.invite_saved_revoked(),
        _ => return None,
    })
}

fn address(search: &str, after: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("q", search), ("after", after)] {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() {
        "/users".to_owned()
    } else {
        format!("/users?{query}")
    }
}
