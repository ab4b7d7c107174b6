//! Sentences by key: a text with named slots, in two forms if it counts something.
//!
//! A key is a function, and a slot is its parameter, so a missing key or slot does not compile. In a file, a language is
//! flat: `sources.one` and `sources.other` are two texts, named by the key and the form (CLDR's plural categories).

use crate::model::digits;

/// A sentence with the values of its slots. These are texts, or elements of a figure: a link may be anywhere in a sentence.
pub struct Said<S, const N: usize> {
    /// It has a [`mark`] in place of each slot.
    pub(crate) text: &'static str,
    /// What the sentence counts, for its slot `{count}`.
    pub(crate) count: usize,
    pub(crate) slots: [S; N],
}

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
    let mut rest = text;
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| *c <= LAST_MARK) {
        put(Piece::Text(rest.get(..at).unwrap_or_default()));
        put(match mark {
            COUNT => Piece::Count(digits(count as i64)),
            slot => Piece::Slot(slot as usize - 1),
        });
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    put(Piece::Text(rest));
}

/// The marks for slots in the texts of the wasm. Names would make the wasm larger. The first mark is for what is counted.
const COUNT: char = '\0';
const LAST_MARK: char = '\u{8}';

/// The length of a text with marks, in bytes.
pub(crate) const fn marked_length(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let (mut length, mut is_slot) = (0, false);
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'{' {
            is_slot = true;
        }
        if !is_slot || *first == b'}' {
            length += 1;
        }
        if *first == b'}' {
            is_slot = false;
        }
    }
    length
}

/// A text with a mark in place of each slot; `names` are those of the marks after the first. [`fits`] has proved that all are known.
pub(crate) const fn marked<const LENGTH: usize>(text: &str, names: &[&str]) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let mut slots: &mut [u8] = &mut bytes;
    let mut rest = text.as_bytes();
    while let ([first, after @ ..], [byte, more @ ..]) = (rest, slots) {
        rest = after;
        *byte = *first;
        if *first == b'{' {
            *byte = match place(rest, names) {
                Some(place) => place as u8 + 1,
                None => COUNT as u8,
            };
            while let [passed, after @ ..] = rest {
                rest = after;
                if *passed == b'}' {
                    break;
                }
            }
        }
        slots = more;
    }
    bytes
}

/// The text of those bytes.
pub(crate) const fn as_text(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Whether the slots of a text are those that its key has: each of them, and no other.
pub(crate) const fn fits(text: &str, names: &[&str]) -> bool {
    let mut rest = text.as_bytes();
    let mut met = 0_u32;
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'{' {
            match place(after, names) {
                Some(place) => met |= 1 << place,
                None => return false,
            }
        }
    }
    met.count_ones() as usize == names.len()
}

/// The index of the name with which the text begins, up to `}`.
const fn place(text: &[u8], mut names: &[&str]) -> Option<u32> {
    let mut place = 0;
    while let [name, rest @ ..] = names {
        if is_slot(text, name.as_bytes()) {
            return Some(place);
        }
        (names, place) = (rest, place + 1);
    }
    None
}

const fn is_slot(mut text: &[u8], mut name: &[u8]) -> bool {
    while let ([a, text_rest @ ..], [b, name_rest @ ..]) = (text, name) {
        if *a != *b {
            return false;
        }
        (text, name) = (text_rest, name_rest);
    }
    name.is_empty() && matches!(text, [b'}', ..])
}

/// Makes each key a function. Its parameters are what the sentence counts, and its slots.
///
/// ```text
/// sentences! {
///     no_match = "No incident matches.";
///     updated(date) = "Updated {date}";
///     incidents = one "{count} incident", other "{count} incidents";
/// }
/// ```
macro_rules! sentences {
    (const $keys:ident; $($sentences:tt)*) => {
        $crate::words::lexicon::sentences! { $($sentences)* }
        $crate::words::lexicon::keys! { $keys $($sentences)* }
    };
    ($($key:ident $(($($slot:ident),+))? = $(one $one:literal, other)? $text:literal;)*) => {
        $($crate::words::lexicon::sentence! { $key ($($($slot),+)?) [$($one)?] $text })*
    };
}

/// Lists their keys, one on each line, with the slots after the key: `spans incidents span`. The key of a sentence that counts ends in
/// a dot, because its form follows: `shown. count number`.
macro_rules! keys {
    ($keys:ident $($key:ident $(($($slot:ident),+))? = $(one $one:literal, other)? $text:literal;)*) => {
        // the widget without the reader does not need it, and does not contain it
        #[cfg_attr(not(feature = "read"), allow(dead_code))]
        pub const $keys: &str = concat!($(
            stringify!($key), $($crate::words::lexicon::counts!($one),)? $($(" ", stringify!($slot),)+)? "\n",
        )*);
    };
}

macro_rules! counts {
    ($one:literal) => {
        ". count"
    };
}

/// One of them.
macro_rules! sentence {
    ($key:ident () [] $text:literal) => {
        #[doc = concat!("`", $text, "`")]
        pub fn $key() -> &'static str {
            const { assert!($crate::words::lexicon::fits($text, &[])) };
            $text
        }
    };
    ($key:ident ($($slot:ident),+) [] $text:literal) => {
        #[doc = concat!("`", $text, "`")]
        pub fn $key<S>($($slot: S),+) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::lexicon::fits($text, &[$(stringify!($slot)),+])) };
            $crate::words::lexicon::Said { text: $crate::words::lexicon::with_marks!($text $($slot)+), count: 0, slots: [$($slot),+] }
        }
    };
    ($key:ident () [$one:literal] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key(count: usize) -> $crate::words::lexicon::Said<&'static str, 0> {
            const { assert!($crate::words::lexicon::fits($one, &["count"])) };
            const { assert!($crate::words::lexicon::fits($other, &["count"])) };
            let (one, other) = ($crate::words::lexicon::with_marks!($one), $crate::words::lexicon::with_marks!($other));
            $crate::words::lexicon::Said { text: if count == 1 { one } else { other }, count, slots: [] }
        }
    };
    ($key:ident ($($slot:ident),+) [$one:literal] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key<S>(count: usize, $($slot: S),+) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::lexicon::fits($one, &["count", $(stringify!($slot)),+])) };
            const { assert!($crate::words::lexicon::fits($other, &["count", $(stringify!($slot)),+])) };
            let one = $crate::words::lexicon::with_marks!($one $($slot)+);
            let other = $crate::words::lexicon::with_marks!($other $($slot)+);
            $crate::words::lexicon::Said { text: if count == 1 { one } else { other }, count, slots: [$($slot),+] }
        }
    };
}

/// A text with its marks, made by the compiler.
macro_rules! with_marks {
    ($text:literal $($slot:ident)*) => {{
        use $crate::words::lexicon::{as_text, marked, marked_length};
        const MARKED: [u8; marked_length($text)] = marked($text, &[$(stringify!($slot)),*]);
        const { as_text(&MARKED) }
    }};
}

pub(crate) use {counts, keys, sentence, sentences, with_marks};

#[cfg(test)]
mod tests {
    use super::fits;

    sentences! {
        const KEYS;
        begun(by, date) = "{date}: begun by {by}";
        found(by) = one "{by} found {count} thing", other "{by} found {count} things";
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
    fn each_key_is_listed_with_its_slots() {
        assert_eq!(KEYS, "begun by date\nfound. count by\n");
    }

    #[test]
    fn a_text_that_lacks_a_slot_or_has_another_does_not_fit() {
        assert!(fits("{a} and {b}", &["b", "a"]) && fits("{a}{a}", &["a"]) && fits("none", &[]));
        for (text, names) in
            [("{a}", &["a", "b"][..]), ("{a} {c}", &["a"]), ("{ab}", &["a"]), ("{a", &["a"]), ("{}", &[])]
        {
            assert!(!fits(text, names), "{text}");
        }
    }
}
