//! Links of which a part is not known here: the rest is read, and the part is named.

use super::super::bits::BitWriter;
use super::super::{Unreadable, Value, letters, read};
use domain::exercise::Exercise;

/// A link as numbers and their widths, after the version.
#[track_caller]
fn check(numbers: &[(u32, u32)], exercises: usize, unreadable: &[Unreadable]) {
    let mut bits = BitWriter::default();
    bits.put(1, 5);
    for &(number, width) in numbers {
        bits.put(number, width);
    }
    let reading = read(&letters::seal(&bits.finish()));
    let asked = reading.asked.unwrap();
    assert_eq!(asked.exercises.len(), exercises);
    assert_eq!(reading.unreadable, unreadable);
}

/// Ready in 10 s, nothing said of days, `count` exercises.
fn head(count: u32) -> Vec<(u32, u32)> {
    vec![(2, 5), (0, 10), (0, 1), (count, 4)]
}

/// The exercise with this number, ten times a second, with `change` made to its numbers.
fn exercise(number: u32, change: fn(&mut Vec<(u32, u32)>)) -> Vec<(u32, u32)> {
    let mut it = vec![
        (number, 6),
        (10, 6),
        (1, 6),
        (0, 3),
        (0, 3),
        (0, 2),
        (5, 5),
        (3, 5),
    ];
    change(&mut it);
    it
}

/// No name and no note.
const TAIL: [(u32, u32); 2] = [(0, 1), (0, 1)];

#[track_caller]
fn check_exercise(number: u32, change: fn(&mut Vec<(u32, u32)>), unreadable: Unreadable) {
    let strange = exercise(number, change);
    let usual = exercise(0, |_| {});
    let numbers = [head(2), strange, usual, TAIL.to_vec()].concat();
    check(&numbers, 1, &[unreadable]);
}

#[test]
fn an_exercise_that_is_not_known_is_named_by_its_place() {
    check_exercise(4, |_| {}, Unreadable::Exercise(1));
    check_exercise(63, |it| it[5] = (0b01_0001, 6), Unreadable::Exercise(1));
}

#[test]
fn a_value_that_is_not_known_or_too_large_is_named() {
    let clam = |value| Unreadable::Value(Exercise::Clam, value);
    check_exercise(0, |it| it[1] = (0, 6), clam(Value::Count));
    check_exercise(0, |it| it[1] = (51, 6), clam(Value::Count));
    check_exercise(0, |it| it[2] = (0, 6), clam(Value::Hold));
    check_exercise(0, |it| it[2] = (61, 6), clam(Value::Hold));
    check_exercise(0, |it| it[3] = (4, 3), clam(Value::Band));
    check_exercise(0, |it| it[4] = (1, 3), clam(Value::Form));
    check_exercise(0, |it| it[4] = (7, 3), clam(Value::Form));
    check_exercise(0, |it| it[5] = (0b01_0000, 6), clam(Value::Sides));
    check_exercise(0, |it| it[5] = (0b11_0001, 6), clam(Value::Sides));
    check_exercise(0, |it| it[6] = (0, 5), clam(Value::Times));
    check_exercise(0, |it| it[7] = (25, 5), clam(Value::Times));
    let walk = Unreadable::Value(Exercise::LateralWalk, Value::Hold);
    check_exercise(3, |_| {}, walk);
}

#[test]
fn what_is_said_of_days_is_named_where_it_makes_no_sense() {
    let rule = |rule: u32, days: u32| {
        let numbers = [(2, 5), (rule, 3), (days, 7), (0, 1), (0, 4)];
        [numbers.to_vec(), TAIL.to_vec()].concat()
    };
    check(&rule(0, 0), 0, &[]);
    check(&rule(0, 1), 0, &[Unreadable::Rule]);
    check(&rule(3, 0), 0, &[Unreadable::Rule]);
    check(&rule(7, 3), 0, &[Unreadable::Rule]);
}

#[test]
fn names_notes_and_lengths_are_named() {
    let end = |numbers: &[(u32, u32)]| [&head(0)[..], numbers].concat();
    // A capital of a digit, and a byte that is no UTF-8.
    let digit = [(1, 1), (1, 1), (2, 9), (0, 6), (28, 6)];
    let byte = [(1, 1), (0, 1), (1, 9), (0xff, 8)];
    check(
        &end(&[&digit[..], &[(0, 1)]].concat()),
        0,
        &[Unreadable::Name],
    );
    check(
        &end(&[&[(0, 1)], &byte[..]].concat()),
        0,
        &[Unreadable::Note],
    );
    check(&end(&[(0, 1), (0, 1), (0, 9)]), 0, &[Unreadable::Length]);
    check(&end(&[(0, 1), (0, 1), (1, 1)]), 0, &[Unreadable::Length]);
    check(&head(3), 0, &[Unreadable::Length]);
    check(
        &[(0, 5), (0, 10), (0, 1), (0, 4), (0, 2)],
        0,
        &[Unreadable::Ready],
    );
}
