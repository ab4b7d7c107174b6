//! What rows cite: sources by id, by a publisher's name, by an address.

use std::collections::BTreeMap;

use super::blanks::Blank;
use super::cell::join;
use super::columns::Role;
use super::ids::Ids;
use super::line::{Line, Sheet};
use super::mixed::{Mixed, addresses, links};
use super::nobody;
use super::spread::Spread;
use crate::import::findings::Findings;
use crate::import::importer::Imported;
use crate::read::document::Source;
use crate::read::{Code, host, word};

/// A source as a row names it.
struct Citation {
    /// An id or a publisher.
    name: Option<String>,
    url: Option<String>,
}

/// The sources of the document.
#[derive(Default)]
pub struct Sources<'t> {
    ids: Ids<'t>,
    /// The publisher of each id that the sheet of sources gives.
    publishers: BTreeMap<String, String>,
    /// Ids by publisher and address.
    by_name: BTreeMap<(String, Option<String>), String>,
    by_url: BTreeMap<String, String>,
}

impl<'t> Sources<'t> {
    /// Adds the sources whose publishers only the rows of incidents and links name to the document.
    pub fn collect(sheets: &'t [Sheet<'t>], imported: &mut Imported, findings: &mut Findings) -> Sources<'t> {
        let mut sources = Sources::default();
        for source in &imported.document.sources {
            sources.declare(source);
        }
        let (mut spread, mut blank) = (Spread::default(), Vec::new());
        // the result must not depend on the order of the files
        for role in [Role::Incidents, Role::Links] {
            for line in sheets.iter().filter(|sheet| sheet.role == role).flat_map(Sheet::lines) {
                let (names, urls) = (line.items("source"), sources.addresses(&line, "source_url"));
                if !names.is_empty() && !urls.is_empty() && names.len() != urls.len() {
                    let problem = line.report("source", Code::UnevenSources, findings);
                    problem.with("names", names.len()).with("addresses", urls.len());
                    problem.guessing(sources.name_of_all(&names, &urls));
                }
                spread.look(&line, &sources);
                blank.extend(sources.blank(&line).map(|column| (line, column)));
                sources.add_all(&line, imported);
            }
        }
        spread.report(&sources, findings);
        nobody::report(&blank, word!("source"), findings);
        sources
    }

    /// The columns of a row that name no source, but say so.
    fn blank(&self, line: &Line) -> impl Iterator<Item = &'static str> {
        let columns = ["source", "source_url", "figures_source", "quote_source"].into_iter();
        columns.filter(|column| line.items(column).iter().any(|item| !item.is_empty() && self.is_blank(item)))
    }

    /// Whether an item says nothing, and is no id.
    fn is_blank(&self, item: &str) -> bool {
        !self.is_id(item) && Blank::of(item).is_some()
    }

    fn add_all(&mut self, line: &Line<'t>, imported: &mut Imported) {
        let (sources, origins) = (&mut imported.document.sources, &mut imported.origins);
        let columns =
            [("source", "source_url"), ("figures_source", "figures_source"), ("quote_source", "quote_source")];
        let is_filled = |(names, urls): &(&str, &str)| line.cell(names).is_some() || line.cell(urls).is_some();
        for (names, urls) in columns.into_iter().filter(is_filled) {
            let at_url = line.origin(Some(urls));
            let at_name = if line.cell(names).is_some() { line.origin(Some(names)) } else { at_url.clone() };
            for Citation { name, url } in self.citations(line, names, urls) {
                let Some(name) = name.filter(|name| self.named(name, &url).is_none()) else { continue };
                let publisher = self.publishers.get(&name).cloned().unwrap_or(name);
                let id = self.ids.fresh(&publisher);
                if url.is_some() {
                    origins.set_field("sources", sources.len(), "url", at_url.clone());
                }
                origins.set_item("sources", sources.len(), at_name.clone());
                let source = Source { id, publisher, url, ..Source::default() };
                self.know(&source);
                sources.push(source);
            }
        }
    }

    /// The cell of names in which a name is that of each address: of one name, where all addresses are of one host.
    fn name_of_all(&self, names: &[String], urls: &[String]) -> Option<String> {
        let ([name], Some(host)) = (names, urls.first().and_then(|url| host::of(url))) else { return None };
        let is_name = !self.is_id(name) && Mixed::of(name).addresses.is_empty();
        let are_of_host = urls.iter().all(|url| host::of(url) == Some(host));
        (is_name && are_of_host).then(|| join(urls.iter().map(|_| name.as_str())))
    }

    /// Whether a word is the id of a source on the sheet of sources.
    pub fn is_id(&self, word: &str) -> bool {
        self.publishers.contains_key(word)
    }

    /// Makes a source from the sheet of sources known by its id.
    fn declare(&mut self, source: &Source) {
        let Source { id, publisher, title, url, .. } = source;
        self.ids.reserve(id);
        self.publishers.insert(id.clone(), publisher.clone());
        // its address may be repeated next to its id
        self.by_name.insert((id.clone(), url.clone()), id.clone());
        // a name alone is not the name of some headline of that publisher's
        if url.is_some() || title.is_none() {
            self.know(source);
        }
    }

    fn know(&mut self, source: &Source) {
        let Source { id, publisher, url, .. } = source;
        self.by_name.entry((publisher.clone(), url.clone())).or_insert_with(|| id.clone());
        if let Some(url) = url {
            self.by_url.entry(url.clone()).or_insert_with(|| id.clone());
        }
    }

    /// The ids, else the addresses, of what a row cites in two columns that go in pairs.
    pub fn of(&self, line: &Line, names: &str, urls: &str) -> Vec<String> {
        let citations = self.citations(line, names, urls).into_iter();
        citations
            .filter_map(|Citation { name, url }| match (name, url) {
                (Some(name), url) => self.named(&name, &url),
                (None, Some(url)) => Some(self.by_url.get(&url).cloned().unwrap_or(url)),
                (None, None) => None,
            })
            .collect()
    }

    /// The only source that a column of a row names.
    pub fn one(&self, line: &Line, column: &str) -> Option<String> {
        self.of(line, column, column).into_iter().next()
    }

    /// The id of the source that an id or a publisher's name means, together with an address.
    fn named(&self, name: &str, url: &Option<String>) -> Option<String> {
        let publisher = match self.publishers.get(name) {
            Some(_) if url.is_none() => return Some(name.to_string()),
            Some(publisher) => publisher,
            None => name,
        };
        let ids = [name, publisher].map(|name| self.by_name.get(&(name.to_string(), url.clone())));
        ids.into_iter().flatten().next().cloned()
    }

    /// The first name goes with the first address. Where both are one column, each of its items is either; and an item may be
    /// a name together with its address.
    fn citations(&self, line: &Line, names: &str, urls: &str) -> Vec<Citation> {
        let text = |text: Option<String>| text.filter(|text| !self.is_blank(text));
        let mut url = if names == urls { Vec::new() } else { self.addresses(line, urls) }.into_iter();
        let mut name = line.items(names).into_iter();
        let mut citations = Vec::new();
        loop {
            let (item, address) = (name.next(), url.next());
            if item.is_none() && address.is_none() {
                return citations;
            }
            let (called, address) = address.map(unlinked).unzip();
            match (text(item).or(called.flatten()), text(address)) {
                (None, Some(url)) if self.is_id(&url) => {
                    citations.push(Citation { name: Some(url), url: None });
                }
                (Some(name), url) if self.is_id(&name) => citations.push(Citation { name: Some(name), url }),
                (Some(item), url) => {
                    let Mixed { name, addresses } = Mixed::of(&item);
                    let mut urls = url.into_iter().chain(addresses);
                    citations.push(Citation { name, url: urls.next() });
                    citations.extend(urls.map(|url| Citation { name: None, url: Some(url) }));
                }
                (None, url) => citations.push(Citation { name: None, url }),
            }
        }
    }

    /// The items of a column of addresses. An id from the sheet of sources may be used for one.
    pub fn addresses(&self, line: &Line, column: &str) -> Vec<String> {
        let is_whole = |item: &str| self.is_id(item) || !links(item).is_empty();
        let each = |item: String| if is_whole(&item) { vec![item] } else { addresses(&item) };
        line.items(column).into_iter().flat_map(each).collect()
    }
}

/// What a link is called, and its address; any other text is an address.
fn unlinked(item: String) -> (Option<String>, String) {
    match links(&item).as_slice() {
        [_] => match Mixed::of(&item) {
            Mixed { name, addresses } if addresses.len() == 1 => (name, addresses.concat()),
            _ => (None, item),
        },
        _ => (None, item),
    }
}
