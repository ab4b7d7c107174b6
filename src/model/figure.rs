//! How many: a number or words, always shown as written, and understood where that is possible.

use std::fmt;

use serde_json::Value;

/// A figure as a source gives it.
///
/// It is shown as written. What is understood of it serves for comparing only, and words such as "several" are never
/// turned into a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    written: String,
    /// The least that it can mean, where it says so.
    pub low: Option<u64>,
    /// The most that it can mean, where it says so.
    pub high: Option<u64>,
}

impl Figure {
    /// Reads a figure in words or digits.
    ///
    /// ```
    /// use incident_chain::model::Figure;
    ///
    /// let figure = |text| Figure::parse(text).map(|figure| (figure.low, figure.high)).ok();
    /// assert_eq!(figure("8"), Some((Some(8), Some(8))));
    /// assert_eq!(figure("3-5"), Some((Some(3), Some(5))));
    /// assert_eq!(figure("more than 3"), Some((Some(4), None)));
    /// // "about" has no width, and "several" is no number
    /// assert_eq!(figure("about 10"), Some((None, None)));
    /// assert_eq!(figure("several"), Some((None, None)));
    /// assert!(Figure::parse("-3").is_err());
    /// assert!(Figure::parse("2.5").is_err());
    /// ```
    ///
    /// # Errors
    /// What should stand there, where the text is a number but no number of people: negative, a fraction, or a range
    /// whose end is below its beginning.
    pub fn parse(text: &str) -> Result<Figure, &'static str> {
        let text = text.trim();
        let (low, high) = understood(text)?;
        Ok(Figure { written: text.to_string(), low, high })
    }

    /// Reads a JSON number, or a text as [`Figure::parse`] does; `None` in the error's place for what is neither.
    pub(super) fn read(value: &Value) -> Option<Result<Figure, &'static str>> {
        match value {
            Value::Number(number) => {
                Some(number.as_u64().ok_or(PEOPLE).and_then(|count| Figure::parse(&count.to_string())))
            }
            Value::String(text) => Some(Figure::parse(text)),
            _ => None,
        }
    }

    /// The figure as the source writes it.
    pub fn as_written(&self) -> &str {
        &self.written
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

const PEOPLE: &str = "a whole number of people, 0 or more, or words such as \"at least 3\", \"3-5\" or \"several\"";

/// The least and the most that it can mean.
type Bounds = (Option<u64>, Option<u64>);

fn understood(text: &str) -> Result<Bounds, &'static str> {
    let text = text.to_ascii_lowercase();
    if let Some(count) = count(&text) {
        return Ok((Some(count), Some(count)));
    }
    if let Some((low, high)) = range(&text) {
        return if low <= high { Ok((Some(low), Some(high))) } else { Err("the smaller number first") };
    }
    // any number that is no count: -3, 2.5, 1e3. (Parsing it as f64 would cost the wasm 15 KB of tables.)
    let signs = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.,e".contains(&byte));
    if signs && text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(PEOPLE);
    }
    Ok(bounded(&text))
}

/// "at least 3" and the like. Whatever else is said, in whatever language, has no bounds that we understand.
fn bounded(text: &str) -> Bounds {
    let after = |openings: &[&str]| openings.iter().find_map(|opening| count(text.strip_prefix(opening)?));
    if let Some(low) = after(&["at least ", "no fewer than ", "no less than ", "≥"]) {
        return (Some(low), None);
    }
    if let Some(below) = after(&["more than ", "over ", ">"]) {
        return (below.checked_add(1), None);
    }
    if let Some(high) = after(&["up to ", "at most ", "no more than ", "≤"]) {
        return (None, Some(high));
    }
    if let Some(above) = after(&["fewer than ", "less than ", "under ", "<"]) {
        return (None, above.checked_sub(1));
    }
    match text {
        "none" | "no one" | "nobody" | "zero" => (Some(0), Some(0)),
        _ => (None, None),
    }
}

/// `3-5`, `3–5` or `3 to 5`.
fn range(text: &str) -> Option<(u64, u64)> {
    let (low, rest) = text.split_once(['-', '–', '—', 't'])?;
    let high = if text.contains('t') { rest.strip_prefix('o')? } else { rest };
    Some((count(low)?, count(high)?))
}

/// A whole number, with or without commas between its thousands.
fn count(text: &str) -> Option<u64> {
    let text = text.trim();
    if let Some((head, rest)) = text.split_once(',') {
        let grouped = (1..=3).contains(&head.len()) && rest.split(',').all(|group| group.len() == 3);
        return if grouped { count(&text.replace(',', "")) } else { None };
    }
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_understood_where_they_say_enough() {
        let table = [
            ("8", Some(8), Some(8)),
            ("0", Some(0), Some(0)),
            ("2,500", Some(2500), Some(2500)),
            ("3–5", Some(3), Some(5)),
            ("3 to 5", Some(3), Some(5)),
            ("At least 3", Some(3), None),
            ("more than 1,000", Some(1001), None),
            ("up to 4", None, Some(4)),
            ("fewer than 4", None, Some(3)),
            ("none", Some(0), Some(0)),
            ("about 10", None, None),
            ("several", None, None),
            ("dozens", None, None),
            ("unknown", None, None),
            ("no figure given", None, None),
            ("at least several", None, None),
            ("", None, None),
        ];
        for (text, low, high) in table {
            let figure = Figure::parse(text).unwrap();
            assert_eq!((figure.low, figure.high), (low, high), "{text}");
            assert_eq!(figure.as_written(), text);
            assert_eq!(figure.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_refused() {
        for text in ["-1", "2.5", "5-3", "1e3", "1e400", "2.000,5"] {
            assert!(Figure::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_json_number_is_a_figure_too() {
        let read = |json: &str| Figure::read(&serde_json::from_str(json).unwrap());
        assert_eq!(read("8").unwrap().unwrap().as_written(), "8");
        assert!(read("-8").unwrap().is_err());
        assert!(read("8.5").unwrap().is_err());
        assert_eq!(read("true"), None);
    }
}
