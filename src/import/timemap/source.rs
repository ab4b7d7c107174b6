//! A source of timemap's.

use super::Reader;
use super::parts::Part;
use crate::model::address::page;
use crate::read::Severity;
use crate::read::document::Source;
use crate::read::host;

const KNOWN: &str = "id title description url date author";
const LISTS: &str = "path paths affil_1 affil_2 affil_s";

impl Reader {
    /// A source of the list of sources.
    pub(super) fn declare_source(&mut self, part: &Part) {
        let Some(id) = part.id() else {
            return self.tally(Severity::Error, part, "id", "is missing, and the source is left out");
        };
        let source = self.source(part, id.clone());
        if !self.made.sources.add(&id, source) {
            self.tally(Severity::Error, part, "id", "is the id of a source above, and the source is left out");
        }
    }

    /// A source that is written out in an event. Gives its id.
    pub(super) fn source_in_event(&mut self, part: &Part) -> String {
        let Some(id) = part.id() else {
            let source = self.source(part, String::new());
            return self.made.source(source);
        };
        if !self.made.sources.has(&id) {
            let source = self.source(part, id.clone());
            self.made.sources.add(&id, source);
        }
        id
    }

    fn source(&mut self, part: &Part, id: String) -> Source {
        part.report_others(KNOWN, LISTS, &mut self.made.tally);
        let url = self.url(part);
        let titles = [part.text("title"), part.text("description")];
        let mut titles = titles.into_iter().flatten();
        let (title, description) = (titles.next(), titles.next());
        if description.is_some() {
            self.tally(Severity::Note, part, "description", "is not carried over beside the title");
        }
        let affiliations = ["affil_s", "affil_1", "affil_2"].iter().flat_map(|field| part.texts(field));
        let affiliations = affiliations.collect::<Vec<_>>().join(", ");
        let publisher = Some(affiliations).filter(|names| !names.is_empty());
        let author = part.text("author");
        if author.is_some() && publisher.is_some() {
            self.tally(Severity::Note, part, "author", "is not carried over beside the affiliation");
        }
        let publisher = publisher.or(author).or_else(|| url.as_deref().and_then(host::of).map(str::to_string));
        let published = part.text("date").and_then(|date| {
            let day = self.days.read(&date);
            if day.is_none() {
                self.tally(Severity::Warning, part, "date", "cannot be read as a day, and is left out");
            }
            Some(day?.to_string())
        });
        let publisher = publisher.or_else(|| title.clone()).or(Some(id.clone()).filter(|id| !id.is_empty()));
        let publisher = publisher.unwrap_or_else(|| "unnamed".to_string());
        Source { id, publisher, title, url, published, ..Source::default() }
    }

    /// The first address that a reader can follow.
    fn url(&mut self, part: &Part) -> Option<String> {
        let addresses: Vec<String> = ["url", "path", "paths"].iter().flat_map(|field| part.texts(field)).collect();
        let url = addresses.iter().find(|address| page(address)).cloned();
        if addresses.iter().any(|address| Some(address) != url.as_ref()) {
            let message =
                "or `url` holds more than one address, or one that nobody can follow: at most one is carried over";
            self.tally(Severity::Warning, part, "paths", message);
        }
        url
    }
}
