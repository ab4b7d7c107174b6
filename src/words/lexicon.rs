//! Sentences by key: a text with named slots. It has a form for each number if it counts something, and for each
//! [`Grammar`](crate::model::Grammar) where its verb follows a name.
//!
//! A key is a function, and a slot is its parameter, so a missing key or slot does not compile. The texts of all keys are the lines of one
//! text. That of another language has the same lines ([`languages`](super::languages)), and can take its place while a page is shown.

use std::cell::Cell;

use super::marks::{COUNT, FIRST_SLOT, FORM, LAST_MARK, LINE};
use super::{number, say};

/// A sentence with the values of its slots. These are texts, or elements of a figure: a link may be anywhere in a sentence.
pub struct Said<S, const N: usize> {
    /// It has a mark in place of each slot, and [`FORM`] between its forms.
    pub(crate) text: &'static str,
    /// What the sentence counts, for its slot `{count}`. From [`NAMES`] on it is the grammar of a name.
    pub(crate) count: usize,
    pub(crate) slots: [S; N],
}

/// A sentence that speaks of a name has its form by this number and that of the [`Grammar`](crate::model::Grammar). Nothing is so many.
pub(crate) const NAMES: usize = usize::MAX - 7;

/// A part of a sentence.
pub(crate) enum Piece {
    Text(&'static str),
    Count(String),
    /// The value of that slot.
    Slot(usize),
}

impl<const N: usize> Said<&str, N> {
    /// The sentence as plain text.
    pub fn text(&self) -> String {
        fill(self.text, self.count, &self.slots)
    }
}

#[inline(never)]
fn fill(text: &'static str, count: usize, slots: &[&str]) -> String {
    let mut filled = String::new();
    pieces(text, count, &mut |piece| match piece {
        Piece::Text(text) => filled.push_str(text),
        Piece::Count(count) => filled.push_str(&count),
        Piece::Slot(place) => filled.push_str(slots.get(place).copied().unwrap_or_default()),
    });
    filled
}

/// Splits a text into its parts, from the beginning to the end.
pub(crate) fn pieces(text: &'static str, count: usize, put: &mut dyn FnMut(Piece)) {
    let mut rest = form(text, count);
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| *c <= LAST_MARK) {
        put(Piece::Text(rest.get(..at).unwrap_or_default()));
        put(match mark {
            COUNT => Piece::Count(number(count as i64)),
            slot => Piece::Slot((slot as usize).wrapping_sub(FIRST_SLOT as usize)),
        });
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    put(Piece::Text(rest));
}

/// The form of a text for that number. Its first form is CLDR's `other`, which is for every number that has no form of its own.
pub(crate) fn form(text: &'static str, count: usize) -> &'static str {
    // no rule of a language of ours looks at more than the last two digits, and at whether there are more
    let place = if count < 100 { count } else { count % 100 + 100 };
    let plural = || say::plurals().as_bytes().get(place).map_or(0, |digit| usize::from(digit - b'0'));
    let index = count.checked_sub(NAMES).unwrap_or_else(plural);
    let mut forms = text.split(FORM);
    let other = forms.next().unwrap_or_default();
    if index == 0 { other } else { forms.nth(index - 1).filter(|form| !form.is_empty()).unwrap_or(other) }
}

/// Makes each key a function. Its parameters are what the sentence counts, or the grammar of the name that it says, and its slots. `ENGLISH`
/// has their lines, and `KEYS` lists them. `speak` takes the lines of another language.
///
/// ```text
/// sentences! {
///     no_match = "No incident matches.";
///     updated(date) = "Updated {date}";
///     incidents = one "{count} incident", other "{count} incidents";
///     says(speaker) = plural "{speaker} say", other "{speaker} says";
/// }
/// ```
macro_rules! sentences {
    (first { $($first:tt)* } later { $($later:tt)* }) => {
        $crate::words::lexicon::sentences! { $($first)* $($later)* }
        /// So many bytes of `ENGLISH` are what the first view says.
        #[allow(dead_code)]
        pub const FIRST: usize = $crate::words::lexicon::english!($($first)*).len();
    };
    ($($key:ident $(($($slot:ident),+))? = $(one $one:literal, other)? $(plural $plural:literal, other)? $text:literal;)*) => {
        #[allow(non_camel_case_types)]
        enum Key {
            $($key,)*
            Count,
        }

        const COUNT: usize = Key::Count as usize;

        /// A key on each line, with its slots after it: `spans incidents span`. That of a sentence with forms ends in a mark
        /// ([`FORMS`](crate::words::marks)): `shown. count number`, `says: speaker`.
        // the widget without the reader does not need it, and does not contain it
        #[allow(dead_code)]
        pub const KEYS: &str = concat!($(
            stringify!($key), $($crate::words::lexicon::counts!($one),)? $($crate::words::lexicon::names!($plural),)? $($(" ", stringify!($slot),)+)? "\n",
        )*);

        /// The sentences in English, a line each.
        pub const ENGLISH: &str = $crate::words::lexicon::english!($($key $(($($slot),+))? = $(one $one, other)? $(plural $plural, other)? $text;)*);

        thread_local! {
            /// What is spoken now. In a wasm it is empty until it is told what to speak, which it is before it draws. To begin with English
            /// would make it larger.
            #[cfg(target_family = "wasm")]
            static LINES: [std::cell::Cell<&'static str>; COUNT] = const { [const { std::cell::Cell::new("") }; COUNT] };
            #[cfg(not(target_family = "wasm"))]
            static LINES: [std::cell::Cell<&'static str>; COUNT] = {
                let lines = [const { std::cell::Cell::new("") }; COUNT];
                $crate::words::lexicon::set_lines(&lines, ENGLISH);
                lines
            };
        }

        /// From now on each key says its line of this text. A text that has fewer lines says nothing in place of the others.
        #[allow(dead_code)]
        pub fn speak(text: &'static str) {
            LINES.with(|lines| $crate::words::lexicon::set_lines(lines, text));
        }

        $($crate::words::lexicon::sentence! { $key ($($($slot),+)?) [$($one)?] [$($plural)?] $text })*
    };
}

/// Each of them is a line of the text from now on.
#[inline(never)]
pub(crate) fn set_lines(lines: &[Cell<&'static str>], text: &'static str) {
    for (line, text) in lines.iter().zip(text.split(LINE)) {
        line.set(text);
    }
}

/// The lines of sentences.
macro_rules! english {
    ($($key:ident $(($($slot:ident),+))? = $(one $one:literal, other)? $(plural $plural:literal, other)? $text:literal;)*) => {{
        use $crate::words::marks::{as_text, joined, joined_length};
        const PARTS: &[[&str; 4]] = &[$($crate::words::lexicon::parts!(($($($slot)+)?) [$($one)? $($plural)?] $text),)*];
        const BYTES: [u8; joined_length(PARTS)] = joined(PARTS);
        const { as_text(&BYTES) }
    }};
}

/// The parts of a line.
macro_rules! parts {
    (($($slot:ident)*) [] $text:literal) => {
        [$crate::words::lexicon::with_marks!($text $($slot)*), "", "", "\n"]
    };
    (($($slot:ident)*) [$one:literal] $text:literal) => {
        [$crate::words::lexicon::with_marks!($text $($slot)*), "\t", $crate::words::lexicon::with_marks!($one $($slot)*), "\n"]
    };
}

macro_rules! counts {
    ($one:literal) => {
        ". count"
    };
}

macro_rules! names {
    ($plural:literal) => {
        ":"
    };
}

/// One of them.
macro_rules! sentence {
    ($key:ident () [] [] $text:literal) => {
        #[doc = concat!("`", $text, "`")]
        pub fn $key() -> &'static str {
            const { assert!($crate::words::marks::fits($text, &[])) };
            $crate::words::lexicon::line!($key)
        }
    };
    ($key:ident ($($slot:ident),+) [] [] $text:literal) => {
        #[doc = concat!("`", $text, "`")]
        pub fn $key<S>($($slot: S),+) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::marks::fits($text, &[$(stringify!($slot)),+])) };
            $crate::words::lexicon::Said { text: $crate::words::lexicon::line!($key), count: 0, slots: [$($slot),+] }
        }
    };
    ($key:ident () [$one:literal] [] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key(count: usize) -> $crate::words::lexicon::Said<&'static str, 0> {
            const { assert!($crate::words::marks::fits($one, &["count"])) };
            const { assert!($crate::words::marks::fits($other, &["count"])) };
            $crate::words::lexicon::Said { text: $crate::words::lexicon::line!($key), count, slots: [] }
        }
    };
    ($key:ident ($($slot:ident),+) [] [$plural:literal] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key<S>(
            grammar: $crate::model::Grammar,
            $($slot: S),+
        ) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::marks::fits($plural, &[$(stringify!($slot)),+])) };
            const { assert!($crate::words::marks::fits($other, &[$(stringify!($slot)),+])) };
            let count = $crate::words::lexicon::NAMES + grammar as usize;
            $crate::words::lexicon::Said { text: $crate::words::lexicon::line!($key), count, slots: [$($slot),+] }
        }
    };
    ($key:ident ($($slot:ident),+) [$one:literal] [] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key<S>(count: usize, $($slot: S),+) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::marks::fits($one, &["count", $(stringify!($slot)),+])) };
            const { assert!($crate::words::marks::fits($other, &["count", $(stringify!($slot)),+])) };
            $crate::words::lexicon::Said { text: $crate::words::lexicon::line!($key), count, slots: [$($slot),+] }
        }
    };
}

/// What a key says now.
macro_rules! line {
    ($key:ident) => {{
        const INDEX: usize = Key::$key as usize;
        LINES.with(|lines| lines[INDEX].get())
    }};
}

/// A text with its marks, made by the compiler.
macro_rules! with_marks {
    ($text:literal $($slot:ident)*) => {{
        use $crate::words::marks::{as_text, marked, marked_length};
        const MARKED: [u8; marked_length($text)] = marked($text, &[$(stringify!($slot)),*]);
        const { as_text(&MARKED) }
    }};
}

pub(crate) use {counts, english, line, names, parts, sentence, sentences, with_marks};

#[cfg(test)]
mod tests {
    use crate::model::Grammar;

    sentences! {
        begun(by, date) = "{date}: begun by {by}";
        found(by) = one "{by} found {count} thing", other "{by} found {count} things";
        finds(by) = plural "{by} find it", other "{by} finds it";
    }

    #[test]
    fn a_slot_stands_anywhere_and_is_filled_by_its_name() {
        assert_eq!(begun("us", "today").text(), "today: begun by us");
        assert_eq!(
            [0, 1, 2].map(|count| found(count, "{count}").text()),
            ["{count} found 0 things", "{count} found 1 thing", "{count} found 2 things",]
        );
    }

    #[test]
    fn a_name_asks_for_a_form_and_has_the_other_where_there_is_none() {
        let all = [Grammar::Other, Grammar::Plural, Grammar::Feminine, Grammar::Neuter];
        assert_eq!(
            all.map(|grammar| finds(grammar, "N").text()),
            ["N finds it", "N find it", "N finds it", "N finds it"]
        );
    }

    #[test]
    fn each_key_is_listed_with_its_slots() {
        assert_eq!(KEYS, "begun by date\nfound. count by\nfinds: by\n");
        assert_eq!(
            ENGLISH,
            "\u{3}: begun by \u{2}\n\u{2} found \u{1} things\t\u{2} found \u{1} thing\n\u{2} finds it\t\u{2} find it\n"
        );
    }
}
