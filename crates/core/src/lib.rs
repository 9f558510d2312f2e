//! What may happen, as pure functions: a model, the messages that change it, the effects that a
//! change asks for, and what the screens read from it.

pub mod announcement;
pub mod around;
pub mod booking;
pub mod coach;
pub mod demo;
pub mod effect;
pub mod finish;
pub mod keeping;
pub mod keys;
pub mod learn;
pub mod level;
pub mod model;
pub mod msg;
pub mod now;
mod offers;
pub mod pacing;
pub mod plan;
pub mod progress;
mod recall;
pub mod reread;
pub mod screen_lock;
pub mod session;
pub mod session_view;
pub mod sound;
pub mod stage;
pub mod strata;
pub mod tabs;
pub mod talk;
pub mod today;
pub mod update;
pub mod wall_clock;
pub mod words;
