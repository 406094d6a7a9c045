//! What can go wrong with a command: its text and its exit code.

use std::process::ExitCode;

use wire::{AccountNotice, AddressBookRefusal, CommentRefusal, RegisterRefusal};

use super::show;
use crate::{
    control::Reply,
    data::{DataError, MIN_PASSWORD},
    link::{AddressError, LinkError},
    service::ServiceError,
    texts::Texts,
};

/// Why a command did not do what it should.
#[derive(Debug)]
pub enum Failure {
    /// Nothing was asked for.
    Usage,
    /// Two things were asked for at once.
    SeveralVerbs,
    /// There is no folder for the data.
    NoDataFolder,
    /// The data folder cannot be used.
    Data(DataError),
    /// What was typed is no server address.
    Address(AddressError),
    /// No server is known.
    NoServer,
    /// The server cannot be reached.
    Link(LinkError),
    /// The service has no link yet, or the server does not answer.
    NoLinkYet,
    /// The service does not run.
    NotRunning,
    /// Another program with this data folder does not come to an end.
    Busy,
    /// The service runs already.
    RunsAlready,
    /// What was typed is no license key.
    LicenseKeyForm,
    /// The server refused to register the device.
    Register(RegisterRefusal),
    /// The account has no free seat.
    NoSeat {
        /// What the account is called; empty where the server did not say.
        account: String,
        /// How many seats it has.
        most: u64,
    },
    /// The account of that name is suspended.
    AccountSuspended(String),
    /// The comment is not kept.
    Comment(CommentRefusal),
    /// The same is under way for another command.
    UnderWay,
    /// The password has too few characters.
    PasswordShort,
    /// The password is too long.
    PasswordLong,
    /// Standard input is not text.
    NotText,
    /// The server did not do what was wanted of an address book.
    AddressBook(AddressBookRefusal),
    /// The device was removed from the account of that name, and has no address book any more.
    BookOfRemoved(String),
    /// Several entries of address books are called so.
    SeveralEntries,
    /// No such caller waits.
    NobodyWaits,
    /// Several callers wait.
    SeveralWait,
    /// Something else.
    Failed(String),
}

impl Failure {
    /// The service gave an answer that does not belong to the question.
    pub fn unexpected(reply: &Reply) -> Self {
        match reply {
            Reply::Failed { detail } => Self::Failed(detail.clone()),
            other => Self::Failed(format!("{other:?}")),
        }
    }

    /// The server refused to register the device, to that account if its key it was.
    pub fn register(reason: RegisterRefusal, account: Option<&AccountNotice>, most: Option<u64>) -> Self {
        match (reason, account, most) {
            (RegisterRefusal::NoSeat, Some(account), Some(most)) => Self::NoSeat {
                account: account.name.clone(),
                most,
            },
            (RegisterRefusal::AccountSuspended, Some(account), _) => {
                Self::AccountSuspended(account.name.clone())
            }
            _ => Self::Register(reason),
        }
    }

    /// Says it on standard error. The codes are documented in `docs/command-line.md`.
    pub fn report(&self, texts: &Texts) -> ExitCode {
        eprintln!("{}", self.text(texts));
        ExitCode::from(self.code())
    }

    fn code(&self) -> u8 {
        match self {
            Self::Usage | Self::SeveralVerbs | Self::Address(_) | Self::LicenseKeyForm => 2,
            Self::AddressBook(
                AddressBookRefusal::Address | AddressBookRefusal::Tags | AddressBookRefusal::TooLong,
            )
            | Self::SeveralEntries => 2,
            Self::AddressBook(AddressBookRefusal::Unavailable | AddressBookRefusal::Busy) => 4,
            Self::AddressBook(_) | Self::BookOfRemoved(_) => 3,
            Self::Comment(CommentRefusal::Empty | CommentRefusal::TooLong) => 2,
            Self::Comment(CommentRefusal::Unavailable) | Self::UnderWay => 4,
            Self::Comment(_) => 3,
            Self::Register(RegisterRefusal::Unavailable) => 4,
            Self::Register(_) | Self::NoSeat { .. } | Self::AccountSuspended(_) => 3,
            Self::Link(LinkError::Refused { .. }) => 3,
            Self::Link(_) | Self::NoLinkYet | Self::NotRunning | Self::Busy => 4,
            _ => 1,
        }
    }

    fn text(&self, texts: &Texts) -> String {
        match self {
            Self::Usage => texts.desk_error_usage(),
            Self::SeveralVerbs => texts.desk_error_several_verbs(),
            Self::NoDataFolder => texts.desk_error_no_data_folder(),
            Self::Data(error) => data_text(texts, error),
            Self::Address(error) => address_text(texts, error),
            Self::NoServer => texts.desk_error_no_server(),
            Self::Link(error) => texts.desk_error_no_link(show::link_error(texts, error)),
            Self::NoLinkYet => texts.desk_error_no_link_yet(),
            Self::NotRunning => texts.desk_error_service_not_running(),
            Self::Busy => texts.desk_error_service_busy(),
            Self::RunsAlready => texts.desk_error_service_running(),
            Self::LicenseKeyForm => texts.desk_error_license_key_form(),
            Self::Register(RegisterRefusal::WrongKey) => texts.desk_error_wrong_key(),
            Self::Register(RegisterRefusal::TooManyTries) => texts.desk_error_too_many_tries(),
            Self::Register(RegisterRefusal::NoSeat) => texts.desk_error_no_seat(),
            Self::NoSeat { account, most } => texts.desk_error_no_seat_of(account.as_str(), *most),
            Self::Register(RegisterRefusal::AccountSuspended) => texts.desk_error_suspended(),
            Self::AccountSuspended(account) => texts.desk_error_account_suspended(account.as_str()),
            Self::Register(RegisterRefusal::Unavailable) => texts.desk_error_unavailable(),
            Self::Comment(reason) => comment_text(texts, *reason),
            Self::AddressBook(reason) => book_text(texts, *reason),
            Self::BookOfRemoved(account) => texts.desk_error_book_removed(account.as_str()),
            Self::SeveralEntries => texts.desk_error_book_several(),
            Self::UnderWay => texts.desk_error_under_way(),
            Self::PasswordShort => texts.desk_error_password_short(MIN_PASSWORD.to_string()),
            Self::PasswordLong => texts.desk_error_password_long(),
            Self::NotText => texts.desk_error_not_text(),
            Self::NobodyWaits => texts.desk_error_nobody_waits(),
            Self::SeveralWait => texts.desk_error_several_wait(),
            Self::Failed(detail) => texts.desk_error_service(detail.as_str()),
        }
    }
}

fn book_text(texts: &Texts, reason: AddressBookRefusal) -> String {
    match reason {
        AddressBookRefusal::NoAccount => texts.desk_error_book_no_account(),
        AddressBookRefusal::NoBook => texts.desk_error_book_no_book(),
        AddressBookRefusal::NoEntry => texts.desk_error_book_no_entry(),
        AddressBookRefusal::ReadOnly => texts.desk_error_book_read_only(),
        AddressBookRefusal::Address => texts.desk_error_book_address(),
        AddressBookRefusal::Tags => texts.desk_error_book_tags(),
        AddressBookRefusal::TooLong => texts.desk_error_book_too_long(),
        AddressBookRefusal::InTheBook => texts.desk_error_book_in_the_book(),
        AddressBookRefusal::Full => texts.desk_error_book_full(),
        AddressBookRefusal::Busy => texts.desk_error_book_busy(),
        AddressBookRefusal::Place => texts.desk_error_book_place(),
        AddressBookRefusal::Unavailable => texts.desk_error_book_unavailable(),
    }
}

fn data_text(texts: &Texts, error: &DataError) -> String {
    match error {
        DataError::ReadableByOthers { path, .. } => {
            texts.desk_error_readable_by_others(path.display().to_string())
        }
        DataError::Malformed { path, problem } => {
            texts.desk_error_malformed(path.display().to_string(), problem.as_str())
        }
        DataError::Io { .. } | DataError::Hash(_) => texts.desk_error_data(error.to_string()),
    }
}

fn comment_text(texts: &Texts, reason: CommentRefusal) -> String {
    match reason {
        CommentRefusal::UnknownSession => texts.desk_error_comment_unknown_session(),
        CommentRefusal::StillRunning => texts.desk_error_comment_still_running(),
        CommentRefusal::TooLate => texts.desk_error_comment_too_late(),
        CommentRefusal::NotAsked => texts.desk_error_comment_not_asked(),
        CommentRefusal::Empty => texts.desk_error_comment_empty(),
        CommentRefusal::TooLong => texts.desk_error_comment_too_long(),
        CommentRefusal::Unavailable => texts.desk_error_comment_unavailable(),
    }
}

fn address_text(texts: &Texts, error: &AddressError) -> String {
    match error {
        AddressError::Form | AddressError::Scheme => texts.desk_error_address_form(),
        AddressError::PlainHttp => texts.desk_error_address_plain_http(),
        AddressError::Extra => texts.desk_error_address_extra(),
        AddressError::Pin => texts.desk_error_address_pin(),
    }
}

impl From<AddressError> for Failure {
    fn from(error: AddressError) -> Self {
        Self::Address(error)
    }
}

impl From<LinkError> for Failure {
    fn from(error: LinkError) -> Self {
        Self::Link(error)
    }
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Data(error) => Self::Data(error),
            ServiceError::RunsAlready => Self::RunsAlready,
            ServiceError::Io(error) => Self::Failed(error.to_string()),
        }
    }
}
