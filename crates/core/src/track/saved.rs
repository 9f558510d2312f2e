//! A session as an audio file, to keep.

use super::says;
use super::script::Script;
use crate::effect::Effect;
use crate::model::{Model, Screen};
use crate::prescription::asked_routine;
use crate::words::track::{ALBUM, file_title};
use domain::routine::Routine;
use domain::timeline::Timeline;

/// How far the file has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// None was asked for.
    #[default]
    Idle,
    /// It is being made.
    Making,
    /// It was given.
    Given,
    /// The browser could not give it.
    Refused,
}

/// A track that leaves the app as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedTrack {
    /// What it is made from.
    pub script: Script,
    /// Its tags, such as `TITLE=…`.
    pub tags: Vec<String>,
}

/// Asks for the file, unless one is being made.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    if model.saving == Saving::Making || track_to_save(model).is_none() {
        return Vec::new();
    }
    model.saving = Saving::Making;
    vec![Effect::ExportTrack]
}

/// The file was given, or could not be.
pub(super) fn done(model: &mut Model, given: bool) {
    model.saving = if given {
        Saving::Given
    } else {
        Saving::Refused
    };
}

/// The track of the routine, or of the one that came by a link where that is shown; nothing without
/// exercises.
pub fn track_to_save(model: &Model) -> Option<SavedTrack> {
    let asked: Option<Routine> = match model.screen {
        Screen::Offer => Some(asked_routine(model)?),
        _ => None,
    };
    let sets = asked.as_ref().unwrap_or(&model.routine).to_sets();
    let timeline = Timeline::new(sets);
    if timeline.spans().is_empty() {
        return None;
    }
    let title = file_title(timeline.total(), model.today());
    Some(SavedTrack {
        tags: vec![
            ["TITLE=", &title].concat(),
            ["ARTIST=", ALBUM].concat(),
            ["ALBUM=", ALBUM].concat(),
        ],
        script: Script {
            timeline,
            tones: model.settings.tones,
            says: says(model),
        },
    })
}
