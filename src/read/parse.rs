//! The JSON in a text, or why the text is no JSON.

use super::json::{self, Fault, Json};
use super::locate::position;
use super::{Code, Path, Problem, ReadError, Word};
use crate::model::{MAX_BYTES, MAX_VALUES};

/// The text without a byte order mark, and the JSON in it.
pub(super) fn json(text: &str) -> Result<(&str, Json), ReadError> {
    if text.len() > MAX_BYTES {
        let mut problem = Problem::new(Code::TextTooLong);
        problem.with("size", text.len()).with("most", MAX_BYTES);
        return Err(ReadError(problem));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok((text, parse(text)?))
}

/// The JSON in a text, as far as there is memory for it.
pub(crate) fn parse(text: &str) -> Result<Json, ReadError> {
    // Commas within texts count too: the examples, made 40 MiB long, would have 2 million.
    let weigh = |byte| match byte {
        b'{' => 8,
        b'[' | b',' => 1,
        _ => 0,
    };
    if text.bytes().map(weigh).sum::<usize>() > MAX_VALUES {
        return Err(ReadError(Problem::new(Code::TooManyValues)));
    }
    json::parse(text).map_err(|fault| not_json(text, fault))
}

/// What is wrong, in words where they are known.
#[cfg(feature = "lint")]
fn reason(text: &str, fault: Fault) -> Word {
    super::mistakes::named(text, fault).unwrap_or(fault.reason)
}

#[cfg(not(feature = "lint"))]
fn reason(_: &str, fault: Fault) -> Word {
    fault.reason
}

fn not_json(text: &str, fault: Fault) -> ReadError {
    let start = text.trim_start();
    if start.is_empty() || start.starts_with('<') {
        let code = if start.is_empty() { Code::EmptyText } else { Code::WebPage };
        let place = position(text, text.len() - start.len());
        return ReadError(Problem::new(code).standing(Path::default(), Some(place)));
    }
    let mut problem = Problem::new(if fault.is_end { Code::BrokenOff } else { Code::NotJson });
    problem.with("reason", reason(text, fault));
    ReadError(problem.standing(Path::default(), Some(position(text, fault.offset))))
}
