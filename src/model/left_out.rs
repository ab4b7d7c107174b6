//! What of a publisher's text is not in the chain.

/// What was left out of a chain, as whoever reads it is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// How many things.
    pub count: usize,
    /// The incidents concerned, in the text's order: the title of each, else its id.
    pub incidents: Vec<String>,
    /// Where and why, for the publisher: a line each, the first [`LeftOut::MOST_DETAILS`] of them.
    pub details: Vec<String>,
}

impl LeftOut {
    /// How many lines of detail there are at most.
    pub const MOST_DETAILS: usize = 50;
}
