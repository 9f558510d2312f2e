//! What a notice does when it is taken up, beyond being dismissed.

use super::effect::Effect;
use super::model::{Model, Notice, Screen};
use super::now::Now;
use super::pwa::Install;
use super::update::go;

/// What is done about a notice beyond reading it.
pub(super) fn accept(model: &mut Model, notice: Notice, now: Now) -> Vec<Effect> {
    model.dismiss(notice);
    match notice {
        Notice::Update => vec![Effect::Restart],
        Notice::Install(Install::Ask) => vec![Effect::Install],
        Notice::RoutineWaits => go(model, Screen::Offer, now),
        _ => Vec::new(),
    }
}
