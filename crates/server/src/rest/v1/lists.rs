//! A list on its way: what is known before it, its rows page by page, and how many there were.
//!
//! The next page is read when the script has taken the one before, so a list of any length needs the
//! memory of one page, and holds no transaction open.

use std::io;

use axum::{
    body::{Body, Bytes},
    response::Response,
};
use futures_util::stream;
use portal::Result;
use serde::Serialize;

use super::answers::{json, refusal};

/// Rows of a page.
const PAGE: u32 = 1_000;

/// Where the rows of a list come from.
pub trait Rows: Send + 'static {
    /// One of them.
    type Row: Serialize + Send;

    /// The next rows, `limit` at most; fewer: there are no more.
    fn next(&mut self, limit: u32) -> impl Future<Output = Result<Vec<Self::Row>>> + Send;
}

struct List<R> {
    rows: R,
    /// What stands before the list, until it is sent.
    head: Option<String>,
    /// How many rows may still come; none: all there are.
    left: Option<u64>,
    selected: u64,
    is_over: bool,
}

/// The answer that begins with the members of `head` and has at most `limit` of these rows.
pub async fn list(head: &impl Serialize, limit: Option<u64>, rows: impl Rows) -> Response {
    let head = match serde_json::to_string(head) {
        Ok(head) => head,
        Err(error) => return refusal(&portal::Error::Internal(error.to_string())).into_response(),
    };
    let head = format!("{},\"list\":[", head.trim_end_matches('}'));
    let mut list = List {
        rows,
        head: Some(head),
        left: limit,
        selected: 0,
        is_over: false,
    };
    // What goes wrong at once is said in the status.
    let first = match list.part().await {
        Ok(first) => first,
        Err(error) => return refusal(&error).into_response(),
    };
    if list.is_over {
        return json(Body::from(first));
    }
    let body = stream::try_unfold((Some(first), list), |(first, mut list)| async move {
        if let Some(first) = first {
            return Ok(Some((Bytes::from(first), (None, list))));
        }
        if list.is_over {
            return Ok(None);
        }
        match list.part().await {
            Ok(part) => Ok(Some((Bytes::from(part), (None, list)))),
            Err(error) => {
                // The answer breaks off: what has come is no JSON.
                tracing::error!(%error, "a list over REST broke off");
                Err(io::Error::other("the list broke off"))
            }
        }
    });
    json(Body::from_stream(body))
}

impl<R: Rows> List<R> {
    /// The next part of the answer.
    async fn part(&mut self) -> Result<String> {
        let limit = self
            .left
            .map_or(PAGE, |left| u32::try_from(left).unwrap_or(PAGE).min(PAGE));
        let rows = match limit {
            0 => Vec::new(),
            limit => self.rows.next(limit).await?,
        };
        let count = rows.len() as u64;
        let mut part = self.head.take().unwrap_or_default();
        for row in &rows {
            if self.selected > 0 {
                part.push(',');
            }
            self.selected += 1;
            let row =
                serde_json::to_string(row).map_err(|error| portal::Error::Internal(error.to_string()))?;
            part.push_str(&row);
        }
        self.left = self.left.map(|left| left.saturating_sub(count));
        self.is_over = limit < PAGE || count < u64::from(limit) || self.left == Some(0);
        if self.is_over {
            part.push_str(&format!("],\"selected\":{}}}", self.selected));
        }
        Ok(part)
    }
}
