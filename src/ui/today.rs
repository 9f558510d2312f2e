//! What today asks for.

use leptos::prelude::{Memo, With};

use super::parts::body;
use super::parts::icon::{Icon, icon, wordmark};
use super::parts::notices::notices;
use super::parts::strata::strata;
use super::parts::tabs::tabs;
use super::parts::week::week;
use crate::app::model::Screen;
use crate::app::msg::Msg;
use crate::app::strata::Strata;
use crate::app::today::{self, Offer, Row, Today};
use crate::app::words;
use crate::dom::{El, el};
use crate::domain::schedule::Rule;
use crate::figure::ViewBox;
use crate::shell::App;

/// The Today screen.
pub fn today(app: App) -> El {
    let view = app.memo(today::today);
    let read = move |part: fn(&Today) -> String| move || view.with(part);
    let bar = el("div").class("bar").child(wordmark()).child(
        el("span")
            .class("date")
            .text_of(read(|it| words::short_day(it.today))),
    );
    let headline = el("h1").attr("tabindex", "-1").part(
        move || view.with(|it| it.headline.clone()),
        |(one, two)| {
            let second = (!two.is_empty()).then(|| [el("br"), el("span").text(two)]);
            let first = el("span").text(one);
            [first]
                .into_iter()
                .chain(second.into_iter().flatten())
                .collect()
        },
    );
    let first = move || view.with(|it| it.first);
    let offer = move || view.with(|it| it.offer);
    let shown_rows = move || match offer() {
        Offer::Start | Offer::Nothing => view.with(|it| it.rows.clone()),
        _ => Vec::new(),
    };
    let sky = el("header")
        .class("sky")
        .child(bar)
        .child(headline)
        .part(first, move |first| match first {
            true => first_words(app),
            false => vec![habit(view)],
        })
        .part(move || view.with(|it| it.rows.clone()), |rows| lineup(rows));
    let ground = el("main")
        .class("ground")
        .child(notices(app))
        .part(offer, move |offer| slab(app, view, *offer))
        .part(first, move |first| {
            first.then(|| safety(app)).into_iter().collect()
        })
        .part(shown_rows, |shown| {
            (!shown.is_empty())
                .then(|| rows(shown))
                .into_iter()
                .collect()
        })
        .part(
            move || view.with(|it| (it.streak.sessions, it.ground.clone())),
            |(sessions, ground)| glimpse(*sessions, ground).into_iter().collect(),
        );
    el("div")
        .attr_of("class", move || {
            Some(
                if first() {
                    "app today first"
                } else {
                    "app today"
                }
                .to_owned(),
            )
        })
        .attr("data-screen", "today")
        .child(sky)
        .child(ground)
        .child(tabs(Screen::Today))
}

/// The week and the streak, with today's reason.
fn habit(view: Memo<Today>) -> El {
    let number = move |part: fn(&Today) -> u32| move || Some(view.with(part).to_string());
    let caption = el("figcaption")
        .attr_of("data-days-on-plan", number(|it| it.streak.days))
        .attr_of("data-best", number(|it| it.streak.best))
        .attr_of("data-sessions", move || {
            Some(view.with(|it| it.streak.sessions).to_string())
        })
        .attr_of("data-kept", number(|it| it.streak.kept))
        .attr_of("data-planned", number(|it| it.streak.planned))
        .child(el("b").text_of(move || view.with(|it| words::days_on_plan(it.streak.days))))
        .text(" ")
        .text_of(move || view.with(|it| it.reason.clone()));
    el("figure")
        .class("week")
        .part(
            move || view.with(|it| (it.week.clone(), it.today)),
            |(days, today)| vec![week(days, *today)],
        )
        .child(caption)
}

/// What a person reads before the first session: what it is, and how often.
fn first_words(app: App) -> Vec<El> {
    let rule = move || app.with(|it| it.schedule.chosen_rule());
    let choice = move |choice: Rule, text: &str| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "rule")
            .checked_of(move || rule() == choice)
            .on_input(move |_| app.send(Msg::Choose(choice)));
        el("label").child(input).child(el("span").text(text))
    };
    let how_often = el("fieldset")
        .class("seg")
        .child(el("legend").text("How often?"))
        .child(choice(Rule::EveryDay, "Every day"))
        .child(choice(Rule::EveryOtherDay, "Every other day"));
    vec![el("p").class("lede").text(words::LEDE), how_often]
}

/// The bodies that stand on the line: the first exercise's on a phone, all on a wide screen.
fn lineup(rows: &[Row]) -> Vec<El> {
    let line = el("div")
        .class("lineup")
        .attr("aria-hidden", "true")
        .children(rows.iter().map(|it| body::still(it.cast, ViewBox::Row)));
    let hero = rows.first().map(|it| body::still(it.cast, ViewBox::Thumb));
    let stand = el("div")
        .class("stand")
        .attr("aria-hidden", "true")
        .child(el("div").class("hero").children(hero));
    vec![line, stand]
}

fn slab(app: App, view: Memo<Today>, offer: Offer) -> Vec<El> {
    match offer {
        Offer::Start => {
            let minutes = el("span")
                .class("sm")
                .attr("id", "how-long")
                .text_of(move || view.with(|it| it.minutes.clone()));
            // The name is what the button does; how long it takes lies on it and describes it.
            let start = el("button")
                .class("start")
                .attr("aria-describedby", "how-long")
                .on_click(move || app.start())
                .child(icon(Icon::Play))
                .child(el("span").class("st").text("Start"));
            vec![el("div").class("slab").child(start).child(minutes)]
        }
        Offer::Unfinished { can_go_on } => {
            let resume = can_go_on.then(|| {
                el("button")
                    .class("start")
                    .on_click(move || app.go_on())
                    .child(icon(Icon::Play))
                    .child(el("span").class("st").text("Resume"))
            });
            let text = if can_go_on {
                words::WAITING
            } else {
                words::WAITED_TOO_LONG
            };
            let keep = wide_button("Keep what was done", move || app.send(Msg::KeepDone));
            resume.into_iter().chain([note(text, keep)]).collect()
        }
        Offer::Elsewhere => vec![still(
            "Playing elsewhere",
            "Go on in the other tab, or end it there.",
        )],
        Offer::Nothing => vec![still("No exercise is switched on.", "")],
        Offer::Still { done, next } => {
            let today = view.with(|it| it.today);
            let slab = still(&words::next(today, next), &words::next_date(today, next));
            let again = if done {
                "Do another one"
            } else {
                "Do an extra one anyway"
            };
            let text = if done { "" } else { words::REST };
            vec![slab, note(text, wide_button(again, move || app.start()))]
        }
    }
}

fn still(head: &str, below: &str) -> El {
    el("div")
        .class("start still")
        .child(el("span").class("st").text(head))
        .child(el("span").class("sm").text(below))
}

fn note(text: &str, button: El) -> El {
    let text = (!text.is_empty()).then(|| el("p").text(text));
    el("div").class("restbody").children(text).child(button)
}

fn wide_button(text: &str, pressed: impl Fn() + 'static) -> El {
    el("button")
        .class("btn-g wide")
        .on_click(pressed)
        .text(text)
}

/// The safety note before the first session, until it is understood.
fn safety(app: App) -> El {
    let understood = move || app.with(|it| it.settings.understood);
    let note = move || {
        let understand = el("button")
            .class("btn-g")
            .on_click(move || app.send(Msg::Understood))
            .text("Understood");
        let signs = el("p")
            .text(words::SAFETY_LEAD)
            .child(el("b").text(words::SAFETY_SIGNS));
        el("section")
            .class("safety")
            .attr("aria-labelledby", "safety")
            .child(el("h2").attr("id", "safety").text("Before the first one"))
            .child(signs)
            .child(el("p").text(words::SAFETY_STOP))
            .child(el("p").text(words::SAFETY_SCOPE))
            .child(el("div").class("row").child(understand))
    };
    el("div").part(understood, move |understood| {
        (!understood).then(note).into_iter().collect()
    })
}

fn rows(rows: &[Row]) -> El {
    el("ol").class("layers").children(rows.iter().map(row))
}

fn row(row: &Row) -> El {
    let picture = el("span")
        .class("lthumb on-ground")
        .child(body::still(row.cast, ViewBox::Thumb));
    let text = el("span")
        .class("ltxt")
        .child(el("b").text(row.name))
        .text(" ")
        .child(el("span").text(&row.dose));
    let inside = el("div")
        .child(picture)
        .child(text)
        .text(" ")
        .child(el("span").class("lmin").text(&row.minutes));
    el("li").class("layer").child(inside)
}

/// A glimpse of the layers that lie below.
fn glimpse(sessions: usize, ground: &Strata) -> Option<El> {
    (sessions > 0).then(|| {
        let label = words::layers_below(sessions);
        el("div")
            .class("peek")
            .child(strata(ground, &label))
            .child(el("span").attr("aria-hidden", "true").text(&label))
    })
}
