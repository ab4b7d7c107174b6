//! What people and programs write in place of JSON, in words. No reader's browser carries it.

use super::json::Fault;
use super::{Word, word};

/// What is wrong at the place of a fault, where it is known.
pub(super) fn named(text: &str, fault: Fault) -> Option<Word> {
    if is_script(text) {
        return Some(word!(
            "this is JavaScript: take out what is before the first brace, such as `var data =`, and the semicolon at the end"
        ));
    }
    if is_call(text) {
        return Some(word!(
            "this is JSONP, JSON in a call of JavaScript: take out what is before the first brace, such as `callback(`, and the `)` at \
             the end"
        ));
    }
    let (before, rest) = text.split_at_checked(fault.offset)?;
    let starts = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    let is_name = |c: char| c.is_alphabetic() || c == '_' || c == '$';
    match () {
        () if starts(&["//", "/*", "#"]) => Some(word!("here is a comment, and JSON has no comments: take it out")),
        () if starts(&["“", "”", "„", "‟", "«", "»", "‘", "’"]) => {
            Some(word!("here is a curly quotation mark: JSON has straight ones, `\"`"))
        }
        () if starts(&["'"]) => Some(word!("here is a single quotation mark: JSON has double ones, `\"`")),
        () if starts(&["NaN", "Infinity", "undefined", "None", "nan"])
            || rest.starts_with('I') && before.ends_with('-') =>
        {
            Some(word!("this is no value in JSON, though programs write it: write a number, or `null`"))
        }
        () if starts(&["True", "False"]) => Some(word!("`true` and `false` are written in small letters")),
        () if starts(&[","]) || fault.reason == TRAILING_COMMA => {
            Some(word!("a comma too many: there is nothing on one side of it"))
        }
        () if fault.reason == NAME_EXPECTED && rest.starts_with(is_name) => {
            Some(word!("the name of a field has no quotation marks: write `\"title\"`, and not `title`"))
        }
        () if fault.reason == TRAILING && starts(&[";"]) => {
            Some(word!("there is a semicolon behind the end: take it out"))
        }
        () if fault.reason == TRAILING => {
            Some(word!("there is something behind the end: take it out, or see whether a bracket is closed too early"))
        }
        () => None,
    }
}

/// As the reader of JSON calls them.
const TRAILING: Word = word!("trailing characters");
const TRAILING_COMMA: Word = word!("trailing comma");
const NAME_EXPECTED: Word = word!("expected a name in double quotation marks");

/// Whether a text is JSON with a script around it: `var data = {`, `export default [`.
pub(crate) fn is_script(text: &str) -> bool {
    let Some(open) = text.find(['{', '[']).filter(|open| *open < FAR) else { return false };
    let before = text.get(..open).unwrap_or_default().trim();
    let name = before.strip_suffix('=').map(str::trim_end).unwrap_or(before);
    let is_assigned = name.len() < before.len()
        && !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || c.is_ascii_whitespace() || "_$.".contains(c));
    is_assigned || before == "export default"
}

/// Whether a text is JSON in a call, as servers answer to a script of another site: `callback({ … });`.
pub(crate) fn is_call(text: &str) -> bool {
    let Some(open) = text.find(['{', '[']).filter(|open| *open < FAR) else { return false };
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.');
    let called = text.get(..open).unwrap_or_default().trim().strip_suffix('(').map(str::trim_end);
    let before = called.map(|called| (called, called.trim_end_matches(is_of_name)));
    // a server may begin with a comment, and ask first whether there is such a function
    let is_named = before.is_some_and(|(called, before)| {
        before.len() < called.len() && (before.is_empty() || before.trim_end().ends_with(['/', '&', ';']))
    });
    is_named && text.trim_end().trim_end_matches(';').trim_end().ends_with(')')
}

/// As many bytes are before the first brace of a script, at most.
const FAR: usize = 200;

/// Whether a text begins with a comment, and goes on as JSON.
#[cfg(any(feature = "import", test))]
pub(crate) fn is_commented(text: &str) -> bool {
    let mut rest = text.trim_start();
    let mut is_behind = false;
    loop {
        let comment = rest.strip_prefix("//").map(|rest| rest.split_once('\n'));
        let comment = comment.or_else(|| rest.strip_prefix("/*").map(|rest| rest.split_once("*/")));
        match comment {
            Some(Some((_, after))) => (rest, is_behind) = (after.trim_start(), true),
            Some(None) => return false,
            None => return is_behind && rest.starts_with(['{', '[']),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::json::parse;

    #[test]
    fn mistakes_have_names() {
        let table = [
            ("// ours\n{}", "here is a comment"),
            ("{\"a\": 1, /* b */ \"c\": 2}", "here is a comment"),
            ("{\"a\": 1 # one\n}", "here is a comment"),
            ("var data = {\"a\": 1};", "this is JavaScript"),
            ("window.chain = [1]", "this is JavaScript"),
            ("export default {\"a\": 1};", "this is JavaScript"),
            ("{“title”: 1}", "here is a curly quotation mark"),
            ("{\"title\": „A“}", "here is a curly quotation mark"),
            ("{'title': 1}", "here is a single quotation mark"),
            ("{\"a\": NaN}", "this is no value"),
            ("{\"a\": -Infinity}", "this is no value"),
            ("{\"a\": None}", "this is no value"),
            ("callback({\"a\": 1});", "this is JSONP"),
            ("/**/ typeof a.b === 'function' && a.b([1])", "this is JSONP"),
            ("{\"a\": True}", "`true` and `false`"),
            ("{\"a\": 1,}", "a comma too many"),
            ("[1, 2, ]", "a comma too many"),
            ("[1,, 2]", "a comma too many"),
            ("{title: 1}", "the name of a field has no"),
            ("{\"a\": 1};", "there is a semicolon behind the end"),
            ("{\"a\": 1} {\"b\": 2}", "there is something behind the end"),
        ];
        for (text, words) in table {
            let reason = named(text, parse(text).unwrap_err()).map_or("", Word::text);
            assert!(reason.starts_with(words), "{text}: {reason}");
        }
        for text in ["{\"a\" 1}", "{", "[1 2]", "{\"a\": tru}"] {
            assert_eq!(named(text, parse(text).unwrap_err()), None, "{text}");
        }
    }

    #[test]
    fn a_sheet_is_neither_a_script_nor_commented() {
        for text in [
            "date,title\n2023,{\"a\": 1}",
            "// raids\ndate,title",
            "a = b,c\n[1]",
            "",
            "/* {",
            "date;title [x]",
            "date,killed([x],1)",
        ] {
            assert!(!is_script(text) && !is_commented(text) && !is_call(text), "{text}");
        }
        assert!(is_commented("// a\n /* b */\n[1]") && is_script("let a = {"));
    }
}
