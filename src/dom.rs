//! Elements, and what in them follows the app's signals.
//!
//! Leptos does the following; the elements are made here. Its view macro makes a type of each
//! screen and compiles code for each such type: with three of the screens the download was
//! 286 kB. Here every element is of one type, every closure is boxed once, and a further screen
//! costs no more than what it says.

mod drag;
mod morph;

use any_spawner::Executor;
use leptos::prelude::{RenderEffect, StoredValue, untrack};
use leptos::reactive::owner::Owner;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, Node, SvgElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element under construction. Refused names or values leave it as it was: they are constants
/// of this crate, and a picture with a piece missing is better than none.
#[derive(Clone)]
pub struct El {
    node: Element,
}

/// An element of HTML.
pub fn el(tag: &str) -> El {
    El::made(document().and_then(|it| it.create_element(tag).ok()))
}

/// An element of SVG.
pub fn svg(tag: &str) -> El {
    El::made(document().and_then(|it| it.create_element_ns(Some(SVG), tag).ok()))
}

/// Puts what `view` makes in place of all that the page shows, for as long as the page lives.
pub fn mount(view: impl FnOnce() -> El) {
    // Refused only if there is one already, which then serves.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let shown = owner.with(view);
    if let Some(body) = document().and_then(|it| it.body()) {
        body.replace_children_with_node_1(&shown.node);
    }
    std::mem::forget(owner);
}

/// A place among an element's children that is filled again and again.
struct Place {
    parent: Element,
    end: Option<web_sys::Comment>,
    shown: Vec<El>,
    /// The view around it, which the view in it goes with.
    around: Owner,
    /// Holds what followed signals in the view that is shown.
    owner: Option<Owner>,
}

impl Place {
    fn fill(&mut self, view: impl FnOnce() -> Vec<El>) {
        for old in self.shown.drain(..) {
            old.node.remove();
        }
        if let Some(old) = self.owner.take() {
            old.cleanup();
        }
        let owner = self.around.child();
        self.shown = owner.with(view);
        self.owner = Some(owner);
        for new in &self.shown {
            let end = self.end.as_ref().map(|it| &***it);
            let _ = self.parent.insert_before(&new.node, end);
        }
    }
}

/// Runs `run` now, and again whenever a signal that it read has changed, until the view around it
/// goes.
pub fn follow(run: impl FnMut() + 'static) {
    keep(effect(Box::new(run)));
}

impl El {
    fn made(node: Option<Element>) -> Self {
        // A page without a document shows nothing in any case; this only keeps the types plain.
        let node = node.unwrap_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into());
        Self { node }
    }

    /// Sets a class, or several with blanks between them.
    #[must_use]
    pub fn class(self, classes: &str) -> Self {
        self.attr("class", classes)
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.node.set_attribute(name, value);
        self
    }

    /// Sets an attribute and keeps it at what `value` says; nothing takes it away.
    #[must_use]
    pub fn attr_of(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.attr_of_boxed(name, Box::new(value))
    }

    fn attr_of_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let node = self.node.clone();
        let mut before = None;
        follow(move || {
            let now = value();
            if now != before {
                let _ = match &now {
                    Some(text) => node.set_attribute(name, text),
                    None => node.remove_attribute(name),
                };
                before = now;
            }
        });
        self
    }

    /// Sets a property of the element's own style.
    pub fn set_style(&self, name: &str, value: &str) {
        if let Some(style) = self.style() {
            let _ = style.set_property(name, value);
        }
    }

    fn style(&self) -> Option<web_sys::CssStyleDeclaration> {
        style_of(&self.node)
    }

    /// Changes an attribute later on, as when a figure moves.
    pub fn set_attr(&self, name: &str, value: &str) {
        let _ = self.node.set_attribute(name, value);
    }

    /// Takes an attribute away.
    pub fn remove_attr(&self, name: &str) {
        let _ = self.node.remove_attribute(name);
    }

    /// Puts text in place of all that is in the element.
    pub fn set_text(&self, text: &str) {
        self.node.set_text_content(Some(text));
    }

    /// Adds a child.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a child moves into its parent"
    )]
    pub fn child(self, child: El) -> Self {
        self.append(&child.node);
        self
    }

    /// Adds children in order.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            self.append(&child.node);
        }
        self
    }

    /// Adds what `view` makes, in a place of its own, and makes it anew whenever `key` has changed.
    /// What followed signals in it before goes with it.
    pub fn part(&self, key: impl Fn() -> u32 + 'static, view: impl Fn() -> Vec<Self> + 'static) {
        self.part_boxed(Box::new(key), Box::new(view));
    }

    fn part_boxed(&self, key: Box<dyn Fn() -> u32>, view: Box<dyn Fn() -> Vec<Self>>) {
        let mut place = self.place();
        let mut before = None;
        follow(move || {
            let now = Some(key());
            if now != before {
                before = now;
                // What the view reads while it is made is read once; its own parts follow.
                place.fill(|| untrack(&view));
            }
        });
    }

    /// A place among the children, empty as yet.
    fn place(&self) -> Place {
        let end = document().map(|it| it.create_comment(""));
        if let Some(end) = &end {
            self.append(end);
        }
        Place {
            parent: self.node.clone(),
            end,
            shown: Vec::new(),
            around: Owner::current().unwrap_or_default(),
            owner: None,
        }
    }

    fn on(self, kind: &'static str, heard: Box<dyn FnMut(Event)>) -> Self {
        keep(Heard::on(&self.node, kind, heard));
        self
    }

    /// Keeps an input's value at what `value` says.
    #[must_use]
    pub fn value_of(self, value: impl Fn() -> String + 'static) -> Self {
        if let Some(input) = self.node.dyn_ref::<HtmlInputElement>().cloned() {
            follow(move || {
                let now = value();
                if input.value() != now {
                    input.set_value(&now);
                }
            });
        }
        self
    }

    /// The element in this one that `selector` names. Where markup is followed it says `data-live`
    /// if others fill it or keep its attributes.
    pub fn find(&self, selector: &str) -> Option<El> {
        let node = self.node.query_selector(selector).ok()??;
        Some(El { node })
    }

    /// Keeps what is in an element at what `markup` says. What is alike before and after stays in
    /// its place, with its focus, its scroll and what was typed.
    #[must_use]
    pub fn markup_of(self, markup: impl Fn() -> String + 'static) -> Self {
        self.markup_of_boxed(Box::new(markup))
    }

    fn markup_of_boxed(self, markup: Box<dyn Fn() -> String>) -> Self {
        let node = self.node.clone();
        let mut before = String::new();
        follow(move || {
            let now = markup();
            if now != before {
                morph::morph(&node, &now);
                before = now;
            }
        });
        self
    }

    /// Calls `heard` with the command of what is pressed in the element, and an empty value; and
    /// with the command of a field that is changed, and its value, which is `true` or `false` for
    /// a box. A command is the attribute `data-do`, or for fields `data-set`, of the element or
    /// of the nearest one around it.
    #[must_use]
    pub fn on_command(self, heard: impl Fn(&str, &str) + Copy + 'static) -> Self {
        let press = move |event: Event| {
            if let Some((_, command)) = commanded(&event, "data-do") {
                heard(&command, "");
            }
        };
        let set = move |event: Event| {
            if let Some((element, command)) = commanded(&event, "data-set") {
                // A list to choose from has all that is asked of it here.
                let input: HtmlInputElement = element.unchecked_into();
                let value = match input.type_().as_str() {
                    "checkbox" => input.checked().to_string(),
                    _ => input.value(),
                };
                heard(&command, &value);
                // A box shows what the model says; what was not taken on springs back.
                if input.type_() == "checkbox" {
                    input.set_checked(input.has_attribute("checked"));
                }
            }
        };
        self.on("click", Box::new(press)).on("input", Box::new(set))
    }

    fn append(&self, node: &Node) {
        let _ = self.node.append_child(node);
    }
}

/// A listener that goes when it is dropped, so that an event on its way up does not call into a
/// view that it has just ended.
struct Heard {
    node: Element,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Heard {
    fn on(node: &Element, kind: &'static str, heard: Box<dyn FnMut(Event)>) -> Self {
        let closure = Closure::wrap(heard);
        let callback = closure.as_ref().unchecked_ref();
        let _ = node.add_event_listener_with_callback(kind, callback);
        let node = node.clone();
        Self {
            node,
            kind,
            closure,
        }
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self
            .node
            .remove_event_listener_with_callback(self.kind, callback);
    }
}

/// The element that carries the attribute `name`, from the event's target outwards, and its value.
fn commanded(event: &Event, name: &str) -> Option<(Element, String)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let found = target.closest(&["[", name, "]"].concat()).ok()??;
    let command = found.get_attribute(name)?;
    Some((found, command))
}

/// An element's own style.
fn style_of(element: &Element) -> Option<web_sys::CssStyleDeclaration> {
    match element.dyn_ref::<HtmlElement>() {
        Some(it) => Some(it.style()),
        None => element.dyn_ref::<SvgElement>().map(SvgElement::style),
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|it| it.document())
}

fn effect(mut run: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| run())
}

/// Holds `thing` until the view around it goes.
fn keep<T: 'static>(thing: T) {
    let thing: Box<dyn std::any::Any> = Box::new(thing);
    StoredValue::new_local(thing);
}
