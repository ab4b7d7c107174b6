//! ACLED's CSV, and its server's answers in JSON: events as the Armed Conflict Location & Event Data project codes them.
//!
//! What the codes mean is in ACLED's codebook (acleddata.com/knowledge-base/codebook), and is repeated here where
//! something is made of it.

mod codes;
mod parties;
mod place;
mod rows;
mod sums;

use std::collections::BTreeMap;

use super::events::{self, Builder, Days, Record, listed};
use super::findings::{Findings, ImportError};
use super::importer::{ColumnNames, Imported, Importer, Reads};
use super::options::Options;
use super::origins::{Called, Names};
use super::table::Table;
use crate::read::document::{Incident, Quote, Source};
use crate::read::{Code, data_sets, word};

pub(super) const IMPORTER: Importer = Importer {
    id: "acled",
    name: word!("ACLED’s data"),
    help: "events of the Armed Conflict Location & Event Data project",
    reads: Reads::Sheets { guess: recognises, names: ColumnNames::Given(name), read, answers: Some("data") },
};

const NAME: &str = "ACLED";
/// The id of ACLED among the sources.
const SOURCE: &str = "acled";

/// The columns that are read. `year` repeats what is in `event_date`.
const CARRIED: &str = "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 \
                       assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 civilian_targeting country admin1 admin2 admin3 \
                       location latitude longitude geo_precision source notes fatalities tags";

const NAMES: Names = &[
    (&["id"], Called::Column("event_id_cnty")),
    (&["title"], Called::Column("sub_event_type")),
    (&["date"], Called::Column("event_date")),
    (&["place"], Called::Column("location")),
    (&["casualties"], Called::Column("fatalities")),
    (&["quotes"], Called::Column("notes")),
    (&["sources"], Called::Column("source")),
];

/// What ACLED leaves empty in no event.
const NEVER_EMPTY: [&str; 4] = ["country", "location", "fatalities", "timestamp"];

/// What columns were called in other years.
const OTHER_NAMES: [(&str, &str); 4] = [
    ("ally_actor_1", "assoc_actor_1"),
    ("ally_actor_2", "assoc_actor_2"),
    ("time_precis", "time_precision"),
    ("geo_precis", "geo_precision"),
];

/// By an id of its own, or by what no other format has.
fn recognises(table: &Table) -> bool {
    let are_events = ["event_date", "actor1", "fatalities"].iter().all(|column| table.has(column));
    let has_mark = ["event_id_cnty", "sub_event_type", "inter1"].iter().any(|column| table.has(column));
    (are_events && has_mark) || sums::are(table)
}

fn name(tables: &mut [Table]) {
    events::name(tables, CARRIED.split_whitespace().chain(NEVER_EMPTY), &OTHER_NAMES);
}

fn read(tables: &[Table], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    sums::refuse(tables)?;
    events::refuse(tables, IMPORTER.name, "event_date")?;
    let days = events::days(tables, &["event_date"], options)?;
    let other_names = OTHER_NAMES.map(|(other, _)| other).join(" ");
    events::report_others(tables, &format!("{CARRIED} {other_names}"), findings);
    let mut reader = Reader { days, made: Builder::default(), kinds: BTreeMap::new() };
    reader.made.sources.add(SOURCE, acled());
    for rows in reader.events(tables) {
        reader.read(&rows);
    }
    events::note(tables, Code::AcledTerms, findings);
    let Reader { made, mut kinds, .. } = reader;
    let mut imported = made.finish("ACLED events", NAMES, options, findings);
    for actor in &mut imported.document.actors {
        actor.kind = kinds.remove(&actor.id);
    }
    imported.document.texts.framing = Some(events::framing(NAME));
    imported.document.texts.credit =
        Some(format!("Data: ACLED (Armed Conflict Location & Event Data), {}", data_sets::ACLED));
    Ok(imported)
}

fn acled() -> Source {
    Source {
        id: SOURCE.to_string(),
        publisher: NAME.to_string(),
        title: Some("Armed Conflict Location & Event Data".to_string()),
        url: Some(data_sets::ACLED.to_string()),
        ..Source::default()
    }
}

struct Reader {
    days: Days,
    made: Builder,
    /// What sort of actor, by the actor's id.
    kinds: BTreeMap<String, String>,
}

impl Reader {
    /// Reads an event. Each of its rows names other actors.
    fn read(&mut self, rows: &[Record]) {
        let Some(&record) = rows.first() else { return };
        let id = record.cell("event_id_cnty");
        self.made.visit(record.cell("country"));
        let (date, date_text) = self.date(record);
        let place = self.place(record);
        let sort = record.cell("sub_event_type").filter(|&sort| sort != "Other").or(record.cell("event_type"));
        let sort = sort.unwrap_or("Event");
        let mut incident = Incident {
            id: id.map(str::to_string),
            title: place.as_ref().map_or(sort.to_string(), |place| format!("{sort}, {}", place.name)),
            kind: Some(codes::kind(sort).to_string()),
            date,
            date_text,
            place: place.map(|place| self.made.place(place)),
            casualties: self.fatalities(record).into_iter().collect(),
            // in a quote, for these are ACLED's sentences and not the publisher's
            quotes: record.cell("notes").map(quote).into_iter().collect(),
            sources: listed(record.cell("source")).map(|publisher| self.made.publisher(publisher)).collect(),
            tags: tags(record),
            ..Incident::default()
        };
        incident.sources.push(SOURCE.to_string());
        self.involve(rows, &mut incident);
        self.made.push(incident, record.origin());
    }
}

fn quote(notes: &str) -> Quote {
    Quote { text: notes.to_string(), says: Some(NAME.to_string()), source: Some(SOURCE.to_string()) }
}

/// ACLED's own words for what sort of event it is, each once.
fn tags(record: Record) -> Vec<String> {
    let columns = ["disorder_type", "event_type", "sub_event_type", "civilian_targeting", "tags"];
    events::each_once(columns.into_iter().flat_map(|column| listed(record.cell(column))))
}
