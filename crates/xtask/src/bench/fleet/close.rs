//! *Close session*, from the click to the client.

use anyhow::Context;

use super::super::clock;
use super::super::database::Database;
use super::super::http::Connection;
use super::super::installation::{EMAIL, Installation};
use super::simulator::Simulator;

/// Users who open sessions in turn: one alone may only ask for so many.
const USERS: u64 = 12;
/// Sessions of each of them: as many as a user may ask for at once.
const SESSIONS_OF_USER: usize = 20;

/// Makes users of account 1 while the server does not run; they have the password and the role of the first one.
///
/// # Errors
/// The database refuses them.
pub fn make_users(database: &Database) -> anyhow::Result<()> {
    database.feed(|out| {
        for user in 0..USERS {
            let (id, email) = (format!("usr_0000000000007000800{user:013}"), email(user));
            writeln!(
                out,
                "INSERT INTO users (id, email, email_folded, password_hash, operator, created_at) \
                 SELECT '{id}', '{email}', '{email}', password_hash, FALSE, created_at FROM users \
                 WHERE email = '{EMAIL}';\n\
                 INSERT INTO memberships (user_id, account_id, role_id, disabled, created_at) \
                 SELECT '{id}', account_id, role_id, FALSE, memberships.created_at FROM memberships \
                 JOIN users ON users.id = user_id WHERE email = '{EMAIL}';"
            )?;
        }
        Ok(())
    })
}

/// Signs them in; their cookies.
///
/// # Errors
/// The server does not let it happen.
pub fn sign_in(installation: &Installation) -> anyhow::Result<Vec<String>> {
    (0..USERS)
        .map(|user| installation.sign_in(&email(user)))
        .collect()
}

/// Opens sessions and closes each on its page; milliseconds from the click until the client hears of it.
///
/// # Errors
/// A session does not open, or is not closed.
pub fn measure(
    installation: &Installation,
    cookies: &[String],
    simulator: &mut Simulator,
) -> anyhow::Result<Vec<f64>> {
    let clients = simulator.numbers(SESSIONS_OF_USER * cookies.len())?;
    let mut times = Vec::new();
    let turns = (0..SESSIONS_OF_USER).flat_map(|_| cookies);
    for (cookie, client) in turns.zip(clients) {
        let ask = |path: &str| {
            let asked = Connection::open(installation.address(), None)?.submit(path, cookie)?;
            asked
                .location
                .with_context(|| format!("{path} says {}", asked.status))
        };
        let page = ask(&format!("/clients/{client}/connect"))?;
        let session = page
            .split('/')
            .find(|part| part.starts_with("ses_"))
            .with_context(|| format!("no session: {page}"))?;
        simulator.wait_for_opening(session)?;
        let clicked = clock::wall().as_micros();
        ask(&format!("/sessions/{session}/close"))?;
        let heard = u128::from(simulator.hung_up(session)?);
        times.push(heard.saturating_sub(clicked) as f64 / 1000.0);
    }
    Ok(times)
}

fn email(user: u64) -> String {
    format!("closer.{user}@example.org")
}
