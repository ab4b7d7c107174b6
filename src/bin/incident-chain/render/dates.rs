//! Dates for programs, in ISO 8601. What it cannot say (about, perhaps, a season, a decade) is not said.

use incident_chain::model::{Point, Precision, When};

/// When it began and, of an interval, when it ended. `utc_offset`, in seconds, is for times that carry none.
pub fn ends(when: &When, utc_offset: i32) -> (Option<String>, Option<String>) {
    let (first, last) = when.edtf.split_once('/').unwrap_or((&when.edtf, ""));
    let end = when.end.as_ref().filter(|_| when.interval);
    (iso(first, when.start.as_ref(), utc_offset), iso(last, end, utc_offset))
}

/// The one date.
pub fn date(when: &When, utc_offset: i32) -> Option<String> {
    ends(when, utc_offset).0.filter(|_| !when.interval)
}

fn iso(written: &str, point: Option<&Point>, utc_offset: i32) -> Option<String> {
    let point = point.filter(|point| !point.approximate && !point.uncertain)?;
    let is_exact = !matches!(point.precision, Precision::Years | Precision::Season | Precision::Days);
    let time = written.split_once('T').map(|(_, time)| time);
    let zone = match time {
        Some(time) if !time.contains(['Z', '+', '-']) => offset(utc_offset),
        _ => String::new(),
    };
    is_exact.then(|| format!("{written}{zone}"))
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_its_source_or_not_there() {
        let table = [
            ("2023", Some("2023"), None),
            ("2023-11", Some("2023-11"), None),
            ("2023-11-20", Some("2023-11-20"), None),
            ("2023-11-20T23:10:00", Some("2023-11-20T23:10:00+03:00"), None),
            ("2023-11-20T23:10:00Z", Some("2023-11-20T23:10:00Z"), None),
            ("2023-11-20T23:10:00-05:00", Some("2023-11-20T23:10:00-05:00"), None),
            ("2023-10-17/2023-11", Some("2023-10-17"), Some("2023-11")),
            ("2023-10-17/..", Some("2023-10-17"), None),
            ("2023-10-15~/2023-11-20", None, Some("2023-11-20")),
            ("2023-10-15~", None, None),
            ("2023-10?", None, None),
            ("2023-11-1X", None, None),
            ("2023-21", None, None),
            ("201X", None, None),
        ];
        for (edtf, start, end) in table {
            let when = When::parse(edtf, 3 * 3600).unwrap();
            assert_eq!(ends(&when, 3 * 3600), (start.map(String::from), end.map(String::from)), "{edtf}");
        }
        assert_eq!(offset(-12_600), "-03:30");
    }
}
