//! What is read of XML: attributes, and letters that are written by name.

use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart};

/// An attribute of an element.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok().flatten()?;
    Some(unescaped(&attribute.value))
}

/// The id by which an element names another part. The prefix before it may be any.
pub fn relation(element: &BytesStart) -> Option<String> {
    let mut attributes = element.attributes().flatten();
    let attribute = attributes.find(|attribute| attribute.key.local_name().as_ref() == "id")?;
    Some(unescaped(&attribute.value))
}

/// The letter that a reference such as `&amp;` or `&#233;` means.
pub fn letter(reference: &BytesRef) -> String {
    let letter = reference.resolve_char_ref().ok().flatten().map(String::from);
    let named = || resolve_xml_entity(reference).map(str::to_string);
    letter.or_else(named).unwrap_or_default()
}

fn unescaped(value: &str) -> String {
    unescape(value).map_or_else(|_| value.to_string(), |value| value.into_owned())
}
