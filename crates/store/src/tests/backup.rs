//! Files that a person brings: ours, damaged ones of ours, and any other.

use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

use super::damage::record;
use super::versions::write_record;
use super::{golden, samples};
use crate::backup::{
    Backup, Damage, LONGEST, Preview, Refusal, read_backup, with_log, write_backup,
};
use crate::format::write_settings;
use domain::day::Day;
use domain::history::{History, Record};
use domain::routine::Routine;
use domain::schedule::{Rule, Schedule};
use domain::settings::Settings;

const GOLDEN: &str = include_str!("../../tests/golden/backup-v1.json");

fn file(records: &[Record]) -> String {
    let schedule = Schedule::new(Rule::default(), Day::FIRST);
    let history = History::of(records.to_vec());
    let (settings, routine) = (Settings::default(), Routine::default());
    write_backup(&settings, &schedule, &routine, &history, Day::FIRST)
}

fn three() -> [Record; 3] {
    [record(1), record(2), record(3)]
}

#[track_caller]
fn check_refused(text: &str, refusal: Refusal) {
    assert_eq!(read_backup(text), Err(refusal));
}

/// What is left of a file of three sessions in which `sound` became `damaged`.
#[track_caller]
fn check_damaged(sound: &str, damaged: &str, sessions: usize, damage: &[Damage]) {
    let text = file(&three());
    assert!(text.contains(sound), "the file has no {sound}");
    let backup = read_backup(&text.replacen(sound, damaged, 1)).unwrap();
    assert_eq!(backup.history.records().len(), sessions);
    assert_eq!(backup.damage, damage);
}

#[test]
fn what_is_none_of_ours_is_refused_for_what_it_is() {
    for text in [
        "",
        "sessions",
        "null",
        "[7]",
        "date,start\r\n2026-03-01,07:30\r\n",
        "PK\u{3}\u{4}",
    ] {
        check_refused(text, Refusal::NotJson);
    }
    for text in ["{}", r#"{"app":"other","version":1,"sessions":[]}"#] {
        check_refused(text, Refusal::NotOurs);
    }
    let newer = GOLDEN.replacen("\"version\":1", "\"version\":2", 1);
    check_refused(&newer, Refusal::Newer);
    check_refused(r#"{"app":"groundwork","version":1}"#, Refusal::Nothing);
    check_refused(r#"{"app":"groundwork","ver"#, Refusal::Nothing);
}

#[test]
fn what_is_too_long_is_not_even_looked_at() {
    let blanks = " ".repeat(LONGEST);
    check_refused(&(GOLDEN.to_owned() + &blanks), Refusal::TooLong);
    let fits = GOLDEN.to_owned() + &blanks[GOLDEN.len()..];
    assert_eq!(read_backup(&fits), Ok(golden::backup()));
}

#[test]
fn a_file_torn_in_the_midst_of_a_session_says_after_which() {
    let text = file(&three());
    let cut = text.rfind("\"sets\"").unwrap();
    let backup = read_backup(&text[..cut]).unwrap();
    assert_eq!(backup.damage, [Damage::Torn { after: 2, of: 3 }]);
    assert_eq!(backup.history.records(), [record(1), record(2)]);
    assert!(backup.settings.is_some() && backup.schedule.is_some() && backup.routine.is_some());
}

#[test]
fn a_damaged_part_costs_that_part_alone() {
    let torn = Damage::Torn { after: 3, of: 3 };
    let lost = |lost| Damage::Sessions { lost, of: 3 };
    check_damaged("\"clam\",\"side\"", "\"clap\",\"side\"", 2, &[lost(1)]);
    check_damaged("{\"id\":\"0000000000000002\"", "{\"id\":~", 2, &[lost(1)]);
    check_damaged("{\"id\":\"0000000000000002\"", "~", 2, &[lost(1)]);
    check_damaged("\"volume\":", "\"volume\"", 3, &[Damage::Settings]);
    check_damaged("\"muted\":false", "\"muted\":0", 3, &[Damage::Settings]);
    check_damaged(
        "\"every-other-day\"",
        "\"some-days\"",
        3,
        &[Damage::Schedule],
    );
    check_damaged("\"ready_ms\":", "\"ready_ms\":-", 3, &[Damage::Routine]);
    check_damaged("\"groundwork\"", "\"groundwosk\"", 3, &[Damage::Head]);
    check_damaged("\"sessions\":[", "\"sessions:[", 3, &[torn]);
}

#[test]
fn a_file_that_another_program_laid_out_anew_is_read_alike() {
    let sorted: serde_json::Value = serde_json::from_str(GOLDEN).unwrap();
    let pretty = serde_json::to_string_pretty(&sorted).unwrap();
    assert_eq!(read_backup(&pretty), Ok(golden::backup()));
}

#[test]
fn a_file_that_the_page_wrote_without_the_app_is_read_alike() {
    let month = format!(
        "{{\"version\":1,\"records\":[{}]}}",
        write_record(&record(1))
    );
    let settings = write_settings(&golden::backup().settings.unwrap());
    let pairs = [
        ("groundwork.settings", settings.as_str()),
        ("groundwork.history.2026-03", &month),
        ("groundwork.routine", "{"),
        ("groundwork.aside.1.groundwork.routine", "{"),
    ];
    let pairs = serde_json::to_string(&pairs).unwrap();
    let text = format!("{{\"app\":\"groundwork\",\"version\":1,\"stored\":{pairs}}}");
    let backup = read_backup(&text).unwrap();
    assert_eq!(backup.history.records(), [record(1)]);
    assert_eq!(backup.settings, golden::backup().settings);
    assert_eq!(backup.routine, None);
    assert_eq!(backup.damage, [Damage::Routine]);
}

#[test]
fn what_such_a_file_does_not_hold_takes_the_place_of_nothing() {
    let file = |pairs: &[(&str, &str)]| {
        let pairs = serde_json::to_string(pairs).unwrap();
        read_backup(&format!(
            "{{\"app\":\"groundwork\",\"version\":1,\"stored\":{pairs}}}"
        ))
    };
    let month = format!(
        "{{\"version\":1,\"records\":[{}]}}",
        write_record(&record(1))
    );
    let month = ("groundwork.history.2026-03", month.as_str());
    for others in [
        [month, month],
        [month, ("groundwork.settings", "{\"ver")],
        [month, ("groundwork.routine", "xx")],
    ] {
        let backup = file(&others).unwrap();
        assert_eq!(backup.history.records(), [record(1)]);
        assert_eq!(
            (backup.settings, backup.routine),
            (None, None),
            "{others:?}"
        );
    }
    assert_eq!(file(&[]), Err(Refusal::Nothing));
    // A session under way counts from its first repetition on.
    let begun = golden::SESSION.to_owned();
    let done = |from: &str, to: &str| begun.replace(from, to);
    let untouched = done("\"done\":12", "\"done\":0").replace("\"done\":4", "\"done\":0");
    for (session, sessions) in [(begun.as_str(), 2), (&untouched, 1)] {
        let backup = file(&[("groundwork.session", session), month]).unwrap();
        assert_eq!(backup.history.records().len(), sessions);
    }
}

#[test]
fn a_preview_tells_new_sessions_from_changed_ones_and_known_ones() {
    let mut changed = record(2);
    changed.notes.revision = 1;
    let backup = read_backup(&file(&[record(1), changed, record(3)])).unwrap();
    let mut later = record(3);
    later.notes.revision = 9;
    let here = History::of(vec![record(2), later, record(4)]);
    let expected = Preview {
        adds: 1,
        changes: 1,
        already_here: 1,
        refused: Vec::new(),
    };
    assert_eq!(backup.preview(&here), expected);
}

#[test]
fn a_session_that_was_removed_is_counted_nowhere() {
    let mut removed = record(2);
    removed.notes.removed = true;
    removed.notes.revision = 1;
    let text = file(&[record(1), removed, record(3)]);
    let backup = read_backup(&text).unwrap();
    let counts = |here: Vec<Record>| {
        let preview = backup.preview(&History::of(here));
        [preview.adds, preview.changes, preview.already_here]
    };
    assert_eq!(counts(Vec::new()), [2, 0, 0]);
    assert_eq!(counts(vec![record(1)]), [1, 0, 1]);
    assert_eq!(counts(vec![record(2)]), [2, 1, 0], "it goes from here");
    let damaged = text.replacen("\"clam\",\"side\"", "\"clap\",\"side\"", 1);
    let damage = read_backup(&damaged).unwrap().damage;
    assert_eq!(damage, [Damage::Sessions { lost: 1, of: 2 }]);
}

fn saved(history: &History) -> Backup {
    let all: Vec<Record> = history.every().cloned().collect();
    read_backup(&file(&all)).unwrap()
}

proptest! {
    #[test]
    fn everything_comes_back_as_it_was_saved(
        settings in samples::settings(),
        schedule in samples::schedule(),
        routine in samples::routine(),
        history in samples::history(),
    ) {
        let text = write_backup(&settings, &schedule, &routine, &history, Day::FIRST);
        let backup = Backup {
            settings: Some(settings),
            schedule: Some(schedule),
            routine: Some(routine),
            history,
            damage: Vec::new(),
        };
        prop_assert_eq!(read_backup(&text), Ok(backup));
    }

    #[test]
    fn files_restore_alike_in_any_order_and_any_number_of_times(
        here in samples::month(),
        a in samples::month(),
        b in samples::month(),
    ) {
        let restore = |here: &History, file: &History| here.clone().merge(saved(file).history);
        let ab = restore(&restore(&here, &a), &b);
        prop_assert_eq!(&ab, &restore(&restore(&here, &b), &a));
        prop_assert_eq!(&ab, &restore(&ab, &a));
        prop_assert_eq!(&ab, &restore(&here, &a.clone().merge(b)));
    }

    #[test]
    fn a_preview_says_what_a_restore_then_does(
        here in samples::month(),
        there in samples::month(),
    ) {
        let backup = saved(&there);
        let preview = backup.preview(&here);
        let after = here.clone().merge(backup.history);
        // Markers of removed sessions are merged as well, and are no sessions.
        let stands = |history: &History, it: &Record| {
            history.get(it.identity.id).is_some_and(|it| !it.notes.removed)
        };
        let added = after.records().iter().filter(|it| !stands(&here, it)).count();
        prop_assert_eq!(added, preview.adds);
        let changed = here.records().iter().filter(|it| after.get(it.identity.id) != Some(it));
        let (gone, richer): (Vec<_>, Vec<_>) = changed.partition(|it| !stands(&after, it));
        prop_assert_eq!(gone.len() + richer.len(), preview.changes);
        let all = preview.adds + preview.changes + preview.already_here;
        prop_assert_eq!(all, there.records().len() + gone.len());
        for record in here.every() {
            let kept = after.get(record.identity.id).unwrap();
            prop_assert!(kept.by_fullness(record).is_ge());
        }
    }

    #[test]
    fn a_file_cut_short_gives_back_every_session_before_the_cut(
        history in samples::month(),
        cut in any::<prop::sample::Index>(),
    ) {
        let all: Vec<Record> = history.every().cloned().collect();
        let text = file(&all);
        let cut = cut.index(text.len());
        let end_of = |it: &Record| {
            let raw = write_record(it);
            text.find(&raw).unwrap() + raw.len()
        };
        let whole = all.iter().filter(|it| end_of(it) <= cut).cloned().collect();
        match read_backup(&text[..cut]) {
            Ok(backup) => {
                prop_assert_eq!(backup.history, History::of(whole));
                prop_assert!(!backup.damage.is_empty());
            }
            Err(_) => prop_assert!(whole.is_empty()),
        }
    }
}

#[test]
fn a_copy_with_the_log_is_read_as_one_without() {
    let plain = file(&three());
    let logged = with_log(&plain, &["12:00:00 sound: \"refused\"".to_owned()]);
    assert!(logged.contains("\\\"refused\\\""));
    assert_eq!(read_backup(&logged), read_backup(&plain));
    assert_eq!(read_backup(&with_log(&plain, &[])), read_backup(&plain));
}
