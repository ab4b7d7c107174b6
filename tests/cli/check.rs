//! `check`: its messages and exit codes.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{CLEAN, Said, command, fed, fixtures, folder, piped, run};

#[test]
fn a_problem_begins_with_file_line_and_column_and_shows_the_place() {
    let said = run(&fixtures(), &["check", "slips.json"]);
    insta::assert_snapshot!(said.out, @r#"
    slips.json:12:15: incidents[1].date: is not a date that we can read [error]
       |
    12 |       "date": "21/11/2023",
       |               ^^^^^^^^^^^^
       |
       = incident: Shelling across the border
       = help: expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/.., found `21/11/2023`; did you mean `2023-11-21`?

    slips.json:15:50: incidents[2].kind: is no kind that we know, and is shown as `other` [warning]
       |
    15 |     { "id": "truce", "title": "A truce", "kind": "agrement", "date": "2023-11-24", "colour…
       |                                                  ^^^^^^^^^^
       |
       = help: expected one of `attack`, `strike`, `raid`, `seizure`, `sanctions`, `statement`, `deployment`, `agreement`, `policy`, `other`, found `agrement`; did you mean `agreement`?

    slips.json:15:94: incidents[2].colour: is not a field that we know, and is passed over [note]
       |
    15 | …ind": "agrement", "date": "2023-11-24", "colour": "red", "sources": ["gazette", "courier"]…
       |                                                    ^^^^^
       |
       = incident: A truce

    slips.json: 2 incidents, 0 links, 1 error, 1 warning and 1 note
    "#);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
}

#[test]
fn a_clean_chain_is_said_to_be_clean() {
    let said = run(&fixtures(), &["check", "clean.json"]);
    assert_eq!(said.out, "clean.json: 2 incidents, 1 link, nothing wrong\n");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
}

#[test]
fn the_sample_is_clean() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/al-asad.json");
    let said = run(&fixtures(), &["check", "--deny-warnings", sample.to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{}", said.out);
}

#[test]
fn warnings_are_in_the_way_only_where_they_are_denied_and_notes_never() {
    let text = String::from_utf8(CLEAN.to_vec()).unwrap();
    let warned = text.replace("\"basis\": \"reported\"", "\"basis\": \"reportd\"");
    let noted = text.replace("\"title\": \"A raid on", "\"colour\": \"red\", \"title\": \"A raid on");
    let folder = folder(&[("warned.json", warned.as_bytes()), ("noted.json", noted.as_bytes())]);
    let code = |arguments: &[&str]| run(folder.path(), arguments).code;
    assert!(run(folder.path(), &["check", "warned.json"]).out.contains("2 incidents, 1 link, 1 warning\n"));
    assert_eq!(code(&["check", "warned.json"]), Some(0));
    assert_eq!(code(&["check", "--deny-warnings", "warned.json"]), Some(1));
    assert!(run(folder.path(), &["check", "noted.json"]).out.contains("2 incidents, 1 link, 1 note\n"));
    assert_eq!(code(&["check", "--deny-warnings", "noted.json"]), Some(0));
}

#[test]
fn many_files_are_each_a_chain_and_counted_in_all() {
    let said = run(&fixtures(), &["check", "slips.json", "clean.json", "nowhere.json"]);
    let ends: Vec<&str> =
        said.out.lines().filter(|line| line.contains("incidents,") || line.contains("In all")).collect();
    assert_eq!(
        ends,
        [
            "slips.json: 2 incidents, 0 links, 1 error, 1 warning and 1 note",
            "clean.json: 2 incidents, 1 link, nothing wrong",
            "In all: 1 error, 1 warning and 1 note in 1 file; 1 cannot be read",
        ]
    );
    assert_eq!(said.code, Some(2));
}

#[test]
fn json_is_for_other_programs() {
    let said = run(&fixtures(), &["check", "--format", "json", "slips.json", "nowhere.json"]);
    let reports: Vec<Value> = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, said.err.as_str()), (Some(2), ""));
    let severities: Vec<&Value> = reports.iter().map(|report| &report["severity"]).collect();
    assert_eq!(severities, ["unreadable", "error", "warning", "note"]);
    let lacking = reports[0].as_object().unwrap().iter().filter(|(_, value)| value.is_null());
    let lacking: Vec<&str> = lacking.map(|(key, _)| key.as_str()).collect();
    assert_eq!(lacking, ["column", "expected", "found", "guess", "incident", "line", "path"]);
    let error = json!({
        "file": "slips.json", "line": 12, "column": 15, "path": "incidents[1].date", "severity": "error",
        "code": "no-date", "message": "is not a date that we can read",
        "expected": "a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/..", "found": "`21/11/2023`",
        "guess": "2023-11-21", "incident": "Shelling across the border",
        "advice": "Write the year first, then the month, then the day, as far as the source knows them.",
        "page": "docs/problems.md#no-date"
    });
    assert_eq!(reports[1], error);
}

#[test]
fn nothing_wrong_is_an_empty_list() {
    let said = run(&fixtures(), &["check", "--format", "json", "clean.json"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), "[]\n"));
}

#[test]
fn standard_input_is_read_and_named() {
    let slips = fs::read(fixtures().join("slips.json")).unwrap();
    let said = fed(&fixtures(), &["check", "-"], &slips);
    assert!(said.out.starts_with("<stdin>:12:15: incidents[1].date: is not a date that we can read [error]\n"));
    assert_eq!(said.code, Some(1));
    let said = fed(&fixtures(), &["convert", "-"], CLEAN);
    assert_eq!((said.code, said.out.as_bytes()), (Some(0), CLEAN));
}

#[test]
fn each_file_of_which_nothing_can_be_made_is_told_once_and_clearly() {
    let utf_16: Vec<u8> = "\u{feff}{ \"title\": ".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = vec![b' '; 50 * 1024 * 1024];
    let folder = folder(&[
        ("empty.json", b""),
        ("broken.json", b"{\n  \"title\": \"A raid\",\n  \"incidents\": [,]\n}"),
        ("big.csv", &big),
        ("binary.csv", b"\x00\x01\x02\x03"),
        ("book.xlsx", b"PK\x03\x04rest"),
        ("utf-16.json", &utf_16),
        ("list.json", b"[1, 2]"),
    ]);
    fs::create_dir(folder.path().join("folder")).unwrap();
    let cases = [
        ("nowhere.json", "nowhere.json: There is no such file. [unreadable]\n"),
        ("folder", "folder: This is a folder without a sheet (.csv, .tsv) in it: name a file. [unreadable]"),
        ("empty.json", "empty.json: This file is empty. [unreadable]"),
        (
            "broken.json",
            "broken.json:3:17: This is not JSON: a comma too many: there is nothing on one side of it. [unreadable]",
        ),
        ("big.csv", "big.csv: This file has more than 40 MiB, and no more is read: "),
        ("binary.csv", "binary.csv: This is no text, but binary data"),
        ("book.xlsx", "book.xlsx: This workbook cannot be read, because it is broken or cut off ("),
        ("utf-16.json", "utf-16.json:1:12: This JSON breaks off, as if a part of it were missing: "),
        ("list.json", "list.json: This is in no format that is known here. "),
    ];
    for (name, expected) in cases {
        let said = run(folder.path(), &["check", name]);
        assert!(said.out.starts_with(expected), "{}", said.out);
        assert_eq!(
            (said.code, said.err.as_str(), said.out.matches("[unreadable]").count()),
            (Some(2), "", 1),
            "{name}"
        );
        let said = run(folder.path(), &["convert", name, "-o", "made.json"]);
        assert!(said.err.starts_with(expected), "{}", said.err);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{name}");
    }
    assert!(!folder.path().join("made.json").exists());
}

#[test]
fn a_chain_in_one_long_line_is_shown_around_the_place() {
    let incident = |index: usize| {
        let date = if index == 20_000 - 1 { "21/11/2023" } else { "2023-11-21" };
        let summary = "é".repeat(60);
        json!({"id": format!("i{index}"), "title": format!("Incident {index}"), "date": date, "summary": summary,
               "sources": ["https://news.example/1", "https://courier.example/2"]})
    };
    let incidents: Vec<Value> = (0..20_000).map(incident).collect();
    let text = json!({"title": "Long", "incidents": incidents}).to_string();
    assert!(text.len() > 4 * 1024 * 1024 && text.len() < 5 * 1024 * 1024 && !text.contains('\n'), "{}", text.len());
    let folder = folder(&[("long.json", text.as_bytes())]);
    let said = run(folder.path(), &["check", "long.json"]);
    let error = said.out.split("\n\n").find(|report| report.contains("[error]")).unwrap();
    let (head, rest) = error.split_once('\n').unwrap();
    let column: usize = head.split(':').nth(2).unwrap().parse().unwrap();
    assert!(text.chars().skip(column - 1).collect::<String>().starts_with("\"21/11/2023\""));
    let lines: Vec<&str> = rest.lines().collect();
    let (shown, marked) = (lines[1].chars().collect::<Vec<_>>(), lines[2]);
    let (start, end) = (marked.find('^').unwrap(), marked.rfind('^').unwrap());
    assert_eq!(shown[start..=end].iter().collect::<String>(), "\"21/11/2023\"");
    assert!(lines[1].contains("| …") && shown.len() < 120, "{}", lines[1]);
    assert!(said.out.len() < 4_000, "{} bytes", said.out.len());
    assert_eq!(said.code, Some(1));
}

#[test]
fn what_a_publisher_writes_does_not_reach_the_terminal_as_orders() {
    let text =
        "{\"title\": \"A\", \"in\\u001b[31mcidents\\nx: \": 1, \"incidents\": [{\"title\": \"\u{1b}[2J\u{202e}\"}]}";
    let folder = folder(&[("odd.json", text.replace('\u{1b}', "\\u001b").as_bytes())]);
    let said = run(folder.path(), &["check", "--color", "never", "odd.json"]);
    assert!(said.out.contains("cidents x: : is not a field"), "{}", said.out);
    let said = run(folder.path(), &["check", "--color", "always", "odd.json"]);
    assert!(!said.out.contains("\u{1b}[2J") && !said.out.contains("\u{1b}[31m") && !said.out.contains('\u{202e}'));
}

#[test]
fn colours_are_only_for_those_who_want_them() {
    let coloured = |command: &mut Command| Said::from(command.output().unwrap()).out.contains('\u{1b}');
    let check = || command(&fixtures(), &["check", "slips.json"]);
    assert!(!coloured(&mut check()), "no terminal");
    assert!(coloured(check().args(["--color", "always"])));
    assert!(coloured(check().env("CLICOLOR_FORCE", "1")));
    assert!(!coloured(check().env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")));
    assert!(!coloured(check().env("CLICOLOR_FORCE", "1").args(["--color", "never"])));
    // the severity is a word besides
    assert!(run(&fixtures(), &["check", "slips.json"]).out.contains("[warning]"));
}

#[test]
fn who_stops_reading_hears_no_complaint() {
    let mut child = piped(command(&fixtures(), &["check", "-"]).stdin(Stdio::piped())).spawn().unwrap();
    drop(child.stdout.take());
    let slips = fs::read(fixtures().join("slips.json")).unwrap();
    child.stdin.take().unwrap().write_all(&slips).unwrap();
    let said = Said::from(child.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
}

#[test]
fn json_lists_each_place_of_what_a_chain_is_told_once() {
    let incidents = ["20", "21", "22"].map(|day| {
        format!("{{\"id\": \"i{day}\", \"date\": \"2023-11-{day}T10:00\", \"title\": \"T\", \"sources\": []}}")
    });
    let chain = format!("{{\n\"version\": 1, \"title\": \"C\", \"incidents\": [\n{}]}}", incidents.join(",\n"));
    let folder = folder(&[("c.json", chain.as_bytes())]);
    let said = run(folder.path(), &["check", "--format", "json", "c.json"]);
    let reports: Vec<serde_json::Value> = serde_json::from_str(&said.out).unwrap();
    let told = reports.iter().filter(|it| it["code"] == "time-without-offset");
    let places: Vec<(u64, &str)> =
        told.map(|it| (it["line"].as_u64().unwrap(), it["path"].as_str().unwrap())).collect();
    assert_eq!(places, [(3, "incidents[0].date"), (4, "incidents[1].date"), (5, "incidents[2].date")]);
    let said = run(folder.path(), &["check", "c.json"]);
    assert!(said.out.contains("is read as UTC (3 times in all)"), "{}", said.out);
}
