//! What the keys do in a running session.

use super::model::{Model, Screen};
use super::msg::Action;
use domain::time::Moment;

/// What the key of this name asks of the session; nothing on other screens.
pub fn action(model: &Model, key: &str, now: Moment) -> Option<Action> {
    let session = model.session.as_ref()?;
    if model.screen != Screen::Session {
        return None;
    }
    let position = session.position(now);
    let moving = position.is_some_and(|it| it.span.phase.is_move());
    Some(match key {
        " " => Action::Toggle,
        "ArrowLeft" => Action::Back,
        "ArrowRight" if moving => Action::GoNow,
        "ArrowRight" => Action::Skip,
        "Escape" => Action::Pause,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stored;
    use crate::msg::Msg;
    use crate::now::{Now, Wall};
    use crate::update::update;
    use domain::day::Day;
    use domain::history::RecordId;

    /// What a key does `ms` into a session: before the first guided move is over or after it.
    #[track_caller]
    fn check(key: &str, ms: u64, wanted: Option<Action>) {
        let wall = Wall {
            epoch_ms: 0,
            offset_min: 0,
            day: Day::FIRST,
        };
        let mut model = Model::open(Stored::default(), wall);
        assert_eq!(action(&model, key, Moment::new(ms)), None);
        let moment = Moment::new(0);
        for msg in [Msg::Start(RecordId(1)), Msg::Play(Action::Resume)] {
            update(&mut model, msg, Now { moment, wall });
        }
        assert_eq!(action(&model, key, Moment::new(ms)), wanted);
        model.screen = Screen::Plan;
        assert_eq!(action(&model, key, Moment::new(ms)), None);
    }

    #[test]
    fn keys_control_the_session_on_its_own_screen_alone() {
        check(" ", 0, Some(Action::Toggle));
        check("Escape", 0, Some(Action::Pause));
        check("ArrowLeft", 0, Some(Action::Back));
        check("a", 0, None);
    }

    #[test]
    fn the_right_arrow_ends_a_guided_move_and_skips_an_exercise() {
        check("ArrowRight", 5_000, Some(Action::GoNow));
        check("ArrowRight", 21_000, Some(Action::Skip));
    }
}
