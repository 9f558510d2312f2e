//! The system's setting for less motion.

/// Whether the person asked for less motion.
pub fn is_requested() -> bool {
    super::matches_media("(prefers-reduced-motion: reduce)")
}
