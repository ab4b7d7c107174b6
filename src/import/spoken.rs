//! What a page says of files, in another language than English: problems, and what columns are for.

use crate::read::{self, Manner};

use super::sheet::listed_columns;

/// Every English text, by its key.
fn listed() -> impl Iterator<Item = (String, &'static str)> {
    read::listed().into_iter().chain(listed_columns())
}

/// From now on a page is told in the language of these lines, which are those of [`listed`]. Gives the lines that are left.
pub fn speak(lines: &'static str, manner: Manner) -> &'static str {
    let mut rest = lines;
    let mut next = || {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        line
    };
    read::speak(listed().map(|(_, english)| (english, next())), manner);
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
