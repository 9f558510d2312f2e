//! What each change on the Plan screen leaves behind.
