//! The Persian calendar, day by day.

use chrono::{Days, NaiveDate};

/// The years that are of our days: from 1921 on.
pub const YEARS: std::ops::RangeInclusive<i32> = 1300..=1410;

/// A day of ours. Of 33 years 8 are leap years: so it is as far as [`YEARS`] go.
pub fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let before = match month {
        1..=6 => (month - 1) * 31,
        7..=12 => (month - 1) * 30 + 6,
        _ => return None,
    };
    let days = (u64::from(before) + u64::from(day)).checked_sub(1)?;
    let date = first(year)?.checked_add_days(Days::new(days))?;
    let is_short = day <= if month < 7 { 31 } else { 30 };
    Some(date).filter(|date| is_short && first(year + 1).is_some_and(|next| *date < next))
}

/// The first day of a year: of [`YEARS`], or of the one after them.
fn first(year: i32) -> Option<NaiveDate> {
    if !YEARS.contains(&year) && year != YEARS.end() + 1 {
        return None;
    }
    let days = 365 * (year - 1) + (8 * year + 21).div_euclid(33);
    NaiveDate::from_ymd_opt(622, 3, 21)?.checked_add_days(Days::new(u64::try_from(days).ok()?))
}

/// A month from its first day to its last.
pub fn month(year: i32, month: u32) -> Option<[NaiveDate; 2]> {
    let next = if month == 12 { first(year + 1)? } else { day(year, month + 1, 1)? };
    Some([day(year, month, 1)?, next.pred_opt()?])
}

/// A year from its first day to its last.
pub fn year(year: i32) -> Option<[NaiveDate; 2]> {
    Some([first(year)?, first(year + 1)?.pred_opt()?])
}

/// A day in figures, in EDTF: `1402/02/31`, which no other calendar has.
pub fn in_figures(text: &str) -> Option<String> {
    let mut parts = text.split(['/', '-', '.']).map(|part| part.parse::<i32>().ok());
    let [year, month, date] = [parts.next()??, parts.next()??, parts.next()??];
    let day = day(year, u32::try_from(month).ok()?, u32::try_from(date).ok()?)?;
    parts.next().is_none().then(|| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first days of its years as Unicode's ICU has them, with Node.js as the way to ask it.
    #[test]
    fn years_begin_when_those_of_the_icu_do() {
        let lines = include_str!("../../../tests/fixtures/persian-years.txt").lines();
        let mut years = 0;
        for line in lines.filter(|line| !line.starts_with('#')) {
            let (number, begins) = line.split_once(' ').unwrap();
            assert_eq!(first(number.parse().unwrap()).unwrap().to_string(), begins);
            years += 1;
        }
        assert_eq!(years, YEARS.count());
    }

    #[test]
    fn days_are_those_of_ours() {
        let table = [
            ((1402, 12, 11), Some("2024-03-01")),
            ((1357, 11, 22), Some("1979-02-11")),
            ((1399, 12, 30), Some("2021-03-20")),
            ((1402, 2, 31), Some("2023-05-21")),
            ((1402, 12, 30), None),
            ((1402, 7, 31), None),
            ((1402, 13, 1), None),
            ((1402, 1, 0), None),
            ((1402, 1, u32::MAX), None),
            ((1410, 1, 1), Some("2031-03-21")),
            ((1411, 1, 1), None),
            ((1299, 1, 1), None),
            ((202_477_777, 2, 3), None),
            ((i32::MIN, 2, 3), None),
        ];
        for ((year, month, date), ours) in table {
            assert_eq!(day(year, month, date).map(|day| day.to_string()).as_deref(), ours, "{year}-{month}-{date}");
        }
    }
}
