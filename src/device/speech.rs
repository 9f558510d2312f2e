//! The browser's speech synthesis. Nothing waits for it, and where there is none nothing happens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::{Event, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::listener::Listener;
use super::present;
use domain::settings::Settings;
use groundwork_core::sound::rank;
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
    utterance: RefCell<Option<SpeechSynthesisUtterance>>,
    primed: Cell<bool>,
    answered: Rc<Cell<bool>>,
    answer: Closure<dyn FnMut(Event)>,
}

impl Default for Voice {
    fn default() -> Self {
        let answered = Rc::new(Cell::new(false));
        let heard = Rc::clone(&answered);
        let synthesis = web_sys::window().and_then(|it| it.speech_synthesis().ok());
        Self {
            synthesis: synthesis.and_then(present),
            utterance: RefCell::default(),
            primed: Cell::new(false),
            answered,
            answer: Closure::new(move |_| heard.set(true)),
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
            && let Some(silence) = utterance("")
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
        VoiceState {
            busy: self.synthesis.as_ref().is_some_and(busy),
            answered: self.answered.get(),
        }
    }

    /// Says `text` with the voice, the rate and the volume of `settings`. Returns whether there is
    /// a voice for it.
    pub fn say(&self, text: &str, settings: &Settings) -> bool {
        let mut voices = self.english(settings.voice.name.as_deref());
        // Of those that fit alike, the browser's first.
        voices.reverse();
        let best = voices.into_iter().max_by_key(|it| it.0);
        let (Some(synthesis), Some((_, voice)), Some(utterance)) =
            (&self.synthesis, best, utterance(text))
        else {
            return false;
        };
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        utterance.set_rate(f64::from(settings.voice.rate.get()) / 10.0);
        utterance.set_volume(f64::from(settings.volume.get()) / 100.0);
        let answer = self.answer.as_ref().unchecked_ref();
        utterance.set_onstart(Some(answer));
        utterance.set_onend(Some(answer));
        self.answered.set(false);
        self.speak(synthesis, utterance);
        true
    }

    /// Stops what is being said or about to be.
    pub fn hush(&self) {
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

    /// The names of all voices that speak English.
    pub fn names(&self) -> Vec<String> {
        let voices = self.english(None).into_iter();
        voices.map(|(_, voice)| voice.name()).collect()
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

    /// Each voice that speaks English, with how well it fits.
    fn english(&self, chosen: Option<&str>) -> Vec<(u8, SpeechSynthesisVoice)> {
        let Some(synthesis) = &self.synthesis else {
            return Vec::new();
        };
        let voices = synthesis.get_voices();
        let voices = voices.iter().map(JsCast::unchecked_into);
        let fit = |voice: SpeechSynthesisVoice| {
            let (lang, name) = (voice.lang(), voice.name());
            let fit = rank(&lang, &name, voice.local_service(), voice.default(), chosen);
            (fit, voice)
        };
        voices.map(fit).filter(|it| it.0 > 0).collect()
    }
}

fn utterance(text: &str) -> Option<ExactUtterance> {
    let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
    Some(utterance.unchecked_into())
}
