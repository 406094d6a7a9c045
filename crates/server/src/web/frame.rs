use askama::Template;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use model::{Right, Rights, Section};
use portal::Caller;

use super::{
    exports::ExportRow,
    notices::AccountNotice,
    settings_nav::{SettingsLink, SettingsPage},
};
use crate::{app::App, locale::Locale, texts::Texts};

/// Which tab a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    License,
    Clients,
    Sessions,
    Files,
    Settings,
}

/// What every page of a signed-in user has around it.
pub struct Frame<'a> {
    pub t: &'a Texts,
    pub locale: Locale<'a>,
    pub assets: &'static str,
    pub email: String,
    pub theme: &'static str,
    pub account: String,
    pub accounts: Vec<AccountChoice>,
    /// Where and as what the caller acts: a page that was made for another standing is out of date.
    pub standing: String,
    tab: Tab,
    rights: Rights,
    /// What stands beside a page of the Settings tab: see `settings_base.html`.
    pub settings: Vec<SettingsLink>,
    /// What everybody in the account has to know on every page.
    pub notice: Option<AccountNotice>,
    /// The caller's exports that run or have just ended.
    pub exports: Vec<ExportRow>,
    /// Whether an export can begin on this page.
    exports_here: bool,
}

/// An account to choose from in the user menu.
pub struct AccountChoice {
    pub id: String,
    pub name: String,
    pub is_current: bool,
}

impl<'a> Frame<'a> {
    pub fn new(app: &'a App, caller: &Caller, tab: Tab) -> Self {
        let locale = Locale::of(app, caller);
        Self {
            t: locale.t,
            locale,
            assets: super::assets::VERSION,
            email: caller.email.to_string(),
            theme: caller.preferences.theme.name(),
            account: caller.account_name.clone(),
            accounts: accounts(caller),
            standing: format!("{} {} {}", caller.account, caller.role.id, caller.role.version),
            tab,
            rights: caller.role.rights.clone(),
            settings: Vec::new(),
            notice: AccountNotice::of(app, caller),
            exports: ExportRow::all(app, Locale::of(app, caller).t, caller),
            exports_here: matches!(tab, Tab::Clients | Tab::Sessions),
        }
    }

    /// With the place for exports, even if there are none.
    pub fn with_exports(self) -> Self {
        Self {
            exports_here: true,
            ..self
        }
    }

    /// Whether the page has the place for exports.
    pub fn shows_exports(&self) -> bool {
        self.exports_here || !self.exports.is_empty()
    }

    /// Whether the caller may see clients: pages lead there only then.
    pub fn sees_clients(&self) -> bool {
        self.rights.has(Right::View(Section::Clients))
    }

    /// Whether the caller may see sessions.
    pub fn sees_sessions(&self) -> bool {
        self.rights.has(Right::View(Section::Sessions))
    }

    /// Whether the caller may see the license.
    pub fn sees_license(&self) -> bool {
        self.rights.has(Right::View(Section::License))
    }

    /// Around a page of the Settings tab.
    pub fn settings(app: &'a App, caller: &Caller, page: SettingsPage) -> Self {
        let frame = Self::new(app, caller, Tab::Settings);
        Self {
            settings: SettingsLink::all(frame.t, caller, page),
            ..frame
        }
    }

    /// The links beside a page: those of the user and the account, and those of the installation.
    pub fn settings_groups(&self) -> [Vec<&SettingsLink>; 2] {
        [false, true].map(|operators| {
            let links = self.settings.iter();
            links.filter(|link| link.is_operators == operators).collect()
        })
    }

    /// Where the caller begins.
    pub fn home(&self) -> &'static str {
        first_page(&self.rights)
    }

    /// The tabs that the caller may see: address, label, icon, and whether the page belongs there.
    pub fn tabs(&self) -> Vec<(&'static str, String, &'static str, bool)> {
        let label = |tab| match tab {
            Tab::License => (self.t.license_title(), "key"),
            Tab::Clients => (self.t.clients_title(), "devices"),
            Tab::Sessions => (self.t.sessions_title(), "history"),
            Tab::Files => (self.t.files_title(), "files"),
            Tab::Settings => (self.t.settings_title(), "settings"),
        };
        let tab = |(tab, path)| {
            let (label, icon) = label(tab);
            (path, label, icon, self.tab == tab)
        };
        tabs_of(&self.rights).map(tab).collect()
    }
}

/// Where somebody with these rights begins.
pub fn first_page(rights: &Rights) -> &'static str {
    tabs_of(rights).next().map_or("/settings", |(_, path)| path)
}

fn tabs_of(rights: &Rights) -> impl Iterator<Item = (Tab, &'static str)> {
    let tabs = [
        (Tab::License, "/license", Some(Section::License)),
        (Tab::Clients, "/clients", Some(Section::Clients)),
        (Tab::Sessions, "/sessions", Some(Section::Sessions)),
        (Tab::Files, "/files", Some(Section::Files)),
        (Tab::Settings, "/settings", None),
    ];
    let may = |section: Option<Section>| section.is_none_or(|section| rights.has(Right::View(section)));
    let seen = tabs.into_iter().filter(move |(_, _, section)| may(*section));
    seen.map(|(tab, path, _)| (tab, path))
}

/// The accounts to choose from, where there are several.
fn accounts(caller: &Caller) -> Vec<AccountChoice> {
    if caller.accounts.len() < 2 {
        return Vec::new();
    }
    let choice = |choice: &portal::AccountChoice| AccountChoice {
        id: choice.account.to_string(),
        name: choice.name.clone(),
        is_current: choice.account == caller.account,
    };
    caller.accounts.iter().map(choice).collect()
}

/// A page as an answer.
pub fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => {
            let mut headers =
                HeaderMap::from_iter([(header::VARY, HeaderValue::from_static("Accept-Language"))]);
            if let Some(language) = language_of(&html) {
                headers.insert(header::CONTENT_LANGUAGE, language);
            }
            (status, headers, Html(html)).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The language that the page itself says it is in.
fn language_of(html: &str) -> Option<HeaderValue> {
    let (_, rest) = html.split_once("<html lang=\"")?;
    let (language, _) = rest.split_once('"')?;
    HeaderValue::from_str(language).ok()
}

/// A page that is as it should be.
pub fn ok(template: &impl Template) -> Response {
    page(StatusCode::OK, template)
}
