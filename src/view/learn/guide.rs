//! What is to be said of one exercise.

/// What a page says beside what the catalogue knows, as markup.
pub struct Guide {
    /// Where the work is, on lines that lead to the place: two notes.
    pub notes: &'static str,
    /// The list of steps.
    pub steps: &'static str,
    /// The muscles.
    pub feel: &'static str,
    /// What goes wrong, each with its mending.
    pub slips: &'static str,
    /// An easier way.
    pub easier: &'static str,
    /// Harder ways.
    pub harder: &'static str,
    /// What to do where something is sore, and other advice; sections of their own.
    pub more: &'static str,
}
