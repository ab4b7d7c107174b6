//! What a sentence is about: values, which become words when the sentence is made.

use super::Register;

#[cfg(feature = "import")]
use super::{Code, Path, Severity};
#[cfg(feature = "lint")]
use {super::Problem, std::sync::Arc};

/// A value that fills a slot of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A text of the publisher's: in backquotes, on one line, clipped where it is long.
    Text(String),
    /// A text in JSON where something else should be: "the text `7`".
    Value(String),
    /// A whole number in JSON: "the number 7".
    Whole(i64),
    /// A number, as digits.
    Number(i64),
    /// Words of ours.
    Words(&'static str),
    /// Words made of several parts, printed as they are.
    Plain(String),
    /// A field, or a column, by the name that it has in the publisher's file.
    Field(&'static str),
    /// Names: the first of them, and how many more there are.
    #[cfg(feature = "import")]
    Names(Vec<String>),
    /// Another place, and the file that it is in, where that is another.
    #[cfg(feature = "import")]
    Place(Path, Option<Arc<str>>),
    /// The same in other places, each with its file. No sentence has it.
    #[cfg(feature = "lint")]
    Others(Vec<(Arc<str>, Problem)>),
    /// What is not listed, by code and severity. No sentence has it.
    #[cfg(feature = "import")]
    Unlisted(Vec<(Code, Severity, usize)>),
}

/// The values of a sentence, by the names of its slots.
pub(super) type Args = Vec<(&'static str, Arg)>;

/// As many names are listed.
#[cfg(feature = "import")]
const LISTED: usize = 12;

impl Arg {
    /// As it is printed.
    pub(super) fn text(&self, register: Register) -> String {
        match self {
            Arg::Text(text) => register.quoted(text),
            Arg::Value(text) => ["the text ", &register.quoted(text)].concat(),
            Arg::Whole(number) => ["the number ", &number.to_string()].concat(),
            Arg::Number(number) => number.to_string(),
            Arg::Words(words) => register.words(words).into_owned(),
            Arg::Plain(words) => register.words(words).into_owned(),
            Arg::Field(name) => register.marked(name),
            #[cfg(feature = "import")]
            Arg::Names(names) => {
                let listed = names.iter().take(LISTED).map(|name| register.quoted(name)).collect::<Vec<_>>().join(", ");
                match names.len().saturating_sub(LISTED) {
                    0 => listed,
                    more => format!("{listed} and {more} more"),
                }
            }
            #[cfg(feature = "import")]
            Arg::Place(path, None) => path.text(),
            #[cfg(feature = "import")]
            Arg::Place(path, Some(file)) => format!("{path} of {file}"),
            #[cfg(feature = "lint")]
            Arg::Others(_) => String::new(),
            #[cfg(feature = "import")]
            Arg::Unlisted(_) => String::new(),
        }
    }
}

/// A publisher's text.
impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

/// Words of ours.
impl From<&'static str> for Arg {
    fn from(words: &'static str) -> Arg {
        Arg::Words(words)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as i64)
    }
}

/// A publisher's text within a sentence of the command: see [`Register::quoted`].
pub(crate) fn quoted(text: &str) -> String {
    Register::Command.quoted(text)
}
