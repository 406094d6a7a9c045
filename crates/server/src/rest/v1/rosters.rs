//! `GET /rosters`: the account's address books.

use serde::Serialize;

use super::answers::Answer;

#[derive(Serialize)]
struct Rosters {
    list: [Roster; 0],
}

#[derive(Serialize)]
struct Roster {
    roster_id: u64,
    name: String,
}

/// The address books of the account. There are none in this version of the server.
pub fn list() -> Answer {
    Answer::ok(&Rosters { list: [] })
}
