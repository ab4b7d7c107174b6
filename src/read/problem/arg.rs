//! What a sentence is about: values, which become words when the sentence is made.

use super::sentence::filled;
use super::{Register, Word, word};
use crate::model::joined;

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
    /// Words of ours, with what fills their slots.
    Words(Word, Args),
    /// A text that is printed as it is: one that is the same in every language, such as a date, or that is made already.
    Plain(String),
    /// A field, or a column, by the name that it has in the publisher's file.
    Field(&'static str),
    /// Names: the first of them, and how many more there are.
    #[cfg(feature = "import")]
    Names(Vec<String>),
    /// Another place, and the file that it is in, where that is another.
    #[cfg(feature = "import")]
    Place(Path, Option<Arc<str>>),
    /// Several, with commas between.
    List(Vec<Arg>),
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
    /// The same with a slot filled, where it is words.
    pub(crate) fn with(mut self, slot: &'static str, arg: impl Into<Arg>) -> Arg {
        if let Arg::Words(_, args) = &mut self {
            args.push((slot, arg.into()));
        }
        self
    }

    /// As it is printed.
    pub(crate) fn text(&self, register: Register) -> String {
        match self {
            Arg::Text(text) => register.quoted(text),
            Arg::Value(text) => word!("the text {text}").with("text", text.clone()).text(register),
            Arg::Whole(number) => word!("the number {number}").with("number", Arg::Number(*number)).text(register),
            Arg::Number(number) => number.to_string(),
            Arg::Words(word, args) => filled(word.text(), args, register),
            Arg::Plain(text) => text.clone(),
            Arg::Field(name) => register.marked(name),
            #[cfg(feature = "import")]
            Arg::Names(names) => {
                let listed: Vec<Arg> = names.iter().take(LISTED).map(|name| Arg::Text(name.clone())).collect();
                match names.len().saturating_sub(LISTED) {
                    0 => Arg::List(listed).text(register),
                    more => word!("{names} and {count} more")
                        .with("names", Arg::List(listed))
                        .with("count", more)
                        .text(register),
                }
            }
            Arg::List(args) => {
                let texts: Vec<String> = args.iter().map(|arg| arg.text(register)).collect();
                joined(&texts, &Arg::from(word!(", ")).text(register))
            }
            #[cfg(feature = "import")]
            Arg::Place(path, None) => path.text(register),
            #[cfg(feature = "import")]
            Arg::Place(path, Some(file)) => word!("{place} of {file}")
                .with("place", Arg::Place(path.clone(), None))
                .with("file", Arg::Plain(file.to_string()))
                .text(register),
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
impl From<Word> for Arg {
    fn from(word: Word) -> Arg {
        Arg::Words(word, Args::new())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as i64)
    }
}
