//! The browser's speech synthesis. Nothing waits for it, and where there is none nothing happens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::intl::browser_languages;
use super::listener::Listener;
use super::{clock, present};
use domain::settings::{Rate, Settings};
use domain::time::Millis;
use groundwork_core::sound::voices::{Home, OfferedVoice, best};
use groundwork_core::voice_player::VoiceState;

#[wasm_bindgen]
extern "C" {
    /// An utterance that takes its numbers as they are: web-sys rounds them to `f32`, and 1.3 is
    /// then no longer 1.3.
    #[wasm_bindgen(extends = SpeechSynthesisUtterance)]
    type ExactUtterance;

    #[wasm_bindgen(method, setter)]
    fn set_rate(this: &ExactUtterance, rate: f64);

    #[wasm_bindgen(method, setter)]
    fn set_volume(this: &ExactUtterance, volume: f64);
}

/// The browser's voice, and the one phrase that it was given last.
pub struct Voice {
    synthesis: Option<SpeechSynthesis>,
    /// Held, since browsers drop an utterance that nobody holds, and its events with it.
    utterance: Rc<RefCell<Option<SpeechSynthesisUtterance>>>,
    primed: Cell<bool>,
    answered: Rc<Cell<bool>>,
    /// How often something was broken off.
    hushes: Rc<Cell<u32>>,
    answer: Closure<dyn FnMut(Event)>,
    /// The voices that speak the page's language, beside the browser's own objects; read again when
    /// the browser has others.
    voices: RefCell<Vec<(OfferedVoice, SpeechSynthesisVoice)>>,
    /// How many voices of any language the browser had when they were read.
    read: Cell<Option<u32>>,
}

impl Default for Voice {
    fn default() -> Self {
        let answered = Rc::new(Cell::new(false));
        let heard = Rc::clone(&answered);
        let utterance = Rc::<RefCell<Option<SpeechSynthesisUtterance>>>::default();
        let given = Rc::clone(&utterance);
        // What was broken off may answer once the next phrase is given.
        let answer = move |event: Event| {
            let of_present = event.target().is_none_or(|target| {
                let given = given.borrow();
                given.as_ref().is_some_and(|it| **it == target)
            });
            heard.set(heard.get() || of_present);
        };
        let synthesis = web_sys::window().and_then(|it| it.speech_synthesis().ok());
        Self {
            // Some browsers have voices and no way to give them a phrase.
            synthesis: synthesis
                .and_then(present)
                .filter(|_| phrase(" ").is_some()),
            utterance,
            primed: Cell::new(false),
            answered,
            hushes: Rc::default(),
            answer: Closure::new(answer),
            voices: RefCell::default(),
            read: Cell::new(None),
        }
    }
}

impl Voice {
    /// Unlocks the voice, which browsers allow inside a gesture alone. Call it inside the tap
    /// itself.
    pub fn unlock(&self) {
        let Some(synthesis) = &self.synthesis else {
            return;
        };
        if !self.primed.replace(true)
            // An empty phrase ends speech-dispatcher's client, and all speech of Chromium on Linux.
            && let Some(silence) = phrase(" ")
        {
            silence.set_volume(0.0);
            self.speak(synthesis, silence);
        }
        // Some browsers load their voices when they are first asked for.
        drop(synthesis.get_voices());
    }

    /// What it is seen to do.
    pub fn hears(&self) -> VoiceState {
        let busy = |it: &SpeechSynthesis| it.speaking() || it.pending();
        self.look_for_voices();
        VoiceState {
            there: !self.voices.borrow().is_empty(),
            busy: self.synthesis.as_ref().is_some_and(busy),
            answered: self.answered.get(),
        }
    }

    /// Says `text` with the voice, the rate and the volume of `settings`. Returns whether there is
    /// a voice for it.
    pub fn say(&self, text: &str, settings: &Settings) -> bool {
        let (Some(synthesis), Some(voice), Some(utterance)) =
            (&self.synthesis, self.chosen(settings), phrase(text))
        else {
            return false;
        };
        let volume = settings.volume.get();
        set_up(&utterance, &voice, settings.voice.rate, volume);
        let answer = self.answer.as_ref().unchecked_ref();
        utterance.set_onstart(Some(answer));
        utterance.set_onend(Some(answer));
        // Broken off by another client of the speech service, for instance.
        utterance.set_onerror(Some(answer));
        self.answered.set(false);
        self.speak(synthesis, utterance);
        true
    }

    /// Says `text` at this rate and volume, with the voice of `settings`; nothing without a voice. The
    /// future gives how long it took, unless it was broken off.
    pub fn time(
        &self,
        text: &str,
        settings: &Settings,
        rate: Rate,
        volume: u8,
    ) -> Option<impl Future<Output = Option<Millis>> + use<>> {
        let (synthesis, voice) = (self.synthesis.as_ref()?, self.chosen(settings)?);
        let utterance = phrase(text)?;
        set_up(&utterance, &voice, rate, volume);
        let begun = Promise::new(&mut |resolve, _| utterance.set_onstart(Some(&resolve)));
        let over = Promise::new(&mut |resolve, broken_off| {
            utterance.set_onend(Some(&resolve));
            utterance.set_onerror(Some(&broken_off));
        });
        self.speak(synthesis, utterance);
        let (hushes, before) = (Rc::clone(&self.hushes), self.hushes.get());
        Some(async move {
            JsFuture::from(begun).await.ok()?;
            let from = clock::moment();
            JsFuture::from(over).await.ok()?;
            // Some browsers say of what was broken off that it has ended.
            (hushes.get() == before).then(|| clock::moment().since(from))
        })
    }

    /// The id of the voice that speaks with these settings.
    pub fn id(&self, settings: &Settings) -> Option<String> {
        self.chosen_of(settings).map(|it| it.0.id)
    }

    /// Stops what is being said or about to be.
    pub fn hush(&self) {
        self.hushes.set(self.hushes.get() + 1);
        if let Some(synthesis) = &self.synthesis {
            synthesis.cancel();
        }
    }

    /// Resumes after the page was hidden, which stops the voice in some browsers for good.
    pub fn resume(&self) {
        if let Some(synthesis) = &self.synthesis {
            synthesis.resume();
        }
    }

    /// All voices that speak the page's language.
    pub fn voices(&self) -> Vec<OfferedVoice> {
        self.forget_voices();
        self.look_for_voices();
        let voices = self.voices.borrow();
        voices.iter().map(|it| it.0.clone()).collect()
    }

    /// Forgets the voices, since the browser has others.
    pub fn forget_voices(&self) {
        self.read.set(None);
    }

    /// Calls `changed` when there are other voices.
    pub fn on_change(&self, changed: impl Fn() + 'static) -> Option<Listener> {
        let synthesis = self.synthesis.as_ref()?;
        let target = synthesis.unchecked_ref();
        Some(Listener::on(target, "voiceschanged", move |_| changed()))
    }

    fn speak(&self, synthesis: &SpeechSynthesis, utterance: ExactUtterance) {
        let utterance: SpeechSynthesisUtterance = utterance.unchecked_into();
        synthesis.speak(&utterance);
        self.utterance.replace(Some(utterance));
    }

    /// The voice that speaks with these settings.
    fn chosen(&self, settings: &Settings) -> Option<SpeechSynthesisVoice> {
        self.chosen_of(settings).map(|it| it.1)
    }

    fn chosen_of(&self, settings: &Settings) -> Option<(OfferedVoice, SpeechSynthesisVoice)> {
        self.look_for_voices();
        let voices = self.voices.borrow();
        let best = best(voices.iter().map(|it| &it.0), &settings.voice)?;
        voices.iter().find(|it| it.0 == *best).cloned()
    }

    /// Reads the browser's voices, unless those that speak the page's language are known. A computer may have
    /// thousands, so they are not read at every look.
    fn look_for_voices(&self) {
        let Some(synthesis) = &self.synthesis else {
            return;
        };
        if self.read.get().is_some() && !self.voices.borrow().is_empty() {
            return;
        }
        let voices = synthesis.get_voices();
        if self.read.replace(Some(voices.length())) == Some(voices.length()) {
            return;
        }
        let home = Home::new(locale::tag(), &browser_languages());
        let voices = voices.iter().map(JsCast::unchecked_into);
        let voices = voices.filter_map(|voice: SpeechSynthesisVoice| {
            let offered = OfferedVoice::new(
                (&voice.voice_uri(), &voice.name(), &voice.lang()),
                voice.local_service(),
                voice.default(),
                &home,
            );
            Some((offered?, voice))
        });
        self.voices.replace(voices.collect());
    }
}

fn set_up(utterance: &ExactUtterance, voice: &SpeechSynthesisVoice, rate: Rate, volume: u8) {
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(voice));
    utterance.set_rate(f64::from(rate.get()) / 10.0);
    utterance.set_volume(f64::from(volume) / 100.0);
}

fn phrase(text: &str) -> Option<ExactUtterance> {
    let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
    Some(utterance.unchecked_into())
}
