//! What comes first in 3/4/2023, the day or the month: told by all dates together, else asked, and never guessed.

use crate::import::options::DayOrder;
use crate::read::written::{Dated, Day, day};
use crate::read::{Arg, Code, Problem};

/// What dates say of their order, each with the first that says so and its place.
pub struct Evidence<'t, At> {
    day_first: Option<(At, &'t str)>,
    month_first: Option<(At, &'t str)>,
    either: Option<(At, &'t str, [String; 2])>,
}

impl<At> Default for Evidence<'_, At> {
    fn default() -> Self {
        Evidence { day_first: None, month_first: None, either: None }
    }
}

impl<'t, At> Evidence<'t, At> {
    /// Takes note of a date.
    pub fn hear(&mut self, at: At, text: &'t str, date: &Dated)
    where
        At: Clone,
    {
        for point in date.points() {
            let Day::EitherWay { numbers: [first, second], year } = &point.day else { continue };
            match (first, second) {
                (13.., 13..) => {}
                (13.., _) => _ = self.day_first.get_or_insert_with(|| (at.clone(), text)),
                (_, 13..) => _ = self.month_first.get_or_insert_with(|| (at.clone(), text)),
                _ => {
                    let either = || (at.clone(), text, [day(year, *second, *first), day(year, *first, *second)]);
                    _ = self.either.get_or_insert_with(either);
                }
            }
        }
    }

    /// The order, where one is needed; what was `chosen` counts where no date tells.
    ///
    /// # Errors
    /// Two dates contradict each other, or nothing tells: the place, and what is wrong. `called` names a place in a sentence.
    pub fn order(
        self,
        chosen: Option<DayOrder>,
        called: impl Fn(&At) -> Arg,
    ) -> Result<Option<DayOrder>, (At, Box<Problem>)> {
        match (self.day_first, self.month_first, self.either) {
            (Some((at, text)), Some((other, month_first)), _) => {
                let mut problem = Problem::new(Code::MixedDayOrder);
                problem.with("day_first", text.to_string()).with("month_first", month_first.to_string());
                problem.with("other", called(&other));
                Err((at, problem.into()))
            }
            (Some(_), None, _) => Ok(Some(DayOrder::DayFirst)),
            (None, Some(_), _) => Ok(Some(DayOrder::MonthFirst)),
            (None, None, Some((at, text, [day_first, month_first]))) if chosen.is_none() => {
                let mut problem = Problem::new(Code::DayOrder);
                problem.with("date", text.to_string());
                problem.with("one", Arg::Plain(day_first)).with("other", Arg::Plain(month_first));
                Err((at, problem.into()))
            }
            (None, None, _) => Ok(chosen),
        }
    }
}
