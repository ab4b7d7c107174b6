//! Every sentence of the figure, of what mounts it and of the studio is in their lexicons, and nowhere else in their code.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The file that may hold sentences: the lexicon of the studio.
const LEXICONS: [&str; 1] = ["src/studio/say.rs"];

/// Words for programs: names of keys, classes, paths, and other attributes.
const FOR_PROGRAMS: [&str; 45] = [
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "End",
    "Escape",
    "Home",
    "Files",
    "noopener noreferrer",
    "branch lit ",
    "halo ",
    ".ic-chain, .ic-finding",
    " :is(.ic-opener, .ic-unfold)",
    ".ic-trace button",
    ".ic-told-by summary",
    ",n  \"incidents\": [n",
    "party ",
    " integrity=\"{}\" crossorigin=\"anonymous\"",
    " disputed",
    " faint",
    " focus",
    " lit",
    " open",
    " selected",
    "arc ",
    "band ",
    "bar lit",
    "bars ",
    "dot ",
    "T: Default + Deserialize<'de>",
    "incident-chain swatch ic-tone-{}",
    "plain quiet",
    "plain take-guess",
    "README.txt",
    "ask folded",
    "ask forgotten",
    "ask untitled",
    "quiet about",
    "quiet blank",
    "quiet formats",
    "rail wide",
    "ring ",
    "row ",
    "side ",
    "spot ",
];

/// The texts between quotation marks in Rust code, but for comments and tests. A text may go on over lines.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    let mut last = '\n';
    let mut rest = code.chars().peekable();
    while let Some(c) = rest.next() {
        match (&mut open, c) {
            (Some(text), '\\') => text.extend(rest.next()),
            (Some(_), '"') => found.extend(open.take()),
            (Some(text), c) => text.push(c),
            (None, '"') if last != '\'' => open = Some(String::new()),
            (None, '/') if rest.peek() == Some(&'/') => while rest.next_if(|c| *c != '\n').is_some() {},
            (None, _) => {}
        }
        last = c;
    }
    found
}

/// Whether people may have been meant to read it: a word of three letters or more, and a space or a capital before it.
fn is_for_people(text: &str) -> bool {
    let mut without_slots = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            c if depth == 0 => without_slots.push(c),
            _ => {}
        }
    }
    let has_word = without_slots.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 2);
    has_word && (text.contains(' ') || text.starts_with(char::is_uppercase))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn no_sentence_stands_outside_the_lexicons() {
    let (mut found, mut met) = (Vec::new(), BTreeSet::new());
    for folder in ["src/view", "src/embed", "src/studio"] {
        for path in files(Path::new(folder)) {
            let name = path.to_string_lossy().replace('\\', "/");
            // Where no wasm has come, scripts say why.
            let is_of_script = folder == "src/embed" && !name.ends_with(".rs");
            if is_of_script || LEXICONS.contains(&name.as_str()) {
                continue;
            }
            let texts = literals(&fs::read_to_string(&path).expect("a file"));
            met.extend(texts.iter().cloned());
            let texts = texts.into_iter().filter(|text| is_for_people(text) && !FOR_PROGRAMS.contains(&text.as_str()));
            found.extend(texts.map(|text| format!("{name}: {text}")));
        }
    }
    let unused = FOR_PROGRAMS.iter().filter(|text| !met.contains(**text)).collect::<Vec<_>>();
    assert!(unused.is_empty(), "these stand nowhere: {unused:?}");
    assert!(found.is_empty(), "put these into a lexicon (src/words/say.rs, src/studio/say.rs):\n{}", found.join("\n"));
}

#[test]
fn a_sentence_in_code_is_seen() {
    let code = r#"
        // "a comment is not"
        let sign = '"';
        view! { <p class="quiet">"Nothing \"here\" \
            yet. " {count} "of"</p> <h2 title="Files">"https://a.example/b"</h2> } // "nor this"
        #[cfg(test)] "nor a test"
    "#;
    let seen: Vec<_> = literals(code).into_iter().filter(|text| is_for_people(text)).collect();
    assert_eq!(seen, ["Nothing \"here\" \n            yet. ", "Files"]);
}
