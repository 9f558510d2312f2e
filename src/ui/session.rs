//! The session being played.

use std::cmp::Ordering;

use leptos::prelude::{Get, Memo, RwSignal, Update, With};

use super::parts::body;
use crate::app::face::{self, Face, Kind, Mark, status};
use crate::app::level::{self, Level};
use crate::app::model::Model;
use crate::app::msg::{Action, Msg};
use crate::app::session::Session;
use crate::app::stage;
use crate::app::words;
use crate::dom::{El, el, follow};
use crate::domain::exercise::{Exercise, Side};
use crate::domain::settings::Volume;
use crate::domain::timeline::Phase;
use crate::shell::App;
use crate::view::icon::{self, Icon};
use crate::view::{Html, notices};

/// What the screen shows, worked out at each look at the session and followed where it differs.
#[derive(Clone, Copy)]
struct View {
    app: App,
    face: Memo<Option<Face>>,
}

impl View {
    fn read<T: Default>(self, part: impl Fn(&Face) -> T) -> T {
        self.face
            .with(|it| it.as_ref().map(part).unwrap_or_default())
    }

    fn text(self, part: fn(&Face) -> String) -> impl Fn() -> String {
        move || self.read(part)
    }

    fn attr(self, part: fn(&Face) -> String) -> impl Fn() -> Option<String> {
        move || self.face.with(|it| it.as_ref().map(part))
    }
}

/// The Session screen in all its states.
pub fn session(app: App) -> El {
    let face = app.watch(face::face);
    let view = View { app, face };
    let clock = move |part: fn(&Session, crate::domain::time::Moment) -> u64| {
        move || app.look(part).map(|it| it.to_string())
    };
    el("main")
        .class("session")
        .attr("data-screen", "session")
        .attr_of("data-kind", view.attr(|it| it.kind.name().to_owned()))
        .attr_of(
            "data-exercise",
            view.attr(|it| it.exercise.entry().key.to_owned()),
        )
        .attr_of("data-phase", view.attr(|it| phase_key(it.phase).to_owned()))
        .attr_of(
            "data-clock",
            view.attr(|it| clock_key(it.running).to_owned()),
        )
        .attr_of("data-side", view.attr(|it| side_key(it.side).to_owned()))
        .attr_of("data-rep", view.attr(|it| it.rep.to_string()))
        .attr_of("data-reps", view.attr(|it| it.reps.to_string()))
        .attr_of(
            "data-remaining-ms",
            clock(|it, now| it.position(now).map_or(0, |it| it.remaining().get())),
        )
        .attr_of("data-elapsed-ms", clock(|it, now| it.elapsed(now).get()))
        .attr_of("data-total-ms", clock(|it, _| it.total().get()))
        .attr_of("data-flat", move || {
            app.with(|it| it.settings.flat).then(String::new)
        })
        .child(top(view))
        .child(stage_of(view))
        .child(sides(view))
        .child(panel(view))
        .child(controls(view))
        .child(said(view))
}

fn top(view: View) -> El {
    let View { app, face } = view;
    let open = RwSignal::new(false);
    let close = el("button")
        .class("ib")
        .attr("aria-label", "End session")
        .on_click(move || {
            // The first press only pauses, so that a slip ends nothing.
            let running = face.with(|it| it.as_ref().is_some_and(|it| it.running));
            app.play(if running { Action::Pause } else { Action::End });
        })
        .child(icon(Icon::Close));
    let over = |it: &Face| it.passed.iter().filter(|(_, tenths)| *tenths == 10).count();
    let progress = el("div")
        .class("segs")
        .attr("role", "progressbar")
        .attr("aria-label", "Sides done")
        .attr("aria-valuemin", "0")
        .attr_of("aria-valuenow", move || Some(view.read(over).to_string()))
        .attr_of("aria-valuemax", view.attr(|it| it.passed.len().to_string()))
        .children([segments(view)]);
    let muted = move || app.with(|it| it.settings.muted);
    let sound = el("button")
        .class("ib")
        .attr("aria-label", "Sound")
        .attr_of("aria-expanded", move || Some(open.get().to_string()))
        .on_click(move || open.update(|it| *it = !*it))
        .part(muted, |muted| {
            vec![icon(if *muted { Icon::Muted } else { Icon::Sound })]
        });
    el("header")
        .class("s-top")
        .child(close)
        .child(progress)
        .child(sound)
        .part(
            move || open.get(),
            move |open| open.then(|| sound_box(app)).into_iter().collect(),
        )
}

/// For each exercise its sides, filled as far as they have passed.
fn segments(view: View) -> El {
    let fill = move |set: usize| {
        let share = move || view.read(|it| it.passed.get(set).map_or(0, |it| u32::from(it.1) * 10));
        el("i").style_of("--p", move || format!("{}%", share()))
    };
    let exercises = move || view.read(|it| it.passed.iter().map(|it| it.0).collect::<Vec<_>>());
    el("div").class("sgs").part(exercises, move |exercises| {
        let mut set = 0;
        let sides = exercises.chunk_by(|a: &Exercise, b| a == b);
        sides
            .map(|sides| {
                let from = set;
                set += sides.len();
                el("span").class("sg").children((from..set).map(fill))
            })
            .collect()
    })
}

/// Volume and mute.
fn sound_box(app: App) -> El {
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "10")
        .value_of(move || app.with(|it| it.settings.volume.get()).to_string())
        .on_input(move |text| {
            if let Ok(percent) = text.parse() {
                app.send(Msg::SetVolume(Volume::percent(percent)));
            }
        });
    let mute = el("button")
        .class("btn-s")
        .attr_of("aria-pressed", move || {
            Some(app.with(|it| it.settings.muted).to_string())
        })
        .on_click(move || app.send(Msg::ToggleMute))
        .text("Mute");
    el("div")
        .class("soundbox")
        .child(el("label").child(el("span").text("Volume")).child(slider))
        .child(mute)
}

fn stage_of(view: View) -> El {
    let app = view.app;
    let still = app.still();
    let at = move || app.sample(|it, now| stage::stage(it, now, still)).flatten();
    let title = el("div")
        .class("s-title")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text_of(view.text(|it| it.title.clone())),
        )
        .child(
            el("span")
                .class("tn")
                .text_of(view.text(|it| it.time_left.clone())),
        );
    let cast = move || at().map(|it| it.cast);
    let figure = el("div").class("s-fig").part(cast, move |cast| {
        let body = cast.map(|cast| {
            let label = words::body(cast.exercise, cast.form, cast.side);
            body::moving(cast, label, Box::new(at))
        });
        body.into_iter().collect()
    });
    el("div")
        .class("stage")
        // What can be pressed in it answers for itself.
        .attr("data-do", "toggle")
        .child(title)
        .child(
            el("p")
                .class("cue")
                .text_of(view.text(|it| it.cue.to_owned())),
        )
        .child(el("div").markup_of(move || app.with(standing)))
        .child(figure)
}

fn sides(view: View) -> El {
    let shown = move || {
        view.face
            .with(|it| it.as_ref().map(|it| (it.exercise, it.side, it.other_done)))
    };
    el("div").class("sides").part(shown, |shown| match *shown {
        None => Vec::new(),
        Some((_, None, _)) => vec![el("span").class("on both").text(words::BOTH_LEGS)],
        Some((exercise, Some(side), other_done)) => {
            let on = el("span").class("on").text(words::side(exercise, side));
            let off = el("span").text(words::idle_side(side, other_done));
            match side {
                Side::Left => vec![on, off],
                Side::Right => vec![off, on],
            }
        }
    })
}

fn panel(view: View) -> El {
    let app = view.app;
    let shape = move || view.face.with(|it| it.as_ref().map(|it| it.mark));
    let paused = move || view.read(|it| it.kind == Kind::Paused);
    let still = app.still();
    let level = el("div").class("level");
    let node = level.clone();
    let mut before = None;
    follow(move || {
        let Some(position) = app.look(Session::position).flatten() else {
            return;
        };
        let Level { share, within } = level::level(&position, still);
        let height = permille(share);
        if before != Some(height) {
            before = Some(height);
            let ms = within.get().to_string();
            node.set_style("transition-duration", &[&ms, "ms"].concat());
            node.set_style(
                "transform",
                &["scaleY(", &height.to_string(), "e-3)"].concat(),
            );
        }
    });
    let word = el("div")
        .class("p-word")
        .part(shape, |shape| shape.map(mark).into_iter().collect())
        .child(el("span").text_of(view.text(|it| it.word.to_owned())));
    el("div")
        .class("panel")
        .on_click(move || app.play(Action::Toggle))
        .child(level)
        .child(word)
        .part(paused, move |paused| match paused {
            true => pause_menu(view),
            false => count(view),
        })
}

/// The big number with its tally, or with what can be done in a guided move.
fn count(view: View) -> Vec<El> {
    let app = view.app;
    let number = |it: &Face| it.number.map(|it| it.value.to_string()).unwrap_or_default();
    let unit = |it: &Face| it.number.map_or("", |it| it.unit).to_owned();
    let number = el("div")
        .class("p-num")
        .attr("role", "timer")
        .attr("aria-live", "off")
        .child(el("span").class("num").text_of(view.text(number)))
        .text(" ")
        .child(el("span").class("unit").text_of(view.text(unit)));
    let more_time = move |ready: bool| {
        let hint = ready.then(|| el("p").text("Tap anywhere to pause"));
        let button = el("button")
            .class("btn-p")
            .on_click_alone(move || app.play(Action::MoreTime))
            .text("More time");
        el("div").class("p-side").children(hint).child(button)
    };
    let beside = move || view.read(|it| (it.phase.is_move(), it.phase == Phase::Ready));
    let beside = el("div")
        .class("p-beside")
        .part(beside, move |(moving, ready)| {
            vec![if *moving {
                more_time(*ready)
            } else {
                tally(view)
            }]
        });
    vec![number, beside]
}

/// One place for each repetition, filled from the ground up.
fn tally(view: View) -> El {
    let places = move || view.read(|it| (it.reps, it.reps_over));
    el("ol")
        .class("tally")
        .attr("aria-hidden", "true")
        .part(places, |(reps, over)| {
            let place = |rep: u8| match rep.cmp(over) {
                Ordering::Less => el("li").class("d"),
                Ordering::Equal => el("li").class("c"),
                Ordering::Greater => el("li"),
            };
            (0..*reps).rev().map(place).collect()
        })
}

fn pause_menu(view: View) -> Vec<El> {
    let app = view.app;
    let action = move |text: &str, action: Action| {
        el("button").on_click(move || app.play(action)).text(text)
    };
    let flat = move || app.with(|it| it.settings.flat);
    let lie = el("button")
        .on_click(move || app.send(Msg::ToggleFlat))
        .text_of(move || {
            if flat() {
                "Phone stands up"
            } else {
                "Phone lies flat"
            }
            .to_owned()
        });
    let say = view.text(|it| words::paused(it.exercise, it.phase, it.rep, it.reps));
    // A tap on the panel goes on, but neither one on the menu nor a slip between its buttons.
    let menu = el("div")
        .class("p-menu")
        .on_click_alone(|| {})
        .child(action("Easier today", Action::Easier))
        .child(action("Skip exercise", Action::SkipExercise))
        .child(lie)
        .child(action("End and save", Action::End));
    vec![el("p").class("p-say").text_of(say), menu]
}

fn controls(view: View) -> El {
    let View { app, face } = view;
    let running = move || view.read(|it| it.running);
    let third = move || {
        let (moving, running) = face.with(|it| {
            it.as_ref()
                .map_or((false, false), |it| (it.phase.is_move(), it.running))
        });
        match (moving, running) {
            (true, true) => (Action::GoNow, "Go now"),
            (false, true) => (Action::Skip, "Skip"),
            (_, false) => (Action::Skip, "Skip side"),
        }
    };
    let back = el("button")
        .on_click(move || app.play(Action::Back))
        .child(icon(Icon::Back))
        .child(el("span").text("Back"));
    let main = el("button")
        .class("main")
        .on_click(move || app.play(Action::Toggle))
        .part(running, |running| {
            let (shape, text) = if *running {
                (Icon::Pause, "Pause")
            } else {
                (Icon::Play, "Resume")
            };
            vec![icon(shape), el("span").text(text)]
        });
    let onward = el("button")
        .on_click(move || app.play(third().0))
        .child(icon(Icon::Skip))
        .child(el("span").text_of(move || third().1.to_owned()));
    el("div")
        .class("controls")
        .child(back)
        .child(main)
        .child(onward)
}

/// What a screen reader says: at each side, exercise, pause, and every fifth repetition.
fn said(view: View) -> El {
    let said = Memo::new(move |before: Option<&String>| {
        let before = before.filter(|it| !it.starts_with(words::PAUSED)).cloned();
        let now = view.face.with(|it| it.as_ref().and_then(status));
        now.or(before).unwrap_or_default()
    });
    el("p")
        .class("vh")
        .attr("role", "status")
        .text_of(move || said.get())
}

fn standing(model: &Model) -> String {
    let mut html = Html::new();
    notices(&mut html, model);
    html.finish()
}

fn icon(shape: Icon) -> El {
    let mut html = Html::new();
    icon::icon(&mut html, shape);
    el("i").class("icon").markup(&html.finish())
}

fn mark(shape: Mark) -> El {
    let mut html = Html::new();
    icon::mark(&mut html, shape);
    el("i").class("icon").markup(&html.finish())
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

const fn clock_key(running: bool) -> &'static str {
    if running { "running" } else { "paused" }
}

const fn side_key(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => "both",
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 1000"
)]
fn permille(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}
