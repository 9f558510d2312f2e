//! The browser's voice. It is a garnish: nothing waits for it, and where there is none nothing
//! happens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::listener::Listener;
use super::reach::{call, get, set, window};
use domain::settings::Settings;
use groundwork_core::sound::rank;
use groundwork_core::talk::Hears;

/// The voice, and the one phrase that it was given last.
pub struct Voice {
    synth: JsValue,
    /// Kept, since browsers forget a phrase that nobody holds, and its events with it.
    phrase: RefCell<JsValue>,
    primed: Cell<bool>,
    answered: Rc<Cell<bool>>,
    answer: Closure<dyn FnMut(Event)>,
}

impl Default for Voice {
    fn default() -> Self {
        let answered = Rc::new(Cell::new(false));
        let heard = Rc::clone(&answered);
        Self {
            synth: get(&window(), "speechSynthesis"),
            phrase: RefCell::default(),
            primed: Cell::new(false),
            answered,
            answer: Closure::new(move |_| heard.set(true)),
        }
    }
}

impl Voice {
    /// Wakes the voice, which browsers give to a gesture alone. Call it inside the tap itself.
    pub fn unlock(&self) {
        if !self.primed.replace(true)
            && let Some(nothing) = phrase("")
        {
            set(&nothing, "volume", &0.into());
            self.give(nothing);
        }
        // Some browsers load their voices when they are first asked for.
        call(&self.synth, "getVoices", &[]);
    }

    /// What it is seen to do.
    pub fn hears(&self) -> Hears {
        let is = |name| get(&self.synth, name).is_truthy();
        Hears {
            busy: is("speaking") || is("pending"),
            answered: self.answered.get(),
        }
    }

    /// Says `text` with the voice, the rate and the volume that are set. Answers whether there is
    /// a voice for it.
    pub fn say(&self, text: &str, settings: &Settings) -> bool {
        let mut best = (0, JsValue::UNDEFINED);
        let chosen = settings.voice.name.as_deref();
        self.each(chosen, &mut |fit, _, voice| {
            if fit > best.0 {
                best = (fit, voice);
            }
        });
        let Some(phrase) = phrase(text).filter(|_| best.0 > 0) else {
            return false;
        };
        let tenths = f64::from(settings.voice.rate.get());
        let percent = f64::from(settings.volume.get());
        for (name, value) in [
            ("lang", &get(&best.1, "lang")),
            ("voice", &best.1),
            ("rate", &(tenths / 10.0).into()),
            ("volume", &(percent / 100.0).into()),
            ("onstart", self.answer.as_ref()),
            ("onend", self.answer.as_ref()),
        ] {
            set(&phrase, name, value);
        }
        self.answered.set(false);
        self.give(phrase);
        true
    }

    /// Breaks off what is being said or about to be.
    pub fn hush(&self) {
        call(&self.synth, "cancel", &[]);
    }

    /// Goes on after the page was hidden, which stops it in some browsers for good.
    pub fn resume(&self) {
        call(&self.synth, "resume", &[]);
    }

    /// The names of all voices that speak English.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.each(None, &mut |_, name, _| names.push(name));
        names
    }

    /// Calls `changed` when there are other voices.
    pub fn on_change(&self, changed: impl Fn() + 'static) -> Option<Listener> {
        let synth = self.synth.is_object().then_some(&self.synth)?;
        let synth = synth.unchecked_ref();
        Some(Listener::on(synth, "voiceschanged", move |_| changed()))
    }

    fn give(&self, phrase: JsValue) {
        call(&self.synth, "speak", &[&phrase]);
        self.phrase.replace(phrase);
    }

    /// Looks at each voice that speaks English: how well it fits, its name, and itself.
    fn each(&self, chosen: Option<&str>, look: &mut dyn FnMut(u8, String, JsValue)) {
        let all = call(&self.synth, "getVoices", &[]);
        let Some(all) = all.and_then(|it| it.dyn_into::<Array>().ok()) else {
            return;
        };
        for index in 0..all.length() {
            let voice = all.get(index);
            let text = |name| get(&voice, name).as_string().unwrap_or_default();
            let is = |name| get(&voice, name).is_truthy();
            let name = text("name");
            let fit = rank(
                &text("lang"),
                &name,
                is("localService"),
                is("default"),
                chosen,
            );
            if fit > 0 {
                look(fit, name, voice);
            }
        }
    }
}

fn phrase(text: &str) -> Option<JsValue> {
    let class: Function = get(&window(), "SpeechSynthesisUtterance").dyn_into().ok()?;
    Reflect::construct(&class, &Array::of1(&text.into())).ok()
}
