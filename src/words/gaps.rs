//! The time between a cause and its response.

use super::{number, say};
use crate::layout::Gap;

/// "9 days later", "within a day", "the same day".
pub fn gap(gap: Gap) -> String {
    match gap {
        Gap::Minutes(0) => say::same_minute().to_owned(),
        Gap::Minutes(minutes @ ..60) => later(&say::minutes(minutes as usize).text()),
        Gap::Minutes(minutes @ ..2880) => later(&hours(minutes)),
        Gap::Minutes(minutes) => later(&long(minutes / 1440)),
        Gap::Days { most: 0, .. } => say::same_day().to_owned(),
        Gap::Days { least: 0, .. } => say::within_a_day().to_owned(),
        Gap::Days { least, most } if least == most || least > LONGEST_IN_DAYS => later(&long(least)),
        Gap::Days { least, most } => say::days_between(&*number(least), &number(most)).text(),
    }
}

fn later(time: &str) -> String {
    say::later(time).text()
}

fn hours(minutes: i64) -> String {
    let (hours, minutes) = ((minutes / 60) as usize, minutes % 60);
    if minutes == 0 { say::hours(hours).text() } else { say::hours_and_minutes(hours, &*number(minutes)).text() }
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
