//! Where a value of the parsed document stands in the text: path, line and column.
//!
//! serde_json's [`Value`] does not remember places, and [`RawValue`] is a slice of the text itself. So the tree is walked
//! once for the paths of the values in question, and the text is taken apart again along those paths only.

use std::collections::BTreeMap;

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
    value: usize,
}

/// The places of `values`, each a part of the tree `root` that was parsed from `text`. A value that is no part of it has
/// no line (0).
pub(super) fn locate(text: &str, root: &Value, values: &[&Value]) -> Vec<Place> {
    let wanted = values.iter().map(|&value| (address(value), ())).collect();
    let mut trails = Vec::new();
    find(root, &wanted, &mut Vec::new(), &mut trails);

    let mut offsets = BTreeMap::new();
    if let Ok(raw) = serde_json::from_str::<&RawValue>(text) {
        descend(raw, 0, &trails, &mut offsets);
    }
    let mut sorted: Vec<usize> = offsets.values().map(|&at| at - text.as_ptr() as usize).collect();
    sorted.sort_unstable();
    let positions = positions(text, &sorted);

    let paths: BTreeMap<usize, String> = trails.iter().map(|trail| (trail.value, path(&trail.steps))).collect();
    let place = |value: &&Value| {
        let (path, at) = (paths.get(&address(value))?, offsets.get(&address(value))?);
        let &(line, column) = positions.get(&(at - text.as_ptr() as usize))?;
        Some(Place { path: path.clone(), line, column })
    };
    values.iter().map(|value| place(value).unwrap_or_default()).collect()
}

fn address(value: &Value) -> usize {
    std::ptr::from_ref(value) as usize
}

/// Collects the trails to the values in `wanted`, each above what is inside it.
fn find<'v>(value: &'v Value, wanted: &BTreeMap<usize, ()>, steps: &mut Vec<Step<'v>>, found: &mut Vec<Trail<'v>>) {
    if wanted.contains_key(&address(value)) {
        found.push(Trail { steps: steps.clone(), value: address(value) });
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

/// Notes where in memory the text of each value begins. All of `trails` lead through `raw`, which is `depth` steps down.
fn descend(raw: &RawValue, depth: usize, trails: &[Trail], offsets: &mut BTreeMap<usize, usize>) {
    let here = trails.iter().take_while(|trail| trail.steps.len() == depth).count();
    let (here, deeper) = trails.split_at(here);
    for trail in here {
        offsets.insert(trail.value, raw.get().as_ptr() as usize);
    }
    if deeper.is_empty() {
        return;
    }
    let items: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
    let fields: BTreeMap<String, &RawValue> = match items.is_empty() {
        true => serde_json::from_str(raw.get()).unwrap_or_default(),
        false => BTreeMap::new(),
    };
    for together in deeper.chunk_by(|a, b| a.steps.get(depth) == b.steps.get(depth)) {
        let inner = match together.first().and_then(|trail| trail.steps.get(depth)) {
            Some(Step::Item(index)) => items.get(*index),
            Some(Step::Key(key)) => fields.get(*key),
            None => None,
        };
        if let Some(inner) = inner {
            descend(inner, depth + 1, together, offsets);
        }
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

/// Line and column of each of the `offsets`, which are in bytes and sorted.
fn positions(text: &str, offsets: &[usize]) -> BTreeMap<usize, (usize, usize)> {
    let mut positions = BTreeMap::new();
    let (mut line, mut column, mut done) = (1, 1, 0);
    for &offset in offsets {
        for c in text.get(done..offset).unwrap_or_default().chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        done = offset;
        positions.insert(offset, (line, column));
    }
    positions
}

/// Line and column, in characters and from 1, of the byte at `offset`.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    positions(text, &[offset]).remove(&offset).unwrap_or((0, 0))
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
