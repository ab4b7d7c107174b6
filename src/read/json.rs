//! The JSON in a text, or why there is none.

use serde_json::Value;

use super::locate::position;
use super::{Arg, Code, Path, Problem, ReadError};
use crate::model::{MAX_BYTES, MAX_VALUES};

/// The text without a byte order mark, and the JSON in it.
pub(super) fn json(text: &str) -> Result<(&str, Value), ReadError> {
    if text.len() > MAX_BYTES {
        let mut problem = Problem::new(Code::TextTooLong);
        problem.with("size", text.len()).with("most", MAX_BYTES);
        return Err(ReadError(problem));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok((text, parse(text)?))
}

/// The JSON in a text, as far as there is memory for it.
pub(crate) fn parse(text: &str) -> Result<Value, ReadError> {
    // Commas within texts count too: the examples, made 40 MiB long, would have 2 million.
    let weigh = |byte| match byte {
        b'{' => 8,
        b'[' | b',' => 1,
        _ => 0,
    };
    if text.bytes().map(weigh).sum::<usize>() > MAX_VALUES {
        return Err(ReadError(Problem::new(Code::TooManyValues)));
    }
    serde_json::from_str(text).map_err(|error| not_json(text, &error))
}

fn not_json(text: &str, error: &serde_json::Error) -> ReadError {
    let start = text.trim_start();
    if start.is_empty() || start.starts_with('<') {
        let code = if start.is_empty() { Code::EmptyText } else { Code::WebPage };
        let place = position(text, text.len() - start.len());
        return ReadError(Problem::new(code).standing(Path::default(), Some(place)));
    }
    // serde_json counts bytes and appends the place
    let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let at = position(text, offset);
    let reason = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = reason.strip_suffix(place.as_str()).unwrap_or(&reason);
    let mut problem = Problem::new(if error.is_eof() { Code::BrokenOff } else { Code::NotJson });
    problem.with("reason", Arg::Plain(reason.to_owned()));
    ReadError(problem.standing(Path::default(), Some(at)))
}
