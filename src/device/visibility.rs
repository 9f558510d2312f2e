//! Whether the page can be seen.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Document;

use super::listener::Listener;

const CHANGE: &str = "visibilitychange";

/// Whether nobody can see the page now.
pub fn is_hidden() -> bool {
    document().is_some_and(|it| it.hidden())
}

/// Calls `changed` when the page shows or hides.
pub fn on_change(changed: impl Fn() + 'static) -> Option<Listener> {
    Some(Listener::on(&document()?.into(), CHANGE, move |_| {
        changed();
    }))
}

/// Calls `returned` when the page comes to the front, or out of the browser's page cache.
pub fn on_return(returned: impl Fn() + Clone + 'static) -> Vec<Listener> {
    web_sys::window().map_or_else(Vec::new, |window| {
        Listener::on_each(&window, &["focus", "pageshow", "resume"], returned)
    })
}

/// Remembers whether the page was hidden since it was last asked.
pub(super) struct VisibilityLog {
    changed: Rc<Cell<bool>>,
    _listener: Option<Listener>,
}

impl VisibilityLog {
    pub(super) fn new() -> Self {
        let changed = Rc::new(Cell::new(false));
        let noted = Rc::clone(&changed);
        Self {
            changed,
            _listener: on_change(move || noted.set(true)),
        }
    }

    /// Whether the page is hidden, or was so at any time since this was last called. Each change
    /// tells so: after one into hiding the page is hidden, before one out of it the page was.
    pub(super) fn was_hidden(&self) -> bool {
        self.changed.take() || is_hidden()
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
