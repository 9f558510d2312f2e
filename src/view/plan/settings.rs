//! How a session behaves, and how the screens look.

use super::sound::sound;
use super::{choice, stepper};
use crate::view::Html;
use domain::exercise::Band;
use domain::settings::Theme;
use groundwork_core::model::Model;
use groundwork_core::words::plan as words;

/// In the session: the phone's place, the bands, the tones.
pub fn in_the_session(html: &mut Html, model: &Model) {
    let settings = &model.settings;
    html.raw(
        "<section><h2>In the session</h2><div class=seg role=radiogroup aria-label='The phone'>",
    );
    for (text, flat) in [("Phone leans", false), ("Phone lies flat", true)] {
        html.raw("<label><input type=radio name=flat data-set=flat");
        html.raw(if flat == settings.flat {
            " checked"
        } else {
            ""
        });
        html.fill("><span>~</span></label>", &[text]);
    }
    html.fill(
        "</div><p class=cap>~</p><h3>Bands you have</h3><div class=days role=group aria-label='Bands you have'>",
        &[words::FLAT],
    );
    for (band, word, text) in words::BANDS {
        if band != Band::None {
            html.fill("<label><input type=checkbox data-set=plan:own:~", &[word]);
            html.raw(if settings.bands.has(band) {
                " checked"
            } else {
                ""
            });
            html.fill("><span>~</span></label>", &[text]);
        }
    }
    html.fill("</div><p class=cap>~</p>", &[words::OWN]);
    sound(html, model);
    html.raw("</section>");
}

/// Look: the colours, and where a day ends.
pub fn look(html: &mut Html, model: &Model) {
    html.raw("<section><h2>Look</h2><div class='seg n3' role=radiogroup aria-label=Colours>");
    for theme in Theme::ALL {
        let holds = model.settings.theme == theme;
        choice(
            html,
            "theme",
            ["theme:", theme.word()],
            words::theme(theme),
            holds,
        );
    }
    html.raw("</div>");
    let hour = model.settings.day_start;
    stepper(html, "A day ends at", "day-start:", hour.into(), ":00");
    html.fill("<p class=cap>~</p></section>", &[&words::day_start(hour)]);
}
