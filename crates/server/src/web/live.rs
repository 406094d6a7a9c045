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
use model::{Right, Section};
use portal::{Affected, Caller, Event, Portal};
use serde_json::json;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio_util::sync::CancellationToken;

use crate::{app::App, guard::SignedIn};

/// `GET /live`
pub async fn stream(State(app): State<App>, SignedIn(caller): SignedIn) -> Response {
    let events = app.portal.subscribe();
    Sse::new(hints(events, caller, app.portal.clone(), app.stop.clone()))
        .keep_alive(KeepAlive::default())
        .into_response()
}

fn hints(
    events: Receiver<Event>,
    caller: Caller,
    portal: Portal,
    stop: CancellationToken,
) -> impl Stream<Item = Result<SseEvent, Infallible>> {
    let state = (events, caller, portal, stop);
    stream::unfold(state, |(mut events, mut caller, portal, stop)| async move {
        loop {
            let event = tokio::select! {
                () = stop.cancelled() => return None,
                event = events.recv() => event,
            };
            let hint = match event {
                Ok(Event::SignedOut(sign_in)) if sign_in == caller.sign_in => return None,
                Ok(Event::Rights(affected)) if concerns(affected, &caller) => {
                    caller = portal.caller_now(&caller).await.ok().flatten()?;
                    Some(SseEvent::default().event("rights").data("{}"))
                }
                Ok(event) => hint(&event, &caller),
                // What was missed is not known: everything is read again.
                Err(RecvError::Lagged(_)) => {
                    caller = portal.caller_now(&caller).await.ok().flatten()?;
                    Some(SseEvent::default().event("refresh").data("{}"))
                }
                Err(RecvError::Closed) => return None,
            };
            if let Some(hint) = hint {
                return Some((Ok(hint), (events, caller, portal, stop)));
            }
        }
    })
}

fn concerns(affected: Affected, caller: &Caller) -> bool {
    match affected {
        Affected::User(user) => user == caller.user,
        Affected::Account(account) => account == caller.account,
        Affected::Everybody => true,
    }
}

/// What the caller may know of an event.
fn hint(event: &Event, caller: &Caller) -> Option<SseEvent> {
    let sees = |section, account| caller.may(Right::View(section)) && account == caller.account;
    let sees_figures = caller.may(Right::View(Section::License));
    let data = match event {
        Event::Client { account, client } if sees(Section::Clients, *account) => {
            json!({ "topic": "client", "id": client.to_string() })
        }
        Event::Client { account, .. } if sees_figures && *account == caller.account => {
            json!({ "topic": "client" })
        }
        Event::Session { accounts, session } if accounts.iter().any(|it| sees(Section::Sessions, *it)) => {
            json!({ "topic": "session", "id": session.to_string() })
        }
        Event::Session { accounts, .. } if sees_figures && accounts.contains(&caller.account) => {
            json!({ "topic": "session" })
        }
        // Whoever runs the installation looks at every account.
        Event::License(account) if caller.operator || account.is_none_or(|it| it == caller.account) => {
            json!({ "topic": "license" })
        }
        Event::Exports(user) if *user == caller.user => json!({ "topic": "exports" }),
        Event::AddressBook { account, user } if *account == caller.account => {
            let is_seen = match user {
                Some(user) => *user == caller.user,
                None => caller.may(Right::View(Section::AddressBooks)),
            };
            is_seen.then(|| json!({ "topic": "address-book" }))?
        }
        Event::Users(account) if sees(Section::Users, *account) => json!({ "topic": "users" }),
        _ => return None,
    };
    Some(SseEvent::default().event("changed").data(data.to_string()))
}
