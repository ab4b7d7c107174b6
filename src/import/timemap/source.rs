//! A source of timemap's.

use super::Reader;
use super::parts::Part;
use crate::model::address::page;
use crate::read::document::Source;
use crate::read::host;
use crate::read::{Code, Problem, Word, word};

const KNOWN: &str = "id title description url date author";
const LISTS: &str = "path paths affil_1 affil_2 affil_s";

impl Reader {
    /// A source of the list of sources.
    pub(super) fn declare_source(&mut self, part: &Part) {
        let Some(id) = part.id() else {
            return self.say(part, "id", Code::MissingId);
        };
        let source = self.source(part, id.clone());
        if !self.made.sources.add(&id, source) {
            self.say(part, "id", Code::EventIdTwice);
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
            self.say_beside(part, "description", word!("the title"));
        }
        let affiliations = ["affil_s", "affil_1", "affil_2"].iter().flat_map(|field| part.texts(field));
        let affiliations = affiliations.collect::<Vec<_>>().join(", ");
        let publisher = Some(affiliations).filter(|names| !names.is_empty());
        let author = part.text("author");
        if author.is_some() && publisher.is_some() {
            self.say_beside(part, "author", word!("the affiliation"));
        }
        let publisher = publisher.or(author).or_else(|| url.as_deref().and_then(host::of).map(str::to_string));
        let published = part.text("date").and_then(|date| {
            let day = self.days.read(&date);
            if day.is_none() {
                self.say(part, "date", Code::UnreadDay);
            }
            Some(day?.to_string())
        });
        let publisher = publisher.or_else(|| title.clone()).or(Some(id.clone()).filter(|id| !id.is_empty()));
        let publisher = publisher.unwrap_or_else(|| "unnamed".to_string());
        Source { id, publisher, title, url, published, ..Source::default() }
    }

    fn say_beside(&mut self, part: &Part, field: &str, others: Word) {
        let problem = Problem::new(Code::NotCarriedBeside).filled("kept", others.into());
        self.made.tally.each(field, problem, || part.origin_of(field));
    }

    /// The first address that a reader can follow.
    fn url(&mut self, part: &Part) -> Option<String> {
        let addresses: Vec<String> = ["url", "path", "paths"].iter().flat_map(|field| part.texts(field)).collect();
        let url = addresses.iter().find(|address| page(address)).cloned();
        if addresses.iter().any(|address| Some(address) != url.as_ref()) {
            self.say(part, "paths", Code::ManyAddresses);
        }
        url
    }
}
