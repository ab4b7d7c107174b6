//! Two fields for the first and the last day that are shown: what a drag in the overview chooses, without a drag (WCAG 2.1.1, 2.5.7).

use super::mark::{Element, html};
use crate::layout::{Scene, ends};
use crate::model::{Chain, DAY, Day, digits, joined, number};
use crate::story::{Action, TimeRange};
use crate::words::say;

/// The fields, of a chain whose days a field can hold. They say what is shown now, however it was chosen.
pub fn fields(scene: &Scene, chain: &Chain) -> Option<Element> {
    let (first, last) = ends(chain)?;
    let day = |moment: i64| written(Day::local(moment, chain.utc_offset));
    let (least, most) = (day(first)?, day(last)?);
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

/// What another value of a field means. Nothing, if it is a day outside of the chain, or beyond the other end: while a day is being typed,
/// its year or month may still be another. (Inlined, it makes the first part of the wasm 0.1 KB
/// longer in brotli, by where its functions come to stand.)
#[inline(never)]
pub fn chosen(chain: &Chain, range: Option<TimeRange>, is_last: bool, value: &str) -> Option<Action> {
    let (first, last) = ends(chain)?;
    let mut range = range.unwrap_or(TimeRange { from: first, to: last });
    let (from, to) = match value {
        "" => (first, last),
        _ => {
            let from = read(value)?.start().checked_sub(chain.utc_offset.into())?;
            (from, from + DAY - 1)
        }
    };
    if is_last {
        range.to = to;
    } else {
        range.from = from;
    }
    let is_in = range.from <= range.to && from <= last && first <= to;
    let is_all = range.from <= first && last <= range.to;
    is_in.then_some(Action::Narrow((!is_all).then_some(range)))
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

    fn days(range: Option<TimeRange>, is_last: bool, value: &str) -> Option<Option<(String, String)>> {
        let chain = chain();
        let day = |moment| written(Day::local(moment, chain.utc_offset)).expect("a day");
        match chosen(&chain, range, is_last, value)? {
            Action::Narrow(range) => Some(range.map(|range| (day(range.from), day(range.to)))),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_day_is_an_end_and_the_other_stays() {
        let are = |from: &str, to: &str| Some(Some((from.to_owned(), to.to_owned())));
        assert_eq!(days(None, false, "2023-10-08"), are("2023-10-08", "2023-11-20"));
        assert_eq!(days(None, true, "2023-10-08"), are("2023-10-07", "2023-10-08"));
        let Some(Action::Narrow(range)) = chosen(&chain(), None, true, "2023-10-08") else { panic!("a range") };
        assert_eq!(days(range, false, "2023-10-08"), are("2023-10-08", "2023-10-08"));
        assert_eq!(days(range, false, "2023-10-09"), None, "beyond the other end");
        assert_eq!(days(range, true, ""), Some(None), "from the first to the last is everything");
    }

    #[test]
    fn a_day_that_the_chain_does_not_have_changes_nothing() {
        for value in ["0202-10-08", "2023-10-06", "2023-11-21", "2023-10", "-5-1-1", "x", "99999999999-1-1"] {
            assert_eq!(days(None, false, value), None, "{value}");
        }
    }

    #[test]
    fn a_field_holds_the_years_1_to_9999() {
        let year = |year| written(Day { year, month: 3, day: 9 });
        assert_eq!([year(0), year(10_000)], [None, None]);
        assert_eq!([year(1), year(2023)], [Some("0001-03-09".to_owned()), Some("2023-03-09".to_owned())]);
    }
}
