//! Texts as each version wrote them. They must open to the same values for ever.

use super::{march, open_one};
use crate::backup::{Backup, read_backup, write_backup};
use crate::format::{write_month, write_routine, write_schedule, write_session, write_settings};
use crate::key::StoreKey;
use crate::merge::merge_month;
use crate::open::{Opened, open};
use domain::backup_reminder::BackupReminder;
use domain::checkpoint::Checkpoint;
use domain::cue::{Kind, Kinds};
use domain::day::Day;
use domain::exercise::{Band, Bands, Dose, Exercise, Form, Side, Sides};
use domain::history::{History, Identity, Record, RecordId, Work};
use domain::month::Month;
use domain::notes::{Answer, Effort, Notes, OfferId, Offered, Pain};
use domain::reminder::Reminder;
use domain::routine::{Item, Routine};
use domain::schedule::{Pause, PauseReason, Reminding, Rule, Schedule};
use domain::settings::{Output, Rate, Says, Settings, Signals, Theme, Voice, VoiceSource, Volume};
use domain::time::Millis;
use domain::timeline::{Lead, Set};
use domain::weekday::{Weekday, Weekdays};

const SETTINGS: &str = include_str!("../../tests/golden/settings-v1.json");
/// The settings of the first version with all that came to them since.
const SETTINGS_FULL: &str = include_str!("../../tests/golden/settings-full-v1.json");
const SCHEDULE: &str = include_str!("../../tests/golden/schedule-v1.json");
/// A routine that was taken over from a link, with sides that are not even.
const ROUTINE_LINK: &str = include_str!("../../tests/golden/routine-link-v1.json");
/// A schedule with an end, and reminders of which the calendar holds two series.
const SCHEDULE_END: &str = include_str!("../../tests/golden/schedule-end-v1.json");
const ROUTINE: &str = include_str!("../../tests/golden/routine-v1.json");
pub(super) const SESSION: &str = include_str!("../../tests/golden/session-v1.json");
const NOTES: &str = include_str!("../../tests/golden/history-2026-04-notes-v1.json");
const COPIES: &str = include_str!("../../tests/golden/settings-copies-v1.json");
const BACKUP: &str = include_str!("../../tests/golden/backup-v1.json");
const HISTORY: &str = include_str!("../../tests/golden/history-2026-03-v1.json");
const NOTES_2: &str = include_str!("../../tests/golden/history-2026-04-notes-v2.json");
const HISTORY_2: &str = include_str!("../../tests/golden/history-2026-03-v2.json");
const NOTES_3: &str = include_str!("../../tests/golden/history-2026-04-notes-v3.json");
const WORDS_3: &str = include_str!("../../tests/golden/history-2026-05-words-v3.json");
const HISTORY_3: &str = include_str!("../../tests/golden/history-2026-03-v3.json");

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

const fn dose(count: u8, hold_secs: u64, band: Band, form: Form) -> Dose {
    Dose {
        count,
        hold: Millis::secs(hold_secs),
        band,
        form,
    }
}

const CLAMS: Dose = dose(12, 1, Band::Light, Form::Standard);
const BRIDGES: Dose = dose(15, 2, Band::None, Form::TwoLegs);

fn settings() -> Settings {
    Settings {
        volume: Volume::percent(35),
        muted: true,
        flat: true,
        understood: true,
        ..Settings::default()
    }
}

fn schedule() -> Schedule {
    let days = Weekdays::new([Weekday::Monday, Weekday::Wednesday, Weekday::Friday]);
    let rules = [
        (day("2026-01-05"), Rule::EveryOtherDay),
        (day("2026-02-01"), Rule::Weekdays(days.unwrap())),
        (day("2026-03-01"), Rule::EveryDay),
    ];
    let pause = |first, last, reason| Pause {
        first: day(first),
        last,
        reason,
    };
    let pauses = [
        pause("2026-01-10", Some(day("2026-01-14")), PauseReason::Ill),
        pause("2026-02-10", Some(day("2026-02-10")), PauseReason::Pain),
        pause("2026-03-20", None, PauseReason::Away),
    ];
    Schedule::from_parts(rules, pauses).unwrap()
}

fn routine() -> Routine {
    let item = |exercise, dose, change, switch| Item {
        exercise,
        dose,
        sides: Sides::Even,
        change: Millis::secs(change),
        switch: Millis::secs(switch),
    };
    let walk = dose(20, 0, Band::Heavy, Form::Standard);
    Routine {
        ready: Millis::secs(8),
        items: vec![
            item(Exercise::Clam, CLAMS, 25, 15),
            item(
                Exercise::FireHydrant,
                dose(10, 3, Band::Medium, Form::Standard),
                20,
                10,
            ),
            item(
                Exercise::GluteBridge,
                dose(8, 10, Band::None, Form::ArmsCrossed),
                30,
                12,
            ),
            item(Exercise::LateralWalk, walk, 40, 8),
        ],
        off: Vec::new(),
        asked: None,
    }
}

fn identity(id: u64, on: &str, epoch_ms: i64, offset_min: i16) -> Identity {
    Identity {
        id: RecordId(id),
        day: day(on),
        epoch_ms,
        offset_min,
    }
}

fn session() -> Checkpoint {
    let set = |side, lead, lead_in| Set {
        exercise: Exercise::Clam,
        side: Some(side),
        dose: CLAMS,
        lead,
        lead_in: Millis::secs(lead_in),
    };
    let bridge = Set {
        exercise: Exercise::GluteBridge,
        side: None,
        dose: BRIDGES,
        lead: Lead::Change,
        lead_in: Millis::secs(30),
    };
    Checkpoint {
        identity: identity(0xfeed_0000_0000_0001, "2026-03-07", 1_772_866_800_000, -300),
        sets: vec![
            set(Side::Left, Lead::Ready, 10),
            set(Side::Right, Lead::Switch, 30),
            bridge,
        ],
        done: vec![12, 4, 0],
        set: 1,
        rep: 5,
        played: Millis::new(123_456),
        at_epoch_ms: 1_772_866_950_000,
        notes: Notes::default(),
    }
}

fn history() -> History {
    let work = |exercise, side, asked, done| Work {
        exercise,
        side,
        asked,
        done,
    };
    let first = Record {
        identity: identity(0x0123_4567_89ab_cdef, "2026-03-01", 1_772_359_200_000, 60),
        played: Millis::new(301_500),
        work: vec![
            work(Exercise::Clam, Some(Side::Left), CLAMS, 12),
            work(Exercise::Clam, Some(Side::Right), CLAMS, 7),
            work(Exercise::GluteBridge, None, BRIDGES, 0),
        ],
        notes: Notes::default(),
    };
    let walk = dose(20, 0, Band::Heavy, Form::Standard);
    let second = Record {
        identity: identity(2, "2026-03-31", 1_775_000_000_000, -570),
        played: Millis::ZERO,
        work: vec![work(Exercise::LateralWalk, Some(Side::Left), walk, 20)],
        notes: Notes::default(),
    };
    History::of(vec![first, second])
}

pub fn april() -> Month {
    march().next()
}

/// Three sessions of April 2026: one with all that can be said of it, one entered by hand, and
/// one removed.
pub fn history_with_notes() -> History {
    let pain = |number| Pain::of(number);
    let both = |asked, done| {
        Side::BOTH.map(|side| Work {
            exercise: Exercise::Clam,
            side: Some(side),
            asked,
            done,
        })
    };
    let bridge = Work {
        exercise: Exercise::GluteBridge,
        side: None,
        asked: BRIDGES,
        done: 9,
    };
    let said = Notes {
        revision: 3,
        by_hand: false,
        removed: false,
        before: pain(4),
        after: pain(0),
        answers: vec![
            Answer {
                exercise: Exercise::Clam,
                effort: Some(Effort::Easy),
                pain: None,
                stopped: false,
            },
            Answer {
                exercise: Exercise::GluteBridge,
                effort: Some(Effort::TooMuch),
                pain: pain(6),
                stopped: true,
            },
        ],
        ..Notes::default()
    };
    let full = Record {
        identity: identity(0xa000_0000_0000_0001, "2026-04-02", 1_775_109_900_000, 120),
        played: Millis::new(449_999),
        work: [&both(CLAMS, 12)[..], &[bridge]].concat(),
        notes: said,
    };
    let by_hand = Record {
        identity: identity(0xa000_0000_0000_0002, "2026-04-03", 1_775_239_200_000, 120),
        played: Millis::secs(600),
        work: both(CLAMS, 12).to_vec(),
        notes: Notes {
            by_hand: true,
            ..Notes::default()
        },
    };
    let removed = Record {
        identity: identity(0xa000_0000_0000_0003, "2026-04-04", 1_775_282_400_000, -480),
        played: Millis::secs(60),
        work: both(CLAMS, 1).to_vec(),
        notes: Notes {
            revision: 1,
            removed: true,
            ..Notes::default()
        },
    };
    History::of(vec![full, by_hand, removed])
}

/// A copy of everything, as a person keeps it in a file.
pub fn backup() -> Backup {
    Backup {
        settings: Some(settings()),
        schedule: Some(schedule()),
        routine: Some(routine()),
        history: history().merge(history_with_notes()),
        damage: Vec::new(),
    }
}

fn parts() -> [(StoreKey, &'static str); 7] {
    [
        (StoreKey::Settings, SETTINGS),
        (StoreKey::Schedule, SCHEDULE),
        (StoreKey::Routine, ROUTINE),
        (StoreKey::Session, SESSION),
        (StoreKey::History(march()), HISTORY),
        (StoreKey::History(march()), HISTORY_2),
        (StoreKey::History(march()), HISTORY_3),
    ]
}

#[test]
fn texts_of_the_first_version_open_to_the_same_values_for_ever() {
    let opened = open(parts().map(|(part, text)| (part.key(), text.to_owned())));
    let expected = Opened {
        settings: settings(),
        schedule: Some(schedule()),
        routine: routine(),
        history: history(),
        unfinished: Some(session()),
        troubles: Vec::new(),
    };
    assert_eq!(opened, expected);
}

#[test]
fn the_present_version_writes_the_golden_texts() {
    assert_eq!(write_settings(&settings()), SETTINGS.trim_end());
    assert_eq!(write_schedule(&schedule()), SCHEDULE.trim_end());
    assert_eq!(write_routine(&routine()), ROUTINE.trim_end());
    assert_eq!(write_session(&session()), SESSION.trim_end());
    assert_eq!(write_month(&history(), march()), HISTORY_3.trim_end());
}

#[test]
fn every_beginning_of_every_part_opens_and_is_handed_back() {
    for (part, text) in parts() {
        let text = text.trim_end();
        for cut in 0..text.len() {
            let opened = open_one(part, &text[..cut]);
            assert_eq!(opened.troubles.len(), 1);
            assert_eq!(opened.troubles[0].text, text[..cut]);
            assert_eq!(opened.troubles[0].key, part.key());
        }
    }
}

#[test]
fn every_flipped_bit_costs_one_piece_at_most() {
    for (part, text) in parts() {
        for (at, bit) in (0..text.trim_end().len()).flat_map(|at| (0..8).map(move |bit| (at, bit)))
        {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] ^= 1 << bit;
            let text = String::from_utf8_lossy(&bytes);
            let opened = open_one(part, &text);
            assert!(opened.troubles.iter().all(|it| it.lost <= 1), "{text}");
        }
    }
}

#[test]
fn a_set_made_easier_after_it_was_done_is_kept_as_done() {
    let mut session = session();
    session.sets[0].dose.count = 9;
    let record = session.record();
    assert_eq!(record.work[0].done, 9);
    let history = History::of(vec![record]);
    let opened = open_one(StoreKey::History(march()), &write_month(&history, march()));
    assert_eq!((opened.history, opened.troubles), (history, Vec::new()));
}

#[test]
fn a_month_of_any_version_opens_to_the_same_values_for_ever() {
    for (month, text, history) in [
        (march(), HISTORY, history()),
        (march(), HISTORY_2, history()),
        (april(), NOTES, history_with_notes()),
        (april(), NOTES_2, history_with_notes()),
        (march(), HISTORY_3, history()),
        (april(), NOTES_3, history_with_notes()),
    ] {
        let opened = open_one(StoreKey::History(month), text);
        assert_eq!((opened.history, opened.troubles), (history, Vec::new()));
    }
    let written = write_month(&history_with_notes(), april());
    assert_eq!(written, NOTES_3.trim_end());
}

#[test]
fn a_month_with_words_of_a_person_opens_to_the_same_values_for_ever() {
    let mut record = history_with_notes().records()[0].clone();
    record.identity = identity(0xa000_0000_0000_0004, "2026-05-02", 1_777_701_900_000, 120);
    record.notes.note = "Left hip \"odd\".\nBetter with a pillow \\ größer".to_owned();
    for (exercise, what) in [
        (Exercise::GluteBridge, Offered::Out),
        (Exercise::GluteBridge, Offered::Down),
        (Exercise::Clam, Offered::Up),
    ] {
        record.notes.set_declined(OfferId { exercise, what }, true);
    }
    let history = History::of(vec![record]);
    let may = Month::of(day("2026-05-01"));
    let opened = open_one(StoreKey::History(may), WORDS_3);
    assert_eq!(
        (opened.history, opened.troubles),
        (history.clone(), Vec::new())
    );
    assert_eq!(write_month(&history, may), WORDS_3.trim_end());
    // Words of a later build are passed over.
    let later = WORDS_3.replace("clam:up", "clam:sideways clam:up dance:out");
    assert_eq!(open_one(StoreKey::History(may), &later).history, history);
    let backup = write_backup(
        &settings(),
        &schedule(),
        &routine(),
        &history,
        day("2026-05-03"),
    );
    assert_eq!(read_backup(&backup).unwrap().history, history);
}

#[test]
fn a_month_of_an_earlier_version_is_written_as_one_of_the_present() {
    for (month, text, present) in [
        (march(), HISTORY, HISTORY_3),
        (march(), HISTORY_2, HISTORY_3),
        (april(), NOTES, NOTES_3),
        (april(), NOTES_2, NOTES_3),
    ] {
        let merged = merge_month(Some(text), &History::default(), month);
        assert_eq!(merged.text.as_deref(), Some(present.trim_end()));
        assert!(merged.older);
        let again = merge_month(Some(present), &History::default(), month);
        assert_eq!(again.text.as_deref(), Some(present.trim_end()));
        assert!(!again.older);
    }
}

#[test]
fn settings_with_copies_open_to_the_same_values_for_ever() {
    let settings = Settings {
        copies: BackupReminder::saved(day("2026-03-02"), 42),
        ..settings()
    };
    assert_eq!(open_one(StoreKey::Settings, COPIES).settings, settings);
    assert_eq!(write_settings(&settings), COPIES.trim_end());
}

#[test]
fn what_came_by_a_link_opens_to_the_same_values_for_ever() {
    let mut routine = routine();
    routine.items[0].sides = Sides::More(Side::Left, 3);
    routine.items[3].sides = Sides::More(Side::Right, 15);
    routine.off = vec![(1, routine.items.remove(1))];
    routine.asked = Some("12001120M22HGFV".to_owned());
    let opened = open_one(StoreKey::Routine, ROUTINE_LINK);
    assert_eq!((&opened.routine, opened.troubles), (&routine, Vec::new()));
    assert_eq!(write_routine(&routine), ROUTINE_LINK.trim_end());

    let mut schedule = Schedule::new(Rule::EveryDay, day("2026-03-01"));
    schedule.end_after(Some(day("2026-04-30")), day("2026-03-02"), false);
    let schedule = schedule.reminding(Reminding {
        reminder: Some(Reminder::new(7, 30, 10, "After coffee")),
        filed: Some(day("2026-03-02")),
        series: Some(0x0123_4567_89ab_cdef),
        given: 2,
    });
    let opened = open_one(StoreKey::Schedule, SCHEDULE_END);
    let found = (opened.schedule.as_ref(), opened.troubles);
    assert_eq!(found, (Some(&schedule), Vec::new()));
    assert_eq!(write_schedule(&schedule), SCHEDULE_END.trim_end());
}

#[test]
fn a_file_of_the_first_version_is_read_to_the_same_values_for_ever() {
    assert_eq!(read_backup(BACKUP), Ok(backup()));
    let on = day("2026-04-05");
    let all = backup().history;
    let text = write_backup(&settings(), &schedule(), &routine(), &all, on);
    assert_eq!(text, BACKUP.trim_end());
}

#[test]
fn settings_with_all_that_came_later_open_to_the_same_values_for_ever() {
    let settings = Settings {
        copies: BackupReminder::saved(day("2026-03-02"), 42),
        theme: Theme::Dark,
        day_start: 5,
        week_start: Some(Weekday::Sunday),
        bands: Bands::NONE.with(Band::Light).with(Band::Heavy),
        install_offered: Some(day("2026-03-05")),
        voice: Voice {
            says: Says::Counts,
            source: VoiceSource::Own,
            rate: Rate::tenths(8),
            id: Some("urn:voices:anna?2".to_owned()),
            name: Some("Anna \"the voice\" \\ Ärmel".to_owned()),
            missed: true,
            own_missed: true,
        },
        tones: Kinds::ALL.set(Kind::Seconds, false).set(Kind::Moves, false),
        output: Output::WithMusic,
        signals: Signals {
            vibration: false,
            flash: true,
        },
        prescribed: Some("12001120M22HGFV".to_owned()),
        screen_reader: Some(true),
        language: Some("pt-BR".to_owned()),
        screen_off: true,
        ..settings()
    };
    assert_eq!(
        open_one(StoreKey::Settings, SETTINGS_FULL).settings,
        settings
    );
    assert_eq!(write_settings(&settings), SETTINGS_FULL.trim_end());
}
