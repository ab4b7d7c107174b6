//! Sentences by key: a text with named slots, in a form for each number if it counts something.
//!
//! A key is a function, and a slot is its parameter, so a missing key or slot does not compile. The texts of all keys are the lines of one
//! text. That of another language has the same lines ([`languages`](super::languages)), and can take its place while a page is shown.

use std::cell::Cell;

use super::{number, say};

/// A sentence with the values of its slots. These are texts, or elements of a figure: a link may be anywhere in a sentence.
pub struct Said<S, const N: usize> {
    /// It has a [`mark`] in place of each slot, and [`FORM`] between its forms.
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
            slot => Piece::Slot(slot as usize - 2),
        });
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    put(Piece::Text(rest));
}

/// The form of a text for that number. Its first form is CLDR's `other`, which is for every number that has no form of its own.
fn form(text: &'static str, count: usize) -> &'static str {
    // no rule of a language of ours looks at more than the last two digits, and at whether there are more
    let place = if count < 100 { count } else { count % 100 + 100 };
    let index = say::plurals().as_bytes().get(place).map_or(0, |digit| usize::from(digit - b'0'));
    let mut forms = text.split(FORM);
    let other = forms.next().unwrap_or_default();
    if index == 0 { other } else { forms.nth(index - 1).filter(|form| !form.is_empty()).unwrap_or(other) }
}

/// The marks for slots in the lines of a language. Names would make the wasm larger. The first mark is for what is counted.
const COUNT: char = '\u{1}';
const LAST_MARK: char = '\u{8}';
/// What is between the forms of a sentence.
pub(crate) const FORM: char = '\t';
/// What is between sentences.
pub(crate) const LINE: char = '\n';

/// A text with the names of its slots in place of their marks, of which that of the first name is this.
#[cfg(feature = "languages")]
pub(crate) fn as_marked(text: &str, names: &[&str], first: u32) -> String {
    let name = |c: char| u32::from(c).checked_sub(first).and_then(|index| names.get(index as usize));
    let part = |c: char| match name(c) {
        Some(name) if c <= LAST_MARK => format!("{{{name}}}"),
        _ => c.to_string(),
    };
    text.chars().map(part).collect()
}

/// A text with marks in place of its slots, of which that of the first name is this.
#[cfg(feature = "languages")]
pub(crate) fn to_marked(text: &str, names: &[&str], first: u8) -> String {
    let marks = names.iter().zip(first..);
    marks
        .fold(text.to_owned(), |text, (name, mark)| text.replace(&format!("{{{name}}}"), &char::from(mark).to_string()))
}

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
                Some(place) => place as u8 + 2,
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

/// The bytes of all these parts of lines.
pub(crate) const fn joined<const LENGTH: usize>(lines: &[[&str; 4]]) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let mut free: &mut [u8] = &mut bytes;
    let mut parts = lines.as_flattened();
    while let [part, others @ ..] = parts {
        parts = others;
        let mut part = part.as_bytes();
        while let [from, rest @ ..] = part {
            part = rest;
            free = match free {
                [to, more @ ..] => {
                    *to = *from;
                    more
                }
                none => none,
            };
        }
    }
    bytes
}

/// How many bytes they are.
pub(crate) const fn joined_length(lines: &[[&str; 4]]) -> usize {
    let (mut parts, mut length) = (lines.as_flattened(), 0);
    while let [part, others @ ..] = parts {
        (parts, length) = (others, length + part.len());
    }
    length
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

/// Makes each key a function. Its parameters are what the sentence counts, and its slots. `ENGLISH` has their lines, and `KEYS` lists them.
/// `speak` takes the lines of another language.
///
/// ```text
/// sentences! {
///     no_match = "No incident matches.";
///     updated(date) = "Updated {date}";
///     incidents = one "{count} incident", other "{count} incidents";
/// }
/// ```
macro_rules! sentences {
    (first { $($first:tt)* } later { $($later:tt)* }) => {
        $crate::words::lexicon::sentences! { $($first)* $($later)* }
        /// So many bytes of `ENGLISH` are what the first view says.
        #[allow(dead_code)]
        pub const FIRST: usize = $crate::words::lexicon::english!($($first)*).len();
    };
    ($($key:ident $(($($slot:ident),+))? = $(one $one:literal, other)? $text:literal;)*) => {
        #[allow(non_camel_case_types)]
        enum Key {
            $($key,)*
            Count,
        }

        const COUNT: usize = Key::Count as usize;

        /// A key on each line, with its slots after it: `spans incidents span`. The key of a sentence that counts ends in a dot, because its
        /// form follows: `shown. count number`.
        // the widget without the reader does not need it, and does not contain it
        #[allow(dead_code)]
        pub const KEYS: &str = concat!($(
            stringify!($key), $($crate::words::lexicon::counts!($one),)? $($(" ", stringify!($slot),)+)? "\n",
        )*);

        /// The sentences in English, a line each.
        pub const ENGLISH: &str = $crate::words::lexicon::english!($($key $(($($slot),+))? = $(one $one, other)? $text;)*);

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

        $($crate::words::lexicon::sentence! { $key ($($($slot),+)?) [$($one)?] $text })*
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
    ($($key:ident $(($($slot:ident),+))? = $(one $one:literal, other)? $text:literal;)*) => {{
        use $crate::words::lexicon::{as_text, joined, joined_length};
        const PARTS: &[[&str; 4]] = &[$($crate::words::lexicon::parts!(($($($slot)+)?) [$($one)?] $text),)*];
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

/// One of them.
macro_rules! sentence {
    ($key:ident () [] $text:literal) => {
        #[doc = concat!("`", $text, "`")]
        pub fn $key() -> &'static str {
            const { assert!($crate::words::lexicon::fits($text, &[])) };
            $crate::words::lexicon::line!($key)
        }
    };
    ($key:ident ($($slot:ident),+) [] $text:literal) => {
        #[doc = concat!("`", $text, "`")]
        pub fn $key<S>($($slot: S),+) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::lexicon::fits($text, &[$(stringify!($slot)),+])) };
            $crate::words::lexicon::Said { text: $crate::words::lexicon::line!($key), count: 0, slots: [$($slot),+] }
        }
    };
    ($key:ident () [$one:literal] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key(count: usize) -> $crate::words::lexicon::Said<&'static str, 0> {
            const { assert!($crate::words::lexicon::fits($one, &["count"])) };
            const { assert!($crate::words::lexicon::fits($other, &["count"])) };
            $crate::words::lexicon::Said { text: $crate::words::lexicon::line!($key), count, slots: [] }
        }
    };
    ($key:ident ($($slot:ident),+) [$one:literal] $other:literal) => {
        #[doc = concat!("`", $other, "`")]
        pub fn $key<S>(count: usize, $($slot: S),+) -> $crate::words::lexicon::Said<S, { [$(stringify!($slot)),+].len() }> {
            const { assert!($crate::words::lexicon::fits($one, &["count", $(stringify!($slot)),+])) };
            const { assert!($crate::words::lexicon::fits($other, &["count", $(stringify!($slot)),+])) };
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
        use $crate::words::lexicon::{as_text, marked, marked_length};
        const MARKED: [u8; marked_length($text)] = marked($text, &[$(stringify!($slot)),*]);
        const { as_text(&MARKED) }
    }};
}

pub(crate) use {counts, english, line, parts, sentence, sentences, with_marks};

#[cfg(test)]
mod tests {
    use super::fits;

    sentences! {
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
        assert_eq!(ENGLISH, "\u{3}: begun by \u{2}\n\u{2} found \u{1} things\t\u{2} found \u{1} thing\n");
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
