//! The words of an exercise's page that are its own, a table for each exercise.

use super::reading::Text;
use domain::exercise::Exercise;
use locale::text::{clam, fire_hydrant, glute_bridge, lateral_walk};

/// What an exercise's page says, beside what the catalogue knows.
pub struct Guide {
    /// Labels on lines that lead to where the work is in the picture.
    pub notes: [Note; 2],
    /// How to do it, step by step.
    pub steps: &'static [Text],
    /// The muscles that work.
    pub feel: Text,
    /// Common mistakes, each with its remedy.
    pub slips: &'static [Text],
    /// Easier ways to do it.
    pub easier: Text,
    /// Harder ways to do it.
    pub harder: Text,
    /// Other advice, such as what to do where something is sore: a heading and its text.
    pub more: &'static [(Text, Text)],
}

/// A label in the picture, and the side of its line on which it stands.
pub enum Note {
    /// After the line.
    Near(Text),
    /// Before it.
    Far(Text),
}

/// The guide to `exercise`.
pub const fn guide(exercise: Exercise) -> &'static Guide {
    match exercise {
        Exercise::Clam => &CLAM,
        Exercise::FireHydrant => &FIRE_HYDRANT,
        Exercise::GluteBridge => &GLUTE_BRIDGE,
        Exercise::LateralWalk => &LATERAL_WALK,
    }
}

static CLAM: Guide = Guide {
    notes: [Note::Far(clam::note_muscle), Note::Near(clam::note_form)],
    steps: &[
        clam::step_lie,
        clam::step_stack,
        clam::step_open,
        clam::step_lower,
    ],
    feel: clam::feel,
    slips: &[clam::slip_roll, clam::slip_feet, clam::slip_drop],
    easier: clam::easier,
    harder: clam::harder,
    more: &[(clam::sore_hip, clam::sore_hip_advice)],
};

static FIRE_HYDRANT: Guide = Guide {
    notes: [
        Note::Near(fire_hydrant::note_muscle),
        Note::Far(fire_hydrant::note_form),
    ],
    steps: &[
        fire_hydrant::step_kneel,
        fire_hydrant::step_lift,
        fire_hydrant::step_return,
    ],
    feel: fire_hydrant::feel,
    slips: &[
        fire_hydrant::slip_tip,
        fire_hydrant::slip_sag,
        fire_hydrant::slip_shift,
    ],
    easier: fire_hydrant::easier,
    harder: fire_hydrant::harder,
    more: &[
        (fire_hydrant::sore_wrists, fire_hydrant::sore_wrists_advice),
        (fire_hydrant::sore_knees, fire_hydrant::sore_knees_advice),
    ],
};

static GLUTE_BRIDGE: Guide = Guide {
    notes: [
        Note::Near(glute_bridge::note_muscle),
        Note::Far(glute_bridge::note_form),
    ],
    steps: &[
        glute_bridge::step_lie,
        glute_bridge::step_straighten,
        glute_bridge::step_lift,
        glute_bridge::step_hold,
        glute_bridge::step_lower,
    ],
    feel: glute_bridge::feel,
    slips: &[
        glute_bridge::slip_arch,
        glute_bridge::slip_drop,
        glute_bridge::slip_cramp,
    ],
    easier: glute_bridge::easier,
    harder: glute_bridge::harder,
    more: &[(
        glute_bridge::back_pinches,
        glute_bridge::back_pinches_advice,
    )],
};

static LATERAL_WALK: Guide = Guide {
    notes: [
        Note::Far(lateral_walk::note_muscle),
        Note::Near(lateral_walk::note_form),
    ],
    steps: &[
        lateral_walk::step_stand,
        lateral_walk::step_out,
        lateral_walk::step_follow,
        lateral_walk::step_back,
    ],
    feel: lateral_walk::feel,
    slips: &[
        lateral_walk::slip_cave,
        lateral_walk::slip_sway,
        lateral_walk::slip_meet,
    ],
    easier: lateral_walk::easier,
    harder: lateral_walk::harder,
    more: &[(lateral_walk::little_room, lateral_walk::little_room_advice)],
};
