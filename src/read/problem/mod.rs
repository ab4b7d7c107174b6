//! What is wrong with a text, as data: a code, how much it costs, where it is, and the values that the sentence needs.

// its macros make the codes
#[macro_use]
mod table;

#[cfg(feature = "lint")]
mod advised;
mod arg;
mod code;
mod collector;
mod counts;
mod others;
mod path;
mod register;
mod sentence;
#[cfg(feature = "lint")]
mod spoken;
#[macro_use]
mod word;

use std::fmt;

pub use arg::Arg;
pub use code::Code;
pub use counts::Counts;
pub use path::{Path, Position, Step};
pub use register::Register;
pub use word::Word;

#[cfg(feature = "lint")]
pub use code::{Advice, Example};

pub(crate) use collector::Collector;
pub(crate) use others::Places;
#[cfg(feature = "lint")]
pub use spoken::Manner;
#[cfg(feature = "lint")]
pub(crate) use spoken::{listed, speak, told};
pub(crate) use word::word;

use crate::model::LeftOut;
use arg::Args;

/// How much a problem costs the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Shown as written; worth knowing. Unknown fields, actors made from a name.
    Note,
    /// Shown, but an editor should look: an incident without a source, an arrow with no one behind it.
    Warning,
    /// Something was left out: an incident, a link, a figure, an address.
    Error,
}

/// How much a code costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A note, always.
    Note,
    /// A warning, always.
    Warning,
    /// An error, always.
    Error,
    /// More or less, as it is.
    Depends,
    /// Nothing can be made of the text.
    Unreadable,
}

/// One thing wrong with a text.
///
/// Its [`Display`](fmt::Display) is one line: `41:17: incidents[7].date: expected …, found …; did you mean …?`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What sort of thing it is.
    pub code: Code,
    /// How much it costs the reader.
    pub severity: Severity,
    /// The way to it. Empty where it concerns the whole text.
    pub path: Path,
    /// Where it is in the text. `None` where no single place is to blame.
    pub position: Option<Position>,
    /// The title, else the id, of the incident that it concerns.
    pub incident: Option<String>,
    /// What fills the slots of the sentence.
    args: Args,
}

/// A missing field, and how it was written instead, if it was.
pub(super) struct Mistyped {
    pub name: &'static str,
    pub written: Option<String>,
}

impl Problem {
    /// A problem whose place is not known yet, of its code's own severity.
    pub fn new(code: Code) -> Problem {
        let severity = match code.level() {
            Level::Note => Severity::Note,
            Level::Warning => Severity::Warning,
            Level::Error | Level::Depends | Level::Unreadable => Severity::Error,
        };
        Problem::graded(code, severity)
    }

    /// A problem of a code whose severity depends.
    pub(crate) fn graded(code: Code, severity: Severity) -> Problem {
        Problem { code, severity, path: Path::default(), position: None, incident: None, args: Args::new() }
    }

    /// The same with a slot of its sentence filled.
    #[must_use]
    pub fn filled(mut self, slot: &'static str, arg: Arg) -> Problem {
        self.args.push((slot, arg));
        self
    }

    /// Fills a slot of the sentence.
    pub(crate) fn with(&mut self, slot: &'static str, arg: impl Into<Arg>) -> &mut Problem {
        self.args.push((slot, arg.into()));
        self
    }

    /// Says what should be there.
    pub(crate) fn expecting(&mut self, words: Word) -> &mut Problem {
        self.with("expected", words)
    }

    /// Says which text is there.
    pub(crate) fn finding(&mut self, text: &str) -> &mut Problem {
        self.with("found", text.to_owned())
    }

    /// Adds the field that probably was to be another.
    pub(super) fn mistyped(&mut self, field: Mistyped) -> &mut Problem {
        if let Some(written) = field.written {
            self.finding(&written).guessing(Some(field.name.to_owned()));
        }
        self
    }

    /// Adds the nearest thing that would be right, if there is one.
    pub(crate) fn guessing(&mut self, guess: Option<String>) -> &mut Problem {
        if let Some(guess) = guess {
            self.with("guess", guess);
        }
        self
    }

    /// The same in the place of another.
    pub(crate) fn standing(mut self, path: Path, position: Option<Position>) -> Problem {
        (self.path, self.position) = (path, position);
        self
    }

    /// Its place, before a sentence.
    fn place(&self) -> String {
        let mut line = String::new();
        if let Some(Position { line: number, column }) = self.position {
            line.extend([&number.to_string(), ":", &column.to_string(), ": "]);
        }
        if !self.path.is_empty() {
            line.extend([&self.path.text(Register::Command), ": "]);
        }
        line
    }
}

#[cfg(feature = "import")]
impl Problem {
    /// Guesses nothing.
    pub(crate) fn without_guess(&mut self) -> &mut Problem {
        self.args.retain(|(slot, _)| *slot != "guess");
        self
    }

    /// Calls every field that the sentence names what `called` calls it.
    pub(crate) fn call_fields(&mut self, called: impl Fn(&str) -> Option<&'static str>) {
        for (_, arg) in &mut self.args {
            if let Arg::Field(field) = arg {
                *field = called(field).unwrap_or(field);
            }
        }
        let code::Sentence { says, many, expected, .. } = *self.code.sentence();
        for (slot, field) in [says, many, expected].into_iter().flat_map(sentence::fields) {
            if let Some(name) = called(field) {
                self.with(slot, Arg::Field(name));
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&(self.place() + &self.sentence()))
    }
}

impl std::error::Error for Problem {}

impl LeftOut {
    /// What these problems, which are all of one reading, say was left out: every [`Severity::Error`].
    pub fn of<'p>(problems: impl IntoIterator<Item = &'p Problem>) -> LeftOut {
        let mut left_out = LeftOut::default();
        for problem in problems.into_iter().filter(|problem| problem.severity == Severity::Error) {
            match Counts::in_all(problem) {
                Some(all) => left_out.count = all.errors,
                None => left_out.count += 1,
            }
            if left_out.details.len() < LeftOut::MOST_DETAILS {
                // what may have been meant is for the publisher, whom `check` tells
                left_out.details.push(problem.place() + &problem.to(Register::Command).fault());
            }
            left_out.incidents.extend(problem.incident.clone().filter(|incident| !incident.is_empty()));
        }
        left_out.incidents.dedup();
        left_out
    }
}

/// Why a text is no chain at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError(pub Problem);

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.0.position {
            for part in ["line ", &line.to_string(), ", column ", &column.to_string(), ": "] {
                f.write_str(part)?;
            }
        }
        f.write_str(&self.0.sentence())
    }
}

impl std::error::Error for ReadError {}
