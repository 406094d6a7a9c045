//! One server-sent stream per browser: hints about what has changed, to refresh what is shown.

use std::convert::Infallible;

use axum::{
    extract::State,
    response::IntoResponse,
    response::{
        Response, Sse,
        sse::{Event as SseEvent, KeepAlive},
    },
};
use futures_util::{Stream, stream};
use portal::{Caller, Event};
use serde_json::json;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio_util::sync::CancellationToken;

use crate::{app::App, guard::SignedIn};

/// `GET /live`
pub async fn stream(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let events = app.portal.subscribe();
    Sse::new(hints(events, caller, app.stop.clone()))
        .keep_alive(KeepAlive::default())
        .into_response()
}

fn hints(
    events: Receiver<Event>,
    caller: Caller,
    stop: CancellationToken,
) -> impl Stream<Item = Result<SseEvent, Infallible>> {
    stream::unfold((events, caller, stop), |(mut events, caller, stop)| async move {
        loop {
            let event = tokio::select! {
                () = stop.cancelled() => return None,
                event = events.recv() => event,
            };
            let hint = match event {
                Ok(Event::SignedOut(sign_in)) if sign_in == caller.sign_in => return None,
                Ok(event) => hint(&event, &caller),
                // What was missed is not known: everything is read again.
                Err(RecvError::Lagged(_)) => Some(SseEvent::default().event("refresh").data("{}")),
                Err(RecvError::Closed) => return None,
            };
            if let Some(hint) = hint {
                return Some((Ok(hint), (events, caller, stop)));
            }
        }
    })
}

/// What the caller may know of an event.
fn hint(event: &Event, caller: &Caller) -> Option<SseEvent> {
    let data = match event {
        Event::Client { account, client } if *account == caller.account => {
            json!({ "topic": "client", "id": client.to_string() })
        }
        Event::Session { accounts, session } if accounts.contains(&caller.account) => {
            json!({ "topic": "session", "id": session.to_string() })
        }
        _ => return None,
    };
    Some(SseEvent::default().event("changed").data(data.to_string()))
}
