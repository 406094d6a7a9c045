use model::AddressEntryId;
use serde::{Deserialize, Serialize};

/// The most entries of an [`AddressBookAnswer::Page`]: so many of the longest ones fit into a frame.
pub const MOST_ADDRESS_ENTRIES: usize = 30;

/// What a client wants of its address books: its own, and the shared ones that are open to clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum AddressBookAsk {
    /// A page of the entries: its own book first, then the shared ones by name.
    List {
        /// Where the page begins: what the page before has named as next.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
        /// Only those that contain this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        search: Option<String>,
    },
    /// One more entry.
    Add {
        /// The name of a shared book; none: the client's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        book: Option<String>,
        /// What it says.
        entry: AddressBookForm,
    },
    /// Another text for an entry.
    Edit {
        /// Which one.
        entry: AddressEntryId,
        /// What it is to say; what is not named stays.
        change: AddressBookForm,
    },
    /// One entry less.
    Remove {
        /// Which one.
        entry: AddressEntryId,
    },
    /// Whether this client wants an entry at the top.
    Favourite {
        /// Which one.
        entry: AddressEntryId,
        /// Whether it does.
        favourite: bool,
    },
}

/// What an entry is to say, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressBookForm {
    /// What people call the client; nothing: its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its ID or alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What else is to be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Tags with commas or blanks between them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<String>,
}

/// One entry, as a client sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressBookEntry {
    /// Which one.
    pub id: AddressEntryId,
    /// The name of the shared book; none: the client's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// What people call the client.
    pub name: String,
    /// Its ID or alias.
    pub address: String,
    /// What else is to be known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// By what it is found again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Whether this client wants it at the top.
    #[serde(default)]
    pub favourite: bool,
    /// Whether this client may change it.
    #[serde(default)]
    pub editable: bool,
}

/// What the server answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum AddressBookAnswer {
    /// Entries, at most [`MOST_ADDRESS_ENTRIES`].
    Page {
        /// The entries.
        entries: Vec<AddressBookEntry>,
        /// Where the next page begins, if there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<String>,
    },
    /// It is done.
    Done {
        /// The entry as it is now; none: it is gone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entry: Option<AddressBookEntry>,
    },
    /// It is not done.
    Refused {
        /// Why.
        reason: AddressBookRefusal,
    },
}

/// Why the server did not do what a client wanted of its address books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressBookRefusal {
    /// The client belongs to no account, never or not any more.
    NoAccount,
    /// There is no book of that name that clients see.
    NoBook,
    /// There is no such entry.
    NoEntry,
    /// Clients may read that book, not change it.
    ReadOnly,
    /// That is neither an ID nor an alias.
    Address,
    /// One of the tags is none, or there are too many.
    Tags,
    /// The name or the note is too long.
    TooLong,
    /// The book has that address already.
    InTheBook,
    /// The book is full.
    Full,
    /// Too many wishes in a short time.
    Busy,
    /// The place in the list is none.
    Place,
    /// The server could not do it now.
    Unavailable,
}
