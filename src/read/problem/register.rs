//! How a sentence is written for those who read it: next to a prompt, or on a page.

use std::borrow::Cow;

#[cfg(feature = "lint")]
use super::{Arg, arg::Args, spoken, word};
use crate::model::is_turning;

/// For whom a sentence is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    /// Who uses the command: names are in backquotes, and options of the command are named.
    Command,
    /// Who reads a page: names are in the quotation marks that print has.
    #[cfg(feature = "lint")]
    Page,
}

impl Register {
    /// A text of ours, in the language of those who read it, and in its form for what it counts.
    #[cfg(feature = "lint")]
    pub(super) fn told(self, text: &'static str, args: &Args) -> &'static str {
        let count = args.iter().find_map(|(name, arg)| match arg {
            Arg::Number(count) if *name == "count" => usize::try_from(*count).ok(),
            _ => None,
        });
        match self {
            Register::Command => text,
            Register::Page => spoken::told(text, count),
        }
    }

    /// How many there are.
    #[cfg(feature = "lint")]
    pub(super) fn counted(self, count: i64) -> String {
        match self {
            Register::Command => count.to_string(),
            Register::Page => spoken::counted(count),
        }
    }

    /// What is around a name.
    fn marks(self) -> [&'static str; 2] {
        match self {
            Register::Command => ["`", "`"],
            #[cfg(feature = "lint")]
            Register::Page => {
                let (open, close) =
                    spoken::told(word!("“{name}”").text(), None).split_once("{name}").unwrap_or_default();
                [open, close]
            }
        }
    }

    /// Words of ours, in which names are in backquotes.
    pub(super) fn words(self, words: &str) -> Cow<'_, str> {
        match self {
            Register::Command => Cow::Borrowed(words),
            #[cfg(feature = "lint")]
            Register::Page => {
                let mut pieces = words.split('`');
                let mut printed = pieces.next().unwrap_or_default().to_owned();
                while let (Some(name), after) = (pieces.next(), pieces.next()) {
                    printed.extend([&*self.marked(name), after.unwrap_or_default()]);
                }
                Cow::Owned(printed)
            }
        }
    }

    /// A name of ours.
    pub(super) fn marked(self, name: &str) -> String {
        let [open, close] = self.marks();
        [open, &*self.isolated(name.to_owned()), close].concat()
    }

    /// A text in letters of another direction than our sentence, kept apart from it.
    pub(super) fn isolated(self, text: String) -> String {
        match self {
            Register::Command => text,
            #[cfg(feature = "lint")]
            Register::Page => spoken::isolated(text),
        }
    }

    /// A publisher's text within a sentence: on one line, at most 60 characters of it.
    pub(super) fn quoted(self, text: &str) -> String {
        let mut clipped: String =
            text.chars().take(60).map(|c| if c.is_control() || is_turning(c) { ' ' } else { c }).collect();
        if clipped.len() < text.len() {
            clipped.push('…');
        }
        self.marked(&clipped)
    }
}
