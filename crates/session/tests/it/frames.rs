use std::time::Duration;

use session::START_BITRATE;

use crate::{pair::Pair, weather::Weather};

const FRAME_TIME: Duration = Duration::from_millis(33);

/// Every frame that arrived is one that was shown, in order, starting with a key frame, and there
/// was never a gap of more than a second. Returns how many arrived.
fn check_frames(pair: &Pair) -> usize {
    let shown = &pair.film.as_ref().expect("a film").shown;
    let frames = pair.frames();
    assert!(frames.first().expect("no frame arrived").1.key);
    let mut rest = shown.iter();
    for (at, frame) in &frames {
        assert!(
            rest.any(|data| **data == *frame.data),
            "damaged or out of order at {at:?}"
        );
    }
    let mut before = frames[0].0;
    for (at, _) in &frames {
        assert!(
            *at - before <= Duration::from_secs(1),
            "a gap from {before:?} to {at:?}"
        );
        before = *at;
    }
    assert!(
        pair.elapsed() - before <= Duration::from_secs(1),
        "a gap from {before:?} to the end"
    );
    frames.len()
}

#[test]
fn in_fine_weather_every_frame_arrives() {
    let mut pair = Pair::opened();
    pair.roll_film(FRAME_TIME, 8_000);
    pair.run_for(Duration::from_secs(5));
    let arrived = check_frames(&pair);
    assert!(
        pair.film
            .as_ref()
            .is_some_and(|film| film.shown.len() - arrived < 5)
    );
}

#[test]
fn under_two_percent_loss_frames_arrive_complete_and_in_order() {
    for seed in 0..3 {
        let mut pair = Pair::opened();
        pair.to_viewer = Weather {
            loss: 0.02,
            ..Weather::fine(20 + seed)
        };
        pair.to_host = Weather {
            loss: 0.02,
            ..Weather::fine(30 + seed)
        };
        pair.roll_film(FRAME_TIME, 8_000);
        pair.run_for(Duration::from_secs(20));
        let arrived = check_frames(&pair);
        let shown = pair.film.as_ref().map_or(0, |film| film.shown.len());
        assert!(arrived * 10 >= shown * 9, "seed {seed}: {arrived} of {shown}");
    }
}

#[test]
fn packets_that_overtake_each_other_are_put_in_order() {
    for (seed, jitter, percent) in [(40, 8, 95), (41, 8, 95), (42, 30, 75)] {
        let mut pair = Pair::opened();
        pair.to_viewer = Weather {
            jitter: Duration::from_millis(jitter),
            ..Weather::fine(seed)
        };
        pair.roll_film(FRAME_TIME, 8_000);
        pair.film.as_mut().expect("a film").adapts = true;
        pair.run_for(Duration::from_secs(10));
        let arrived = check_frames(&pair);
        let shown = pair.film.as_ref().map_or(0, |film| film.shown.len());
        assert!(
            arrived * 100 >= shown * percent,
            "seed {seed}: {arrived} of {shown}"
        );
    }
}

#[test]
fn after_a_short_outage_the_picture_comes_back_with_a_key_frame() {
    let mut pair = Pair::opened();
    pair.roll_film(FRAME_TIME, 4_000);
    pair.run_for(Duration::from_secs(2));
    pair.cut();
    pair.run_for(Duration::from_secs(3));
    let before = pair.frames().len();
    pair.mend();
    pair.run_until("the picture is back", 3, |pair| pair.frames().len() > before + 10);
    assert!(pair.frames()[before..].iter().any(|(_, frame)| frame.key));
    assert!(pair.host_end().is_none());
}

#[test]
fn the_first_frame_that_leaves_is_a_key_frame() {
    let mut pair = Pair::opened();
    let delta = crate::pair::temporal_unit(0, 100, false);
    let key = crate::pair::temporal_unit(1, 100, true);
    let frame = |data, key| session::Frame {
        data,
        key,
        at: Duration::ZERO,
    };
    assert!(!pair.host.frame(frame(&delta, false), pair.now));
    assert!(pair.host.frame(frame(&key, true), pair.now));
    pair.drain();
    assert!(pair.host.frame(frame(&delta, false), pair.now));
}

#[test]
fn on_a_narrow_link_the_estimate_falls_below_its_rate_and_pictures_still_come() {
    const RATE: u64 = 400_000;
    let mut pair = Pair::opened();
    pair.to_viewer = Weather {
        rate: Some(RATE),
        ..Weather::fine(50)
    };
    pair.roll_film(FRAME_TIME, 4_000);
    pair.film.as_mut().expect("a film").adapts = true;
    assert!(
        pair.estimate()
            .is_none_or(|estimate| estimate >= START_BITRATE / 2)
    );
    pair.run_until("the estimate falls", 20, |pair| {
        pair.estimate().is_some_and(|estimate| estimate <= RATE)
    });
    pair.run_for(Duration::from_secs(10));
    let before = pair.frames().len();
    pair.run_for(Duration::from_secs(10));
    let arrived = pair.frames().len() - before;
    assert!(arrived > 50, "{arrived} frames in ten seconds");
}

#[test]
fn on_a_wide_link_the_estimate_stays_high() {
    let mut pair = Pair::opened();
    pair.roll_film(FRAME_TIME, 8_000);
    pair.film.as_mut().expect("a film").adapts = true;
    pair.run_for(Duration::from_secs(10));
    let estimate = pair.estimate().expect("an estimate");
    assert!(estimate >= START_BITRATE, "{estimate}");
}

#[test]
fn a_still_screen_needs_little_bandwidth_and_forgets_nothing_about_the_link() {
    const SECONDS: u64 = 60;
    for rate in [None, Some(2_000_000)] {
        let mut pair = Pair::opened();
        pair.to_viewer = Weather {
            rate,
            ..Weather::fine(70)
        };
        pair.roll_film(FRAME_TIME, 4_000);
        pair.film.as_mut().expect("a film").adapts = true;
        pair.run_for(Duration::from_secs(20));
        let estimate = pair.estimate().expect("an estimate");
        pair.roll_film(Duration::from_secs(1), 50);
        pair.run_for(Duration::from_secs(10));
        let before = pair.effort_of_host();
        pair.run_for(Duration::from_secs(SECONDS));
        let after = pair.effort_of_host();
        let (bytes, timeouts) = ((after.0 - before.0) / SECONDS, (after.1 - before.1) / SECONDS);
        assert!(bytes < 20_000, "{bytes} bytes per second at {rate:?}");
        assert!(timeouts < 150, "{timeouts} timeouts per second at {rate:?}");
        assert!(
            pair.estimate().is_some_and(|now| now > estimate / 3),
            "{:?} of {estimate}",
            pair.estimate()
        );
    }
}
