//! What is wrong with a text, in sentences for the person who can mend it.

use std::fmt;

/// How much a problem costs the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Shown as written; worth knowing. Unknown fields, actors made from a name.
    Note,
    /// Shown, but an editor should look: an incident without a source, an arrow with nobody behind it.
    Warning,
    /// Something was left out: an incident, a link, a figure, an address.
    Error,
}

/// One thing wrong with a document.
///
/// Its [`Display`](fmt::Display) is one line: `41:17: incidents[7].date: expected …, found …; did you mean …?`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub severity: Severity,
    /// Where in the document: `incidents[7].responds_to[0]`.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The title, else the id, of the incident that it concerns.
    pub incident: Option<String>,
    pub message: String,
    /// What should stand there.
    pub expected: Option<String>,
    /// What stands there.
    pub found: Option<String>,
    /// The nearest thing that would be right.
    pub guess: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.line, self.column, self.path, self.message)?;
        if let Some(expected) = &self.expected {
            write!(f, ": expected {expected}")?;
        }
        if let Some(found) = &self.found {
            write!(f, ", found {found}")?;
        }
        if let Some(guess) = &self.guess {
            write!(f, "; did you mean `{guess}`?")?;
        }
        Ok(())
    }
}

/// Why a text is no chain at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// From 1; 0 where no single place is to blame (a text that is too long).
    pub line: usize,
    /// In characters, from 1; 0 where no single place is to blame.
    pub column: usize,
    /// A whole sentence.
    pub message: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}", self.message),
            line => write!(f, "line {line}, column {}: {}", self.column, self.message),
        }
    }
}

impl std::error::Error for ReadError {}
