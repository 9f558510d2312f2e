//! The screens: one component each, in a folder of its own if it has parts.

mod fetching;
mod finish;
mod learn;
mod offer;
mod plan;
mod prescribe;
mod progress;
mod report;
mod session;
mod today;

pub use fetching::Fetching;
pub use finish::Finish;
pub use learn::Learn;
pub use offer::Offer;
pub use plan::Plan;
pub use prescribe::Prescribe;
pub use progress::Progress;
pub use report::Report;
pub use session::Session;
pub use today::Today;
