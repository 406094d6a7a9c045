//! On the page of an account: where clients get an alias from their host names.

use axum::{extract::State, response::Response};
use model::{NamespaceName, Right, Section};
use portal::{Caller, Result};
use serde::Deserialize;

use super::{
    account::PATH,
    forms::{Choice, saved},
};
use crate::{
    app::App,
    guard::{SignedIn, Typed, refused},
    locale::Locale,
};

/// What the page shows of it.
pub struct AliasesView {
    pub choices: Vec<Choice>,
    /// Whether a namespace of the account's own is among them.
    pub has_own: bool,
    pub may_choose: bool,
}

/// The form: the name of a namespace, or nothing.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AliasesForm {
    alias_namespace: String,
}

/// `POST /settings/account/aliases`
pub async fn choose(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(form): Typed<AliasesForm>,
) -> Response {
    let namespace = Some(form.alias_namespace.as_str()).filter(|name| !name.is_empty());
    match app.portal.set_alias_namespace(&caller, namespace).await {
        Ok(()) => saved(PATH, "aliases"),
        Err(error) => refused(&Locale::of(&app, &caller), error),
    }
}

impl AliasesView {
    /// Nothing for those who may not see the settings of the account.
    pub async fn of(app: &App, caller: &Caller, locale: &Locale<'_>) -> Result<Option<Self>> {
        if !caller.may(Right::View(Section::Settings)) {
            return Ok(None);
        }
        let t = locale.t;
        let aliases = app.portal.automatic_aliases(caller).await?;
        let chosen = aliases.chosen.as_ref().map_or("", NamespaceName::as_str);
        let choice = |value: &str, label| Choice {
            value: value.to_owned(),
            label,
            chosen: value == chosen,
        };
        let public = NamespaceName::PUBLIC;
        let mut choices = vec![
            choice("", t.account_aliases_none()),
            choice(public, t.account_aliases_public()),
        ];
        for name in &aliases.own {
            choices.push(choice(name.as_str(), t.account_aliases_own(name.as_str())));
        }
        Ok(Some(Self {
            choices,
            has_own: !aliases.own.is_empty(),
            may_choose: caller.may(Right::Edit(Section::Settings)),
        }))
    }
}
