//! The grip by which a row of a list is dragged to another place.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use crate::device::log::Dropped;
use crate::shell::EventListener;
use groundwork_core::diagnosis::Area;

/// A drag under way: where it began and where the pointer is, in px from the top of the window.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Drag {
    from: i32,
    to: i32,
}

impl Drag {
    /// The `translate` by which the row follows the pointer.
    pub fn translate(self) -> String {
        format!("0 {}px", self.to - self.from)
    }
}

/// The grip of a row, which must be an `li` of its list.
#[component]
pub fn Grip(
    /// The drag of this row, while there is one.
    drag: RwSignal<Option<Drag>>,
    /// Called with the place where the row is let go, from 0.
    #[prop(into)]
    dropped: Callback<usize>,
) -> impl IntoView {
    let begin: EventListener<PointerEvent> = Box::new(move |event| {
        if let Some(grip) = target(&event) {
            // Without the capture, moves that leave the grip are missed, and the drag ends there.
            grip.set_pointer_capture(event.pointer_id())
                .or_log(Area::Page, "following the pointer");
        }
        event.prevent_default();
        let from = px(event.client_y());
        drag.set(Some(Drag { from, to: from }));
    });
    let follow: EventListener<PointerEvent> = Box::new(move |event| {
        if let Some(Drag { from, .. }) = drag.get_untracked() {
            let to = px(event.client_y());
            drag.set(Some(Drag { from, to }));
        }
    });
    let drop: EventListener<PointerEvent> = Box::new(move |event| {
        let dragged = drag.get_untracked().is_some();
        drag.set(None);
        if let Some(place) = place(&event).filter(|_| dragged) {
            dropped.run(place);
        }
    });
    let cancel: EventListener<PointerEvent> = Box::new(move |_| drag.set(None));
    view! {
        <span
            class="grip"
            aria-hidden="true"
            on:pointerdown=begin
            on:pointermove=follow
            on:pointerup=drop
            on:pointercancel=cancel
        >
            <svg class="symbol" viewBox="0 0 24 24">
                <path d="M5 9h14M5 15h14" />
            </svg>
        </span>
    }
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// How many other rows of the list have their middle above the pointer.
fn place(event: &PointerEvent) -> Option<usize> {
    let row = target(event)?.closest("li").ok()??;
    let y = f64::from(px(event.client_y()));
    let mut next = row.parent_element()?.first_element_child();
    let mut above = 0;
    while let Some(other) = next {
        let edges = other.get_bounding_client_rect();
        let is_above = f64::midpoint(edges.top(), edges.bottom()) < y;
        if is_above && !other.is_same_node(Some(&row)) {
            above += 1;
        }
        next = other.next_element_sibling();
    }
    Some(above)
}

/// A coordinate of a pointer, which is a fraction or not as the browser has it.
#[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
fn px(y: impl Into<f64>) -> i32 {
    y.into() as i32
}
