//! How many: a number or words, always shown as written, and understood where that is possible.

use std::fmt;

/// A number of people, as a source gives it.
///
/// It is shown as written. What is understood of it serves for comparing only, and words such as "several" are never
/// turned into a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    pub(crate) written: String,
    /// The least that it can mean, where it says so.
    pub low: Option<u64>,
    /// The most that it can mean, where it says so.
    pub high: Option<u64>,
}

impl Count {
    /// The count as the source writes it.
    pub fn as_written(&self) -> &str {
        &self.written
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}
