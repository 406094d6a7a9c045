//! `deskwarden-desk address-book …`

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::texts::Texts;

/// What to do with the address books of this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookVerb {
    /// What.
    pub act: BookAct,
    /// Whether the answer is for a program.
    pub json: bool,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookAct {
    /// Print the entries.
    List {
        /// Only those that contain this.
        search: Option<String>,
    },
    /// One more entry.
    Add {
        /// The name of a shared book; none: the device's own.
        book: Option<String>,
        /// What it says.
        entry: EntryArguments,
        /// Whether it is wanted at the top.
        favourite: bool,
    },
    /// Change an entry.
    Edit {
        /// Which one: its id, its address or its name.
        which: String,
        /// What is to be different.
        change: EntryArguments,
    },
    /// Remove an entry.
    Remove {
        /// Which one.
        which: String,
    },
    /// Want an entry at the top, or not any more.
    Favourite {
        /// Which one.
        which: String,
        /// Whether it is wanted there.
        favourite: bool,
    },
}

/// What an entry is to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryArguments {
    /// What people call the client.
    pub name: Option<String>,
    /// Its ID or alias.
    pub address: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// Tags.
    pub tags: Option<String>,
}

/// The command and its own commands.
pub fn command(texts: &Texts) -> Command {
    let option = |name: &'static str, value: &'static str, help: String| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let entry = || {
        [
            option("name", "NAME", texts.desk_help_book_name()),
            option("note", "TEXT", texts.desk_help_book_note()),
            option("tags", "TAGS", texts.desk_help_book_tags()),
        ]
    };
    let which = || {
        Arg::new("entry")
            .value_name("ENTRY")
            .required(true)
            .help(texts.desk_help_book_entry())
    };
    let flag =
        |name: &'static str, help: String| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    let json = flag("json", texts.desk_help_book_json()).global(true);
    let address = Arg::new("address")
        .value_name("ID|ALIAS")
        .required(true)
        .help(texts.desk_help_book_address());
    Command::new("address-book")
        .about(texts.desk_help_book())
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .arg(json)
        .subcommand(
            Command::new("list")
                .about(texts.desk_help_book_list())
                .arg(option("search", "TEXT", texts.desk_help_book_search())),
        )
        .subcommand(
            Command::new("add")
                .about(texts.desk_help_book_add())
                .arg(address)
                .args(entry())
                .arg(option("book", "NAME", texts.desk_help_book_book()))
                .arg(flag("favourite", texts.desk_help_book_top())),
        )
        .subcommand(
            Command::new("edit")
                .about(texts.desk_help_book_edit())
                .arg(which())
                .args(entry())
                .arg(option("address", "ID|ALIAS", texts.desk_help_book_address())),
        )
        .subcommand(
            Command::new("remove")
                .about(texts.desk_help_book_remove())
                .arg(which()),
        )
        .subcommand(
            Command::new("favourite")
                .about(texts.desk_help_book_favourite())
                .arg(which())
                .arg(flag("off", texts.desk_help_book_off())),
        )
}

/// What `matches` of [`command`] ask for.
pub fn read(matches: &ArgMatches) -> BookVerb {
    let (name, inner) = matches.subcommand().unwrap_or(("list", matches));
    let text = |name: &str| inner.get_one::<String>(name).cloned();
    let which = || text("entry").unwrap_or_default();
    let entry = || EntryArguments {
        name: text("name"),
        address: text("address"),
        note: text("note"),
        tags: text("tags"),
    };
    let act = match name {
        "add" => BookAct::Add {
            book: text("book"),
            entry: entry(),
            favourite: inner.get_flag("favourite"),
        },
        "edit" => BookAct::Edit {
            which: which(),
            change: entry(),
        },
        "remove" => BookAct::Remove { which: which() },
        "favourite" => BookAct::Favourite {
            which: which(),
            favourite: !inner.get_flag("off"),
        },
        _ => BookAct::List {
            search: text("search"),
        },
    };
    BookVerb {
        act,
        json: inner.get_flag("json"),
    }
}
