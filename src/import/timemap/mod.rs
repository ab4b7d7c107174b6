//! timemap's JSON (Bellingcat, Forensic Architecture): events, and in files of their own or beside them their sources and
//! associations. What Bellingcat's maps offer for download, with the sources written out in each event, is read too.

mod event;
mod parts;
mod source;

use crate::read::json::Value;
use std::collections::BTreeMap;

use super::events::{self, Builder, Days};
use super::findings::{Findings, ImportError, Origin};
use super::json::Json;
use super::{Imported, Options};
use crate::read::Severity;
use parts::{Part, Parts};

const FIELDS: [(&str, &str); 4] =
    [("date", ".date"), ("title", ".description"), ("summary", ".description"), ("place", ".location")];

pub(super) fn recognises(root: &Value) -> bool {
    let events = root.get("events").unwrap_or(root);
    events.as_array().and_then(|events| events.first()).is_some_and(parts::is_event)
}

pub(super) fn read(documents: &[Json], options: &Options, findings: &mut Findings) -> Result<Imported, ImportError> {
    let parts = Parts::of(documents, findings);
    let Some(first) = parts.events.first() else {
        let file = documents.first().map_or_else(|| "".into(), |json| json.file.clone());
        let message = "There are no events here: timemap’s events are a list, each with a `date` and a `description`.";
        return Err(ImportError::of_file(&file, message));
    };
    events::limit(parts.events.len(), &Origin::file(&first.origin.file))?;
    let dated = parts.events.iter().filter_map(|event| Some((event, event.value.get("date")?.as_str()?)));
    let days = Days::told(dated, options.day_order, |part| part.origin_of("date").path)
        .map_err(|(part, message)| ImportError::at(&part.origin_of("date"), message))?;
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
    Ok(reader.made.finish("Events", &FIELDS, options, findings))
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
            return self.tally(Severity::Error, association, "id", "is missing, and the association is left out");
        };
        if association.text("mode").is_some_and(|mode| mode.eq_ignore_ascii_case("narrative")) {
            let message = "makes this a narrative: its events get its name as a tag, but that one follows another does not \
                           say that it answers it";
            self.tally(Severity::Note, association, "mode", message);
        }
        let path = association.texts("filter_paths").join(" / ");
        let tag = Some(path).filter(|path| !path.is_empty()).or_else(|| association.text("title"));
        self.tags.insert(id.clone(), tag.unwrap_or(id));
    }

    /// Counts something about a field.
    fn tally(&mut self, severity: Severity, part: &Part, field: &str, message: &'static str) {
        self.tally_found(severity, part, field, message, part.text(field));
    }

    /// Counts something about one of the items of a field.
    fn tally_found(
        &mut self,
        severity: Severity,
        part: &Part,
        field: &str,
        message: &'static str,
        found: Option<String>,
    ) {
        self.made.tally.add(severity, field, message, || (part.origin_of(field), found));
    }
}
