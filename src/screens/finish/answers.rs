//! What is asked after a session: how it felt, whether it hurt, and how the back is.

use leptos::prelude::*;

use super::View;
use crate::components::{EffortChoice, If, Marked, PainScale, each};
use domain::exercise::Exercise;
use groundwork_core::finish::{Answers, Felt};
use groundwork_core::msg::Msg;
use groundwork_core::words;
use locale::text;

/// How all exercises felt at once, and each on its own. An exercise that was stopped is not asked
/// about.
#[component]
pub fn HowItFelt(view: View) -> impl IntoView {
    let stopped = answers(view, |it| it.stopped.clone());
    // Which exercises are asked about does not change with the answers, so the fields keep the
    // focus, and their box stays open.
    let done = answers(view, |it| {
        it.felt.iter().map(|it| it.exercise).collect::<Vec<_>>()
    });
    let how_many = move || done.read().len();
    let stopped_line = |exercise: Exercise| {
        view! {
            <p>
                <Marked text=text::coach::exercise_ended(words::name(exercise)) />
            </p>
        }
    };
    view! {
        <section>
            {move || each(stopped.get(), stopped_line)}
            <If holds=Signal::derive(move || how_many() > 0)>
                <EffortChoice
                    question=text::coach::how_felt()
                    name="felt-all"
                    pictured=true
                    answer=|effort| Msg::Felt(None, effort)
                    chosen=Signal::derive(move || {
                        view.read().answers.as_ref().and_then(Answers::alike)
                    })
                />
            </If> <If holds=Signal::derive(move || how_many() > 1)>
                <details class="fold">
                    <summary>{text::coach::each()}</summary>
                    {move || each(done.get(), |exercise| view! { <OneExercise view exercise /> })}
                </details>
            </If>
        </section>
    }
}

/// How one exercise felt; if it was hard, also whether it hurt.
#[component]
fn OneExercise(view: View, exercise: Exercise) -> impl IntoView {
    let felt = answers(view, move |it| {
        it.felt.iter().find(|it| it.exercise == exercise).copied()
    });
    let asks_pain = move || felt.get().is_some_and(|it: Felt| it.asks_pain);
    view! {
        <EffortChoice
            question=words::name(exercise)
            name=format!("felt-{}", exercise.entry().key)
            answer=move |effort| Msg::Felt(Some(exercise), effort)
            chosen=Signal::derive(move || felt.get().and_then(|it| it.effort))
        />
        <If holds=Signal::derive(asks_pain)>
            <PainScale
                question=text::coach::pain_during().to_owned()
                name=format!("pain-during-{}", exercise.entry().key)
                chosen=Signal::derive(move || felt.get().and_then(|it| it.pain))
                answer=move |pain| Msg::PainDuring(exercise, pain)
            />
        </If>
    }
}

/// How the back is after the session, with what to do if it is much worse.
#[component]
pub fn BackAfter(view: View) -> impl IntoView {
    let back = answers(view, |it| it.back);
    let worse = answers(view, |it| it.worse);
    let professional = answers(view, |it| it.professional);
    view! {
        <section>
            <PainScale
                question=text::coach::how_is_back().to_owned()
                name="pain-after"
                chosen=back
                answer=Msg::PainAfter
            />
            <p aria-live="polite">
                {move || if worse.get() { text::coach::much_worse() } else { "" }}
            </p>
            <If holds=professional>
                <a href="#/learn/professional">{text::coach::professional()}</a>
            </If>
        </section>
    }
}

/// A piece of the answers.
fn answers<T: PartialEq + Default + Send + Sync + 'static>(
    view: View,
    piece: impl Fn(&Answers) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| {
        let view = view.read();
        view.answers.as_ref().map(&piece).unwrap_or_default()
    })
}
