//! What is offered before a session, and what is said of changes that were made.

use super::{diary, key, routine, told_all};
use crate::exercise::{Band, Bands};
use crate::ladder::tests::notation::shown;
use crate::notes::{OfferId, Offered};
use crate::progression::{before_session, eased};
use diary::records;

const BANDS: Bands = Bands::NONE.with(Band::Light);

/// What is offered before a session on day `today`.
#[track_caller]
fn check(diary: &str, now: &str, today: i32, expected: &str) {
    let offers = before_session(&records(diary), &routine(now), BANDS, diary::day(today));
    assert_eq!(told_all(&offers), expected, "on day {today} after {diary}");
}

#[test]
fn what_was_left_open_is_asked_again() {
    check("0 clam 12x2 stop", "clam 12x2", 2, "clam 12x1 stopped");
    check("0 clam 12x2 much", "clam 12x2", 2, "clam 15x1 too-much");
    let two = "0 clam 10x1 easy\n2 clam 10x1 easy";
    check(two, "clam 10x1", 4, "clam 12x1 two-in-a-row");
    check(two, "clam 12x1", 4, "");
}

#[test]
fn after_a_break_nothing_goes_up_and_the_lower_way_down_is_offered() {
    let two = "0 clam 12x1 easy\n2 clam 12x1 easy";
    check(two, "clam 12x1", 9, "clam 15x1 two-in-a-row");
    check(two, "clam 12x1", 10, "clam 10x1 break-8");
    check("0 clam 12x2 stop", "clam 12x2", 8, "clam 12x1 stopped");
    check("0 clam 12x2 stop", "clam 12x2", 15, "clam 12x1 stopped");
    check("0 clam 12x2 stop", "clam 12x2", 29, "clam 10x1 break-29");
    check("0 clam 12x2 much", "clam 12x2", 15, "clam 12x1 break-15");
}

#[test]
fn what_hurt_is_asked_about_until_it_is_done_again() {
    let short = "0 clam 12x2 easy, hydrant 12x1 stop\n2 clam 12x2 right";
    let now = "clam 12x2, hydrant 12x1";
    check(
        short,
        now,
        4,
        "clam 15x2 two-in-a-row, hydrant 10x1 stopped",
    );
    let again = format!("{short}\n4 hydrant 12x1 right");
    check(&again, now, 6, "");
}

#[test]
fn two_stops_within_14_days_ask_to_leave_it_out() {
    check(
        "0 clam 12x2 stop\n6 clam 12x2 stop",
        "clam 12x2",
        8,
        "clam out stopped-twice, clam 12x1 stopped",
    );
}

#[test]
fn what_was_declined_is_not_asked_again_until_it_was_done_again() {
    let declined = |diary: &str, session: usize, what: Offered| {
        let mut records = records(diary);
        let exercise = diary::exercise("clam");
        let id = OfferId { exercise, what };
        records[session].notes.set_declined(id, true);
        let now = routine("clam 12x2");
        told_all(&before_session(&records, &now, BANDS, diary::day(4)))
    };
    let one = "0 clam 12x2 stop";
    assert_eq!(declined(one, 0, Offered::Down), "");
    assert_eq!(declined(one, 0, Offered::Up), "clam 12x1 stopped");
    assert_eq!(
        declined("0 clam 12x2 stop\n2 bridge 6x10 easy", 1, Offered::Down),
        ""
    );
    let twice = "0 clam 12x2 stop\n2 clam 12x2 stop";
    assert_eq!(declined(twice, 1, Offered::Out), "clam 12x1 stopped");
    assert_eq!(
        declined(twice, 0, Offered::Out),
        "clam out stopped-twice, clam 12x1 stopped"
    );
}

/// What is said before a session on day `today` of what was changed.
#[track_caller]
fn check_eased(diary: &str, now: &str, today: i32, expected: &str) {
    let found = eased(&records(diary), &routine(now), BANDS, diary::day(today));
    let told: Vec<String> = found
        .iter()
        .map(|it| {
            let to = it.to.map_or("out".to_owned(), shown);
            let from = shown(it.from);
            format!("{} {to} for {from} since {}", key(it.exercise), it.since)
        })
        .collect();
    assert_eq!(told.join(", "), expected);
}

#[test]
fn what_is_done_less_because_it_hurt_is_said_until_it_was_done_again() {
    let stop = "0 clam 10x1 stop, bridge 6x10 easy";
    let said = "clam 8x1 for 10x1 since 2026-01-01";
    check_eased(stop, "clam 8x1, bridge 6x10", 2, said);
    check_eased(stop, "clam 10x1, bridge 6x10", 2, "");
    check_eased("0 clam 10x1 easy p6", "clam 8x1", 2, said);
    check_eased("0 clam 12x1 much", "clam 10x1", 2, "");
    let again = format!("{stop}\n2 clam 8x1 right");
    check_eased(&again, "clam 8x1", 4, "");
}

#[test]
fn what_is_left_out_because_it_hurt_is_said_for_14_days() {
    let stop = "0 clam 10x1 stop, bridge 6x10 easy";
    let said = "clam out for 10x1 since 2026-01-01";
    check_eased(stop, "bridge 6x10", 14, said);
    check_eased(stop, "bridge 6x10", 15, "");
}
