//! The session being played. What moves in it, the page keeps at the session's time: the body, the
//! level, and what is said.

use super::icon::{Icon, icon, mark};
use super::scale::scale;
use super::{Html, notices};
use domain::exercise::Side;
use domain::settings::Says;
use domain::time::Moment;
use domain::timeline::Phase;
use groundwork_core::face::{Asking, Face, Kind, face};
use groundwork_core::model::Model;
use groundwork_core::words;

/// The Session screen as it stands at `now`.
pub fn session(model: &Model, now: Moment) -> String {
    let mut html = Html::new();
    if let Some(face) = model.session.as_ref().and_then(|it| face(it, now)) {
        top(&mut html, model, &face);
        stage(&mut html, model, &face);
        sides(&mut html, &face);
        panel(&mut html, model, &face);
        controls(&mut html, &face);
        html.raw("<p class=vh role=status data-live></p>");
    }
    html.finish()
}

/// How many attributes tell how the session stands.
pub const ATTRIBUTES: usize = 11;

/// The attributes that tell how the session stands, for styles and for checks.
pub fn attributes(
    model: &Model,
    now: Moment,
) -> Option<[(&'static str, Option<String>); ATTRIBUTES]> {
    let session = model.session.as_ref()?;
    let face = face(session, now)?;
    let word = |word: &str| Some(word.to_owned());
    let number = |number: u64| Some(number.to_string());
    let remaining = session.position(now)?.remaining();
    Some([
        ("data-kind", word(face.kind.name())),
        ("data-exercise", word(face.exercise.entry().key)),
        ("data-phase", word(phase_key(face.phase))),
        (
            "data-clock",
            word(if face.running { "running" } else { "paused" }),
        ),
        ("data-side", word(side_key(face.side))),
        ("data-rep", number(face.rep.into())),
        ("data-reps", number(face.reps.into())),
        ("data-remaining-ms", number(remaining.get())),
        ("data-elapsed-ms", number(session.elapsed(now).get())),
        ("data-total-ms", number(session.total().get())),
        ("data-flat", model.settings.flat.then(String::new)),
    ])
}

fn top(html: &mut Html, model: &Model, face: &Face) {
    html.raw("<header class=s-top><button class=ib aria-label='End session' data-do=close>");
    icon(html, Icon::Close);
    let over = face.passed.iter().filter(|it| it.1 == 10).count();
    html.fill(
        "</button><div class=segs role=progressbar aria-label='Sides done' aria-valuemin=0 \
         aria-valuenow=~ aria-valuemax=~><div class=sgs>",
        &[&over.to_string(), &face.passed.len().to_string()],
    );
    // For each exercise its sides, filled as far as they have passed.
    let mut before = None;
    for (exercise, tenths) in &face.passed {
        if before != Some(exercise) {
            html.raw(if before.is_some() { "</span>" } else { "" });
            html.raw("<span class=sg>");
            before = Some(exercise);
        }
        html.fill("<i data-style=\"--p:~0%\"></i>", &[&tenths.to_string()]);
    }
    let open = if model.sound_box { "true" } else { "false" };
    html.fill(
        "</span></div></div><button class=ib aria-label=Sound aria-expanded=~ data-do=sound-box>",
        &[open],
    );
    icon(
        html,
        if model.settings.muted {
            Icon::Muted
        } else {
            Icon::Sound
        },
    );
    html.raw("</button>");
    if model.sound_box {
        sound_box(html, model);
    }
    html.raw("</header>");
}

/// Loudness, and how much the voice says.
fn sound_box(html: &mut Html, model: &Model) {
    let muted = if model.settings.muted {
        "true"
    } else {
        "false"
    };
    html.fill(
        "<div class=soundbox><label><span>Volume</span><input type=range min=0 max=100 step=10 \
         value=~ data-set=volume></label>\
         <button class=btn-s aria-pressed=~ data-do=mute>Mute</button>\
         <fieldset class=seg><legend>Voice</legend>",
        &[&model.settings.volume.get().to_string(), muted],
    );
    for says in Says::ALL {
        html.fill(
            "<label><input type=radio name=says data-set=says:~",
            &[says.word()],
        );
        html.raw(if model.settings.voice.says == says {
            " checked"
        } else {
            ""
        });
        html.fill("><span>~</span></label>", &[words::plan::says(says)]);
    }
    html.raw("</fieldset></div>");
}

fn stage(html: &mut Html, model: &Model, face: &Face) {
    // What can be pressed in it answers for itself.
    html.fill(
        "<div class=stage data-do=toggle><div class=s-title><h1 tabindex=-1>~</h1>\
         <span class=tn>~</span></div><p class=cue>~</p><div>",
        &[&face.title, &face.time_left, face.cue],
    );
    notices(html, model);
    html.raw("</div><div class=s-fig data-live></div></div>");
}

fn sides(html: &mut Html, face: &Face) {
    html.raw("<div class=sides>");
    let on = "<span class=on>~</span>";
    match face.side {
        None => html.fill("<span class=\"on both\">~</span>", &[words::BOTH_LEGS]),
        Some(side) => {
            let (now, then) = (
                words::side(face.exercise, side),
                words::idle_side(side, face.other_done),
            );
            if side == Side::Left {
                html.fill(on, &[now]);
            }
            html.fill("<span>~</span>", &[then]);
            if side == Side::Right {
                html.fill(on, &[now]);
            }
        }
    }
    html.raw("</div>");
}

fn panel(html: &mut Html, model: &Model, face: &Face) {
    html.raw("<div class=panel data-do=toggle><div class=level data-live></div>");
    if let Some(asking) = face.asking {
        question(html, asking);
    } else {
        html.raw("<div class=p-word><i class=icon>");
        mark(html, face.mark);
        html.fill("</i><span>~</span></div>", &[face.word]);
        if face.kind == Kind::Paused {
            pause_menu(html, model, face);
        } else {
            count(html, face);
        }
    }
    html.raw("</div>");
}

/// The big number with its tally, or with what can be done in a guided move.
fn count(html: &mut Html, face: &Face) {
    let (number, unit) = match face.number {
        Some(it) => (it.value.to_string(), it.unit),
        None => (String::new(), ""),
    };
    html.fill(
        "<div class=p-num role=timer aria-live=off><span class=num>~</span> \
         <span class=unit>~</span></div><div class=p-beside>",
        &[&number, unit],
    );
    if face.phase.is_move() {
        html.raw("<div class=p-side>");
        if face.phase == Phase::Ready {
            html.raw("<p>Tap anywhere to pause</p>");
        }
        html.raw("<button class=btn-p data-do=more-time>More time</button></div>");
    } else {
        // One place for each repetition, filled from the ground up.
        html.raw("<ol class=tally aria-hidden=true>");
        for rep in (0..face.reps).rev() {
            html.raw(match rep {
                _ if rep < face.reps_over => "<li class=d></li>",
                _ if rep == face.reps_over => "<li class=c></li>",
                _ => "<li></li>",
            });
        }
        html.raw("</ol>");
    }
    html.raw("</div>");
}

fn pause_menu(html: &mut Html, model: &Model, face: &Face) {
    let say = words::paused(face.exercise, face.phase, face.rep, face.reps);
    let lie = if model.settings.flat {
        "Phone stands up"
    } else {
        "Phone lies flat"
    };
    // A tap on the panel goes on, but neither one on the menu nor a slip between its buttons.
    html.fill(
        "<p class=p-say>~</p><div class=p-menu data-do=''>\
         <button data-do=hurts>This hurts</button>\
         <button data-do=easier>Easier today</button>\
         <a href=\"#/learn/~\">How it goes</a>\
         <button data-do=skip-exercise>Skip exercise</button>\
         <button data-do=flat>~</button>\
         <button data-do=end>End and save</button></div>",
        &[&say, face.exercise.entry().key, lie],
    );
}

/// What is asked once an exercise was stopped because it hurts.
fn question(html: &mut Html, asking: Asking) {
    html.fill(
        "<div class=p-ask data-do=''><p id=hurt tabindex=-1><b>~</b></p><p>~</p>",
        &[
            &words::coach::stopped(asking.exercise.entry().name),
            words::coach::go_on(asking.pain, asking.last),
        ],
    );
    scale(html, words::coach::HOW_MUCH, "say-pain:", asking.pain);
    html.raw(
        "</div><div class=p-menu data-do=''>\
         <button data-do=take-back>It does not hurt</button>\
         <button data-do=end>End and save</button></div>",
    );
}

fn controls(html: &mut Html, face: &Face) {
    let (shape, main) = if face.running {
        (Icon::Pause, "Pause")
    } else {
        (Icon::Play, "Resume")
    };
    let (command, onward) = match (face.phase.is_move(), face.running) {
        (true, true) => ("go-now", "Go now"),
        (false, true) => ("skip", "Skip"),
        (_, false) if face.asking.is_some() => ("skip", "Skip"),
        (_, false) => ("skip", "Skip side"),
    };
    html.raw("<div class=controls>");
    for (class, command, shape, text) in [
        ("", "back", Icon::Back, "Back"),
        (
            "main",
            if face.running { "toggle" } else { "resume" },
            shape,
            main,
        ),
        ("", command, Icon::Skip, onward),
    ] {
        html.fill("<button class=\"~\" data-do=~>", &[class, command]);
        icon(html, shape);
        html.fill("<span>~</span></button>", &[text]);
    }
    html.raw("</div>");
}

const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Ready => "ready",
        Phase::Lift => "lift",
        Phase::Hold => "hold",
        Phase::Lower => "lower",
        Phase::Settle => "settle",
        Phase::Step => "step",
        Phase::Switch => "switch",
        Phase::Change => "change",
    }
}

const fn side_key(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => "both",
    }
}
