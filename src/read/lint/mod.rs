//! What an editor would ask of a chain that reads well. No reader's browser carries it.
//!
//! [`read`](super::read) itself reports by what a reader would be misled: a response before its cause, circles, an arrow,
//! a figure or a quote with no one behind it, an incident without a source, a picture without a description.

mod addresses;
mod calendars;
mod claims;
mod keys;
mod speakers;
mod times;
mod words;
mod years;

use crate::model::Chain;
use crate::read::json::{Data, Json, Value};
use crate::read::log::Log;
use crate::read::names::Names;

/// A text as it was read.
pub(super) struct Reading<'r, 'v> {
    pub text: &'r str,
    pub json: &'v Json,
    pub chain: &'r Chain,
    /// The place of each incident of the chain.
    pub incidents: &'r Names<'v>,
}

/// Reports what can be read, but should not stay so.
pub(super) fn lint<'v>(reading: &Reading<'_, 'v>, log: &mut Log<'v>) {
    log.incident = None;
    keys::lint(reading.text, reading.json, log);
    for (name, value) in reading.json.root.fields() {
        match &value.data {
            Data::Array(incidents) if name == "incidents" => incidents.iter().for_each(|incident| {
                log.incident = Some(incident);
                texts(name, incident, log);
                words::title(incident, log);
            }),
            _ => {
                log.incident = None;
                texts(name, value, log);
            }
        }
    }
    claims::lint(reading, log);
    speakers::lint(reading, log);
    times::lint(&reading.json.root, log);
    years::lint(reading, log);
}

/// Lints every text within `value`, the value of the field `name`.
fn texts<'v>(name: &str, value: &'v Value, log: &mut Log<'v>) {
    match &value.data {
        Data::Array(items) => items.iter().for_each(|item| texts(name, item, log)),
        Data::Object(fields) => fields.iter().for_each(|(field, value)| match (name, field) {
            // what a picture is loaded from has rules of its own
            ("media", "url") => {}
            (_, field) => texts(field, value, log),
        }),
        Data::String(text) => match name {
            "url" | "archived_url" | "source" | "sources" => addresses::lint(name, value, text.trim(), log),
            _ => words::lint(value, text, log),
        },
        _ => {}
    }
}
