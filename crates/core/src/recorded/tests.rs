//! Every phrase that a session can say is put together from clips, and each ends before the next tone.

use super::*;
use crate::words::spoken::text;
use domain::routine::Routine;
use domain::settings::Says;
use domain::speech::{INTO_NEXT, lines};
use locale::text::spoken::{check, sample};
use proptest::prelude::*;

#[test]
fn every_phrase_of_a_session_is_put_together_from_clips() {
    for phrase in sentences::phrases() {
        assert!(clips(&text(phrase)).is_some(), "{}", text(phrase));
    }
    for text in [sample(), check()] {
        assert!(clips(text).is_some(), "{text}");
    }
}

#[test]
fn every_clip_is_a_sentence_of_the_app() {
    let sentences = sentences::all();
    for (text, ..) in &table::CLIPS {
        assert!(sentences.iter().any(|it| it == text), "{text}");
    }
    assert_eq!(table::CLIPS.len(), sentences.len());
}

#[test]
fn clips_lie_one_after_the_other_within_the_file() {
    let mut end = table::SYNC_MS;
    for (text, from, length) in table::CLIPS {
        assert!(
            from >= end + 100 && (200..4_000).contains(&length),
            "{text}"
        );
        end = from + length;
    }
    assert!(end < table::LENGTH_MS);
}

/// The sentences that a text is cut into, divided by bars.
#[track_caller]
fn check_sentences(text: &str, expected: &str) {
    let cut: Vec<&str> = sentences::of(text).collect();
    assert_eq!(cut.join("|"), expected);
}

#[test]
fn a_phrase_is_cut_at_the_ends_of_its_sentences() {
    check_sentences(sample(), "Clams.|Left leg works.|Seven.");
    check_sentences(
        "Rest. Next: Lateral walks. Stand up, knees soft. Walk to the left.",
        "Rest.|Next: Lateral walks.|Stand up, knees soft.|Walk to the left.",
    );
    check_sentences("Done. That was all.", "Done. That was all.");
}

#[test]
fn what_was_not_recorded_is_not_said_in_part() {
    assert_eq!(clips("Clams. Something else."), None);
    assert_eq!(clips("51."), None);
}

#[test]
fn the_clips_of_a_phrase_follow_each_other_after_a_pause() {
    let clips = clips(sample()).unwrap();
    for pair in clips.windows(2) {
        assert_eq!(pair[1].0, pair[0].0 + pair[0].1.length + PAUSE);
    }
}

#[test]
fn no_clip_of_the_usual_session_lasts_into_the_next_tone() {
    let timeline = Routine::default().to_timeline();
    let tones = domain::cue::cues(&timeline);
    let lines = domain::speech::lines_of_length(&timeline, Says::Everything, Millis::ZERO, &length);
    assert!(lines.len() > 80);
    for line in &lines {
        let next = tones.iter().find(|it| it.at > line.at);
        let over = line.at + line.length;
        assert!(next.is_none_or(|it| over <= it.at), "{}", text(line.phrase));
    }
}

#[test]
fn as_much_is_said_as_by_an_estimate() {
    let timeline = Routine::default().to_timeline();
    let estimate = lines(
        &timeline,
        Says::Everything,
        domain::settings::Rate::USUAL,
        spoken::letters,
    );
    let exact = domain::speech::lines_of_length(&timeline, Says::Everything, INTO_NEXT, &length);
    let phrases = |lines: &[domain::speech::Line]| -> Vec<Phrase> {
        lines.iter().map(|it| it.phrase).collect()
    };
    assert_eq!(phrases(&exact), phrases(&estimate));
}

/// The beginning of a file whose sync mark is at `ms`, at this level.
fn lead(ms: f64, level: f32) -> Vec<f32> {
    let mut lead = vec![0.001; 6_000];
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place within a quarter of a second"
    )]
    let at = (ms * 24.0) as usize;
    lead[at] = -level;
    lead
}

#[track_caller]
fn check_moved(ms: f64, level: f32, missing_ms: f64, expected: Option<f64>) {
    let length = f64::from(table::LENGTH_MS) - missing_ms;
    assert_eq!(moved_by(&lead(ms, level), 24_000.0, length), expected);
}

#[test]
fn the_sync_mark_tells_by_how_much_a_decoder_moves_the_file() {
    check_moved(100.0, 0.8, 0.0, Some(0.0));
    check_moved(146.0, 0.7, -46.0, Some(46.0));
    check_moved(93.5, 0.7, 6.5, Some(-6.5));
    check_moved(100.0, 0.8, 32.0, Some(0.0));
}

#[test]
fn a_file_that_is_another_or_cut_off_is_refused() {
    check_moved(240.0, 0.8, 0.0, None);
    check_moved(100.0, 0.1, 0.0, None);
    check_moved(100.0, 0.8, 10_000.0, None);
    assert_eq!(moved_by(&[], 24_000.0, 200_000.0), None);
}

proptest! {
    #[test]
    fn any_text_is_cut_without_losing_a_letter(text in "[A-Z][a-z, ]{0,9}\\.( [A-Z][a-z]{1,5}\\.){0,3}") {
        let cut: Vec<&str> = sentences::of(&text).collect();
        prop_assert_eq!(cut.join(" "), text);
    }
}
