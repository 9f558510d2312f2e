//! A year of three persons, as a log: what they did, how it felt, what was offered, what they made
//! of it. `cargo run --example year` prints it; `tests/year.rs` holds it to the rules.

use domain::catalogue::sides;
use domain::day::Day;
use domain::exercise::{Band, Bands, Dose, Exercise, Form};
use domain::history::{Identity, Record, RecordId, Work};
use domain::ladder;
use domain::notes::{Answer, Effort, Notes, Pain};
use domain::pain;
use domain::progression::{DoseChange, Offer, Reason, after_break, after_session};
use domain::routine::{Item, Routine};
use domain::time::Millis;

/// How long each log is, in days.
pub const YEAR: i32 = 365;

/// Someone who trains.
pub struct Person {
    /// What they are called in the log.
    pub name: &'static str,
    /// Whether they began gently.
    gentle: bool,
    /// The bands that they own, from which day on.
    bands: &'static [(i32, Band)],
    /// How many days lie between two sessions, one after the other and then again.
    rhythm: &'static [i32],
    /// How much a session makes of a step, in hundredths.
    gain: i32,
    /// How many of a hundred sessions hurt.
    sore: u32,
    /// How many of a hundred offers are declined.
    declines: u32,
    /// How many of a hundred sessions have no answers.
    silent: u32,
}

/// The three of them.
pub static PERSONS: [Person; 3] = [
    Person {
        name: "Steady",
        gentle: false,
        bands: &[(0, Band::Light), (150, Band::Medium)],
        rhythm: &[2],
        gain: 20,
        sore: 2,
        declines: 0,
        silent: 5,
    },
    Person {
        name: "Struggling",
        gentle: true,
        bands: &[],
        rhythm: &[2, 2, 3, 2, 4],
        gain: 4,
        sore: 22,
        declines: 25,
        silent: 15,
    },
    Person {
        name: "Irregular",
        gentle: false,
        bands: &[(30, Band::Light)],
        rhythm: &[2, 2, 3, 8, 2, 2, 1, 17, 2, 2, 2, 40, 2, 2, 2, 2, 7],
        gain: 25,
        sore: 6,
        declines: 35,
        silent: 20,
    },
];

/// One session with what came before and after it.
pub struct Entry {
    /// What was offered before it, and whether it was taken.
    pub before: Vec<(Offer, bool)>,
    /// The session.
    pub record: Record,
    /// What was offered after it, and whether it was taken.
    pub after: Vec<(Offer, bool)>,
    /// The bands at hand.
    pub bands: Bands,
    /// The routine after all that.
    pub routine: Routine,
}

/// Dice that fall the same way each time. (A linear congruence with Knuth's numbers.)
struct Dice(u64);

impl Dice {
    /// 0 to `sides` - 1.
    fn roll(&mut self, sides: u32) -> u32 {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(sides)).unwrap_or(0)
    }

    fn happens(&mut self, of_a_hundred: u32) -> bool {
        self.roll(100) < of_a_hundred
    }
}

/// The year of `person`, session by session.
pub fn year(person: &Person) -> Vec<Entry> {
    let first = Day::new(2026, 1, 1).unwrap_or(Day::FIRST);
    let mut dice = Dice(u64::from(person.sore) + 7);
    let mut routine = Routine::default();
    if person.gentle {
        routine.items = Exercise::ALL.map(Item::gentle).to_vec();
    }
    // What the body can do of each exercise, in hundredths of a step.
    let mut able = Exercise::ALL.map(|it| 100 * step(it, it.first_dose()));
    let mut records: Vec<Record> = Vec::new();
    let mut log = Vec::new();
    let (mut on, mut turn) = (0, 0);
    while on < YEAR {
        let today = first.plus(on);
        let owned = person.bands.iter().filter(|it| it.0 <= on);
        let bands = owned.fold(Bands::NONE, |bands, it| bands.with(it.1));
        let mut answer = |routine: &mut Routine, offers: Vec<Offer>| {
            let mut answered: Vec<(Offer, bool)> = Vec::new();
            for offer in offers {
                // A second offer is for those who decline the first.
                let settled = |it: &(Offer, bool)| it.0.exercise == offer.exercise && it.1;
                let taken = !answered.iter().any(settled) && !dice.happens(person.declines);
                if taken {
                    take(routine, &offer);
                }
                answered.push((offer, taken));
            }
            answered
        };
        let offers = after_break(&records, &routine, bands, today);
        let before = answer(&mut routine, offers);
        let number = log.len() as u64;
        records.push(session(person, &routine, &mut able, today, number));
        let offers = after_session(&records, &routine, bands);
        let after = answer(&mut routine, offers);
        log.push(Entry {
            before,
            record: records[records.len() - 1].clone(),
            after,
            bands,
            routine: routine.clone(),
        });
        let wait = person.rhythm[turn % person.rhythm.len()];
        // A body forgets in a long break.
        for it in &mut able {
            *it = (*it + person.gain - 12 * (wait - 4).max(0)).max(50);
        }
        on += wait;
        turn += 1;
    }
    log
}

/// Makes the change of an offer.
fn take(routine: &mut Routine, offer: &Offer) {
    match offer.to {
        DoseChange::LeaveOut => routine.items.retain(|it| it.exercise != offer.exercise),
        DoseChange::To(dose) => {
            let ours = |it: &&mut Item| it.exercise == offer.exercise;
            if let Some(item) = routine.items.iter_mut().find(ours) {
                item.dose = dose;
            }
        }
    }
}

fn session(
    person: &Person,
    routine: &Routine,
    able: &mut [i32; 4],
    day: Day,
    number: u64,
) -> Record {
    let mut dice = Dice(number * 31 + u64::from(person.sore));
    let mut work = Vec::new();
    let back = 1 + dice.roll(3) + u32::from(dice.happens(person.sore)) * 2;
    let mut notes = Notes {
        before: pain_of(back).filter(|_| !dice.happens(person.silent)),
        after: pain_of(back + dice.roll(2)).filter(|_| !dice.happens(person.silent)),
        ..Notes::default()
    };
    let silent = dice.happens(person.silent);
    for item in &routine.items {
        let exercise = item.exercise;
        let strain = 100 * step(exercise, item.dose) - able[exercise as usize];
        let hurts = dice.happens(person.sore).then(|| 3 + dice.roll(5));
        let stopped = hurts.is_some_and(|it| it > 5);
        let effort = match strain {
            ..-100 => Effort::Easy,
            -100..60 => Effort::Right,
            60..160 => Effort::Hard,
            _ => Effort::TooMuch,
        };
        notes.set_answer(Answer {
            exercise,
            effort: Some(effort).filter(|_| !silent),
            pain: hurts.filter(|_| !silent || stopped).and_then(pain_of),
            stopped,
        });
        let short = u8::from(stopped) * 4 + u8::from(effort == Effort::TooMuch);
        for (index, &side) in sides(item.dose.form).iter().enumerate() {
            let short = if index == 0 { 0 } else { short };
            work.push(Work {
                exercise,
                side,
                asked: item.dose,
                done: item.dose.count.saturating_sub(short),
            });
        }
    }
    let at = Day::FIRST.days_until(day);
    Record {
        identity: Identity {
            id: RecordId(number),
            day,
            epoch_ms: i64::from(at) * 86_400_000,
            offset_min: 0,
        },
        played: Millis::secs(600),
        work,
        notes,
    }
}

fn pain_of(number: u32) -> Option<Pain> {
    Pain::of(u8::try_from(number).unwrap_or(10).min(10))
}

/// The number of a dose's step, from 1.
fn step(exercise: Exercise, dose: Dose) -> i32 {
    let here = ladder::place(exercise, dose);
    let steps = ladder::steps(exercise);
    let below = steps
        .iter()
        .filter(|it| ladder::place(exercise, **it) <= here);
    i32::try_from(below.count()).unwrap_or(i32::MAX)
}

fn shown(exercise: Exercise, dose: Dose) -> String {
    let amount = match (exercise, dose.form) {
        (Exercise::LateralWalk, _) => format!("{} steps", dose.count),
        (_, form) => {
            let way = match form {
                Form::Standard => "",
                Form::TwoLegs => " on two legs",
                Form::ArmsCrossed => " with arms crossed",
            };
            format!("{} x {} s{way}", dose.count, dose.hold.get() / 1000)
        }
    };
    match dose.band {
        Band::None => amount,
        Band::Light => amount + ", light band",
        Band::Medium => amount + ", medium band",
        Band::Heavy => amount + ", heavy band",
    }
}

fn why(reason: Reason) -> String {
    match reason {
        Reason::TwoInARow => "two good sessions in a row".to_owned(),
        Reason::OneAfterBreak => "a good session after the break".to_owned(),
        Reason::TooMuch => "it was too much".to_owned(),
        Reason::NotCompleted => "it was not completed".to_owned(),
        Reason::PainAgain => "it hurt twice running".to_owned(),
        Reason::Stopped => "it was stopped because it hurt".to_owned(),
        Reason::StoppedTwice => "stopped twice within 14 days: ask a clinician".to_owned(),
        Reason::Break(days) => format!("{days} days without it"),
    }
}

fn line(offer: &Offer, taken: bool) -> String {
    let Offer {
        exercise, from, to, ..
    } = *offer;
    let to = match to {
        DoseChange::To(dose) => shown(exercise, dose),
        DoseChange::LeaveOut => "left out".to_owned(),
    };
    let answer = if taken { "taken" } else { "declined" };
    format!(
        "            {}: {} -> {to} ({}): {answer}\n",
        exercise.entry().key,
        shown(exercise, from),
        why(offer.reason)
    )
}

/// The year of `person` as a log.
#[expect(clippy::format_push_string, reason = "it is read by a person once")]
pub fn log(person: &Person) -> String {
    let entries = year(person);
    let mut text = format!("{}\n", person.name);
    let mut records: Vec<Record> = Vec::new();
    for entry in &entries {
        let day = entry.record.identity.day;
        for (offer, taken) in &entry.before {
            text += &line(offer, *taken);
        }
        let mut felt = Vec::new();
        for work in entry.record.work.chunk_by(|a, b| a.exercise == b.exercise) {
            let exercise = work[0].exercise;
            let answer = entry.record.notes.answer(exercise);
            let word = match answer.effort {
                None => "-",
                Some(Effort::Easy) => "easy",
                Some(Effort::Right) => "right",
                Some(Effort::Hard) => "hard",
                Some(Effort::TooMuch) => "too much",
            };
            let hurt = answer
                .pain
                .map_or_else(String::new, |it| format!(", pain {}", it.get()));
            let stopped = if answer.stopped { ", stopped" } else { "" };
            let step = step(exercise, work[0].asked);
            felt.push(format!(
                "{} {step} {word}{hurt}{stopped}",
                exercise.entry().key
            ));
        }
        text += &format!("{day}  {}\n", felt.join("; "));
        for (offer, taken) in &entry.after {
            text += &line(offer, *taken);
        }
        records.push(entry.record.clone());
    }
    let last = &entries[entries.len() - 1];
    text += &format!("{} sessions. In the end:", entries.len());
    for item in &last.routine.items {
        text += &format!(
            " {} {};",
            item.exercise.entry().key,
            shown(item.exercise, item.dose)
        );
    }
    let trend = pain::compare(&records, last.record.identity.day).map(|it| it.trend);
    text + &format!(" back pain {trend:?}\n")
}

fn main() {
    for person in &PERSONS {
        println!("{}", log(person));
    }
}
