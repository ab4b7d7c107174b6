//! Days as datasets write them: `2023-11-20`, `2023-11-20 00:00:00.000`, `20 November 2023`, `20/11/2023`, `11/20/2023`.

use chrono::Days as Distance;
use chrono::{Datelike, Months, NaiveDate};

use crate::import::dates::Evidence;
use crate::import::options::DayOrder;
use crate::read::written::{Written, written};
use crate::read::{Arg, Problem};

/// What comes first in a date such as 3/4/2023, where that is known.
pub struct Days(Option<DayOrder>);

impl Days {
    /// Tells the order from all dates together; what was `chosen` counts where none tells.
    ///
    /// # Errors
    /// What came with a date that leaves the order open or contradicts another, and what is wrong. `called` names such a
    /// place in a sentence.
    pub fn told<'t, At>(
        dates: impl Iterator<Item = (At, &'t str)>,
        chosen: Option<DayOrder>,
        called: impl Fn(&At) -> Arg,
    ) -> Result<Days, (At, Box<Problem>)>
    where
        At: Clone,
    {
        let mut evidence = Evidence::default();
        for (at, text) in dates {
            if let Some(Written::Date(date)) = written(without_midnight(text.trim())) {
                evidence.hear(at, text, &date);
            }
        }
        Ok(Days(evidence.order(chosen, called)?))
    }

    /// Reads a day; `None` where the text is no day, or may be one of two.
    pub fn read(&self, text: &str) -> Option<NaiveDate> {
        let text = without_midnight(text.trim());
        let day = match written(text)? {
            Written::Edtf => text.to_string(),
            Written::Date(date) => {
                let point = date.point().filter(|point| point.time.is_empty() && point.mark.is_empty())?;
                point.date(self.0.map(DayOrder::is_day_first))?
            }
            Written::Asked { .. } | Written::Odd(_) => return None,
        };
        NaiveDate::parse_from_str(&day, "%Y-%m-%d").ok()
    }
}

/// The date before a time of day that databases add to days: it says nothing.
pub fn without_midnight(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if !time.is_empty() && time.bytes().all(|byte| b"0:.Z".contains(&byte)) => day,
        _ => text,
    }
}

/// "20 November 2023"
pub fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// The first and the last of the seven days around `day`.
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
        let days = Days::told(dates.iter().map(|date| ((), *date)), chosen, |()| Arg::Plain(String::new()))
            .unwrap_or(Days(None));
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
    }

    #[test]
    fn an_order_that_nothing_tells_is_asked_about() {
        let told = |dates: &[&'static str]| {
            Days::told(dates.iter().enumerate().map(|(i, d)| (i, *d)), None, |i| Arg::from(*i)).err()
        };
        assert_eq!(told(&["4/4/2023", "3/4/2023"]).map(|(at, _)| at), Some(1));
        assert_eq!(told(&["13/4/2023", "3/4/2023", "3/14/2023"]).map(|(at, _)| at), Some(0));
        assert!(told(&["13/4/2023", "3/4/2023"]).is_none());
    }
}
