//! The time between two incidents, never more exact than what is known.

use super::say;
use crate::layout::Gap;
use crate::model::digits;

/// "9 days later", "0–1 days later", "order not certain".
pub fn gap(gap: Gap) -> String {
    match gap {
        Gap::Minutes(0) => say::same_minute().to_owned(),
        Gap::Minutes(minutes @ ..60) => later(&say::minutes(minutes as usize).text(), false),
        Gap::Minutes(minutes @ ..2880) => later(&hours(minutes), false),
        Gap::Minutes(minutes) => later(&say::days((minutes / 1440) as usize).text(), false),
        Gap::Days { least: 0, most: 0, about: true } => say::about_same_day().to_owned(),
        Gap::Days { least: 0, most: 0, about: false } => say::same_day().to_owned(),
        Gap::Days { least, most, about } if least == most => later(&long(least), about),
        Gap::Days { least: 0, most: most @ 3.., about } => match about {
            true => say::at_most_about(&*at_most(most)).text(),
            false => say::at_most(&*at_most(most)).text(),
        },
        Gap::Days { least, most, about } if most <= LONGEST_IN_DAYS => {
            let (least, most) = (digits(least), digits(most));
            match about {
                true => say::about_days_between(&*least, &most).text(),
                false => say::days_between(&*least, &most).text(),
            }
        }
        Gap::Days { least, most, about: true } => say::about_between(&*long(least), &long(most)).text(),
        Gap::Days { least, most, about: false } => say::between(&*long(least), &long(most)).text(),
        Gap::Unordered => say::order_uncertain().to_owned(),
    }
}

fn later(time: &str, about: bool) -> String {
    if about { say::about_later(time).text() } else { say::later(time).text() }
}

fn hours(minutes: i64) -> String {
    let (hours, minutes) = ((minutes / 60) as usize, minutes % 60);
    if minutes == 0 { say::hours(hours).text() } else { say::hours_and_minutes(hours, &*digits(minutes)).text() }
}

const LONGEST_IN_DAYS: i64 = 90;

/// Beyond three months a count of days says less to a reader than one of months or years.
fn long(days: i64) -> String {
    match days {
        _ if days <= LONGEST_IN_DAYS => say::days(days as usize),
        _ if days <= 730 => say::some_months(((days + 15) / 30) as usize),
        _ => say::some_years(((days + 182) / 365) as usize),
    }
    .text()
}

/// The same for an upper limit, so it is never rounded down.
fn at_most(days: i64) -> String {
    match days {
        _ if days <= LONGEST_IN_DAYS => say::days(days as usize),
        _ if days <= 730 => say::months((days / 30 + 1) as usize),
        _ => say::years((days / 365 + 1) as usize),
    }
    .text()
}
