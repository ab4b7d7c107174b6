//! A range of time that a reader has chosen.

use super::Action;
use crate::model::{Chain, DAY, Day, Incident};

/// A range of time, seconds since 1970-01-01T00:00:00Z, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeRange {
    /// The first second in it.
    pub from: i64,
    /// The last second in it.
    pub to: i64,
}

impl TimeRange {
    /// Whether the incident may have been happening at some moment of the range.
    pub fn touches(self, incident: &Incident) -> bool {
        incident.date.earliest() <= self.to && incident.date.latest().is_none_or(|latest| self.from <= latest)
    }

    /// From the first to the last moment of a chain. `None` if it has no incident.
    pub fn whole(chain: &Chain) -> Option<TimeRange> {
        chain.ends().map(|(from, to)| TimeRange { from, to })
    }

    /// A whole day where the chain's clocks are.
    fn of_day(day: Day, chain: &Chain) -> TimeRange {
        let from = day.start().saturating_sub(chain.utc_offset.into());
        TimeRange { from, to: from + DAY - 1 }
    }
}

/// What it means that the first or the last day of the shown range is now another one, or, without one, that of the chain. `None` if the day
/// is outside of the chain or beyond the other end: while a day is being typed, its year or month may still be another.
pub fn narrowed(chain: &Chain, range: Option<TimeRange>, is_last: bool, day: Option<Day>) -> Option<Action> {
    let whole = TimeRange::whole(chain)?;
    let end = day.map_or(whole, |day| TimeRange::of_day(day, chain));
    let range = range.unwrap_or(whole);
    let range = if is_last { TimeRange { to: end.to, ..range } } else { TimeRange { from: end.from, ..range } };
    let is_in = range.from <= range.to && end.from <= whole.to && whole.from <= end.to;
    let is_all = range.from <= whole.from && whole.to <= range.to;
    is_in.then_some(Action::Narrow((!is_all).then_some(range)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    fn chain() -> Chain {
        let incident =
            |id: &str, date: &str| format!(r#"{{"id":"{id}","date":"{date}","title":"{id}","sources":["s"]}}"#);
        let incidents = [incident("a", "2023-10-07"), incident("b", "2023-11-20")].join(",");
        let sources = r#"{"id":"s","publisher":"News","url":"https://news.example/"}"#;
        let text = format!(
            r#"{{"version":1,"title":"T","utc_offset":"+03:00","sources":[{sources}],"incidents":[{incidents}]}}"#
        );
        read(&text).expect("a chain").0
    }

    const fn day(year: i32, month: u32, day: u32) -> Option<Day> {
        Some(Day { year, month, day })
    }

    /// The first and the last day then, where something changes; of everything there are none.
    fn days(range: Option<TimeRange>, is_last: bool, day: Option<Day>) -> Option<Option<[Option<Day>; 2]>> {
        let chain = chain();
        match narrowed(&chain, range, is_last, day)? {
            Action::Narrow(range) => {
                Some(range.map(|range| [range.from, range.to].map(|end| Some(Day::local(end, chain.utc_offset)))))
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_day_is_an_end_and_the_other_stays() {
        let are = |from, to| Some(Some([from, to]));
        let (first, last, eighth) = (day(2023, 10, 7), day(2023, 11, 20), day(2023, 10, 8));
        assert_eq!(days(None, false, eighth), are(eighth, last));
        assert_eq!(days(None, true, eighth), are(first, eighth));
        let Some(Action::Narrow(range)) = narrowed(&chain(), None, true, eighth) else { panic!("a range") };
        assert_eq!(days(range, false, eighth), are(eighth, eighth));
        assert_eq!(days(range, false, day(2023, 10, 9)), None, "beyond the other end");
        assert_eq!(days(range, true, None), Some(None), "from the first to the last is everything");
    }

    #[test]
    fn a_day_that_the_chain_does_not_have_changes_nothing() {
        for day in [day(202, 10, 8), day(2023, 10, 6), day(2023, 11, 21), day(i32::MAX, 1, 1), day(i32::MIN, 1, 1)] {
            assert_eq!(days(None, false, day), None, "{day:?}");
        }
    }
}
