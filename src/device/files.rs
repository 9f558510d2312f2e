//! Files and links that leave the app, shared or downloaded, and files that a person chooses.

use std::cell::Cell;

use js_sys::{Array, Error, Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, File, FilePropertyBag, HtmlElement, HtmlInputElement, Navigator, ShareData, Url,
};

use super::log::Dropped;
use super::navigator;
use groundwork_core::diagnosis::Area;

#[wasm_bindgen]
extern "C" {
    /// A navigator that may lack sharing; in web-sys the call would panic then.
    #[wasm_bindgen(extends = Navigator)]
    type SharingNavigator;

    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &SharingNavigator, data: &ShareData) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, catch, js_name = share)]
    fn share(this: &SharingNavigator, data: &ShareData) -> Result<Promise, JsValue>;
}

/// Why a chosen file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than was allowed.
    TooLong,
    /// The browser cannot read it.
    Unreadable,
}

/// What became of a file that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Another app has taken it.
    Taken,
    /// A download was begun. No browser reports whether it arrived.
    Unknown,
    /// The person put the list of apps away, or it is still open from the press before.
    Left,
    /// The browser can do neither.
    Refused,
}

thread_local! {
    /// Whether the list of apps to share with is open.
    static OPEN: Cell<bool> = const { Cell::new(false) };
}

/// Gives the person a file of this name, type and text: to another app where the browser can share
/// such a file, else as a download. Call it inside the press itself, without which a browser shares
/// nothing. While another file is being shared, nothing is done.
pub async fn give(name: &str, media_type: &str, text: &str) -> Given {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&parts, name, &options);
    give_file(name, file).await
}

/// The same for a file that is no text.
pub async fn give_bytes(name: &str, media_type: &str, bytes: &[u8]) -> Given {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &options);
    give_file(name, file).await
}

/// The same for a file that is there already.
pub async fn give_blob(name: &str, media_type: &str, blob: &Blob) -> Given {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(blob);
    let file = File::new_with_blob_sequence_and_options(&parts, name, &options);
    give_file(name, file).await
}

async fn give_file(name: &str, file: Result<File, JsValue>) -> Given {
    let Ok(file) = file else {
        return Given::Refused;
    };
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    match share(&data).await {
        Given::Refused => {}
        given => return given,
    }
    match download(name, &file) {
        Some(()) => Given::Unknown,
        None => Given::Refused,
    }
}

/// Whether the browser can hand a link to another app.
pub fn can_share_links() -> bool {
    let data = ShareData::new();
    data.set_url("https://example.org/");
    sharing_navigator().is_some_and(|it| it.can_share(&data).unwrap_or(false))
}

/// Hands a link to another app, where the browser can. Call it inside the press itself.
pub async fn share_link(title: &str, url: &str) -> Given {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    share(&data).await
}

/// Hands `data` to another app; refused where the browser cannot.
async fn share(data: &ShareData) -> Given {
    if OPEN.get() {
        return Given::Left;
    }
    let Some(promise) = begin_to_share(data) else {
        return Given::Refused;
    };
    OPEN.set(true);
    let shared = JsFuture::from(promise).await;
    OPEN.set(false);
    match shared {
        Ok(_) => Given::Taken,
        Err(error) if is_left(&error) => Given::Left,
        Err(_) => Given::Refused,
    }
}

fn begin_to_share(data: &ShareData) -> Option<Promise> {
    let navigator = sharing_navigator()?;
    let can = navigator.can_share(data).unwrap_or(false);
    can.then(|| navigator.share(data).ok()).flatten()
}

fn sharing_navigator() -> Option<SharingNavigator> {
    navigator().map(JsCast::unchecked_into)
}

/// Whether the person put the list of apps away, or another tab of ours has it open.
fn is_left(error: &JsValue) -> bool {
    let error = error.dyn_ref::<Error>();
    error.is_some_and(|it| it.name() == "AbortError" || it.name() == "InvalidStateError")
}

fn download(name: &str, file: &File) -> Option<()> {
    let anchor = web_sys::window()?.document()?.create_element("a").ok()?;
    let anchor = anchor.dyn_into::<HtmlElement>().ok()?;
    // The address stays valid until the page closes: no event reports that the download has read it.
    let url = Url::create_object_url_with_blob(file).ok()?;
    anchor.set_attribute("href", &url).ok()?;
    anchor.set_attribute("download", name).ok()?;
    anchor.click();
    Some(())
}

/// Lets the person choose a file of one of these types, and reads it if it has no more than
/// `longest` bytes. Nothing if none was chosen. Call it inside the press itself.
pub async fn choose(types: &str, longest: usize) -> Option<Result<String, Unread>> {
    let document = web_sys::window()?.document()?;
    let input = document.create_element("input").ok()?;
    let input = input.dyn_into::<HtmlInputElement>().ok()?;
    input.set_type("file");
    input.set_accept(types);
    input.set_hidden(true);
    // Safari opens no window for a field that is not in the page.
    document
        .body()?
        .append_child(&input)
        .or_log(Area::Page, "adding the file field");
    input.click();
    let chosen = JsFuture::from(Promise::new(&mut |chosen, cancelled| {
        input.set_onchange(Some(&chosen));
        input.set_oncancel(Some(&cancelled));
    }))
    .await;
    input.remove();
    chosen.ok()?;
    let file = input.files()?.get(0)?;
    #[expect(clippy::cast_precision_loss, reason = "some megabytes")]
    if file.size() > longest as f64 {
        return Some(Err(Unread::TooLong));
    }
    let text = JsFuture::from(file.text()).await.ok();
    let text = text.and_then(|it| it.as_string());
    Some(text.ok_or(Unread::Unreadable))
}
