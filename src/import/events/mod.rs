//! What the importers of event datasets share: ACLED, UCDP and timemap say what happened, and nothing of what answers what.

mod builder;
mod days;
mod record;
mod register;

pub use builder::Builder;
pub use days::{Days, in_words, month_around, week_around, year_around};
pub use record::{Record, enclosing, records};

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::findings::{Findings, ImportError};
use super::options::Options;
use super::origins::Origin;
use super::table::Table;
use crate::model::MAX_INCIDENTS;
use crate::read::written::with_century;
use crate::read::{Arg, Code, Path, Problem, Step, Word};

/// Gives the columns that are `carried` (names with white space between them) these names. `others` has the headers that some of
/// them had in other years, each with the name of today.
pub fn name(
    tables: &mut [Table],
    names: impl Iterator<Item = &'static str> + Clone,
    others: &[(&'static str, &'static str)],
) {
    for table in tables {
        let own = names.clone().map(|name| (name, name));
        let names = others.iter().copied().chain(own);
        let found: Vec<_> = names.filter_map(|(header, name)| Some((name, table.position(header)?))).collect();
        table.call(found);
    }
}

/// Refuses sheets before any of them is read: one without the column `needed`, or more events than a
/// chain may have incidents.
pub fn refuse(tables: &[Table], format: Word, needed: &'static str) -> Result<(), ImportError> {
    if let Some(table) = tables.iter().find(|table| !table.has(needed)) {
        let mut problem = Problem::new(Code::OtherFormat);
        problem.with("format", format).with("column", Arg::Field(needed)).with("columns", table.names());
        return Err(ImportError::at(&table.place(), problem));
    }
    limit(records(tables).count(), &whole(tables))
}

/// All of a dataset, as a place.
fn whole(tables: &[Table]) -> Origin {
    tables.first().map_or_else(|| Origin::file(&"".into()), |table| Origin::file(&table.file))
}

/// Tells something about all of a dataset.
pub fn note(tables: &[Table], code: Code, findings: &mut Findings) {
    findings.report(&whole(tables), code);
}

/// Refuses more events than a chain may have incidents.
pub fn limit(events: usize, place: &Origin) -> Result<(), ImportError> {
    if events <= MAX_INCIDENTS {
        return Ok(());
    }
    let mut problem = Problem::new(Code::TooManyEvents);
    problem.with("count", events).with("most", MAX_INCIDENTS);
    Err(ImportError::at(place, problem))
}

/// In what order the dates in those columns are written.
pub fn days(tables: &[Table], columns: &[&'static str], options: &Options) -> Result<Days, ImportError> {
    let dates = records(tables)
        .flat_map(|record| columns.iter().filter_map(move |&column| Some(((record, column), day_of(record, column)?))));
    let dates: Vec<((Record, &str), Cow<str>)> = dates.collect();
    let texts = dates.iter().map(|(at, text)| (*at, &**text));
    Days::told(texts, options.day_order, |(record, column)| Arg::Place(record.origin_of(column).path, None))
        .map_err(|((record, column), problem)| ImportError::at(&record.origin_of(column), *problem))
}

/// The day in a column of a row. Where a spreadsheet has cut its year to two digits, `year` has all four.
pub fn day_of<'t>(record: Record<'t>, column: &str) -> Option<Cow<'t, str>> {
    let text = record.cell(column)?;
    let whole = record.cell("year").and_then(|year| with_century(days::without_midnight(text), year));
    Some(whole.map_or(Cow::Borrowed(text), Cow::Owned))
}

/// Says of each column that is not among `carried` (names with white space between them) that nothing is made of it.
pub fn report_others(tables: &[Table], carried: &str, findings: &mut Findings) {
    let carried: Vec<&str> = carried.split_whitespace().collect();
    for table in tables {
        for column in table.others(&carried) {
            let path = Path::new(vec![Step::Column(column.to_string())]);
            findings.report(&Origin { path, ..Origin::file(&table.file) }, Code::NotCarriedOver);
        }
    }
}

/// The items of a list in one cell.
pub fn listed(cell: Option<&str>) -> impl Iterator<Item = &str> {
    cell.unwrap_or_default().split(';').map(str::trim).filter(|item| !item.is_empty())
}

/// Each text once, in the order of the first ones.
pub fn each_once(texts: impl IntoIterator<Item = impl Into<String>>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.into_iter().map(Into::into).filter(|text: &String| seen.insert(text.clone())).collect()
}

/// A whole number of people, which some programs write as `3.0`.
pub fn count(text: &str) -> Option<u64> {
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}

/// Latitude and longitude in degrees; `None` where they are on no map. A decimal comma is understood.
pub fn position(lat: &str, lon: &str) -> Option<(f64, f64)> {
    let degrees = |text: &str, most: f64| {
        text.trim().replace(',', ".").parse().ok().filter(|degrees: &f64| degrees.abs() <= most)
    };
    Some((degrees(lat, 90.0)?, degrees(lon, 180.0)?))
}

/// What a reader must know of those in `involving`.
pub fn framing(coded_by: &str) -> String {
    format!(
        "These are the events of an excerpt from {coded_by}’s data. {coded_by} names who was involved in an event; the order \
         of the names says nothing of who attacked."
    )
}
