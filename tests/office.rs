//! The sheets that we write, opened in LibreOffice at every separator: no cell is a formula.
//!
//! Needs `soffice` (`tools/setup.sh office`); `make test-more` runs it.

// Clippy lets tests panic, but not what helps them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "cli")]

#[path = "fixtures/attacks.rs"]
#[allow(dead_code)]
mod attacks;

use std::fs;
use std::path::Path;
use std::process::Command;

use incident_chain::import::{File, Options, open, to_workbook};

/// What begins a formula somewhere, behind whatever may stand before it.
const FORMULAS: [&str; 16] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "＝1+1",
    " =1+1",
    "\"=1+1\"",
    "\"\"=1+1",
    "a,=1+1,b",
    "a;=1+1;b",
    "a\t=1+1\tb",
    "a|=1+1|b",
    "a\",\"=1+1",
    "a\";\"=1+1",
    "a\n=1+1\nb",
    "'=1+1",
];

/// Comma, semicolon, tab and vertical bar, by their numbers; where the separator is not ours, also with cells not taken as quoted.
const WAYS: [&str; 7] = ["44,34", "59,34", "9,34", "124,34", "59,0", "9,0", "124,0"];

/// The formulas that LibreOffice finds in the sheets of `folder`, which it opens with these separators: each with the sheet's name.
fn formulas(folder: &Path, way: &str) -> Vec<String> {
    let made = folder.join(way);
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let sheets = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sheets: Vec<_> = sheets.filter(|path| path.extension().is_some_and(|end| end == "csv")).collect();
    let mut command = Command::new("soffice");
    command.args(["--headless", &profile, &format!("--infilter=CSV:{way},76"), "--convert-to", "fods", "--outdir"]);
    let output = command.arg(&made).args(&sheets).output().expect("soffice: run `tools/setup.sh office`");
    let read: Vec<_> = fs::read_dir(&made).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(read.len(), sheets.len(), "{way}: {}", String::from_utf8_lossy(&output.stderr));
    let mut found = Vec::new();
    for path in read {
        let text = fs::read_to_string(&path).unwrap();
        let formulas = text.split("table:formula=\"").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(formulas.map(|formula| format!("{}: {formula}", path.file_stem().unwrap().display())));
    }
    found
}

#[test]
#[ignore = "needs LibreOffice: make test-more"]
fn no_cell_of_a_sheet_that_we_write_is_a_formula() {
    let folder = tempfile::tempdir().unwrap();
    for (number, formula) in FORMULAS.iter().enumerate() {
        let chain = folder.path().join("chain.json");
        fs::write(&chain, attacks::chain(formula).to_string()).unwrap();
        let sheets = folder.path().join(format!("sheets-{number}"));
        let mut convert = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
        let output = convert.arg("convert").arg(&chain).args(["--to", "csv", "-o"]).arg(&sheets).output().unwrap();
        for sheet in fs::read_dir(&sheets).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr))) {
            let sheet = sheet.unwrap().path();
            let name = format!("{number}-{}", sheet.file_name().unwrap().display());
            fs::rename(sheet, folder.path().join(name)).unwrap();
        }
    }
    for way in WAYS {
        assert_eq!(formulas(folder.path(), way), Vec::<String>::new(), "{way}");
    }
}

#[test]
#[ignore = "needs LibreOffice: make test-more"]
fn a_formula_would_be_found() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sheet.csv"), "a,b\n=1+1,x;=2+2\n").unwrap();
    assert_eq!(formulas(folder.path(), "44,34"), ["sheet: of:=1+1"]);
    assert_eq!(formulas(folder.path(), "59,34").len(), 2);
}

#[test]
#[ignore = "needs LibreOffice: make test-more"]
fn a_workbook_that_libreoffice_saves_makes_the_same_chain() {
    let folder = tempfile::tempdir().unwrap();
    let text = |name: &str| fs::read_to_string(format!("data/templates/{name}.csv")).unwrap();
    let names = ["incidents", "links", "chain"];
    let texts = names.map(text);
    let sheets: Vec<(&str, &str)> = names.iter().zip(&texts).map(|(name, text)| (*name, text.as_str())).collect();
    let path = folder.path().join("chain.xlsx");
    fs::write(&path, to_workbook(&sheets).unwrap()).unwrap();
    let made = |path: &Path| {
        let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        open(&[File { name: "book", bytes: &bytes }], &Options::default()).unwrap().json
    };
    let expected = made(&path);
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    for ending in ["ods", "xls", "xlsx"] {
        let out = folder.path().join(ending);
        let mut command = Command::new("soffice");
        command.args(["--headless", &profile, "--convert-to", ending, "--outdir"]).arg(&out).arg(&path);
        command.output().expect("soffice: run `tools/setup.sh office`");
        assert_eq!(made(&out.join("chain").with_extension(ending)), expected, "{ending}");
    }
}
