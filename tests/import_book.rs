//! Workbooks: what their cells become, and every message about them. The workbooks are made here, so that none is a black box.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)]

#[allow(dead_code)]
mod book;

use book::{Cell, compound, ods, ods_with, replaced, xlsx, zipped};
use incident_chain::import::{
    Choice, File, Hidden, ImportError, Opened, Options, is_workbook, mappings, open, texts, to_workbook,
};
use incident_chain::model::Chain;
use incident_chain::read::{Code, Problem, Step, read, write};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url, Workbook};

fn titled() -> Options {
    Options { title: Some("T".to_string()), ..Options::default() }
}

/// What a workbook gives. What can be read gives the same as its texts.
fn opened(bytes: &[u8]) -> Result<Opened, ImportError> {
    let opened = open(&[File { name: "book.xlsx", bytes }], &titled());
    if is_workbook(bytes) && opened.is_ok() {
        let [of_texts, of_book] = [of_texts(bytes), opened.clone()].map(gist);
        assert_eq!(of_texts.as_ref().map(|(_, told)| told), of_book.as_ref().map(|(_, told)| told));
        assert!(of_texts == of_book);
    }
    opened
}

/// What the texts of a workbook's sheets give, with what was told of the workbook itself.
fn of_texts(bytes: &[u8]) -> Result<Opened, ImportError> {
    let (sheets, told) = texts(File { name: "book.xlsx", bytes }, Hidden::Named)?;
    let files: Vec<File> =
        sheets.iter().map(|sheet| File { name: &sheet.name, bytes: sheet.text.as_bytes() }).collect();
    let mut opened = open(&files, &titled())?;
    opened.findings.extend(told);
    Ok(opened)
}

/// The chain, and every problem by sheet and place, without its position in a text.
fn gist(opened: Result<Opened, ImportError>) -> Result<(String, Vec<String>), String> {
    let told = |file: &str, problem: &Problem| {
        let sheet = file.strip_prefix("book.xlsx – ").and_then(|name| name.strip_suffix(".csv"));
        // what is said of the whole chain is said of its first file
        let sheet = sheet.filter(|_| !matches!(problem.path.steps(), [Step::Field(_), ..]));
        let place = problem.path.to_string();
        let place = [sheet.unwrap_or_default(), &place].into_iter().filter(|part| !part.is_empty());
        let place = place.collect::<Vec<_>>().join(", ");
        // another row is named as the file has it
        let sentence = problem.sentence().replace("(first in Incidents, ", "(first in ");
        format!("{place}: {:?} {sentence}", problem.severity)
    };
    match opened {
        Ok(opened) => {
            let findings = opened.findings.iter();
            let mut all: Vec<String> = findings.map(|finding| told(&finding.file, &finding.problem)).collect();
            all.sort();
            Ok((opened.json, all))
        }
        Err(error) => Err(told(&error.file, &error.problem)),
    }
}

fn chain(bytes: &[u8]) -> Chain {
    opened(bytes).unwrap().chain
}

/// What is said, without how many sources there are.
fn said(bytes: &[u8]) -> Vec<String> {
    let opened = match opened(bytes) {
        Ok(opened) => opened,
        Err(error) => return vec![error.to_string()],
    };
    let findings = opened.findings.iter();
    let of_sources = [Code::OneSource, Code::IncidentOfOneSource];
    let told = findings.filter(|finding| !of_sources.contains(&finding.problem.code));
    told.map(|finding| {
        assert_eq!((&*finding.file, finding.problem.position), ("book.xlsx", None));
        format!("{:?} {}", finding.problem.severity, finding.problem)
    })
    .collect()
}

fn dates(chain: &Chain) -> Vec<&str> {
    chain.incidents.iter().map(|incident| incident.date.edtf.as_str()).collect()
}

/// A workbook with one sheet of incidents, filled by a function.
fn sheet(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Incidents").unwrap();
    sheet.write_row(0, 0, ["id", "date", "title", "source", "killed", "figures_say"]).unwrap();
    fill(sheet);
    book.save_to_buffer().unwrap()
}

const HEAD: [&str; 4] = ["id", "date", "title", "source"];

#[test]
fn the_sheets_of_a_workbook_are_those_of_csv() {
    let incidents = "id,date,title,by,place,killed,figures_say,source,source_url
raid,2023-11-20,A raid,A patrol,Hit,3,The Army,Gazette,https://gazette.example/raid
strike,2023-11-21T14:30,A strike,The Army,Qaim,at least 5,Hospital,Courier,https://courier.example/strike
";
    let links = "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://courier.example/strike\n";
    let head = "field,value\ntitle,Raids\n";
    let texts = [("incidents.csv", incidents), ("links.csv", links), ("chain.csv", head)];
    let files: Vec<File> = texts.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let of_csv = open(&files, &Options::default()).unwrap().chain;
    let sheets = [("Incidents", incidents), ("Links", links), ("The chain", head)];
    for bytes in [to_workbook(&sheets).unwrap(), ods_of(&sheets)] {
        let opened = open(&[File { name: "book", bytes: &bytes }], &Options::default()).unwrap();
        assert_eq!(write(&opened.chain), write(&of_csv));
    }
}

/// Texts of CSV as a workbook of OpenDocument.
fn ods_of(sheets: &[(&str, &str)]) -> Vec<u8> {
    let rows = |text: &str| {
        let row = |line: &str| line.split(',').map(Cell::text).collect::<Vec<_>>();
        text.lines().map(row).collect::<Vec<_>>()
    };
    ods(&sheets.iter().map(|(name, text)| (*name, rows(text))).collect::<Vec<_>>())
}

#[test]
fn places_are_named_as_people_know_them() {
    let bytes = sheet(|sheet| {
        sheet.write_row(2, 0, ["raid", "soon", "A raid", "Gazette"]).unwrap();
        sheet.write_row(3, 0, ["strike", "2023-11-21", "A strike", "Gazette", "", "", "", "see there"]).unwrap();
        sheet.write_row(4, 0, ["strike", "2023-11-22", "A strike", "Gazette"]).unwrap();
    });
    assert_eq!(
        said(&bytes),
        [
            "Error Incidents, row 3, date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, \
             2023-10-15~ or 2023-10-17/.., found `soon`",
            "Warning Incidents, row 4, column H: is in a column without a name, and is left out: expected a name in row 1, \
             found `see there`",
            "Error Incidents, row 5, id: is used twice (first in Incidents, row 4), and this row is left out: expected an id \
             that no other row has; or no title, in a row that adds to the first, found `strike`",
        ]
    );
}

#[test]
fn dates_are_dates_and_as_exact_as_they_are_shown() {
    let at = |format: &str, row: u32, sheet: &mut rust_xlsxwriter::Worksheet, date: &ExcelDateTime| {
        sheet.write_row(row, 2, ["T", "S"]).unwrap();
        sheet.write_datetime_with_format(row, 1, date, &Format::new().set_num_format(format)).unwrap();
    };
    let day = ExcelDateTime::from_ymd(2023, 11, 20).unwrap();
    let minute = ExcelDateTime::from_ymd(2023, 11, 20).unwrap().and_hms(14, 30, 0).unwrap();
    let bytes = sheet(|sheet| {
        at("yyyy-mm-dd", 1, sheet, &day);
        at("dd/mm/yyyy hh:mm", 2, sheet, &day);
        at("dd/mm/yyyy hh:mm", 3, sheet, &minute);
        at("d mmm yyyy", 4, sheet, &minute);
        at("mmm-yy", 5, sheet, &day);
        at("yyyy", 6, sheet, &day);
    });
    let chain = chain(&bytes);
    let mut found = dates(&chain);
    found.sort_unstable();
    assert_eq!(found, ["2023", "2023-11", "2023-11-20", "2023-11-20", "2023-11-20", "2023-11-20T14:30"]);
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_does() {
    let day = ExcelDateTime::from_ymd(2023, 11, 20).unwrap();
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 2, ["T", "S"]).unwrap();
        sheet.write_datetime_with_format(1, 1, &day, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    });
    let bytes = replaced(&bytes, "xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ");
    let bytes = replaced(&bytes, "xl/worksheets/sheet1.xml", "<v>45250</v>", "<v>43788</v>");
    assert_eq!(dates(&chain(&bytes)), ["2023-11-20"]);
}

#[test]
fn numbers_are_as_people_see_them_and_failures_are_never_shown() {
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
        sheet.write_number(1, 4, 3.0).unwrap();
        sheet.write_formula(1, 5, Formula::new("Names!A1").set_result("#REF!")).unwrap();
        sheet.write_row(2, 0, ["strike", "2023-11-21"]).unwrap();
        sheet.write_formula(2, 2, Formula::new("\"A \"&\"strike\"").set_result("A strike")).unwrap();
        sheet.write_formula(2, 3, Formula::new("IF(TRUE,\"\",1)").set_result("")).unwrap();
    });
    let chain = chain(&bytes);
    let claim = &chain.incidents[0].casualties[0];
    assert_eq!(claim.killed.as_ref().unwrap().as_written(), "3");
    assert_eq!(chain.incidents[1].title, "A strike");
    assert!(!write(&chain).contains("#REF!"));
    let said = said(&bytes);
    let failure = "Error Incidents, row 2, figures_say: is a formula or its failure, not a text, and counts as empty: \
                   expected what the formula should give, or nothing, found `#REF!`";
    assert!(said.contains(&failure.to_string()), "{said:?}");
    assert!(!said.iter().any(|line| line.contains("result")), "{said:?}");
}

#[test]
fn a_formula_without_a_result_is_told() {
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
        sheet.write_formula(1, 4, Formula::new("1+2").set_result("3")).unwrap();
    });
    let bytes = replaced(&bytes, "xl/worksheets/sheet1.xml", "<v>3</v></c></row>", "</c></row>");
    let said = said(&bytes);
    assert_eq!(
        said,
        ["Error Incidents, row 2, killed: is a formula whose result is not in the file, and is read as empty"]
    );
}

#[test]
fn an_address_behind_a_cell_is_the_source_s() {
    let link = |row: u32, column: u16, sheet: &mut rust_xlsxwriter::Worksheet, text: &str, url: &str| {
        sheet.write_url(row, column, Url::new(url).set_text(text)).unwrap();
    };
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid"]).unwrap();
        link(1, 3, sheet, "Gazette", "https://gazette.example/a;b");
        sheet.write_row(2, 0, ["strike", "2023-11-21", "", "Courier"]).unwrap();
        link(2, 2, sheet, "A strike", "https://courier.example/c");
        sheet.write_row(3, 0, ["truce", "2023-11-22", "A truce", "Desk"]).unwrap();
        link(3, 3, sheet, "Desk", "mailto:desk@news.example");
        sheet.write_row(4, 0, ["talks", "2023-11-23", "Talks"]).unwrap();
        let formula = Formula::new("HYPERLINK(\"https://gazette.example/talks\",\"Gazette\")").set_result("Gazette");
        sheet.write_formula(4, 3, formula).unwrap();
    });
    let chain = chain(&bytes);
    let urls = |index: usize| {
        let sources = chain.incidents[index].sources.iter().map(|&id| chain.source(id));
        sources.map(|source| (source.publisher.clone(), source.url.clone())).collect::<Vec<_>>()
    };
    let is = |name: &str, url: Option<&str>| vec![(name.to_string(), url.map(str::to_string))];
    assert_eq!(urls(0), is("Gazette", Some("https://gazette.example/a;b")));
    assert_eq!(urls(1), is("Courier", Some("https://courier.example/c")));
    assert_eq!(urls(2), is("Desk", None));
    assert_eq!(urls(3), is("Gazette", Some("https://gazette.example/talks")));
}

#[test]
fn an_address_behind_a_word_in_its_own_column_takes_its_place() {
    let bytes = xlsx(|sheet| {
        sheet.write_row(0, 0, ["id", "date", "title", "source", "source_url"]).unwrap();
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
        sheet.write_url(1, 4, Url::new("https://gazette.example/raid").set_text("here")).unwrap();
    });
    let chain = chain(&bytes);
    assert_eq!(chain.sources[0].url.as_deref(), Some("https://gazette.example/raid"));
}

#[test]
fn names_with_links_behind_and_a_bare_address_are_asked_about_as_sources() {
    let bytes = xlsx(|sheet| {
        sheet.write_row(0, 0, ["id", "date", "title", "Story link"]).unwrap();
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid"]).unwrap();
        sheet.write_url(1, 3, Url::new("https://gazette.example/raid").set_text("The Gazette")).unwrap();
        sheet.write_row(2, 0, ["talks", "2023-11-21", "Talks"]).unwrap();
        sheet.write_url(2, 3, Url::new("https://news.example/talks").set_text("news")).unwrap();
        sheet.write_row(3, 0, ["strike", "2023-11-22", "A strike"]).unwrap();
        sheet.write_string(3, 3, "https://news.example/strike").unwrap();
    });
    let said = said(&bytes);
    assert!(
        said.iter().any(|said| said.contains("Story link") && said.ends_with("did you mean `source`?")),
        "{said:?}"
    );
    // the two addresses behind the names are read before anybody answers, and all three after it
    assert_eq!(chain(&bytes).sources.len(), 2);
    let columns = vec!["Story link=source".parse().unwrap()];
    let options = Options { columns, ..Options::default() };
    let opened = open(&[File { name: "book.xlsx", bytes: &bytes }], &options).unwrap();
    let sources: Vec<_> =
        opened.chain.sources.iter().map(|it| (it.publisher.as_str(), it.url.as_deref().unwrap_or_default())).collect();
    assert!(sources.contains(&("The Gazette", "https://gazette.example/raid")), "{sources:?}");
    assert!(sources.iter().any(|(_, url)| *url == "https://news.example/strike"), "{sources:?}");
}

#[test]
fn merged_cells_are_filled_but_no_row_is_made_twice() {
    let plain = Format::new();
    let bytes = sheet(|sheet| {
        sheet.merge_range(1, 1, 3, 1, "2023-11-20", &plain).unwrap();
        sheet.write_row(1, 2, ["A raid", "Gazette"]).unwrap();
        sheet.write_row(2, 2, ["A strike", "Courier"]).unwrap();
        sheet.write_row(3, 2, ["A truce", "Gazette"]).unwrap();
        // two claims of one incident
        for (column, text) in ["talks", "2023-11-21", "Talks"].into_iter().enumerate() {
            sheet.merge_range(4, column as u16, 5, column as u16, text, &plain).unwrap();
        }
        sheet.write_row(4, 3, ["Gazette", "3", "The Army"]).unwrap();
        sheet.write_row(5, 3, ["Courier", "5", "Hospital"]).unwrap();
    });
    let chain = chain(&bytes);
    assert_eq!(dates(&chain), ["2023-11-20", "2023-11-20", "2023-11-20", "2023-11-21"]);
    assert_eq!(chain.incidents[3].casualties.len(), 2);
    let said = said(&bytes);
    let merged =
        "Note Incidents: has merged cells, and what they show is read in each of the 2 that had nothing of their own";
    assert!(said.contains(&merged.to_string()), "{said:?}");
}

/// A row, so many empty ones, of which one has a format, and a last row.
fn far_apart(empty: u32) -> Vec<u8> {
    xlsx(|sheet| {
        sheet.set_name("Incidents").unwrap();
        sheet.write_row(0, 0, HEAD).unwrap();
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
        sheet.write_blank(2, 0, &Format::new().set_bold()).unwrap();
        sheet.write_row(empty + 2, 0, ["strike", "soon", "A strike", "Gazette"]).unwrap();
    })
}

#[test]
fn a_row_below_a_million_empty_ones_is_told_and_makes_no_text_of_a_million_lines() {
    let bytes = far_apart(1_048_573);
    let (sheets, _) = texts(File { name: "book.xlsx", bytes: &bytes }, Hidden::Named).unwrap();
    assert_eq!(sheets[0].text.lines().count(), 2);
    assert_eq!(
        said(&bytes),
        [
            "Error Incidents, row 1048576: is below 1048573 empty rows, and is left out with every row after it (filled rows \
          left out: 1): expected at most 1000 empty rows between two that are filled"
        ]
    );
    assert_eq!(dates(&chain(&bytes)), ["2023-11-20"]);
}

#[test]
fn rows_with_empty_ones_between_keep_their_numbers() {
    let bytes = far_apart(1_000);
    assert!(said(&bytes)[0].starts_with("Error Incidents, row 1003, date: "), "{:?}", said(&bytes));
}

#[test]
fn what_is_hidden_is_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Incidents").unwrap();
    sheet.write_row(0, 0, HEAD).unwrap();
    sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    sheet.write_row(2, 0, ["strike", "2023-11-21", "A strike", "Gazette"]).unwrap();
    sheet.set_row_hidden(2).unwrap().set_column_hidden(0).unwrap();
    let secret = book.add_worksheet().set_name("Sources").unwrap();
    secret.write_row(0, 0, ["id", "publisher"]).unwrap();
    secret.set_hidden(true);
    let notes = book.add_worksheet().set_name("Notes").unwrap();
    notes.write_row(0, 0, ["milk", "bread"]).unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(
        said(&bytes),
        [
            "Warning Sources: is a hidden sheet, and is not read",
            "Warning Incidents: has rows or columns that are hidden, and they are read like the others: expected nothing hidden \
             that readers shall not see, found `column A, row 3`",
            "Warning Notes: is no sheet that belongs to the others, and is passed over; its columns are `milk`, `bread`",
        ]
    );
    assert_eq!(chain(&bytes).incidents.len(), 2);
}

#[test]
fn what_a_sheet_has_besides_values_is_found_whatever_its_parts_are_called() {
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid"]).unwrap();
        sheet.write_url(1, 3, Url::new("https://gazette.example/raid").set_text("Gazette")).unwrap();
        sheet.merge_range(2, 1, 3, 1, "2023-11-21", &Format::new()).unwrap();
        sheet.set_row_hidden(1).unwrap();
    });
    assert_eq!(said(&book::renamed(&bytes)), said(&bytes));
    let addresses =
        |bytes: &[u8]| -> Vec<String> { chain(bytes).sources.iter().filter_map(|it| it.url.clone()).collect() };
    assert_eq!(addresses(&book::renamed(&bytes)), ["https://gazette.example/raid"]);
}

/// A sheet, and a hidden one with an incident more and a hidden row.
fn half_hidden() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Incidents").unwrap();
    sheet.write_row(0, 0, HEAD).unwrap();
    sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    let sheet = book.add_worksheet().set_name("More").unwrap();
    sheet.write_row(0, 0, HEAD).unwrap();
    sheet.write_row(1, 0, ["strike", "2023-11-21", "A strike", "Gazette"]).unwrap();
    sheet.set_row_hidden(1).unwrap();
    sheet.set_hidden(true);
    book.save_to_buffer().unwrap()
}

#[test]
fn hidden_sheets_are_read_where_a_person_says_so() {
    let strikes = "<table:table table:name=\"More\" table:style-name=\"ta2\"><table:table-row>";
    let cells = |texts: [&str; 4]| {
        texts
            .map(|text| {
                format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
            })
            .concat()
    };
    let ods = ods_with(
        "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>",
        &format!(
            "<table:table table:name=\"Incidents\"><table:table-row>{head}</table:table-row><table:table-row>{raid}</table:table-row></table:table>\
             {strikes}{head}</table:table-row><table:table-row>{strike}</table:table-row></table:table>",
            head = cells(HEAD),
            raid = cells(["raid", "2023-11-20", "A raid", "Gazette"]),
            strike = cells(["strike", "2023-11-21", "A strike", "Gazette"]),
        ),
    );
    for bytes in [half_hidden(), ods] {
        let file = File { name: "book.xlsx", bytes: &bytes };
        let read = |hidden| {
            let opened = open(&[file], &Options { hidden, ..titled() }).unwrap();
            let is_told = opened.findings.iter().any(|finding| finding.problem.code == Code::HiddenSheet);
            (opened.chain.incidents.len(), is_told)
        };
        assert_eq!((read(Hidden::Named), read(Hidden::Read)), ((1, true), (2, false)));
        let (sheets, _) = texts(file, Hidden::Read).unwrap();
        let hidden: Vec<(&str, bool)> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_hidden)).collect();
        assert_eq!(hidden, [("book.xlsx – Incidents.csv", false), ("book.xlsx – More.csv", true)]);
    }
}

#[test]
fn a_workbook_in_which_all_is_hidden_names_its_sheets() {
    let hidden = book::hidden();
    let sentence = "book.xlsx: All that is in this workbook is in hidden sheets (`Incidents`, `More`), and hidden sheets are \
                    not read.";
    assert_eq!(said(&hidden), [sentence]);
    let read = open(&[File { name: "book.xlsx", bytes: &hidden }], &Options { hidden: Hidden::Read, ..titled() });
    assert_eq!(read.unwrap().chain.incidents.len(), 2);
    // a hidden sheet without anything in it is no answer
    let mut book = Workbook::new();
    book.add_worksheet();
    book.add_worksheet().set_hidden(true);
    let nothing = book.save_to_buffer().unwrap();
    assert_eq!(said(&nothing), ["book.xlsx: No sheet of this workbook that is shown has anything in it."]);
}

#[test]
fn what_is_not_read_of_a_sort_of_workbook_is_named_once() {
    let rows: [&[&str]; 2] = [&["date", "title", "source"], &["2023-11-20", "A raid", "Gazette"]];
    let told =
        |bytes: &[u8]| said(bytes).into_iter().filter(|line| line.contains("not read from it")).collect::<Vec<_>>();
    assert_eq!(
        told(&book::xlsb(&rows)),
        [
            "Warning is an .xlsb workbook; not read from it are links behind cells, merged cells, what is hidden but for whole \
             sheets, formats of dates, and formulas without a result: expected an .xlsx workbook, where all of these are read"
        ]
    );
    assert_eq!(told(&half_hidden()), [""; 0]);
}

#[test]
fn notes_with_dates_are_refused_until_they_are_hidden_as_the_advice_says() {
    let book = |is_hidden: bool| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Incidents").unwrap();
        sheet.write_row(0, 0, HEAD).unwrap();
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
        let notes = book.add_worksheet().set_name("Notes").unwrap();
        notes.write_row(0, 0, ["date", "called"]).unwrap();
        notes.write_row(1, 0, ["2023-11-22", "the desk"]).unwrap();
        notes.set_hidden(is_hidden);
        book.save_to_buffer().unwrap()
    };
    let refused = opened(&book(false)).map(|opened| opened.json).unwrap_err();
    assert!(refused.to_string().contains("This sheet has no column `title`"), "{refused}");
    assert!(refused.problem.code.advice().mend.contains("in a workbook, hide it"), "{:?}", refused.problem.code);
    assert_eq!(chain(&book(true)).incidents.len(), 1);
}

#[test]
fn opendocument_gives_the_same() {
    let link = "<text:p><text:a xlink:href=\"https://gazette.example/a\">Gazette</text:a></text:p>";
    let note = "<office:annotation><text:p>a note</text:p></office:annotation><text:p>A&amp;B &#233;</text:p><text:p>two</text:p>";
    let rows = vec![
        ["id", "date", "title", "source", "killed", "figures_say"].map(Cell::text).to_vec(),
        vec![
            Cell::text("raid"),
            Cell::of("office:value-type=\"date\" office:date-value=\"2023-11-20\"", "<text:p>20/11/23</text:p>"),
            Cell::of("office:value-type=\"string\"", note),
            Cell::of("office:value-type=\"string\"", link),
            Cell::of("office:value-type=\"float\" office:value=\"3\"", "<text:p>3.00</text:p>"),
            Cell::of(
                "table:formula=\"of:=X\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                "<text:p>#NAME?</text:p>",
            ),
        ],
        vec![
            Cell::text("strike"),
            Cell::of(
                "office:value-type=\"date\" office:date-value=\"2023-11-21T14:30:00\" table:number-rows-spanned=\"2\"",
                "",
            ),
            Cell::text("A strike"),
            Cell::text("Gazette"),
        ],
        vec![
            Cell::text("truce"),
            Cell::covered(),
            Cell::text("A truce"),
            Cell::text("Gazette"),
            Cell::of("table:formula=\"of:=1\"", ""),
        ],
    ];
    let bytes = ods(&[("Incidents", rows)]);
    let chain = chain(&bytes);
    assert_eq!(dates(&chain), ["2023-11-20", "2023-11-21T14:30", "2023-11-21T14:30"]);
    assert_eq!(chain.incidents[0].title, "A&B é\ntwo");
    assert_eq!(chain.sources[0].url.as_deref(), Some("https://gazette.example/a"));
    let said = said(&bytes);
    for line in [
        "Error Incidents, row 2, figures_say: is a formula or its failure, not a text, and counts as empty: \
         expected what the formula should give, or nothing, found `#NAME?`",
        "Error Incidents, row 4, killed: is a formula whose result is not in the file, and is read as empty",
        "Note Incidents: has merged cells, and what they show is read in each of the 1 that had nothing of their own",
    ] {
        assert!(said.contains(&line.to_string()), "{said:#?}");
    }
}

#[test]
fn what_is_hidden_in_opendocument_is_named() {
    let styles = "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let row = |cells: &[&str], how: &str| {
        let cells = cells.iter().map(|text| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        });
        format!("<table:table-row {how}>{}</table:table-row>", cells.collect::<String>())
    };
    let table =
        |name: &str, how: &str, rows: &str| format!("<table:table table:name=\"{name}\" {how}>{rows}</table:table>");
    let columns = "<table:table-column/><table:table-column table:visibility=\"collapse\"/>";
    let rows = [
        columns.to_string(),
        row(&HEAD, ""),
        row(&["raid", "2023-11-20", "A raid", "Gazette"], "table:visibility=\"filter\""),
    ]
    .concat();
    let tables =
        table("Incidents", "", &rows) + &table("Secret", "table:style-name=\"h\"", &row(&["id", "publisher"], ""));
    assert_eq!(
        said(&ods_with(styles, &tables)),
        [
            "Warning Secret: is a hidden sheet, and is not read",
            "Warning Incidents: has rows or columns that are hidden, and they are read like the others: expected nothing hidden \
             that readers shall not see, found `column B, row 2`",
        ]
    );
}

#[test]
fn what_is_said_to_be_repeated_fills_no_memory() {
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
    let bomb = format!(
        "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
    );
    let most = "book.xlsx: More than 4000000 cells of this workbook are filled, and no more are read: take out what the chain \
                does not need.";
    assert_eq!(said(&ods_with("", &bomb)), [most]);
    let empty = "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell table:number-columns-repeated=\"4294967295\"/></table:table-row>";
    let empty = format!("<table:table table:name=\"A\">{empty}{empty}</table:table>");
    assert_eq!(said(&ods_with("", &empty)), ["book.xlsx: No sheet of this workbook that is shown has anything in it."]);
}

#[test]
fn empty_rows_are_none_however_many() {
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    });
    let rows: String = (3..60_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"/></row>")).collect();
    let bytes = replaced(&bytes, "xl/worksheets/sheet1.xml", "</sheetData>", &(rows + "</sheetData>"));
    let opened = opened(&bytes).unwrap();
    assert_eq!((opened.chain.incidents.len(), opened.counts().errors, opened.counts().warnings), (1, 0, 0));
}

#[test]
fn two_cells_far_apart_fill_no_memory() {
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
        sheet.write_string(1_001, 16_383, "far").unwrap();
    });
    assert_eq!(chain(&bytes).incidents.len(), 1);
    let nameless = "Warning Incidents, row 1002, column XFD: is in a column without a name";
    assert!(said(&bytes).iter().any(|line| line.starts_with(nameless)), "{:?}", said(&bytes));
}

#[test]
fn bad_files_are_each_one_sentence() {
    let good = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    });
    let bomb = zipped(&[("[Content_Types].xml", &[b' '; 20_000_000][..])]);
    let pdf = b"%PDF-1.7".to_vec();
    let table: [(&[u8], &str); 9] = [
        (&compound("EncryptedPackage"), "This workbook has a password: save a copy without one."),
        (
            &compound("WordDocument"),
            "This is an old file of Office (.doc, .ppt, .msg), and no workbook: save the sheet as .xlsx, .ods or CSV.",
        ),
        (
            &zipped(&[("word/document.xml", b"")]),
            "This is a text document (.docx), and no workbook: save the sheet as .xlsx, .ods or CSV.",
        ),
        (
            &zipped(&[("a.csv", b"id,date")]),
            "This is an archive (.zip), and no workbook: save the sheet as .xlsx, .ods or CSV.",
        ),
        (
            &bomb,
            "A part of this workbook unpacks to over 250 times its size. No sheet does so: files that are made to fill a memory do.",
        ),
        (b"", "This file is empty."),
        (
            &pdf,
            "This is a PDF: save the sheet that it was made from as CSV in UTF-8. Only workbooks, CSV and JSON can be read here.",
        ),
        (&xlsx(|_| {}), "No sheet of this workbook that is shown has anything in it."),
        (&zipped(&[("encrypted-package", b"")]), "This workbook has a password: save a copy without one."),
    ];
    for (bytes, sentence) in table {
        assert_eq!(said(bytes), [format!("book.xlsx: {sentence}")]);
        let of_texts = of_texts(bytes).map(|opened| opened.json).map_err(|error| error.to_string());
        assert!(!is_workbook(bytes) || of_texts == Err(format!("book.xlsx: {sentence}")), "{of_texts:?}");
    }
    for cut in [&good[..good.len() / 2], &compound("Workbook")[..]] {
        let said = said(cut);
        assert!(
            said.len() == 1 && said[0].starts_with("book.xlsx: This workbook cannot be read, because it is broken"),
            "{said:?}"
        );
    }
}

#[test]
fn a_workbook_is_told_by_its_content_and_not_by_its_name() {
    let csv = b"id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";
    assert_eq!(chain(csv).incidents.len(), 1);
    let book = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    });
    let opened = open(&[File { name: "sheet.csv", bytes: &book }], &Options::default()).unwrap();
    assert_eq!(opened.chain.incidents.len(), 1);
}

#[test]
fn programs_are_passed_over_with_a_note() {
    let book = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    });
    let bytes = book::with_part(&book, "xl/vbaProject.bin", b"code");
    assert_eq!(
        said(&bytes),
        ["Note has programs in it (macros), which are passed over: only what the cells show is read"]
    );
    assert_eq!(chain(&bytes).incidents.len(), 1);
}

#[test]
fn the_templates_make_one_chain_as_a_workbook_and_as_text() {
    let text = |name: &str| std::fs::read_to_string(format!("data/templates/{name}.csv")).unwrap();
    let names = ["incidents", "links", "chain"];
    let texts = names.map(text);
    let files: Vec<File> = names.iter().zip(&texts).map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let of_csv = open(&files, &Options::default()).unwrap();
    let sheets: Vec<(&str, &str)> = names.iter().zip(&texts).map(|(name, text)| (*name, text.as_str())).collect();
    let bytes = to_workbook(&sheets).unwrap();
    let of_book = open(&[File { name: "chain.xlsx", bytes: &bytes }], &Options::default()).unwrap();
    assert_eq!(of_book.json, of_csv.json);
    assert!(read(&of_book.json).is_ok());
    let xml = book::part(&bytes, "xl/worksheets/sheet1.xml") + &book::part(&bytes, "xl/worksheets/sheet2.xml");
    for piece in ["\"attack,strike,raid,seizure,", "\"declared,reported,alleged,inferred\"", "state=\"frozen\""] {
        assert!(xml.contains(piece), "{piece}: {xml}");
    }
    // every cell is text
    assert!(!xml.contains("<c r=\"L2\" s=\"2\"><v>"), "{xml}");
}

#[test]
fn thousands_of_rows_are_read() {
    let bytes = sheet(|sheet| {
        for row in 1..5_001 {
            sheet
                .write_row(row, 0, [format!("i{row}").as_str(), "2023-11-20", "A raid", "Gazette", "3", "The Army"])
                .unwrap();
        }
    });
    assert_eq!(chain(&bytes).incidents.len(), 5_000);
}

#[test]
fn what_unpacks_to_too_much_in_many_parts_is_refused() {
    let zeros = vec![0_u8; 8_000_000];
    let names: Vec<String> = (0..34).map(|part| format!("xl/media/{part}.bin")).collect();
    let parts = names.iter().map(|name| (name.as_str(), zeros.as_slice()));
    let bytes = zipped(&parts.chain([("[Content_Types].xml", &b"<Types/>"[..])]).collect::<Vec<_>>());
    assert!(bytes.len() < 1_000_000);
    let most = "book.xlsx: The parts of this workbook unpack to more than 256 MiB, and no more is read: take out what the chain does \
                not need.";
    assert_eq!(said(&bytes), [most]);
}

#[test]
fn numbers_that_no_sheet_has_do_no_harm() {
    let bytes = sheet(|sheet| {
        sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    });
    let part = "xl/worksheets/sheet1.xml";
    let odd = "<cols><col min=\"0\" max=\"4294967295\" hidden=\"1\"/></cols><sheetData>";
    let far = replaced(&bytes, part, "<sheetData>", "<sheetData><row r=\"4294967295\"/><row/>");
    let refused = said(&far);
    assert!(refused.len() == 1 && refused[0].contains("a row is where no sheet has one"), "{refused:?}");
    let formula = "</c><c r=\"Z2\"><f t=\"shared\" ref=\"Z2:Z3\" si=\"4000000000\">1</f></c></row></sheetData>";
    let read = said(&replaced(&bytes, part, "</c></row></sheetData>", formula));
    assert!(read.iter().any(|line| line.contains("is a formula whose result is not in the file")), "{read:?}");
    let refused = said(&replaced(&bytes, "xl/sharedStrings.xml", " uniqueCount=\"", " uniqueCount=\"90000000"));
    assert!(refused.len() == 1 && refused[0].contains("more texts than cells"), "{refused:?}");
    let bytes = replaced(&bytes, part, "<sheetData>", odd);
    let merged = "</sheetData><mergeCells><mergeCell ref=\"A2:XFD1048576\"/></mergeCells>";
    let bytes = replaced(&bytes, part, "</sheetData>", merged);
    let said = said(&bytes);
    assert!(said.iter().any(|line| line.contains("hidden, and they are read like the others")), "{said:?}");
}

#[test]
fn the_columns_of_a_workbook_may_be_called_what_people_call_them() {
    let bytes = xlsx(|sheet| {
        sheet.write_row(0, 0, ["Date", "Titre", "Auteur", "lien"]).unwrap();
        sheet.write_row(1, 0, ["2023-11-20", "A raid", "The Army"]).unwrap();
        sheet.write_url(1, 1, Url::new("https://gazette.example/raid").set_text("A raid")).unwrap();
        sheet.write_row(2, 0, ["2023-11-21", "A strike", "The Army"]).unwrap();
        sheet.write_url(2, 3, Url::new("https://gazette.example/strike").set_text("Le Courrier")).unwrap();
        sheet.write_row(3, 0, ["2023-11-22", "A truce", "The Army", "https://gazette.example/truce"]).unwrap();
    });
    let chain = chain(&bytes);
    let urls: Vec<&str> = chain.sources.iter().filter_map(|source| source.url.as_deref()).collect();
    assert_eq!(
        urls,
        ["https://gazette.example/raid", "https://gazette.example/strike", "https://gazette.example/truce"]
    );
    let said = said(&bytes);
    assert!(said.iter().any(|line| line.contains("`lien` as `source_url`")), "{said:?}");
    assert!(!said.iter().any(|line| line.starts_with("Error")), "{said:?}");
}

#[test]
fn a_title_that_is_merged_is_known_by_any_name() {
    let plain = Format::new();
    let bytes = xlsx(|sheet| {
        sheet.write_row(0, 0, ["Fecha", "Titular", "Fuente", "Muertos"]).unwrap();
        sheet.merge_range(1, 0, 2, 0, "2023-11-20", &plain).unwrap();
        sheet.merge_range(1, 1, 2, 1, "A raid", &plain).unwrap();
        sheet.write_row(1, 2, ["Gazette", "3"]).unwrap();
        sheet.write_row(2, 2, ["Courier", "5"]).unwrap();
    });
    assert_eq!(chain(&bytes).incidents.len(), 1);
}

#[test]
fn what_stands_above_the_headers_is_passed_over_and_rows_keep_their_numbers() {
    let bytes = xlsx(|sheet| {
        sheet.write_row(2, 0, ["Deaths in the north"]).unwrap();
        sheet.write_url(2, 0, Url::new("https://gazette.example/all").set_text("Deaths in the north")).unwrap();
        sheet.write_row(4, 0, HEAD).unwrap();
        sheet.write_row(8, 0, ["raid", "soon", "A raid", "Gazette"]).unwrap();
    });
    let said = said(&bytes);
    assert!(said[0].starts_with("Note Sheet1, row 3: "), "{said:?}");
    assert!(said[1].starts_with("Error Sheet1, row 9, date: is not a date"), "{said:?}");
    let (texts, _) = texts(File { name: "raids", bytes: &bytes }, Hidden::Named).unwrap();
    let text = "\n\nDeaths in the north,,,\n\nid,date,title,source\n\n\n\nraid,soon,A raid,Gazette\n";
    assert_eq!((texts[0].name.as_str(), texts[0].text.as_str()), ("raids.xlsx – Sheet1.csv", text));
}

#[test]
fn a_cell_is_the_same_in_a_text_whatever_stands_in_it() {
    let cells = [
        "a, b",
        "a; b",
        "a\tb",
        "\"quoted\"",
        "two\nlines, and, many, commas, here\nand, there, as, well, so",
        "[1]",
        "{\"a\": 1}",
        "<b>",
        "sep=;",
        " spaces ",
        "#hash",
        "=1+1",
        "'quote",
        "a\r\nb",
        "\u{feff}mark",
        "\u{200f}x",
    ];
    let bytes = xlsx(|sheet| {
        sheet.write_row(0, 0, ["title", "date", "id", "source", "summary"]).unwrap();
        for (row, cell) in (1..).zip(cells) {
            sheet.write_row(row, 0, [cell, "2023-11-20", &format!("i{row}"), "Gazette", cell]).unwrap();
        }
    });
    assert_eq!(chain(&bytes).incidents.len(), cells.len());
    // the first cell of a text tells most of what it is
    for header in ["[title]", "{title}", "<title>", "sep=;", "\u{feff}other", "a;b;c;d;e;f", ""] {
        let bytes = xlsx(|sheet| {
            sheet.write_row(0, 0, [header, "date", "title", "source"]).unwrap();
            sheet.write_row(1, 0, ["x", "2023-11-20", "A raid", "Gazette"]).unwrap();
        });
        assert_eq!(
            opened(&bytes).map(|opened| opened.chain.incidents.len()).map_err(|error| error.to_string()),
            Ok(1),
            "{header}"
        );
    }
}

#[test]
fn a_sheet_that_lacks_a_column_is_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Incidents").unwrap();
    sheet.write_row(0, 0, ["id", "date", "source"]).unwrap();
    sheet.write_row(1, 0, ["raid", "2023-11-20", "Gazette"]).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let said = said(&bytes);
    assert!(said[0].starts_with("book.xlsx: Incidents: This sheet has no column `title`."), "{said:?}");
}

#[test]
fn a_sheet_of_which_a_column_is_chosen_is_not_passed_over() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("North").unwrap();
    sheet.write_row(0, 0, HEAD).unwrap();
    sheet.write_row(1, 0, ["raid", "2023-11-20", "A raid", "Gazette"]).unwrap();
    let sheet = book.add_worksheet().set_name("South").unwrap();
    sheet.write_row(0, 0, ["Seen", "Story", "source"]).unwrap();
    sheet.write_row(1, 0, ["2023-11-21", "A strike", "Gazette"]).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let file = File { name: "book.xlsx", bytes: &bytes };
    let columns: Vec<Choice> = ["Story=title", "Seen=date"].iter().map(|choice| choice.parse().unwrap()).collect();
    let options = Options { columns, ..titled() };
    assert_eq!(open(&[file], &options).unwrap().chain.incidents.len(), 2);
    let sheets = mappings(&[file], &options).unwrap();
    assert_eq!(sheets.len(), 2);
}
