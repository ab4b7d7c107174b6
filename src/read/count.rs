//! Reading counts: what numbers and words mean, where that is sure.

use super::Code;
use super::json::Number;
use crate::model::Count;

impl Count {
    /// Reads a count in words or digits.
    ///
    /// ```
    /// use incident_chain::model::Count;
    ///
    /// let count = |text| Count::parse(text).map(|count| (count.low, count.high)).ok();
    /// assert_eq!(count("8"), Some((Some(8), Some(8))));
    /// assert_eq!(count("3-5"), Some((Some(3), Some(5))));
    /// assert_eq!(count("more than 3"), Some((Some(4), None)));
    /// // "about" has no width, and "several" is no number
    /// assert_eq!(count("about 10"), Some((None, None)));
    /// assert_eq!(count("several"), Some((None, None)));
    /// assert!(Count::parse("-3").is_err());
    /// assert!(Count::parse("2.5").is_err());
    /// ```
    ///
    /// # Errors
    /// The text is a number but no number of people: negative, a fraction, or a range whose end is below its beginning.
    pub fn parse(text: &str) -> Result<Count, Code> {
        let text = text.trim();
        let (low, high) = understood(text)?;
        Ok(Count { written: text.to_string(), low, high })
    }

    /// Of a number in JSON.
    pub(super) fn of(number: Number) -> Result<Count, Code> {
        let count = number.whole.and_then(|whole| u64::try_from(whole).ok()).ok_or(Code::Count)?;
        Count::parse(&count.to_string())
    }
}

/// The least and the most that it can mean.
type Bounds = (Option<u64>, Option<u64>);

fn understood(text: &str) -> Result<Bounds, Code> {
    let text = text.to_ascii_lowercase();
    if let Some(count) = count(&text) {
        return Ok((Some(count), Some(count)));
    }
    if let Some((low, high)) = range(&text) {
        return if low <= high { Ok((Some(low), Some(high))) } else { Err(Code::CountReversed) };
    }
    // any number that is no count: -3, 2.5, 1e3. (Parsing it as f64 would cost the wasm 15 KB of tables.)
    let signs = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.,e".contains(&byte));
    if signs && text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(Code::Count);
    }
    Ok(bounded(&text))
}

/// "at least 3" and the like. Other words, in any language, have no bounds that we understand.
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
    use crate::read::json::parse;

    #[test]
    fn counts_are_understood_where_they_say_enough() {
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
            let count = Count::parse(text).unwrap();
            assert_eq!((count.low, count.high), (low, high), "{text}");
            assert_eq!(count.as_written(), text);
            assert_eq!(count.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_refused() {
        for text in ["-1", "2.5", "5-3", "1e3", "1e400", "2.000,5"] {
            assert!(Count::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_json_number_is_a_count_too() {
        let read = |text: &str| Count::of(parse(text).unwrap().root.as_number().unwrap());
        assert_eq!(read("8").unwrap().as_written(), "8");
        assert!(read("-8").is_err());
        assert!(read("8.5").is_err());
    }
}
