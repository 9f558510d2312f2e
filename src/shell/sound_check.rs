//! The sound check before the first session: a tone and a word within one tap.

use std::cell::Cell;

use super::AppHandle;
use domain::cue::Tone;
use domain::time::Millis;
use groundwork_core::msg::Msg;
use groundwork_core::sound::state::SoundMsg;
use groundwork_core::voice_player::VOICES_WITHIN;
use groundwork_core::who_speaks::is_own;
use locale::text;

/// The tone, after a moment in which earphones wake up.
const TONE: [(Millis, Tone); 1] = [(Millis::new(300), Tone::Lift)];

/// The word comes after the tone.
const WORD_AFTER: Millis = Millis::new(1_000);

/// Voices that are there at all are there within so many seconds.
const TRIES: u64 = VOICES_WITHIN.get() / 1000;

impl AppHandle {
    /// Plays a tone and says a word, and asks whether they were heard. Called inside the tap itself,
    /// as [`AppHandle::start`].
    pub fn check_sound(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        owners.speech.unlock();
        self.ring(&TONE);
        self.send(Msg::Sound(SoundMsg::Tested));
        let tries = Cell::new(0);
        owners.speech.later(WORD_AFTER, move || {
            let owners = self.owners()?;
            let said = self.read_untracked(|it| {
                let own = &owners.own_voice;
                it.session.is_none()
                    && is_own(it)
                    && own.say(&owners.sound.speaker, text::spoken::check(), Millis::ZERO)
                    || owners.speech.say_check(it)
            });
            tries.set(tries.get() + 1);
            match said {
                true => None,
                false if tries.get() < TRIES => Some(Millis::secs(1)),
                false => {
                    self.send(Msg::Sound(SoundMsg::NoVoice));
                    None
                }
            }
        });
    }
}
