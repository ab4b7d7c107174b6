//! The time from the beginning of a cause to that of its response, where it is known well enough to help.

use crate::model::{DAY, Precision, When};

/// The time between a cause and its response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Both are known to the minute.
    Minutes(i64),
    /// Calendar days: so many, or one more.
    Days {
        /// 0 or more.
        least: i64,
        /// `least`, or one more.
        most: i64,
    },
}

impl Gap {
    /// The gap from a cause to its response. `utc_offset` (seconds) says where midnight is.
    ///
    /// `None` where the dates leave more than a day open, or one of them is approximate: they speak for themselves then.
    pub fn new(cause: &When, response: &When, utc_offset: i32) -> Option<Gap> {
        let (first, next) = (cause.start.as_ref()?, response.start.as_ref()?);
        if cause.approximate() || response.approximate() {
            return None;
        }
        let is_range = |when: &When| when.interval && when.end.is_some();
        let is_exact = |point: &crate::model::Point| point.precision >= Precision::Minute;
        if is_exact(first) && is_exact(next) && !is_range(cause) && !is_range(response) {
            let minutes = (next.earliest - first.earliest) / 60;
            return (minutes >= 0).then_some(Gap::Minutes(minutes));
        }
        let day = |time: i64| (time.saturating_add(i64::from(utc_offset))).div_euclid(DAY);
        let ((first_earliest, first_latest), (next_earliest, next_latest)) = (cause.begins(), response.begins());
        let most = day(next_latest) - day(first_earliest);
        // A response cannot have come before its cause, also where the dates alone would allow it.
        let least = (day(next_earliest) - day(first_latest)).max(0);
        (0..=1).contains(&(most - least)).then_some(Gap::Days { least, most })
    }
}
