//! The only code that calls browser APIs, one file for each capability. Guards release on drop.
//!
//! web-sys types an API as if it were always there. Where a browser may lack one, the files here
//! check with [`present`] first, and declare what web-sys has not, or only as unstable, in an
//! `extern` block of their own.

pub mod artwork;
pub mod audio_element;
pub mod audio_session;
pub mod boot_script;
pub mod caches;
pub mod clip_player;
pub mod clipboard;
pub mod clock;
pub mod connectivity;
pub mod document_root;
pub mod double_press;
pub mod files;
pub mod focus;
pub mod focus_anchor;
pub mod frames;
pub mod indexed_db;
pub mod install_prompt;
pub mod intl;
pub mod keyboard;
pub mod listener;
pub mod local_storage;
pub mod location;
pub mod log;
pub mod media_session;
pub mod mixer;
pub mod printing;
pub mod recorded_voice;
pub mod reduced_motion;
pub mod service_worker;
mod sound_error;
pub mod speaker;
pub mod speech;
pub mod storage_manager;
pub mod surface;
pub mod task;
pub mod ticker;
pub mod vibration;
pub mod visibility;
pub mod wake_lock;
pub mod web_lock;
pub mod words_file;

pub use sound_error::SoundError;

use wasm_bindgen::JsValue;
use web_sys::Navigator;

/// `object`, unless it is `undefined` or `null`: a getter of web-sys returns that under the
/// interface's type where the browser lacks the interface.
fn present<T: AsRef<JsValue>>(object: T) -> Option<T> {
    object.as_ref().is_object().then_some(object)
}

/// The window's navigator. There is none in a worker.
fn navigator() -> Option<Navigator> {
    web_sys::window().map(|it| it.navigator())
}

/// Whether the media query holds now.
fn matches_media(query: &str) -> bool {
    web_sys::window()
        .and_then(|it| it.match_media(query).ok().flatten())
        .is_some_and(|it| it.matches())
}
