//! Days of the calendar, as ISO 8601 counts them: Gregorian, also before there was one.
//!
//! Reading a date needs more of a calendar, and takes it from chrono. What is drawn needs only the way from a moment to its day
//! and back, for which chrono would be 1 KB of what an embed loads.

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// A day of the calendar.
///
/// ```
/// use incident_chain::model::Day;
///
/// let day = Day::of(1_700_000_000);
/// assert_eq!((day.year, day.month, day.day), (2023, 11, 14));
/// assert_eq!(day.start(), 1_699_920_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Astronomical year: 0 is 1 BC.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Day {
    /// The day of a moment (seconds since 1970-01-01T00:00:00Z), in UTC. Of moments further away than any year is, the nearest year.
    ///
    /// Years are counted from March, so that a leap day is the last of a year; 400 of them have 146,097 days.
    pub fn of(seconds: i64) -> Day {
        let days = seconds.div_euclid(DAY) + EPOCH;
        let (age, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - days_of_years(year);
        let month = (5 * day + 2) / 153;
        let year = age * 400 + year + i64::from(month > 9);
        Day {
            year: year.clamp(i32::MIN.into(), i32::MAX.into()) as i32,
            month: (if month > 9 { month - 9 } else { month + 3 }) as u32,
            day: (day - days_of_months(month) + 1) as u32,
        }
    }

    /// The day of a moment where clocks differ from UTC by so many seconds.
    pub fn local(moment: i64, utc_offset: i32) -> Day {
        Day::of(moment.saturating_add(utc_offset.into()))
    }

    /// Its first moment (seconds since 1970-01-01T00:00:00Z), in UTC.
    pub fn start(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month < 3);
        let month = if month < 3 { month + 9 } else { month - 3 };
        let days = year.div_euclid(400) * 146_097 + days_of_years(year.rem_euclid(400)) + days_of_months(month);
        (days + i64::from(self.day) - 1 - EPOCH) * DAY
    }

    /// Whether the calendar has it. It has no 31 April.
    pub fn is_real(self) -> bool {
        Day::of(self.start()) == self
    }
}

/// Days from 1 March of the year 0 to 1 January 1970.
const EPOCH: i64 = 719_468;

/// Days of so many years from the first of an age of 400 years.
fn days_of_years(years: i64) -> i64 {
    years * 365 + years / 4 - years / 100
}

/// Days of so many months from March. Five of them have 153 days, from March and from August.
fn days_of_months(months: i64) -> i64 {
    (153 * months + 2) / 5
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike};

    use super::*;

    /// chrono is the oracle: each day of 900 years, and one in 10,000 of all that it knows.
    #[test]
    fn days_are_those_of_another_calendar() {
        let known = (-700_000..-370_000).chain((-95_000_000..95_000_000).step_by(9_973));
        for day in known {
            let date = DateTime::from_timestamp(day * DAY, 0).unwrap();
            let expected = Day { year: date.year(), month: date.month(), day: date.day() };
            assert_eq!(Day::of(day * DAY), expected);
            assert_eq!(Day::of(day * DAY + DAY - 1), expected);
            assert_eq!(expected.start(), day * DAY, "{expected:?}");
        }
    }

    #[test]
    fn what_is_no_day_is_known() {
        let is_real = |year, month, day| Day { year, month, day }.is_real();
        assert!(is_real(2000, 2, 29) && is_real(2024, 2, 29) && is_real(-4, 2, 29));
        assert!(!is_real(1900, 2, 29) && !is_real(2023, 2, 29) && !is_real(2023, 4, 31) && !is_real(2023, 4, 0));
    }

    #[test]
    fn no_moment_is_too_far_away() {
        assert_eq!(Day::of(i64::MAX).year, i32::MAX);
        assert_eq!(Day::of(i64::MIN).year, i32::MIN);
    }
}
