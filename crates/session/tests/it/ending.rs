use std::time::Duration;

use model::{EndReason, Permissions};
use session::{CONNECT_TIME, FAREWELL_TIME, RELOAD_TIME, RETURN_TIME, SILENCE};
use wire::Waiting;

use crate::{pair::Pair, weather::Weather};

fn both_know(pair: &Pair) -> bool {
    pair.host_end().is_some() && pair.viewer_end().is_some()
}

#[test]
fn the_viewer_learns_why_the_host_has_hung_up() {
    let mut pair = Pair::opened();
    let reason = EndReason::ClosedInPortal {
        by: "anna@example.com".into(),
    };
    pair.host.hang_up(reason.clone(), pair.now);
    pair.host.hang_up(EndReason::EndedByHost, pair.now);
    pair.run_until("both ends know", 1, both_know);
    assert_eq!(pair.host_end(), Some(&reason));
    assert_eq!(pair.viewer_end(), Some(&reason));
    assert!(pair.releases() > 0);
}

#[test]
fn the_host_learns_that_the_viewer_has_ended_it() {
    let mut pair = Pair::opened();
    pair.viewer.end(pair.now);
    pair.run_until("both ends know", 1, both_know);
    assert_eq!(pair.host_end(), Some(&EndReason::EndedByViewer));
    assert_eq!(pair.viewer_end(), Some(&EndReason::EndedByViewer));
    assert!(pair.releases() > 0);
}

#[test]
fn hanging_up_does_not_wait_for_a_viewer_that_cannot_be_reached() {
    let mut pair = Pair::opened();
    pair.cut();
    let before = pair.now;
    pair.host.hang_up(EndReason::EndedByHost, pair.now);
    pair.drain();
    assert!(pair.releases() > 0, "input is released at once");
    pair.run_until("the host is done", 1, |pair| pair.host_end().is_some());
    assert!(pair.now - before <= FAREWELL_TIME);
}

#[test]
fn hanging_up_before_anybody_has_connected_ends_at_once() {
    let mut pair = Pair::with_password();
    pair.host.hang_up(EndReason::Unanswered, pair.now);
    pair.drain();
    assert_eq!(pair.host_end(), Some(&EndReason::Unanswered));
    assert!(pair.releases() > 0);
}

#[test]
fn when_the_host_vanishes_the_viewer_ends() {
    let mut pair = Pair::opened();
    pair.cut();
    let before = pair.now;
    pair.run_until("the viewer ends", 20, |pair| pair.viewer_end().is_some());
    assert_eq!(pair.viewer_end(), Some(&EndReason::LostContact));
    assert!(pair.now - before <= SILENCE + RETURN_TIME);
}

#[test]
fn when_the_viewer_vanishes_the_host_releases_input_and_ends_later() {
    let mut pair = Pair::opened();
    pair.cut();
    let before = (pair.now, pair.releases());
    pair.run_until("input is released", 6, |pair| pair.releases() > before.1);
    assert!(pair.now - before.0 <= SILENCE);
    assert!(pair.host_end().is_none());
    pair.run_until("the host ends", 15, |pair| pair.host_end().is_some());
    assert_eq!(pair.host_end(), Some(&EndReason::LostContact));
    assert!(pair.now - before.0 <= SILENCE + RETURN_TIME);
}

#[test]
fn a_viewer_that_comes_back_in_time_goes_on() {
    let mut pair = Pair::opened();
    pair.cut();
    pair.run_for(SILENCE + Duration::from_secs(3));
    pair.mend();
    pair.run_for(RETURN_TIME);
    assert!(!both_know(&pair) && pair.host_end().is_none());
    pair.viewer.input(&wire::InputMessage::Wheel { x: 0, y: 1 });
    pair.run_until("input arrives again", 5, |pair| !pair.inputs().is_empty());
}

#[test]
fn without_a_path_both_ends_give_up() {
    let mut pair = Pair::with_password();
    pair.cut();
    pair.run_until("both ends give up", 17, both_know);
    assert_eq!(pair.host_end(), Some(&EndReason::NoPath));
    assert_eq!(pair.viewer_end(), Some(&EndReason::NoPath));
    assert!(pair.elapsed() >= CONNECT_TIME);
    assert!(pair.releases() > 0);
}

/// The viewer closes its connection, and its last words get lost: as when a page is left.
fn leave_without_a_word(pair: &mut Pair) {
    pair.to_host = Weather::storm(3);
    pair.viewer.end(pair.now);
    pair.run_for(FAREWELL_TIME - Duration::from_millis(1));
    pair.to_host = Weather::fine(5);
    let before = pair.releases();
    pair.run_until("input is released", 2, |pair| pair.releases() > before);
    assert!(pair.host_end().is_none());
}

#[test]
fn a_viewer_that_leaves_without_a_word_has_ended_the_session_after_a_while() {
    let mut pair = Pair::opened();
    leave_without_a_word(&mut pair);
    let before = pair.now;
    pair.run_until("the host ends", 16, |pair| pair.host_end().is_some());
    assert_eq!(pair.host_end(), Some(&EndReason::EndedByViewer));
    assert!(pair.now - before <= RELOAD_TIME);
}

#[test]
fn a_viewer_that_left_without_a_word_may_come_back() {
    let mut pair = Pair::opened();
    leave_without_a_word(&mut pair);
    pair.run_for(RELOAD_TIME - Duration::from_secs(1));
    pair.reload();
    pair.open();
    pair.run_for(RELOAD_TIME);
    assert!(pair.host_end().is_none());
}

#[test]
fn nothing_comes_out_of_a_session_that_is_over() {
    let mut pair = Pair::new(Waiting::Password, Permissions::all());
    pair.open();
    pair.host.hang_up(EndReason::EndedByHost, pair.now);
    pair.run_until("both ends know", 1, both_know);
    let said = (
        pair.host_said.len(),
        pair.viewer_said.len(),
        pair.datagrams_of_viewer(),
    );
    pair.host.hang_up(EndReason::EndedByHost, pair.now);
    pair.viewer.end(pair.now);
    pair.run_for(Duration::from_secs(60));
    assert_eq!(
        (
            pair.host_said.len(),
            pair.viewer_said.len(),
            pair.datagrams_of_viewer()
        ),
        said
    );
}
