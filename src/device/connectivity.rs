//! Whether the browser reports a network connection.

use super::listener::Listener;
use super::navigator;

/// Whether the browser says that it is online.
pub fn is_online() -> bool {
    navigator().is_some_and(|it| it.on_line())
}

/// Calls `changed` when the connection comes or goes.
pub fn on_change(changed: impl Fn() + Clone + 'static) -> Vec<Listener> {
    web_sys::window().map_or_else(Vec::new, |window| {
        Listener::on_each(&window, &["online", "offline"], changed)
    })
}
