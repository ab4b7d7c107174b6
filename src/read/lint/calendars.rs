//! Years of other calendars that are of our days, and the Persian calendar day by day.

use chrono::{Days, NaiveDate};

use crate::model::{Point, Precision};

/// A calendar that a sheet may have been written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// Of Iran and Afghanistan; where it could be either, of Islam.
    Persian,
    /// Of Islam: the months begin when the moon is seen, so that no day is certain.
    Hijri,
    /// Of Thailand: our days and months.
    Buddhist,
    /// Of Israel: its months are not ours.
    Hebrew,
}

impl Calendar {
    /// What each is called; of the first two nobody can tell which.
    pub const NAMES: [&'static str; 3] = ["Persian or Hijri", "Buddhist", "Hebrew"];

    /// The calendar in which a year would be between 1921 and 2060.
    pub fn of(year: i32) -> Option<Calendar> {
        match year {
            1300..=1410 => Some(Calendar::Persian),
            1411..=1480 => Some(Calendar::Hijri),
            2484..=2600 => Some(Calendar::Buddhist),
            5682..=5820 => Some(Calendar::Hebrew),
            _ => None,
        }
    }

    /// After "of the", before "calendar".
    pub fn name(self) -> &'static str {
        let [either, buddhist, hebrew] = Calendar::NAMES;
        match self {
            Calendar::Persian | Calendar::Hijri => either,
            Calendar::Buddhist => buddhist,
            Calendar::Hebrew => hebrew,
        }
    }

    /// The day, the month or the year of ours, in EDTF, where that is certain.
    pub fn to_ours(self, point: &Point) -> Option<String> {
        match (self, point.precision) {
            (Calendar::Persian, Precision::Year) => between(persian(point.year, 1, 1)?, persian(point.year + 1, 1, 1)?),
            (Calendar::Persian, Precision::Month) => {
                let (year, month) = if point.month == 12 { (point.year + 1, 1) } else { (point.year, point.month + 1) };
                between(persian(point.year, point.month, 1)?, persian(year, month, 1)?)
            }
            (Calendar::Persian, Precision::Day | Precision::Minute | Precision::Second) => {
                Some(persian(point.year, point.month, point.day)?.to_string())
            }
            (Calendar::Buddhist, Precision::Year) => Some(format!("{:04}", point.year - 543)),
            (Calendar::Buddhist, Precision::Month) => Some(format!("{:04}-{:02}", point.year - 543, point.month)),
            (Calendar::Buddhist, Precision::Day | Precision::Minute | Precision::Second) => {
                NaiveDate::from_ymd_opt(point.year - 543, point.month, point.day).map(|day| day.to_string())
            }
            _ => None,
        }
    }
}

/// From a day to the one before another, in EDTF.
fn between(first: NaiveDate, next: NaiveDate) -> Option<String> {
    Some(format!("{first}/{}", next.pred_opt()?))
}

/// A day of the Persian calendar, of whose years 8 in 33 are leap years: so it is for all that [`Calendar::of`] knows.
fn persian(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let before = match month {
        1..=6 => (month - 1) * 31,
        7..=12 => (month - 1) * 30 + 6,
        _ => return None,
    };
    let first = |year: i32| {
        let days = 365 * (year - 1) + (8 * year + 21).div_euclid(33);
        NaiveDate::from_ymd_opt(622, 3, 21)?.checked_add_days(Days::new(u64::try_from(days).ok()?))
    };
    let date = first(year)?.checked_add_days(Days::new(u64::from(before + day).checked_sub(1)?))?;
    Some(date).filter(|date| first(year + 1).is_some_and(|next| *date < next))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first days of its years as Unicode's ICU has them, with Node.js as the way to ask it.
    #[test]
    fn persian_years_begin_when_those_of_the_icu_do() {
        let mut years = 0;
        for line in
            include_str!("../../../tests/fixtures/persian-years.txt").lines().filter(|line| !line.starts_with('#'))
        {
            let (year, first) = line.split_once(' ').unwrap();
            assert_eq!(persian(year.parse().unwrap(), 1, 1).unwrap().to_string(), first);
            years += 1;
        }
        assert_eq!(years, 111);
    }

    #[test]
    fn persian_days_are_those_of_ours() {
        let table = [((1402, 12, 11), "2024-03-01"), ((1357, 11, 22), "1979-02-11"), ((1399, 12, 30), "2021-03-20")];
        for ((year, month, day), ours) in table {
            assert_eq!(persian(year, month, day).unwrap().to_string(), ours);
        }
        assert_eq!(persian(1402, 12, 30), None, "no leap year");
    }
}
