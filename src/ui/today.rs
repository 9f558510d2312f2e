//! What today asks for.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::stage::Cast;
use crate::app::strata;
use crate::app::words;
use crate::domain::day::Day;
use crate::domain::exercise::{Band, Side};
use crate::domain::routine::Item;
use crate::domain::schedule::Rule;
use crate::domain::streak::{Ask, Mark, Standing, upcoming};
use crate::domain::time::Millis;
use crate::figure::ViewBox;
use crate::shell::App;
use crate::ui::parts::body;
use crate::ui::parts::icon::{Icon, icon, wordmark};
use crate::ui::parts::notices::Notices;
use crate::ui::parts::strata::strata as draw_strata;
use crate::ui::parts::week::week;

/// How much of the strata shows below, in px.
const GLIMPSE: f64 = 240.0;

/// What the ground offers to press first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// A session that was broken off; whether it can still be gone on with.
    Unfinished { can_go_on: bool },
    /// Another page plays.
    Elsewhere,
    /// No exercise is in the routine.
    Nothing,
    /// Today's session.
    Start,
    /// Nothing; the next day that asks.
    Still { done: bool, next: Option<Day> },
}

fn standing(model: &Model) -> Standing {
    Standing::of(
        &model.history.session_days(),
        &model.schedule,
        model.today(),
    )
}

fn offer(model: &Model) -> Offer {
    if model.session.is_some() {
        return Offer::Unfinished { can_go_on: true };
    }
    if model.elsewhere {
        return Offer::Elsewhere;
    }
    if model.unfinished.is_some() {
        return Offer::Unfinished {
            can_go_on: model.can_go_on(),
        };
    }
    if model.routine.items.is_empty() {
        return Offer::Nothing;
    }
    match standing(model).ask {
        Ask::Session(_) | Ask::LateStillCounts => Offer::Start,
        Ask::DoneNext(_, next) => Offer::Still { done: true, next },
        Ask::RestNext(next) | Ask::MovedNext(next) => Offer::Still { done: false, next },
        Ask::PausedUntil(_, last) => Offer::Still {
            done: false,
            next: last.map(|it| it.plus(1)),
        },
    }
}

/// The Today screen.
#[component]
pub fn Today() -> impl IntoView {
    let app = expect_context::<App>();
    let first = app.read(Model::is_first_run);
    let offer = app.read(offer);
    let today = app.read(Model::today);
    view! {
        <div class="app today" class:first=first data-screen="today">
            <header class="sky">
                <div class="bar">
                    {wordmark()}
                    <span class="date">{move || words::short_day(today.get())}</span>
                </div>
                <h1 tabindex="-1">{move || headline(app, offer.get())}</h1>
                <Show when=move || first.get() fallback=Week>
                    <p class="lede">{words::LEDE}</p>
                    <HowOften />
                </Show>
                <Lineup />
            </header>
            <main class="ground">
                <Notices />
                {move || slab(app, offer.get(), today.get())}
                <Show when=move || first.get()>
                    <Safety />
                </Show>
                {move || below(app, offer.get())}
            </main>
        </div>
    }
}

fn headline(app: App, offer: Offer) -> AnyView {
    match offer {
        Offer::Still { done: true, .. } => "Done for today.".into_any(),
        Offer::Still { done: false, .. } => "Rest day.".into_any(),
        Offer::Unfinished { .. } => "Where you left off.".into_any(),
        Offer::Elsewhere => "Running in another tab.".into_any(),
        Offer::Nothing | Offer::Start => {
            let (count, length) = app
                .read(|it| (it.routine.items.len(), it.routine.to_timeline().total()))
                .get_untracked();
            let (one, two) = words::headline(count, length);
            view! { {one} <br /> {two} }.into_any()
        }
    }
}

/// The week and the streak, with today's reason.
#[component]
fn Week() -> impl IntoView {
    let app = expect_context::<App>();
    let days = app.read(|it| {
        let today = it.today();
        let standing = standing(it);
        let ahead = upcoming(&it.history.session_days(), &it.schedule, today, 6);
        let mark = |day: Day| {
            let coming = ahead
                .iter()
                .find(|(it, _)| *it == day)
                .map(|(_, mark)| *mark);
            coming
                .or_else(|| standing.marks.get(day))
                .unwrap_or(Mark::Rest)
        };
        today.week().map(|day| (day, mark(day))).to_vec()
    });
    let today = app.read(Model::today);
    let streak = app.read(standing);
    let sessions = app.read(|it| it.history.records().len());
    view! {
        <figure class="week">
            {move || days.with(|it| week(it, today.get()))}
            <figcaption
                data-days-on-plan=move || streak.with(|it| it.days_on_plan)
                data-best=move || streak.with(|it| it.best)
                data-sessions=sessions
                data-kept=move || streak.with(|it| it.kept)
                data-planned=move || streak.with(|it| it.planned)
            >
                <b>{move || streak.with(|it| words::days_on_plan(it.days_on_plan))}</b>
                " "
                {move || streak.with(|it| words::reason(it, today.get()))}
            </figcaption>
        </figure>
    }
}

/// The rule, asked once before the first session.
#[component]
fn HowOften() -> impl IntoView {
    let app = expect_context::<App>();
    let rule = app.read(|it| it.schedule.chosen_rule());
    let choice = move |choice: Rule, text: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="rule"
                    prop:checked=move || rule.get() == choice
                    on:change=move |_| app.send(Msg::Choose(choice))
                />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="seg">
            <legend>"How often?"</legend>
            {choice(Rule::EveryDay, "Every day")}
            {choice(Rule::EveryOtherDay, "Every other day")}
        </fieldset>
    }
}

/// The bodies that stand on the line: the first exercise on a phone, all of them on a wide screen.
#[component]
fn Lineup() -> impl IntoView {
    let app = expect_context::<App>();
    let casts = app.read(|it| it.routine.items.iter().map(cast).collect::<Vec<_>>());
    view! {
        <div class="lineup" aria-hidden="true">
            {move || casts.get().into_iter().map(|it| body::still(it, ViewBox::Row)).collect_view()}
        </div>
        <div class="stand" aria-hidden="true">
            <div class="hero">
                {move || casts.get().first().map(|it| body::still(*it, ViewBox::Thumb))}
            </div>
        </div>
    }
}

fn cast(item: &Item) -> Cast {
    Cast {
        exercise: item.exercise,
        form: item.dose.form,
        side: Side::Left,
        band: item.dose.band != Band::None,
    }
}

fn slab(app: App, offer: Offer, today: Day) -> AnyView {
    match offer {
        Offer::Start => start(app, "Start").into_any(),
        Offer::Unfinished { can_go_on } => view! {
            {can_go_on
                .then(|| {
                    view! {
                        <button class="start" on:click=move |_| app.go_on()>
                            {icon(Icon::Play)}
                            <span class="st">"Resume"</span>
                        </button>
                    }
                })}
            <div class="restbody">
                <p>{if can_go_on { words::WAITING } else { words::WAITED_TOO_LONG }}</p>
                <button class="btn-g wide" on:click=move |_| app.send(Msg::KeepDone)>
                    "Keep what was done"
                </button>
            </div>
        }
        .into_any(),
        Offer::Elsewhere => view! {
            <div class="start still">
                <span class="st">"Playing elsewhere"</span>
                <span class="sm">"Go on in the other tab, or end it there."</span>
            </div>
        }
        .into_any(),
        Offer::Nothing => view! {
            <div class="start still">
                <span class="st">"No exercise is switched on."</span>
            </div>
        }
        .into_any(),
        Offer::Still { done, next } => view! {
            <div class="start still">
                <span class="st">{words::next(today, next)}</span>
                <span class="sm">{words::next_date(today, next)}</span>
            </div>
            <div class="restbody">
                {(!done).then(|| view! { <p>{words::REST}</p> })}
                <button class="btn-g wide" on:click=move |_| app.start()>
                    {if done { "Do another one" } else { "Do an extra one anyway" }}
                </button>
            </div>
        }
        .into_any(),
    }
}

fn start(app: App, text: &'static str) -> impl IntoView {
    let length = app.read(|it| it.routine.to_timeline().total());
    view! {
        <button class="start" on:click=move |_| app.start()>
            {icon(Icon::Play)}
            <span class="st">{text}</span>
            " "
            <span class="sm">{move || words::minutes(length.get())}</span>
        </button>
    }
}

/// The safety note before the first session.
#[component]
fn Safety() -> impl IntoView {
    let app = expect_context::<App>();
    let understood = app.read(|it| it.settings.understood);
    view! {
        <Show when=move || !understood.get()>
            <section class="safety" aria-labelledby="safety">
                <h2 id="safety">"Before the first one"</h2>
                <p>
                    {words::SAFETY_LEAD}
                    <b>{words::SAFETY_SIGNS}</b>
                </p>
                <p>{words::SAFETY_STOP}</p>
                <p>{words::SAFETY_SCOPE}</p>
                <div class="row">
                    <button class="btn-g" on:click=move |_| app.send(Msg::Understood)>
                        "Understood"
                    </button>
                </div>
            </section>
        </Show>
    }
}

/// The layers of the day's routine, and a glimpse of those that lie below.
fn below(app: App, offer: Offer) -> AnyView {
    let items = app.read(|it| it.routine.items.clone());
    let rows = matches!(offer, Offer::Start | Offer::Nothing).then(|| {
        view! {
            <ol class="layers">
                {move || items.get().iter().map(row).collect_view()}
            </ol>
        }
    });
    let ground = app.read(|it| {
        let standing = standing(it);
        let records = it.history.records();
        (
            strata::strata(records, &standing.marks, GLIMPSE),
            records.len(),
        )
    });
    let glimpse = move || {
        ground.with(|(ground, count)| {
            (*count > 0).then(|| {
                let label = words::layers_below(*count);
                view! {
                    <div class="peek">
                        {draw_strata(ground, label.clone())}
                        <span aria-hidden="true">{label}</span>
                    </div>
                }
            })
        })
    };
    view! {
        {rows}
        {glimpse}
    }
    .into_any()
}

fn row(item: &Item) -> impl IntoView + use<> {
    view! {
        <li class="layer">
            <div>
                <span class="lthumb on-ground">{body::still(cast(item), ViewBox::Thumb)}</span>
                <span class="ltxt">
                    <b>{words::exercise_name(item.exercise, item.dose.form)}</b>
                    " "
                    <span>{words::dose(item)}</span>
                </span>
                " "
                <span class="lmin">{words::minutes(item.length().max(Millis::secs(30)))}</span>
            </div>
        </li>
    }
}
