//! Times of day without an offset from UTC, for an hour here is another hour there, and those that are finer than a chain.

use crate::model::When;
use crate::read::json::Value;
use crate::read::log::Log;
use crate::read::{Code, Problem};

/// Warns once of the dates that have a time and no offset, where the document gives none for all of them.
pub(super) fn lint<'v>(root: &'v Value, log: &mut Log<'v>) {
    finer(root, log);
    if root.get("utc_offset").is_some_and(Value::is_string) {
        return;
    }
    let incidents = root.get("incidents").into_iter().flat_map(Value::items);
    let dates = incidents.filter_map(|incident| Some((incident, incident.get("date")?))).filter(|(_, date)| {
        // a text with a T in it need not be a date: "TBC"
        let text = date.as_str().filter(|text| text.contains('T') && When::parse(text, 0).is_ok()).unwrap_or_default();
        text.split('/').filter_map(|end| Some(end.split_once('T')?.1)).any(|time| !time.contains(['Z', '+', '-']))
    });
    log.report_all(&dates.collect::<Vec<_>>(), |(incident, date)| {
        (incident, date, Problem::new(Code::TimeWithoutOffset))
    });
}

/// Says once of the dates that have a fraction of a second.
fn finer<'v>(root: &'v Value, log: &mut Log<'v>) {
    let incidents = root.get("incidents").into_iter().flat_map(Value::items);
    let dates = incidents.filter_map(|incident| Some((incident, incident.get("date")?))).filter(|(_, date)| {
        let text = date.as_str().filter(|text| text.contains('.'));
        text.is_some_and(|text| When::parse(text, 0).is_ok_and(|when| when.edtf != text.trim()))
    });
    log.report_all(&dates.collect::<Vec<_>>(), |(incident, date)| {
        (incident, date, Problem::new(Code::FractionOfSecond))
    });
}
