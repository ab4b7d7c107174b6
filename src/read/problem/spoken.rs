//! The language in which a page is told of problems: English, until another is spoken. Those who use the command are told in English.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::sentence::Sentence;
use super::{Code, word};

/// How a language is written, besides its texts. This room knows no languages.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Chooses among the forms of a text by a number.
    pub form: fn(&'static str, usize) -> &'static str,
    /// Writes how many there are, in the digits of the language.
    pub number: fn(i64) -> String,
    /// Keeps a name in letters of another direction apart from the sentence.
    pub isolated: fn(&str) -> String,
}

/// What is said in place of each English text.
struct Spoken {
    texts: HashMap<&'static str, &'static str>,
    manner: Manner,
}

thread_local! {
    static SPOKEN: RefCell<Option<Spoken>> = const { RefCell::new(None) };
}

/// From now on a page is told these texts in place of the English ones.
pub fn speak(texts: impl Iterator<Item = (&'static str, &'static str)>, manner: Manner) {
    SPOKEN.set(Some(Spoken { texts: texts.collect(), manner }));
}

/// What a page is told in place of an English text; itself where there is nothing. It is in the form for what it counts.
pub fn told(english: &'static str, count: Option<usize>) -> &'static str {
    SPOKEN.with_borrow(|spoken| {
        let Some(Spoken { texts, manner }) = spoken else { return english };
        texts.get(english).map_or(english, |text| (manner.form)(text, count.unwrap_or_default()))
    })
}

/// How many there are. Other numbers, such as those of rows, are written as in the files.
pub fn counted(count: i64) -> String {
    SPOKEN.with_borrow(|spoken| match spoken {
        Some(Spoken { manner, .. }) => (manner.number)(count),
        None => count.to_string(),
    })
}

/// A name as it is in a sentence.
pub fn isolated(name: String) -> String {
    SPOKEN.with_borrow(|spoken| match spoken {
        Some(Spoken { manner, .. }) => (manner.isolated)(&name),
        None => name,
    })
}

/// Every English text of problems, once, by its key: those of codes, and words.
pub fn listed() -> Vec<(String, &'static str)> {
    let words = word::LISTED.iter().map(|(key, text)| (["word.", key].concat(), *text));
    let codes = Code::ALL.iter().flat_map(|code| {
        let Sentence { says, many, expected, found, .. } = *code.sentence();
        let advice = code.advice();
        let parts = [
            ("says", says),
            ("many", many),
            ("expected", expected),
            ("found", found),
            ("group", advice.group),
            ("mend", advice.mend),
        ];
        parts.map(|(part, text)| ([code.id(), ".", part].concat(), text))
    });
    let mut seen = HashSet::new();
    codes.chain(words).filter(|(_, text)| says_something(text) && seen.insert(*text)).collect()
}

/// Whether there is more than a slot in a text.
fn says_something(text: &str) -> bool {
    let is_slot = text.starts_with('{') && text.find('}') == Some(text.len().saturating_sub(1));
    !text.is_empty() && !is_slot
}
