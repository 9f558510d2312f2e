//! The lock screen and the buttons of earphones: Media Session, where the browser has it.

use std::cell::Cell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Navigator;

use super::log::Dropped;
use super::{navigator, present};
use domain::time::Millis;
use groundwork_core::diagnosis::Area;

#[wasm_bindgen]
extern "C" {
    /// The navigator of a browser with media sessions, which are unstable in web-sys.
    #[wasm_bindgen(extends = Navigator)]
    type MediaNavigator;

    #[wasm_bindgen(method, getter, js_name = mediaSession)]
    fn media_session(this: &MediaNavigator) -> Session;

    #[wasm_bindgen(js_name = MediaSession)]
    type Session;

    #[wasm_bindgen(method, setter)]
    fn set_metadata(this: &Session, metadata: Option<&Metadata>);

    #[wasm_bindgen(method, setter, js_name = playbackState)]
    fn set_playback_state(this: &Session, state: &str);

    #[wasm_bindgen(method, catch, js_name = setActionHandler)]
    fn set_action_handler(
        this: &Session,
        action: &str,
        handler: Option<&Function>,
    ) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = setPositionState)]
    fn set_position_state(this: &Session, state: &Object) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = MediaMetadata)]
    type Metadata;

    #[wasm_bindgen(constructor, catch, js_class = MediaMetadata)]
    fn new(init: &Object) -> Result<Metadata, JsValue>;

    type ActionDetails;

    #[wasm_bindgen(method, getter, js_name = seekTime)]
    fn seek_time(this: &ActionDetails) -> Option<f64>;

    #[wasm_bindgen(method, getter, js_name = seekOffset)]
    fn seek_offset(this: &ActionDetails) -> Option<f64>;
}

/// A button of the lock screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Play.
    Play,
    /// Pause.
    Pause,
    /// Back.
    Previous,
    /// On.
    Next,
    /// To this place.
    To(Millis),
    /// So far back.
    Rewind(Millis),
    /// So far ahead.
    Forward(Millis),
}

/// How the address of a picture begins.
const PNG: &str = "data:image/png";

/// How far a press rewinds where the system does not say. (Judgement: players take ten.)
const STEP_SECS: f64 = 10.0;

const ACTIONS: [&str; 7] = [
    "play",
    "pause",
    "previoustrack",
    "nexttrack",
    "seekto",
    "seekbackward",
    "seekforward",
];

/// What the lock screen shows.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The first line.
    pub title: &'a str,
    /// The second line.
    pub artist: &'a str,
    /// The third line.
    pub album: &'a str,
    /// The address of the picture, if there is one.
    pub picture: Option<&'a str>,
}

/// The app's place on the lock screen. It is given back on `Drop`.
pub struct MediaSession {
    session: Session,
    /// Whether the next picture has the other of its two addresses.
    other: Cell<bool>,
    _handlers: Vec<Closure<dyn FnMut(ActionDetails)>>,
}

impl MediaSession {
    /// Takes the place, and calls `pressed` for each press of a button. Nothing where the browser has
    /// no such place.
    pub fn open(pressed: impl Fn(Button) + Clone + 'static) -> Option<Self> {
        let navigator: MediaNavigator = navigator()?.unchecked_into();
        let session = present(navigator.media_session())?;
        let handle = |action: &'static str| {
            let pressed = pressed.clone();
            let handler =
                Closure::<dyn FnMut(ActionDetails)>::new(move |details: ActionDetails| {
                    if let Some(button) = button(action, &details) {
                        pressed(button);
                    }
                });
            // Browsers refuse the actions that they do not have.
            session
                .set_action_handler(action, Some(handler.as_ref().unchecked_ref()))
                .or_log(Area::Sound, "a button of the lock screen");
            handler
        };
        Some(Self {
            _handlers: ACTIONS.into_iter().map(handle).collect(),
            session,
            other: Cell::new(false),
        })
    }

    /// Shows what is played.
    pub fn show(&self, shown: Shown) {
        let picture = shown.picture.map(|src| {
            let src = self.readdressed(src);
            object(&[("src", src.into()), ("type", "image/png".into())])
        });
        let pictures: Array = picture.iter().collect();
        let init = object(&[
            ("title", shown.title.into()),
            ("artist", shown.artist.into()),
            ("album", shown.album.into()),
            ("artwork", pictures.into()),
        ]);
        match Metadata::new(&init) {
            Ok(metadata) => self.session.set_metadata(Some(&metadata)),
            Err(error) => Err::<(), _>(error).or_log(Area::Sound, "the lock screen"),
        }
    }

    /// The address of a picture, another one than before. (Firefox 153 takes a picture away from
    /// MPRIS players when the texts change beside it and its address does not.)
    fn readdressed(&self, src: &str) -> String {
        let other = self.other.replace(!self.other.get());
        let kind = if other { "data:image/png;a=b" } else { PNG };
        src.replacen(PNG, kind, 1)
    }

    /// Shows where it is, and whether it plays.
    pub fn show_place(&self, place: Millis, total: Millis, plays: bool) {
        let state = if plays { "playing" } else { "paused" };
        self.session.set_playback_state(state);
        let line = object(&[
            ("duration", total.as_secs().into()),
            ("position", place.min(total).as_secs().into()),
            ("playbackRate", 1.into()),
        ]);
        self.session
            .set_position_state(&line)
            .or_log(Area::Sound, "the place on the lock screen");
    }
}

impl Drop for MediaSession {
    fn drop(&mut self) {
        for action in ACTIONS {
            self.session
                .set_action_handler(action, None)
                .or_log(Area::Sound, "a button of the lock screen");
        }
        self.session.set_metadata(None);
        self.session.set_playback_state("none");
    }
}

fn button(action: &str, details: &ActionDetails) -> Option<Button> {
    let step = || millis(details.seek_offset().unwrap_or(STEP_SECS));
    Some(match action {
        "play" => Button::Play,
        "pause" => Button::Pause,
        "previoustrack" => Button::Previous,
        "nexttrack" => Button::Next,
        "seekto" => Button::To(millis(details.seek_time()?)),
        "seekbackward" => Button::Rewind(step()),
        _ => Button::Forward(step()),
    })
}

/// An object with these entries.
fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes every entry.
        Reflect::set(&object, &(*name).into(), value).or_log(Area::Sound, "the lock screen");
    }
    object
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds of a session"
)]
fn millis(secs: f64) -> Millis {
    Millis::new((secs.max(0.0) * 1000.0) as u64)
}
