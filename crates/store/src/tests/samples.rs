//! Values of every part, at random within what may be stored.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::{select, subsequence};

use super::march;
use domain::backup_reminder::BackupReminder;
use domain::checkpoint::Checkpoint;
use domain::cue::{Kind, Kinds};
use domain::day::Day;
use domain::exercise::{Band, Bands, Dose, Exercise, Form, Side, Sides};
use domain::history::{History, Identity, Record, RecordId, Work};
use domain::notes::{Answer, Effort, Notes, OfferId, Offered, Pain};
use domain::reminder::{MOST_MINUTES_BEFORE, Reminder};
use domain::routine::{Item, Routine};
use domain::schedule::{Pause, PauseReason, Reminding, Rule, Schedule};
use domain::settings::{
    LATEST_DAY_START, Output, Rate, Says, Settings, Signals, Theme, Voice, VoiceSource, Volume,
};
use domain::time::Millis;
use domain::timeline::{Lead, Set};
use domain::weekday::{Weekday, Weekdays};

pub fn settings() -> impl Strategy<Value = Settings> {
    let later = (
        select(Theme::ALL.to_vec()),
        0..=LATEST_DAY_START,
        subsequence(Band::WORN.to_vec(), 0..=3),
        copies(),
        option::of(day()),
        option::of(select(Weekday::ALL.to_vec())),
    );
    let parts = (0..=100_u8, any::<[bool; 3]>(), later, sound());
    parts.prop_map(|(volume, [muted, flat, understood], later, sound)| {
        let (theme, day_start, bands, copies, install_offered, week_start) = later;
        Settings {
            volume: Volume::percent(volume),
            muted,
            flat,
            understood,
            copies,
            theme,
            day_start,
            week_start,
            bands: bands.into_iter().fold(Bands::NONE, Bands::with),
            install_offered,
            ..sound
        }
    })
}

/// Settings of voice and sound, and words of a person's own; the others are the defaults.
fn sound() -> impl Strategy<Value = Settings> {
    let tones = vec((select(Kind::ALL.to_vec()), any::<bool>()), 0..4);
    let voice = (
        select(Says::ALL.to_vec()),
        select(VoiceSource::ALL.to_vec()),
        any::<u8>(),
        [
            option::of("[^\\p{Cc}]{0,20}"),
            option::of("[^\\p{Cc}]{0,20}"),
        ],
        any::<[bool; 2]>(),
    );
    let output = select(Output::ALL.to_vec());
    let parts = (
        tones,
        voice,
        output,
        any::<[bool; 2]>(),
        any::<Option<bool>>(),
        option::of("[a-z]{2}(-[A-Z]{2})?"),
        any::<bool>(),
    );
    parts.prop_map(
        |(tones, voice, output, [vibration, flash], screen_reader, language, screen_off)| {
            let (says, source, rate, [id, name], [missed, own_missed]) = voice;
            Settings {
                voice: Voice {
                    says,
                    source,
                    rate: Rate::tenths(rate),
                    id,
                    name,
                    missed,
                    own_missed,
                },
                tones: tones
                    .into_iter()
                    .fold(Kinds::ALL, |all, (kind, on)| all.set(kind, on)),
                output,
                signals: Signals { vibration, flash },
                screen_reader,
                language,
                screen_off,
                ..Settings::default()
            }
        },
    )
}

fn copies() -> impl Strategy<Value = BackupReminder> {
    let parts = (option::of(day()), any::<u32>());
    parts.prop_map(|(saved_on, sessions)| BackupReminder { saved_on, sessions })
}

pub fn routine() -> impl Strategy<Value = Routine> {
    let item = (exercise(), dose(), sides(), length(), length());
    let item = item.prop_map(|(exercise, dose, sides, change, switch)| Item {
        exercise,
        dose,
        sides,
        change,
        switch,
    });
    let item = item.boxed();
    let items = vec(item.clone(), 0..6);
    let off = vec((0..9_usize, item), 0..3);
    let asked = option::of("[0-9A-HJKMNP-TV-Z]{1,40}");
    (length(), items, off, asked).prop_map(|(ready, items, off, asked)| Routine {
        ready,
        items,
        off,
        asked,
    })
}

fn sides() -> impl Strategy<Value = Sides> {
    let more = (select(Side::BOTH.to_vec()), 1..=15_u8);
    proptest::prop_oneof![
        Just(Sides::Even),
        more.prop_map(|(side, extra)| Sides::More(side, extra)),
    ]
}

pub fn schedule() -> impl Strategy<Value = Schedule> {
    let weekdays = subsequence(Weekday::ALL.to_vec(), 1..=7);
    let rule = proptest::prop_oneof![
        Just(Rule::EveryDay),
        Just(Rule::EveryOtherDay),
        weekdays.prop_map(|days| Rule::Weekdays(Weekdays::new(days).unwrap())),
    ];
    let pause = (
        day(),
        option::of(0..60_i32),
        select([PauseReason::ALL.as_slice(), &[PauseReason::Over]].concat()),
    );
    let pause = pause.prop_map(|(first, length, reason)| Pause {
        first,
        last: length.map(|days| first.plus(days)),
        reason,
    });
    let words = "[ -~äß\n\"\\\\]{0,30}";
    let reminder = (0..24_u8, 0..60_u8, 0..=MOST_MINUTES_BEFORE, words);
    let reminder = reminder
        .prop_map(|(hour, minute, before, words)| Reminder::new(hour, minute, before, &words));
    let series = (option::of(any::<u64>()), 0..=4_u8);
    let reminding = (reminder, option::of(day()), series);
    let reminding = reminding.prop_map(|(reminder, filed, (series, given))| Reminding {
        reminder: Some(reminder),
        filed,
        series,
        given,
    });
    let reminding = proptest::prop_oneof![Just(Reminding::default()), reminding];
    let parts = (vec((day(), rule), 1..5), vec(pause, 0..5), reminding);
    parts.prop_map(|(rules, pauses, reminding)| {
        let schedule = Schedule::from_parts(rules, pauses).unwrap();
        schedule.reminding(reminding)
    })
}

pub fn checkpoint() -> impl Strategy<Value = Checkpoint> {
    let set = (exercise(), side(), dose(), lead(), length());
    let set = set.prop_map(|(exercise, side, dose, lead, lead_in)| Set {
        exercise,
        side,
        dose,
        lead,
        lead_in,
    });
    let place = (any::<usize>(), any::<u8>());
    let parts = (
        identity(any::<u64>(), day()),
        vec((set, any::<u8>()), 1..9),
        place,
        length(),
        instant(),
        notes(),
    );
    parts.prop_map(|(identity, sets, (set, rep), played, at_epoch_ms, notes)| {
        let (sets, done): (Vec<Set>, Vec<u8>) = sets.into_iter().unzip();
        let set = set % sets.len();
        let rep = rep % sets[set].dose.count;
        Checkpoint {
            identity,
            sets,
            done,
            set,
            rep,
            played,
            at_epoch_ms,
            notes,
        }
    })
}

/// Records of any months.
pub fn history() -> impl Strategy<Value = History> {
    vec(record(any::<u64>(), day()), 0..6).prop_map(History::of)
}

/// Records of March 2026, with ids so few that two histories know different things of a session,
/// and so far apart that no single changed byte makes one of another.
pub fn month() -> impl Strategy<Value = History> {
    let day = (0..31).prop_map(|days| march().first().plus(days));
    let id = (0..8_u64).prop_map(|n| n * 0x1111_1111_1111_1111);
    vec(record(id, day), 0..6).prop_map(History::of)
}

fn record(
    id: impl Strategy<Value = u64>,
    day: impl Strategy<Value = Day>,
) -> impl Strategy<Value = Record> {
    let work = (exercise(), side(), dose(), any::<u8>());
    let work = work.prop_map(|(exercise, side, asked, done)| Work {
        exercise,
        side,
        asked,
        done: done.min(asked.count),
    });
    let parts = (
        identity(id, day),
        length(),
        vec(work, 0..5),
        notes_in_full(),
    );
    parts.prop_map(|(identity, played, work, notes)| Record {
        identity,
        played,
        work,
        notes,
    })
}

/// Notes with what is added after a session.
fn notes_in_full() -> impl Strategy<Value = Notes> {
    let declined = (exercise(), select(Offered::ALL.to_vec()));
    let declined = declined.prop_map(|(exercise, what)| OfferId { exercise, what });
    let parts = (notes(), vec(declined, 0..3), "[ -~]{0,20}");
    parts.prop_map(|(mut notes, declined, note)| {
        for it in declined {
            notes.set_declined(it, true);
        }
        Notes { note, ..notes }
    })
}

fn notes() -> impl Strategy<Value = Notes> {
    let answer = (
        exercise(),
        option::of(select(Effort::ALL.to_vec())),
        pain(),
        any::<bool>(),
    );
    let answer = answer.prop_map(|(exercise, effort, pain, stopped)| Answer {
        exercise,
        effort,
        pain,
        stopped,
    });
    let flags = (0..3_u32, any::<bool>(), any::<bool>());
    let parts = (flags, pain(), pain(), vec(answer, 0..5));
    parts.prop_map(|((revision, by_hand, removed), before, after, answers)| {
        let mut notes = Notes {
            revision,
            by_hand,
            removed,
            before,
            after,
            ..Notes::default()
        };
        for it in answers {
            notes.set_answer(it);
        }
        notes
    })
}

fn pain() -> impl Strategy<Value = Option<Pain>> {
    option::of((0..=10_u8).prop_map(|it| Pain::of(it).unwrap()))
}

fn identity(
    id: impl Strategy<Value = u64>,
    day: impl Strategy<Value = Day>,
) -> impl Strategy<Value = Identity> {
    let parts = (id, day, instant(), -1440..=1440_i16);
    parts.prop_map(|(id, day, epoch_ms, offset_min)| Identity {
        id: RecordId(id),
        day,
        epoch_ms,
        offset_min,
    })
}

fn dose() -> impl Strategy<Value = Dose> {
    let bands = vec![Band::None, Band::Light, Band::Medium, Band::Heavy];
    let forms = vec![Form::Standard, Form::TwoLegs, Form::ArmsCrossed];
    let parts = (1..=200_u8, 0..=600_000_u64, select(bands), select(forms));
    parts.prop_map(|(count, hold, band, form)| Dose {
        count,
        hold: Millis::new(hold),
        band,
        form,
    })
}

fn exercise() -> impl Strategy<Value = Exercise> {
    select(Exercise::ALL.to_vec())
}

fn side() -> impl Strategy<Value = Option<Side>> {
    option::of(select(Side::BOTH.to_vec()))
}

fn lead() -> impl Strategy<Value = Lead> {
    select(vec![Lead::Ready, Lead::Switch, Lead::Change])
}

fn day() -> impl Strategy<Value = Day> {
    (0..=Day::FIRST.days_until(Day::LAST)).prop_map(|days| Day::FIRST.plus(days))
}

fn length() -> impl Strategy<Value = Millis> {
    (0..=24 * 3_600_000_u64).prop_map(Millis::new)
}

fn instant() -> impl Strategy<Value = i64> {
    -8_640_000_000_000_000..=8_640_000_000_000_000_i64
}
