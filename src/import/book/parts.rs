//! The parts of an .xlsx, each found by what another says of it, as calamine finds them.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::grid::require_few;
use super::package::{Archive, archive, broken, part};
use super::xml::{attribute, relation};
use crate::read::Problem;

/// A workbook's parts.
pub struct Parts<'b> {
    archive: Archive<'b>,
    /// What each part is called in the ZIP, by its name in small letters.
    names: BTreeMap<String, String>,
    /// The folder of the part that names the sheets, with a slash at its end, and that part's name.
    folder: String,
    book: String,
}

/// What one part says of another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl<'b> Parts<'b> {
    pub fn of(bytes: &'b [u8]) -> Result<Parts<'b>, Problem> {
        let archive = archive(bytes)?;
        let names = archive.file_names().flatten().map(|name| (key(&name), name.to_string())).collect();
        let mut parts = Parts { archive, names, folder: String::new(), book: String::new() };
        let relations = parts.relations("_rels/.rels")?;
        let book = relations.into_iter().rfind(|relation| relation.kind.ends_with("/relationships/officeDocument"));
        let target = book.map(|book| book.target).unwrap_or_default();
        let target = target.strip_prefix('/').unwrap_or(&target);
        let (folder, book) = target.rsplit_once('/').map_or(("", target), |(folder, book)| (folder, book));
        parts.folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        parts.book = book.to_string();
        Ok(parts)
    }

    /// Refuses a number of texts for which calamine would take all memory.
    pub fn require_few_texts(&mut self) -> Result<(), Problem> {
        let texts = self.text(&format!("{}sharedStrings.xml", self.folder))?;
        let counts = elements(&texts, "sst", |element| attribute(element, "uniqueCount"))?;
        require_few(counts.first().and_then(|count| count.parse().ok()), "texts")
    }

    /// The sheets' names, and the parts in which they are.
    pub fn sheets(&mut self) -> Result<Vec<(String, String)>, Problem> {
        let relations = self.relations(&format!("{}_rels/{}.rels", self.folder, self.book))?;
        let book = self.text(&format!("{}{}", self.folder, self.book))?;
        let sheets = elements(&book, "sheet", |element| attribute(element, "name").zip(relation(element)))?;
        let path = |id: &str| {
            let Relation { target, .. } = relations.iter().rfind(|relation| relation.id == id)?;
            Some(target.strip_prefix('/').map_or_else(|| format!("{}{target}", self.folder), str::to_string))
        };
        Ok(sheets.into_iter().filter_map(|(name, id)| Some((name, path(&id)?))).collect())
    }

    /// The addresses to which the links of a sheet lead, by their ids.
    pub fn addresses(&mut self, sheet: &str) -> Result<BTreeMap<String, String>, Problem> {
        let (folder, name) = sheet.rsplit_once('/').unwrap_or(("", sheet));
        let relations = self.relations(&format!("{folder}/_rels/{name}.rels"))?;
        let links = relations.into_iter().filter(|relation| relation.kind.ends_with("/relationships/hyperlink"));
        Ok(links.map(|relation| (relation.id, relation.target)).collect())
    }

    /// The text of a part; an empty one where it is not there.
    pub fn text(&mut self, name: &str) -> Result<String, Problem> {
        match self.names.get(&key(name)) {
            Some(name) => part(&mut self.archive, name),
            None => Ok(String::new()),
        }
    }

    fn relations(&mut self, name: &str) -> Result<Vec<Relation>, Problem> {
        elements(&self.text(name)?, "Relationship", |element| {
            let [id, kind, target] = ["Id", "Type", "Target"].map(|name| attribute(element, name).unwrap_or_default());
            Some(Relation { id, kind, target })
        })
    }
}

/// Programs write the same name in other letters, and some with backslashes.
fn key(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}

/// What is read of every element of a name.
fn elements<T>(xml: &str, name: &str, read: impl Fn(&BytesStart) -> Option<T>) -> Result<Vec<T>, Problem> {
    let (mut reader, mut found) = (Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == name => {
                found.extend(read(&element));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}
