//! True time to px and back.

use crate::model::{DAY, Day, MAX_TIME};

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

    /// The first and the last moment, seconds.
    pub fn ends(&self) -> (i64, i64) {
        (self.from, self.to)
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
        let length = self.to as f64 - self.from as f64;
        let step = Step::at_least(spacing * length / (self.right - self.left) / DAY as f64);
        let offset = i64::from(utc_offset);
        let (from, to) = (self.from.max(-MAX_TIME), self.to.min(MAX_TIME));
        if from > to {
            return (step.unit, Vec::new());
        }
        let starts = (step.place(from + offset)..).map(|place| step.start(place) - offset);
        (step.unit, starts.skip_while(|&time| time < from).take_while(|&time| time <= to).collect())
    }
}

/// A number of days, months or years.
struct Step {
    unit: Unit,
    count: i64,
}

impl Step {
    /// The shortest step of round numbers that is no shorter than `days`.
    fn at_least(days: f64) -> Step {
        const STEPS: [(Unit, i64, f64); 7] = [
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
        let round = |count: &i64| *count as f64 * 365.0 >= days;
        let counts = (0..9).flat_map(|power| [1, 2, 5].map(|factor| factor * 10_i64.pow(power)));
        Step { unit: Unit::Year, count: counts.into_iter().find(round).unwrap_or(1_000_000_000) }
    }

    /// The index of the whole step that a moment is in. Steps are counted from a fixed one, so that ticks stay where they are when the
    /// time range changes. Weeks begin on a Monday.
    fn place(&self, time: i64) -> i64 {
        let day = Day::of(time);
        let month = i64::from(day.year) * 12 + i64::from(day.month) - 1;
        match self.unit {
            Unit::Day => (time.div_euclid(DAY) - MONDAY).div_euclid(self.count),
            Unit::Month => month.div_euclid(self.count),
            Unit::Year => month.div_euclid(12 * self.count),
        }
    }

    /// The moment at which a step begins.
    fn start(&self, place: i64) -> i64 {
        let first = place * self.count;
        match self.unit {
            Unit::Day => (first + MONDAY) * DAY,
            Unit::Month => start_of_month(first),
            Unit::Year => start_of_month(first * 12),
        }
    }
}

/// 5 January 1970, days since the first.
const MONDAY: i64 = 4;

/// Of a month counted from January of the year 0.
fn start_of_month(month: i64) -> i64 {
    Day { year: month.div_euclid(12) as i32, month: month.rem_euclid(12) as u32 + 1, day: 1 }.start()
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
    fn ticks_begin_where_the_calendar_does() {
        let scale = TimeScale::new(0, 1_000 * DAY, 0.0, 1_000.0);
        let days = |spacing| scale.ticks(spacing, 3_600).1.into_iter().map(|time| Day::of(time + 3_600));
        // 5 January 1970 was a Monday
        assert!(days(7.0).all(|day| (day.start() / DAY - 4) % 7 == 0));
        assert_eq!(days(7.0).count(), 143);
        assert!(days(92.0).all(|day| day.day == 1 && day.month % 3 == 1));
        assert_eq!(days(92.0).count(), 10);
        assert!(days(365.0).all(|day| (day.day, day.month) == (1, 1)));
    }

    #[test]
    fn ticks_of_centuries_are_round_years() {
        let scale = TimeScale::new(-20_000_000_000, 0, 0.0, 500.0);
        let (unit, ticks) = scale.ticks(90.0, 0);
        assert_eq!(unit, Unit::Year);
        assert!((3..=6).contains(&ticks.len()), "{ticks:?}");
        assert!(ticks.iter().all(|&tick| Day::of(tick).year % 100 == 0), "{ticks:?}");
    }

    #[test]
    fn no_time_range_is_too_long_or_too_far() {
        let far = 10 * MAX_TIME;
        for (from, to) in
            [(i64::MIN, i64::MAX), (i64::MAX, i64::MAX), (i64::MIN, i64::MIN), (far, 2 * far), (-far, far)]
        {
            let (_, ticks) = TimeScale::new(from, to, 0.0, 500.0).ticks(1.0, 50_400);
            assert!(ticks.len() < 1_000, "{from} to {to}: {}", ticks.len());
        }
    }

    #[test]
    fn an_empty_stretch_of_time_still_has_a_scale() {
        let scale = TimeScale::new(7, 7, 0.0, 100.0);
        assert_eq!(scale.x_from_time(7), 0.0);
        assert_eq!(scale.time_from_x(0.0), 7);
    }
}
