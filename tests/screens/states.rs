//! Renders every screen in each of the states that look different.

use leptos::prelude::*;

use crate::markup::{Element, parse};
use domain::day::Day;
use domain::exercise::{Exercise, Side};
use domain::history::RecordId;
use domain::schedule::{Pause, PauseReason, Rule};
use domain::settings::VoiceSource;
use domain::time::Moment;
use domain::weekday::{Weekday, Weekdays};
use groundwork::app::App;
use groundwork::shell::AppHandle;
use groundwork_core::model::{Model, Notice, Page, Screen, Stored};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::now::{Now, Wall};
use groundwork_core::prescription::PrescriptionMsg;
use groundwork_core::sound::state::Found;
use groundwork_core::sound::voices::{Home, OfferedVoice};
use groundwork_core::update::update;
use store::link::{self, PlainText, Prescription};

fn now(day: &str, ms: u64) -> Now {
    Now {
        moment: Moment::new(ms),
        wall: Wall {
            day: Day::parse(day).unwrap(),
            epoch_ms: 1_795_000_000_000,
            offset_min: 60,
        },
    }
}

/// A model in each of the states that look different.
fn states() -> Vec<Model> {
    let at = now("2026-03-02", 0);
    let fresh = Model::open(Stored::default(), at.wall);
    let mut paused = fresh.clone();
    update(&mut paused, Msg::Start(RecordId(1)), at);
    update(&mut paused, Msg::Play(Action::Resume), at);
    update(
        &mut paused,
        Msg::Play(Action::Pause),
        now("2026-03-02", 200_000),
    );
    let mut finished = paused.clone();
    update(
        &mut finished,
        Msg::Play(Action::End),
        now("2026-03-02", 200_000),
    );
    let mut rest = finished.clone();
    update(&mut rest, Msg::Done, now("2026-03-03", 0));
    let mut later = rest.clone();
    update(&mut later, Msg::Clock, now("2026-03-20", 0));
    let mut told = later.clone();
    told.elsewhere = true;
    told.notices = vec![
        Notice::Damaged { kept: 3, lost: 2 },
        Notice::Damaged { kept: 3, lost: 0 },
        Notice::Newer,
        Notice::NoStorage,
        Notice::NotSaved,
        Notice::NoSound,
        Notice::Unheard,
        Notice::NoVoice,
        Notice::NoOwnVoice,
        Notice::VoiceStuck,
        Notice::SoundStopped,
        Notice::SoundGone,
        Notice::ScreenMaySleep,
        Notice::Elsewhere,
        Notice::EasiestAlready,
        Notice::NothingDone,
        Notice::RoutineWaits,
    ];
    told.sound.found = Found {
        voices: OfferedVoice::new(("kate", "Kate", "en-GB"), true, true, &Home::new("en", &[]))
            .into_iter()
            .collect(),
        output: true,
        vibration: true,
    };
    told.settings.voice.source = VoiceSource::Browser;
    let mut empty = later.clone();
    empty.routine.items.clear();
    let mut chosen = later.clone();
    let weekdays = Rule::Weekdays(Weekdays::new([Weekday::Monday]).unwrap());
    update(&mut chosen, Msg::ChooseRule(weekdays), now("2026-03-20", 0));
    chosen.plan.open = Some(Exercise::Clam);
    let mut resting = later.clone();
    let pause = Pause {
        first: resting.today(),
        last: None,
        reason: PauseReason::Ill,
    };
    resting.schedule.pause(pause, resting.today(), false);
    let mut offered = rest.clone();
    let mut asked = Prescription::from_routine(&offered.routine, Rule::EveryDay);
    asked.exercises[0].dose.count = 40;
    asked.last_day = Day::new(2026, 12, 31);
    asked.note = PlainText::note("Slowly down, please.");
    offered.prescription.link = Some(link::write(&asked));
    let mut taken = offered.clone();
    taken.screen = Screen::Offer;
    let take_over = Msg::Prescription(PrescriptionMsg::TakeOver);
    update(&mut taken, take_over, now("2026-03-03", 0));
    vec![
        offered, taken, fresh, paused, finished, rest, later, told, empty, chosen, resting,
    ]
}

/// Calls `look` with each screen in each state.
pub fn each(mut look: impl FnMut(Screen, &Element)) {
    let pages = [
        Page::Contents,
        Page::Why,
        Page::Professional,
        Page::Safety,
        Page::About,
    ];
    let mut screens = vec![
        Screen::Today,
        Screen::Session,
        Screen::Finish,
        Screen::Progress,
        Screen::Plan,
        Screen::Offer,
        Screen::Prescribe,
        Screen::Report,
    ];
    screens.extend(pages.map(Screen::Learn));
    for mut model in states() {
        for &screen in &screens {
            let exists = match screen {
                Screen::Session => model.session.is_some(),
                Screen::Finish => model.finished.is_some(),
                _ => true,
            };
            if exists {
                model.screen = screen;
                look(screen, &render(&model));
            }
        }
        for exercise in Exercise::ALL {
            model.screen = Screen::Learn(Page::Exercise(exercise));
            model.demo.show(Some(exercise), Moment::new(0));
            for side in Side::BOTH {
                model.demo.side = side;
                look(model.screen, &render(&model));
            }
        }
    }
}

/// The app as it shows `model`.
fn render(model: &Model) -> Element {
    let owner = Owner::new();
    let markup = owner.with(|| {
        let app = AppHandle::detached(model.clone());
        view! { <App app /> }.to_html()
    });
    parse(&markup)
}
