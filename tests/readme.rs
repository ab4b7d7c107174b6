//! The examples of the README and of `data/FORMAT.md` are true: chains are read, slips are reported as they say, dates are
//! shown so, and the sheets make a chain.

use incident_chain::model::When;

use incident_chain::read::{Severity, read};
use incident_chain::words;

const DOCS: [&str; 2] = [include_str!("../README.md"), include_str!("../data/FORMAT.md")];

/// What is between the fences that open with exactly that: "```json".
fn blocks(opening: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = DOCS.iter().flat_map(|text| text.lines());
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if line == opening {
                blocks.push(block.join("\n"));
            }
        }
    }
    blocks
}

#[test]
fn every_example_is_read_without_an_error() {
    let examples = blocks("```json");
    assert!(examples.len() >= 3, "where are the examples?");
    for text in examples {
        let (chain, problems) = read(&text).expect(&text);
        let errors: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert!(errors.is_empty() && !chain.incidents.is_empty(), "{text}\n{errors:#?}");
    }
}

#[test]
fn every_slip_is_reported_as_it_says() {
    let (slips, reports) = (blocks("```json wrong"), blocks("```text"));
    assert!(!slips.is_empty() && slips.len() == reports.len());
    for (text, report) in slips.iter().zip(reports) {
        let (_, problems) = read(text).expect(text);
        let problems: Vec<String> = problems.iter().map(|problem| problem.to_string()).collect();
        assert_eq!(problems.join("\n"), report);
    }
}

#[test]
fn every_date_is_shown_as_it_says() {
    let rows =
        DOCS.iter().flat_map(|text| text.lines()).skip_while(|line| !line.starts_with("| write | for |")).skip(2);
    let rows: Vec<&str> = rows.take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() >= 10, "where is the table of dates?");
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [edtf, _, shown] = cells[..] else { panic!("three cells: {row}") };
        let when = When::parse(edtf.trim_matches('`'), 0).expect(row);
        assert_eq!(words::date(&when), shown, "{row}");
    }
}

#[cfg(feature = "import")]
#[test]
fn the_sheets_make_a_chain_in_which_nothing_is_wrong() {
    use incident_chain::import::{File, Options, open};

    let (incidents, links) = (blocks("```csv incidents").concat(), blocks("```csv links").concat());
    let files = [("incidents.csv", &incidents), ("links.csv", &links)];
    let files = files.map(|(name, text)| File { name, bytes: text.as_bytes() });
    let options = Options { title: Some("A raid and its answer".to_string()), ..Options::default() };
    let opened = open(&files, &options).expect("sheets");
    let worse: Vec<_> = opened.findings.iter().filter(|finding| finding.problem.severity > Severity::Note).collect();
    assert!(worse.is_empty(), "{worse:#?}");
    let claims: Vec<usize> = opened.chain.incidents.iter().map(|incident| incident.casualties.len()).collect();
    assert_eq!((claims, opened.chain.links.len()), (vec![2, 0], 1));
}

#[cfg(feature = "import")]
#[test]
fn a_date_in_a_sheet_is_read_as_the_table_says() {
    use incident_chain::import::{File, Options, open};

    let rows = DOCS[1].split_once("| a cell says |").expect("a table").1.lines().skip(2);
    let rows: Vec<&str> = rows.take_while(|row| row.starts_with('|')).collect();
    assert!(rows.len() > 10, "{rows:#?}");
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [said, read] = cells.as_slice() else { panic!("{row}") };
        let read: Vec<&str> = read.split("; ").map(|date| date.trim_matches('`')).collect();
        for (at, form) in said.split("; ").enumerate() {
            let sheet = format!("id,date,title,source\na,\"{form}\",T,S\n");
            let opened =
                open(&[File { name: "a.csv", bytes: sheet.as_bytes() }], &Options::default()).expect("a sheet");
            let dates: Vec<&str> = opened.chain.incidents.iter().map(|incident| &*incident.date.edtf).collect();
            assert_eq!(dates, [*read.get(at).unwrap_or(&read[0])], "{form}");
        }
    }
}

/// That one is compiled and run. Only the text differs.
#[test]
fn the_component_is_the_one_of_the_reference() {
    let reference: Vec<_> =
        include_str!("../src/view/mod.rs").lines().filter_map(|line| line.strip_prefix("/// ")).collect();
    let examples = blocks("```rust");
    let lines =
        examples.iter().flat_map(|block| block.lines()).filter(|line| !line.is_empty() && !line.contains("let text"));
    let unknown: Vec<_> = lines.filter(|line| !reference.contains(line)).collect();
    assert!(!examples.is_empty() && unknown.is_empty(), "{unknown:#?}");
}
