//! The list of an account's sessions, and finding those that somebody means.

use model::{ClientNumber, Right, Section, Session, SessionId};
use store::Tx;

use crate::{
    Caller, NamedEnd, Page, Portal, Result, SessionFilter, SessionPlace, SessionQuery, clients::COUNT_AT_MOST,
};

/// How many clients and users a name may mean.
pub const ENDS_AT_MOST: usize = 50;

/// Sessions that somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSearch {
    /// Each of these names is somebody at an end.
    pub names: Vec<EndName>,
    /// What else they have in common, and how they are listed.
    pub query: SessionQuery,
}

/// Somebody at an end, as people name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndName {
    /// A client of the account by parts of its ID, alias or host name, any client by its whole ID, or a user by
    /// parts of the e-mail address. All words have to fit the same one.
    Anybody(Vec<String>),
    /// Such a client.
    Client(String),
    /// Such a user.
    User(String),
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSessions {
    /// A page of them.
    pub page: Page<Session, SessionPlace>,
    /// How many there are, up to one more than [`COUNT_AT_MOST`]; `None` where counting them would mean reading
    /// them.
    pub count: Option<u64>,
    /// A name means more than [`ENDS_AT_MOST`] clients and users: nothing was looked for.
    pub is_vague: bool,
}

impl Portal {
    /// One page of the account's sessions.
    pub async fn sessions(&self, caller: &Caller, search: &SessionSearch) -> Result<FoundSessions> {
        caller.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        let Some(filter) = resolved(&mut tx, caller, search).await? else {
            let page = Page {
                rows: Vec::new(),
                next: None,
                stopped: None,
            };
            return Ok(FoundSessions {
                page,
                count: None,
                is_vague: true,
            });
        };
        let count = tx.count_sessions_up_to(caller.account, &filter, COUNT_AT_MOST + 1);
        let count = count.await?;
        let query = SessionQuery {
            filter,
            ..search.query.clone()
        };
        let page = tx.sessions_page(caller.account, &query).await?;
        Ok(FoundSessions {
            page,
            count,
            is_vague: false,
        })
    }
}

impl Portal {
    /// The sessions with these ids, as far as the account has an end in them.
    pub async fn sessions_by_id(&self, caller: &Caller, ids: &[SessionId]) -> Result<Vec<Session>> {
        caller.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        let mut sessions = Vec::new();
        for id in ids {
            sessions.extend(tx.session_of_account(caller.account, *id).await?);
        }
        Ok(sessions)
    }
}

/// The filter with whom the names mean; `None`: too many.
pub(crate) async fn resolved(
    tx: &mut Tx,
    caller: &Caller,
    search: &SessionSearch,
) -> Result<Option<SessionFilter>> {
    let mut filter = search.query.filter.clone();
    for name in &search.names {
        let ends = ends(tx, caller, name).await?;
        if ends.len() > ENDS_AT_MOST {
            return Ok(None);
        }
        filter.ends.push(ends);
    }
    Ok(Some(filter))
}

async fn ends(tx: &mut Tx, caller: &Caller, name: &EndName) -> Result<Vec<NamedEnd>> {
    let words = match name {
        EndName::Anybody(words) => words.clone(),
        EndName::Client(text) | EndName::User(text) => vec![text.clone()],
    };
    let typed = words.concat();
    // A whole ID or address means nobody else. Its client or user may be gone or another account's.
    if let (Ok(number), EndName::Anybody(_) | EndName::Client(_)) = (typed.parse::<ClientNumber>(), name) {
        return Ok(vec![NamedEnd::Client(number)]);
    }
    let most = u32::try_from(ENDS_AT_MOST + 1).unwrap_or(u32::MAX);
    let mut ends = tx.ends_named(caller.account, &words, most).await?;
    match name {
        EndName::Anybody(_) => {}
        EndName::Client(_) => ends.retain(|end| matches!(end, NamedEnd::Client(_))),
        EndName::User(_) => ends.retain(|end| matches!(end, NamedEnd::User(_))),
    }
    let address = typed.to_lowercase();
    let is_known = |end: &NamedEnd| matches!(end, NamedEnd::User(known) if *known == address);
    if !matches!(name, EndName::Client(_))
        && typed.parse::<model::Email>().is_ok()
        && !ends.iter().any(is_known)
    {
        ends.push(NamedEnd::User(address));
    }
    Ok(ends)
}
