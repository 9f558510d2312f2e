//! What is offered because of what the browser has around the app: a new version, and a place on
//! the home screen. Neither is shown while a session is under way.

use super::effect::Effect;
use super::model::{Model, Notice};
use super::pwa::{Install, PwaStatus};

/// Days from one offer to install to the next.
const EVERY: i32 = 7;

/// Takes over what the browser has now.
pub(super) fn set_around(model: &mut Model, around: PwaStatus) -> Vec<Effect> {
    // Once dismissed, it stays away for as long as this page is open.
    if around.update && !model.pwa.update {
        model.notify(Notice::Update);
    }
    model.pwa = around;
    offer_install(model)
}

/// Offers to install the app once somebody has finished a session, and then at most once a week.
pub(super) fn offer_install(model: &mut Model) -> Vec<Effect> {
    let Some(how) = model.pwa.install else {
        model.notices.retain(|it| !matches!(it, Notice::Install(_)));
        return Vec::new();
    };
    let today = model.today();
    let last = model.settings.install_offered;
    let lately = last.is_some_and(|it| (0..EVERY).contains(&it.days_until(today)));
    if lately || model.session.is_some() || model.is_first_run() {
        return Vec::new();
    }
    model.settings.install_offered = Some(today);
    model.notify(Notice::Install(how));
    vec![Effect::SaveSettings]
}

/// What is done about a notice beyond reading it.
pub(super) fn accept(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.dismiss(notice);
    match notice {
        Notice::Update => vec![Effect::Restart],
        Notice::Install(Install::Ask) => vec![Effect::Install],
        _ => Vec::new(),
    }
}
