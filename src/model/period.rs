//! Stretches of time that frame a chain: a ceasefire, an election.

use super::When;

/// A stretch of time that the editor names.
#[derive(Debug, Clone, PartialEq)]
pub struct Period {
    /// From when to when: always an interval.
    pub when: When,
    /// What it is, in a few words.
    pub title: String,
    /// What a reader should know of it, plain text.
    pub note: Option<String>,
}
