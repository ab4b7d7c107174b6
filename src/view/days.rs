//! Two fields for the first and the last day that are shown: what a drag in the overview chooses, without a drag (WCAG 2.1.1, 2.5.7).

use super::mark::{Element, html};
use crate::layout::Scene;
use crate::model::{Chain, Day, digits, joined, number};
use crate::story::{Action, TimeRange, narrowed};
use crate::words::say;

/// The fields, of a chain whose days a field can hold. They say what is shown now, however it was chosen.
pub fn fields(scene: &Scene, chain: &Chain) -> Option<Element> {
    let whole = TimeRange::whole(chain)?;
    let day = |moment: i64| written(Day::local(moment, chain.utc_offset));
    let (least, most) = (day(whole.from)?, day(whole.to)?);
    let range = scene.state.filter.range;
    let end = |end: fn(TimeRange) -> i64| range.map(end).and_then(day);
    let (from, to) = (end(|range| range.from), end(|range| range.to));
    let field = |class, name: &str, value: &Option<String>, min: &str, max: &str| {
        let input = html("input").class(class).attr("type", "date").attr("min", min).attr("max", max);
        let input = input.attr(".value", value.as_deref().unwrap_or_default());
        html("label").class("day").child(html("span").text(name)).child(input)
    };
    // a browser says itself that the first day is not after the last
    let from_field = field("first-day", say::first_day(), &from, &least, to.as_deref().unwrap_or(&most));
    let to_field = field("last-day", say::last_day(), &to, from.as_deref().unwrap_or(&least), &most);
    Some(html("div").class("days").child(from_field).child(to_field))
}

/// What the value of a field means now. `None` if it is no day, or one that the chain does not have.
pub fn chosen(chain: &Chain, range: Option<TimeRange>, is_last: bool, value: &str) -> Option<Action> {
    let day = if value.is_empty() { None } else { Some(read(value)?) };
    narrowed(chain, range, is_last, day)
}

/// A day as HTML writes it (HTML, 2.3.5.2 "Dates"): `2023-11-20`. It knows the years 1 to 9999.
fn written(Day { year, month, day }: Day) -> Option<String> {
    let padded = |number: i64, width: usize| {
        let number = digits(number);
        ["0".repeat(width.saturating_sub(number.len())), number].concat()
    };
    let parts = || [padded(year.into(), 4), padded(month.into(), 2), padded(day.into(), 2)];
    (1..=9999).contains(&year).then(|| joined(&parts(), "-"))
}

fn read(value: &str) -> Option<Day> {
    let mut parts = value.split('-').map(number);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some(Day { year: year.try_into().ok()?, month: month.try_into().ok()?, day: day.try_into().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_holds_the_years_1_to_9999() {
        let year = |year| written(Day { year, month: 3, day: 9 });
        assert_eq!([year(0), year(10_000)], [None, None]);
        assert_eq!([year(1), year(2023)], [Some("0001-03-09".to_owned()), Some("2023-03-09".to_owned())]);
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for value in ["2023-10", "-5-1-1", "x", "99999999999-1-1", ""] {
            assert_eq!(read(value), None, "{value}");
        }
        assert_eq!(read("0001-03-09"), Some(Day { year: 1, month: 3, day: 9 }));
    }
}
