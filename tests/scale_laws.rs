//! Laws of the scale: time to px and back, and the days, months and years that an axis names.

#![allow(clippy::indexing_slicing)]

use incident_chain::layout::{TimeScale, Unit};
use incident_chain::model::{DAY, Day};
use proptest::prelude::*;

/// What a tick's name takes, px.
const NAME: f64 = 72.0;
/// A month is taken for as long as January: a February may be shorter by so much.
const FEBRUARY: f64 = 28.0 / 31.0;
/// What may be lost when px are counted in binary.
const NEARLY: f64 = 1e-6;

/// So long that there are ticks of days, of months or of years.
fn lengths() -> impl Strategy<Value = i64> {
    prop_oneof![DAY..60 * DAY, 130 * DAY..1_600 * DAY, 2_000 * DAY..200_000 * DAY]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_scale_is_straight_and_has_an_inverse(from in -4_000_000_000i64..4_000_000_000, length in 1i64..4_000_000_000, left in -50.0f64..200.0, width in 200.0f64..2000.0, share in 0.0f64..=1.0) {
        let scale = TimeScale::new(from, from + length, left, left + width);
        let time = from + (length as f64 * share) as i64;
        prop_assert!((scale.x_from_time(from) - left).abs() < NEARLY);
        prop_assert!((scale.x_from_time(from + length) - left - width).abs() < NEARLY);
        prop_assert!((scale.x_from_time(time) - left - width * (time - from) as f64 / length as f64).abs() < NEARLY);
        prop_assert!((scale.time_from_x(scale.x_from_time(time)) - time).abs() <= 1);
    }

    /// Whoever looks further back sees the same ticks, and more.
    #[test]
    fn ticks_stay_where_they_are_and_none_is_missing(from in -100_000_000_000i64..4_000_000_000, length in lengths(), left in 0.0f64..50.0, hours in -14i32..=14, share in 0.0f64..1.0) {
        let ticks = |shift: i64| TimeScale::new(from - shift, from - shift + length, left, left + 640.0).ticks(NAME, hours * 3_600);
        let (earlier, later) = (ticks((length as f64 * share) as i64), ticks(0));
        prop_assert_eq!(earlier.0, later.0);
        let (start, end) = (from, from - (length as f64 * share) as i64 + length);
        let common = |ticks: Vec<i64>| ticks.into_iter().filter(|time| (start..=end).contains(time)).collect::<Vec<_>>();
        prop_assert_eq!(common(earlier.1), common(later.1));
    }

    #[test]
    fn ticks_are_where_a_day_a_month_or_a_year_begins(from in -100_000_000_000i64..4_000_000_000, length in lengths(), left in 0.0f64..50.0, hours in -14i32..=14) {
        let scale = TimeScale::new(from, from + length, left, left + 640.0);
        let (unit, ticks) = scale.ticks(NAME, hours * 3_600);
        prop_assert!(!ticks.is_empty());
        for &tick in &ticks {
            let local = tick + i64::from(hours) * 3_600;
            let day = Day::of(local);
            prop_assert_eq!(local.rem_euclid(DAY), 0);
            prop_assert!((from..=from + length).contains(&tick));
            prop_assert!(unit == Unit::Day || day.day == 1);
            prop_assert!(unit != Unit::Year || day.month == 1);
        }
        for pair in ticks.windows(2) {
            let apart = scale.x_from_time(pair[1]) - scale.x_from_time(pair[0]);
            // the next shorter step would not have done: none is over three times as long as the one before it
            prop_assert!(apart >= NAME * FEBRUARY - NEARLY, "{apart}");
            prop_assert!(apart < NAME * 3.6 || pair[1] - pair[0] <= DAY, "{apart}");
        }
    }
}

#[test]
fn the_first_and_the_last_moment_may_have_ticks() {
    let (unit, ticks) = TimeScale::new(0, 7 * DAY, 5.0, 705.0).ticks(100.0, 0);
    assert_eq!((unit, ticks), (Unit::Day, (0..8).map(|number| number * DAY).collect()));
    // where it is midnight at noon of UTC
    let (_, ticks) = TimeScale::new(DAY / 2, 7 * DAY + DAY / 2, 5.0, 705.0).ticks(100.0, -12 * 3_600);
    assert_eq!(ticks, (0..8).map(|number| number * DAY + DAY / 2).collect::<Vec<_>>());
}

#[test]
fn which_ticks_fit_a_length_of_time() {
    const DAYS: [(i64, Unit, i64); 11] = [
        (1, Unit::Day, 1),
        (2, Unit::Day, 2),
        (3, Unit::Day, 7),
        (7, Unit::Day, 7),
        (8, Unit::Day, 14),
        (14, Unit::Day, 14),
        (31, Unit::Month, 1),
        (92, Unit::Month, 3),
        (184, Unit::Month, 6),
        (365, Unit::Year, 1),
        (700, Unit::Year, 2),
    ];
    for (days, unit, count) in DAYS {
        // a hundred px for so many days, and names that take a hundred
        let (found, ticks) = TimeScale::new(0, days * 10 * DAY, 20.0, 1_020.0).ticks(100.0, 0);
        assert_eq!(found, unit, "{days} days");
        assert!(unit == Unit::Day || ticks[0] == 0, "{days} days: 1970 is a year of each of these steps");
        let (one, next) = (Day::of(ticks[1]), Day::of(ticks[2]));
        let months = i64::from(next.year - one.year) * 12 + i64::from(next.month) - i64::from(one.month);
        let apart = match unit {
            Unit::Day => (ticks[2] - ticks[1]) / DAY,
            Unit::Month => months,
            Unit::Year => months / 12,
        };
        assert_eq!(apart, count, "{days} days");
    }
}

#[test]
fn ticks_of_long_times_are_round_years() {
    for (years, step) in [(3, 5), (6, 10), (15, 20), (40, 50), (60, 100), (150, 200), (1_900, 2_000)] {
        let year = 366 * DAY;
        let (_, ticks) = TimeScale::new(-years * 5 * year, years * 5 * year, 20.0, 1_020.0).ticks(100.0, 0);
        let found: Vec<i64> = ticks.iter().map(|&tick| i64::from(Day::of(tick).year)).collect();
        assert!(found.iter().all(|year| year % step == 0), "{years}: {found:?}");
        assert!(found.windows(2).all(|pair| pair[1] - pair[0] == step), "{years}: {found:?}");
    }
}
