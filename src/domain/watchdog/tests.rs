use super::*;

/// The page's clock, real time and the audio clock, all in milliseconds.
type Row = (u64, f64, f64, AudioState, Seen);

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    Visible,
    Hidden,
}

use AudioState::{Closed, Interrupted, None as Silent, Running, Suspended};
use Seen::{Hidden, Visible};

#[test]
fn sound_that_keeps_up_plays() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (100, 100.0, 90.0, Running, Visible),
            (200, 200.0, 210.0, Running, Visible),
        ],
        Sound::Playing,
    );
}

#[test]
fn a_clock_that_stands_for_less_than_400_ms_is_no_stall() {
    check(&standing_for(399.0), Sound::Playing);
}

#[test]
fn a_clock_that_stands_for_400_ms_is_a_stall_since_it_last_moved() {
    let since = Moment::new(100);
    check(&standing_for(400.0), Sound::Stalled { since });
}

fn standing_for(ms: f64) -> [Row; 4] {
    [
        (0, 0.0, 0.0, Running, Visible),
        (100, 100.0, 100.0, Running, Visible),
        (300, 300.0, 100.0, Running, Visible),
        (500, 100.0 + ms, 100.0, Running, Visible),
    ]
}

#[test]
fn a_late_tick_is_no_stall() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (20_000, 20_000.0, 19_990.0, Running, Visible),
            (20_100, 20_100.0, 20_090.0, Running, Visible),
        ],
        Sound::Playing,
    );
}

#[test]
fn real_time_that_is_told_late_after_a_freeze_is_no_stall() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (20_000, 16.0, 20_000.0, Running, Visible),
            (20_100, 20_100.0, 20_100.0, Running, Visible),
        ],
        Sound::Playing,
    );
}

#[test]
fn a_stall_after_a_freeze_is_still_found() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (20_000, 16.0, 20_000.0, Running, Visible),
            (20_500, 20_500.0, 20_000.0, Running, Visible),
        ],
        Sound::Stalled {
            since: Moment::new(20_000),
        },
    );
}

#[test]
fn a_page_clock_that_runs_fast_is_no_stall_of_a_visible_page() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (600_000, 5.0, 5.0, Running, Visible),
            (1_200_000, 10.0, 5.0, Running, Visible),
        ],
        Sound::Playing,
    );
}

#[test]
fn sleep_is_a_stall() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (100, 100.0, 100.0, Running, Visible),
            (600_100, 600_100.0, 150.0, Running, Visible),
        ],
        Sound::Stalled {
            since: Moment::new(100),
        },
    );
}

#[test]
fn a_stall_lasts_even_if_the_audio_moves_on_later() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (600_000, 600_000.0, 0.0, Running, Visible),
            (600_100, 600_100.0, 100.0, Running, Visible),
        ],
        Sound::Stalled {
            since: Moment::new(0),
        },
    );
}

#[test]
fn a_hidden_page_with_sound_plays_on_at_one_tick_a_minute() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (60_000, 9.0, 60_000.0, Running, Hidden),
            (120_000, 9.0, 119_900.0, Running, Hidden),
        ],
        Sound::Playing,
    );
}

#[test]
fn coming_out_of_hiding_is_no_stall_though_real_time_leaps() {
    check(
        &[
            (0, 0.0, 0.0, Running, Visible),
            (60_000, 9.0, 60_000.0, Running, Hidden),
            (60_050, 9.0, 60_050.0, Running, Visible),
            (60_150, 60_150.0, 60_150.0, Running, Visible),
        ],
        Sound::Playing,
    );
}

#[test]
fn a_hidden_page_stalls_after_3_s_and_not_before() {
    check(&hidden_for(2_999), Sound::Playing);
    let since = Moment::new(100);
    check(&hidden_for(3_000), Sound::Stalled { since });
}

fn hidden_for(ms: u64) -> [Row; 3] {
    [
        (0, 0.0, 0.0, Running, Visible),
        (100, 100.0, 100.0, Running, Visible),
        (100 + ms, 100.0, 100.0, Running, Hidden),
    ]
}

#[test]
fn seconds_lost_in_hiding_add_up_and_count_when_the_page_shows_again() {
    let hidden = [
        (0, 0.0, 0.0, Running, Visible),
        (1_000, 0.0, 100.0, Running, Hidden),
        (2_000, 0.0, 200.0, Running, Hidden),
    ];
    check(&hidden, Sound::Playing);
    let since = Moment::new(0);
    let shown = (2_100, 2_100.0, 300.0, Running, Visible);
    check(&[&hidden[..], &[shown]].concat(), Sound::Stalled { since });
    let later = (4_000, 0.0, 400.0, Running, Hidden);
    check(&[&hidden[..], &[later]].concat(), Sound::Stalled { since });
}

#[test]
fn an_interruption_is_told_at_once_with_the_last_good_instant() {
    for (state, seen) in [
        (Interrupted, Visible),
        (Interrupted, Hidden),
        (Suspended, Visible),
    ] {
        check(
            &[
                (0, 0.0, 0.0, Running, Visible),
                (100, 100.0, 100.0, Running, Visible),
                (200, 200.0, 110.0, state, seen),
            ],
            Sound::Interrupted {
                since: Moment::new(100),
            },
        );
    }
}

#[test]
fn sound_may_take_a_second_to_begin() {
    for state in [Suspended, Interrupted] {
        check(
            &[
                (0, 0.0, 0.0, state, Visible),
                (990, 990.0, 0.0, state, Visible),
                (1_300, 1_300.0, 0.0, Running, Visible),
                (1_400, 1_400.0, 20.0, Running, Visible),
            ],
            Sound::Playing,
        );
    }
}

#[test]
fn sound_that_does_not_begin_is_unavailable() {
    check(
        &[
            (0, 0.0, 0.0, Suspended, Visible),
            (1_000, 1_000.0, 0.0, Suspended, Visible),
        ],
        Sound::Unavailable,
    );
}

#[test]
fn sound_that_another_app_keeps_is_an_interruption() {
    check(
        &[
            (0, 0.0, 0.0, Interrupted, Visible),
            (900, 900.0, 0.0, Interrupted, Visible),
            (1_000, 1_000.0, 0.0, Interrupted, Visible),
        ],
        Sound::Interrupted {
            since: Moment::new(900),
        },
    );
}

#[test]
fn a_visible_page_without_sound_never_stalls() {
    for state in [Silent, Closed] {
        check(
            &[
                (0, 0.0, 0.0, state, Visible),
                (600_000, 600_000.0, 0.0, state, Visible),
            ],
            Sound::Unavailable,
        );
    }
}

#[test]
fn a_hidden_page_without_sound_stalls_after_3_s() {
    for state in [Silent, Suspended, Closed] {
        let rows = |ms: u64| {
            [
                (0, 0.0, 0.0, state, Visible),
                (2_000, 2_000.0, 0.0, state, Visible),
                (2_000 + ms, 2_000.0, 0.0, state, Hidden),
            ]
        };
        check(&rows(2_999), Sound::Unavailable);
        let since = Moment::new(2_000);
        check(&rows(3_000), Sound::Stalled { since });
    }
}

#[test]
fn a_browser_that_does_not_tell_real_time_is_judged_by_the_page() {
    let mut watchdog = Watchdog::default();
    let at = |page, audio_ms| Reading {
        page: Moment::new(page),
        real_ms: None,
        audio_ms,
        state: Running,
        hidden: false,
    };
    assert_eq!(watchdog.judge(at(0, 0.0)), Sound::Playing);
    assert_eq!(watchdog.judge(at(20_000, 19_990.0)), Sound::Playing);
    let since = Moment::new(20_000);
    assert_eq!(
        watchdog.judge(at(20_400, 19_990.0)),
        Sound::Stalled { since }
    );
}

/// Feeds the rows to one watchdog and compares its last answer.
#[track_caller]
fn check(rows: &[Row], expected: Sound) {
    let mut watchdog = Watchdog::default();
    let mut answer = None;
    for &(page, real_ms, audio_ms, state, seen) in rows {
        answer = Some(watchdog.judge(Reading {
            page: Moment::new(page),
            real_ms: Some(real_ms),
            audio_ms,
            state,
            hidden: seen == Hidden,
        }));
    }
    assert_eq!(answer, Some(expected));
}
