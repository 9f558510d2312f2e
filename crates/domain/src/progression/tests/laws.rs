//! What holds for every history, whatever of it is taken and declined.

use super::super::{DoseChange, Offer, after_break, after_session};
use super::diary::day;
use crate::catalogue::sides;
use crate::day::Day;
use crate::exercise::{Bands, Exercise};
use crate::history::{Identity, Record, RecordId, Work};
use crate::ladder::{is_below, place, tests::any_bands, tests::any_dose, up};
use crate::notes::{Answer, Effort, Notes, Pain};
use crate::routine::{Item, Routine};
use crate::time::Millis;
use proptest::collection::vec;
use proptest::prelude::*;

/// What a session is like, apart from its doses.
#[derive(Clone, Debug)]
struct Plan {
    days: i32,
    /// For each exercise: whether it is done in full, what is said of it, and whether an offer
    /// is taken.
    parts: Vec<(u8, Answer, bool)>,
    before: Option<Pain>,
    after: Option<Pain>,
}

fn any_pain() -> impl Strategy<Value = Option<Pain>> {
    prop_oneof![
        3 => Just(None),
        5 => (0..3_u8).prop_map(Pain::of),
        1 => (3..=10_u8).prop_map(Pain::of),
    ]
}

/// Sessions that go well more often than not, or hardly any rule would come to its turn.
fn any_plan() -> impl Strategy<Value = Plan> {
    let effort = prop_oneof![
        8 => Just(Some(Effort::Easy)),
        4 => Just(Some(Effort::Right)),
        1 => Just(Some(Effort::Hard)),
        1 => Just(Some(Effort::TooMuch)),
        1 => Just(None),
    ];
    let short = prop_oneof![12 => Just(0_u8), 1 => 1..4_u8];
    let stopped = prop::bool::weighted(0.05);
    let part = (
        short,
        effort,
        any_pain(),
        stopped,
        prop::bool::weighted(0.8),
    );
    let part = part.prop_map(|(short, effort, pain, stopped, taken)| {
        let answer = Answer {
            exercise: Exercise::Clam,
            effort,
            pain,
            stopped,
        };
        (short, answer, taken)
    });
    let days = prop_oneof![12 => 0..4_i32, 1 => 4..60_i32];
    (days, vec(part, 4), any_pain(), any_pain()).prop_map(|(days, parts, before, after)| Plan {
        days,
        parts,
        before,
        after,
    })
}

fn session(routine: &Routine, plan: &Plan, on: Day, id: u64) -> Record {
    let mut work = Vec::new();
    let mut notes = Notes {
        before: plan.before,
        after: plan.after,
        ..Notes::default()
    };
    for (item, (short, answer, _)) in routine.items.iter().zip(&plan.parts) {
        notes.set_answer(Answer {
            exercise: item.exercise,
            ..*answer
        });
        for &side in sides(item.dose.form) {
            work.push(Work {
                exercise: item.exercise,
                side,
                asked: item.dose,
                done: item.dose.count.saturating_sub(*short),
            });
        }
    }
    Record {
        identity: Identity {
            id: RecordId(id),
            day: on,
            epoch_ms: i64::from(day(0).days_until(on)) * 86_400_000,
            offset_min: 0,
        },
        played: Millis::secs(600),
        work,
        notes,
    }
}

fn take(routine: &mut Routine, offer: &Offer) {
    match offer.to {
        DoseChange::LeaveOut => routine.items.retain(|it| it.exercise != offer.exercise),
        DoseChange::To(dose) => {
            for item in &mut routine.items {
                if item.exercise == offer.exercise {
                    item.dose = dose;
                }
            }
        }
    }
}

#[track_caller]
fn check_offers(offers: &[Offer], routine: &Routine, bands: Bands) {
    assert!(offers.iter().filter(|it| it.is_up()).count() <= 2);
    let mut heavier = 0;
    for offer in offers {
        let item = routine
            .items
            .iter()
            .find(|it| it.exercise == offer.exercise);
        assert_eq!(item.map(|it| it.dose), Some(offer.from));
        let DoseChange::To(to) = offer.to else {
            continue;
        };
        let (before, after) = (place(offer.exercise, offer.from), place(offer.exercise, to));
        if offer.is_up() {
            assert_eq!(Some(to), up(offer.exercise, offer.from, bands));
            assert!(after > before);
            heavier += usize::from(to.band > offer.from.band);
        } else {
            assert!(is_below(offer.exercise, to, offer.from));
        }
    }
    assert!(heavier <= 1);
}

proptest! {
    #[test]
    fn offers_keep_to_the_ladder_and_bands_to_their_days(
        bands in any_bands(),
        plans in vec(any_plan(), 1..50),
        doses in vec(any_dose(), 4),
        own in any::<bool>(),
    ) {
        let mut routine = Routine::default();
        if own {
            for (item, dose) in routine.items.iter_mut().zip(doses) {
                item.dose = dose;
            }
        }
        let mut records: Vec<Record> = Vec::new();
        let mut today = day(0);
        let mut rises: Vec<Day> = Vec::new();
        for (id, plan) in (0..).zip(&plans) {
            today = today.plus(plan.days);
            let offers = after_break(&records, &routine, bands, today);
            check_offers(&offers, &routine, bands);
            prop_assert!(!offers.iter().any(Offer::is_up));
            for offer in offers.iter().filter(|_| plan.parts[0].2) {
                take(&mut routine, offer);
            }
            let again = after_break(&records, &routine, bands, today);
            prop_assert!(again.is_empty() || !plan.parts[0].2);
            records.push(session(&routine, plan, today, id));
            let offers = after_session(&records, &routine, bands);
            check_offers(&offers, &routine, bands);
            for offer in offers {
                let place = Exercise::ALL.iter().position(|it| *it == offer.exercise);
                if !plan.parts[place.unwrap()].2 {
                    continue;
                }
                if let DoseChange::To(to) = offer.to && to.band > offer.from.band && offer.is_up() {
                    let fine = rises.last().is_none_or(|it| it.days_until(today) >= 7);
                    prop_assert!(fine, "bands rose on {rises:?} and {today}");
                    rises.push(today);
                }
                take(&mut routine, &offer);
                let again = after_session(&records, &routine, bands);
                prop_assert!(!again.contains(&offer));
                prop_assert!(!again.iter().any(|it| it.exercise == offer.exercise && it.is_up()));
            }
        }
    }

    #[test]
    fn what_hurt_or_was_too_much_never_goes_up(
        plans in vec(any_plan(), 1..40),
        dose in any_dose(),
    ) {
        let item = Item { dose, ..Item::first(Exercise::Clam) };
        let routine = Routine { items: vec![item], ..Routine::default() };
        let mut today = day(0);
        let mut records = Vec::new();
        for (id, plan) in (0..).zip(&plans) {
            today = today.plus(plan.days);
            records.push(session(&routine, plan, today, id));
        }
        let offers = after_session(&records, &routine, Bands::NONE);
        let (short, answer, _) = &plans[plans.len() - 1].parts[0];
        let fine = *short == 0
            && !answer.stopped
            && answer.pain.is_none_or(|it| it.get() <= 2)
            && matches!(answer.effort, Some(Effort::Easy | Effort::Right));
        prop_assert!(fine || !offers.iter().any(Offer::is_up));
        if answer.stopped || answer.effort == Some(Effort::TooMuch) {
            let lowest = place(Exercise::Clam, dose).is_bottom() || !offers.is_empty();
            prop_assert!(lowest, "{offers:?}");
        }
    }
}
