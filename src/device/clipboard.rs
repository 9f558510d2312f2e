//! The clipboard.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Navigator;

use super::navigator;

#[wasm_bindgen]
extern "C" {
    /// A navigator that may lack a clipboard, as on an address without https.
    #[wasm_bindgen(extends = Navigator)]
    type CopyingNavigator;

    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &CopyingNavigator) -> Option<TextClipboard>;

    type TextClipboard;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &TextClipboard, text: &str) -> Result<Promise, JsValue>;
}

/// Copies `text`, and says whether that worked. Call it inside the press itself, without which
/// some browsers copy nothing.
pub async fn copy(text: &str) -> bool {
    let navigator: Option<CopyingNavigator> = navigator().map(JsCast::unchecked_into);
    let clipboard = navigator.and_then(|it| it.clipboard());
    let copied = clipboard.and_then(|it| it.write_text(text).ok());
    match copied {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
