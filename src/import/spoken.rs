//! What a page says of files, in another language than English: problems, and what columns are for.

use std::collections::HashMap;

use crate::read::{self, Manner};

use super::sheet::listed_columns;

/// Every English text, by its key.
fn listed() -> impl Iterator<Item = (String, &'static str)> {
    read::listed().into_iter().chain(listed_columns())
}

/// From now on a page is told in the language of these lines, `key = text`, up to an empty one. Gives what is after that. A wasm that does not
/// read workbooks passes over what is said of them.
pub fn speak(lines: &'static str, manner: Manner) -> &'static str {
    let (lines, rest) = lines.split_once("\n\n").unwrap_or((lines, ""));
    let english: HashMap<String, &'static str> = listed().collect();
    let texts = lines.split('\n').filter_map(|line| line.split_once(" = "));
    read::speak(texts.filter_map(|(key, text)| Some((*english.get(key)?, text))), manner);
    rest
}

/// Every English text on a line of its own, `key = text`. The key of one that counts ends in its form, `other`.
#[cfg(feature = "languages")]
pub fn listed_sentences() -> String {
    let mut written = "# problems\n".to_owned();
    for (key, text) in listed() {
        // between backquotes it is the name of a slot, which someone else has to write
        let form = if text.replace("`{count}`", "").contains("{count}") { ".other" } else { "" };
        let marks = if text.trim() == text { "" } else { "\"" };
        written.extend([&*key, form, " = ", marks, text, marks, "\n"]);
    }
    written
}
