//! When sound counts as lost, in tables.

use super::*;

#[test]
fn sound_that_keeps_up_plays() {
    check("0 0 0 runs | 100 100 90 runs | 200 200 210 runs", "plays");
}

#[test]
fn a_clock_that_stands_for_400_ms_is_a_stall_since_it_last_moved() {
    let moved = "0 0 0 runs | 100 100 100 runs | 300 300 100 runs";
    check(&format!("{moved} | 499 499 100 runs"), "plays");
    check(&format!("{moved} | 500 500 100 runs"), "stalled since 100");
}

#[test]
fn a_late_tick_is_no_stall() {
    check(
        "0 0 0 runs | 20000 20000 19990 runs | 20100 20100 20090 runs",
        "plays",
    );
}

#[test]
fn real_time_that_is_told_late_after_a_freeze_is_no_stall() {
    let freeze = "0 0 0 runs | 20000 16 20000 runs";
    check(&format!("{freeze} | 20100 20100 20100 runs"), "plays");
    check(
        &format!("{freeze} | 20500 20500 20000 runs"),
        "stalled since 20000",
    );
}

#[test]
fn a_page_clock_that_runs_fast_is_no_stall_of_a_visible_page() {
    check("0 0 0 runs | 600000 5 5 runs | 1200000 10 5 runs", "plays");
}

#[test]
fn a_stall_in_hiding_begins_where_the_page_was_last_seen_though_its_clock_ran_fast() {
    check(
        "0 0 0 runs | 16000 3 0 runs | 20000 5 0 runs | 3600000 6 9 runs hidden",
        "stalled since 20000",
    );
}

#[test]
fn sleep_is_a_stall() {
    check(
        "0 0 0 runs | 100 100 100 runs | 600100 600100 100 runs",
        "stalled since 100",
    );
}

#[test]
fn a_stall_lasts_even_if_the_audio_moves_on_later() {
    check(
        "0 0 0 runs | 600000 600000 50 runs | 600100 600100 150 runs",
        "stalled since 0",
    );
}

#[test]
fn a_hidden_page_with_sound_plays_on_at_one_tick_a_minute() {
    check(
        "0 0 0 runs | 60000 9 60000 runs hidden | 120000 9 119900 runs hidden",
        "plays",
    );
}

#[test]
fn coming_out_of_hiding_is_no_stall_though_real_time_leaps() {
    check(
        "0 0 0 runs | 60000 9 60000 runs hidden | 60050 9 60050 runs | 60150 60150 60150 runs",
        "plays",
    );
}

#[test]
fn a_hidden_page_stalls_after_3_s_and_not_before() {
    let hiding = "0 0 0 runs | 100 100 100 runs";
    check(&format!("{hiding} | 3099 100 100 runs hidden"), "plays");
    check(
        &format!("{hiding} | 3100 100 100 runs hidden"),
        "stalled since 100",
    );
}

#[test]
fn seconds_lost_in_hiding_add_up_and_count_when_the_page_shows_again() {
    let hidden = "0 0 0 runs | 1000 0 100 runs hidden | 2000 0 200 runs hidden";
    check(hidden, "plays");
    check(&format!("{hidden} | 2100 2100 300 runs"), "stalled since 0");
    check(
        &format!("{hidden} | 4000 0 400 runs hidden"),
        "stalled since 0",
    );
}

#[test]
fn an_interruption_is_told_at_once_with_the_last_good_instant() {
    for state in [
        "interrupted",
        "interrupted hidden",
        "suspended",
        "suspended hidden",
    ] {
        check(
            &format!("0 0 0 runs | 100 100 100 runs | 200 200 110 {state}"),
            "interrupted since 100",
        );
    }
}

#[test]
fn sound_may_take_a_second_to_begin() {
    for state in ["suspended", "interrupted", "runs fresh"] {
        let waiting = format!("0 0 0 {state} | 990 990 0 {state}");
        check(&waiting, "opens");
        check(
            &format!("{waiting} | 1300 1300 0 runs | 1400 1400 100 runs"),
            "plays",
        );
    }
}

#[test]
fn a_first_step_of_the_clock_is_no_beginning() {
    let step = "0 0 0 runs fresh | 100 100 12 runs fresh | 700 700 12 runs fresh";
    check(step, "opens");
    check(&format!("{step} | 800 800 112 runs fresh"), "plays");
    let stands = format!("{step} | 800 800 112 runs fresh | 1199 1199 112 runs fresh");
    check(&stands, "plays");
    let again = format!("{stands} | 1200 1200 112 runs fresh");
    check(&again, "wakes");
    check(&format!("{again} | 1300 1300 180 runs fresh"), "opens");
    check(&format!("{again} | 1400 1400 212 runs fresh"), "plays");
}

#[test]
fn sound_that_has_run_for_a_while_is_lost_when_it_stands() {
    let ran = "0 0 0 runs fresh | 100 100 100 runs fresh | 2100 2100 2100 runs fresh";
    check(&format!("{ran} | 2499 2499 2100 runs fresh"), "plays");
    check(
        &format!("{ran} | 2500 2500 2100 runs fresh"),
        "stalled since 2100",
    );
}

#[test]
fn a_slow_device_is_waited_for_and_not_forever() {
    for state in ["suspended", "runs fresh"] {
        check(&format!("0 0 0 {state} | 1000 1000 0 {state}"), "wakes");
        check(&format!("0 0 0 {state} | 7999 7999 12 {state}"), "wakes");
        check(
            &format!("0 0 0 {state} | 8000 8000 12 {state}"),
            "unavailable",
        );
        check(
            &format!("0 0 0 {state} | 8000 8000 12 {state} | 8200 8200 112 runs fresh"),
            "plays",
        );
    }
}

#[test]
fn sound_that_another_app_keeps_is_an_interruption() {
    check(
        "0 0 0 interrupted | 900 900 0 interrupted | 1000 1000 0 interrupted",
        "interrupted since 900",
    );
}

#[test]
fn a_visible_page_without_sound_never_stalls() {
    for state in ["none", "closed"] {
        check(
            &format!("0 0 0 {state} | 600000 600000 0 {state}"),
            "unavailable",
        );
    }
}

#[test]
fn a_hidden_page_without_sound_stalls_after_3_s() {
    for (state, before) in [
        ("none", "unavailable"),
        ("suspended", "wakes"),
        ("closed", "unavailable"),
    ] {
        let hiding = format!("0 0 0 {state} | 2000 2000 0 {state}");
        check(&format!("{hiding} | 4999 2000 0 {state} hidden"), before);
        check(
            &format!("{hiding} | 5000 2000 0 {state} hidden"),
            "stalled since 2000",
        );
    }
}

#[test]
fn a_browser_that_does_not_tell_real_time_is_judged_by_the_page() {
    let late = "0 - 0 runs | 20000 - 19990 runs";
    check(late, "plays");
    check(&format!("{late} | 20399 - 19990 runs"), "plays");
    check(
        &format!("{late} | 20400 - 19990 runs"),
        "stalled since 20000",
    );
}

/// Feeds readings to one watchdog and compares its last answer. Each tells the page's clock, real
/// time and the audio clock in milliseconds, the state, and whether the page is hidden or the audio
/// clock was fresh at its 0: else it has run before.
#[track_caller]
fn check(readings: &str, expected: &str) {
    let mut watchdog = Watchdog::default();
    let answers = readings.split(" | ").map(|it| watchdog.judge(reading(it)));
    let answer = match answers.last() {
        Some(Sound::Opening) => "opens".into(),
        Some(Sound::Waking) => "wakes".into(),
        Some(Sound::Playing) => "plays".into(),
        Some(Sound::Stalled { since }) => format!("stalled since {}", ms(since)),
        Some(Sound::Interrupted { since }) => format!("interrupted since {}", ms(since)),
        Some(Sound::Unavailable) => "unavailable".into(),
        None => String::new(),
    };
    assert_eq!(answer, expected, "{readings}");
}

fn reading(text: &str) -> Reading {
    let words: Vec<&str> = text.split(' ').collect();
    let audio_ms = words[2].parse().unwrap();
    let fresh = words.get(4) == Some(&"fresh");
    Reading {
        page: Moment::new(words[0].parse().unwrap()),
        real_ms: words[1].parse().ok(),
        audio_ms,
        ran_ms: if fresh { audio_ms } else { 5_000.0 + audio_ms },
        state: match words[3] {
            "none" => AudioState::None,
            "suspended" => AudioState::Suspended,
            "runs" => AudioState::Running,
            "interrupted" => AudioState::Interrupted,
            "closed" => AudioState::Closed,
            other => panic!("no such state: {other}"),
        },
        hidden: words.get(4) == Some(&"hidden"),
    }
}

fn ms(moment: Moment) -> u64 {
    moment.since(Moment::new(0)).get()
}
