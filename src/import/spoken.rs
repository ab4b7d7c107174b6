//! What a page says of files, in another language than English: problems, and what columns are for.

use std::collections::HashMap;

use crate::read::{self, Manner};

use super::sheet::listed_columns;

/// Every English text, by its key.
pub fn listed() -> impl Iterator<Item = (String, &'static str)> {
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
