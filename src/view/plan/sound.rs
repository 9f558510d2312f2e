//! How a session sounds: the voice, the tones, and what tells of the phases without them.

use super::switch;
use crate::view::Html;
use domain::cue::Kind;
use domain::settings::{Output, Says};
use groundwork_core::model::Model;
use groundwork_core::words::plan as words;

/// The voice, the tones, vibration and the flash.
pub fn sound(html: &mut Html, model: &Model) {
    let settings = &model.settings;
    html.raw("<h3>Sound</h3>");
    switch(html, "mute", "Sounds", words::SOUNDS, !settings.muted);
    html.raw("<label class=field><span>Loudness</span><input type=range min=0 max=100 step=5 data-set=volume value=\"");
    html.number(settings.volume.get().into());
    html.raw("\"></label>");
    if model.sound.found.output {
        html.raw("<div class=seg role=radiogroup aria-label='Silent mode and music'>");
        for output in Output::ALL {
            let holds = settings.output == output;
            let command = ["output", "sound:output:", output.word()];
            choice(html, command, words::output(output), holds);
        }
        html.fill("</div><p class=cap>~</p>", &[words::OUTPUT]);
    }
    html.raw("<div class=row><button class=btn-s data-do=test-sound>Test the sound</button></div>");

    html.raw("<h3>Voice</h3><div class='seg n3' role=radiogroup aria-label=Voice>");
    for says in Says::ALL {
        let holds = settings.voice.says == says;
        choice(
            html,
            ["says", "says:", says.word()],
            words::says(says),
            holds,
        );
    }
    html.fill("</div><p class=cap>~</p>", &[words::SAYS]);
    voice(html, model);

    html.raw("<h3>Tones</h3>");
    for kind in Kind::ALL {
        let (name, about) = words::tones(kind);
        let command = ["sound:tones:", kind.word()].concat();
        switch(html, &command, name, about, settings.tones.has(kind));
    }
    html.raw("<h3>Without sound</h3>");
    if model.sound.found.vibration {
        let on = settings.signals.vibration;
        switch(html, "sound:vibration", "Vibration", words::VIBRATION, on);
    }
    let on = settings.signals.flash;
    switch(html, "sound:flash", "Flash the edge", words::FLASH, on);
}

/// Which voice, how fast, and what it sounds like.
fn voice(html: &mut Html, model: &Model) {
    let (voice, voices) = (&model.settings.voice, &model.sound.found.voices);
    if voices.is_empty() {
        return html.fill("<p class=cap>~</p>", &[words::NO_VOICE]);
    }
    html.raw("<label class=field><span>Who speaks</span><select data-set=sound:voice><option value=\"\">Chosen for you");
    for name in voices {
        html.raw("<option");
        html.raw(if voice.name.as_ref() == Some(name) {
            " selected"
        } else {
            ""
        });
        html.fill(">~", &[name]);
    }
    html.raw("</select></label><label class=field><span>How fast</span><input type=range min=0.7 max=1.3 step=0.1 data-set=sound:rate value=");
    let tenths = u64::from(voice.rate.get());
    html.number(tenths / 10);
    html.raw(".");
    html.number(tenths % 10);
    html.raw("></label><div class=row><button class=btn-s data-do=test-voice>Test the voice</button></div>");
}

/// One of several choices: the name of their group, the command in two halves.
fn choice(html: &mut Html, [group, command, word]: [&str; 3], text: &str, holds: bool) {
    html.fill(
        "<label><input type=radio name=~ data-set=~~",
        &[group, command, word],
    );
    html.raw(if holds { " checked" } else { "" });
    html.fill("><span>~</span></label>", &[text]);
}
