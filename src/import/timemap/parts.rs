//! Which file holds what: events, sources, associations, in any order, or all in one.

use crate::import::findings::Findings;
use crate::import::json::Json;
use crate::import::origins::Origin;
use crate::import::tally::Tally;
use crate::read::json::{Data, Value};
use crate::read::{Code, Problem, described, word};

/// One event, source or association, and where it is.
pub struct Part<'j> {
    pub value: &'j Value,
    pub origin: Origin,
    /// Its name in an object.
    key: Option<&'j str>,
}

/// All that the files hold.
#[derive(Default)]
pub struct Parts<'j> {
    pub events: Vec<Part<'j>>,
    pub sources: Vec<Part<'j>>,
    pub associations: Vec<Part<'j>>,
}

/// What a list holds.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Events,
    Sources,
    Associations,
}

impl<'j> Parts<'j> {
    pub fn of(documents: &'j [Json], findings: &mut Findings) -> Parts<'j> {
        let mut parts = Parts::default();
        for json in documents {
            match json.root().get("events").is_some_and(Value::is_array) {
                true => parts.add_all(json, findings),
                false => parts.add(json, json.root(), sort(json.root()), &Origin::file(&json.file), findings),
            }
        }
        parts
    }

    /// The lists of an object that holds them all.
    fn add_all(&mut self, json: &'j Json, findings: &mut Findings) {
        for (name, value) in json.root().fields() {
            let sort = match name {
                "events" => Some(Sort::Events),
                "sources" => Some(Sort::Sources),
                "associations" => Some(Sort::Associations),
                _ => None,
            };
            self.add(json, value, sort, &Origin::file(&json.file).below(&[name]), findings);
        }
    }

    /// The items of a list, or of an object by their ids.
    fn add(&mut self, json: &'j Json, list: &'j Value, sort: Option<Sort>, place: &Origin, findings: &mut Findings) {
        let items: Vec<(Option<&str>, &Value)> = match &list.data {
            Data::Array(items) => items.iter().map(|item| (None, item)).collect(),
            Data::Object(items) => items.iter().map(|(key, item)| (Some(key), item)).collect(),
            _ => Vec::new(),
        };
        if items.is_empty() {
            return;
        }
        let into = match sort {
            Some(Sort::Events) => &mut self.events,
            Some(Sort::Sources) => &mut self.sources,
            Some(Sort::Associations) => &mut self.associations,
            None => {
                findings.report(place, Code::UnknownList);
                return;
            }
        };
        let values: Vec<&Value> = items.iter().map(|(_, item)| *item).collect();
        let origins = json.origins(&values);
        for ((key, value), origin) in items.into_iter().zip(origins) {
            match value.is_object() {
                true => into.push(Part { value, origin, key }),
                false => {
                    let problem = findings.report(&origin, Code::WrongType);
                    problem.expecting(word!("an object in braces, { … }")).with("found", described(value));
                }
            }
        }
    }
}

/// What a list, or an object by ids, holds: told from its first item.
fn sort(list: &Value) -> Option<Sort> {
    let first = match &list.data {
        Data::Array(items) => items.first()?,
        Data::Object(items) => items.iter().next()?.1,
        _ => return None,
    };
    let has = |names: &[&str]| names.iter().any(|name| first.get(name).is_some());
    match () {
        () if has(&["mode", "filter_paths"]) => Some(Sort::Associations),
        () if has(&["paths", "path"]) => Some(Sort::Sources),
        () if is_event(first) => Some(Sort::Events),
        () => None,
    }
}

/// Whether it is one of timemap's events.
pub fn is_event(item: &Value) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| item.get(name).is_some());
    has(&["date"]) && has(&["description", "desc"]) && !has(&["paths", "path"])
}

impl<'j> Part<'j> {
    /// An object within this one, with the same place.
    pub fn inner(&self, value: &'j Value) -> Part<'j> {
        Part { value, origin: self.origin.clone(), key: None }
    }

    /// The text, or the number as text, of a field; `None` where it is empty.
    pub fn text(&self, field: &str) -> Option<String> {
        text(self.value.get(field)?)
    }

    /// The first of those fields that is not empty.
    pub fn first_text(&self, fields: &[&str]) -> Option<String> {
        fields.iter().find_map(|field| self.text(field))
    }

    /// The texts of a list; a text alone is one.
    pub fn texts(&self, field: &str) -> Vec<String> {
        self.items(field).iter().filter_map(text).collect()
    }

    /// The items of a list; anything else alone is one.
    pub fn items(&self, field: &str) -> &'j [Value] {
        self.value.get(field).map(Value::items).unwrap_or_default()
    }

    /// Its own id, else its name in an object.
    pub fn id(&self) -> Option<String> {
        self.text("id").or_else(|| self.key.map(str::to_string))
    }

    pub fn origin_of(&self, field: &str) -> Origin {
        self.origin.below(&[field])
    }

    /// Counts what is not read: the fields that are neither among the `known` ones nor among the `lists` (names with white
    /// space between them), and the known ones that hold neither text nor number.
    pub fn report_others(&self, known: &str, lists: &str, tally: &mut Tally<Origin>) {
        let is_among = |names: &str, field: &str| names.split_whitespace().any(|name| name == field);
        for (field, value) in self.value.fields().filter(|(_, value)| !is_empty(value)) {
            let is_plain = value.is_string() || value.is_number();
            let code = match (is_among(known, field), is_among(lists, field)) {
                (true, _) if is_plain => continue,
                (true, _) => Code::NeitherTextNorNumber,
                (_, true) if is_plain || value.is_array() || value.is_object() => continue,
                (_, true) => Code::NoList,
                _ => Code::NotCarriedOver,
            };
            tally.each(field, Problem::new(code), || self.origin_of(field));
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match &value.data {
        Data::Null => true,
        Data::String(text) => text.trim().is_empty(),
        Data::Array(items) => items.is_empty(),
        Data::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// The text, or the number as text; `None` where it is empty.
pub fn text(value: &Value) -> Option<String> {
    let text = match &value.data {
        Data::String(text) => text.trim().to_string(),
        Data::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}
