use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use jiff::tz::TimeZone;
use model::{CsvRows, CsvSeparator, DateFormat, Language, Preferences, Theme, TimeZoneName};
use portal::{Caller, CsvForm, Error, Localization, NewEmail};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    forms::{Choice, Done, Problems, saved},
    frame::{Frame, page},
    role_view::role_name,
    settings_nav::SettingsPage,
    time_zones::{Region, regions},
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, Typed, refused},
    locale::Locale,
    texts::Texts,
};

#[derive(Template)]
#[template(path = "settings.html")]
struct GeneralPage<'a> {
    frame: Frame<'a>,
    done: Option<String>,
    problems: Problems,
    operator: bool,
    role: String,
    email: String,
    languages: Vec<Choice>,
    regions: Vec<Region>,
    now: String,
    csv_rows: Vec<Choice>,
    date_formats: Vec<Choice>,
    csv_separators: Vec<Choice>,
    themes: Vec<Choice>,
    version: &'static str,
}

/// What the page shows again.
#[derive(Default)]
struct Shown {
    problems: Problems,
    done: Option<String>,
    email: String,
    localization: Option<Localization>,
    csv: Option<CsvForm>,
}

/// The form for language and time zone.
#[derive(Deserialize)]
pub struct LocalizationForm {
    language: String,
    time_zone: String,
}

/// The form for exports to CSV.
#[derive(Deserialize)]
pub struct CsvChoice {
    #[serde(default)]
    csv_rows: String,
    #[serde(default)]
    date_format: String,
    #[serde(default)]
    csv_separator: String,
}

/// The form for the theme.
#[derive(Deserialize)]
pub struct ThemeForm {
    theme: String,
}

/// The form for another e-mail address.
#[derive(Deserialize)]
pub struct EmailForm {
    email: String,
    current_password: String,
}

/// `GET /settings`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Asked(done): Asked<Done>) -> Response {
    let t = Locale::of(&app, &caller).t;
    let done = match done.saved.as_str() {
        "localization" | "csv" | "theme" => Some(t.settings_saved()),
        "email" => Some(t.settings_email_sent()),
        _ => None,
    };
    let shown = Shown {
        done,
        ..Shown::default()
    };
    general(&app, &caller, StatusCode::OK, shown).await
}

/// `POST /settings/localization`
pub async fn localize(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<LocalizationForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = Localization {
        language: typed.language,
        time_zone: typed.time_zone,
    };
    match app.portal.set_localization(&caller, &form).await {
        Ok(()) => saved("/settings", "localization"),
        Err(Error::Invalid(problems)) => {
            let shown = Shown {
                problems: Problems::new(locale.t, &problems),
                localization: Some(form),
                ..Shown::default()
            };
            general(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, shown).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/csv`
pub async fn csv(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<CsvChoice>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = CsvForm {
        rows: typed.csv_rows,
        date_format: typed.date_format,
        separator: typed.csv_separator,
    };
    match app.portal.set_csv(&caller, &form).await {
        Ok(()) => saved("/settings", "csv"),
        Err(Error::Invalid(problems)) => {
            let shown = Shown {
                problems: Problems::new(locale.t, &problems),
                csv: Some(form),
                ..Shown::default()
            };
            general(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, shown).await
        }
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/theme`
pub async fn theme(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<ThemeForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    match app.portal.set_theme(&caller, &typed.theme).await {
        Ok(()) => saved("/settings", "theme"),
        Err(error) => refused(&locale, error),
    }
}

/// `POST /settings/email`
pub async fn change_email(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Typed(typed): Typed<EmailForm>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    let form = typed.into_new_email();
    let email = form.email.clone();
    match app.portal.request_email_change(&caller, form).await {
        Ok(()) => saved("/settings", "email"),
        Err(Error::Invalid(problems)) => {
            let shown = Shown {
                problems: Problems::new(locale.t, &problems),
                email,
                ..Shown::default()
            };
            general(&app, &caller, StatusCode::UNPROCESSABLE_ENTITY, shown).await
        }
        Err(error) => refused(&locale, error),
    }
}

impl EmailForm {
    pub fn into_new_email(self) -> NewEmail {
        NewEmail {
            email: self.email,
            password: Zeroizing::new(self.current_password),
        }
    }
}

async fn general(app: &App, caller: &Caller, status: StatusCode, shown: Shown) -> Response {
    let frame = Frame::settings(app, caller, SettingsPage::General);
    let (t, locale) = (frame.t, &frame.locale);
    let kept = match app.portal.preferences(caller).await {
        Ok(kept) => kept,
        Err(error) => return refused(locale, error),
    };
    let localization = shown.localization.unwrap_or_else(|| Localization {
        language: kept.language.map(String::from).unwrap_or_default(),
        time_zone: kept
            .time_zone
            .as_ref()
            .map(TimeZoneName::to_string)
            .unwrap_or_default(),
    });
    let csv = shown.csv.unwrap_or_else(|| CsvForm {
        rows: kept.csv_rows.to_string(),
        date_format: kept.date_format.to_string(),
        separator: kept.csv_separator.to_string(),
    });
    let general = GeneralPage {
        done: shown.done,
        problems: shown.problems,
        operator: caller.operator,
        role: role_name(t, &caller.role),
        email: shown.email,
        languages: languages(t, &localization.language),
        regions: regions(t, &localization.time_zone),
        now: locale.date_time(app.portal.now()),
        csv_rows: csv_rows(t, &csv.rows),
        date_formats: date_formats(app, &kept, &csv.date_format),
        csv_separators: csv_separators(t, &csv.separator),
        themes: themes(t, kept.theme),
        version: app.portal.version(),
        frame,
    };
    page(status, &general)
}

fn languages(t: &Texts, chosen: &str) -> Vec<Choice> {
    let name = |language| match language {
        Language::English => t.language_english(),
        Language::German => t.language_german(),
        Language::French => t.language_french(),
        Language::Spanish => t.language_spanish(),
    };
    let choice = |language: Language| Choice {
        value: language.to_string(),
        label: name(language),
        chosen: language.tag() == chosen,
    };
    Language::ALL.map(choice).into()
}

fn csv_rows(t: &Texts, chosen: &str) -> Vec<Choice> {
    let name = |rows| match rows {
        CsvRows::All => t.settings_csv_all(),
        CsvRows::Page => t.settings_csv_page(),
    };
    let choice = |rows: &CsvRows| Choice {
        value: rows.to_string(),
        label: name(*rows),
        chosen: rows.name() == chosen,
    };
    CsvRows::ALL.iter().map(choice).collect()
}

/// Each format with the time of now as its example.
fn date_formats(app: &App, kept: &Preferences, chosen: &str) -> Vec<Choice> {
    let zone = kept.time_zone.as_ref().map_or(TimeZone::UTC, TimeZoneName::zone);
    let now = app.portal.now().to_zoned(zone);
    let choice = |format: &DateFormat| Choice {
        value: format.to_string(),
        label: now.strftime(format.pattern()).to_string(),
        chosen: format.name() == chosen,
    };
    DateFormat::ALL.iter().map(choice).collect()
}

fn csv_separators(t: &Texts, chosen: &str) -> Vec<Choice> {
    let name = |separator| match separator {
        CsvSeparator::Comma => t.settings_csv_comma(),
        CsvSeparator::CommaNamed => t.settings_csv_comma_named(),
        CsvSeparator::Semicolon => t.settings_csv_semicolon(),
        CsvSeparator::SemicolonNamed => t.settings_csv_semicolon_named(),
    };
    let choice = |separator: &CsvSeparator| Choice {
        value: separator.to_string(),
        label: name(*separator),
        chosen: separator.name() == chosen,
    };
    CsvSeparator::ALL.iter().map(choice).collect()
}

fn themes(t: &Texts, chosen: Theme) -> Vec<Choice> {
    let name = |theme| match theme {
        Theme::System => t.theme_system(),
        Theme::Light => t.theme_light(),
        Theme::Dark => t.theme_dark(),
    };
    let choice = |theme: Theme| Choice {
        value: theme.to_string(),
        label: name(theme),
        chosen: theme == chosen,
    };
    [Theme::Light, Theme::Dark, Theme::System].map(choice).into()
}
