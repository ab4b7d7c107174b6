//! timemap's JSON (Bellingcat, Forensic Architecture): events, and in files of their own or next to them their sources and
//! associations. What Bellingcat's maps offer for download, with the sources written out in each event, is read too.

mod event;
mod parts;
mod source;

use crate::read::json::Value;
use std::collections::BTreeMap;

use super::events::{self, Builder, Days};
use super::findings::{Findings, ImportError};
use super::importer::{Imported, Importer, Reads};
use super::json::Json;
use super::options::Options;
use super::origins::{Called, Names, Origin};
use crate::read::{Arg, Code, Problem, Severity, word};
use parts::{Part, Parts};

pub(super) const IMPORTER: Importer = Importer {
    id: "timemap",
    name: word!("timemap’s JSON"),
    help: "events, sources and associations (Bellingcat, Forensic Architecture)",
    reads: Reads::Documents { guess: recognises, read },
};

const NAMES: Names = &[
    (&["date"], Called::Fields(&["date"])),
    (&["title"], Called::Fields(&["description"])),
    (&["summary"], Called::Fields(&["description"])),
    (&["place"], Called::Fields(&["location"])),
];

fn recognises(root: &Value) -> bool {
    let events = root.get("events").unwrap_or(root);
    events.as_array().and_then(|events| events.first()).is_some_and(parts::is_event)
}

fn read(documents: &[Json], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    let parts = Parts::of(documents, findings);
    let Some(first) = parts.events.first() else {
        let file = documents.first().map_or("", |json| &*json.file);
        return Err(ImportError::of_file(file, Problem::new(Code::NoEvents)));
    };
    events::limit(parts.events.len(), &Origin::file(&first.origin.file))?;
    let dated = parts.events.iter().filter_map(|event| Some((event, event.value.get("date")?.as_str()?)));
    let days = Days::told(dated, options.day_order, |part| Arg::Place(part.origin_of("date").path, None))
        .map_err(|(part, problem)| ImportError::at(&part.origin_of("date"), *problem))?;
    let mut reader = Reader { days, made: Builder::default(), tags: BTreeMap::new() };
    for source in &parts.sources {
        reader.declare_source(source);
    }
    for association in &parts.associations {
        reader.declare_tag(association);
    }
    for (index, event) in parts.events.iter().enumerate() {
        reader.read(event, index);
    }
    Ok(reader.made.finish("Events", NAMES, options, findings))
}

struct Reader {
    days: Days,
    made: Builder,
    /// By the association's id.
    tags: BTreeMap<String, String>,
}

impl Reader {
    /// What an association is called among the tags.
    fn declare_tag(&mut self, association: &Part) {
        association.report_others("id title mode", "filter_paths", &mut self.made.tally);
        let Some(id) = association.id() else {
            return self.say(association, "id", Code::MissingId);
        };
        if association.text("mode").is_some_and(|mode| mode.eq_ignore_ascii_case("narrative")) {
            self.say(association, "mode", Code::Narrative);
        }
        let path = association.texts("filter_paths").join(" / ");
        let tag = Some(path).filter(|path| !path.is_empty()).or_else(|| association.text("title"));
        self.tags.insert(id.clone(), tag.unwrap_or(id));
    }

    /// Says something about a field, once for all where it is so.
    fn say(&mut self, part: &Part, field: &str, code: Code) {
        self.say_found(part, field, code, part.text(field));
    }

    /// The same about one of the items of a field.
    fn say_found(&mut self, part: &Part, field: &str, code: Code, found: Option<String>) {
        let mut problem = Problem::new(code);
        if let Some(found) = found.filter(|_| problem.severity > Severity::Note) {
            problem.finding(&found);
        }
        self.made.tally.each(field, problem, || part.origin_of(field));
    }
}
