//! The audio element that plays a session's track: it goes on while a phone is locked, which no
//! audio context does.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Error, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAudioElement, Url};

use super::listener::Listener;
use super::log::Dropped;
use super::mixer::gain;
use super::sound_error::SoundError;
use domain::time::Millis;
use groundwork_core::diagnosis::Area;

/// A seek that ends this close to where one was asked for is that one, in seconds: places are rounded
/// to samples.
const SAME_PLACE: f64 = 0.01;

/// What an element does that nobody here has asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementEvent {
    /// It was paused: by the system, for a call, or since the earphones were pulled out.
    Paused,
    /// It was played on.
    Played,
    /// It was moved to this place.
    Moved(Millis),
    /// Its time has moved on, which is told in a hidden page too.
    Time,
    /// It has come to its end.
    Ended,
    /// It cannot play on.
    Failed,
}

/// Why a track does not play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlayRefusal {
    /// The browser plays only what a press asks for.
    NeedsPress,
    /// It was paused or moved before it began.
    Overtaken,
    /// It cannot play this.
    Failed,
}

/// An audio element. It falls silent on `Drop`.
pub struct AudioElement {
    audio: HtmlAudioElement,
    url: RefCell<Option<ObjectUrl>>,
    /// What was asked of it last: that it plays, and from where.
    asked: Rc<Asked>,
    _listeners: Vec<Listener>,
}

#[derive(Default)]
struct Asked {
    plays: Cell<bool>,
    place: Cell<f64>,
    /// Nothing that happens is news while another track is loaded.
    loading: Cell<bool>,
}

impl AudioElement {
    /// An element without sound yet. Calls `happened` for each event.
    ///
    /// # Errors
    /// [`SoundError::Refused`] where there are no audio elements.
    pub fn new(happened: impl Fn(ElementEvent) + Clone + 'static) -> Result<Self, SoundError> {
        let audio = HtmlAudioElement::new()?;
        let asked = Rc::<Asked>::default();
        let listen = |kind: &'static str| {
            let (audio, asked, happened) = (audio.clone(), Rc::clone(&asked), happened.clone());
            Listener::on(&audio.clone(), kind, move |_| {
                if let Some(event) = asked.event(&audio, kind) {
                    happened(event);
                }
            })
        };
        let kinds = ["pause", "play", "seeking", "timeupdate", "ended", "error"];
        Ok(Self {
            _listeners: kinds.into_iter().map(listen).collect(),
            url: RefCell::default(),
            asked,
            audio,
        })
    }

    /// Plays this file, silence perhaps: an element that has played in a press may play another file
    /// later. Call it inside the press itself.
    pub fn unlock(&self, file: &Blob) {
        self.asked.loading.set(true);
        self.set_source(file);
        if let Ok(playing) = self.audio.play() {
            spawn_local(async move {
                // Rejected where another file takes its place before it plays.
                JsFuture::from(playing)
                    .await
                    .or_log(Area::Sound, "unlocking the track");
            });
        }
    }

    /// Puts another file in the place of the one that is there. The future ends once its length is
    /// known.
    ///
    /// # Errors
    /// [`SoundError::Refused`], from the future.
    pub fn load(&self, file: &Blob) -> impl Future<Output = Result<(), SoundError>> + use<> {
        self.asked.loading.set(true);
        self.asked.plays.set(false);
        let audio = self.audio.clone();
        let known = Promise::new(&mut |resolve, reject| {
            audio.set_onloadedmetadata(Some(&resolve));
            audio.set_onerror(Some(&reject));
        });
        self.set_source(file);
        let asked = Rc::clone(&self.asked);
        async move {
            JsFuture::from(known).await?;
            asked.loading.set(false);
            Ok(())
        }
    }

    /// Plays from `place`. The future ends once it plays.
    ///
    /// # Errors
    /// [`PlayRefusal`], from the future.
    pub fn play_from(
        &self,
        place: Millis,
    ) -> impl Future<Output = Result<(), PlayRefusal>> + use<> {
        self.move_to(place);
        self.asked.plays.set(true);
        let playing = self.audio.play();
        async move {
            let playing = playing.map_err(|it| refusal(&it))?;
            let played = JsFuture::from(playing).await;
            played.map(|_| ()).map_err(|it| refusal(&it))
        }
    }

    /// Stands still at `place`.
    pub fn hold_at(&self, place: Millis) {
        self.asked.plays.set(false);
        self.audio.pause().or_log(Area::Sound, "pausing the track");
        self.move_to(place);
    }

    /// Where it is, unless it is on its way to another place.
    pub fn place(&self) -> Option<Millis> {
        let there = !self.audio.seeking() && !self.asked.loading.get();
        there.then(|| millis(self.audio.current_time()))
    }

    /// Sets the volume, 0 to 100 per cent, and whether it is silent all the same. On an iPhone only the
    /// second has an effect.
    pub fn set_volume(&self, percent: u8, muted: bool) {
        self.audio.set_volume(gain(percent).into());
        self.audio.set_muted(muted);
    }

    fn move_to(&self, place: Millis) {
        let to = place.as_secs();
        self.asked.place.set(to);
        if (self.audio.current_time() - to).abs() > SAME_PLACE {
            self.audio.set_current_time(to);
        }
    }

    fn set_source(&self, file: &Blob) {
        // The old one may go once the element has the new one.
        let old = self.url.borrow_mut().take();
        let url = ObjectUrl::new(file);
        self.audio.set_src(url.as_ref().map_or("", |it| &it.0));
        self.url.replace(url);
        drop(old);
    }
}

impl Drop for AudioElement {
    fn drop(&mut self) {
        self.asked.loading.set(true);
        self.audio.pause().or_log(Area::Sound, "pausing the track");
        // An element without a source leaves the lock screen.
        self.audio
            .remove_attribute("src")
            .or_log(Area::Sound, "letting the track go");
        self.audio.load();
    }
}

impl Asked {
    /// What an event of this kind tells, if it is news.
    fn event(&self, audio: &HtmlAudioElement, kind: &str) -> Option<ElementEvent> {
        if self.loading.get() {
            return None;
        }
        let now = audio.current_time();
        match kind {
            // A track that has come to its end pauses by itself.
            "pause" if self.plays.get() && audio.paused() && !audio.ended() => {
                self.plays.set(false);
                Some(ElementEvent::Paused)
            }
            "play" if !self.plays.get() && !audio.paused() => {
                self.plays.set(true);
                Some(ElementEvent::Played)
            }
            "seeking" if (now - self.place.get()).abs() > SAME_PLACE => {
                self.place.set(now);
                Some(ElementEvent::Moved(millis(now)))
            }
            "error" => Some(ElementEvent::Failed),
            "ended" => Some(ElementEvent::Ended),
            "timeupdate" => Some(ElementEvent::Time),
            _ => None,
        }
    }
}

fn refusal(error: &JsValue) -> PlayRefusal {
    let name = error.dyn_ref::<Error>().map(|it| String::from(it.name()));
    match name.as_deref() {
        Some("NotAllowedError") => PlayRefusal::NeedsPress,
        Some("AbortError") => PlayRefusal::Overtaken,
        _ => PlayRefusal::Failed,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds of a session"
)]
fn millis(secs: f64) -> Millis {
    // A place that was set is told back with an error far below this.
    Millis::new((secs.max(0.0) * 1000.0 + 0.01) as u64)
}

/// A file of these bytes.
///
/// # Errors
/// Where the browser has no room for it.
pub fn file(parts: &[Uint8Array], media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts: Array = parts.iter().collect();
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}

/// The address of a file in memory; given back on `Drop`.
struct ObjectUrl(String);

impl ObjectUrl {
    fn new(file: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(file).ok().map(Self)
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        Url::revoke_object_url(&self.0).or_log(Area::Sound, "giving a file back");
    }
}
