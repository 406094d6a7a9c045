use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use model::{Access, AddressEntryId, Presence, Right, Section, Tag};
use portal::{AddressCursor, BookPlace, Caller, EntriesPage, EntryList, Error, SeenBook, SeenEntry};
use serde::Deserialize;

use super::{
    super::{
        errors,
        forms::Problems,
        frame::{Frame, Tab, page},
        times::Moment,
    },
    Place,
};
use crate::{
    app::App,
    guard::{Asked, SignedIn, refused},
    locale::Locale,
    texts::Texts,
};

/// How many entries a page shows.
const PAGE: u32 = 50;

/// The state of the list, all of it in the address, and what was just done.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    tag: String,
    after: String,
    saved: String,
    removed: String,
}

#[derive(Template)]
#[template(path = "address_book.html")]
struct BookPage<'a> {
    frame: Frame<'a>,
    books: Vec<BookLink>,
    title: String,
    about: String,
    /// Where the book's pages are.
    path: String,
    rows: Vec<EntryRow>,
    tags: Vec<TagLink>,
    search: String,
    tag: String,
    address: String,
    next: Option<String>,
    is_first_page: bool,
    is_filtered: bool,
    may_edit: bool,
    may_set: bool,
    may_make: bool,
    may_connect: bool,
    saved: Option<String>,
    /// What was just removed: its id and name.
    removed: Option<(String, String)>,
    call: String,
    problems: Problems,
}

/// An address book to go to.
struct BookLink {
    path: String,
    name: String,
    entries: String,
    is_current: bool,
}

struct TagLink {
    name: String,
    address: String,
    is_current: bool,
}

struct EntryRow {
    id: String,
    name: String,
    /// As people read it, and as it is copied and called.
    shown: String,
    address: String,
    note: Vec<String>,
    tags: Vec<TagLink>,
    favourite: bool,
    favourite_label: String,
    client: Option<ClientRow>,
    /// The client's page, if there is one for the reader.
    path: Option<String>,
    connectable: bool,
}

/// How a client of the account stands.
struct ClientRow {
    online: bool,
    since: Option<Moment>,
}

/// `GET /address-book`
pub async fn home(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Asked(state): Asked<ListQuery>,
) -> Response {
    let place = Place(BookPlace::Personal);
    shown(&app, &caller, place, &state, StatusCode::OK, None).await
}

/// `GET /address-book/{book}`
pub async fn show(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Path(book): Path<String>,
    Asked(state): Asked<ListQuery>,
) -> Response {
    match book.parse() {
        Ok(place) => shown(&app, &caller, place, &state, StatusCode::OK, None).await,
        Err(_) => errors::page(&Locale::of(&app, &caller), StatusCode::NOT_FOUND),
    }
}

/// The page of a book. `call`: what was typed to be called, and what is the matter with it.
pub(super) async fn shown(
    app: &App,
    caller: &Caller,
    place: Place,
    state: &ListQuery,
    status: StatusCode,
    call: Option<(String, String)>,
) -> Response {
    let locale = Locale::of(app, caller);
    let Some(list) = state.parsed() else {
        return errors::page(&locale, StatusCode::NOT_FOUND);
    };
    let found = async {
        let entries = app.portal.address_entries(caller, place.0, &list).await?;
        let books = app.portal.address_books(caller).await?;
        let removed = match state.removed.parse::<AddressEntryId>() {
            Ok(id) => app.portal.removed_address_entry(caller, place.0, id).await?,
            Err(_) => None,
        };
        let removed = removed.map(|entry| (entry.id.to_string(), entry.facts.name));
        Ok((entries, books, removed))
    };
    let (entries, books, removed) = match found.await {
        Ok(found) => found,
        Err(error) => return refused(&locale, error),
    };
    let Some(book) = books.iter().find(|book| book.place == place.0) else {
        return refused(&locale, Error::NotFound);
    };
    let shown = book_page(app, caller, (place, book), &books, state, entries);
    let (call, problems) = match call {
        Some((typed, words)) => (typed, Problems::one("call", words)),
        None => Default::default(),
    };
    page(
        status,
        &BookPage {
            removed,
            call,
            problems,
            ..shown
        },
    )
}

fn book_page<'a>(
    app: &'a App,
    caller: &Caller,
    (place, book): (Place, &SeenBook),
    books: &[SeenBook],
    state: &ListQuery,
    entries: EntriesPage,
) -> BookPage<'a> {
    let frame = Frame::new(app, caller, Tab::Clients);
    let t = frame.t;
    let path = place.path();
    let rows = entries
        .entries
        .into_iter()
        .map(|seen| EntryRow::new(&frame.locale, caller, place, state, seen));
    let may_edit = book.access == Access::Edit;
    BookPage {
        title: name_of(t, book),
        about: match (place.0, may_edit) {
            (BookPlace::Personal, _) => t.book_personal_about(),
            (_, true) => t.book_shared_about(),
            (_, false) => t.book_shared_read_only(),
        },
        rows: rows.collect(),
        tags: tag_links(place, state, &entries.tags),
        address: state.address(place, &state.tag, &state.after),
        next: entries
            .next
            .map(|next| state.address(place, &state.tag, &next.to_string())),
        is_first_page: state.after.is_empty(),
        is_filtered: !state.q.is_empty() || !state.tag.is_empty() || !state.after.is_empty(),
        search: state.q.clone(),
        tag: state.tag.clone(),
        may_edit,
        may_set: may_edit && place.0 != BookPlace::Personal,
        may_make: caller.may(Right::Edit(Section::AddressBooks)),
        may_connect: caller.may(Right::Connect),
        saved: saved_words(t, &state.saved),
        books: books.iter().map(|it| BookLink::new(t, it, place)).collect(),
        path,
        removed: None,
        call: String::new(),
        problems: Problems::default(),
        frame,
    }
}

fn saved_words(t: &Texts, saved: &str) -> Option<String> {
    match saved {
        "entry" => Some(t.book_saved_entry()),
        "restored" => Some(t.book_saved_restored()),
        "book" => Some(t.book_saved_book()),
        "deleted" => Some(t.book_saved_deleted()),
        "imported" => Some(t.book_saved_imported()),
        _ => None,
    }
}

/// What a book is called.
pub(super) fn name_of(t: &Texts, book: &SeenBook) -> String {
    book.name.clone().unwrap_or_else(|| t.book_personal())
}

fn tag_links(place: Place, state: &ListQuery, tags: &[Tag]) -> Vec<TagLink> {
    let link = |tag: &Tag| {
        let is_current = tag.folded() == state.tag.to_lowercase();
        // A click on the tag that is chosen takes the choice away.
        let wanted = if is_current { "" } else { tag.as_str() };
        TagLink {
            name: tag.to_string(),
            address: state.address(place, wanted, ""),
            is_current,
        }
    };
    tags.iter().map(link).collect()
}

impl BookLink {
    fn new(t: &Texts, book: &SeenBook, place: Place) -> Self {
        Self {
            path: Place(book.place).path(),
            name: name_of(t, book),
            entries: t.book_entries(book.entries),
            is_current: book.place == place.0,
        }
    }
}

impl EntryRow {
    fn new(locale: &Locale<'_>, caller: &Caller, place: Place, state: &ListQuery, seen: SeenEntry) -> Self {
        let t = locale.t;
        let facts = seen.entry.facts;
        let tags: Vec<_> = facts.tags.iter().cloned().collect();
        let may_connect = caller.may(Right::Connect);
        let is_online = seen.client.is_none_or(|(_, presence)| presence.is_online());
        let sees_clients = caller.may(Right::View(Section::Clients));
        let path = seen.client.filter(|_| sees_clients);
        let client = seen.client.map(|(_, presence)| ClientRow {
            online: presence.is_online(),
            since: match presence {
                Presence::Online { since } => Some(since),
                Presence::Offline { last_seen } => last_seen,
            }
            .map(|at| Moment::new(locale, at)),
        });
        let name = facts.name.as_str();
        Self {
            id: seen.entry.id.to_string(),
            shown: facts.address.shown(),
            address: facts.address.to_string(),
            note: facts.note.lines().map(str::to_owned).collect(),
            tags: tag_links(place, state, &tags),
            favourite: seen.favourite,
            favourite_label: match seen.favourite {
                true => t.book_favourite_remove(name),
                false => t.book_favourite_add(name),
            },
            client,
            path: path.map(|(number, _)| format!("/clients/{number}")),
            connectable: may_connect && is_online,
            name: facts.name,
        }
    }
}

impl ListQuery {
    fn parsed(&self) -> Option<EntryList> {
        let tag = match self.tag.as_str() {
            "" => None,
            text => Some(text.parse::<Tag>().ok()?),
        };
        let after = match self.after.as_str() {
            "" => None,
            text => Some(text.parse::<AddressCursor>().ok()?),
        };
        let search = self.q.trim();
        let search = (!search.is_empty()).then(|| search.chars().take(100).collect());
        Some(EntryList {
            search,
            tag,
            after,
            limit: PAGE,
        })
    }

    fn address(&self, place: Place, tag: &str, after: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &*self.q), ("tag", tag), ("after", after)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let (path, query) = (place.path(), query.finish());
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    }
}
