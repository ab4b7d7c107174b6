//! The JSON Schema of the data format, for editors that complete and check while one types.
//!
//! The structs of [`document`](super::document) say what there is. This file says what people may write for it: every
//! short form that [`read`](super::read) takes. The schema is stricter in spelling only: the words of a list are in
//! lower case, and no date or address is blank or has space around it.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::document::Document;
use crate::model::{Count, When};

/// The JSON Schema (2020-12) of the data format, with a description of every field.
///
/// ```
/// let schema = incident_chain::read::schema();
/// assert_eq!(schema["required"], serde_json::json!(["title", "incidents"]));
/// assert_eq!(schema["properties"]["byline"]["description"], "Who made it.");
/// ```
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(as_written));
    let mut schema = settings.into_generator().into_root_schema_for::<Document>();
    // relative: it is wherever the publisher puts it
    schema.insert("$id".to_string(), json!("incident-chain.schema.json"));
    schema.insert("title".to_string(), json!("A chain of incidents"));
    schema.to_value()
}

/// What holds for every object: it has no other fields; and a field that may be missing may also be `null`, or the only
/// item of its list without the brackets.
fn as_written(schema: &mut Schema) {
    // names of Rust's types of numbers
    schema.remove("format");
    let required = schema.get("required").cloned().unwrap_or_default();
    let is_required = |name: &str| required.as_array().is_some_and(|names| names.iter().any(|other| other == name));
    let Some(Value::Object(fields)) = schema.get_mut("properties") else { return };
    for (name, field) in fields {
        if let Value::Object(field) = field
            && !is_required(name)
        {
            optional(field);
        }
    }
    schema.insert("additionalProperties".to_string(), json!(false));
}

fn optional(field: &mut Map<String, Value>) {
    if let Some(Value::Array(values)) = field.get_mut("enum") {
        values.push(Value::Null);
    }
    match (field.get("type").and_then(Value::as_str), field.get("items").cloned()) {
        (Some("array"), Some(item)) => {
            field.remove("type");
            field.remove("items");
            field.insert("anyOf".to_string(), json!([item, {"type": "array", "items": item}, {"type": "null"}]));
        }
        (Some(one), _) => {
            let either = json!([one, "null"]);
            field.insert("type".to_string(), either);
        }
        // an `Option` has its `null` already
        (None, _) => {}
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date as exact as its source: EDTF (ISO 8601-2), level 0 or 1. A bare year may be a number.",
            "examples": [
                "2023-11-20", "2023-11", "2023-11-20T23:10:00+03:00", "2023-10-15~", "2023-11?", "2023-10-1X",
                "2023-11-06/2023-11-12", "2023-10-17/..",
            ],
            "anyOf": [
                {"type": "string", "minLength": 4, "pattern": date_pattern()},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
        })
    }
}

/// An end of a period.
pub(super) struct Bound;

impl JsonSchema for Bound {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Bound".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let date = generator.subschema_for::<When>();
        json_schema!({"anyOf": [date, {"const": ".."}]})
    }
}

/// What looks like EDTF. Whether there is such a day in the calendar, `read` knows.
fn date_pattern() -> String {
    let year = "(Y-?[1-9][0-9]{4,8}|-?[0-9]{2}([0-9]{2}|[0-9]X|XX))";
    let day = "(-[0-9X]{2}(-[0-9X]{2})?)?";
    let time = "(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}(:[0-9]{2})?)?)?";
    let bound = format!(r"({year}{day}{time}[?~%]?|\.\.)?");
    format!("^{bound}(/{bound})?$")
}

impl JsonSchema for Count {
    fn schema_name() -> Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "How many people: a whole number, or the source's words. Shown as written.",
            "examples": [8, "3-5", "at least 3", "up to 4", "several", "unknown"],
            "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string"}],
        })
    }
}
