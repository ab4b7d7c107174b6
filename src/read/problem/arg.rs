//! What a sentence is about: values, which become words when the sentence is made.

use crate::model::is_turning;

#[cfg(feature = "import")]
use {super::Path, std::sync::Arc};

/// A value that fills a slot of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A text of the publisher's: in backquotes, on one line, clipped where it is long.
    Text(String),
    /// A text that stands in JSON where something else should: "the text `7`".
    Value(String),
    /// A whole number that stands in JSON: "the number 7".
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
}

/// The values of a sentence, by the names of its slots.
pub(super) type Args = Vec<(&'static str, Arg)>;

/// As many names are listed.
#[cfg(feature = "import")]
const LISTED: usize = 12;

impl Arg {
    /// As it is printed.
    pub(super) fn text(&self) -> String {
        match self {
            Arg::Text(text) => quoted(text),
            Arg::Value(text) => ["the text ", &quoted(text)].concat(),
            Arg::Whole(number) => ["the number ", &number.to_string()].concat(),
            Arg::Number(number) => number.to_string(),
            Arg::Words(words) => (*words).to_owned(),
            Arg::Plain(words) => words.clone(),
            Arg::Field(name) => ["`", name, "`"].concat(),
            #[cfg(feature = "import")]
            Arg::Names(names) => {
                let listed = names.iter().take(LISTED).map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
                match names.len().saturating_sub(LISTED) {
                    0 => listed,
                    more => format!("{listed} and {more} more"),
                }
            }
            #[cfg(feature = "import")]
            Arg::Place(path, None) => path.text(),
            #[cfg(feature = "import")]
            Arg::Place(path, Some(file)) => format!("{path} of {file}"),
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

/// A publisher's text within a sentence: in backquotes, on one line, at most 60 characters of it.
pub(crate) fn quoted(text: &str) -> String {
    let mut clipped: String =
        text.chars().take(60).map(|c| if c.is_control() || is_turning(c) { ' ' } else { c }).collect();
    if clipped.len() < text.len() {
        clipped.push('…');
    }
    ["`", &clipped, "`"].concat()
}
