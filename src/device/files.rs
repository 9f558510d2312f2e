//! Files that a person takes along or brings: shared or downloaded, and chosen.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlElement, HtmlInputElement, Url};

use super::reach::{call, event, get, set, window};

/// Why a chosen file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than was allowed.
    TooLong,
    /// The browser cannot read it.
    Unreadable,
}

/// Gives the person a file of this name, type and text: to another app where the browser can share
/// such a file, else as a download. Called inside the press itself, without which a browser shares
/// nothing. Says whether it was taken, as far as a browser tells; a download counts as taken.
pub async fn give(name: &str, media_type: &str, text: &str) -> bool {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let Ok(file) = File::new_with_str_sequence_and_options(&parts, name, &options) else {
        return false;
    };
    let navigator = get(&window(), "navigator");
    let data = Object::new();
    set(&data, "files", &Array::of1(&file));
    let can = call(&navigator, "canShare", &[&data]).is_some_and(|it| it.is_truthy());
    if can && let Some(promise) = call(&navigator, "share", &[&data]) {
        match JsFuture::from(js_sys::Promise::from(promise)).await {
            Ok(_) => return true,
            // The person put it away.
            Err(error) if get(&error, "name").as_string().as_deref() == Some("AbortError") => {
                return false;
            }
            Err(_) => {}
        }
    }
    download(name, &file).is_some()
}

fn download(name: &str, file: &File) -> Option<()> {
    let anchor = web_sys::window()?.document()?.create_element("a").ok()?;
    let anchor = anchor.dyn_into::<HtmlElement>().ok()?;
    // It goes with the page: nothing tells when the download has read it.
    let url = Url::create_object_url_with_blob(file).ok()?;
    anchor.set_attribute("href", &url).ok()?;
    anchor.set_attribute("download", name).ok()?;
    anchor.click();
    Some(())
}

/// Lets the person choose a file of one of these types, and reads it if it has no more than
/// `longest` bytes. Nothing if none was chosen. Called inside the press itself.
pub async fn choose(types: &str, longest: usize) -> Option<Result<String, Unread>> {
    let document = web_sys::window()?.document()?;
    let input = document.create_element("input").ok()?;
    let input = input.dyn_into::<HtmlInputElement>().ok()?;
    input.set_type("file");
    input.set_accept(types);
    input.set_hidden(true);
    // Safari opens no window for a field that stands nowhere.
    let _ = document.body()?.append_child(&input);
    input.click();
    let chosen = event(&input, &["onchange"], &["oncancel"]).await;
    input.remove();
    chosen?;
    let file = get(&get(&input, "files"), "0");
    #[expect(clippy::cast_precision_loss, reason = "some megabytes")]
    if get(&file, "size").as_f64()? > longest as f64 {
        return Some(Err(Unread::TooLong));
    }
    let text = read(&file).await;
    Some(text.ok_or(Unread::Unreadable))
}

async fn read(file: &JsValue) -> Option<String> {
    let text = call(file, "text", &[])?;
    let text = JsFuture::from(js_sys::Promise::from(text)).await.ok()?;
    text.as_string()
}
