//! What each thing done on the Progress screen changes.

use super::put_right;
use super::state::Change;
use crate::effect::Effect;
use crate::model::Model;
use crate::now::Now;
use domain::month::Month;

/// No month is shown that begins more than this many days from now.
const AHEAD: i32 = 366;

/// Changes `model` by `change`, and says what is to be done outside.
pub fn update(model: &mut Model, change: Change, now: Now) -> Vec<Effect> {
    let today = model.today();
    let state = &mut model.progress;
    match change {
        Change::Layer(layer) => state.layer = layer,
        Change::PressLayer(pressed) => {
            state.layer = Some(pressed).filter(|_| state.layer != Some(pressed));
        }
        Change::ToggleList => {
            state.list = !state.list;
            state.layer = None;
        }
        Change::Month { next } => {
            let shown = state.month.unwrap_or(Month::of(today));
            let other = if next { shown.next() } else { shown.previous() };
            if other.first() <= today.plus(AHEAD) {
                state.month = Some(other);
            }
        }
        Change::Day(day) if day <= today => {
            if state.day != Some(day) {
                state.touched = None;
            }
            state.day = Some(day);
        }
        Change::Day(_) => {}
        Change::Add(id) => return put_right::add(model, id, now),
        Change::Remove(index) => return put_right::remove(model, index),
        Change::Undo => return put_right::undo(model),
    }
    Vec::new()
}
