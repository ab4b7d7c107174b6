//! What the docs name exists: files, links and their anchors, commands with their options, targets of make, the version.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use incident_chain::VERSION;

const DOCS: [(&str, &str); 9] = [
    ("README.md", include_str!("../README.md")),
    ("EMBED.md", include_str!("../EMBED.md")),
    ("SECURITY.md", include_str!("../SECURITY.md")),
    ("ARCHITECTURE.md", include_str!("../ARCHITECTURE.md")),
    ("CONTRIBUTING.md", include_str!("../CONTRIBUTING.md")),
    ("ACCESSIBILITY.md", include_str!("../ACCESSIBILITY.md")),
    ("CHANGELOG.md", include_str!("../CHANGELOG.md")),
    ("data/FORMAT.md", include_str!("../data/FORMAT.md")),
    ("docs/words.md", include_str!("../docs/words.md")),
];
/// Files that a build makes, or that a reader of the docs makes.
const MADE: &str = "problems.html format.html al-asad.json attribution.json chain.html chain.json chain.oembed.json claims.csv incidents.csv index.html integrity.json \
                    links.csv mine.html mine.json mine.oembed.json schema.json snippets.html studio.css studio-worker.js studio_bg.wasm book-worker.js book_bg.wasm sbom.cdx.json \
                    widget_bg.wasm widget_more_bg.wasm reader_bg.wasm reader_more_bg.wasm widget.js";
/// The endings of what is taken for a file's name.
const ENDINGS: [&str; 10] = ["rs", "js", "mjs", "ts", "css", "html", "json", "md", "sh", "toml"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every file of the repository, by its path from the root.
fn files() -> BTreeSet<String> {
    fn walk(folder: &Path, root: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            let is_ours = !["target", "dist", "node_modules", ".git", ".tools"].contains(&name.as_str());
            if path.is_dir() && is_ours {
                walk(&path, root, found);
            } else if is_ours {
                found.insert(path.strip_prefix(root).expect("inside").to_string_lossy().into_owned());
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&root(), &root(), &mut found);
    found
}

/// What is between backquotes, without blocks of code.
fn spans(text: &str) -> Vec<String> {
    let outside: Vec<&str> = text.split("```").step_by(2).collect();
    outside.iter().flat_map(|part| part.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn every_file_that_is_named_is_there() {
    let files = files();
    let made: BTreeSet<&str> = MADE.split_whitespace().collect();
    let is_there = |name: &str| {
        let folder = name.trim_end_matches('/');
        let is_one = |file: &String| file == name || file.ends_with(&format!("/{name}"));
        made.contains(name)
            || files.iter().any(is_one)
            || files.iter().any(|file| file.starts_with(&format!("{folder}/")))
    };
    let mut missing = Vec::new();
    for (doc, text) in DOCS {
        for span in spans(text) {
            let is_plain = span.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c));
            let ending = span.rsplit_once('.').map_or("", |(_, ending)| ending);
            let is_path = ["src/", "tests/", "tools/", "style/", "patches/", "docs/"]
                .iter()
                .any(|folder| span.starts_with(folder));
            if is_plain && !span.starts_with(['.', '/']) && (is_path || ENDINGS.contains(&ending)) && !is_there(&span) {
                missing.push(format!("{doc}: {span}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The anchor of a heading, as code hosts make it.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || "-_ ".contains(*c)).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_link_leads_somewhere() {
    for (doc, text) in DOCS {
        let folder = root().join(doc).parent().expect("a folder").to_path_buf();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.contains("://") {
                continue;
            }
            let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
            let path = if file.is_empty() { root().join(doc) } else { folder.join(file) };
            assert!(path.exists(), "{doc}: {target}");
            if !fragment.is_empty() {
                let linked = std::fs::read_to_string(&path).expect("a text");
                let headings = linked
                    .lines()
                    .filter(|line| line.starts_with('#'))
                    .map(|line| anchor(line.trim_start_matches('#')));
                assert!(headings.into_iter().any(|heading| heading == fragment), "{doc}: {target}");
            }
        }
    }
}

#[test]
fn every_target_of_make_is_there() {
    let makefile = include_str!("../Makefile");
    for (doc, text) in DOCS {
        for span in spans(text).iter().filter_map(|span| span.strip_prefix("make ")) {
            let target = span.split_whitespace().next().unwrap_or_default();
            assert!(makefile.lines().any(|line| line.starts_with(&format!("{target}:"))), "{doc}: make {span}");
        }
    }
}

/// The words of a command line, as a shell takes them: up to a comment, a pipe or a file that is written.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, ' ') => words.push(String::new()),
            _ => words.last_mut().expect("a word").push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words.into_iter().take_while(|word| !["#", "|", ">"].contains(&word.as_str())).collect()
}

#[test]
fn every_command_is_one_that_the_command_takes() {
    const NAMES: [&str; 8] = ["check", "convert", "explain", "new", "pack", "render", "schema", "words"];
    let folder = std::env::temp_dir().join(format!("incident-chain-docs-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut count = 0;
    for (doc, text) in DOCS {
        let text = text.replace("\\\n", " ");
        for call in text.split("incident-chain ").skip(1) {
            let words = words(call.split(['\n', '`']).next().unwrap_or_default().trim_start_matches("-- "));
            if !words.first().is_some_and(|name| NAMES.contains(&name.as_str())) {
                continue;
            }
            // One that names no file is a part of a sentence: its options must be there.
            let is_whole = words.iter().any(|word| word.contains(['.', '/']));
            let asked = if is_whole { words.clone() } else { vec![words[0].clone(), "--help".to_owned()] };
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_incident-chain"));
            let output = command.args(asked).current_dir(&folder).output().expect("the command runs");
            let line = format!("{doc}: incident-chain {}", words.join(" "));
            // The files are not there. But to what it takes for a slip, an option or a value, it says where its help is.
            let (said, help) = (String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout));
            assert!(!said.contains("try '--help'"), "{line}: {said}");
            assert!(is_whole || output.status.success(), "{line}: {said}");
            let mut options = words.iter().filter(|word| !is_whole && word.starts_with("--"));
            assert!(options.all(|option| help.contains(option.as_str())), "{line}");
            count += 1;
        }
    }
    std::fs::remove_dir_all(&folder).expect("it goes");
    assert!(count > 40, "where are the commands? {count}");
}

#[test]
fn every_version_that_is_named_is_this_one() {
    for (doc, text) in DOCS {
        for rest in text.split("incident-chain/").skip(1).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            let version = rest.split('/').next().unwrap_or_default();
            assert_eq!(version, VERSION, "{doc}");
        }
    }
    let changes = include_str!("../CHANGELOG.md");
    assert!(changes.contains(&format!("## [{VERSION}]")), "the changelog says what {VERSION} is");
}

/// What is between a word and the next double quote or backquote, each time that it is there.
fn named_after<'a>(text: &'a str, word: &str, quote: char) -> BTreeSet<&'a str> {
    text.split(word).skip(1).filter_map(|rest| rest.split(quote).next()).collect()
}

/// What a text says between two words.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).expect("a beginning");
    rest.split_once(to).expect("an end").0
}

#[test]
fn every_code_of_a_failure_is_typed_and_described() {
    let types = between(include_str!("../src/embed/embed.d.ts"), "ChainErrorCode =", ";\n\n");
    let typed = named_after(types, "| \"", '"');
    let scripts: String = files()
        .iter()
        .filter(|file| file.starts_with("src/embed/") && file.ends_with(".js"))
        .map(|file| std::fs::read_to_string(root().join(file)).expect("a text"))
        .collect();
    assert_eq!(typed, named_after(&scripts, "Failure(\"", '"'), "embed.d.ts beside the scripts");
    let described = spans(between(include_str!("../EMBED.md"), "Codes:", ";"));
    assert_eq!(typed, described.iter().map(String::as_str).collect(), "embed.d.ts beside EMBED.md");
}

#[test]
fn every_file_of_the_studio_is_named_where_it_may_be_left_out() {
    let list: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../tools/files.json")).expect("a list of files");
    let embed = include_str!("../EMBED.md").replace('\n', " ");
    let sentence = between(&embed, "You may leave both out of the folder:", "Nothing else needs them");
    for file in list.iter().filter(|file| file["of"] == "studio") {
        let name = file["name"].as_str().expect("a name");
        assert!(sentence.contains(&format!("`{name}`")), "{name} is not in “{sentence}”");
    }
}

/// The sentences of a text, without its blocks of code and the generated table. Cells of a table and items of a list are texts of their own,
/// and a colon or a semicolon ends a sentence too. What is quoted counts as one word.
fn sentences(text: &str) -> Vec<String> {
    let prose: String = text.split("```").step_by(2).collect();
    let (before, after) = prose.split_once("<!-- attributes -->").unwrap_or((&prose, ""));
    let after = after.split_once("<!-- /attributes -->").map_or("", |(_, after)| after);
    let mut blocks = vec![String::new()];
    for line in before.lines().chain(after.lines()).map(str::trim) {
        if line.is_empty() || line.starts_with(['-', '#', '|', '>']) || line.starts_with(|c: char| c.is_ascii_digit()) {
            blocks.push(String::new());
        }
        let line = line.replace(['“', '”'], "\u{1}").replace('`', "\u{1}");
        blocks.last_mut().expect("a block").push_str(&format!("{line} "));
    }
    let unquoted = |block: &str| block.split('\u{1}').step_by(2).collect::<Vec<_>>().join("X");
    let cells = blocks.iter().flat_map(|block| unquoted(block).split('|').map(str::to_owned).collect::<Vec<_>>());
    let ends = [". ", "? ", "! ", ": ", "; ", ".) ", ".* ", ".** "];
    let marked = cells.map(|cell| ends.iter().fold(cell, |cell, end| cell.replace(end, &format!("{}\n", end.trim()))));
    marked.flat_map(|cell| cell.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn a_sentence_has_25_words_at_most() {
    let words =
        |sentence: &str| sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let mut long = Vec::new();
    let problems = ("docs/problems.md", include_str!("../docs/problems.md"));
    for (doc, text) in DOCS.iter().chain([&problems]).filter(|(doc, _)| *doc != "CHANGELOG.md") {
        let found = sentences(text).into_iter().filter(|sentence| words(sentence) > 25);
        long.extend(found.map(|sentence| format!("{doc}: {} words: {sentence}", words(&sentence))));
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
    assert!(sentences(include_str!("../README.md")).len() > 200);
}
