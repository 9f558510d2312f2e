//! Makes one piece of the page into another by changing only what differs.

use wasm_bindgen::JsCast;
use web_sys::{
    DocumentFragment, Element, HtmlElement, HtmlInputElement, HtmlTemplateElement, Node, NodeList,
};

/// Makes what is in `place` what `markup` says.
pub(super) fn morph(place: &Element, markup: &str) {
    let template = super::document().and_then(|it| it.create_element("template").ok());
    let Some(template) = template.and_then(|it| it.dyn_into::<HtmlTemplateElement>().ok()) else {
        return;
    };
    template.set_inner_html(markup);
    let content = template.content();
    style(&content);
    let focused = focus();
    let stop = focused.as_ref().and_then(|it| stop_of(place, it));
    children(place, &content);
    let Some(focused) = focused else { return };
    // What moved lost its focus on the way.
    if let Some(again) = super::document().and_then(|it| it.get_element_by_id(&focused.id())) {
        if !at_focus(&again) {
            take_focus(&again);
        }
    } else if let Some(stop) = stop.filter(|_| !focused.is_connected())
        && let Some(all) = stops(place)
    {
        // Whoever goes by keys goes on at what took the place of the control that went, or at what
        // stands before it if nothing follows. What is hidden takes no focus.
        let places = (stop..all.length()).chain((0..stop).rev());
        let mut stops = places.filter_map(|it| all.item(it)?.dyn_into::<Element>().ok());
        stops.find(take_focus);
    }
}

/// Moves the focus to an element; says whether it took it.
fn take_focus(element: &Element) -> bool {
    let asked = element.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
    asked.is_some() && at_focus(element)
}

fn at_focus(element: &Element) -> bool {
    focus().is_some_and(|it| it.is_same_node(Some(element)))
}

/// Styles what asks for it in `data-style`: the page's policy allows no style in markup itself.
fn style(content: &DocumentFragment) {
    let Ok(styled) = content.query_selector_all("[data-style]") else {
        return;
    };
    for index in 0..styled.length() {
        if let Some(element) = styled
            .item(index)
            .and_then(|it| it.dyn_into::<Element>().ok())
            && let Some(style) = super::style_of(&element)
        {
            style.set_css_text(&element.get_attribute("data-style").unwrap_or_default());
        }
    }
}

/// How many stops of the Tab key come before `focused` in `place`; nothing if it is not one of them,
/// or a pointer put the focus there.
fn stop_of(place: &Element, focused: &Element) -> Option<u32> {
    if !focused.matches(":focus-visible").unwrap_or(false) {
        return None;
    }
    let all = stops(place)?;
    (0..all.length()).find(|&it| focused.is_same_node(all.item(it).as_ref()))
}

fn stops(place: &Element) -> Option<NodeList> {
    place
        .query_selector_all("a[href],button,input,select,summary")
        .ok()
}

fn focus() -> Option<Element> {
    super::document()?.active_element()
}

/// Makes the children of `have` those of `want`, which loses the ones that are new.
fn children(have: &Node, want: &Node) {
    let mut at = have.first_child();
    while let Some(wanted) = want.first_child() {
        // The next one of its kind takes its place; what stands before that is gone.
        let mut found = at.clone();
        while found.as_ref().is_some_and(|it| !is_alike(it, &wanted)) {
            found = found.and_then(|it| it.next_sibling());
        }
        if let Some(found) = found {
            while let Some(gone) = at.filter(|it| !it.is_same_node(Some(&found))) {
                at = gone.next_sibling();
                let _ = have.remove_child(&gone);
            }
            at = found.next_sibling();
            let _ = want.remove_child(&wanted);
            if !found.is_equal_node(Some(&wanted)) {
                become_like(&found, &wanted);
            }
        } else {
            let _ = have.insert_before(&wanted, at.as_ref());
        }
    }
    while let Some(gone) = at {
        at = gone.next_sibling();
        let _ = have.remove_child(&gone);
    }
}

/// Whether one node can become the other: of one tag, and of one name if they have names.
fn is_alike(have: &Node, want: &Node) -> bool {
    let name = |it: &Node| it.dyn_ref::<Element>().map(Element::id);
    have.node_name() == want.node_name() && name(have) == name(want)
}

fn become_like(have: &Node, want: &Node) {
    let (Some(to), Some(from)) = (have.dyn_ref::<Element>(), want.dyn_ref::<Element>()) else {
        have.set_node_value(want.node_value().as_deref());
        return;
    };
    if from.has_attribute("data-live") {
        return;
    }
    let (old, new) = (to.attributes(), from.attributes());
    for index in (0..old.length()).rev() {
        let name = old.item(index).map(|it| it.name()).unwrap_or_default();
        // Whether it is unfolded is the person's to say.
        if !from.has_attribute(&name) && name != "open" {
            let _ = to.remove_attribute(&name);
        }
    }
    for index in 0..new.length() {
        if let Some(attribute) = new.item(index) {
            let (name, value) = (attribute.name(), attribute.value());
            if to.get_attribute(&name).as_ref() == Some(&value) {
                continue;
            }
            match super::style_of(to).filter(|_| name == "style") {
                Some(style) => style.set_css_text(&value),
                None => {
                    let _ = to.set_attribute(&name, &value);
                }
            }
        }
    }
    if let Some(input) = to.dyn_ref::<HtmlInputElement>() {
        input.set_checked(from.has_attribute("checked"));
        let value = from.get_attribute("value").unwrap_or_default();
        if input.type_() != "file" && input.value() != value {
            input.set_value(&value);
        }
    }
    children(have, want);
}
