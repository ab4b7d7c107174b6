//! A sheet that comes as JSON: a list of objects, as a server answers with. Their fields are its columns.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::{Row, Table};
use crate::import::findings::ImportError;
use crate::import::json::Json;
use crate::import::origins::Origin;
use crate::read::json::{Data, Value};
use crate::read::{Path, Position, Step};

/// Where an object is, and where its fields are.
pub(super) struct Object {
    pub path: Path,
    pub position: Position,
    /// Where the value of each column begins in the text, in bytes.
    starts: Vec<Option<usize>>,
}

impl Table {
    /// The sheet that an answer is, or holds in that field; `None` where one of its rows is no object, or has anything but texts and
    /// numbers in it.
    pub fn of_answer(answer: &Json, field: &str) -> Result<Option<Table>, ImportError> {
        let rows = answer.root().as_array().or_else(|| answer.root().get(field)?.as_array());
        let Some(rows) = rows.filter(|rows| rows.iter().all(is_flat)) else { return Ok(None) };
        let mut table = Table {
            file: answer.file.clone(),
            sheet: None,
            is_of_workbook: false,
            text: answer.text.clone(),
            separator: b',',
            headers: Vec::new(),
            head: Row::default(),
            by_header: BTreeMap::new(),
            called: None,
            rows: Vec::new(),
        };
        let mut fields: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, value) in rows.iter().flat_map(Value::fields) {
            fields.entry(name).or_insert(value.offset);
        }
        // as the text has them
        let mut headers: Vec<(&str, usize)> = fields.into_iter().collect();
        headers.sort_by_key(|(_, offset)| *offset);
        let head = StringRecord::from(headers.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        table.set_headers(Row { cells: head, ..Row::default() })?;
        let places = answer.origins(&rows.iter().collect::<Vec<_>>()).into_iter();
        table.rows =
            rows.iter().zip(places).enumerate().map(|(index, (row, place))| table.row(index, row, place)).collect();
        Ok(Some(table))
    }

    fn row(&self, index: usize, row: &Value, place: Origin) -> Row {
        let values: Vec<Option<&Value>> = self.headers.iter().map(|header| row.get(header)).collect();
        let position = place.position.unwrap_or(Position { line: 1, column: 1 });
        let starts = values.iter().map(|value| value.map(|value| value.offset)).collect();
        Row {
            sheet: None,
            number: index + 1,
            line: position.line,
            start: row.offset,
            cells: values.iter().map(|value| value.map(text).unwrap_or_default()).collect(),
            object: Some(Object { path: place.path, position, starts }),
        }
    }

    /// The place of a field of an object.
    pub(super) fn object_origin(&self, object: &Object, row: &Row, index: usize) -> Origin {
        let header = self.headers.get(index).cloned().unwrap_or_default();
        let start = object.starts.get(index).copied().flatten();
        let before = start.and_then(|start| self.text.get(row.start..start)).unwrap_or_default();
        let position = before.chars().fold(object.position, |Position { line, column }, c| match c {
            '\n' => Position { line: line + 1, column: 1 },
            _ => Position { line, column: column + 1 },
        });
        Origin { path: object.path.and(Step::Field(header)), position: Some(position), file: self.file.clone() }
    }
}

fn is_flat(row: &Value) -> bool {
    row.is_object() && row.fields().all(|(_, value)| !value.is_object() && !value.is_array())
}

/// A value as the text of a cell.
fn text(value: &Value) -> String {
    match &value.data {
        Data::String(text) => text.clone(),
        Data::Number(number) => number.to_string(),
        Data::Bool(flag) => flag.to_string(),
        Data::Null | Data::Array(_) | Data::Object(_) => String::new(),
    }
}
