//! Where a line and column stand in a text field, which counts in UTF-16 units.

use std::ops::Range;

/// What to select for a problem at `line` and `column` (both from 1, in characters), in UTF-16 units: see [`span`].
pub fn selection(text: &str, line: usize, column: usize) -> Range<u32> {
    let span = span(text, line, column);
    let units = |to: usize| text.get(..to).map_or(0, units);
    units(span.start)..units(span.end)
}

/// The word, number or quoted text that begins at `line` and `column` (both from 1, in characters), else the rest of the line. In
/// bytes.
///
/// A line that is not there gives the end of the text.
pub fn span(text: &str, line: usize, column: usize) -> Range<usize> {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
    let here = lines.next().unwrap_or_default().trim_end_matches(['\r', '\n']);
    let at = here.char_indices().nth(column.saturating_sub(1)).map_or(here.len(), |(at, _)| at);
    let start = before + at;
    start..start + token(here.get(at..).unwrap_or_default()).len()
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

/// What begins a text: a quoted text with its quotation marks, a word up to a separator, else all of it. A list or an object may be longer
/// than its line, so the line's rest is it.
fn token(text: &str) -> &str {
    if text.starts_with(['[', '{']) {
        return text;
    }
    let mut escaped = false;
    let end = match text.strip_prefix('"') {
        Some(quoted) => quoted.char_indices().find(|&(at, c)| {
            let is_mark = c == '"' && !escaped;
            // twice it is part of a cell
            let is_first = is_mark && quoted.get(at + 1..).is_some_and(|rest| rest.starts_with('"'));
            escaped = is_first || (c == '\\' && !escaped);
            is_mark && !is_first
        }),
        None => text.char_indices().find(|(_, c)| matches!(c, ',' | ';' | '\t' | ']' | '}')),
    };
    match (end, text.starts_with('"')) {
        (Some((end, _)), true) => text.get(..end + 2).unwrap_or(text),
        (Some((end, _)), false) if end > 0 => text.get(..end).unwrap_or(text),
        _ => text,
    }
}

/// How many lines a text has, counted as a text field shows them: an empty one has one.
pub fn line_count(text: &str) -> usize {
    text.bytes().filter(|&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn selected(text: &str, line: usize, column: usize) -> String {
        let range = selection(text, line, column);
        let units: Vec<u16> = text.encode_utf16().collect();
        String::from_utf16(&units[range.start as usize..range.end as usize]).unwrap()
    }

    #[test]
    fn a_problem_selects_the_value_that_it_is_about() {
        let json = "{\n  \"title\": \"Öl \\\"x\\\"\", \"date\": \"🚀 2023\",\n  \"n\": 12}";
        assert_eq!(selected(json, 2, 12), "\"Öl \\\"x\\\"\"");
        assert_eq!(selected(json, 2, 32), "\"🚀 2023\"");
        assert_eq!(selected(json, 3, 8), "12");
        assert_eq!(selected("\"The \"\"Blue\"\" Army, Guard\",x", 1, 1), "\"The \"\"Blue\"\" Army, Guard\"");
        assert_eq!(selected("\"\",x", 1, 1), "\"\"");
        assert_eq!(selected("id;date\na;20.11.2023;x", 2, 3), "20.11.2023");
        assert_eq!(selected("{\"a\": [1]}", 1, 1), "{\"a\": [1]}");
    }

    #[test]
    fn a_place_that_is_not_there_selects_nothing_at_the_end() {
        assert_eq!(selection("ab", 7, 1), 2..2);
        assert_eq!(selection("ab\ncd", 1, 9), 2..2);
        assert_eq!(selection("", 1, 1), 0..0);
    }
}
