//! What each thing done on the Progress screen changes.

use super::corrections::{self, of_day};
use super::state::{ProgressMsg, ProgressState};
use crate::effect::Effect;
use crate::model::Model;
use crate::now::Now;
use domain::day::Day;
use domain::month::Month;

/// No month is shown that begins more than this many days from now.
const AHEAD: i32 = 366;

/// Changes `model` by `change`, and says what is to be done outside.
pub fn update(model: &mut Model, change: ProgressMsg, now: Now) -> Vec<Effect> {
    let today = model.today();
    let state = &mut model.progress;
    match change {
        ProgressMsg::Layer(layer) => state.layer = layer,
        ProgressMsg::PressLayer(pressed) => {
            state.layer = Some(pressed).filter(|_| state.layer != Some(pressed));
        }
        ProgressMsg::ToggleList => {
            state.list = !state.list;
            state.layer = None;
        }
        ProgressMsg::Month { next } => {
            let shown = state.month.unwrap_or(Month::of(today));
            let other = if next { shown.next() } else { shown.previous() };
            if other.first() <= today.plus(AHEAD) {
                state.month = Some(other);
            }
        }
        ProgressMsg::Day(day) => {
            if day <= today || of_day(model, day).next().is_some() {
                choose(&mut model.progress, day);
            }
        }
        ProgressMsg::Add(id) => return corrections::add(model, id, now),
        ProgressMsg::Remove(index) => return corrections::remove(model, index),
        ProgressMsg::MoveToToday(index, id) => {
            return corrections::move_to_today(model, index, id, now);
        }
        ProgressMsg::Edit(id, edit) => return corrections::edit(model, id, &edit),
        ProgressMsg::Undo => return corrections::undo(model),
    }
    Vec::new()
}

fn choose(state: &mut ProgressState, day: Day) {
    if state.day != Some(day) {
        state.touched.clear();
    }
    state.day = Some(day);
    state.month = Some(Month::of(day));
}
