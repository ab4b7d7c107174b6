//! "Before 2020" ends with 2019, and "after 2020" begins with 2021.

use chrono::NaiveDate;

/// On which side of a date that is meant which is told by another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// It is the date that is told.
    No,
    Earlier,
    Later,
}

impl Beyond {
    /// The day, month or year before or after one in EDTF. What is less exact stays as it is.
    pub fn of(self, date: String) -> String {
        let by = match self {
            Beyond::No => return date,
            Beyond::Earlier => -1,
            Beyond::Later => 1,
        };
        moved(&date, by).unwrap_or(date)
    }
}

fn moved(date: &str, by: i32) -> Option<String> {
    let (sign, digits) = date.strip_prefix('-').map_or(("", date), |digits| ("-", digits));
    let mut parts = digits.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    // of a decade the first year or the last
    let year = year.replace('X', if (by < 0) == sign.is_empty() { "0" } else { "9" });
    let year: i32 = format!("{sign}{year}").parse().ok()?;
    match (month, day) {
        (None, _) => Some(of_year(year + by)),
        (Some(month), None) => {
            let month: i32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
            let months = year * 12 + month - 1 + by;
            Some(format!("{}-{:02}", of_year(months.div_euclid(12)), months.rem_euclid(12) + 1))
        }
        (Some(month), Some(day)) => {
            let day = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
            let day = if by < 0 { day.pred_opt()? } else { day.succ_opt()? };
            Some(format!("{}{}", of_year(chrono::Datelike::year(&day)), day.format("-%m-%d")))
        }
    }
}

fn of_year(year: i32) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}
