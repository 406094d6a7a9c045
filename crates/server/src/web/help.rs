//! The help pages: the files of `docs/`, part of the program.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use pulldown_cmark::{Event, Options, Parser, html};

use super::{
    errors,
    frame::{Frame, Tab, ok},
};
use crate::{app::App, guard::SignedIn, locale::Locale};

/// One help page.
pub struct Page {
    /// The last part of its address.
    pub name: &'static str,
    source: &'static str,
}

/// All help pages, in the order of reading.
pub const PAGES: &[Page] = &[
    Page {
        name: "first-steps",
        source: include_str!("../../../../docs/first-steps.md"),
    },
    Page {
        name: "lists",
        source: include_str!("../../../../docs/lists.md"),
    },
    Page {
        name: "clients",
        source: include_str!("../../../../docs/clients.md"),
    },
    Page {
        name: "address-book",
        source: include_str!("../../../../docs/address-book.md"),
    },
    Page {
        name: "users-and-roles",
        source: include_str!("../../../../docs/users-and-roles.md"),
    },
    Page {
        name: "license",
        source: include_str!("../../../../docs/license.md"),
    },
    Page {
        name: "settings",
        source: include_str!("../../../../docs/settings.md"),
    },
    Page {
        name: "operator",
        source: include_str!("../../../../docs/operator.md"),
    },
    Page {
        name: "server",
        source: include_str!("../../../../docs/server.md"),
    },
    Page {
        name: "command-line",
        source: include_str!("../../../../docs/command-line.md"),
    },
    Page {
        name: "rest",
        source: include_str!("../../../../docs/rest.md"),
    },
    Page {
        name: "security",
        source: include_str!("../../../../docs/security.md"),
    },
];

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage<'a> {
    frame: Frame<'a>,
    title: &'static str,
    html: String,
}

/// A table scrolls on a narrow screen, by the keyboard too.
const WIDE_TABLE: &str = r#"<div class="table-responsive" tabindex="0"><table class="table">"#;

impl Page {
    /// The first line, without its mark.
    pub fn title(&self) -> &'static str {
        self.source
            .lines()
            .next()
            .unwrap_or(self.name)
            .trim_start_matches(['#', ' '])
    }
}

/// `GET /help/{page}`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn, Path(name): Path<String>) -> Response {
    let Some(page) = PAGES.iter().find(|page| page.name == name) else {
        return errors::page(&Locale::of(&app, &caller), StatusCode::NOT_FOUND);
    };
    let body = page.source.split_once('\n').map_or("", |(_, body)| body);
    let events = Parser::new_ext(body, Options::ENABLE_TABLES);
    let events = events.filter(|event| !matches!(event, Event::Html(_) | Event::InlineHtml(_)));
    let mut html = String::new();
    html::push_html(&mut html, events);
    let html = html
        .replace("<table>", WIDE_TABLE)
        .replace("</table>", "</table></div>");
    ok(&HelpPage {
        frame: Frame::new(&app, &caller, Tab::Files),
        title: page.title(),
        html,
    })
}
