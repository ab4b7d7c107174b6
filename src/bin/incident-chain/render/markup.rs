//! Tags around the static chain. Nothing of a publisher's gets here but through [`escaped`].

use html_escape::encode_quoted_attribute;
use incident_chain::embed::snippet::is_unfit;

/// Text for between tags and for attributes; apostrophes too, for WordPress looks for ` src='…'` even in an embed's text.
/// Control characters have no place in a page.
pub fn escaped(text: &str) -> String {
    encode_quoted_attribute(&text.replace(is_unfit, "\u{fffd}")).into_owned()
}

/// `<name a="…" b="…">`
pub fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    format!("<{name}{}>", attributes.collect::<String>())
}

/// An element with nothing in it but text.
pub fn element(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    format!("{}{}</{name}>", tag(name, attributes), escaped(text))
}
