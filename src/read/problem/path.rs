//! Where something is: the way down to it, as values, and its line and column. Both are printed last.

use std::fmt;

use super::Register;
#[cfg(feature = "import")]
use super::{Arg, word};
use crate::model::is_turning;

/// One step of the way to a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field of an object.
    Field(String),
    /// An item of a list, counted from 0.
    Item(usize),
    /// A sheet of a workbook, by its name.
    #[cfg(feature = "import")]
    Sheet(std::sync::Arc<str>),
    /// A row of a sheet, as a spreadsheet counts.
    #[cfg(feature = "import")]
    Row(usize),
    /// A column of a sheet, by its header.
    #[cfg(feature = "import")]
    Column(String),
}

/// The way from the whole text to a place. Empty, it is the whole.
///
/// It is printed as `incidents[7].responds_to[0]`, of a sheet as `row 14, date`, and of a workbook as
/// `Incidents, row 14, date`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<Step>);

impl Path {
    /// The way of these steps.
    pub fn new(steps: Vec<Step>) -> Path {
        Path(steps)
    }

    /// The steps, from the whole down.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether it is the whole text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The way one step further down.
    #[cfg(feature = "import")]
    #[must_use]
    pub fn and(&self, step: Step) -> Path {
        Path(self.0.iter().cloned().chain([step]).collect())
    }

    /// As it is printed. A mark that would turn the text about it is shown as `�`.
    pub(crate) fn text(&self, register: Register) -> String {
        let mut text = String::new();
        for step in &self.0 {
            match step {
                Step::Item(index) => text.extend(["[", &index.to_string(), "]"]),
                Step::Field(name) if text.is_empty() => text.push_str(name),
                Step::Field(name) => text.extend([".", name]),
                #[cfg(feature = "import")]
                Step::Sheet(name) => text.push_str(name),
                #[cfg(feature = "import")]
                Step::Row(number) => {
                    further(&mut text, &word!("row {number}").with("number", *number).text(register), register);
                }
                #[cfg(feature = "import")]
                Step::Column(name) if text.is_empty() => {
                    text = word!("column {name}").with("name", Arg::Plain(name.clone())).text(register);
                }
                #[cfg(feature = "import")]
                Step::Column(name) => further(&mut text, name, register),
            }
        }
        register.isolated(text.chars().map(|c| if is_turning(c) { '\u{fffd}' } else { c }).collect())
    }
}

/// Adds a part, after a comma unless it is the first.
#[cfg(feature = "import")]
fn further(text: &mut String, part: &str, register: Register) {
    if !text.is_empty() {
        text.push_str(&Arg::from(word!(", ")).text(register));
    }
    text.push_str(part);
}

/// So that what is kept by ways can be looked up by steps.
#[cfg(feature = "import")]
impl std::borrow::Borrow<[Step]> for Path {
    fn borrow(&self) -> &[Step] {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Register::Command))
    }
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}
