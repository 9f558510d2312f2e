//! The file with the words of a language.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::boot_script;
use locale::Words;

/// Fetches the words of a language; none if there is no such language, no connection, or a file that
/// is no words of this version.
pub async fn load(tag: &str) -> Option<Words> {
    let address = boot_script::address_of_words(tag)?;
    let answer = web_sys::window()?.fetch_with_str(&address);
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    let text = answer.ok().then(|| answer.text().ok())??;
    let text = JsFuture::from(text).await.ok()?.as_string()?;
    locale::from_lines(&text).ok()
}
