//! The sentences in English as a text for people, from which those of the other languages are made (`src/words/languages`).

use super::marks::{FORM, LINE, as_marked, with_forms};
use super::{element, say};

/// Every sentence on a line of its own, `key = text`, in three parts: what the first view says, what only the second part of the wasm says, and
/// what the element and its page say. A sentence that has forms has a line for each.
pub fn listed_sentences() -> String {
    let (first, later) = say::ENGLISH.split_at(say::FIRST);
    let count = first.split_terminator(LINE).count();
    let keys: Vec<&str> = say::KEYS.split_inclusive('\n').collect();
    let (first_keys, later_keys) = keys.split_at(count);
    let parts = [
        listed_part("first view", &first_keys.concat(), first),
        listed_part("later", &later_keys.concat(), later),
        listed_part("element", element::KEYS, element::ENGLISH),
    ];
    parts.join("\n")
}

/// A part of a list of sentences.
pub(crate) fn listed_part(name: &str, keys: &str, lines: &str) -> String {
    let written: String = keys.lines().zip(lines.split_terminator(LINE)).map(written).collect();
    ["# ", name, "\n", &*written].concat()
}

/// `updated = Updated {date}`
fn written((keys, line): (&str, &str)) -> String {
    let mut words = keys.split(' ');
    let (key, forms) = with_forms(words.next().unwrap_or_default());
    let slots: Vec<&str> = words.collect();
    if forms.is_empty() {
        return format!("{key} = {}\n", quoted(&as_marked(line, &slots)));
    }
    let texts = line.split(FORM).zip(forms);
    texts.map(|(text, form)| format!("{key}.{form} = {}\n", as_marked(text, &slots))).collect()
}

/// A text with a space at one of its ends is in quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    if text.trim() == text { text.to_owned() } else { format!("\"{text}\"") }
}

#[cfg(test)]
mod tests {
    use super::{element, say};

    /// The slots of a text have marks in the order in which English has them, and a key has its slots in that order too.
    #[test]
    fn what_is_made_of_the_list_is_the_english_of_the_code() {
        let made = include_str!("../../data/words/en.txt");
        let code = [say::ENGLISH, element::ENGLISH].concat();
        made.lines().zip(code.lines()).for_each(|(made, code)| assert_eq!(made, code));
        assert_eq!(made.lines().count(), code.lines().count());
    }
}
