//! The report for a physiotherapist as a FHIR R4 bundle, for those who have a record system.
//!
//! Each session is a `Procedure`, each number of pain an `Observation` of its own, since it has a
//! time of its own. What was not noted is left out; nothing is empty or null. The person is a
//! `Patient` without a name. Ids follow from those of the records, so that a second report says
//! the same of the same session. Texts are in the person's language, which
//! each resource names for itself, since FHIR passes none on; codes are the standard's.

use serde_json::{Value, json};

use domain::day::Day;
use domain::exercise::{Band, Exercise, Form, Side, Tempo};
use domain::history::{History, Record, RecordId, Work};
use domain::notes::{Answer, Effort, Pain};
use locale::in_a_row;
use locale::text::{exercise, fhir as text};

#[cfg(test)]
mod tests;

/// The furthest that FHIR lets a local clock be from UTC, in minutes.
const MOST_OFFSET: i16 = 14 * 60;

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// The contents of a report, and when it was made.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// All sessions; the report holds those of its days.
    pub history: &'a History,
    /// The first day of the report.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// The planned days of the report that were kept, and all that were planned.
    pub kept_of_planned: (u32, u32),
    /// When it was made, in milliseconds since 1970.
    pub epoch_ms: i64,
    /// How far the local clock then was ahead of UTC, in minutes.
    pub offset_min: i16,
}

/// What a resource is, beside the record that it comes from.
#[derive(Clone, Copy)]
enum Kind {
    Patient,
    Session,
    Before,
    After,
    Days,
}

/// The report as a bundle in JSON, on one line.
pub fn bundle(report: &Report) -> String {
    let oldest = report.history.records().first();
    let oldest = oldest.map_or(RecordId(0), |it| it.identity.id);
    let patient = urn(oldest, Kind::Patient, 0);
    let mut entries = vec![entry(&patient, &json!({ "resourceType": "Patient" }))];
    let days = report.first..=report.last;
    let records = report.history.records().iter();
    for record in records.filter(|it| days.contains(&it.identity.day)) {
        add_session(record, &patient, &mut entries);
    }
    if report.kept_of_planned.1 > 0 {
        let span = report.first.days_until(report.last).cast_unsigned();
        let last = Day::FIRST.days_until(report.last).cast_unsigned();
        let id = urn(oldest, Kind::Days, last << 10 | span & 0x3ff);
        entries.push(entry(&id, &days_planned(report, &patient)));
    }
    let bundle = json!({
        "resourceType": "Bundle",
        "language": locale::tag(),
        "type": "collection",
        "timestamp": instant(report.epoch_ms, report.offset_min),
        "entry": entries,
    });
    bundle.to_string()
}

fn entry(urn: &str, resource: &Value) -> Value {
    json!({ "fullUrl": urn, "resource": resource })
}

fn add_session(record: &Record, patient: &str, entries: &mut Vec<Value>) {
    let id = record.identity.id;
    let session = urn(id, Kind::Session, 0);
    let (start, end) = times(record);
    let whole = record.work.iter().all(Work::is_complete);
    let mut procedure = json!({
        "resourceType": "Procedure",
        "language": locale::tag(),
        "status": if whole { "completed" } else { "stopped" },
        "code": { "text": text::session() },
        "subject": { "reference": patient },
        "performedPeriod": { "start": start, "end": end },
    });
    let notes: Vec<Value> = session_notes(record)
        .into_iter()
        .map(|text| json!({ "text": text }))
        .collect();
    if !notes.is_empty() {
        procedure["note"] = notes.into();
    }
    entries.push(entry(&session, &procedure));
    let numbers = [
        (Kind::Before, record.notes.before, &start, text::before()),
        (Kind::After, record.notes.after, &end, text::after()),
    ];
    for (kind, pain, time, note) in numbers {
        if let Some(pain) = pain {
            let observation = observation(pain, time, note, patient, &session);
            entries.push(entry(&urn(id, kind, 0), &observation));
        }
    }
}

fn observation(pain: Pain, time: &str, note: &str, patient: &str, session: &str) -> Value {
    json!({
        "resourceType": "Observation",
        "language": locale::tag(),
        "status": "final",
        "code": {
            "coding": [{ "system": "http://loinc.org", "code": "72514-3" }],
            "text": text::pain(),
        },
        "subject": { "reference": patient },
        "effectiveDateTime": time,
        "partOf": [{ "reference": session }],
        "note": [{ "text": note }],
        "valueQuantity": {
            "value": pain.get(),
            "unit": "{score}",
            "system": "http://unitsofmeasure.org",
            "code": "{score}",
        },
    })
}

fn days_planned(report: &Report, patient: &str) -> Value {
    let (kept, planned) = report.kept_of_planned;
    let days = |count: u32| {
        json!({
            "value": count,
            "unit": "d",
            "system": "http://unitsofmeasure.org",
            "code": "d",
        })
    };
    json!({
        "resourceType": "Observation",
        "language": locale::tag(),
        "status": "final",
        "code": { "text": text::days() },
        "subject": { "reference": patient },
        "effectivePeriod": {
            "start": report.first.to_string(),
            "end": report.last.to_string(),
        },
        "valueRatio": { "numerator": days(kept), "denominator": days(planned) },
    })
}

/// When a session began and ended. Of one entered by hand only the day is known.
fn times(record: &Record) -> (String, String) {
    let identity = &record.identity;
    if record.notes.by_hand {
        return (identity.day.to_string(), identity.day.to_string());
    }
    let played = i64::try_from(record.played.get()).unwrap_or(0);
    let end = identity.epoch_ms.saturating_add(played);
    let offset_min = identity.offset_min;
    (
        instant(identity.epoch_ms, offset_min),
        instant(end, offset_min),
    )
}

/// A time with its seconds and its zone, without which several readers refuse it.
fn instant(epoch_ms: i64, offset_min: i16) -> String {
    let in_utc = offset_min.abs() > MOST_OFFSET;
    let offset_min = if in_utc { 0 } else { offset_min };
    let last = i64::from(Day::FIRST.days_until(Day::LAST)) * DAY_SECONDS + DAY_SECONDS - 1;
    let local = epoch_ms.div_euclid(1000) + i64::from(offset_min) * 60;
    let local = local.clamp(0, last);
    let day = Day::FIRST.plus(i32::try_from(local / DAY_SECONDS).unwrap_or(0));
    let seconds = local % DAY_SECONDS;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let zone = if in_utc {
        "Z".to_owned()
    } else {
        let sign = if offset_min < 0 { '-' } else { '+' };
        let offset = offset_min.unsigned_abs();
        format!("{sign}{:02}:{:02}", offset / 60, offset % 60)
    };
    format!("{day}T{hour:02}:{minute:02}:{second:02}{zone}")
}

/// A UUID of version 8 (its bits are the maker's to define) that follows from a record's id.
fn urn(RecordId(id): RecordId, kind: Kind, more: u32) -> String {
    let [a, b, c, d] = [id >> 48, id >> 32, id >> 16, id].map(|it| it & 0xffff);
    let kind = kind as u8;
    format!("urn:uuid:{a:04x}{b:04x}-{c:04x}-8{kind:03x}-8000-{more:08x}{d:04x}")
}

/// What was done, and what was said of it, a line for each.
fn session_notes(record: &Record) -> Vec<String> {
    let mut notes: Vec<String> = record.work.iter().map(work).collect();
    notes.extend(record.notes.answers.iter().copied().map(answer));
    if record.notes.by_hand {
        notes.push(text::by_hand().to_owned());
    }
    notes
}

fn work(work: &Work) -> String {
    let Work {
        exercise,
        side,
        asked,
        done,
    } = *work;
    let (name, count) = (name(exercise, asked.form), asked.count);
    let amount = match (exercise.entry().tempo, side) {
        (Tempo::Step { .. }, Some(Side::Left)) => text::steps_left(name, done, count),
        (Tempo::Step { .. }, Some(Side::Right)) => text::steps_right(name, done, count),
        (_, Some(Side::Left)) => text::left(name, done, count),
        (_, Some(Side::Right)) => text::right(name, done, count),
        (_, None) => text::both_legs(name, done, count),
    };
    let hold = match exercise.entry().tempo {
        Tempo::Rep { .. } => Some(text::hold(asked.hold.ceil_secs())),
        Tempo::Step { .. } => None,
    };
    let form = match asked.form {
        Form::ArmsCrossed => Some(text::arms_crossed()),
        Form::Standard | Form::TwoLegs => None,
    };
    let band = match asked.band {
        Band::None => None,
        Band::Light => Some(text::band_light()),
        Band::Medium => Some(text::band_medium()),
        Band::Heavy => Some(text::band_heavy()),
    };
    let more = form.into_iter().chain(band).map(str::to_owned);
    in_a_row([amount].into_iter().chain(hold).chain(more))
}

fn name(exercise: Exercise, form: Form) -> &'static str {
    match exercise {
        Exercise::Clam => exercise::clam(),
        Exercise::FireHydrant => exercise::fire_hydrant(),
        Exercise::GluteBridge if form == Form::TwoLegs => exercise::two_leg_bridge(),
        Exercise::GluteBridge => exercise::glute_bridge(),
        Exercise::LateralWalk => exercise::lateral_walk(),
    }
}

fn answer(answer: Answer) -> String {
    let felt = answer.effort.map(|effort| match effort {
        Effort::Easy => text::felt_easy(),
        Effort::Right => text::felt_right(),
        Effort::Hard => text::felt_hard(),
        Effort::TooMuch => text::felt_too_much(),
    });
    let pain = answer.pain.map(|pain| text::pain_during(pain.get()));
    let stopped = answer.stopped.then(text::stopped);
    let said = [felt.map(str::to_owned), pain, stopped.map(str::to_owned)];
    let said = in_a_row(said.into_iter().flatten());
    text::answer(name(answer.exercise, Form::Standard), said)
}
