//! Sessions as a table for a spreadsheet or a physiotherapist: CSV as RFC 4180 has it, a line for
//! each session, oldest first. `docs/backup-format.md` describes the columns.
//!
//! All that is written are words and whole numbers of ours, so no field needs quotation marks, and
//! none can be taken for a formula.

use super::format::{band_word, effort_word};
use domain::exercise::{Exercise, Side};
use domain::history::{History, Record, Work};
use domain::notes::Pain;

const HEAD: [&str; 10] = [
    "date",
    "start",
    "minutes",
    "reps",
    "counts",
    "by_hand",
    "pain_before",
    "pain_after",
    "effort",
    "stopped_by_pain",
];

/// For each exercise, after its name.
const EACH: [&str; 8] = [
    "left", "right", "asked", "hold_s", "band", "effort", "pain", "stopped",
];

/// The table of the sessions that stand.
pub fn csv(history: &History) -> String {
    let mut lines = String::new();
    let mut head: Vec<String> = HEAD.iter().map(|it| (*it).to_owned()).collect();
    for exercise in Exercise::ALL {
        let name = exercise.entry().key.replace('-', "_");
        head.extend(EACH.iter().map(|it| [&name, "_", it].concat()));
    }
    close(&mut lines, &head);
    for record in history.records() {
        close(&mut lines, &fields(record));
    }
    lines
}

fn close(lines: &mut String, fields: &[String]) {
    lines.push_str(&fields.join(","));
    lines.push_str("\r\n");
}

fn fields(record: &Record) -> Vec<String> {
    let notes = &record.notes;
    let mut fields = vec![
        record.identity.day.to_string(),
        start(record),
        ((record.played.get() + 30_000) / 60_000).to_string(),
        record.reps().to_string(),
        yes(record.counts()),
        yes(notes.by_hand),
        pain(notes.before),
        pain(notes.after),
        notes.effort().map_or("", effort_word).to_owned(),
        yes(notes.was_stopped()),
    ];
    for exercise in Exercise::ALL {
        let work = record.work.iter().filter(|it| it.exercise == exercise);
        let work: Vec<&Work> = work.collect();
        let Some(first) = work.first() else {
            fields.extend(EACH.map(|_| String::new()));
            continue;
        };
        let answer = notes.answer(exercise);
        fields.extend([
            done(&work, Side::Left),
            done(&work, Side::Right),
            first.asked.count.to_string(),
            (first.asked.hold.get() / 1000).to_string(),
            band_word(first.asked.band).to_owned(),
            answer.effort.map_or("", effort_word).to_owned(),
            pain(answer.pain),
            yes(answer.stopped),
        ]);
    }
    fields
}

/// The local time at which it began, hours and minutes.
fn start(record: &Record) -> String {
    let identity = record.identity;
    let minutes = identity.epoch_ms.div_euclid(60_000) + i64::from(identity.offset_min);
    let minutes = minutes.rem_euclid(24 * 60);
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [two(minutes / 60), two(minutes % 60)].join(":")
}

/// Repetitions of one leg; those with both count for each.
fn done(work: &[&Work], side: Side) -> String {
    let sets = work.iter().filter(|it| it.side.is_none_or(|it| it == side));
    let done: u32 = sets.map(|it| u32::from(it.done)).sum();
    done.to_string()
}

fn pain(pain: Option<Pain>) -> String {
    pain.map_or_else(String::new, |it| it.get().to_string())
}

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::csv;
    use crate::tests::golden;
    use domain::history::History;

    #[test]
    fn the_table_of_two_sessions_stands_as_it_is_documented() {
        let expected = include_str!("../tests/golden/sessions-v1.csv");
        assert_eq!(csv(&golden::history_with_notes()), expected);
    }

    #[test]
    fn every_line_has_as_many_fields_as_the_head() {
        let table = csv(&golden::history_with_notes());
        let count = |line: &str| line.split(',').count();
        let counts: Vec<usize> = table.lines().map(count).collect();
        assert_eq!(counts, [42, 42, 42]);
        assert!(table.ends_with("\r\n") && table.is_ascii());
    }

    #[test]
    fn without_sessions_there_is_the_head_alone() {
        assert_eq!(csv(&History::default()).lines().count(), 1);
    }
}
