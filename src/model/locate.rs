//! Where a value of the parsed document stands in the text: path, line and column.
//!
//! serde_json's [`Value`] does not remember places, and [`RawValue`] is a slice of the text itself. So the tree is walked
//! once for the paths of the values in question, and the text is taken apart again along those paths only.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// Where a value stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Place {
    /// `incidents[7].responds_to[0]`
    pub path: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Step<'v> {
    Key(&'v str),
    Item(usize),
}

/// A way from the root down to a value that is looked for.
struct Trail<'v> {
    steps: Vec<Step<'v>>,
    /// The value's address in memory, which says which it is.
    value: usize,
    /// Where its text begins, in bytes.
    offset: usize,
}

/// The places of `values`, each a part of the tree `root` that was parsed from `text`. A value that is no part of it has
/// no line (0).
///
/// Meant for some hundreds of values: what is in question is kept in short sorted lists.
pub(super) fn locate(text: &str, root: &Value, values: &[&Value]) -> Vec<Place> {
    let mut wanted = Vec::with_capacity(values.len());
    for value in values {
        let slot = wanted.partition_point(|&other| other < address(value));
        wanted.insert(slot, address(value));
    }
    let mut trails = Vec::new();
    find(root, &wanted, &mut Vec::new(), &mut trails);
    if let Ok(raw) = serde_json::from_str::<&RawValue>(text) {
        descend(raw, 0, &mut trails, text.as_ptr() as usize);
    }

    let mut in_text: Vec<&Trail> = Vec::with_capacity(trails.len());
    for trail in &trails {
        let slot = in_text.partition_point(|other| other.offset < trail.offset);
        in_text.insert(slot, trail);
    }
    let mut places = vec![Place::default(); values.len()];
    let mut position = Position::START;
    for trail in in_text {
        position.advance(text, trail.offset);
        let same = values.iter().zip(&mut places).filter(|(value, _)| address(value) == trail.value);
        for (_, place) in same {
            *place = Place { path: path(&trail.steps), line: position.line, column: position.column };
        }
    }
    places
}

fn address(value: &Value) -> usize {
    std::ptr::from_ref(value) as usize
}

/// Collects the trails to the values in `wanted` (addresses, sorted), each before those to what is inside it.
fn find<'v>(value: &'v Value, wanted: &[usize], steps: &mut Vec<Step<'v>>, found: &mut Vec<Trail<'v>>) {
    if wanted.binary_search(&address(value)).is_ok() {
        found.push(Trail { steps: steps.clone(), value: address(value), offset: 0 });
    }
    let mut inside = |step, inner| {
        steps.push(step);
        find(inner, wanted, steps, found);
        steps.pop();
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| inside(Step::Item(i), item)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| inside(Step::Key(key), field)),
        _ => {}
    }
}

/// Notes where each value's text begins, counted from `start`. All of `trails` lead through `raw`, `depth` steps down.
fn descend(raw: &RawValue, depth: usize, trails: &mut [Trail], start: usize) {
    let here = trails.iter().take_while(|trail| trail.steps.len() == depth).count();
    let (here, deeper) = trails.split_at_mut(here);
    for trail in here {
        trail.offset = raw.get().as_ptr() as usize - start;
    }
    if deeper.is_empty() {
        return;
    }
    let Parts(parts) = serde_json::from_str(raw.get()).unwrap_or_default();
    for together in deeper.chunk_by_mut(|a, b| a.steps.get(depth) == b.steps.get(depth)) {
        let part = match together.first().and_then(|trail| trail.steps.get(depth)) {
            Some(Step::Item(index)) => parts.get(*index),
            // of a key given twice the last value counts
            Some(Step::Key(key)) => parts.iter().rev().find(|(name, _)| name == key),
            None => None,
        };
        if let Some((_, part)) = part {
            descend(part, depth + 1, together, start);
        }
    }
}

/// The items of a list, or the fields of an object with their names, as they stand in the text.
#[derive(Default)]
struct Parts<'t>(Vec<(String, &'t RawValue)>);

impl<'t> Deserialize<'t> for Parts<'t> {
    fn deserialize<D: Deserializer<'t>>(json: D) -> Result<Self, D::Error> {
        json.deserialize_any(Parts::default())
    }
}

impl<'t> Visitor<'t> for Parts<'t> {
    type Value = Parts<'t>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut items: A) -> Result<Self, A::Error> {
        while let Some(item) = items.next_element()? {
            self.0.push((String::new(), item));
        }
        Ok(self)
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut fields: A) -> Result<Self, A::Error> {
        while let Some(field) = fields.next_entry()? {
            self.0.push(field);
        }
        Ok(self)
    }
}

/// `incidents[7].responds_to[0]`
fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => path.push_str(&format!("[{index}]")),
            Step::Key(key) if path.is_empty() => path.push_str(key),
            Step::Key(key) => path.extend([".", key]),
        }
    }
    path
}

/// A place in a text, moved forward only.
struct Position {
    offset: usize,
    line: usize,
    column: usize,
}

impl Position {
    const START: Position = Position { offset: 0, line: 1, column: 1 };

    fn advance(&mut self, text: &str, offset: usize) {
        for c in text.get(self.offset..offset).unwrap_or_default().chars() {
            (self.line, self.column) = if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.offset = offset;
    }
}

/// Line and column, in characters and from 1, of the byte at `offset`.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let mut position = Position::START;
    position.advance(text, offset);
    (position.line, position.column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_by_line_and_column_in_characters() {
        let text = "{\"ä\": [1,\n  {\"b\": \"é\", \"c\": [[true]]}],\n \"\": null}";
        let root: Value = serde_json::from_str(text).unwrap();
        let values = [&root["ä"][1]["c"][0][0], &root, &root["ä"][0], &root["ä"][1], &root["ä"][1]["b"], &root[""]];
        let places = locate(text, &root, &values);
        let shown: Vec<String> = places.iter().map(|p| format!("{} {}:{}", p.path, p.line, p.column)).collect();
        assert_eq!(shown, ["ä[1].c[0][0] 2:21", " 1:1", "ä[0] 1:8", "ä[1] 2:3", "ä[1].b 2:9", " 3:6"]);
    }

    #[test]
    fn a_key_given_twice_stands_where_its_last_value_stands() {
        let text = r#"{"a": 1, "a": 2}"#;
        let root: Value = serde_json::from_str(text).unwrap();
        assert_eq!(locate(text, &root, &[&root["a"]]), [Place { path: "a".into(), line: 1, column: 15 }]);
    }

    #[test]
    fn a_stranger_has_no_place() {
        let root = Value::Null;
        assert_eq!(locate("null", &root, &[&Value::Null]), [Place::default()]);
    }
}
