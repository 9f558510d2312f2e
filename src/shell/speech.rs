//! Lets the voice say what is due, and mirrors the tones.

use std::cell::RefCell;

use leptos::prelude::WithUntracked;

use super::{AppHandle, Devices};
use crate::device::clock;
use crate::device::document_root;
use crate::device::speech::Voice;
use crate::device::ticker::Ticker;
use crate::device::vibration;
use domain::speech::Phrase;
use domain::time::{Millis, Moment};
use groundwork_core::talk::Talk;
use groundwork_core::words::spoken::text;

/// What speaks, and what it has to say.
#[derive(Default)]
pub(super) struct Speech {
    pub(super) voice: Voice,
    talk: RefCell<Talk>,
    last_words: RefCell<Option<Ticker>>,
}

impl Speech {
    /// The page shows again.
    pub(super) fn shown(&self) {
        self.voice.resume();
        self.talk.borrow_mut().shown(clock::moment());
    }
}

impl AppHandle {
    /// Looks at what is to be said now, and answers when to look again.
    pub(super) fn speak(self, devices: &Devices, now: Moment) -> Option<Millis> {
        let Speech {
            voice,
            talk,
            last_words,
        } = &devices.speech;
        let orders = self.model.with_untracked(|model| {
            let mut talk = talk.borrow_mut();
            let mut orders = talk.look(model, now, voice.hears());
            if orders.hush {
                voice.hush();
                last_words.take();
            }
            if let Some(line) = &orders.say {
                if voice.say(&text(line.phrase), &model.settings) {
                    talk.began(line, now);
                } else {
                    orders.news = talk.refused(model, now).or(orders.news);
                }
            }
            orders
        });
        if !orders.pulse.is_empty() {
            vibration::vibrate(orders.pulse);
        }
        if let Some(word) = orders.flash {
            document_root::set_attribute("data-flash", word);
        }
        if let Some(after) = orders.last_words {
            let say = move || {
                self.say(Phrase::End);
                None
            };
            last_words.replace(Some(Ticker::start(after, say)));
        }
        if let Some(news) = orders.news {
            self.send(news.msg());
        }
        orders.wait
    }
}

impl AppHandle {
    fn say(self, phrase: Phrase) {
        if let Some(devices) = self.devices() {
            let voice = &devices.speech.voice;
            if !voice.hears().busy {
                self.model
                    .with_untracked(|it| voice.say(&text(phrase), &it.settings));
            }
        }
    }
}
