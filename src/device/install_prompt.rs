//! Whether the app can be installed, and the browser's own question about it.
//!
//! The browser offers its question (`beforeinstallprompt`) before this program runs: `web/boot.js`
//! stores the event as `window.groundwork.installPrompt`, and dispatches
//! `groundwork:installprompt` on the window.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Navigator;

use super::boot_script::{BeforeInstallPromptEvent, boot};
use super::listener::Listener;
use super::log::Dropped;
use super::{matches_media, navigator};
use groundwork_core::diagnosis::Area;
use groundwork_core::pwa::Install;

#[wasm_bindgen]
extern "C" {
    /// Safari's navigator, which knows whether the app was opened from the home screen.
    #[wasm_bindgen(extends = Navigator)]
    type StandaloneNavigator;

    #[wasm_bindgen(method, getter)]
    fn standalone(this: &StandaloneNavigator) -> Option<bool>;
}

/// How the app can be installed now, if it is not installed already.
pub fn available() -> Option<Install> {
    if !is_in_tab() {
        return None;
    }
    if boot().and_then(|it| it.install_prompt()).is_some() {
        return Some(Install::Ask);
    }
    is_ios().then_some(Install::ByHand)
}

/// Calls `changed` when [`available`] may have changed.
pub fn on_change(changed: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let mut listeners = Listener::on_each(&window, &["groundwork:installprompt"], changed.clone());
    listeners.push(Listener::on(&window, "appinstalled", move |_| {
        take();
        changed();
    }));
    listeners
}

/// Asks the browser's own question whether to install, which can be asked once. Call it inside the
/// tap itself.
pub fn ask() {
    if let Some(event) = take()
        && let Ok(answer) = event.prompt()
    {
        // The browser reports an installation by an event of its own.
        let answer = Promise::resolve(&answer);
        spawn_local(async move {
            JsFuture::from(answer)
                .await
                .or_log(Area::Page, "the install dialog");
        });
    }
}

/// Takes the stored event, so that it is not used again.
fn take() -> Option<BeforeInstallPromptEvent> {
    let boot = boot()?;
    let event = boot.install_prompt();
    boot.set_install_prompt(&JsValue::UNDEFINED);
    event
}

/// Whether the page is in a tab of the browser, and not an installed app.
fn is_in_tab() -> bool {
    matches_media("(display-mode: browser)") && standalone() != Some(true)
}

/// Whether this is an iPhone or iPad, where the person installs through the Share menu. iPads may
/// say that they are Macs, but no Mac has `standalone`.
fn is_ios() -> bool {
    let agent = navigator().and_then(|it| it.user_agent().ok());
    let named = |agent: String| {
        ["iPad", "iPhone", "iPod"]
            .iter()
            .any(|it| agent.contains(it))
    };
    standalone().is_some() || agent.is_some_and(named)
}

fn standalone() -> Option<bool> {
    let navigator: StandaloneNavigator = navigator()?.unchecked_into();
    navigator.standalone()
}
