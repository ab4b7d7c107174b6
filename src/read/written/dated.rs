//! A date that has been read, from one end to the other.

use super::stretch::{Day, Point};
use super::{Doubt, Odd, Sort, Written, in_edtf};

/// A date from one end to the other; where it is no interval, its start alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dated {
    /// `None`: open, or not known.
    pub start: Option<Point>,
    /// The same.
    pub end: Option<Point>,
    /// It has two ends.
    pub is_interval: bool,
    /// What is unusual in how it is written, and has to be said.
    pub sort: Option<Sort>,
}

impl Dated {
    /// In EDTF; `None` where the order of its numbers is needed and not known.
    pub fn edtf(&self, day_first: Option<bool>) -> Option<String> {
        let end = |point: &Option<Point>| match point {
            Some(point) => point.edtf(day_first),
            None => Some("..".to_string()),
        };
        if self.is_interval { Some([&*end(&self.start)?, "/", &*end(&self.end)?].concat()) } else { end(&self.start) }
    }

    /// The one point that it is, unless it is an interval.
    pub fn point(&self) -> Option<&Point> {
        self.start.as_ref().filter(|_| !self.is_interval)
    }

    /// Its ends.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.start.iter().chain(&self.end)
    }

    /// The date, or the question, if the calendar has it in either order.
    pub(super) fn or_asked(self, doubt: Option<Doubt>) -> Option<Written> {
        let orders = [self.edtf(Some(true)), self.edtf(Some(false))];
        let is_real = orders.iter().flatten().any(|edtf| in_edtf(edtf));
        // one with a slip still tells the order of a column
        let is_told = self.point().is_some_and(|point| matches!(point.day, Day::EitherWay { .. }));
        (is_real || is_told).then_some(())?;
        Some(match doubt {
            Some(doubt) => Written::Asked { doubt, guess: self.edtf(None).filter(|guess| in_edtf(guess)) },
            None => Written::Date(self),
        })
    }
}

impl Written {
    pub(super) fn short_year() -> Written {
        Written::Odd(Odd::ShortYear)
    }

    /// The same, not exactly.
    pub(super) fn about(self) -> Written {
        match self {
            Written::Date(mut date) => {
                for point in [&mut date.start, &mut date.end].into_iter().flatten() {
                    point.mark = if point.mark == "?" { "%" } else { "~" };
                }
                Written::Date(date)
            }
            other => other,
        }
    }

    /// The same as a question.
    pub(super) fn asked(self, doubt: Doubt) -> Written {
        match self {
            Written::Date(date) => Written::Asked { doubt, guess: date.edtf(None) },
            other => other,
        }
    }
}
