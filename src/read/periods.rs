//! Reading the stretches of time that an editor names.

use super::catalog::date;
use super::fields::Fields;
use super::json::Value;
use super::log::Log;
use super::{Arg, Code, word};
use crate::model::{Period, When};

/// Where a period is open: it has always been, or goes on.
const OPEN: &str = "..";

/// Reads one period. `None`, with the reason reported, where it has no beginning, end or title.
pub(super) fn read<'v>(at: &'v Value, utc_offset: i32, log: &mut Log<'v>) -> Option<Period> {
    let mut fields = Fields::open(at, word!("a period in braces, { … }"), log)?;
    let f = &mut fields;
    let [from, to] = ["from", "to"].map(|name| bound(f, name, utc_offset, log));
    let (title, note) = (f.fitting("title", log), f.fitting("note", log));
    let missing = ["from", "to", "title"].into_iter().filter(|name| f.get(name).is_none_or(is_blank));
    for name in missing.collect::<Vec<_>>() {
        let mistyped = f.mistyped(name, log);
        log.report(at, Code::PeriodIncomplete).with("field", Arg::Field(name)).mistyped(mistyped);
    }
    let end = f.get("to").unwrap_or(at);
    fields.close(log);
    match When::parse(&[from?, to?].join("/"), utc_offset) {
        Ok(when) => Some(Period { when, title: title?, note }),
        // each end is a date, or open: it is the two of them that do not fit
        Err(problem) => {
            let is_open = problem.code == Code::NoEnds;
            if is_open {
                log.report(at, Code::PeriodOpen)
            } else {
                log.report(end, Code::PeriodEndsFirst)
            };
            None
        }
    }
}

/// One end, in EDTF.
fn bound<'v>(fields: &mut Fields<'v>, name: &'static str, utc_offset: i32, log: &mut Log<'v>) -> Option<String> {
    let value = fields.get(name).filter(|value| !is_blank(value))?;
    if value.as_str().is_some_and(|text| text.trim() == OPEN) {
        return Some(OPEN.to_owned());
    }
    let when = date(value, utc_offset, log)?;
    if when.interval {
        log.report(value, Code::PeriodBound).finding(&when.edtf);
        return None;
    }
    Some(when.edtf)
}

fn is_blank(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.trim().is_empty())
}
