//! Marks in place of slots, in the lines of a language. The compiler puts them into English, so nothing of this is in the wasm.

/// The marks for slots in the lines of a language. Names would make the wasm larger. The first mark is for what is counted.
pub(crate) const COUNT: char = '\u{1}';
/// The mark for the first of the other slots.
pub(crate) const FIRST_SLOT: char = '\u{2}';
pub(crate) const LAST_MARK: char = '\u{8}';
/// What is between the forms of a sentence.
pub(crate) const FORM: char = '\t';
/// What is between sentences.
pub(crate) const LINE: char = '\n';

/// The forms of a sentence in the order in which its line has them, by the end of its key in the list of keys. The first is for all that have
/// no form of their own.
#[cfg(any(feature = "read", feature = "languages"))]
pub(crate) const FORMS: [(char, &[&str]); 2] = [
    // of what is counted: CLDR's plural categories
    ('.', &["other", "one", "two", "few", "many", "zero"]),
    // of whom it names: [`Grammar`](crate::model::Grammar)
    (':', &["other", "plural", "feminine", "masculine", "neuter"]),
];

/// A key of the list without its end, and the forms of its sentence; none where it has one form only.
#[cfg(any(feature = "read", feature = "languages"))]
pub(crate) fn with_forms(key: &str) -> (&str, &'static [&'static str]) {
    let with = FORMS.iter().find_map(|(end, forms)| Some((key.strip_suffix(*end)?, *forms)));
    with.unwrap_or((key, &[]))
}

/// A text with the names of its slots in place of their marks.
#[cfg(feature = "languages")]
pub(crate) fn as_marked(text: &str, names: &[&str]) -> String {
    let first = u32::from(first_mark(names));
    let name = |c: char| u32::from(c).checked_sub(first).and_then(|index| names.get(index as usize));
    let part = |c: char| match name(c) {
        Some(name) if c <= LAST_MARK => format!("{{{name}}}"),
        _ => c.to_string(),
    };
    text.chars().map(part).collect()
}

/// A text with marks in place of its slots. Other control characters, which part sentences and forms, become spaces, as HTML reads a line break.
#[cfg(feature = "languages")]
pub(crate) fn to_marked(text: &str, names: &[&str]) -> String {
    let text = text.replace(char::is_control, " ");
    names
        .iter()
        .zip(first_mark(names)..)
        .fold(text, |text, (name, mark)| text.replace(&format!("{{{name}}}"), &mark.to_string()))
}

/// The mark of the first name.
#[cfg(feature = "languages")]
fn first_mark(names: &[&str]) -> char {
    if names.first() == Some(&"count") { COUNT } else { FIRST_SLOT }
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
                Some(place) => place as u8 + FIRST_SLOT as u8,
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

#[cfg(test)]
mod tests {
    use super::fits;

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
