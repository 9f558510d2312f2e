//! Damaged settings, routines and schedules.

use super::{march, open_one};
use crate::format::{write_routine, write_schedule, write_settings};
use crate::key::StoreKey;
use domain::exercise::Exercise;
use domain::routine::{Item, Routine};
use domain::schedule::{Rule, Schedule};
use domain::settings::{Settings, Voice, Volume};

#[test]
fn a_volume_too_loud_is_full_volume_and_no_trouble() {
    let text = write_settings(&Settings::default()).replace("70", "300");
    let opened = open_one(StoreKey::Settings, &text);
    assert_eq!(opened.settings.volume, Volume::percent(100));
    assert!(opened.troubles.is_empty());
}

#[test]
fn a_damaged_setting_is_the_default_and_the_others_stay() {
    let settings = Settings {
        volume: Volume::percent(30),
        flat: true,
        ..Settings::default()
    };
    let text = write_settings(&settings);
    let opened = open_one(StoreKey::Settings, &text.replace("30", "\"loud\""));
    assert_eq!(
        opened.settings,
        Settings {
            flat: true,
            ..Settings::default()
        }
    );
    assert_eq!((opened.troubles[0].kept, opened.troubles[0].lost), (3, 1));
    let opened = open_one(StoreKey::Settings, &text[..text.len() - 6]);
    assert_eq!(opened.settings, settings);
}

#[test]
fn a_setting_that_came_later_may_be_missing_but_not_make_no_sense() {
    let text = write_settings(&Settings::default());
    assert!(open_one(StoreKey::Settings, &text).troubles.is_empty());
    for damaged in [
        "\"voice\":\"shouts\"",
        "\"voice_tenths\":\"ten\"",
        "\"voice_missed\":0",
        "\"voice_source\":\"radio\"",
        "\"own_voice_missed\":2",
        "\"voice_name\":true",
        "\"voice_id\":1",
        "\"language\":\"no tag\"",
        "\"screen_reader\":\"yes\"",
        "\"screen_off\":\"on\"",
        "\"tones\":\"ready faces\"",
        "\"output\":\"loud\"",
        "\"vibration\":1",
    ] {
        let text = text.replace('}', &[",", damaged, "}"].concat());
        let opened = open_one(StoreKey::Settings, &text);
        assert_eq!(opened.settings, Settings::default());
        assert_eq!(opened.troubles[0].lost, 1, "{damaged}");
    }
}

#[test]
fn a_rate_beyond_the_limits_is_the_limit() {
    let text = write_settings(&Settings::default());
    let opened = open_one(
        StoreKey::Settings,
        &text.replace('}', ",\"voice_tenths\":40}"),
    );
    assert_eq!(opened.settings.voice.rate.get(), 13);
    assert!(opened.troubles.is_empty());
}

#[test]
fn what_a_voice_is_called_is_taken_for_no_field() {
    let settings = Settings {
        volume: Volume::percent(30),
        voice: Voice {
            name: Some("\"volume\":99,\"flat\":true,\"theme\":\"dark\"".to_owned()),
            ..Voice::default()
        },
        ..Settings::default()
    };
    let text = write_settings(&settings);
    assert_eq!(open_one(StoreKey::Settings, &text).settings, settings);
    let torn = open_one(StoreKey::Settings, &text[..text.len() - 1]).settings;
    assert_eq!(torn.volume, settings.volume);
    assert_eq!((torn.flat, torn.theme), (false, settings.theme));
}

#[test]
fn a_number_cut_short_is_not_taken() {
    let text = write_settings(&Settings::default());
    let cut = text.find("70").unwrap() + 1;
    let opened = open_one(StoreKey::Settings, &text[..cut]);
    assert_eq!(opened.settings.volume, Settings::default().volume);
    assert_eq!((opened.troubles[0].kept, opened.troubles[0].lost), (0, 4));
}

#[test]
fn an_exercise_with_a_damaged_dose_comes_back_at_a_newcomer_s() {
    let mut routine = Routine::default();
    routine.items[2].dose.count = 99;
    let text = write_routine(&routine).replace("\"count\":99", "\"count\":999");
    let opened = open_one(StoreKey::Routine, &text);
    assert_eq!(opened.routine, Routine::default());
    assert_eq!((opened.troubles[0].kept, opened.troubles[0].lost), (4, 1));
}

#[test]
fn exercises_that_were_cut_off_come_back_at_a_newcomer_s_dose() {
    let mut routine = Routine::default();
    routine.items[0].dose.count = 99;
    let text = write_routine(&routine);
    let cut = text.find("fire").unwrap();
    assert_eq!(open_one(StoreKey::Routine, &text[..cut]).routine, routine);
    assert_eq!(open_one(StoreKey::Routine, "").routine, Routine::default());
}

#[test]
fn a_routine_that_never_ends_is_read_to_its_sixty_fourth_exercise() {
    let items = vec![Item::first(Exercise::Clam); 70];
    let text = write_routine(&Routine {
        items,
        ..Routine::default()
    });
    let opened = open_one(StoreKey::Routine, &text);
    assert_eq!(opened.troubles[0].lost, 6);
    assert_eq!(opened.routine.items.len(), 64 + 3);
}

#[test]
fn a_schedule_without_a_rule_is_none() {
    let text = r#"{"version":1,"rules":[],"pauses":[]}"#;
    let opened = open_one(StoreKey::Schedule, text);
    assert_eq!((opened.schedule, opened.troubles[0].lost), (None, 1));
}

#[test]
fn a_damaged_rule_leaves_the_others() {
    let mut schedule = Schedule::new(Rule::EveryDay, march().first());
    schedule.change(Rule::EveryOtherDay, march().last(), false);
    let text = write_schedule(&schedule).replace("every-day", "each-day");
    let opened = open_one(StoreKey::Schedule, &text);
    let rest = Schedule::new(Rule::EveryOtherDay, march().last());
    assert_eq!(opened.schedule, Some(rest));
    assert_eq!((opened.troubles[0].kept, opened.troubles[0].lost), (1, 1));
}

#[test]
fn a_pause_that_ends_before_it_begins_is_damaged() {
    let rule = r#"{"from":"2026-03-01","rule":"mon wed"}"#;
    let pause = r#"{"first":"2026-03-09","last":"2026-03-08","reason":"ill"}"#;
    let text = format!(r#"{{"version":1,"rules":[{rule}],"pauses":[{pause}]}}"#);
    let opened = open_one(StoreKey::Schedule, &text);
    assert!(opened.schedule.is_some_and(|it| it.pauses().is_empty()));
    assert_eq!((opened.troubles[0].kept, opened.troubles[0].lost), (1, 1));
}
