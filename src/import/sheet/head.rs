//! What is said of the whole chain in a sheet: a row a field.

use crate::read::document::Document;

/// The place of a text in a document.
pub enum Slot<'d> {
    /// It is there in every document.
    Always(&'d mut String),
    /// It may be missing.
    Perhaps(&'d mut Option<String>),
}

impl Slot<'_> {
    pub fn put(&mut self, text: String) {
        match self {
            Slot::Always(slot) => **slot = text,
            Slot::Perhaps(slot) => **slot = Some(text),
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Slot::Always(slot) => Some(slot.as_str()),
            Slot::Perhaps(slot) => slot.as_deref(),
        }
    }
}

/// The fields that such a sheet may have, by their names, in the order in which they are written.
pub fn slots(document: &mut Document) -> Vec<(&'static str, Slot<'_>)> {
    let first = [("title", Slot::Always(&mut document.title))].into_iter();
    let texts = document.texts.each_mut();
    let others = [
        ("url", &mut document.url),
        ("lang", &mut document.lang),
        ("utc_offset", &mut document.utc_offset),
        ("updated", &mut document.updated),
        ("focus", &mut document.focus),
    ];
    first.chain(texts.into_iter().chain(others).map(|(name, slot)| (name, Slot::Perhaps(slot)))).collect()
}
