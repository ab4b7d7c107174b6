//! What the schema says of texts and of objects, for the fields of [`document`](super::document).

use schemars::{Schema, json_schema};
use serde_json::{Value, json};

/// What is not blank.
pub(super) const SOME_TEXT: &str = r"\S";
/// A BCP 47 tag, as far as `read` asks.
pub(super) const A_TAG: &str = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";
pub(super) const AN_OFFSET: &str = "^(Z|[+-][0-9]{2}(:[0-9]{2})?)$";
/// As `addresses::A_LINK` has it.
pub(super) const A_LINK: &str = r"^(https?://[^\s\\/?#@&%]+([/?#][^\s\\]*)?|mailto:[^\s\\?]+)$";
/// As `addresses::A_PAGE` has it.
pub(super) const A_PAGE: &str = r"^https?://[^\s\\/?#@&%]+([/?#][^\s\\]*)?$";

/// An object that must have at least one of these fields, whose names have a space between them.
pub(super) fn needs_one_of(names: &'static str) -> impl FnMut(&mut Schema) {
    move |schema| {
        schema.remove("required");
        let each: Vec<Value> = names.split(' ').map(|name| json!({"required": [name]})).collect();
        schema.insert("anyOf".to_string(), json!(each));
    }
}

/// An object that may be written as a text.
pub(super) fn or_text(meaning: &'static str) -> impl FnMut(&mut Schema) {
    move |schema| {
        let description = schema.remove("description");
        let text = json!({"type": "string", "description": meaning});
        *schema = json_schema!({"description": description, "anyOf": [text, schema.as_value()]});
    }
}
