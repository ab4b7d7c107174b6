//! Days in the calendar of Iran and Afghanistan, Solar Hijri, for readers of a language that has its months.

use super::dates::{dated, part, perhaps};
use super::{number, say};
use crate::model::{DAY, Day, Point, Precision, When};

/// The day of the date, "29 Aban 1402"; from the first to the last where it is several. `None` where no day is known: a month of the data
/// is parts of two. And where the language counts as the data do.
pub fn solar_date(when: &When) -> Option<String> {
    let [start, end] = [when.start.as_ref()?, when.end.as_ref()?].map(solar_day);
    let (start, end) = (start?, end?);
    Some(if start == end { start } else { say::range(&*start, &end).text() })
}

fn solar_day(point: &Point) -> Option<String> {
    if point.precision < Precision::Day || say::solar_months().is_empty() {
        return None;
    }
    let (year, month, day) = solar(Day { year: point.year, month: point.month, day: point.day })?;
    let date = say::day_month(&*number(day), part(say::solar_months(), month)).text();
    Some(perhaps(dated(date, Some(year)), point.approximate, point.uncertain))
}

/// Year, month and day. 8 of 33 years are leap years, which is right from 1178 to 1501 (20 March 1800 to 20 March 2123); of other days nothing
/// is said. (CLDR's and ICU's arithmetic; Reingold and Dershowitz, Calendrical Calculations, chapter 15)
fn solar(day: Day) -> Option<(i32, u32, i64)> {
    let days = day.start().div_euclid(DAY) + EPOCH;
    let year = (33 * days + 3).div_euclid(12_053) + 1;
    let day = days - (year - 1) * 365 - (8 * year + 21).div_euclid(33);
    // six months of 31 days, then months of 30
    let month = if day < 186 { day / 31 } else { (day - 6) / 30 };
    let day = day - month * 30 - month.min(6);
    (1178..=1501).contains(&year).then_some((year as i32, month as u32 + 1, day + 1))
}

/// Days from the first of Farvardin of the year 1 (19 March 622, Julian) to 1 January 1970.
const EPOCH: i64 = 492_268;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        let solar = |year, month, day| solar(Day { year, month, day });
        assert_eq!(solar(2023, 11, 20), Some((1402, 8, 29)));
        // new year, and the last day of a leap year
        assert_eq!(solar(2024, 3, 20), Some((1403, 1, 1)));
        assert_eq!(solar(2025, 3, 20), Some((1403, 12, 30)));
        assert_eq!(solar(2025, 3, 21), Some((1404, 1, 1)));
        assert_eq!(solar(1979, 2, 11), Some((1357, 11, 22)), "the revolution of Iran");
        assert_eq!(solar(1978, 4, 27), Some((1357, 2, 7)), "the revolution of Afghanistan, 7 Saur");
        assert_eq!([solar(1799, 3, 20), solar(2123, 3, 22)], [None, None], "too far away");
    }
}
