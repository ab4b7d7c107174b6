//! True time to px and back.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate};

const DAY: i64 = 86_400;

/// A linear map from time to px, with its inverse.
///
/// ```
/// use incident_chain::layout::TimeScale;
///
/// let scale = TimeScale::new(0, 1_000, 10.0, 110.0);
/// assert_eq!(scale.x_from_time(500), 60.0);
/// assert_eq!(scale.time_from_x(60.0), 500);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeScale {
    from: i64,
    to: i64,
    left: f64,
    right: f64,
}

/// What one tick of the axis means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// The midnight at which a day begins.
    Day,
    /// The first of a month.
    Month,
    /// The first of January.
    Year,
}

impl TimeScale {
    /// `from` (seconds) is at `left` (px), `to` at `right`. An empty time range is widened to one second.
    pub fn new(from: i64, to: i64, left: f64, right: f64) -> TimeScale {
        TimeScale { from, to: to.max(from.saturating_add(1)), left, right }
    }

    /// px of a moment. A moment outside the scale's time has a px outside its range.
    pub fn x_from_time(&self, time: i64) -> f64 {
        let share = (time as f64 - self.from as f64) / (self.to as f64 - self.from as f64);
        self.left + share * (self.right - self.left)
    }

    /// The moment at a px, to the second.
    pub fn time_from_x(&self, x: f64) -> i64 {
        let share = (x - self.left) / (self.right - self.left);
        (self.from as f64 + share * (self.to as f64 - self.from as f64)).round() as i64
    }

    /// Calendar days, months or years that are at least `spacing` px apart, each as the moment at which it begins.
    ///
    /// `utc_offset` (seconds) says where midnight is.
    pub fn ticks(&self, spacing: f64, utc_offset: i32) -> (Unit, Vec<i64>) {
        let px_a_day = (self.right - self.left) / ((self.to - self.from) as f64 / DAY as f64);
        let days = spacing / px_a_day;
        let step = Step::at_least(days);
        let offset = i64::from(utc_offset);
        let mut ticks = Vec::new();
        let Some(mut date) = day_of(self.from + offset).and_then(|day| step.floor(day)) else {
            return (step.unit, ticks);
        };
        while let Some(time) = start_of(date).map(|time| time - offset).filter(|&time| time <= self.to) {
            if time >= self.from {
                ticks.push(time);
            }
            match step.after(date) {
                Some(next) => date = next,
                None => break,
            }
        }
        (step.unit, ticks)
    }
}

/// A number of days, months or years.
struct Step {
    unit: Unit,
    count: u32,
}

impl Step {
    /// The shortest step of round numbers that is no shorter than `days`.
    fn at_least(days: f64) -> Step {
        const STEPS: [(Unit, u32, f64); 7] = [
            (Unit::Day, 1, 1.0),
            (Unit::Day, 2, 2.0),
            (Unit::Day, 7, 7.0),
            (Unit::Day, 14, 14.0),
            (Unit::Month, 1, 31.0),
            (Unit::Month, 3, 92.0),
            (Unit::Month, 6, 184.0),
        ];
        if let Some(&(unit, count, _)) = STEPS.iter().find(|(_, _, length)| *length >= days) {
            return Step { unit, count };
        }
        let round = |count: &u32| f64::from(*count) * 365.0 >= days;
        let counts = (0..9).flat_map(|power| [1, 2, 5].map(|factor| factor * 10u32.pow(power)));
        Step { unit: Unit::Year, count: counts.into_iter().find(round).unwrap_or(1_000_000_000) }
    }

    /// The last whole step at or before a date. Weeks are counted from a Monday, so that ticks stay where they are
    /// when the time range changes.
    fn floor(&self, date: NaiveDate) -> Option<NaiveDate> {
        match self.unit {
            Unit::Day => {
                let monday = NaiveDate::from_ymd_opt(1970, 1, 5)?;
                let past = (date - monday).num_days().rem_euclid(i64::from(self.count));
                date.checked_sub_days(Days::new(past.unsigned_abs()))
            }
            Unit::Month => NaiveDate::from_ymd_opt(date.year(), date.month0() / self.count * self.count + 1, 1),
            Unit::Year => NaiveDate::from_ymd_opt(date.year() - date.year().rem_euclid(self.count as i32), 1, 1),
        }
    }

    fn after(&self, date: NaiveDate) -> Option<NaiveDate> {
        match self.unit {
            Unit::Day => date.checked_add_days(Days::new(u64::from(self.count))),
            Unit::Month => date.checked_add_months(Months::new(self.count)),
            Unit::Year => date.checked_add_months(Months::new(self.count.checked_mul(12)?)),
        }
    }
}

fn day_of(time: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp(time, 0).map(|moment| moment.date_naive())
}

fn start_of(date: NaiveDate) -> Option<i64> {
    date.and_hms_opt(0, 0, 0).map(|moment| moment.and_utc().timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_of_six_weeks_are_fortnights_and_stand_inside() {
        let (from, to) = (1_696_636_800, 1_700_611_199);
        let scale = TimeScale::new(from, to, 0.0, 640.0);
        let (unit, ticks) = scale.ticks(96.0, 0);
        assert_eq!(unit, Unit::Day);
        assert!((3..=7).contains(&ticks.len()), "{ticks:?}");
        assert!(ticks.iter().all(|tick| (from..=to).contains(tick) && tick % DAY == 0));
        assert!(ticks.windows(2).all(|pair| scale.x_from_time(pair[1]) - scale.x_from_time(pair[0]) >= 96.0));
    }

    #[test]
    fn ticks_of_centuries_are_round_years() {
        let scale = TimeScale::new(-20_000_000_000, 0, 0.0, 500.0);
        let (unit, ticks) = scale.ticks(90.0, 0);
        assert_eq!(unit, Unit::Year);
        assert!((3..=6).contains(&ticks.len()), "{ticks:?}");
    }

    #[test]
    fn an_empty_stretch_of_time_still_has_a_scale() {
        let scale = TimeScale::new(7, 7, 0.0, 100.0);
        assert_eq!(scale.x_from_time(7), 0.0);
        assert_eq!(scale.time_from_x(0.0), 7);
    }
}
