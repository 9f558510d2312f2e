//! Keyboard focus across a change of the page: it stays on the control that had it, or moves to the
//! one that took its place.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, NodeList};

/// What the Tab key stops at.
const TAB_STOPS: &str = "a[href],button,input,select,summary";

/// Where the focus was before a change.
pub struct FocusAnchor {
    document: Document,
    focused: Element,
    /// The index of the focused control among the stops of the Tab key. None where a pointer put the
    /// focus: then it moves nowhere.
    stop: Option<u32>,
}

impl FocusAnchor {
    /// Notes where the focus is, if it is on a control.
    pub fn capture() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let focused = document.active_element()?;
        if is_body(&document, &focused) {
            return None;
        }
        let by_key = focused.matches(":focus-visible").unwrap_or(false);
        let stop = by_key
            .then(|| tab_stops(&document))
            .flatten()
            .and_then(|all| {
                (0..all.length()).find(|&it| focused.is_same_node(all.item(it).as_ref()))
            });
        Some(Self {
            document,
            focused,
            stop,
        })
    }

    /// Sets the focus again if the change has taken it away: on the same control, on the one that
    /// `data-then` of the removed one names, on one of the same id, or else on the control that is
    /// now where the removed one was.
    pub fn restore(&self) {
        let lost = self.document.active_element();
        if lost.is_some_and(|it| !is_body(&self.document, &it)) {
            return;
        }
        if self.focused.is_connected() {
            // A node that is moved within its list loses the focus on the way.
            self.focus(&self.focused);
            return;
        }
        let then = self.focused.get_attribute("data-then");
        let then = then.and_then(|it| self.document.query_selector(&it).ok().flatten());
        if then.is_some_and(|it| self.focus(&it)) {
            return;
        }
        let same = self.document.get_element_by_id(&self.focused.id());
        if same.is_some_and(|it| self.focus(&it)) {
            return;
        }
        if let Some(stop) = self.stop
            && let Some(all) = tab_stops(&self.document)
        {
            // What follows, or what comes before if nothing follows. Hidden controls take no focus.
            let order = (stop..all.length()).chain((0..stop.min(all.length())).rev());
            let mut controls = order.filter_map(|it| all.item(it)?.dyn_into::<Element>().ok());
            controls.find(|it| self.focus(it));
        }
    }

    /// Moves the focus to `element`, and returns whether it took it.
    fn focus(&self, element: &Element) -> bool {
        if let Some(element) = element.dyn_ref::<HtmlElement>()
            && element.focus().is_err()
        {
            return false;
        }
        let active = self.document.active_element();
        active.is_some_and(|it| it.is_same_node(Some(element)))
    }
}

fn is_body(document: &Document, element: &Element) -> bool {
    document
        .body()
        .is_some_and(|it| it.is_same_node(Some(element)))
}

fn tab_stops(document: &Document) -> Option<NodeList> {
    document.query_selector_all(TAB_STOPS).ok()
}
