//! Attributes of the document's root element, which styles depend on.

/// Sets an attribute of `<html>`.
pub fn set_attribute(name: &str, value: &str) {
    let root = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.document_element());
    if let Some(root) = root {
        // Fails only for a name that is none.
        let _ = root.set_attribute(name, value);
    }
}
