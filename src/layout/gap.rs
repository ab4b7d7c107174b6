//! The time from the beginning of one incident to that of the next, as exact as their dates allow.

use crate::model::{DAY, Precision, When};

/// The time between the beginnings of two incidents that follow each other in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Both are known to the minute.
    Minutes(i64),
    /// Whole calendar days.
    Days {
        /// At least so many; 0 or more.
        least: i64,
        /// At most so many.
        most: i64,
        /// One of the two dates is approximate.
        about: bool,
    },
    /// The dates do not say which of the two came first.
    Unordered,
}

impl Gap {
    /// The gap from `first` to `next`. `utc_offset` (seconds) says where midnight is; `answers` that the second is known
    /// to answer the first, and so cannot have come before it.
    ///
    /// `None` where a beginning is unknown.
    pub fn new(first: &When, next: &When, utc_offset: i32, answers: bool) -> Option<Gap> {
        let (first_start, next_start) = (first.start.as_ref()?, next.start.as_ref()?);
        let about = first.approximate() || next.approximate();
        let is_range = |when: &When| when.interval && when.end.is_some();
        let exact = [first_start, next_start].iter().all(|point| point.precision >= Precision::Minute)
            && !is_range(first)
            && !is_range(next);
        if exact && !about {
            let minutes = (next_start.earliest - first_start.earliest) / 60;
            return Some(if minutes < 0 { Gap::Unordered } else { Gap::Minutes(minutes) });
        }
        let day = |time: i64| (time.saturating_add(i64::from(utc_offset))).div_euclid(DAY);
        let (first_earliest, first_latest) = first.begins();
        let (next_earliest, next_latest) = next.begins();
        let least = day(next_earliest) - day(first_latest);
        let most = day(next_latest) - day(first_earliest);
        match least {
            _ if most < 0 => Some(Gap::Unordered),
            ..0 if !answers => Some(Gap::Unordered),
            _ => Some(Gap::Days { least: least.max(0), most, about }),
        }
    }
}
