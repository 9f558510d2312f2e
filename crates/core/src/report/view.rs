//! The Report screen, which is also the printed page.

use super::{PainPoint, Report, Source, Weeks, asked, report, words};
use crate::model::Model;
use domain::notes::Pain;

/// The chart's left edge and its width, in units of its view box.
const LEFT: i32 = 24;
const WIDTH: i32 = 330;

/// Where pain 0 is drawn, and the height of one step of it.
const GROUND: i32 = 112;
const STEP: i32 = 10;

/// What the Report screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportView {
    /// How far it looks back.
    pub weeks: Weeks,
    /// Its days.
    pub period: String,
    /// The figures, each under its name.
    pub figures: Vec<(&'static str, String)>,
    /// The exercises with their doses then and now.
    pub doses: Vec<(&'static str, String)>,
    /// The chart of pain; none without a number.
    pub chart: Option<Chart>,
    /// Exercises that were stopped, a line each.
    pub stops: Vec<String>,
    /// What was asked, line by line; none if nothing was.
    pub asked: Vec<String>,
}

/// The chart of pain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The chart in a sentence.
    pub label: String,
    /// A dot for each number.
    pub dots: Vec<PainDot>,
}

/// A number of pain in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PainDot {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// Whether it was noted after the session.
    pub after: bool,
}

/// Works out the Report screen.
pub fn report_view(model: &Model) -> ReportView {
    let asked = asked(model);
    let weeks = model.report_weeks;
    let report = report(&Source::of(model, asked.as_ref()), weeks);
    ReportView {
        weeks,
        period: words::period(&report),
        figures: words::figures(&report),
        doses: report.doses.iter().map(words::doses).collect(),
        chart: chart(&report),
        stops: report.stops.iter().map(words::stop).collect(),
        asked: report.asked.unwrap_or_default(),
    }
}

fn chart(report: &Report) -> Option<Chart> {
    let days = report.first.days_until(report.last).max(1);
    let dots = |point: &PainPoint| {
        let x = LEFT + WIDTH * report.first.days_until(point.day) / days;
        let dot = |pain: Pain, after| PainDot {
            x,
            y: GROUND - STEP * i32::from(pain.get()),
            after,
        };
        let before = point.before.map(|it| dot(it, false));
        let after = point.after.map(|it| dot(it, true));
        [before, after].into_iter().flatten()
    };
    let dots: Vec<PainDot> = report.pain.iter().flat_map(dots).collect();
    (!dots.is_empty()).then(|| Chart {
        label: words::chart(report),
        dots,
    })
}

#[cfg(test)]
mod tests {
    use super::{PainDot, report_view};
    use crate::effect::Effect;
    use crate::model::{Model, Stored};
    use crate::msg::Msg;
    use crate::now::{Now, Wall};
    use crate::report::{ReportMsg, Weeks};
    use crate::update::update;
    use domain::day::Day;
    use domain::history::{History, Identity, Record, RecordId};
    use domain::notes::{Notes, Pain};
    use domain::time::{Millis, Moment};

    fn now() -> Now {
        Now {
            moment: Moment::new(0),
            wall: Wall {
                day: Day::new(2026, 11, 29).unwrap(),
                epoch_ms: 1_795_000_000_000,
                offset_min: 60,
            },
        }
    }

    fn model(records: Vec<Record>) -> Model {
        let stored = Stored {
            history: History::of(records),
            ..Stored::default()
        };
        Model::open(stored, now().wall)
    }

    fn record(days_ago: i32, before: Option<u8>, after: Option<u8>) -> Record {
        Record {
            identity: Identity {
                id: RecordId(u64::from(days_ago.unsigned_abs())),
                day: now().wall.day.plus(-days_ago),
                epoch_ms: now().wall.epoch_ms - i64::from(days_ago) * 86_400_000,
                offset_min: 60,
            },
            played: Millis::secs(600),
            work: Vec::new(),
            notes: Notes {
                before: before.and_then(Pain::of),
                after: after.and_then(Pain::of),
                ..Notes::default()
            },
        }
    }

    #[test]
    fn without_sessions_there_is_a_page_and_no_chart() {
        let view = report_view(&model(Vec::new()));
        assert_eq!(view.period, "2 November to 29 November 2026");
        assert_eq!((view.chart, view.stops.len()), (None, 0));
    }

    #[test]
    fn each_number_is_a_dot_on_its_day_and_a_gap_is_none() {
        let view = report_view(&model(vec![
            record(0, Some(3), None),
            record(27, Some(10), Some(0)),
        ]));
        let dot = |x, y, after| PainDot { x, y, after };
        let dots = [dot(24, 12, false), dot(24, 112, true), dot(354, 82, false)];
        assert_eq!(view.chart.unwrap().dots, dots);
    }

    #[test]
    fn it_looks_back_as_far_as_it_is_asked_to() {
        let mut model = model(vec![record(60, Some(3), None)]);
        assert_eq!(report_view(&model).chart, None);
        let twelve = Msg::Report(ReportMsg::Weeks(Weeks::Twelve));
        update(&mut model, twelve, now());
        assert!(report_view(&model).chart.is_some());
        let save = update(&mut model, Msg::Report(ReportMsg::Save), now());
        assert_eq!(save, [Effect::ExportBundle(Weeks::Twelve)]);
    }
}
