//! What can be downloaded: the desktop program that lies beside the server, and the help pages.

use std::io;

use askama::Template;
use axum::{
    body::Body,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use model::{Right, Section};
use tokio::fs::File;
use tokio_util::io::ReaderStream;

use super::{
    errors,
    frame::{Frame, Tab, ok},
    help::{self, Page},
};
use crate::{
    app::App,
    guard::{SignedIn, refused},
    locale::Locale,
};

/// The desktop program for the platform that the server runs on.
const PROGRAM: &str = "deskwarden-desk";

/// How many bytes of a download are read at once.
const PIECE: usize = 64 * 1024;

#[derive(Template)]
#[template(path = "files.html")]
struct FilesPage<'a> {
    frame: Frame<'a>,
    program: Option<Program>,
    help: &'static [Page],
}

struct Program {
    name: &'static str,
    platform: &'static str,
    size: String,
}

/// `GET /files`
pub async fn show(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let locale = Locale::of(&app, &caller);
    if !caller.may(Right::View(Section::Files)) {
        return refused(&locale, portal::Error::Forbidden(Right::View(Section::Files)));
    }
    let program = program(&app, &locale).await;
    ok(&FilesPage {
        frame: Frame::new(&app, &caller, Tab::Files),
        program,
        help: help::PAGES,
    })
}

/// `GET /files/{name}`
pub async fn download(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(name): Path<String>,
) -> Response {
    let locale = Locale::of(&app, &caller);
    if !caller.may(Right::View(Section::Files)) {
        return refused(&locale, portal::Error::Forbidden(Right::View(Section::Files)));
    }
    let path = app.downloads.as_ref().map(|folder| folder.join(PROGRAM));
    let Some(path) = path.filter(|_| name == PROGRAM) else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let Ok((file, bytes)) = opened(&path).await else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"deskwarden-desk\"",
        ),
    ];
    let size = [(header::CONTENT_LENGTH, bytes.to_string())];
    (
        headers,
        size,
        Body::from_stream(ReaderStream::with_capacity(file, PIECE)),
    )
        .into_response()
}

/// The file and its size in bytes.
async fn opened(path: &std::path::Path) -> io::Result<(File, u64)> {
    let file = File::open(path).await?;
    let bytes = file.metadata().await?.len();
    Ok((file, bytes))
}

async fn program(app: &App, locale: &Locale<'_>) -> Option<Program> {
    let path = app.downloads.as_ref()?.join(PROGRAM);
    let bytes = tokio::fs::metadata(path)
        .await
        .ok()
        .filter(std::fs::Metadata::is_file)?
        .len();
    let megabytes = locale.tenths((bytes + 50_000) / 100_000);
    Some(Program {
        name: PROGRAM,
        platform: own_platform(),
        size: locale.t.files_size(megabytes),
    })
}

/// The server runs on the platform that the program beside it was built for.
const fn own_platform() -> &'static str {
    if cfg!(target_arch = "x86_64") {
        "Linux, x86-64"
    } else {
        "Linux"
    }
}
