//! One exercise: the body at work, and all there is to know for doing it well.

use super::{bottom, bridge, clam, contents, hydrant, top, walk};
use crate::view::icon::{Icon, icon};
use crate::view::{Html, notices};
use domain::exercise::{Exercise, Side};
use groundwork_core::demo::takes_band;
use groundwork_core::model::Model;
use groundwork_core::words;

/// The page of `exercise`.
pub fn exercise(html: &mut Html, model: &Model, exercise: Exercise) {
    let entry = exercise.entry();
    let guide = match exercise {
        Exercise::Clam => &clam::GUIDE,
        Exercise::FireHydrant => &hydrant::GUIDE,
        Exercise::GluteBridge => &bridge::GUIDE,
        Exercise::LateralWalk => &walk::GUIDE,
    };
    top(html, "exercise", entry.name);
    let side = model.demo.side;
    let turned = if side == Side::Right { " turned" } else { "" };
    html.fill(
        "<p class=lede>~</p><div class=floorboard><div class=\"exstage ~~\">\
         <div id=body data-live></div>",
        &[&contents::dose(model, exercise), entry.key, turned],
    );
    html.raw(guide.notes);
    html.raw("</div></div></header><main class=bedrock>");
    notices(html, model);
    controls(html, model, exercise);
    html.raw("<section><h2>Steps</h2><ol class=steps-l>");
    html.raw(guide.steps);
    html.raw("</ol></section><section><h2>Feel it here</h2><p>");
    html.raw(guide.feel);
    html.raw("</p></section><section><h2>Keep in mind</h2><ul class=plain>");
    for cue in entry.cues {
        html.fill("<li>~</li>", &[cue]);
    }
    html.raw("</ul></section><section><h2>Common slips</h2><ul class=plain>");
    html.raw(guide.slips);
    html.raw("</ul></section><section class=two><div><h3>Easier</h3><p>");
    html.raw(guide.easier);
    html.raw("</p></div><div><h3>Harder</h3><p>");
    html.raw(guide.harder);
    html.raw("</p></div></section><section><h2>Band</h2>");
    html.raw(if takes_band(exercise) {
        BAND
    } else {
        "<p>None. This one works without.</p>"
    });
    html.raw("</section>");
    html.raw(guide.more);
    html.raw("<p class=warnline>");
    icon(html, Icon::Warning);
    html.raw(PAIN);
    bottom(html);
}

/// Play or pause, the scrubber, slow, and the side.
fn controls(html: &mut Html, model: &Model, exercise: Exercise) {
    let (name, shape) = if model.demo.is_playing() {
        ("Pause", Icon::Pause)
    } else {
        ("Play", Icon::Play)
    };
    html.fill(
        "<div class=scrub><button class=ib aria-label=~ data-do=demo:toggle>",
        &[name],
    );
    icon(html, shape);
    html.fill(
        "</button><input id=at data-live type=range aria-label='Place in the movement' \
         data-set=demo:to><button class=btn-s aria-pressed=~ data-do=demo:slow>Slow</button>\
         </div><fieldset class=seg><legend>Which side to show</legend>",
        &[if model.demo.slow { "true" } else { "false" }],
    );
    for (side, command) in [(Side::Left, "demo:left"), (Side::Right, "demo:right")] {
        html.fill("<label><input type=radio name=side data-set=~", &[command]);
        if side == model.demo.side {
            html.raw(" checked");
        }
        html.fill("><span>~</span></label>", &[words::side(exercise, side)]);
    }
    html.fill(
        "</fieldset><p class=setup>~</p>",
        &[exercise.position(Some(model.demo.side))],
    );
}

const BAND: &str = "<p>Flat on both thighs, two fingers above the kneecaps, never on the joint. \
    From light to medium to heavy, as it gets easier.</p>\
    <p>Look for cracks before each session. Many bands are made of latex: take another kind if \
    you are allergic to it.</p>\
    <p>No band? Stay on the last step without one. That is fine.</p>";

const PAIN: &str = "<span>Pain of 0 to 2 out of 10: carry on. 3 to 5: move less far, and stay at \
    this dose. Above 5, or sharp, or spreading down a leg: stop this exercise. \
    <a href=#/learn/professional>When to ask a professional</a></span></p>";
