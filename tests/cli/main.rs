//! The command, run as a person runs it: its messages, its exit code, and the files that it writes.

#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

#[path = "../book/mod.rs"]
#[allow(dead_code)]
mod book;
mod check;
mod convert;
mod explain;
mod pack;
mod render;
mod sheets;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The command in a folder, without what the environment says of colours.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}

/// How a command ended, and what it said.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Said {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Runs the command in a folder.
fn run(folder: &Path, arguments: &[&str]) -> Said {
    command(folder, arguments).output().unwrap().into()
}

/// Runs the command in a folder, with something on standard input.
fn fed(folder: &Path, arguments: &[&str], input: &[u8]) -> Said {
    let mut child = piped(command(folder, arguments).stdin(Stdio::piped())).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap().into()
}

fn piped(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::piped()).stderr(Stdio::piped())
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cli")
}

/// An empty folder with some files in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// The names of what is in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

const CLEAN: &[u8] = include_bytes!("../fixtures/cli/clean.json");

#[test]
fn a_new_set_is_clean_and_never_written_over_anything() {
    let folder = TempDir::new().unwrap();
    let said = run(folder.path(), &["new", "my chain"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let made = folder.path().join("my chain");
    assert_eq!(names(&made), ["chain.csv", "chain.json", "incident-chain.schema.json", "incidents.csv", "links.csv"]);
    for line in said.out.lines().filter(|line| line.contains("incident-chain check") && line.contains(".json")) {
        assert!(line.ends_with(&format!("\"{}\"", Path::new("my chain").join("chain.json").display())), "{line}");
    }
    let said = run(&made, &["check", "--deny-warnings", "chain.json"]);
    assert_eq!(said.code, Some(0), "{}", said.out);

    fs::write(made.join("links.csv"), "mine").unwrap();
    fs::remove_file(made.join("incidents.csv")).unwrap();
    let said = run(&made, &["new"]);
    assert!(said.err.contains("chain.json, links.csv, chain.csv, incident-chain.schema.json\n"), "{}", said.err);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(!made.join("incidents.csv").exists(), "all are written, or none");
    assert_eq!(fs::read(made.join("links.csv")).unwrap(), b"mine");
    let said = run(&made, &["new", "--force"]);
    assert_eq!((said.code, names(&made).len()), (Some(0), 5));
    assert_ne!(fs::read(made.join("links.csv")).unwrap(), b"mine");
}

#[test]
fn the_schema_is_json() {
    let said = run(&fixtures(), &["schema"]);
    let schema: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(said.code, Some(0));
}

#[test]
fn a_slip_on_the_command_line_ends_with_2() {
    for arguments in [&[][..], &["check"], &["chek", "clean.json"], &["check", "--from", "xlsx", "clean.json"]] {
        let said = run(&fixtures(), arguments);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
    let said = run(&fixtures(), &["check", "--encoding", "windows-1525", "clean.json"]);
    assert!(said.err.contains("no encoding is called that"), "{}", said.err);
    let said = run(&fixtures(), &["convert", "--day-first", "--month-first", "incidents.csv"]);
    assert!(said.err.contains("cannot be used with"), "{}", said.err);
}

#[test]
fn help_gives_examples() {
    for arguments in [
        &["check", "--help"][..],
        &["convert", "--help"],
        &["render", "--help"],
        &["new", "--help"],
        &["schema", "--help"],
    ] {
        let said = run(&fixtures(), arguments);
        assert!(said.out.contains("Example") && said.out.contains("\n  incident-chain "), "{}", said.out);
        assert_eq!(said.code, Some(0));
    }
    let said = run(&fixtures(), &["--version"]);
    assert_eq!(said.out, format!("incident-chain {}\n", env!("CARGO_PKG_VERSION")));
}
