//! What the Learn screen shows of the model: doses, and the movement on an exercise's page.

use super::demo::{DemoMsg, cast};
use super::figure_frame::FigureKey;
use super::model::{Model, Page, Screen};
use super::words;
use domain::exercise::{Exercise, Side};
use domain::history::Record;
use domain::routine::Item;
use locale::text;

/// One exercise among the contents.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseLink {
    /// Its picture.
    pub cast: FigureKey,
    /// The address of its page.
    pub address: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its dose.
    pub dose: String,
}

/// What an exercise's page shows of the model. Where the movement is at each instant is read from
/// [`Demo`](super::demo::Demo) with every frame.
#[derive(Clone, Debug, PartialEq)]
pub struct ExercisePage {
    /// Its dose.
    pub dose: String,
    /// The side that works.
    pub side: Side,
    /// How to lie, kneel or stand for that side.
    pub position: &'static str,
    /// Whether the body moves.
    pub plays: bool,
    /// Whether it moves at half the pace.
    pub slow: bool,
    /// How long a session of this exercise alone takes; nothing while one cannot be started.
    pub alone: Option<String>,
    /// Whether it was never done.
    pub is_new: bool,
    /// What is said while one repetition of each side is shown, and what continues from there.
    pub shown: Option<Shown>,
}

/// One repetition is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which one, and how to lie, kneel or stand for it.
    pub text: String,
    /// The name of the button that continues.
    pub next: &'static str,
    /// What it does.
    pub msg: DemoMsg,
}

/// All exercises, in the routine's usual order.
pub fn exercises(model: &Model) -> Vec<ExerciseLink> {
    let link = |exercise: Exercise| ExerciseLink {
        cast: cast(exercise, Side::Left),
        address: Screen::Learn(Page::Exercise(exercise)).address(),
        name: words::name(exercise),
        dose: dose(model, exercise),
    };
    Exercise::ALL.map(link).to_vec()
}

/// The page of `exercise`.
pub fn exercise_page(model: &Model, exercise: Exercise) -> ExercisePage {
    let demo = &model.demo;
    ExercisePage {
        dose: dose(model, exercise),
        side: demo.side,
        position: words::position(exercise, Some(demo.side)),
        plays: demo.is_playing(),
        slow: demo.slow,
        alone: (model.session.is_none() && !model.elsewhere)
            .then(|| words::minutes(model.routine.only(exercise).to_timeline().total())),
        is_new: is_new(model, exercise),
        shown: demo.shows.map(|side| shown(exercise, side)),
    }
}

fn shown(exercise: Exercise, side: Side) -> Shown {
    let position = words::position(exercise, Some(side));
    match side {
        Side::Left => Shown {
            text: text::demo::first_side(position),
            next: text::demo::next_side(),
            msg: DemoMsg::Show(Side::Right),
        },
        Side::Right => Shown {
            text: text::demo::second_side(position),
            next: text::demo::done(),
            msg: DemoMsg::EndShow,
        },
    }
}

/// Whether `exercise` was never done.
pub fn is_new(model: &Model, exercise: Exercise) -> bool {
    let mut newest_first = model.history.records().iter().rev();
    let done = |it: &Record| {
        let mut work = it.work.iter().filter(|work| work.exercise == exercise);
        work.any(|work| work.done > 0)
    };
    !newest_first.any(done)
}

/// The dose in this person's routine, or a newcomer's if the exercise is not in it.
fn dose(model: &Model, exercise: Exercise) -> String {
    let mut items = model.routine.items.iter();
    let item = items.find(|it| it.exercise == exercise);
    words::dose(item.unwrap_or(&Item::first(exercise)))
}

#[cfg(test)]
mod tests {
    use super::{exercise_page, exercises};
    use crate::demo::DemoMsg;
    use crate::model::{Model, Page, Screen, Stored};
    use crate::msg::{Action, Msg};
    use crate::now::{Now, Wall};
    use crate::update::update;
    use domain::day::Day;
    use domain::exercise::{Exercise, Side};
    use domain::history::RecordId;
    use domain::time::Moment;

    fn now() -> Now {
        Now {
            moment: Moment::new(5_000),
            wall: Wall {
                day: Day::parse("2026-03-02").unwrap(),
                epoch_ms: 1_795_000_000_000,
                offset_min: 60,
            },
        }
    }

    fn model() -> Model {
        Model::open(Stored::default(), now().wall)
    }

    /// The dose of `exercise` among the contents and on its page, which agree.
    #[track_caller]
    fn check_dose(model: &Model, exercise: Exercise, expected: &str) {
        let all = exercises(model);
        let link = all.iter().find(|it| it.cast.exercise == exercise);
        assert_eq!(link.map(|it| it.dose.as_str()), Some(expected));
        assert_eq!(exercise_page(model, exercise).dose, expected);
    }

    #[test]
    fn the_contents_lead_to_every_exercise() {
        let all = exercises(&model());
        let links: Vec<_> = all.iter().map(|it| (it.address, it.name)).collect();
        let expected = [
            ("#/learn/clam", "Clams"),
            ("#/learn/fire-hydrant", "Fire hydrants"),
            ("#/learn/glute-bridge", "Single-leg bridge"),
            ("#/learn/lateral-walk", "Lateral walks"),
        ];
        assert_eq!(links, expected);
    }

    #[test]
    fn a_dose_is_the_routines_own() {
        let mut model = model();
        let clams = model
            .routine
            .items
            .iter_mut()
            .find(|it| it.exercise == Exercise::Clam)
            .unwrap();
        clams.dose.count = 12;
        check_dose(&model, Exercise::Clam, "12 each leg · 1 s hold");
    }

    #[test]
    fn an_exercise_outside_the_routine_has_a_newcomers_dose() {
        let mut model = model();
        model.routine.items.clear();
        check_dose(&model, Exercise::Clam, "10 each leg · 1 s hold");
        check_dose(&model, Exercise::LateralWalk, "10 steps each way");
    }

    #[test]
    fn a_page_follows_its_controls() {
        let mut model = model();
        let mut send = |msg| {
            update(&mut model, msg, now());
            exercise_page(&model, Exercise::Clam)
        };
        let opened = send(Msg::Navigate(Screen::Learn(Page::Exercise(Exercise::Clam))));
        assert_eq!(
            (opened.side, opened.position, opened.plays, opened.slow),
            (
                Side::Left,
                "Lie on your right side, heels together.",
                true,
                false
            )
        );
        send(Msg::Demo(DemoMsg::Side(Side::Right)));
        send(Msg::Demo(DemoMsg::ToggleSlow));
        let changed = send(Msg::Demo(DemoMsg::Toggle));
        assert_eq!(
            (changed.side, changed.position, changed.plays, changed.slow),
            (
                Side::Right,
                "Lie on your left side, heels together.",
                false,
                true
            )
        );
    }

    #[test]
    fn each_side_is_shown_once_before_it_is_done_for_the_first_time() {
        let mut model = model();
        let clams = Screen::Learn(Page::Exercise(Exercise::Clam));
        update(&mut model, Msg::Navigate(clams), now());
        let page = exercise_page(&model, Exercise::Clam);
        assert_eq!((page.is_new, page.shown), (true, None));
        let mut told = Vec::new();
        let mut next = Some(DemoMsg::Show(Side::Left));
        while let Some(msg) = next {
            update(&mut model, Msg::Demo(msg), now());
            let shown = exercise_page(&model, Exercise::Clam).shown;
            told.extend(shown.iter().map(|it| it.text.clone()));
            next = shown.map(|it| it.msg);
        }
        assert_eq!(told.len(), 2);
        assert!(
            told[0].contains("right side") && told[1].contains("left side"),
            "{told:?}"
        );
    }

    #[test]
    fn an_exercise_that_was_done_is_new_no_more_and_starts_alone() {
        let mut model = model();
        let page = exercise_page(&model, Exercise::GluteBridge);
        assert_eq!(page.alone.as_deref(), Some("3 min"));
        update(
            &mut model,
            Msg::StartOnly(RecordId(3), Exercise::GluteBridge),
            now(),
        );
        update(&mut model, Msg::Play(Action::Resume), now());
        assert_eq!(exercise_page(&model, Exercise::GluteBridge).alone, None);
        let mut later = now();
        later.moment = Moment::new(400_000);
        update(&mut model, Msg::RanOut, later);
        assert!(!exercise_page(&model, Exercise::GluteBridge).is_new);
        assert!(exercise_page(&model, Exercise::Clam).is_new);
    }
}
