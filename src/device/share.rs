//! Hands the person a file: to another app where the browser can share files, else as a download.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Gives a file of this name, type and text. Called inside the press itself, without which a
/// browser shares nothing.
pub fn give(name: &str, media_type: &str, text: &str) {
    if !is_shared(name, media_type, text) {
        download(name, media_type, text);
    }
}

/// Whether the browser takes the file to share it. What the person then does with it is theirs.
fn is_shared(name: &str, media_type: &str, text: &str) -> bool {
    let share = || {
        let navigator: JsValue = web_sys::window()?.navigator().into();
        let call = |name: &str| {
            Reflect::get(&navigator, &name.into())
                .ok()?
                .dyn_into::<Function>()
                .ok()
        };
        let (can, share) = (call("canShare")?, call("share")?);
        let options = web_sys::FilePropertyBag::new();
        options.set_type(media_type);
        let file = web_sys::File::new_with_str_sequence_and_options(
            &Array::of1(&text.into()),
            name,
            &options,
        )
        .ok()?;
        let data = Object::new();
        Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
        let can = can.call1(&navigator, &data).ok()?;
        // Whether it was then sent or put away, nothing is to be done about it.
        can.is_truthy()
            .then(|| share.call1(&navigator, &data).ok())?
    };
    match share() {
        Some(promise) => {
            ignore(&promise);
            true
        }
        None => false,
    }
}

/// A promise that is put away must not become an error of the page.
fn ignore(promise: &JsValue) {
    if let Some(promise) = promise.dyn_ref::<js_sys::Promise>() {
        let promise = promise.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}

fn download(name: &str, media_type: &str, text: &str) -> Option<()> {
    let anchor = web_sys::window()?.document()?.create_element("a").ok()?;
    let anchor = anchor.dyn_into::<HtmlElement>().ok()?;
    let text = String::from(js_sys::encode_uri_component(text));
    let url = ["data:", media_type, ",", &text].concat();
    anchor.set_attribute("href", &url).ok()?;
    anchor.set_attribute("download", name).ok()?;
    anchor.click();
    Some(())
}
