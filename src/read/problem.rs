//! What is wrong with a text, in sentences for the person who can mend it.

use crate::model::LeftOut;
use crate::model::is_turning;
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
    /// How much it costs the reader.
    pub severity: Severity,
    /// Where in the document: `incidents[7].responds_to[0]`. Empty where it concerns the whole of it.
    pub path: String,
    /// From 1; 0 where no single place is to blame.
    pub line: usize,
    /// In characters, from 1; 0 where no single place is to blame.
    pub column: usize,
    /// The title, else the id, of the incident that it concerns.
    pub incident: Option<String>,
    /// What is wrong. With `path` before it, it is a sentence.
    pub message: String,
    /// What should stand there.
    pub expected: Option<String>,
    /// What stands there.
    pub found: Option<String>,
    /// The nearest thing that would be right.
    pub guess: Option<String>,
}

/// A missing field, and how it was written instead, if it was.
pub(super) struct Mistyped {
    pub name: &'static str,
    pub written: Option<String>,
}

impl Problem {
    /// A problem whose place is not known yet.
    pub(crate) fn new(severity: Severity, message: String) -> Problem {
        Problem {
            severity,
            path: String::new(),
            line: 0,
            column: 0,
            incident: None,
            message,
            expected: None,
            found: None,
            guess: None,
        }
    }

    /// Adds what should stand there: "a number", "a date such as 2023-11-20".
    pub(crate) fn expected(&mut self, expected: impl Into<String>) -> &mut Problem {
        self.expected = Some(expected.into());
        self
    }

    /// Adds the text that stands there, quoted, and clipped where it is long.
    pub(crate) fn found(&mut self, text: &str) -> &mut Problem {
        self.found = Some(quoted(text));
        self
    }

    /// Adds the field that probably was to be another.
    pub(super) fn mistyped(&mut self, field: Mistyped) -> &mut Problem {
        if let Some(written) = field.written {
            self.found(&written).guess(Some(field.name.to_string()));
        }
        self
    }

    /// Adds the nearest thing that would be right, if there is one.
    pub(crate) fn guess(&mut self, guess: Option<String>) -> &mut Problem {
        self.guess = guess;
        self
    }
}

impl LeftOut {
    /// What these problems say was left out: every [`Severity::Error`].
    pub fn of<'p>(problems: impl IntoIterator<Item = &'p Problem>) -> LeftOut {
        let mut left_out = LeftOut::default();
        for problem in problems.into_iter().filter(|problem| problem.severity == Severity::Error) {
            left_out.count += 1;
            if left_out.details.len() < LeftOut::MOST_DETAILS {
                left_out.details.push(problem.to_string());
            }
            left_out.incidents.extend(problem.incident.clone());
        }
        left_out.incidents.dedup();
        left_out
    }
}

/// A publisher's text within a message: in backquotes, on one line, at most 60 characters of it.
pub(crate) fn quoted(text: &str) -> String {
    let mut clipped: String =
        text.chars().take(60).map(|c| if c.is_control() || is_turning(c) { ' ' } else { c }).collect();
    if clipped.len() < text.len() {
        clipped.push('…');
    }
    format!("`{clipped}`")
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "{}:{}: ", self.line, self.column)?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
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
