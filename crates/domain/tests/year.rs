//! The simulated years of `examples/year.rs`, held to the rules of progression.

#[path = "../examples/year.rs"]
#[expect(dead_code, reason = "its `main` prints")]
mod example;

use domain::day::Day;
use domain::exercise::{Dose, Exercise};
use domain::ladder::{place, steps};
use domain::notes::Effort;
use domain::progression::{DoseChange, Reason};
use example::{Entry, PERSONS, log, year};

/// The doses of a session, by exercise.
fn asked(entry: &Entry, exercise: Exercise) -> Option<Dose> {
    let works = &entry.record.work;
    works
        .iter()
        .find(|it| it.exercise == exercise)
        .map(|it| it.asked)
}

fn each_year(check: impl Fn(&'static str, &[Entry])) {
    for person in &PERSONS {
        check(person.name, &year(person));
    }
}

#[test]
fn every_dose_is_a_step_of_the_ladder_within_the_bands() {
    each_year(|name, log| {
        for (entry, exercise) in log.iter().flat_map(|it| Exercise::ALL.map(|of| (it, of))) {
            if let Some(dose) = asked(entry, exercise) {
                // Below the lowest step there are fewer repetitions of it, for what hurt.
                let lowest = steps(exercise)[0];
                let fewer = Dose {
                    count: lowest.count,
                    ..dose
                };
                let known =
                    steps(exercise).contains(&dose) || fewer == lowest && dose.count < lowest.count;
                assert!(known, "{name}: {dose:?}");
                assert!(entry.bands.has(dose.band), "{name}: {dose:?}");
            }
        }
    });
}

#[test]
fn a_dose_changes_by_an_offer_that_was_taken_and_by_nothing_else() {
    each_year(|name, log| {
        for (before, after) in log.iter().zip(&log[1..]) {
            for exercise in Exercise::ALL {
                let taken = before.after.iter().chain(&after.before);
                let taken = taken.filter(|it| it.1 && it.0.exercise == exercise);
                let expected = taken.fold(asked(before, exercise), |dose, it| match it.0.to {
                    DoseChange::To(to) if dose.is_some() => Some(to),
                    _ => None,
                });
                assert_eq!(asked(after, exercise), expected, "{name}, {exercise:?}");
            }
        }
    });
}

#[test]
fn two_exercises_go_up_at_most_and_a_band_once_in_seven_days() {
    each_year(|name, log| {
        let mut rose: Option<Day> = None;
        for entry in log {
            let ups = || entry.after.iter().filter(|it| it.0.is_up());
            assert!(ups().count() <= 2, "{name}");
            for (offer, _) in ups().filter(|it| it.1) {
                let DoseChange::To(to) = offer.to else {
                    continue;
                };
                if to.band > offer.from.band {
                    let day = entry.record.identity.day;
                    assert!(
                        rose.is_none_or(|it| it.days_until(day) >= 7),
                        "{name} on {day}"
                    );
                    rose = Some(day);
                }
            }
        }
    });
}

#[test]
fn nothing_goes_up_that_was_hard_hurt_or_was_not_spoken_of() {
    each_year(|name, log| {
        for entry in log {
            for (offer, _) in entry.after.iter().filter(|it| it.0.is_up()) {
                let answer = entry.record.notes.answer(offer.exercise);
                let fine = matches!(answer.effort, Some(Effort::Easy | Effort::Right));
                assert!(fine && answer.pain.is_none() && !answer.stopped, "{name}");
            }
        }
    });
}

#[test]
fn a_break_is_answered_before_the_next_session() {
    each_year(|name, log| {
        for (before, after) in log.iter().zip(&log[1..]) {
            let days = before
                .record
                .identity
                .day
                .days_until(after.record.identity.day);
            assert!(
                days > 7 || after.before.iter().all(|it| long_left_out(it.0.reason)),
                "{name}"
            );
            for item in before.routine.items.iter().filter(|_| days > 28) {
                let offered = after.before.iter().any(|it| it.0.exercise == item.exercise);
                let lowest = place(item.exercise, item.dose).is_bottom();
                assert_eq!(offered, !lowest, "{name}");
            }
        }
    });
}

/// An exercise that was skipped for long may have its own break.
fn long_left_out(reason: Reason) -> bool {
    matches!(reason, Reason::Break(8..))
}

#[test]
fn each_person_fares_as_they_should() {
    let [steady, struggling, irregular] = [0, 1, 2].map(|it| year(&PERSONS[it]));
    let step = |log: &[Entry], exercise: Exercise| {
        let items = &log[log.len() - 1].routine.items;
        let dose = items
            .iter()
            .find(|it| it.exercise == exercise)
            .map(|it| it.dose);
        dose.map(|it| steps(exercise).iter().position(|step| *step == it).unwrap())
    };
    let count = |log: &[Entry], reason: fn(&Reason) -> bool| {
        let offers = log.iter().flat_map(|it| it.before.iter().chain(&it.after));
        offers.filter(|it| reason(&it.0.reason)).count()
    };
    assert!(
        Exercise::ALL
            .iter()
            .all(|it| step(&steady, *it) > step(&struggling, *it))
    );
    assert!(
        step(&steady, Exercise::Clam) > Some(9),
        "beyond the light band"
    );
    assert!(count(&struggling, |it| matches!(it, Reason::Stopped)) > 3);
    assert!(count(&irregular, |it| matches!(it, Reason::Break(29..))) > 3);
    assert!(count(&irregular, |it| matches!(it, Reason::OneAfterBreak)) > 3);
    assert_eq!(count(&steady, |it| matches!(it, Reason::Break(_))), 0);
}

#[test]
fn the_log_of_a_year_is_the_same_each_time() {
    for person in &PERSONS {
        assert_eq!(log(person), log(person));
        assert_eq!(log(person).lines().next(), Some(person.name));
    }
}
