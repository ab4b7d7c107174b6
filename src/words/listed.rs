//! The sentences in English as a text for people, from which those of the other languages are made (`src/words/languages`).

use super::lexicon::{FORM, LINE, as_marked};
use super::{element, say};

/// Every sentence on a line of its own, `key = text`, in three parts: what the first view says, what only the second part of the wasm says, and
/// what the element and its page say. A sentence that counts has a line for each form.
pub fn listed_sentences() -> String {
    let first = say::ENGLISH.get(..say::FIRST).unwrap_or_default().split_terminator(LINE).count();
    let figure: Vec<String> = say::KEYS.lines().zip(say::ENGLISH.split_terminator(LINE)).map(written).collect();
    let element = element::KEYS.lines().zip(element::ENGLISH.split_terminator(LINE)).map(written);
    let (first, later) = figure.split_at(first);
    let part = |name: &str, lines: &[String]| ["# ", name, "\n", &*lines.concat()].concat();
    let parts = [part("first view", first), part("later", later), part("element", &element.collect::<Vec<_>>())];
    parts.join("\n")
}

/// `updated = Updated {date}`
fn written((keys, line): (&str, &str)) -> String {
    let mut words = keys.split(' ');
    let key = words.next().unwrap_or_default();
    let slots: Vec<&str> = words.collect();
    if !key.ends_with('.') {
        return format!("{key} = {}\n", quoted(&as_marked(line, &slots, 2)));
    }
    // the slots of a sentence that counts begin with `count`
    let forms = line.split(FORM).zip(["other", "one"]);
    forms.map(|(text, form)| format!("{key}{form} = {}\n", as_marked(text, &slots, 1))).collect()
}

/// A text with a space at one of its ends is in quotation marks.
fn quoted(text: &str) -> String {
    if text.trim() == text { text.to_owned() } else { format!("\"{text}\"") }
}
