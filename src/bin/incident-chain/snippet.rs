//! The line that a problem is about, clipped around the place: a chain can be one line of 40 MiB.

use std::ops::Range;

/// The most characters of a line that are shown, and how many of them are before the place.
const WIDTH: usize = 90;
const BEFORE: usize = 50;

/// A file's text, in which places are found one after the other.
pub struct Text {
    text: String,
    /// The place that was found last: in bytes, and its line and column, in characters from 1.
    offset: usize,
    line: usize,
    column: usize,
}

/// A piece of a line, with `…` where the line goes on.
pub struct Piece {
    pub text: String,
    /// What is meant, in bytes of the piece.
    pub place: Range<usize>,
}

impl Text {
    pub fn new(text: String) -> Text {
        Text { text, offset: 0, line: 1, column: 1 }
    }

    /// What is at a line and column, or from there to the end of the line. Cheap where each place comes after the last.
    pub fn piece(&mut self, line: usize, column: usize, is_rest_meant: bool) -> Option<Piece> {
        self.seek(line, column);
        let (before, after) = self.text.split_at_checked(self.offset)?;
        let shown = before.chars().rev().take(BEFORE).take_while(|&c| c != '\n');
        let (hidden, before) = before.split_at_checked(before.len() - shown.map(char::len_utf8).sum::<usize>())?;
        let room = WIDTH - before.chars().count();
        let (after, rest) =
            after.split_at_checked(after.char_indices().nth(room).map_or(after.len(), |(end, _)| end))?;
        let goes_on = (
            !hidden.is_empty() && !hidden.ends_with('\n'),
            !after.contains('\n') && !rest.is_empty() && !rest.starts_with(['\r', '\n']),
        );
        let after = after.split(['\r', '\n']).next()?;
        let extent = if is_rest_meant { after.trim_end().len() } else { extent(after) };
        let dots = |goes_on| if goes_on { "…" } else { "" };
        let start = dots(goes_on.0).len() + before.len();
        Some(Piece { text: [dots(goes_on.0), before, after, dots(goes_on.1)].concat(), place: start..start + extent })
    }

    /// Goes to a place; where the line is shorter, to its end.
    fn seek(&mut self, line: usize, column: usize) {
        if (line, column) < (self.line, self.column) {
            (self.offset, self.line, self.column) = (0, 1, 1);
        }
        for c in self.text.get(self.offset..).unwrap_or_default().chars() {
            if (self.line, self.column) >= (line, column) || (self.line == line && c == '\n') {
                break;
            }
            self.offset += c.len_utf8();
            (self.line, self.column) = if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
    }
}

/// How far the value or the cell goes that a text begins with, in bytes: a quoted text to its end, a list or an object by
/// its bracket alone, anything else to what separates it from the next.
fn extent(text: &str) -> usize {
    let mut is_escaped = false;
    let is_closing = |c: char| {
        let was_escaped = std::mem::take(&mut is_escaped);
        is_escaped = c == '\\' && !was_escaped;
        c == '"' && !was_escaped
    };
    match text.chars().next() {
        Some('"') => text.get(1..).and_then(|rest| rest.find(is_closing)).map_or(text.len(), |end| end + 2),
        Some('{' | '[') => 1,
        _ => text.find([',', ';', '\t', '}', ']']).map_or(text, |end| text.split_at(end).0).trim_end().len(),
    }
}
