use model::{AcceptedBy, EndReason, MediaPath};
use serde::{Serialize, de::DeserializeOwned};
use wire::{
    AddressBookAnswer, AddressBookAsk, AddressBookRefusal, ClientFrame, CommentRefusal, HostMessage,
    InputMessage, PointerButton, RefusalReason, RegisterRefusal, ServerFrame, Signal, ViewerFrame,
    ViewerMessage, ViewerRefusal, ViewerServerFrame, Waiting,
};

/// An enum of which every variant has a golden file. A new variant does not compile until it is
/// named here, and fails until its file exists.
pub trait Golden: Serialize + DeserializeOwned {
    /// How its files begin.
    const NAME: &str;
    /// The names of its variants.
    const VARIANTS: &[&str];

    fn variant(&self) -> &'static str;
}

macro_rules! golden {
    ($type:ident, $name:literal, { $($variant:ident => $file:literal,)+ }) => {
        impl Golden for $type {
            const NAME: &str = $name;
            const VARIANTS: &[&str] = &[$($file),+];

            fn variant(&self) -> &'static str {
                match self {
                    $($type::$variant { .. } => $file,)+
                }
            }
        }
    };
}

/// Calls `$check::<T>($argument)` for every golden enum.
macro_rules! for_every_enum {
    ($check:ident($($argument:expr)?)) => {
        $crate::messages::for_every_enum!(@ $check($($argument)?);
            model::AcceptedBy, model::EndReason, model::MediaPath, wire::AddressBookAnswer, wire::AddressBookAsk,
            wire::AddressBookRefusal, wire::ClientFrame, wire::CommentRefusal, wire::HostMessage, wire::InputMessage,
            wire::PointerButton, wire::RefusalReason, wire::RegisterRefusal, wire::ServerFrame, wire::Signal,
            wire::ViewerFrame, wire::ViewerMessage, wire::ViewerRefusal, wire::ViewerServerFrame, wire::Waiting)
    };
    (@ $check:ident($argument:expr); $($type:ty),+) => { $($check::<$type>($argument);)+ };
    (@ $check:ident(); $($type:ty),+) => { $($check::<$type>();)+ };
}
pub(crate) use for_every_enum;

golden!(ClientFrame, "client_frame", {
    Hello => "hello",
    Proof => "proof",
    Register => "register",
    SessionWaiting => "session_waiting",
    SessionOpened => "session_opened",
    SessionEnded => "session_ended",
    Renew => "renew",
    Signal => "signal",
    Comment => "comment",
    AddressBook => "address_book",
});
golden!(AddressBookAsk, "address_book_ask", {
    List => "list",
    Add => "add",
    Edit => "edit",
    Remove => "remove",
    Favourite => "favourite",
});
golden!(AddressBookAnswer, "address_book_answer", {
    Page => "page",
    Done => "done",
    Refused => "refused",
});
golden!(AddressBookRefusal, "address_book_refusal", {
    NoAccount => "no_account",
    NoBook => "no_book",
    NoEntry => "no_entry",
    ReadOnly => "read_only",
    Address => "address",
    Tags => "tags",
    TooLong => "too_long",
    InTheBook => "in_the_book",
    Full => "full",
    Busy => "busy",
    Place => "place",
    Unavailable => "unavailable",
});
golden!(ServerFrame, "server_frame", {
    Challenge => "challenge",
    Welcome => "welcome",
    Refused => "refused",
    Registered => "registered",
    RegisterRefused => "register_refused",
    SessionRequested => "session_requested",
    SessionLength => "session_length",
    SessionRefused => "session_refused",
    Unregistered => "unregistered",
    Alias => "alias",
    Signal => "signal",
    HangUp => "hang_up",
    Renewed => "renewed",
    AddressBook => "address_book",
    Commented => "commented",
    CommentRefused => "comment_refused",
    GoAway => "go_away",
});
golden!(ViewerFrame, "viewer_frame", {
    Join => "join",
    Signal => "signal",
    Renew => "renew",
    Ended => "ended",
});
golden!(ViewerServerFrame, "viewer_server_frame", {
    Joined => "joined",
    Length => "length",
    Refused => "refused",
    Waiting => "waiting",
    Signal => "signal",
    Renewed => "renewed",
    Ended => "ended",
    GoAway => "go_away",
});
golden!(Signal, "signal", {
    Offer => "offer",
    Answer => "answer",
    Candidate => "candidate",
});
golden!(HostMessage, "host_message", {
    Hello => "hello",
    PasswordRefused => "password_refused",
    Opened => "opened",
    DisplayChanged => "display_changed",
    Cursor => "cursor",
    Pong => "pong",
    Ended => "ended",
});
golden!(ViewerMessage, "viewer_message", {
    Password => "password",
    Ping => "ping",
    End => "end",
});
golden!(InputMessage, "input_message", {
    Pointer => "pointer",
    Button => "button",
    Wheel => "wheel",
    Key => "key",
    ReleaseAll => "release_all",
});
golden!(EndReason, "end_reason", {
    ClosedInPortal => "closed_in_portal",
    SignedOut => "signed_out",
    RightRevoked => "right_revoked",
    EndedByViewer => "ended_by_viewer",
    EndedByHost => "ended_by_host",
    Dismissed => "dismissed",
    Unanswered => "unanswered",
    LostContact => "lost_contact",
    NoPath => "no_path",
    NoScreen => "no_screen",
    TooManySessions => "too_many_sessions",
    Unverified => "unverified",
    LengthReached => "length_reached",
    LimitReached => "limit_reached",
    AccountSuspended => "account_suspended",
    ClientRemoved => "client_removed",
});
golden!(AcceptedBy, "accepted_by", {
    Password => "password",
    Person => "person",
    Unknown => "unknown",
});
golden!(CommentRefusal, "comment_refusal", {
    UnknownSession => "unknown_session",
    StillRunning => "still_running",
    TooLate => "too_late",
    NotAsked => "not_asked",
    Empty => "empty",
    TooLong => "too_long",
    Unavailable => "unavailable",
});
golden!(Waiting, "waiting", {
    Password => "password",
    Person => "person",
});
golden!(RefusalReason, "refusal_reason", {
    Protocol => "protocol",
    Proof => "proof",
    Frame => "frame",
    Busy => "busy",
    Replaced => "replaced",
});
golden!(RegisterRefusal, "register_refusal", {
    WrongKey => "wrong_key",
    TooManyTries => "too_many_tries",
    NoSeat => "no_seat",
    AccountSuspended => "account_suspended",
    Unavailable => "unavailable",
});
golden!(ViewerRefusal, "viewer_refusal", {
    Protocol => "protocol",
    Ticket => "ticket",
    Frame => "frame",
    Replaced => "replaced",
});
golden!(PointerButton, "pointer_button", {
    Left => "left",
    Middle => "middle",
    Right => "right",
    Back => "back",
    Forward => "forward",
});
golden!(MediaPath, "media_path", {
    Direct => "direct",
    Relayed => "relayed",
});
