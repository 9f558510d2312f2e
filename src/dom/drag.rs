//! Lists whose items are dragged into another order by a grip.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use super::{El, commanded};

/// An item on its way.
struct Drag {
    item: HtmlElement,
    command: String,
    from_y: i32,
}

type Heard = Rc<dyn Fn(&str, &str)>;

impl El {
    /// Lets items of lists be dragged by what has the attribute `data-grip`: `heard` is called
    /// with its command, and with the place where the item was let go, from 0.
    #[must_use]
    pub fn draggable(self, heard: impl Fn(&str, &str) + 'static) -> Self {
        let heard: Heard = Rc::new(heard);
        let drag: Rc<RefCell<Option<Drag>>> = Rc::default();
        let on = move |event: Event| {
            follow(&drag, &heard, &event);
        };
        let kinds = ["pointerdown", "pointermove", "pointerup", "pointercancel"];
        kinds
            .into_iter()
            .fold(self, |it, kind| it.on(kind, Box::new(on.clone())))
    }
}

fn follow(drag: &RefCell<Option<Drag>>, heard: &Heard, event: &Event) -> Option<()> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let kind = event.type_();
    if kind == "pointerdown" {
        let (grip, command) = commanded(event, "data-grip")?;
        let item = grip.closest("li").ok()??.dyn_into::<HtmlElement>().ok()?;
        let _ = grip.set_pointer_capture(pointer.pointer_id());
        event.prevent_default();
        *drag.borrow_mut() = Some(Drag {
            item,
            command,
            from_y: pointer.client_y(),
        });
        return Some(());
    }
    if kind == "pointermove" {
        let drag = drag.borrow();
        let drag = drag.as_ref()?;
        let by = pointer.client_y() - drag.from_y;
        let style = [
            "translate:0 ",
            &by.to_string(),
            "px;position:relative;z-index:1",
        ]
        .concat();
        drag.item.style().set_css_text(&style);
        return Some(());
    }
    let Drag { item, command, .. } = drag.borrow_mut().take()?;
    item.remove_attribute("style").ok()?;
    if kind == "pointerup" {
        heard(&command, &place(&item, pointer.client_y())?.to_string());
    }
    Some(())
}

/// How many items of the list lie above `y`, `item` itself left out.
fn place(item: &Element, y: i32) -> Option<usize> {
    let mut next = item.parent_element()?.first_element_child();
    let mut above = 0;
    while let Some(other) = next {
        let edges = other.get_bounding_client_rect();
        let middle = f64::midpoint(edges.top(), edges.bottom());
        if !other.is_same_node(Some(item)) && middle < f64::from(y) {
            above += 1;
        }
        next = other.next_element_sibling();
    }
    Some(above)
}
