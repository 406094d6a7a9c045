//! What was sent once is understood forever. A golden file is never changed; a changed message
//! gets another file beside it.

mod golden;
mod messages;
mod strangers;
