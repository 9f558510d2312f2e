//! What may happen, as pure functions: a model, the messages that change it, the effects that a
//! change asks for, and what the screens read from it.

pub mod announcement;
pub mod backup;
pub mod booking;
pub mod boot;
pub mod coach;
pub mod demo;
pub mod effect;
pub mod figure_frame;
pub mod finish;
pub mod keys;
pub mod learn;
pub mod level;
pub mod model;
pub mod msg;
mod notice_actions;
pub mod now;
pub mod pacing;
pub mod plan;
pub mod prescription;
pub mod progress;
pub mod pwa;
pub mod qr;
mod reconcile;
pub mod report;
pub mod reread;
pub mod screen_lock;
pub mod session;
pub mod session_view;
pub mod sound;
pub mod strata;
pub mod tabs;
pub mod today;
pub mod update;
pub mod voice_player;
pub mod wall_clock;
pub mod words;
