//! Attributes of the document's root element, which styles depend on.

use super::log::Dropped;
use groundwork_core::diagnosis::Area;

/// Sets an attribute of `<html>`.
pub fn set_attribute(name: &str, value: &str) {
    let root = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.document_element());
    if let Some(root) = root {
        // Fails only for a name that is none.
        root.set_attribute(name, value)
            .or_log(Area::Page, "an attribute of the page");
    }
}
