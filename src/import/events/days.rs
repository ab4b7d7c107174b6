//! Days as datasets write them: `2023-11-20`, `2023-11-20 00:00:00.000`, `20 November 2023`, `20/11/2023`, `11/20/2023`.

use chrono::Days as Distance;
use chrono::{Datelike, Months, NaiveDate};

use crate::import::open::DayOrder;
use crate::model;

/// What comes first in a date such as 3/4/2023, where that is known.
pub struct Days(Option<DayOrder>);

/// What is read besides digits with the year last.
const FORMATS: [&str; 4] = ["%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%B %d, %Y"];

impl Days {
    /// Tells the order from all dates together, unless it was `chosen`.
    ///
    /// # Errors
    /// What came with a date that leaves the order open, or that goes against one before it; and sentences on what to do.
    pub fn told<'t, At>(
        dates: impl Iterator<Item = (At, &'t str)>,
        chosen: Option<DayOrder>,
    ) -> Result<Days, (At, String)> {
        if chosen.is_some() {
            return Ok(Days(chosen));
        }
        let (mut told, mut open) = (None, None);
        for (at, text) in dates {
            let order = match numbers(text) {
                Some((13.., ..=12, _)) => DayOrder::DayFirst,
                Some((..=12, 13.., _)) => DayOrder::MonthFirst,
                Some((first, second @ ..=12, _)) if first != second && first <= 12 => {
                    open = open.or(Some((at, text)));
                    continue;
                }
                _ => continue,
            };
            if told.is_some_and(|other| other != order) {
                return Err((at, contrary(text)));
            }
            told = Some(order);
        }
        match (told, open) {
            (None, Some((at, text))) => Err((at, unclear(text))),
            _ => Ok(Days(told)),
        }
    }

    /// Reads a day; `None` where it is none, or where nobody knows which.
    pub fn read(&self, text: &str) -> Option<NaiveDate> {
        let text = without_midnight(text.trim());
        let day = match (numbers(text), self.0) {
            (Some((month, day, year)), Some(DayOrder::MonthFirst)) => NaiveDate::from_ymd_opt(year, month, day),
            (Some((day, month, year)), Some(DayOrder::DayFirst)) => NaiveDate::from_ymd_opt(year, month, day),
            (Some((day, month, year)), None) if day == month || day > 12 => NaiveDate::from_ymd_opt(year, month, day),
            (Some((month, day, year)), None) if day > 12 => NaiveDate::from_ymd_opt(year, month, day),
            (Some(_), None) => None,
            (None, _) => FORMATS.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok()),
        };
        // a year of two digits could be of any century
        day.filter(|day| (1000..=9999).contains(&day.year()))
    }
}

fn contrary(text: &str) -> String {
    let text = model::quoted(text);
    format!("in {text} day and month stand in another order than in a date above. Write all dates as 2023-11-20.")
}

fn unclear(text: &str) -> String {
    let text = model::quoted(text);
    format!(
        "{text} can begin with the day or with the month, and no other date tells. Say which comes first \
         (`--day-first` or `--month-first`), or write all dates as 2023-11-20."
    )
}

/// Two numbers and a year: `3/4/2023`, `3.4.2023` or `3-4-2023`.
fn numbers(text: &str) -> Option<(u32, u32, i32)> {
    let mut parts = without_midnight(text.trim()).split(['/', '.', '-']);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str, most: usize| part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = is_number(first, 2) && is_number(second, 2) && is_number(year, 4) && year.len() == 4;
    if !is_date || parts.next().is_some() {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?, year.parse().ok()?))
}

/// The date before a time of day that databases add to days: it says nothing.
fn without_midnight(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if !time.is_empty() && time.bytes().all(|byte| b"0:.Z".contains(&byte)) => day,
        _ => text,
    }
}

/// "20 November 2023"
pub fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// The first and the last of the seven days of which `day` is the middle.
pub fn week_around(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let far = Distance::new(3);
    (day.checked_sub_days(far).unwrap_or(day), day.checked_add_days(far).unwrap_or(day))
}

/// The first and the last day of its month.
pub fn month_around(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = day.with_day(1).unwrap_or(day);
    let next = first.checked_add_months(Months::new(1));
    (first, next.and_then(|next| next.pred_opt()).unwrap_or(day))
}

/// The first and the last day of its year.
pub fn year_around(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (first, last) = (NaiveDate::from_ymd_opt(day.year(), 1, 1), NaiveDate::from_ymd_opt(day.year(), 12, 31));
    (first.unwrap_or(day), last.unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(dates: &[&str], chosen: Option<DayOrder>) -> Vec<String> {
        let days = Days::told(dates.iter().map(|date| ((), *date)), chosen).unwrap_or(Days(None));
        dates.iter().map(|date| days.read(date).map_or_else(|| "-".to_string(), |day| day.to_string())).collect()
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let written = [
            "2023-11-20",
            "2023-11-20 00:00:00.000",
            "2023-11-20T00:00:00Z",
            "20 November 2023",
            "20-November-2023",
            "20 Nov 2023",
            "November 20, 2023",
            "20/11/2023",
        ];
        assert_eq!(read(&written, None), ["2023-11-20"; 8]);
    }

    #[test]
    fn what_is_no_whole_day_is_not_read() {
        let written =
            ["20-Nov-23", "20/11/23", "2023-11", "2023-11-31", "2023-11-20 18:30", "soon", "", "1/2", "+1/2/2023"];
        assert_eq!(read(&written, None), ["-"; 9]);
    }

    #[test]
    fn one_date_tells_for_all() {
        assert_eq!(read(&["3/4/2023", "13/4/2023"], None), ["2023-04-03", "2023-04-13"]);
        assert_eq!(read(&["3/4/2023", "4/13/2023"], None), ["2023-03-04", "2023-04-13"]);
        assert_eq!(read(&["3/4/2023"], Some(DayOrder::MonthFirst)), ["2023-03-04"]);
        assert_eq!(read(&["4/4/2023"], None), ["2023-04-04"]);
    }

    #[test]
    fn nothing_is_guessed() {
        let day = |text| Days(None).read(text).map(|day| day.to_string());
        assert_eq!(day("3/4/2023"), None);
        assert_eq!(day("4/13/2023").as_deref(), Some("2023-04-13"));
    }

    #[test]
    fn an_order_that_nothing_tells_is_asked_about() {
        let told = |dates: &[&'static str]| Days::told(dates.iter().enumerate().map(|(i, d)| (i, *d)), None).err();
        assert_eq!(told(&["4/4/2023", "3/4/2023"]).map(|(at, _)| at), Some(1));
        assert_eq!(told(&["13/4/2023", "3/4/2023", "3/14/2023"]).map(|(at, _)| at), Some(2));
        assert!(told(&["13/4/2023", "3/4/2023"]).is_none());
    }
}
