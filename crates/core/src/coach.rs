//! What is asked after a session and offered for the next, and what becomes of the answers.

use super::effect::Effect;
use super::model::Model;
use domain::exercise::Exercise;
use domain::notes::{Answer, Effort, Notes, Pain};
use domain::progression::{DoseChange, Offer, after_break, after_session};

/// What is offered now, at most one for each exercise, and whether it is taken: on the Finish
/// screen for what the session was like, else for the days since the last one.
pub fn offers(model: &Model) -> Vec<(Offer, bool)> {
    let mut offers: Vec<(Offer, bool)> = Vec::new();
    for taken in &model.taken {
        offers.push((*taken, true));
    }
    let (routine, bands) = (&model.routine, model.settings.bands);
    let records = model.history.records();
    let found = match &model.finished {
        // A session entered since for a later hour has the word.
        Some(it) if records.last().map(|it| it.identity.id) != Some(it.identity.id) => Vec::new(),
        Some(_) => after_session(records, routine, bands),
        None => after_break(records, routine, bands, model.today()),
    };
    for offer in found {
        let known = offers.iter().any(|it| it.0.exercise == offer.exercise);
        let declined = |it: &Offer| it.exercise == offer.exercise && it.to == offer.to;
        if !known && !model.declined.iter().any(declined) {
            offers.push((offer, false));
        }
    }
    offers
}

/// Takes the offer for `exercise`: the routine changes.
pub(super) fn take(model: &mut Model, exercise: Exercise) -> Vec<Effect> {
    let open = offers(model);
    let Some((offer, _)) = open.iter().find(|it| it.0.exercise == exercise && !it.1) else {
        return Vec::new();
    };
    put(model, exercise, offer.to);
    model.taken.push(*offer);
    vec![Effect::SaveRoutine]
}

/// Declines the offer for `exercise`, or undoes it if it was taken.
pub(super) fn decline(model: &mut Model, exercise: Exercise) -> Vec<Effect> {
    let ours = |it: &Offer| it.exercise == exercise;
    if let Some(index) = model.taken.iter().position(ours) {
        let offer = model.taken.remove(index);
        put(model, exercise, DoseChange::To(offer.from));
        return vec![Effect::SaveRoutine];
    }
    let open = offers(model);
    model
        .declined
        .extend(open.into_iter().map(|it| it.0).find(ours));
    Vec::new()
}

/// Does `exercise` as `change` says from now on, in its place in the routine.
fn put(model: &mut Model, exercise: Exercise, change: DoseChange) {
    let mut all = model.routine.all();
    if let Some((item, on)) = all.iter_mut().find(|it| it.0.exercise == exercise) {
        match change {
            DoseChange::To(dose) => (item.dose, *on) = (dose, true),
            DoseChange::LeaveOut => *on = false,
        }
    }
    model.routine.arrange(&all);
}

/// Other offers come up now: what was taken stays, and what was declined is gone.
pub(super) fn forget(model: &mut Model) {
    model.taken.clear();
    model.declined.clear();
}

/// Changes what is known of the session just ended, and keeps it.
pub(super) fn revise(model: &mut Model, change: &dyn Fn(&mut Notes)) -> Vec<Effect> {
    let Some(finished) = &mut model.finished else {
        return Vec::new();
    };
    // Another page may know more of it.
    if let Some(kept) = model.history.get(finished.identity.id) {
        finished.clone_from(kept);
    }
    let mut notes = finished.notes.clone();
    change(&mut notes);
    if notes == finished.notes {
        return Vec::new();
    }
    notes.revision += 1;
    finished.notes = notes;
    model.history.add(finished.clone());
    vec![Effect::SaveHistory(finished.identity.day)]
}

pub(super) fn note_pain(model: &mut Model, exercise: Exercise, pain: Option<Pain>) -> Vec<Effect> {
    revise(model, &|notes| {
        notes.set_answer(Answer {
            pain,
            ..notes.answer(exercise)
        });
    })
}

/// Without an exercise, all that were done and not stopped felt alike.
pub(super) fn note_effort(
    model: &mut Model,
    exercise: Option<Exercise>,
    effort: Option<Effort>,
) -> Vec<Effect> {
    let Some(finished) = &model.finished else {
        return Vec::new();
    };
    let done = |of: Exercise| {
        let mut work = finished.work.iter().filter(|it| it.exercise == of);
        work.any(|it| it.done > 0) && !finished.notes.answer(of).stopped
    };
    let felt = Exercise::ALL.map(|it| match exercise {
        Some(one) => it == one,
        None => done(it),
    });
    revise(model, &|notes| {
        for (exercise, felt) in Exercise::ALL.into_iter().zip(felt) {
            if felt {
                notes.set_answer(Answer {
                    effort,
                    ..notes.answer(exercise)
                });
            }
        }
    })
}

/// Whether pain is asked about: what was too much, or hard, may have hurt.
pub fn is_much(answer: Answer) -> bool {
    answer.pain.is_some() || answer.effort >= Some(Effort::Hard)
}
