//! Which rows are of one event, and which are whole.

use std::collections::BTreeMap;

use super::{NEVER_EMPTY, Reader};
use crate::import::events::{Record, records};
use crate::import::table::Table;
use crate::read::{Arg, Code};

/// What is the same in all rows of an event, if a row is of one actor.
const OF_EVENT: [&str; 11] = [
    "event_date",
    "time_precision",
    "event_type",
    "sub_event_type",
    "country",
    "admin1",
    "location",
    "latitude",
    "longitude",
    "notes",
    "fatalities",
];

impl Reader {
    /// The rows of each event. An export by actor has one for each actor, and the same id in all.
    pub(super) fn events<'t>(&mut self, tables: &'t [Table]) -> Vec<Vec<Record<'t>>> {
        let mut events: Vec<Vec<Record>> = Vec::new();
        let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
        for record in records(tables) {
            let record = self.whole(record);
            let first = record.cell("event_id_cnty").and_then(|id| match by_id.get(id) {
                Some(&index) => events.get_mut(index),
                None => {
                    by_id.insert(id, events.len());
                    None
                }
            });
            match first {
                None => events.push(vec![record]),
                Some(rows) if rows.first().is_some_and(|first| are_one(*first, record)) => {
                    self.made.say(record, "event_id_cnty", Code::RowOfEvent);
                    rows.push(record);
                }
                Some(_) => self.made.say(record, "event_id_cnty", Code::EventIdTwice),
            }
        }
        events
    }

    /// What can be relied on in a row. In one that breaks off, what is last need not be whole. It does so where all is empty that never
    /// is, and where something of that is empty behind its last cell.
    fn whole<'t>(&mut self, record: Record<'t>) -> Record<'t> {
        let known: Vec<&str> = NEVER_EMPTY.into_iter().filter(|column| record.has(column)).collect();
        let empty: Vec<&str> = known.iter().copied().filter(|column| record.cell(column).is_none()).collect();
        let are_all = !known.is_empty() && empty.len() == known.len();
        if !are_all && !empty.iter().any(|column| record.ends_before(column)) {
            return record;
        }
        let Some((whole, place, last)) = record.without_last() else { return record };
        let empty = Arg::Names(empty.into_iter().map(str::to_string).collect());
        self.made.tally.report(place, Code::CutRow).finding(last).with("empty", empty);
        whole
    }
}

fn are_one(one: Record, other: Record) -> bool {
    OF_EVENT.iter().all(|column| one.cell(column) == other.cell(column))
}
