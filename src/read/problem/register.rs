//! How a sentence is written for those who read it: next to a prompt, or on a page.

use std::borrow::Cow;

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
    /// What is around a name.
    fn marks(self) -> [&'static str; 2] {
        match self {
            Register::Command => ["`", "`"],
            #[cfg(feature = "lint")]
            Register::Page => ["“", "”"],
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
                for (piece, mark) in pieces.zip(self.marks().into_iter().cycle()) {
                    printed.extend([mark, piece]);
                }
                Cow::Owned(printed)
            }
        }
    }

    /// A name of ours.
    pub(super) fn marked(self, name: &str) -> String {
        let [open, close] = self.marks();
        [open, name, close].concat()
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
