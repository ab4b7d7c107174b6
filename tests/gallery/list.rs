//! The chains of the gallery. Its pictures and the snapshots are taken of the same.

// Each test uses only some of what an entry has.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub name: String,
    pub title: String,
    /// Its address on the site of the tests.
    pub src: String,
    /// Of its language, where that is not from left to right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// A reader gets a notice in place of the chain.
    #[serde(default)]
    pub fails: bool,
    /// The widths at which pictures are taken, px, by what is open in them.
    #[serde(default)]
    pub pictures: BTreeMap<String, Vec<u32>>,
    /// The widths for which the static chain is kept as a snapshot, px.
    #[serde(default)]
    pub snapshots: Vec<u32>,
}

impl Entry {
    /// The text of its file. Without one, the tests make the chain, or there is no chain on purpose.
    pub fn text(&self) -> Option<String> {
        let folder = if self.src.starts_with("fixtures/") { "tests" } else { "" };
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(&self.src)).ok()
    }
}

/// Every entry of the list.
pub fn entries() -> Vec<Entry> {
    serde_json::from_str(include_str!("list.json")).expect("tests/gallery/list.json is a list of entries")
}
