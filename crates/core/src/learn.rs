//! What the Learn screen shows of the model: doses, and the movement on an exercise's page.

use super::demo::cast;
use super::figure_frame::FigureKey;
use super::model::{Model, Page, Screen};
use super::words;
use domain::exercise::{Exercise, Side};
use domain::routine::Item;

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
}

/// All exercises, in the routine's usual order.
pub fn exercises(model: &Model) -> Vec<ExerciseLink> {
    let link = |exercise: Exercise| ExerciseLink {
        cast: cast(exercise, Side::Left),
        address: Screen::Learn(Page::Exercise(exercise)).address(),
        name: exercise.entry().name,
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
        position: exercise.position(Some(demo.side)),
        plays: demo.is_playing(),
        slow: demo.slow,
    }
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
    use crate::msg::Msg;
    use crate::now::{Now, Wall};
    use crate::update::update;
    use domain::day::Day;
    use domain::exercise::{Exercise, Side};
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
}
