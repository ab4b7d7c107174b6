//! The table: what is shown, sorted, and taken away.

use serde_json::{Value, json};

use crate::browser::Browser;

/// The titles in the table's order.
const TITLES: &str = "all('.ic-sheet tbody th').map(text)";
/// Which column is sorted, and how.
const SORTED: &str = "all('.ic-sheet thead th').map((cell) => cell.ariaSort).filter((sort) => sort && sort !== 'none')";

fn with_table(width: u32) -> Browser {
    let browser = Browser::with_article(width);
    browser.run("all('.ic-tools .ic-step').find((each) => text(each) === 'Table').click();");
    browser.soon(&format!("{TITLES}.length"), 11);
    browser
}

/// The text of a file that the reader takes away: the link has it when it is clicked.
fn taken(browser: &Browser, name: &str) -> String {
    browser.run(&format!(
        "(() => {{ const link = all('.ic-table a[download]').find((each) => each.download.endsWith('{name}'));
            link.addEventListener('click', (event) => event.preventDefault(), {{ once: true }});
            link.click(); window.taken = link.href; }})()"
    ));
    let text = browser.see("decodeURIComponent(taken.slice(taken.indexOf(',') + 1))");
    text.as_str().expect("a text").to_owned()
}

#[test]
fn a_table_is_sorted_by_the_heads_of_its_columns() {
    let browser = with_table(1080);
    assert_eq!(browser.see("is_seen(one('ol.ic-chain'))"), false, "it is there instead of the list");
    assert_eq!(browser.see(SORTED), json!(["ascending"]));
    assert_eq!(browser.see(&format!("{TITLES}[0]")), "Hamas attacks across the border into Israel");
    let head = |column: usize| browser.click(&format!(".ic-sheet thead th:nth-child({column}) button"));
    head(2);
    browser.soon(SORTED, json!(["descending"]));
    assert_eq!(browser.see(&format!("{TITLES}[10]")), "Hamas attacks across the border into Israel");
    head(6);
    browser.soon(
        &format!("[{SORTED}, {TITLES}[0], {TITLES}[1]]"),
        json!([
            ["ascending"],
            "US aircraft strikes militia vehicle and personnel in western Baghdad",
            "Ballistic missile attack on Al-Asad airbase",
        ]),
    );
    assert_eq!(browser.see("text(active())"), "Killed or hurt (counts in words last)", "the focus stays");
    // a title leads to its row in the list
    browser.run("all('.ic-sheet tbody th a')[1].click();");
    browser.soon("[one('.ic-sheet'), focused()]", json!([null, 8]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_screen_reader_and_the_keyboard_find_a_table() {
    let browser = with_table(360);
    assert_eq!(browser.name_of(".ic-sheet"), "Table");
    let cells =
        browser.see("all('.ic-sheet tr').map((row) => [...row.cells].map((cell) => cell.scope || cell.localName))");
    let rows = cells.as_array().expect("rows");
    assert_eq!(rows[0], json!(vec!["col"; 8]));
    assert!(rows[1..].iter().all(|row| row[0] == "row" && row[1] == "td"), "{cells}");
    // it scrolls in its own box, and the titles stay
    assert_eq!(browser.see("one('.ic-sheet').tabIndex"), 0);
    browser.run("one('.ic-sheet').scrollLeft = 300;");
    browser.soon("one('.ic-sheet').scrollLeft", 300);
    assert_eq!(browser.see("Math.round(one('.ic-sheet tbody th').getBoundingClientRect().left - one('.ic-sheet').getBoundingClientRect().left)"), 0);
    assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true);
}

#[test]
fn what_is_shown_is_taken_away_with_where_it_is_from() {
    let browser = with_table(640);
    browser.run("all('button.ic-side').find((each) => text(each) === 'Israel').click();");
    browser.soon(&format!("{TITLES}.length"), 2);
    let csv = taken(&browser, ".csv");
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 4, "{csv}");
    assert!(lines[0].starts_with("\"Incident\",\"Date\",\"Who\""), "{csv}");
    assert!(
        lines[2].starts_with(
            "\"Israel at war with Hamas in the Gaza Strip\",\"since October 2023, “ongoing”\",\"Israel → Hamas\""
        ),
        "{csv}"
    );
    assert!(lines[3].starts_with("\"The missile at Al-Asad") && lines[3].contains("2 of 11 incidents shown"), "{csv}");
    let json: Value = serde_json::from_str(&taken(&browser, ".json")).expect("JSON");
    assert_eq!(json["incidents"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["incidents"][1]["id"], "gaza-war");
    assert_eq!(json["incidents"][1]["In response to"], "Hamas attacks across the border into Israel (Rudaw reports)");
    assert!(json["from"].as_str().is_some_and(|from| from.contains("Example chain of the incident-chain project")));
}

#[test]
fn no_cell_is_computed_by_a_spreadsheet() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/markup.json");
    browser.run("all('.ic-tools .ic-step').find((each) => text(each) === 'Table').click();");
    browser.soon("one('.ic-sheet tbody th') !== null", true);
    let csv = taken(&browser, ".csv");
    for start in ["=", "+", "-", "@"] {
        assert!(!csv.contains(&format!(",\"{start}")) && !csv.contains(&format!("\n\"{start}")), "{csv}");
    }
    assert!(csv.contains("<script>"), "markup is text: {csv}");
    assert_eq!(browser.see("window.hacked ?? null"), Value::Null);
}
