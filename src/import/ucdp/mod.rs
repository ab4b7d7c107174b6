//! UCDP GED's CSV, and its server's answers in JSON: events as the Uppsala Conflict Data Program codes them in its Georeferenced Event Dataset.
//!
//! What the codes mean is in UCDP's codebook (ucdp.uu.se/downloads), and is repeated here where something is made of it.

mod codes;
mod figures;
mod place;
mod sources;

use std::collections::BTreeSet;

use super::events::{self, Builder, Days, Record};
use super::findings::{Findings, ImportError};
use super::importer::{ColumnNames, Imported, Importer, Reads};
use super::options::Options;
use super::origins::{Called, Names};
use super::table::Table;
use crate::model::IncidentTexts;
use crate::read::document::{Incident, Quote, Source};
use crate::read::{Code, data_sets, word};

pub(super) const IMPORTER: Importer = Importer {
    id: "ucdp",
    name: word!("UCDP GED’s data"),
    help: "events of the Uppsala Conflict Data Program",
    reads: Reads::Sheets { guess: recognises, names: ColumnNames::Given(name), read, answers: Some("Result") },
};

const NAME: &str = "UCDP";
/// The id of UCDP among the sources.
const SOURCE: &str = "ucdp";

/// The columns that are read. `year` repeats what is in `date_start`.
const CARRIED: &str = "id year type_of_violence conflict_name dyad_name side_a side_b source_office source_date \
                       source_headline source_article source_original where_prec where_coordinates where_description adm_1 \
                       adm_2 latitude longitude country event_clarity date_prec date_start date_end deaths_a deaths_b \
                       deaths_civilians deaths_unknown best high low";

const NAMES: Names = &[
    (&["id"], Called::Column("id")),
    (&["title"], Called::Column("type_of_violence")),
    (&["date"], Called::Column("date_start")),
    (&["place"], Called::Column("where_coordinates")),
    (&["casualties"], Called::Column("best")),
    (&["quotes"], Called::Column("where_description")),
    (&["sources"], Called::Column("source_office")),
];

fn recognises(table: &Table) -> bool {
    ["date_start", "date_prec", "side_a", "side_b", "best"].iter().all(|column| table.has(column))
}

fn name(tables: &mut [Table]) {
    events::name(tables, CARRIED.split_whitespace(), &[]);
}

fn read(tables: &[Table], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    events::refuse(tables, IMPORTER.name, "date_start")?;
    let days = events::days(tables, &["date_start", "date_end"], options)?;
    events::report_others(tables, CARRIED, findings);
    let mut reader = Reader { days, made: Builder::default(), ids: BTreeSet::new() };
    reader.made.sources.add(SOURCE, ucdp());
    for record in events::records(tables) {
        reader.read(record);
    }
    events::note(tables, Code::UcdpTerms, findings);
    let mut imported = reader.made.finish("UCDP events", NAMES, options, findings);
    imported.document.texts.framing = Some(events::framing(NAME));
    imported.document.texts.credit = Some(format!(
        "Data: UCDP (Uppsala Conflict Data Program), Georeferenced Event Dataset (GED), {}",
        data_sets::UCDP
    ));
    Ok(imported)
}

fn ucdp() -> Source {
    Source {
        id: SOURCE.to_string(),
        publisher: NAME.to_string(),
        title: Some("Georeferenced Event Dataset (GED)".to_string()),
        url: Some(data_sets::UCDP.to_string()),
        ..Source::default()
    }
}

struct Reader {
    days: Days,
    made: Builder,
    /// Of the events read so far.
    ids: BTreeSet<String>,
}

impl Reader {
    fn read(&mut self, record: Record) {
        let id = record.cell("id");
        if id.is_some_and(|id| !self.ids.insert(id.to_string())) {
            return self.made.say(record, "id", Code::EventIdTwice);
        }
        self.made.visit(record.cell("country"));
        let date = self.date(record);
        let place = self.place(record);
        let violence = self.violence(record);
        let sort = violence.unwrap_or("Event");
        let description =
            record.cell("where_description").filter(|&words| Some(words) != record.cell("where_coordinates"));
        let incident = Incident {
            id: id.map(|id| format!("ucdp-{id}")),
            title: place.as_ref().map_or(sort.to_string(), |place| format!("{sort}, {}", place.name)),
            texts: IncidentTexts { summary: Self::summary(record), ..IncidentTexts::NONE },
            involving: self.parties(record),
            date,
            casualties: self.casualties(record),
            // in a quote, for these are UCDP's words and not the publisher's
            quotes: description.map(quote).into_iter().collect(),
            sources: self.sources(record),
            tags: events::each_once(
                [violence, record.cell("conflict_name"), record.cell("dyad_name")].into_iter().flatten(),
            ),
            place: place.map(|place| self.made.place(place)),
            ..Incident::default()
        };
        self.made.push(incident, record.origin());
    }
}

fn quote(words: &str) -> Quote {
    Quote { text: words.to_string(), says: Some(NAME.to_string()), source: Some(SOURCE.to_string()) }
}
