//! What a session tells besides the exercise: one line, in the place of the word on form, that
//! leaves by itself. The rest waits until the session is over.

use super::model::{Model, Notice};
use domain::time::{Millis, Moment};

/// For how long a session shows a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// It waits for the end of the session.
    Later,
    /// For this long. (Judgement: time to look down and read a line twice.)
    For(Millis),
    /// For as long as the session is paused.
    Pause,
}

const fn shown(notice: Notice) -> Shown {
    match notice {
        Notice::SoundStopped | Notice::SoundGone | Notice::NoTrack | Notice::TrackRefused => {
            Shown::Pause
        }
        Notice::NoStorage | Notice::OnePlace | Notice::NotSaved | Notice::NoSound => {
            Shown::For(Millis::secs(8))
        }
        Notice::NoVoice
        | Notice::TrackWithoutVoice
        | Notice::NoOwnVoice
        | Notice::VoiceStuck
        | Notice::ScreenMaySleep
        | Notice::EasiestAlready
        | Notice::RoutineWaits => Shown::For(Millis::secs(6)),
        Notice::Damaged { .. }
        | Notice::Newer
        | Notice::Mended
        | Notice::CopyDue
        | Notice::Unheard
        | Notice::Elsewhere
        | Notice::NothingDone
        | Notice::NoWords
        | Notice::SoundWaking
        | Notice::TrackMaking
        | Notice::Update
        | Notice::Install(_) => Shown::Later,
    }
}

/// When the session began to show each notice; nothing for those that were there before it.
pub type Lines = Vec<(Notice, Option<Moment>)>;

/// Follows the notices: each that comes up in a session has its turn, one after the other.
pub(super) fn follow(model: &mut Model, now: Moment) {
    let open = &model.notices;
    model.lines.retain(|it| open.contains(&it.0));
    for notice in &model.notices {
        // That there is no sound comes up within the press on Start, and matters from then on.
        let early = model.session.is_none() && *notice == Notice::NoSound;
        if early || model.lines.iter().any(|it| it.0 == *notice) {
            continue;
        }
        let ends = model.lines.iter().filter_map(|it| match shown(it.0) {
            Shown::For(length) => Some(it.1? + length),
            _ => None,
        });
        let turn = ends.fold(now, Ord::max);
        model
            .lines
            .push((*notice, model.session.is_some().then_some(turn)));
    }
}

/// What the session's line tells at `now`, if anything.
pub fn line(model: &Model, now: Moment) -> Option<Notice> {
    let session = model.session.as_ref()?;
    if session.awaits_sound() {
        return Some(match model.track {
            Some(_) => Notice::TrackMaking,
            None => Notice::SoundWaking,
        });
    }
    let paused = session.is_paused();
    let is_now = |&&(notice, from): &&(Notice, Option<Moment>)| match (shown(notice), from) {
        (Shown::Pause, _) => paused,
        (Shown::For(length), Some(from)) => from <= now && now < from + length,
        _ => false,
    };
    let found = model.lines.iter().filter(is_now);
    // What has paused the session comes first.
    found
        .min_by_key(|it| shown(it.0) != Shown::Pause)
        .map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stored;
    use crate::msg::{Action, Msg};
    use crate::now::{Now, Wall};
    use crate::update::update;
    use domain::day::Day;
    use domain::history::RecordId;

    const WALL: Wall = Wall {
        epoch_ms: 0,
        offset_min: 0,
        day: Day::FIRST,
    };

    fn send(model: &mut Model, ms: u64, msg: Msg) {
        let moment = Moment::new(ms);
        update(model, msg, Now { moment, wall: WALL });
    }

    /// What the line shows in each second of a session that runs, of notices that came up at these
    /// seconds: the place of the notice, or a dot.
    #[track_caller]
    fn check(notices: &[(u64, Notice)], wanted: &str) {
        let mut model = Model::open(Stored::default(), WALL);
        send(&mut model, 0, Msg::Start(RecordId(1)));
        send(&mut model, 0, Msg::Play(Action::Resume));
        let mut drawn = String::new();
        for second in 0..wanted.len() as u64 {
            for (at, notice) in notices {
                if *at == second {
                    send(&mut model, second * 1_000, Msg::Notify(*notice));
                }
            }
            let line = line(&model, Moment::new(second * 1_000 + 500));
            let place = line.and_then(|it| notices.iter().position(|one| one.1 == it));
            drawn.push_str(&place.map_or_else(|| ".".to_owned(), |it| it.to_string()));
        }
        assert_eq!(drawn, wanted);
    }

    #[test]
    fn a_line_leaves_by_itself() {
        check(&[(1, Notice::NoVoice)], ".000000....");
        check(&[(1, Notice::VoiceStuck)], ".000000....");
        check(&[(0, Notice::ScreenMaySleep)], "000000....");
        check(&[(0, Notice::NoSound)], "00000000....");
        check(&[(2, Notice::NotSaved)], "..00000000..");
    }

    #[test]
    fn there_is_one_line_at_most_and_each_notice_has_its_turn() {
        let two = [(0, Notice::NoVoice), (2, Notice::ScreenMaySleep)];
        check(&two, "000000111111....");
        let both = [(1, Notice::NoSound), (1, Notice::NoVoice)];
        check(&both, ".00000000111111..");
    }

    #[test]
    fn what_needs_no_attention_now_waits_until_the_session_is_over() {
        for notice in [
            Notice::Unheard,
            Notice::CopyDue,
            Notice::Update,
            Notice::Mended,
        ] {
            check(&[(1, notice)], "..........");
        }
    }

    #[test]
    fn what_was_known_before_the_session_is_not_told_again() {
        let mut model = Model::open(Stored::default(), WALL);
        send(&mut model, 0, Msg::Notify(Notice::NoVoice));
        send(&mut model, 10, Msg::Start(RecordId(1)));
        assert_eq!(line(&model, Moment::new(20)), None);
        send(&mut model, 30, Msg::Play(Action::End));
        send(&mut model, 40, Msg::Notify(Notice::NoSound));
        send(&mut model, 40, Msg::Start(RecordId(2)));
        assert_eq!(line(&model, Moment::new(50)), Some(Notice::NoSound));
    }

    #[test]
    fn why_the_session_was_paused_is_told_until_it_goes_on() {
        let mut model = Model::open(Stored::default(), WALL);
        send(&mut model, 0, Msg::Start(RecordId(1)));
        send(&mut model, 0, Msg::Play(Action::Resume));
        send(&mut model, 9_000, Msg::SoundLost(Moment::new(9_000)));
        assert_eq!(
            line(&model, Moment::new(99_000)),
            Some(Notice::SoundStopped)
        );
        send(&mut model, 99_000, Msg::Play(Action::Resume));
        assert_eq!(line(&model, Moment::new(99_100)), None);
    }
}
