//! The real program against a small server that speaks the frames of `wire`.

mod address_book;
mod command_line;
mod comments;
mod desktop;
mod limits;
mod link;
mod pins;
mod program;
mod server;
mod sessions;
mod viewer;
