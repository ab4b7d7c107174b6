//! Sources: where something was published, written out or only an address.

use super::addresses;
use super::catalog::{Catalog, date, followed, known, room, unused};
use super::fields::{Fields, fitting};
use super::host;
use super::json::Value;
use super::log::Log;
use super::{Code, word};
use crate::model::address;
use crate::model::{MAX_NAMED, Source, SourceId};

impl<'v> Catalog<'v> {
    /// Adds a source, or finds the one that says the same.
    pub fn read_source(&mut self, at: &'v Value, declared: bool, log: &mut Log<'v>) -> Option<usize> {
        if at.is_string() {
            return self.source_of_address(at, &fitting(at, log)?, log);
        }
        let mut fields = Fields::open(at, word!("a source in braces, { … }"), log)?;
        let id = fields.fitting("id", log);
        let (publisher, title) = (fields.fitting("publisher", log), fields.fitting("title", log));
        let url = followed(&mut fields, "url", address::link, addresses::A_LINK, log);
        let archived_url = followed(&mut fields, "archived_url", address::page, addresses::A_PAGE, log);
        let published = fields.get("published").and_then(|value| date(value, self.utc_offset, log));
        let lang = fields.fitting("lang", log);
        let publisher = publisher.or_else(|| {
            let host = url.as_deref().and_then(host::of);
            let mistyped = fields.mistyped("publisher", log);
            log.report(at, Code::NoPublisher).mistyped(mistyped);
            host.or(title.as_deref()).or(id.as_deref()).map(str::to_string)
        });
        fields.close(log);
        let source = Source { id: String::new(), publisher: publisher?, title, url, published, archived_url, lang };
        // the same source is often written out again and again
        if id.is_none()
            && let Some(same) = self.source_names.find(&key(&source))
        {
            return Some(same);
        }
        let id = if declared { unused(&self.source_names, id, at, log)? } else { id };
        room(self.sources.len(), MAX_NAMED, at, log)?;
        Some(self.add_source(id, source, at))
    }

    fn add_source(&mut self, id: Option<String>, mut source: Source, at: &'v Value) -> usize {
        let index = self.sources.len();
        source.id = id.unwrap_or_else(|| {
            let words = [Some(source.publisher.as_str()), source.title.as_deref()];
            self.source_names.fresh(&words.into_iter().flatten().collect::<Vec<_>>().join(" "))
        });
        self.source_names.add(&source.id, at);
        self.source_names.call(&key(&source), index);
        self.sources.push(source);
        index
    }

    /// A source given by its address only.
    fn source_of_address(&mut self, at: &'v Value, url: &str, log: &mut Log<'v>) -> Option<usize> {
        if !address::link(url) {
            let guess = self.source_names.nearest(url, log).or_else(|| addresses::meant(url));
            log.report(at, Code::UnknownSource).finding(url).guessing(guess);
            return None;
        }
        let publisher = host::named(url).unwrap_or_else(|| url.to_string());
        let (title, published, archived_url, lang) = (None, None, None, None);
        let source =
            Source { id: String::new(), publisher, title, url: Some(url.into()), published, archived_url, lang };
        match self.source_names.find(&key(&source)) {
            Some(same) => Some(same),
            None => {
                room(self.sources.len(), MAX_NAMED, at, log)?;
                Some(self.add_source(None, source, at))
            }
        }
    }

    /// The sources of a list, each once.
    pub fn sources(&mut self, items: &'v [Value], log: &mut Log<'v>) -> Vec<SourceId> {
        self.once.begin();
        let mut sources = Vec::with_capacity(items.len());
        for item in items {
            if let Some(index) = self.find_source(item, log)
                && self.once.first(index)
            {
                sources.push(SourceId::new(index));
            }
        }
        sources
    }

    /// A source by id, by address, or written out on the spot.
    pub fn source(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<SourceId> {
        self.find_source(at, log).map(SourceId::new)
    }

    fn find_source(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        if at.is_object() {
            return known(&self.source_names, at).or_else(|| self.read_source(at, false, log));
        }
        let word = fitting(at, log)?;
        self.source_names.by_id(&word).or_else(|| self.source_of_address(at, &word, log))
    }
}

/// What makes two sources the same where they have no ids.
fn key(source: &Source) -> String {
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    format!("{}\n{}\n{}", source.publisher, optional(&source.title), optional(&source.url))
}
