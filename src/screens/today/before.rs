//! What a person can say or read before a session.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::View;
use crate::components::{Choice, If, Marked, PainScale, each};
use crate::device::double_press::SecondHalf;
use crate::device::log::Dropped;
use crate::shell::{AppHandle, use_app};
use domain::schedule::Rule;
use groundwork_core::coach::BackOffer;
use groundwork_core::diagnosis::Area;
use groundwork_core::msg::Msg;
use locale::text;

/// Pain in the lower back before the session, folded: it is optional.
#[component]
pub fn BackNow() -> impl IntoView {
    let app = use_app();
    let before = app.signal(|it| it.before);
    let noted = move || match before.get() {
        Some(pain) => view! {
            {pain.get().to_string()}
            <i>"/10"</i>
        }
        .into_any(),
        None => text::coach::tap_to_note().into_any(),
    };
    let second = StoredValue::new_local(None);
    Effect::new(move |_| second.set_value(Some(SecondHalf::watch())));
    let fold = move |event: MouseEvent| {
        if fold_after_answer(&event) {
            second.with_value(|it| it.iter().for_each(SecondHalf::drop_next));
        }
    };
    view! {
        <details class="back-now" on:click=fold>
            <summary>
                <span>{text::coach::back_right_now()}</span>
                " "
                <b>{noted}</b>
            </summary>
            <PainScale
                question=text::coach::how_is_back().to_owned()
                name="pain-before"
                chosen=before
                answer=Msg::PainBefore
            />
        </details>
    }
}

/// Folds the scale once a number was pressed, so that Start is where it was; answers whether it did.
/// The arrow keys, whose clicks count none, go through the numbers, and leave it open.
fn fold_after_answer(event: &MouseEvent) -> bool {
    let pressed = event_target::<Element>(event).matches("input");
    let scale = event.current_target().and_then(|it| it.dyn_into().ok());
    let (Ok(true), true, Some(scale)) = (pressed, event.detail() > 0, scale) else {
        return false;
    };
    Element::remove_attribute(&scale, "open").or_log(Area::Page, "folding the scale");
    true
}

/// Less than the whole session, offered for a back that is bad today. Start stays as it is.
#[component]
pub fn BackOffers(view: View) -> impl IntoView {
    let back = Memo::new(move |_| view.read().back.clone());
    let offers = move || back.get().map(|back| view! { <Less back /> });
    view! { <div aria-live="polite">{offers}</div> }
}

#[component]
fn Less(back: BackOffer) -> impl IntoView {
    let app = use_app();
    let gentle = back.gentle.map(|minutes| {
        view! {
            <button class="less" on:click=app.does(AppHandle::start_gentle)>
                <b>{text::coach::gentle()}</b>
                " "
                <span>{minutes}</span>
                " "
                <span>{text::coach::gentle_about()}</span>
            </button>
        }
    });
    let short = back.short.map(|(name, minutes)| {
        view! {
            <button class="less" on:click=app.does(AppHandle::start_short)>
                <b>{name}</b>
                " "
                <span>{minutes}</span>
                " "
                <span>{text::coach::short_about()}</span>
            </button>
        }
    });
    let professional = back
        .professional
        .then(|| view! { <a href="#/learn/professional">{text::coach::professional()}</a> });
    view! {
        <section class="offers lesser" aria-label=text::coach::less_for_today()>
            <p>
                <b>{back.why}</b>
                " "
                {text::coach::as_usual()}
                " "
                {professional}
            </p>
            {gentle}
            {short}
            <button class="less" on:click=app.sends(Msg::RestToday)>
                <b>{text::coach::rest_today()}</b>
                " "
                <span>{text::coach::rest_today_about()}</span>
            </button>
        </section>
    }
}

/// What is done less today because it hurt last time.
#[component]
pub fn Said(view: View) -> impl IntoView {
    let said = Memo::new(move |_| view.read().said.clone());
    let one = |(name, said): (&'static str, String)| {
        view! {
            <p>
                <Marked text=text::coach::of_exercise(name, said) />
            </p>
        }
    };
    view! {
        <If holds=Signal::derive(move || !said.read().is_empty())>
            <section class="offers" aria-label=text::coach::since_last_time()>
                {move || each(said.get(), one)}
            </section>
        </If>
    }
}

/// What the app is and how often to train, before the first session.
#[component]
pub fn HowOften() -> impl IntoView {
    let app = use_app();
    let choice = move |(rule, text): (Rule, &'static str)| {
        view! {
            <Choice
                name="rule"
                text=text.to_owned()
                checked=app.signal(move |it| it.schedule.chosen_rule() == rule)
                msg=Msg::ChooseRule(rule)
            />
        }
    };
    let choices = [
        (Rule::EveryDay, text::plan::every_day()),
        (Rule::EveryOtherDay, text::plan::every_other_day()),
    ];
    view! {
        <p class="lede">{text::today::lede()}</p>
        <fieldset class="segmented">
            <legend>{text::today::how_often()}</legend>
            {each(choices, choice)}
        </fieldset>
    }
}

/// The safety note before the first session.
#[component]
pub fn SafetyNote() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="safety" aria-labelledby="safety">
            <h2 id="safety">{text::today::before_first()}</h2>
            <p>
                <Marked text=text::safety::signs() />
            </p>
            <p>{text::safety::stop()}</p>
            <p>{text::safety::scope()}</p>
            <div class="row">
                <button class="button-on-ground" on:click=app.sends(Msg::Understood)>
                    {text::today::understood()}
                </button>
                <a class="button-on-ground quiet" href="#/learn/professional">
                    {text::today::when_to_ask()}
                </a>
                <a class="button-on-ground quiet" href="#/learn/safety">
                    {text::today::read_more()}
                </a>
            </div>
        </section>
    }
}
