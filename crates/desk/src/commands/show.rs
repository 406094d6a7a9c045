//! What the service says, as people read it.

use wire::{RefusalReason, Waiting};

use crate::{
    control::{LinkState, SessionStatus, Status},
    link::LinkError,
    texts::Texts,
};

/// The lines of `deskwarden-desk status`.
pub fn status(texts: &Texts, status: &Status) -> String {
    let mut lines = vec![
        match &status.server {
            Some(server) => texts.desk_status_server(server.as_str()),
            None => texts.desk_status_no_server(),
        },
        link(texts, &status.link),
        match status.number {
            Some(number) => texts.desk_status_id(number.grouped()),
            None => texts.desk_status_no_id(),
        },
        match &status.alias {
            Some(alias) => texts.desk_status_alias(alias.as_str()),
            None => texts.desk_status_no_alias(),
        },
        match (&status.account, &status.removed_from) {
            (Some(account), _) => texts.desk_status_account(printable(&account.name)),
            (None, Some(account)) => texts.desk_status_removed(printable(&account.name)),
            (None, None) => texts.desk_status_no_account(),
        },
        match status.password {
            true => texts.desk_status_password(),
            false => texts.desk_status_no_password(),
        },
    ];
    match status.sessions.as_slice() {
        [] => lines.push(texts.desk_status_no_sessions()),
        sessions => {
            lines.push(texts.desk_status_sessions());
            lines.extend(sessions.iter().map(|running| session(texts, running)));
        }
    }
    lines.join("\n")
}

/// Why there is no link.
pub fn link_error(texts: &Texts, error: &LinkError) -> String {
    match error {
        LinkError::Unreachable { detail } => texts.desk_link_unreachable(printable(detail)),
        LinkError::Certificate { .. } => texts.desk_link_certificate(),
        LinkError::Protocol { detail } => texts.desk_link_protocol(printable(detail)),
        LinkError::Refused { reason } => match reason {
            RefusalReason::Protocol => texts.desk_link_protocol_version(),
            RefusalReason::Proof => texts.desk_link_proof(),
            RefusalReason::Frame => texts.desk_link_frame(),
            RefusalReason::Busy => texts.desk_link_busy(),
            RefusalReason::Replaced => texts.desk_link_replaced(),
        },
        LinkError::GoAway { .. } => texts.desk_link_go_away(),
        LinkError::Broken { .. } => texts.desk_link_broken(),
    }
}

/// A name from elsewhere without what could command the terminal.
pub fn printable(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(120).collect()
}

fn link(texts: &Texts, link: &LinkState) -> String {
    match link {
        LinkState::Online => texts.desk_status_online(),
        LinkState::Connecting => texts.desk_status_connecting(),
        LinkState::Offline { error: None } => texts.desk_status_offline(),
        LinkState::Offline { error: Some(error) } => {
            texts.desk_status_offline_because(link_error(texts, error))
        }
    }
}

fn session(texts: &Texts, session: &SessionStatus) -> String {
    let (caller, id) = (printable(&session.caller.name), session.session.to_string());
    match session.waiting {
        None => texts.desk_status_session_open(caller, id),
        Some(Waiting::Password) => texts.desk_status_session_password(caller, id),
        Some(Waiting::Person) => texts.desk_status_session_person(caller, id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_command_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\r\nc"), "a[2Jbc");
        assert_eq!(printable(&"x".repeat(500)).len(), 120);
    }

    #[test]
    fn the_status_says_who_waits_and_what_to_do() {
        let shown = status(
            &Texts::of(model::Language::English),
            &Status {
                version: "0".into(),
                server: Some("https://desk.example".into()),
                link: LinkState::Offline {
                    error: Some(LinkError::GoAway { come_back_after: 1 }),
                },
                number: Some(123_456_789.try_into().unwrap()),
                account: None,
                alias: Some("front@ad".parse().unwrap()),
                removed_from: Some(wire::AccountNotice {
                    name: "Acme\u{1b}".into(),
                    number: 7,
                    asks_for_comment: false,
                }),
                password: false,
                sessions: vec![SessionStatus {
                    session: "ses_0190aaaaaaaa70008000000000000001".parse().unwrap(),
                    caller: wire::Caller {
                        name: "ann@example.org".into(),
                        number: None,
                        account: None,
                    },
                    waiting: Some(Waiting::Person),
                }],
            },
        );
        assert!(shown.contains("https://desk.example"), "{shown}");
        assert!(shown.contains("123 456 789"), "{shown}");
        assert!(shown.contains("front@ad"), "{shown}");
        assert!(
            shown.contains("none; this device was removed from Acme."),
            "{shown}"
        );
        assert!(shown.contains("ann@example.org waits for you"), "{shown}");
        assert!(shown.contains("is being stopped"), "{shown}");
    }
}
