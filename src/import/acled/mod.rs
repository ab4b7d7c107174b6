//! ACLED's CSV: events as the Armed Conflict Location & Event Data project codes them.
//!
//! What the codes mean stands in ACLED's codebook (acleddata.com/knowledge-base/codebook), and is repeated here where
//! something is made of it.

mod codes;
mod parties;
mod place;

use std::collections::{BTreeMap, BTreeSet};

use super::events::{self, Builder, Days, Record, listed};
use super::findings::{Findings, ImportError};
use super::importer::{Imported, Importer, Reads};
use super::options::Options;
use super::origins::{Called, Names};
use super::table::Table;
use crate::read::Code;
use crate::read::document::{Incident, Quote, Source};

pub(super) const IMPORTER: Importer = Importer {
    id: "acled",
    name: "ACLED’s CSV",
    help: "events of the Armed Conflict Location & Event Data project",
    reads: Reads::Sheets { guess: recognises, name: None, read },
};

const NAME: &str = "ACLED";
/// The id of ACLED among the sources.
const SOURCE: &str = "acled";

/// The columns of which something is made. `year` repeats what stands in `event_date`.
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

fn recognises(table: &Table) -> bool {
    ["event_id_cnty", "event_date", "actor1", "fatalities"].iter().all(|column| table.has(column))
}

fn read(tables: &[Table], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    events::refuse(tables, IMPORTER.name, "event_date")?;
    let days = events::days(tables, &["event_date"], options)?;
    events::report_others(tables, CARRIED, findings);
    let mut reader = Reader { days, made: Builder::default(), ids: BTreeSet::new(), kinds: BTreeMap::new() };
    reader.made.sources.add(SOURCE, acled());
    for record in events::records(tables) {
        reader.read(record);
    }
    events::note(tables, Code::AcledTerms, findings);
    let Reader { made, mut kinds, .. } = reader;
    let mut imported = made.finish("ACLED events", NAMES, options, findings);
    for actor in &mut imported.document.actors {
        actor.kind = kinds.remove(&actor.id);
    }
    imported.document.texts.framing = Some(events::framing(NAME));
    imported.document.texts.credit =
        Some("Data: ACLED (Armed Conflict Location & Event Data), https://acleddata.com/".to_string());
    Ok(imported)
}

fn acled() -> Source {
    Source {
        id: SOURCE.to_string(),
        publisher: NAME.to_string(),
        title: Some("Armed Conflict Location & Event Data".to_string()),
        url: Some("https://acleddata.com/".to_string()),
        ..Source::default()
    }
}

struct Reader {
    days: Days,
    made: Builder,
    /// Of the events read so far.
    ids: BTreeSet<String>,
    /// What sort of actor, by the actor's id.
    kinds: BTreeMap<String, String>,
}

impl Reader {
    fn read(&mut self, record: Record) {
        let id = record.cell("event_id_cnty");
        if id.is_some_and(|id| !self.ids.insert(id.to_string())) {
            return self.made.say(record, "event_id_cnty", Code::EventIdTwice);
        }
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
        self.involve(record, &mut incident);
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
