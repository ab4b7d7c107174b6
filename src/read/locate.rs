//! Where a value of the parsed document stands in the text: path, line and column.
//!
//! serde_json's [`Value`] does not remember places. So the tree is walked once for the paths of the values in question, and
//! the text is walked again along those paths only. (serde_json's `RawValue` could do the second walk, but brings 24 KB of
//! wasm for messages that a text that has been read already never causes.)

use std::collections::BTreeMap;

use serde_json::Value;

use super::problem::{Path, Position, Step};

/// Where a value stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Place {
    /// The way to it.
    pub path: Path,
    /// `None` where it stands nowhere.
    pub position: Option<Position>,
}

/// A step of the way to a value, by the document's own name.
#[derive(Clone, Copy, PartialEq)]
enum Way<'v> {
    Key(&'v str),
    Item(usize),
}

/// A way from the root down to a value that is looked for.
struct Trail<'v> {
    steps: Vec<Way<'v>>,
    /// The value's address in memory, which says which it is.
    value: usize,
    /// Where its text begins, in bytes.
    offset: usize,
}

/// The places of `values`, each a part of the tree `root` that was parsed from `text`. A value that is no part of it has
/// no position.
///
/// What is in question is kept in sorted lists, which grow fast where the values are given in the order of the tree.
pub(crate) fn locate(text: &str, root: &Value, values: &[&Value]) -> Vec<Place> {
    // each address, and the value's place in the list
    let mut wanted: Vec<(usize, usize)> = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let slot = wanted.partition_point(|&(other, _)| other <= address(value));
        wanted.insert(slot, (address(value), index));
    }
    let mut trails = Vec::new();
    find(root, &wanted, &mut Vec::new(), &mut trails);
    descend(text, start(text), 0, &mut trails);

    let mut in_text: Vec<&Trail> = Vec::with_capacity(trails.len());
    for trail in &trails {
        let slot = in_text.partition_point(|other| other.offset < trail.offset);
        in_text.insert(slot, trail);
    }
    let mut places = vec![Place::default(); values.len()];
    let mut cursor = Cursor::START;
    for trail in in_text {
        cursor.advance(text, trail.offset);
        let first = wanted.partition_point(|&(other, _)| other < trail.value);
        let same = wanted.iter().skip(first).take_while(|(other, _)| *other == trail.value);
        for &(_, index) in same {
            if let Some(place) = places.get_mut(index) {
                *place = Place { path: path(&trail.steps), position: Some(cursor.position()) };
            }
        }
    }
    places
}

fn address(value: &Value) -> usize {
    std::ptr::from_ref(value) as usize
}

/// Collects the trails to the values in `wanted` (addresses, sorted), each before those to what is inside it.
fn find<'v>(value: &'v Value, wanted: &[(usize, usize)], steps: &mut Vec<Way<'v>>, found: &mut Vec<Trail<'v>>) {
    if wanted.binary_search_by_key(&address(value), |&(other, _)| other).is_ok() {
        found.push(Trail { steps: steps.clone(), value: address(value), offset: 0 });
    }
    let mut inside = |step, inner| {
        steps.push(step);
        find(inner, wanted, steps, found);
        steps.pop();
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| inside(Way::Item(i), item)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| inside(Way::Key(key), field)),
        _ => {}
    }
}

/// Notes where each value's text begins. All of `trails` lead through the value at `offset`, `depth` steps down.
fn descend(text: &str, offset: usize, depth: usize, trails: &mut [Trail]) {
    let here = trails.iter().take_while(|trail| trail.steps.len() == depth).count();
    let (here, deeper) = trails.split_at_mut(here);
    for trail in here {
        trail.offset = offset;
    }
    if deeper.is_empty() {
        return;
    }
    let parts = parts(text, offset);
    let mut keys = BTreeMap::new();
    for (name, offset) in &parts {
        // of a key given twice the last value counts
        keys.insert(name.as_str().unwrap_or_default().to_string(), *offset);
    }
    for together in deeper.chunk_by_mut(|a, b| a.steps.get(depth) == b.steps.get(depth)) {
        let part = match together.first().and_then(|trail| trail.steps.get(depth)) {
            Some(Way::Item(index)) => parts.get(*index).map(|(_, offset)| *offset),
            Some(Way::Key(key)) => keys.get(*key).copied(),
            None => None,
        };
        if let Some(offset) = part {
            descend(text, offset, depth + 1, together);
        }
    }
}

/// Where the value that the whole text is begins, in bytes.
pub(super) fn start(text: &str) -> usize {
    text.len() - text.trim_start_matches(WHITE).len()
}

const WHITE: [char; 4] = [' ', '\t', '\n', '\r'];

/// Where the items of the list, or the fields of the object, at `offset` begin, with the fields' names. The text has been
/// read as JSON before, so there is nothing to check.
pub(super) fn parts(text: &str, offset: usize) -> Vec<(Value, usize)> {
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let is_object = bytes.get(offset) == Some(&b'{');
    let (mut at, mut depth, mut key, mut is_next) = (offset + 1, 1, Value::Null, true);
    while let Some(&byte) = bytes.get(at) {
        let end = if byte == b'"' { end_of_string(bytes, at) } else { at + 1 };
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {}
            b',' | b':' if depth == 1 => is_next = true,
            b']' | b'}' if depth == 1 => break,
            _ if is_next && is_object && key.is_null() => {
                key = text.get(at..end).and_then(|key| serde_json::from_str(key).ok()).unwrap_or_default();
                is_next = false;
            }
            _ if is_next => {
                parts.push((std::mem::take(&mut key), at));
                is_next = false;
            }
            _ => {}
        }
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        at = end;
    }
    parts
}

/// One past the closing quotation mark of the string that begins at `at`.
fn end_of_string(bytes: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    loop {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') | None => return at + 1,
            Some(_) => at += 1,
        }
    }
}

fn path(steps: &[Way]) -> Path {
    let step = |step: &Way| match step {
        Way::Item(index) => Step::Item(*index),
        Way::Key(key) => Step::Field((*key).to_owned()),
    };
    Path::new(steps.iter().map(step).collect())
}

/// A place in a text, moved forward only.
struct Cursor {
    offset: usize,
    line: usize,
    column: usize,
}

impl Cursor {
    const START: Cursor = Cursor { offset: 0, line: 1, column: 1 };

    fn advance(&mut self, text: &str, offset: usize) {
        for c in text.get(self.offset..offset).unwrap_or_default().chars() {
            (self.line, self.column) = if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.offset = offset;
    }

    fn position(&self) -> Position {
        Position { line: self.line, column: self.column }
    }
}

/// Where the byte at `offset` stands.
pub(super) fn position(text: &str, offset: usize) -> Position {
    let mut cursor = Cursor::START;
    cursor.advance(text, offset);
    cursor.position()
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
        let shown =
            places.iter().map(|place| place.position.map(|at| format!("{} {}:{}", place.path, at.line, at.column)));
        let shown: Vec<String> = shown.map(Option::unwrap_or_default).collect();
        assert_eq!(shown, ["ä[1].c[0][0] 2:21", " 1:1", "ä[0] 1:8", "ä[1] 2:3", "ä[1].b 2:9", " 3:6"]);
    }

    #[test]
    fn a_key_given_twice_stands_where_its_last_value_stands() {
        let text = r#"{"a": 1, "a": 2}"#;
        let root: Value = serde_json::from_str(text).unwrap();
        let place =
            Place { path: Path::new(vec![Step::Field("a".into())]), position: Some(Position { line: 1, column: 15 }) };
        assert_eq!(locate(text, &root, &[&root["a"]]), [place]);
    }

    #[test]
    fn brackets_and_commas_in_strings_are_text() {
        let text = r#" {"a]\"}": ["[,", {"\u00e9:": 5}], "b" : {"c":{} ,"d": -1.5e3}}"#;
        let root: Value = serde_json::from_str(text).unwrap();
        let values = [&root["a]\"}"][1]["é:"], &root["b"]["d"]];
        let columns: Vec<usize> =
            locate(text, &root, &values).iter().map(|place| place.position.unwrap().column).collect();
        let found: Vec<_> = columns.iter().map(|column| text.get(column - 1..column + 1)).collect();
        assert_eq!(found, [Some("5}"), Some("-1")]);
    }

    #[test]
    fn a_stranger_has_no_place() {
        let root = Value::Null;
        assert_eq!(locate("null", &root, &[&Value::Null]), [Place::default()]);
    }
}
