//! The core log as the screen shows it. Today is 2026-11-21.

use super::super::log::{Log, Slider};
use super::super::progress;
use super::ground::session;
use super::screen::{model, today};
use domain::history::Record;
use domain::notes::Effort;

/// The core log with sessions so many days ago, each with pain before it, and this layer picked.
fn log(sessions: &[(i32, Option<u8>)], picked: Option<usize>) -> Log {
    let record = |&(ago, pain): &(i32, Option<u8>)| -> Record {
        session(today().plus(-ago), Some(Effort::Right), pain)
    };
    let mut model = model(sessions.iter().map(record).collect());
    model.progress.layer = picked;
    progress(&model).log
}

#[test]
fn the_slider_counts_from_the_ground_up_and_ends_on_no_layer() {
    let slider = |picked| {
        let Slider { max, value, text } = log(&[(1, None), (3, None), (5, None)], picked).slider;
        (max, value, text)
    };
    let newest = "Fri 20 Nov: 10 min, 52 reps, 20 steps, felt right".to_owned();
    let oldest = "Mon 16 Nov: 10 min, 52 reps, 20 steps, felt right".to_owned();
    let none = "No layer selected".to_owned();
    assert_eq!(slider(Some(0)), (4, 3, newest));
    assert_eq!(slider(Some(2)), (4, 1, oldest));
    assert_eq!(slider(None), (4, 4, none.clone()));
    // A layer that is gone.
    assert_eq!(slider(Some(3)), (4, 4, none));
}

#[test]
fn each_place_of_the_slider_picks_the_layer_it_shows() {
    for picked in [Some(0), Some(1), Some(2), None] {
        let slider = log(&[(1, None), (3, None), (5, None)], picked).slider;
        assert_eq!(slider.layer_at(slider.value), picked);
    }
}

#[test]
fn the_callout_turns_upward_near_the_end() {
    let sessions: Vec<_> = (0..40).map(|it| (it, None)).collect();
    let is_above = |layer| log(&sessions, Some(layer)).callout.map(|it| it.is_above);
    assert_eq!(is_above(0), Some(false));
    assert_eq!(is_above(39), Some(true));
    assert_eq!(is_above(40), None);
}

#[test]
fn pain_is_drawn_on_the_depth_of_its_layer() {
    assert_eq!(log(&[(1, None)], None).pain, None);
    let log = log(&[(1, Some(0)), (3, None), (5, Some(10))], None);
    let pain = log.pain.unwrap();
    assert_eq!(pain.line, "M14.5 24L114.5 120");
    assert_eq!(pain.before, "M14.5 24h0M114.5 120h0");
    assert_eq!((pain.after.as_str(), pain.pairs.as_str()), ("", ""));
    assert_eq!(pain.height, "144");
}

#[test]
fn the_list_has_a_row_for_each_layer_and_each_month() {
    let mut model = model(vec![
        session(today().plus(-100), None, None),
        session(today().plus(-101), None, Some(3)),
        session(today().plus(-1), Some(Effort::TooMuch), Some(2)),
    ]);
    assert_eq!(progress(&model).log.list, None);
    model.progress.list = true;
    let list = progress(&model).log.list.unwrap();
    assert_eq!(
        list,
        [
            [
                "Fri 20 Nov",
                "10",
                "52 reps, 20 steps",
                "Too much",
                "2 before"
            ],
            [
                "August 2026 (2)",
                "20",
                "104 reps, 40 steps",
                "Not rated",
                "3 before"
            ],
        ]
    );
}
