//! Which tab plays: what follows from whether a tab holds the session lock. What a session does when
//! another tab plays is in `update/play.rs`: `set_elsewhere`, `take_over`, `yield_to_other_tab`.

use super::model::Model;
use super::msg::Msg;

/// Whether this tab has to ask if another one plays. One with a session of its own holds the lock.
pub fn asks(model: &Model) -> bool {
    model.session.is_none()
}

/// What follows from the answer that a tab holds the lock, or that none does.
pub fn answered(model: &Model, held: bool) -> Option<Msg> {
    if !asks(model) {
        // Meanwhile this tab has begun to play, and holds it itself.
        return None;
    }
    match (held, model.elsewhere) {
        (true, _) => Some(Msg::PlaysElsewhere),
        (false, true) => Some(Msg::PlaysNowhereElse),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stored;
    use crate::now::{Now, Wall};
    use crate::update::update;
    use domain::day::Day;
    use domain::history::RecordId;
    use domain::time::Moment;

    /// What is sent when a tab that knew of another one (`elsewhere`), or plays itself, is told
    /// that the lock is held or free.
    #[track_caller]
    fn check(plays: bool, elsewhere: bool, held: bool, wanted: &str) {
        let wall = Wall {
            epoch_ms: 0,
            offset_min: 0,
            day: Day::FIRST,
        };
        let mut model = Model::open(Stored::default(), wall);
        if plays {
            let moment = Moment::new(0);
            update(&mut model, Msg::Start(RecordId(1)), Now { moment, wall });
        }
        model.elsewhere = elsewhere;
        let sent = match answered(&model, held) {
            None => "nothing",
            Some(Msg::PlaysElsewhere) => "elsewhere",
            Some(Msg::PlaysNowhereElse) => "nowhere",
            Some(other) => panic!("{other:?}"),
        };
        assert_eq!(sent, wanted);
    }

    #[test]
    fn a_tab_that_does_not_play_follows_who_holds_the_lock() {
        check(false, false, true, "elsewhere");
        check(false, true, true, "elsewhere");
        check(false, true, false, "nowhere");
        check(false, false, false, "nothing");
    }

    #[test]
    fn a_tab_that_plays_holds_the_lock_itself() {
        check(true, false, true, "nothing");
        check(true, false, false, "nothing");
    }
}
