//! Sessions as a table for a spreadsheet or a physiotherapist: CSV as RFC 4180 has it, a line for
//! each session, oldest first. `docs/backup-format.md` describes the columns.
//!
//! The names of the columns and the words are in the person's language. All fields but the last are
//! words and whole numbers of ours, so none can be taken for a formula. The last one, the note, is a
//! person's own words, always in quotation marks.
//!
//! Spreadsheets of countries with a decimal comma expect semicolons between fields, and show a table
//! with commas as one column.

use domain::day::Day;
use domain::exercise::{Band, Exercise, Side};
use domain::history::{History, Record, Work};
use domain::notes::{Effort, Pain};
use locale::text::csv as text;

/// How many columns an exercise has.
const EACH: usize = 8;

/// What is between two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As RFC 4180 has it.
    Comma,
    /// As spreadsheets expect it where a comma begins the decimals.
    Semicolon,
}

/// The table of the sessions that are not removed.
pub fn csv(history: &History, separator: Separator) -> String {
    let between = match separator {
        Separator::Comma => ",",
        Separator::Semicolon => ";",
    };
    let close = |lines: &mut String, fields: &[String]| {
        lines.push_str(&fields.join(between));
        lines.push_str("\r\n");
    };
    let mut lines = String::new();
    close(&mut lines, &head());
    for record in history.records() {
        close(&mut lines, &fields(record));
    }
    if lines.is_ascii() {
        lines
    } else {
        // By this Excel knows that it is UTF-8.
        ["\u{feff}", &lines].concat()
    }
}

/// The names of the columns. New ones come after all else, so that those before stay where they were.
fn head() -> Vec<String> {
    let first = [
        text::date(),
        text::start(),
        text::minutes(),
        text::reps(),
        text::counts(),
        text::by_hand(),
        text::pain_before(),
        text::pain_after(),
        text::effort(),
        text::stopped_by_pain(),
    ];
    let mut head: Vec<String> = first.map(word).to_vec();
    for exercise in Exercise::ALL {
        let name = name(exercise);
        let each: [String; EACH] = [
            text::each_left(name),
            text::each_right(name),
            text::each_asked(name),
            text::each_hold(name),
            text::each_band(name),
            text::each_effort(name),
            text::each_pain(name),
            text::each_stopped(name),
        ];
        head.extend(each.iter().map(|it| word(it)));
    }
    head.extend([text::day(), text::note()].map(word));
    head
}

fn fields(record: &Record) -> Vec<String> {
    let notes = &record.notes;
    let (date, start) = began(record);
    let mut fields = vec![
        date,
        start,
        record.played.whole_minutes().to_string(),
        record.reps().to_string(),
        yes(record.counts()),
        yes(notes.by_hand),
        pain(notes.before),
        pain(notes.after),
        notes.effort().map_or_else(String::new, effort),
        yes(notes.was_stopped()),
    ];
    for exercise in Exercise::ALL {
        let work = record.work.iter().filter(|it| it.exercise == exercise);
        let work: Vec<&Work> = work.collect();
        let Some(first) = work.first() else {
            fields.extend([const { String::new() }; EACH]);
            continue;
        };
        let answer = notes.answer(exercise);
        fields.extend([
            done(&work, Side::Left),
            done(&work, Side::Right),
            first.asked.count.to_string(),
            (first.asked.hold.get() / 1000).to_string(),
            band(first.asked.band),
            answer.effort.map_or_else(String::new, effort),
            pain(answer.pain),
            yes(answer.stopped),
        ]);
    }
    fields.extend([record.identity.day.to_string(), quoted(&notes.note)]);
    fields
}

/// The date of the local clock when it began, and its hours and minutes. Before the hour at which a
/// day ends the date is that of the day after.
fn began(record: &Record) -> (String, String) {
    let identity = record.identity;
    let minutes = identity.epoch_ms.div_euclid(60_000) + i64::from(identity.offset_min);
    let date = i32::try_from(minutes.div_euclid(24 * 60)).unwrap_or(i32::MAX);
    let minutes = minutes.rem_euclid(24 * 60);
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let start = [two(minutes / 60), two(minutes % 60)].join(":");
    (Day::FIRST.plus(date).to_string(), start)
}

/// A person's words in quotation marks; nothing without any. A blank before what a spreadsheet would
/// take for the beginning of a formula makes it a text.
fn quoted(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let blank = if formula { " " } else { "" };
    ["\"", blank, &text.replace('"', "\"\""), "\""].concat()
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
    word(if yes { text::yes() } else { text::no() })
}

fn band(band: Band) -> String {
    word(match band {
        Band::None => text::band_none(),
        Band::Light => text::band_light(),
        Band::Medium => text::band_medium(),
        Band::Heavy => text::band_heavy(),
    })
}

fn effort(effort: Effort) -> String {
    word(match effort {
        Effort::Easy => text::effort_easy(),
        Effort::Right => text::effort_right(),
        Effort::Hard => text::effort_hard(),
        Effort::TooMuch => text::effort_too_much(),
    })
}

fn name(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Clam => text::clam(),
        Exercise::FireHydrant => text::fire_hydrant(),
        Exercise::GluteBridge => text::glute_bridge(),
        Exercise::LateralWalk => text::lateral_walk(),
    }
}

/// A word of ours; in quotation marks if a language writes it with what is between fields.
fn word(text: &str) -> String {
    if text.contains([',', ';', '"', '\n']) {
        quoted(text)
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Separator, csv, quoted};
    use crate::tests::golden;
    use domain::day::Day;
    use domain::history::History;
    use domain::notes::Notes;

    fn table(history: &History) -> String {
        csv(history, Separator::Comma)
    }

    #[test]
    fn the_table_of_two_sessions_stands_as_it_is_documented() {
        let expected = include_str!("../tests/golden/sessions-v2.csv");
        assert_eq!(table(&golden::history_with_notes()), expected);
    }

    #[test]
    fn the_columns_of_the_first_table_stay_where_they_were() {
        let first = include_str!("../tests/golden/sessions-v1.csv").lines();
        let now = table(&golden::history_with_notes());
        assert_eq!(first.clone().count(), now.lines().count());
        for (first, now) in first.zip(now.lines()) {
            assert!(now.starts_with(&[first, ","].concat()), "{now}");
        }
    }

    #[test]
    fn every_line_has_as_many_fields_as_the_head() {
        let count = |line: &str, between| line.split(between).count();
        let comma = table(&golden::history_with_notes());
        let semicolon = csv(&golden::history_with_notes(), Separator::Semicolon);
        for (text, between) in [(&comma, ','), (&semicolon, ';')] {
            let counts: Vec<usize> = text.lines().map(|it| count(it, between)).collect();
            assert_eq!(counts, [44, 44, 44]);
            assert!(text.ends_with("\r\n") && text.is_ascii());
        }
        assert!(!semicolon.contains(',') && !comma.contains(';'));
    }

    #[test]
    fn a_start_after_midnight_has_the_date_of_its_own_night() {
        let history = golden::history_with_notes();
        let mut record = history.records()[0].clone();
        // At 00:30 of the 3rd, which is the evening of the 2nd.
        let hours = Day::FIRST.days_until(Day::parse("2026-04-03").unwrap()) * 24;
        record.identity.epoch_ms = i64::from(hours) * 3_600_000 + 1_800_000 - 7_200_000;
        let line = table(&History::of(vec![record]));
        let fields: Vec<&str> = line.lines().nth(1).unwrap().split(',').collect();
        assert_eq!(fields[..2], ["2026-04-03", "00:30"]);
        assert_eq!(fields[42], "2026-04-02");
    }

    #[test]
    fn a_note_is_one_field_and_no_formula() {
        for (note, field) in [
            ("", ""),
            ("Left hip, sore; \"odd\"", "\"Left hip, sore; \"\"odd\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "\" =1+1\""),
            ("-4 today", "\" -4 today\""),
        ] {
            assert_eq!(quoted(note), field);
            let mut record = golden::history_with_notes().records()[0].clone();
            record.notes = Notes {
                note: note.to_owned(),
                ..record.notes
            };
            let text = table(&History::of(vec![record]));
            assert!(text.ends_with(&[",", field, "\r\n"].concat()), "{text}");
        }
    }

    #[test]
    fn without_sessions_there_is_the_head_alone() {
        assert_eq!(table(&History::default()).lines().count(), 1);
    }
}
