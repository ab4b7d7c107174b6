//! How much of a text its field shows, and where a line and column are in it: it counts in UTF-16 units.

use std::ops::Range;

use crate::import::separator_of;

/// The longest text that can be changed in the page, bytes: a browser takes a second for it, and more for more.
const LONGEST: usize = 1_000_000;
/// The most lines of it: for a million empty ones a browser takes half a minute.
const MOST_LINES: usize = 50_000;

/// As much of a text as the field takes, in whole lines where it has any.
pub fn beginning(text: &str) -> &str {
    let lines = text.split_inclusive('\n').take(MOST_LINES).map(str::len).sum();
    let most = LONGEST.min(lines);
    if text.len() <= most {
        return text;
    }
    let cut = (0..=most).rev().find_map(|at| text.get(..at)).unwrap_or_default();
    cut.rfind('\n').and_then(|at| cut.get(..=at)).unwrap_or(cut)
}

/// What to select for a problem at `line` and `column` (both from 1, in characters), in UTF-16 units: see [`span`].
pub fn selection(text: &str, line: usize, column: usize) -> Range<u32> {
    let span = span(text, line, column);
    let units = |to: usize| text.get(..to).map_or(0, units);
    units(span.start)..units(span.end)
}

/// The value that begins at `line` and `column` (both from 1, in characters), else the rest of the line. In bytes.
///
/// A line that is not there gives the end of the text.
pub fn span(text: &str, line: usize, column: usize) -> Range<usize> {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
    let here = lines.next().unwrap_or_default().trim_end_matches(['\r', '\n']);
    let at = here.char_indices().nth(column.saturating_sub(1)).map_or(here.len(), |(at, _)| at);
    let start = before + at;
    start..start + Notation::of(text).token(here.get(at..).unwrap_or_default()).len()
}

/// How a text says where a value ends, and that a quotation mark is part of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Notation {
    /// By a backslash before the mark.
    Json,
    /// By the mark twice. The character is between its cells.
    Sheet(char),
}

impl Notation {
    pub fn of(text: &str) -> Notation {
        match text.trim_start().starts_with(['{', '[']) {
            true => Notation::Json,
            false => Notation::Sheet(char::from(separator_of(text))),
        }
    }

    /// What begins a text: a quoted value with its quotation marks, another value up to what ends it, else all of it. A list or an object may
    /// be longer than its line, so the line's rest is it.
    fn token(self, text: &str) -> &str {
        let ends = |c: char| match self {
            Notation::Json => matches!(c, ',' | ']' | '}'),
            Notation::Sheet(separator) => c == separator,
        };
        let end = match text.strip_prefix('"') {
            Some(quoted) => self.closing(quoted).map(|at| at + 2),
            None if self == Notation::Json && text.starts_with(['[', '{']) => None,
            None => text.char_indices().find(|&(_, c)| ends(c)).map(|(at, _)| at).filter(|&at| at > 0),
        };
        end.and_then(|end| text.get(..end)).unwrap_or(text)
    }

    /// Where the quotation mark is that closes a value.
    fn closing(self, quoted: &str) -> Option<usize> {
        let mut is_passed = false;
        let closing = quoted.char_indices().find(|&(at, c)| {
            if std::mem::take(&mut is_passed) {
                return false;
            }
            let is_doubled = || quoted.get(at + 1..).is_some_and(|rest| rest.starts_with('"'));
            is_passed = match self {
                Notation::Json => c == '\\',
                Notation::Sheet(_) => c == '"' && is_doubled(),
            };
            c == '"' && !is_passed
        });
        closing.map(|(at, _)| at)
    }
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
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
        // what ends a value in one sheet may be part of it in another
        assert_eq!(selected("id;by;to\na;Austria, Germany;x", 2, 3), "Austria, Germany");
        assert_eq!(selected("id,by,to\na,Austria; Germany,x", 2, 3), "Austria; Germany");
        assert_eq!(selected("sep=|\nid|by\na|One, two; three|x", 3, 3), "One, two; three");
        assert_eq!(selected("id,by\n[a],\"C:\\\",x", 2, 1), "[a]");
        assert_eq!(selected("id,by\n[a],\"C:\\\",x", 2, 5), "\"C:\\\"");
    }

    #[test]
    fn a_field_shows_no_more_than_a_browser_takes_in_a_second() {
        let short = "a,b\n".repeat(MOST_LINES);
        assert_eq!(beginning(&short), short);
        assert_eq!(beginning(&"\n".repeat(1 << 20)).len(), MOST_LINES);
        let long = "x".repeat(99) + "\n";
        assert_eq!(beginning(&long.repeat(20_000)).len(), LONGEST);
        assert_eq!(beginning(&"\u{e8}".repeat(LONGEST)).len(), LONGEST);
    }

    #[test]
    fn a_place_that_is_not_there_selects_nothing_at_the_end() {
        assert_eq!(selection("ab", 7, 1), 2..2);
        assert_eq!(selection("ab\ncd", 1, 9), 2..2);
        assert_eq!(selection("", 1, 1), 0..0);
    }
}
