//! Scripts, styles and pictures of the pages, part of the program.

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$DESKWARDEN_WEB");

/// Changes with every change of a file: part of the address, so that browsers keep files for long.
pub const VERSION: &str = env!("DESKWARDEN_ASSETS");

/// `GET /assets/{name}`
pub async fn show(Path(name): Path<String>) -> Response {
    let Some(file) = FILES.get_file(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess::from_path(&name).first_or_octet_stream().to_string();
    let kind = if kind.starts_with("text/") {
        format!("{kind}; charset=utf-8")
    } else {
        kind
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (
            header::CACHE_CONTROL,
            "public, max-age=31536000, immutable".to_owned(),
        ),
    ];
    (headers, file.contents()).into_response()
}
