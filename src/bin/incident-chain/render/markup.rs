//! Tags around the static chain. Nothing of a publisher's gets here but through [`escaped`].

use std::io::{self, Write};

use incident_chain::model::is_turning;
use incident_chain::view::{escaped, escaped_attribute};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// `<name a="…" b="…">`
pub fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped_attribute(value)));
    format!("<{name}{}>", attributes.collect::<String>())
}

/// An element with nothing in it but text.
pub fn element(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    format!("{}{}</{name}>", tag(name, attributes), escaped(text))
}

/// JSON for between `<script>` tags. No text in it has a character that means anything to HTML, to a template or to a CMS.
pub fn data(value: &impl Serialize) -> String {
    let mut written = Vec::new();
    // writing to a Vec does not fail
    let _ = value.serialize(&mut Serializer::with_formatter(&mut written, Careful));
    String::from_utf8(written).unwrap_or_default()
}

struct Careful;

impl Formatter for Careful {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let is_read = |c: char| "{}[]%'`*_!$~|<>&@#()\u{2028}\u{2029}".contains(c) || c.is_control() || is_turning(c);
        fragment.chars().try_for_each(|c| match is_read(c) {
            true => write!(writer, "\\u{:04x}", u32::from(c)),
            false => write!(writer, "{c}"),
        })
    }
}
