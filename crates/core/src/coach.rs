//! What is asked after a session and offered for the next, and what becomes of the answers.

use super::effect::Effect;
use super::model::Model;
use super::words;
use domain::exercise::Exercise;
use domain::history::RecordId;
use domain::notes::{Answer, Effort, Notes, OfferId, Pain};
use domain::pain::{Caution, caution, last_noted};
use domain::progression::{
    DoseChange, Eased, Offer, after_session, before_session, eased, is_declined,
};
use domain::routine::Routine;
use domain::schedule::{Pause, PauseReason};

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It was not answered yet.
    Open,
    /// It was taken, and can be given back.
    Taken,
    /// It was declined, and can be taken all the same.
    Declined,
}

/// What is offered now, in the order of the exercises: on the Finish screen for what the session was
/// like, else for what is open still and for the days since. Answers that were given here stay until
/// other offers come up.
pub fn offers(model: &Model) -> Vec<(Offer, Reply)> {
    let taken = model.taken.iter().map(|it| (*it, Reply::Taken));
    let declined = model.declined.iter().map(|it| (*it, Reply::Declined));
    let mut offers: Vec<(Offer, Reply)> = taken.chain(declined).collect();
    for offer in found(model) {
        // To leave it out has the word; who declines that is offered less of it.
        let is_settled = |it: &(Offer, Reply)| match it.1 {
            Reply::Declined => it.0.id() == offer.id(),
            Reply::Open | Reply::Taken => it.0.exercise == offer.exercise,
        };
        if !offers.iter().any(is_settled) {
            offers.push((offer, Reply::Open));
        }
    }
    offers.sort_by_key(|it| it.0.exercise as u8);
    offers
}

fn found(model: &Model) -> Vec<Offer> {
    let (routine, bands) = (&model.routine, model.settings.bands);
    let records = model.begun();
    let newest = records.last().map(|it| it.identity.id);
    match &model.finished {
        // A session entered since for a later hour has the word.
        Some(it) if newest != Some(it.identity.id) => Vec::new(),
        Some(_) => {
            let mut offers = after_session(records, routine, bands);
            offers.retain(|it| !is_declined(records, it.id()));
            offers
        }
        None => before_session(records, routine, bands, model.today()),
    }
}

/// What a session says of its changes: what is done less because it hurt, as far as no offer is
/// shown that says the same.
pub fn said(model: &Model) -> Vec<Eased> {
    let bands = model.settings.bands;
    let mut said = eased(model.begun(), &model.routine, bands, model.today());
    said.retain(|it| {
        model
            .taken
            .iter()
            .all(|offer| offer.exercise != it.exercise)
    });
    said
}

/// Takes an offer, which changes the routine; gives back one that was taken.
pub(super) fn take(model: &mut Model, id: OfferId) -> Vec<Effect> {
    let Some((offer, reply)) = offers(model).into_iter().find(|it| it.0.id() == id) else {
        return Vec::new();
    };
    if reply == Reply::Taken {
        return give_back(model, id);
    }
    let mut effects = set_declined(model, offer, false);
    model.taken.retain(|it| it.exercise != id.exercise);
    model.taken.push(offer);
    put(model, id.exercise, offer.to);
    effects.push(Effect::SaveRoutine);
    effects
}

/// Declines an offer, taken or not; one that was declined is open again.
pub(super) fn decline(model: &mut Model, id: OfferId) -> Vec<Effect> {
    let Some((offer, reply)) = offers(model).into_iter().find(|it| it.0.id() == id) else {
        return Vec::new();
    };
    let mut effects = give_back(model, id);
    effects.extend(set_declined(model, offer, reply != Reply::Declined));
    effects
}

fn give_back(model: &mut Model, id: OfferId) -> Vec<Effect> {
    let Some(index) = model.taken.iter().position(|it| it.id() == id) else {
        return Vec::new();
    };
    let offer = model.taken.remove(index);
    put(model, id.exercise, DoseChange::To(offer.from));
    vec![Effect::SaveRoutine]
}

/// Notes with the newest session that `offer` was declined, or no longer.
fn set_declined(model: &mut Model, offer: Offer, declined: bool) -> Vec<Effect> {
    let id = offer.id();
    model.declined.retain(|it| it.id() != id);
    if declined {
        model.declined.push(offer);
    }
    let newest = model.begun().last().map(|it| it.identity.id);
    newest.map_or_else(Vec::new, |newest| {
        annotate(model, newest, &|it| it.set_declined(id, declined))
    })
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
    let finished = model.finished.as_ref().map(|it| it.identity.id);
    finished.map_or_else(Vec::new, |id| annotate(model, id, change))
}

/// Changes what is known of the session `id`, and keeps it.
pub(super) fn annotate(
    model: &mut Model,
    id: RecordId,
    change: &dyn Fn(&mut Notes),
) -> Vec<Effect> {
    let Some(kept) = model.history.get(id) else {
        return Vec::new();
    };
    let mut record = kept.clone();
    change(&mut record.notes);
    if record.notes == kept.notes {
        return Vec::new();
    }
    record.notes.revision = kept.notes.revision.saturating_add(1);
    if let Some(finished) = model.finished.as_mut().filter(|it| it.identity.id == id) {
        finished.clone_from(&record);
    }
    let day = record.identity.day;
    model.history.add(record);
    vec![Effect::SaveHistory(day)]
}

/// What a back that is bad before a session calls for: less of it, offered beside Start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackOffer {
    /// Why, in a sentence.
    pub why: String,
    /// How long a gentle session takes, if there is a gentler one.
    pub gentle: Option<String>,
    /// What the short session is called and how long it takes, if there is a shorter one.
    pub short: Option<(&'static str, String)>,
    /// Whether the page on when to see a professional is offered.
    pub professional: bool,
}

/// What is offered for the number noted before the session; nothing if it calls for nothing.
pub fn back_offer(model: &Model) -> Option<BackOffer> {
    let before = model.before?;
    let caution = caution(before, last_noted(model.begun()))?;
    let minutes = |it: &Routine| words::minutes(it.to_timeline().total());
    Some(BackOffer {
        why: words::coach::caution(before, caution),
        gentle: model.routine.gentle().as_ref().map(minutes),
        short: model
            .routine
            .short()
            .map(|it| (words::short(&it), minutes(&it))),
        professional: caution == Caution::High,
    })
}

/// Makes today a day of rest for the back.
pub(super) fn rest_today(model: &mut Model) -> Vec<Effect> {
    let today = model.today();
    let done = model.history.session_days().contains(&today);
    let pause = Pause {
        first: today,
        last: Some(today),
        reason: PauseReason::Pain,
    };
    model.schedule.pause(pause, today, done);
    vec![Effect::SaveSchedule]
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
