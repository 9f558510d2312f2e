//! What a notice does when it is taken up, beyond being dismissed.

use super::effect::Effect;
use super::model::{Model, Notice};
use super::pwa::Install;

/// What is done about a notice beyond reading it.
pub(super) fn accept(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.dismiss(notice);
    match notice {
        Notice::Update => vec![Effect::Restart],
        Notice::Install(Install::Ask) => vec![Effect::Install],
        _ => Vec::new(),
    }
}
