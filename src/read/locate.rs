//! Where a value of a document is in its text: path, line and column.

use super::json::{Data, Json, Value};
use super::problem::{Path, Position, Step};

/// Where a value is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Place {
    /// The way to it.
    pub path: Path,
    /// `None` where it has no place.
    pub position: Option<Position>,
}

/// A step of the way to a value, by the document's own name.
#[derive(Clone, Copy, PartialEq)]
enum Way<'v> {
    Key(&'v str),
    Item(usize),
}

/// The places of `values`, each a part of `json`, which was parsed from `text`. A value that is no part of it has no position.
///
/// The tree is walked once for all values.
pub(crate) fn locate(text: &str, json: &Json, values: &[&Value]) -> Vec<Place> {
    let mut wanted: Vec<usize> = (0..values.len()).collect();
    let offset = |index: &usize| values.get(*index).map_or(0, |value| value.offset);
    wanted.sort_unstable_by_key(offset);
    let offsets: Vec<usize> = wanted.iter().map(offset).collect();
    let mut paths = vec![None; offsets.len()];
    find(&json.root, &offsets, &mut Vec::new(), &mut paths);

    let mut places = vec![Place::default(); values.len()];
    let mut cursor = Cursor::START;
    for ((index, offset), path) in wanted.iter().zip(&offsets).zip(paths) {
        cursor.advance(text, *offset);
        if let (Some(place), Some(path)) = (places.get_mut(*index), path) {
            *place = Place { path, position: Some(cursor.position()) };
        }
    }
    places
}

/// Notes the path of each value that begins at one of `offsets`, which are sorted.
fn find<'v>(value: &'v Value, offsets: &[usize], steps: &mut Vec<Way<'v>>, paths: &mut [Option<Path>]) {
    let first = offsets.partition_point(|&offset| offset < value.offset);
    let same = offsets.iter().skip(first).take_while(|&&offset| offset == value.offset).count();
    if let Some(slots) = paths.get_mut(first..first + same).filter(|slots| !slots.is_empty()) {
        slots.fill(Some(path(steps)));
    }
    let mut inside = |step, inner| {
        steps.push(step);
        find(inner, offsets, steps, paths);
        steps.pop();
    };
    match &value.data {
        Data::Array(items) => items.iter().enumerate().for_each(|(i, item)| inside(Way::Item(i), item)),
        Data::Object(fields) => fields.iter().for_each(|(key, field)| inside(Way::Key(key), field)),
        _ => {}
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

/// Line and column of the byte at `offset`.
pub(super) fn position(text: &str, offset: usize) -> Position {
    let mut cursor = Cursor::START;
    cursor.advance(text, offset);
    cursor.position()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::json::parse;

    /// The values that these paths lead to (steps apart by `/`), and where they were found.
    fn found(text: &str, paths: &[&str]) -> Vec<String> {
        let json = parse(text).unwrap();
        let values: Vec<&Value> = paths.iter().map(|path| at(&json.root, path)).collect();
        let places = locate(text, &json, &values);
        let shown = |place: &Place| place.position.map(|at| format!("{} {}:{}", place.path, at.line, at.column));
        places.iter().filter_map(shown).collect()
    }

    fn at<'v>(root: &'v Value, path: &str) -> &'v Value {
        let steps = path.split('/').skip(1);
        steps.fold(root, |value, step| match step.parse::<usize>() {
            Ok(index) => &value.items()[index],
            Err(_) => value.get(step).unwrap(),
        })
    }

    #[test]
    fn a_value_is_found_by_line_and_column_in_characters() {
        let text = "{\"ä\": [1,\n  {\"b\": \"é\", \"c\": [[true]]}],\n \"\": null}";
        let shown = found(text, &["/ä/1/c/0/0", "", "/ä/0", "/ä/1", "/ä/1/b", "/"]);
        assert_eq!(shown, ["ä[1].c[0][0] 2:21", " 1:1", "ä[0] 1:8", "ä[1] 2:3", "ä[1].b 2:9", " 3:6"]);
    }

    #[test]
    fn a_key_given_twice_stands_where_its_last_value_stands() {
        assert_eq!(found(r#"{"a": 1, "a": 2}"#, &["/a"]), ["a 1:15"]);
    }

    #[test]
    fn brackets_and_commas_in_strings_are_text() {
        let text = r#" {"a]\"}": ["[,", {"\u00e9:": 5}], "b" : {"c":{} ,"d": -1.5e3}}"#;
        assert_eq!(found(text, &["/a]\"}/1/é:", "/b/d"]), ["a]\"}[1].é: 1:31", "b.d 1:56"]);
    }

    #[test]
    fn values_in_question_may_be_the_same() {
        assert_eq!(found("[[1]]", &["/0", "/0/0", "/0"]), ["[0] 1:2", "[0][0] 1:3", "[0] 1:2"]);
    }
}
