//! Parts that several screens have: properties in, view out.

mod body;
mod choice;
mod dotted;
mod effort_choice;
mod flow;
mod icon;
mod marked;
mod note;
mod notices;
mod offers;
mod pain_scale;
mod sharing;
mod sheet;
mod status;
mod still_body;
mod strata;
mod tabs;
mod week;

pub use body::MovingBody;
pub use choice::{Choice, Stepper, Switch, sends_checked, takes_back};
pub use dotted::Dotted;
pub use effort_choice::EffortChoice;
pub use flow::{If, each};
pub use icon::{Icon, PhaseMark, Symbol, Wordmark};
pub use marked::Marked;
pub use note::OneNote;
pub use notices::{InstallOffer, Notices, Remedies};
pub use offers::Offers;
pub use pain_scale::PainScale;
pub use sharing::Sharing;
pub use sheet::Sheet;
pub use status::StatusLine;
pub use still_body::StillBody;
pub use strata::{Ground, Patch, Textures};
pub use tabs::Tabs;
pub use week::WeekStrip;
