use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use model::{Access, Right, Rights, Role, RoleId, Section};
use portal::{Caller, Error, Problem, Reason, RoleForm};
use serde::Deserialize;

use super::{
    errors,
    frame::{Frame, ok, page},
    problems,
    role_view::{RightRow, SectionRow, right_rows, role_name, section_rows, starting_about, starting_name},
    settings_nav::SettingsPage,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
};

#[derive(Template)]
#[template(path = "roles.html")]
struct RolesPage<'a> {
    frame: Frame<'a>,
    rows: Vec<RoleRow>,
    may_edit: bool,
    saved: Option<String>,
}

struct RoleRow {
    id: String,
    name: String,
    about: Option<String>,
    users: String,
    invited: Option<String>,
}

#[derive(Template)]
#[template(path = "role.html")]
struct RolePage<'a> {
    frame: Frame<'a>,
    /// `None`: a new one.
    id: Option<String>,
    title: String,
    name: String,
    /// What a starting role is called by itself.
    own_name: Option<String>,
    about: Option<String>,
    version: u64,
    sections: Vec<SectionRow>,
    rights: Vec<RightRow>,
    is_owner: bool,
    is_beyond: bool,
    is_in_use: bool,
    may_edit: bool,
    problems: Vec<(&'static str, String)>,
    saved: bool,
}

/// What was just done, for a page that says so.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Saved {
    saved: String,
}

/// `GET /roles`
pub async fn list(State(app): State<App>, SignedIn(caller): SignedIn, Asked(done): Asked<Saved>) -> Response {
    let frame = Frame::settings(&app, &caller, SettingsPage::Roles);
    let roles = match app.portal.roles(&caller).await {
        Ok(roles) => roles,
        Err(error) => return refused(&frame.locale, error),
    };
    let t = frame.t;
    let rows = roles.iter().map(|used| RoleRow {
        id: used.role.id.to_string(),
        name: role_name(t, &used.role),
        about: used.role.starting.map(|starting| starting_about(t, starting)),
        users: t.role_users(used.members),
        invited: (used.invitations > 0).then(|| t.role_invited(used.invitations)),
    });
    ok(&RolesPage {
        rows: rows.collect(),
        may_edit: caller.may(Right::Edit(Section::Users)),
        saved: (done.saved == "removed").then(|| t.role_removed()),
        frame,
    })
}

/// `GET /roles/new`
pub async fn new(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    if let Err(error) = app.portal.may_edit_users(&caller) {
        return refused(&Locale::of(&app, &caller), error);
    }
    blank(&app, &caller, StatusCode::OK, "", &Rights::default(), &[])
}

/// `POST /roles`
pub async fn make(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<BTreeMap<String, String>>,
) -> Response {
    let form = parsed(&typed);
    match app.portal.make_role(&caller, form.clone()).await {
        Ok(id) => Redirect::to(&format!("/roles/{id}?saved=role")).into_response(),
        Err(Error::Invalid(problems)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            blank(&app, &caller, status, &form.name, &form.rights, &problems)
        }
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

/// `GET /roles/{id}`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Asked(done): Asked<Saved>,
) -> Response {
    show_role(
        &app,
        &caller,
        &id,
        Shown {
            saved: done.saved == "role",
            ..Shown::default()
        },
    )
    .await
}

/// `POST /roles/{id}`
pub async fn change(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Typed(typed): Typed<BTreeMap<String, String>>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(role) = id.parse::<RoleId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let version = typed
        .get("version")
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    let form = parsed(&typed);
    match app.portal.change_role(&caller, role, version, form.clone()).await {
        Ok(()) => Redirect::to(&format!("/roles/{role}?saved=role")).into_response(),
        Err(Error::Invalid(problems)) => {
            let shown = Shown {
                typed: Some(form),
                problems,
                ..Shown::default()
            };
            show_role(&app, &caller, &id, shown).await
        }
        Err(Error::Conflict(Reason::ChangedMeanwhile)) => {
            let shown = Shown {
                meanwhile: true,
                ..Shown::default()
            };
            show_role(&app, &caller, &id, shown).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /roles/{id}/remove`
pub async fn remove(State(app): State<App>, SignedIn(caller): SignedIn, Path(id): Path<String>) -> Response {
    let locale = Locale::of(&app, &caller);
    let Ok(role) = id.parse::<RoleId>() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    match app.portal.remove_role(&caller, role).await {
        Ok(()) => Redirect::to("/roles?saved=removed").into_response(),
        Err(error) => refused(&locale, error),
    }
}

/// How a role's page is shown.
#[derive(Default)]
struct Shown {
    /// What was typed and could not be taken.
    typed: Option<RoleForm>,
    problems: Vec<Problem>,
    /// Somebody else has changed the role since it was opened.
    meanwhile: bool,
    saved: bool,
}

async fn show_role(app: &App, caller: &Caller, id: &str, shown: Shown) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::Roles);
    let Ok(id) = id.parse::<RoleId>() else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let roles = match app.portal.roles(caller).await {
        Ok(roles) => roles,
        Err(error) => return refused(&frame.locale, error),
    };
    let Some(used) = roles.into_iter().find(|used| used.role.id == id) else {
        return errors::page(&frame.locale, StatusCode::NOT_FOUND);
    };
    let t = frame.t;
    let role = &used.role;
    let mut problems: Vec<_> = shown
        .problems
        .iter()
        .map(|problem| problems::words(t, *problem))
        .collect();
    if shown.meanwhile {
        problems.push(("name", t.error_changed_meanwhile_text()));
    }
    let status = match (shown.problems.is_empty(), shown.meanwhile) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (_, true) => StatusCode::CONFLICT,
        _ => StatusCode::OK,
    };
    let typed = shown.typed.unwrap_or_else(|| form_of(role));
    page(
        status,
        &RolePage {
            id: Some(role.id.to_string()),
            title: role_name(t, role),
            name: typed.name,
            own_name: role.starting.map(|starting| starting_name(t, starting)),
            about: role.starting.map(|starting| starting_about(t, starting)),
            version: role.version,
            sections: section_rows(t, &typed.rights),
            rights: right_rows(t, &typed.rights),
            is_owner: role.is_owner(),
            is_beyond: !caller.role.rights.cover(&role.rights),
            is_in_use: used.members + used.invitations > 0,
            may_edit: caller.may(Right::Edit(Section::Users)),
            problems,
            saved: shown.saved,
            frame,
        },
    )
}

fn blank(
    app: &App,
    caller: &Caller,
    status: StatusCode,
    name: &str,
    rights: &Rights,
    problems: &[Problem],
) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::Roles);
    let t = frame.t;
    page(
        status,
        &RolePage {
            id: None,
            title: t.role_new(),
            name: name.to_owned(),
            own_name: None,
            about: None,
            version: 0,
            sections: section_rows(t, rights),
            rights: right_rows(t, rights),
            is_owner: false,
            is_beyond: false,
            is_in_use: false,
            may_edit: true,
            problems: problems
                .iter()
                .map(|problem| problems::words(t, *problem))
                .collect(),
            saved: false,
            frame,
        },
    )
}

fn form_of(role: &Role) -> RoleForm {
    RoleForm {
        name: role.name.clone().unwrap_or_default(),
        rights: role.rights.clone(),
    }
}

/// What a form says; what it does not name is not allowed.
fn parsed(typed: &BTreeMap<String, String>) -> RoleForm {
    let text = |name: &str| typed.get(name).map(String::as_str).unwrap_or_default();
    let mut rights = Rights::default();
    for section in Section::ALL {
        rights.set(
            *section,
            text(section.name()).parse::<Access>().unwrap_or_default(),
        );
    }
    rights.connect = typed.contains_key("connect");
    rights.close_sessions = typed.contains_key("close_sessions");
    rights.see_license_key = typed.contains_key("see_license_key");
    RoleForm {
        name: text("name").to_owned(),
        rights,
    }
}
