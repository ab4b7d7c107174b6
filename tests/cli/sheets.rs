//! Spreadsheets, checked and converted.

use std::fs;

use incident_chain::import::to_workbook;
use incident_chain::read;

use super::book::{self, zipped};
use super::{CLEAN, fixtures, folder, names, run};

/// The lines with which problems begin.
fn heads(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.ends_with(']') && !line.starts_with(' ') && line.contains(": ")).collect()
}

#[test]
fn sheets_that_are_given_together_are_one_spreadsheet() {
    let said = run(&fixtures(), &["check", "incidents.csv", "links.csv"]);
    let error = "incidents.csv:3:10: row 3, date: ";
    let errors: Vec<&str> = heads(&said.out).into_iter().filter(|head| head.ends_with("[error]")).collect();
    assert!(errors.len() == 1 && errors[0].starts_with(error), "{}", said.out);
    let shown = "3 | shelling,yesterday,Shelling across the border,";
    assert!(said.out.contains(shown) && said.out.contains("|          ^^^^^^^^^\n"), "{}", said.out);
    let end = said.out.lines().last().unwrap();
    assert!(end.starts_with("incidents.csv, links.csv: 2 incidents, 1 link, 1 error"), "{end}");
    assert_eq!(said.code, Some(1));
}

#[test]
fn a_folder_stands_for_its_sheets() {
    let folder = folder(&[("notes.txt", b"nothing"), ("chain.json", CLEAN)]);
    for name in ["incidents.csv", "links.csv"] {
        fs::copy(fixtures().join(name), folder.path().join(name)).unwrap();
    }
    let said = run(folder.path(), &["check", "."]);
    let end = said.out.lines().last().unwrap().replace('\\', "/");
    assert!(end.starts_with("./incidents.csv, ./links.csv: 2 incidents, 1 link, "), "{}", said.out);
}

#[test]
fn a_sheet_of_a_folder_may_be_named_in_capitals() {
    let folder = folder(&[]);
    fs::copy(fixtures().join("incidents.csv"), folder.path().join("INCIDENTS.CSV")).unwrap();
    let said = run(folder.path(), &["check", "."]);
    assert!(said.out.lines().last().unwrap().contains("INCIDENTS.CSV: 2 incidents, "), "{}", said.out);
}

#[test]
fn a_sheet_becomes_a_chain_and_what_is_missing_is_told() {
    let said = run(&fixtures(), &["convert", "incidents.csv", "links.csv", "--title", "A raid and its answer"]);
    let (chain, _) = read::read(&said.out).unwrap();
    assert_eq!((chain.title.as_str(), chain.incidents.len(), chain.links.len()), ("A raid and its answer", 2, 1));
    assert!(said.err.starts_with("incidents.csv:") && said.err.contains("3:10: row 3, date: "), "{}", said.err);
    let end = "Read as the spreadsheet of incidents; written to standard output, but what the errors name is missing from \
               the chain.\n";
    assert!(said.err.ends_with(end), "{}", said.err);
    assert_eq!(said.code, Some(1));
}

#[test]
fn a_chain_becomes_sheets_and_the_sheets_the_same_chain() {
    let folder = folder(&[("clean.json", CLEAN)]);
    let said = run(folder.path(), &["convert", "clean.json", "--to", "csv", "-o", "sheets"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""), "{}", said.err);
    assert!(names(&folder.path().join("sheets")).contains(&"incidents.csv".to_string()));
    let said = run(folder.path(), &["convert", "sheets", "-o", "again.json"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let read = |name: &str| read::read(&fs::read_to_string(folder.path().join(name)).unwrap()).unwrap().0;
    assert_eq!(read::write(&read("again.json")), read::write(&read("clean.json")));
}

#[test]
fn no_sheet_is_written_where_one_of_them_is_in_the_way() {
    let folder = folder(&[("clean.json", CLEAN), ("links.csv", b"mine")]);
    let convert = ["convert", "clean.json", "--to", "csv", "-o", ".", "--force"];
    let said = run(folder.path(), &convert[..6]);
    assert!(said.err.contains("error: nothing is written, because this would be written over: "), "{}", said.err);
    assert_eq!((said.code, names(folder.path())), (Some(2), vec!["clean.json".to_string(), "links.csv".to_string()]));
    assert_eq!(fs::read(folder.path().join("links.csv")).unwrap(), b"mine");
    let said = run(folder.path(), &convert);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_ne!(fs::read(folder.path().join("links.csv")).unwrap(), b"mine");
}

#[test]
fn the_sheets_of_a_new_set_are_clean() {
    let folder = folder(&[]);
    assert_eq!(run(folder.path(), &["new"]).code, Some(0));
    let said = run(folder.path(), &["check", "--deny-warnings", "incidents.csv", "links.csv", "chain.csv"]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    let said = run(folder.path(), &["convert", "incidents.csv", "links.csv", "chain.csv", "-o", "from-sheets.json"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let said = run(folder.path(), &["check", "--deny-warnings", "from-sheets.json"]);
    assert_eq!(said.code, Some(0), "{}", said.out);
}

#[test]
fn the_order_of_day_and_month_is_asked_for_and_taken() {
    let sheet = "id,date,title,source_url\na,3/4/2023,A raid,https://news.example/a\nb,5/6/2023,A truce,https://news.example/b\n";
    let folder = folder(&[("incidents.csv", sheet.as_bytes())]);
    let said = run(folder.path(), &["check", "incidents.csv"]);
    assert!(said.out.contains("--day-first") && said.out.contains("--month-first"), "{}", said.out);
    assert_eq!(said.code, Some(2));
    for (order, date) in [("--day-first", "2023-04-03"), ("--month-first", "2023-03-04")] {
        let said = run(folder.path(), &["convert", "incidents.csv", order]);
        assert!(said.out.contains(date), "{}", said.err);
    }
}

#[test]
fn letters_of_another_encoding_are_shown_right() {
    let sheet = "id,date,title,source_url\na,gestern,Überfall auf São José,https://news.example/a\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(sheet);
    let folder = folder(&[("incidents.csv", &bytes)]);
    let guessed = run(folder.path(), &["check", "incidents.csv"]);
    let told = run(folder.path(), &["check", "--encoding", "windows-1252", "incidents.csv"]);
    for said in [&guessed, &told] {
        assert!(said.out.contains("2 | a,gestern,Überfall auf São José,"), "{}", said.out);
    }
    // only a guess has to be told
    assert!(guessed.out.contains("windows-1252") && !told.out.contains("windows-1252"), "{}", guessed.out);
    // what was guessed is no help
    assert!(guessed.out.contains("for example `--encoding "), "{}", guessed.out);
    assert!(!guessed.out.contains("--encoding windows-1252"), "{}", guessed.out);
}

#[test]
fn the_line_is_found_whatever_ends_it() {
    let sheet = fs::read_to_string(fixtures().join("incidents.csv")).unwrap();
    for line_break in ["\r\n", "\r"] {
        let folder = folder(&[("incidents.csv", sheet.replace('\n', line_break).as_bytes())]);
        let said = run(folder.path(), &["check", "incidents.csv"]);
        assert!(said.out.contains("incidents.csv:3:10: row 3, date: "), "{}", said.out);
        assert!(said.out.contains("3 | shelling,yesterday,Shelling across"), "{}", said.out);
    }
}

#[test]
fn sheets_are_not_written_beside_those_of_another_chain() {
    let folder = folder(&[("clean.json", CLEAN)]);
    fs::create_dir(folder.path().join("sheets")).unwrap();
    fs::write(folder.path().join("sheets/corrections.csv"), "date,text,incident\n").unwrap();
    let said = run(folder.path(), &["convert", "clean.json", "--to", "csv", "-o", "sheets", "--force"]);
    assert!(
        said.err.contains("sheets of another chain are there") && said.err.contains("corrections.csv"),
        "{}",
        said.err
    );
    assert_eq!((said.code, names(&folder.path().join("sheets"))), (Some(2), vec!["corrections.csv".to_string()]));
}

#[test]
fn a_workbook_to_start_from_makes_the_chain_of_the_sheets() {
    let folder = folder(&[]);
    assert_eq!(run(folder.path(), &["new"]).code, Some(0));
    let said = run(folder.path(), &["new", "book", "--workbook"]);
    assert_eq!(
        (said.code, names(&folder.path().join("book"))),
        (Some(0), vec!["chain.xlsx".to_string()]),
        "{}",
        said.err
    );
    let book = folder.path().join("book/chain.xlsx");
    // the studio gives the same to download: `incident-chain new data/templates --workbook --force` writes it
    assert!(fs::read(&book).unwrap() == fs::read("data/templates/chain.xlsx").unwrap());
    let book = book.to_str().unwrap();
    let said = run(folder.path(), &["check", "--deny-warnings", book]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    let made = |files: &[&str]| run(folder.path(), &[&["convert"], files].concat());
    let of_book = made(&[book]);
    assert!(of_book.out.contains("\"The bridge and the convoy\""), "{}", of_book.err);
    assert_eq!(of_book.out, made(&["incidents.csv", "links.csv", "chain.csv"]).out);
    let said = run(folder.path(), &["new", "book", "--workbook"]);
    assert!(said.err.contains("nothing is written, because this would be written over: "), "{}", said.err);
}

#[test]
fn a_workbook_at_which_its_reader_panics_is_one_sentence() {
    // a record that is cut off
    let bytes = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"\x99\x01\x00")]);
    let folder = folder(&[("mine.xlsb", &bytes)]);
    let said = run(folder.path(), &["check", "mine.xlsb"]);
    let sentence = "This workbook cannot be read, because it is broken or cut off (its parts do not fit together): open it in the \
                    program that made it, and save it again as .xlsx.";
    assert!(said.out.contains(sentence), "{}{}", said.out, said.err);
    assert!(!said.err.contains("panicked") && said.code == Some(2), "{}", said.err);
}

#[test]
fn a_place_in_a_workbook_is_told_by_sheet_row_and_column() {
    let book = to_workbook(&[("My incidents", "id,date,title,source\nraid,soon,A raid,Gazette\n")]).unwrap();
    let folder = folder(&[("mine.xlsx", &book)]);
    let said = run(folder.path(), &["check", "mine.xlsx"]);
    assert!(said.out.contains("mine.xlsx: My incidents, row 2, date: is not a date that we can read"), "{}", said.out);
    let said = run(folder.path(), &["check", "--format", "json", "mine.xlsx"]);
    assert!(said.out.contains("\"path\": \"My incidents, row 2, date\""), "{}", said.out);
    assert_eq!(said.code, Some(1));
}

#[test]
fn hidden_sheets_come_with_the_command_that_reads_them() {
    let folder = folder(&[("my book.xlsx", &book::hidden())]);
    let said = run(folder.path(), &["check", "--title", "T", "--", "my book.xlsx"]);
    let command = "Only you know whether the hidden sheets belong to the chain. If they do, run it:\n  \
                   incident-chain check --title T --hidden -- \"my book.xlsx\"\n";
    assert!(said.out.contains("(`Incidents`, `More`)") && said.out.contains(command), "{}{}", said.out, said.err);
    assert_eq!(said.code, Some(2));
    let said = run(folder.path(), &["check", "--title", "T", "--hidden", "--", "my book.xlsx"]);
    assert!(said.out.contains("my book.xlsx: 2 incidents, ") && !said.out.contains("Only you know"), "{}", said.out);
}

#[test]
fn columns_that_are_in_doubt_come_with_the_command_that_says_what_they_are() {
    let sheet = "id,date,Story,Seen,Notes and more\n\
                 a,2024-03-01,A toll,https://news.example/1,x\nb,2024-03-08,A gate,https://news.example/2,y\n";
    let folder = folder(&[("my sheet.csv", sheet.as_bytes())]);
    let refused = run(folder.path(), &["check", "my sheet.csv", "--map", "Story=title"]);
    assert!(
        refused.out.contains(
            "Only you know which columns are meant. If this is right, run it; else change what is behind the equals signs:\n  \
             incident-chain check \"my sheet.csv\" --map Story=title --map Seen=source_url\n"
        ),
        "{}",
        refused.out
    );
    let maps = ["--map", "Story=title", "--map", "Seen=source_url", "--map", "Notes and more="];
    let said = run(folder.path(), &[&["convert", "my sheet.csv", "--title", "T"][..], &maps].concat());
    let (chain, _) = read::read(&said.out).unwrap();
    assert!(chain.incidents.iter().all(|incident| incident.sources.len() == 1), "{}", said.out);
    assert!(!said.err.contains("Only you know") && said.code == Some(0), "{}", said.err);
    // nothing for a shell to run
    let hostile = folder_of("date,$(reboot)\n2024,A toll\n2024-03-01,B\n");
    let said = run(hostile.path(), &["check", "s.csv"]);
    assert!(said.out.contains("Say what it is: `--map '$(reboot)=title'`."), "{}", said.out);
    assert_eq!(said.out.matches("reboot)=").count(), 1, "{}", said.out);
    assert!(!said.out.contains("Only you know"), "{}", said.out);
}

#[test]
fn the_screen_says_once_what_json_says_of_every_row() {
    let rows: String = (1..=9).map(|day| format!("{day} mars 2024,T{day},S\n")).collect();
    let folder = folder_of(&format!("date,title,source\n{rows}"));
    let said = run(folder.path(), &["check", "s.csv"]);
    assert_eq!(said.out.matches("is a date in another language").count(), 1, "{}", said.out);
    assert!(said.out.contains("(9 times in all)") && said.out.contains("has no id of its own"), "{}", said.out);
    let json = run(folder.path(), &["check", "--format", "json", "s.csv"]);
    let reports: Vec<serde_json::Value> = serde_json::from_str(&json.out).unwrap();
    for code in ["date-in-words", "made-id"] {
        let lines: Vec<u64> =
            reports.iter().filter(|it| it["code"] == code).map(|it| it["line"].as_u64().unwrap()).collect();
        assert_eq!(lines, (2..=10).collect::<Vec<u64>>(), "{code}");
    }
    assert!(json.out.contains("is read as 2024-03-07"), "{}", json.out);
}

#[test]
fn a_headers_name_is_quoted_for_a_shell() {
    let folder = folder_of("date,title,`reboot`\n2024,A toll,https://news.example/1\n");
    let said = run(folder.path(), &["check", "s.csv"]);
    assert!(said.out.contains("  incident-chain check s.csv --map '`reboot`=source_url'\n"), "{}", said.out);
}

#[test]
fn a_choice_of_a_column_without_an_equals_sign_is_a_slip() {
    let said = run(&fixtures(), &["check", "--map", "Headline", "incidents.csv"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("as in \"Headline=title\""), "{}", said.err);
}

/// A folder with the sheet `s.csv`.
fn folder_of(sheet: &str) -> tempfile::TempDir {
    folder(&[("s.csv", sheet.as_bytes())])
}
