//! The import law: a room imports only rooms above it. Features separate the pure rooms from the others (`make law`); this looks at each.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and what it may import.
const ROOMS: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("pack", &["model"]),
    ("read", &["model"]),
    ("import", &["model", "read"]),
    ("story", &["model"]),
    ("layout", &["model", "story"]),
    ("words", &["model", "story", "layout"]),
    ("view", &["model", "story", "layout", "words"]),
    ("embed", &["model", "read", "pack", "story", "layout", "words", "view"]),
    ("studio", &["model", "read", "pack", "import", "story", "layout", "words", "view", "embed"]),
];

/// `read` asks which sentences a publisher may replace. Their keys are where the sentences are.
const EXCEPTION: (&str, &str) = ("src/read/sentences.rs", "use crate::words::keys::{Key, keys};");

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The rooms that a line of code names: `crate::model`, and all of `crate::{model, read}`.
fn named(line: &str) -> Vec<&str> {
    let after = line.split("crate::").skip(1);
    after
        .flat_map(|rest| rest.split(['{', '}', ',', ' ']).take(if rest.starts_with('{') { usize::MAX } else { 1 }))
        .map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
        .filter(|name| ROOMS.iter().any(|(room, _)| room == name))
        .collect()
}

fn unlawful(room: &str, allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in
        files(&Path::new("src").join(room)).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"))
    {
        let text = fs::read_to_string(&path).expect("a file");
        let path = path.to_string_lossy().replace('\\', "/");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let is_wrong = named(line).iter().any(|name| *name != room && !allowed.contains(name));
            if is_wrong && (path.as_str(), line) != EXCEPTION {
                found.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    found
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let found: Vec<_> = ROOMS.iter().flat_map(|(room, allowed)| unlawful(room, allowed)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_room_is_in_the_law_and_imports_are_seen() {
    let folders = fs::read_dir("src")
        .expect("a folder")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir());
    let mut folders: Vec<_> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    folders.sort();
    let mut rooms: Vec<_> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).chain(["bin".to_owned()]).collect();
    rooms.sort();
    assert_eq!(folders, rooms);
    assert_eq!(named("use crate::{model::Chain, read};"), ["model", "read"]);
    assert_eq!(named("let x = crate::words::digits(crate::view::px(1.0));"), ["words", "view"]);
    let (file, line) = EXCEPTION;
    assert!(fs::read_to_string(file).expect("a file").contains(line), "the exception is gone: take it out here");
}
