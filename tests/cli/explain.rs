//! `explain` and `check --allow`: codes, one by one and all together.

use std::fs;
use std::path::Path;

use incident_chain::import::Format;
use incident_chain::read::Code;

use super::{fixtures, run};

fn written(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn a_code_is_explained_with_a_wrong_and_a_right_example() {
    let said = run(&fixtures(), &["explain", "no-date"]);
    insta::assert_snapshot!(said.out, @r#"
    ## no-date

    An error.

    > is not a date that we can read: expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/..

    Write the year first, then the month, then the day, as far as the source knows them.

    In an incident. Wrong:

    ```json
    "date": "20/11/2023"
    ```

    Right:

    ```json
    "date": "2023-11-20"
    ```
    "#);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
}

/// `incident-chain explain > docs/problems.md` writes it anew.
#[test]
fn the_page_of_all_codes_is_what_explain_prints() {
    let said = run(&fixtures(), &["explain"]);
    assert!(said.out == written("docs/problems.md"), "docs/problems.md is not what `incident-chain explain` prints");
    for code in Code::ALL {
        assert!(said.out.contains(&format!("\n## {}\n", code.id())), "{}", code.id());
    }
}

#[test]
fn an_unknown_code_is_refused_with_the_nearest() {
    for arguments in [&["explain", "no-dat"][..], &["check", "--allow", "no-dat", "slips.json"]] {
        let said = run(&fixtures(), arguments);
        assert!(said.err.contains("no problem has that code; did you mean no-date?"), "{}", said.err);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    }
    let said = run(&fixtures(), &["explain", "zzzzzzzzzzzzzz"]);
    assert!(said.err.contains("no problem has that code; `incident-chain explain` lists all of them"), "{}", said.err);
}

#[test]
fn what_is_allowed_is_neither_shown_nor_counted_nor_in_the_way() {
    let said = run(&fixtures(), &["check", "--allow", "no-date", "--allow", "unknown-field", "slips.json"]);
    assert!(said.out.ends_with("slips.json: 2 incidents, 0 links, 1 warning\n"), "{}", said.out);
    assert!(!said.out.contains("is not a date") && !said.out.contains("colour:"), "{}", said.out);
    assert_eq!(said.code, Some(0));
    let all = [
        "check",
        "--deny-warnings",
        "--allow",
        "no-date",
        "--allow",
        "unknown-field",
        "--allow",
        "unknown-kind",
        "slips.json",
    ];
    let said = run(&fixtures(), &all);
    assert_eq!((said.code, said.out.as_str()), (Some(0), "slips.json: 2 incidents, 0 links, nothing wrong\n"));
}

#[test]
fn the_summary_counts_what_is_not_listed_too() {
    let incident = |id: usize| format!(r#"{{"id": "i{id}", "title": "T", "date": "2023"}}"#);
    let incidents: Vec<String> = (0..300).map(incident).collect();
    let text = format!(r#"{{"title": "T", "incidents": [{}]}}"#, incidents.join(","));
    let folder = super::folder(&[("many.json", text.as_bytes())]);
    let said = run(folder.path(), &["check", "many.json"]);
    assert!(said.out.ends_with("many.json: 300 incidents, 0 links, 300 warnings\n"), "{}", said.out);
    assert!(said.out.contains("100 more problems are not listed here (in all: 300 warnings) [warning]"));
    let json = run(folder.path(), &["check", "--format", "json", "many.json"]).out;
    let reports: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!((reports.len(), &reports[200]["code"]), (201, &serde_json::json!("more-problems")));
}

/// The table of formats in the docs, and the command's help, are those of the registry.
#[test]
fn every_format_is_in_the_docs_and_in_the_help() {
    let row = |format: Format| {
        let endings: Vec<String> = format.endings().iter().map(|ending| format!("`.{ending}`")).collect();
        format!("| `{}` | {} | {} | {} |\n", format.id(), format.name(), endings.join(" "), format.help())
    };
    let table: String = Format::ALL.into_iter().map(row).collect();
    assert!(written("data/FORMAT.md").contains(&table), "data/FORMAT.md should have:\n{table}");
    let help = run(&fixtures(), &["check", "--help"]).out;
    for format in Format::ALL {
        assert!(help.contains(&format!("- {}:", format.id())), "{help}");
    }
}
