//! The app as a PWA: a new version, an offer to install, and whether there is a connection. Nothing is
//! offered while a session is under way.

use super::effect::Effect;
use super::model::{Model, Notice};

/// Days from one offer to install to the next.
const EVERY: i32 = 7;

/// What the browser has around the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PwaStatus {
    /// A new version of the app waits to take over.
    pub update: bool,
    /// How the app can be installed, if it is not and can be.
    pub install: Option<Install>,
    /// There is no connection, which the app does not need.
    pub offline: bool,
}

/// How the app gets onto the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Install {
    /// The browser asks when the app calls it.
    Ask,
    /// Through the browser's own Share menu, as on iPhones.
    ByHand,
}

/// Takes over what the browser has now.
pub(super) fn set_status(model: &mut Model, status: PwaStatus) -> Vec<Effect> {
    // Once dismissed, it stays away for as long as this page is open.
    if status.update && !model.pwa.update {
        model.notify(Notice::Update);
    }
    model.pwa = status;
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
