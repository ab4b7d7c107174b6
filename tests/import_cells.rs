//! Cells as people fill them: what is no answer, what is a list, what is a formula.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)]

use incident_chain::import::{File, Opened, Options, open};
use incident_chain::read::{Code, Severity};

fn opened(text: &str) -> Opened {
    let options = Options { title: Some("T".to_string()), ..Options::default() };
    open(&[File { name: "incidents.csv", bytes: text.as_bytes() }], &options).unwrap()
}

/// Rows that have an id, a date, a title and a source besides.
fn with(columns: &str, rows: &[&str]) -> Opened {
    let rows: String =
        rows.iter().enumerate().map(|(index, row)| format!("r{index},2024-01-01,Raid {index},S,{row}\n")).collect();
    opened(&format!("id,date,title,source,{columns}\n{rows}"))
}

/// What is said with a code: `row 2, by: …`.
fn said(opened: &Opened, code: Code) -> Vec<String> {
    opened.findings.iter().filter(|it| it.problem.code == code).map(|it| it.problem.to_string()).collect()
}

fn document(opened: &Opened) -> serde_json::Value {
    serde_json::from_str(&opened.json).unwrap()
}

/// A field of each incident.
fn each(opened: &Opened, field: &str) -> Vec<serde_json::Value> {
    document(opened)["incidents"].as_array().unwrap().iter().map(|incident| incident[field].clone()).collect()
}

#[test]
fn a_count_that_is_no_answer_is_empty_and_said_once_a_column() {
    let blanks = ["n/a", "N/A", "–", "-", "?", "…", "NA", "k.A.", "s/d", "н/д", "tbd"];
    let unknown = ["unknown", "غير معروف", "نادیار", "nenas", "نامعلوم", "לא ידוע", "bilinmiyor", "inconnu"];
    let more = ["desconocido", "unbekannt", "άγνωστο", "невідомо", "sconosciuto", "desconhecido", "not reported"];
    let all: Vec<&str> = [&blanks[..], &unknown, &more].concat();
    let opened = with("killed", &all);
    assert!(each(&opened, "casualties").iter().all(serde_json::Value::is_null), "{}", opened.json);
    let said = said(&opened, Code::Uncounted);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("row 2, killed: says that no number is known, and counts as empty (26 times in all)"),
        "{said:?}"
    );
}

#[test]
fn that_the_number_is_not_known_is_a_claim_where_somebody_makes_it() {
    let opened = with("killed,injured,figures_say", &["unknown,3,Army", "n/a,3,Army", "?,-,Army", "unknown,,n/a"]);
    let claims = each(&opened, "casualties");
    assert_eq!(claims[0][0]["killed"], "unknown");
    assert_eq!((&claims[1][0]["killed"], &claims[1][0]["injured"]), (&serde_json::Value::Null, &"3".into()));
    assert!(claims[2].is_null() && claims[3].is_null(), "{claims:?}");
    let said = said(&opened, Code::Uncounted);
    assert_eq!(said.len(), 2, "one for each column: {said:?}");
}

#[test]
fn words_and_numbers_that_count_stay() {
    let opened = with("killed", &["none", "several", "~20", "2-3", "at least 5", "aucun"]);
    let killed: Vec<String> =
        each(&opened, "casualties").iter().map(|claims| claims[0]["killed"].as_str().unwrap().to_string()).collect();
    assert_eq!(killed, ["none", "several", "~20", "2-3", "at least 5", "aucun"]);
}

#[test]
fn a_formula_in_a_text_is_told_and_never_shown() {
    let text = "id,date,title,source,place\na,2024-01-01,=SUM(A1),S,=B2\nb,2024-01-02,Peace = war?,S,=) Hit\n";
    let opened = opened(text);
    let said = said(&opened, Code::Formula);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("row 2, title: is a formula or its failure, not a title"), "{said:?}");
    assert!(!opened.json.contains("SUM") && !opened.json.contains("=B2"), "{}", opened.json);
    assert!(opened.json.contains("=) Hit"));
}

#[test]
fn unknown_is_no_one_in_a_list_too() {
    let opened = with("against", &["\"unknown, civilians\"", "unknown; civilians", "\"Army, Police, n/a\"", "Army"]);
    let against: Vec<String> = each(&opened, "against").iter().map(ToString::to_string).collect();
    assert_eq!(against, [r#"["civilians"]"#, r#"["civilians"]"#, r#"["Army, Police"]"#, r#"["Army"]"#]);
    assert!(said(&opened, Code::Nobody)[0].contains("(3 times in all)"));
}

#[test]
fn a_line_break_divides_a_list() {
    let opened = with("by,tags", &["\"Northern Army\nSouthern Army\n\",\"night\r\nborder\"", "\"A;\nB\",x"]);
    assert_eq!(each(&opened, "by")[0], serde_json::json!(["Northern Army", "Southern Army"]));
    assert_eq!(each(&opened, "by")[1], serde_json::json!(["A", "B"]));
    assert_eq!(each(&opened, "tags")[0], serde_json::json!(["night", "border"]));
    let said = said(&opened, Code::LineList);
    assert!(said[0].contains("row 2, by: has line breaks in it"), "{said:?}");
    assert!(said[0].ends_with("`Northern Army; Southern Army`?"), "{said:?}");
}

#[test]
fn a_slash_divides_names_that_are_alone_elsewhere_and_is_asked_about_otherwise() {
    let opened = with("by", &["Army / Police", "Army", "Police", "Army / Guard", "Red / Blue", "Red/Blue"]);
    let by = each(&opened, "by");
    assert_eq!(by[0], serde_json::json!(["Army", "Police"]));
    assert_eq!(by[3], serde_json::json!(["Army / Guard"]));
    assert_eq!(by[4], serde_json::json!(["Red / Blue"]));
    let list = said(&opened, Code::CommaList);
    assert!(
        list[0].contains("has a slash between names") && list[0].ends_with("did you mean `Army; Police`?"),
        "{list:?}"
    );
    let known = said(&opened, Code::CommaName);
    assert!(known[0].contains("one name with a slash in it, though `Army` is alone elsewhere"), "{known:?}");
    let asked = said(&opened, Code::SlashName);
    assert!(asked.len() == 1 && asked[0].ends_with("did you mean `Red; Blue`?"), "{asked:?}");
}

#[test]
fn a_link_as_markdown_has_it_is_a_name_and_an_address() {
    let rows = "id,date,title,source,source_url\n\
        a,2024-01-01,A,[The Courier](https://news.example/1),\n\
        b,2024-01-02,B,\"[The Courier](https://news.example/2), [The Gazette](https://news.example/3)\",\n\
        c,2024-01-03,C,,[The Herald](https://news.example/4)\n";
    let opened = opened(rows);
    let document = document(&opened);
    let sources: Vec<String> = document["sources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {}", it["publisher"].as_str().unwrap(), it["url"].as_str().unwrap()))
        .collect();
    assert_eq!(
        sources,
        [
            "The Courier https://news.example/1",
            "The Courier https://news.example/2",
            "The Gazette https://news.example/3",
            "The Herald https://news.example/4"
        ]
    );
    let is_error = |severity| severity == Severity::Error;
    assert!(!opened.findings.iter().any(|it| is_error(it.problem.severity)), "{:?}", opened.findings);
    assert_eq!(said(&opened, Code::SourcesInOneCell).len(), 1);
}

#[test]
fn a_name_in_which_one_word_is_another_is_not_near() {
    let opened = with("by", &["Northern Army", "Southern Army", "Northern Armi"]);
    let near = said(&opened, Code::NearActor);
    assert!(near.len() == 1 && near[0].contains("found `Northern Armi`"), "{near:?}");
}

#[test]
fn a_cell_of_brackets_is_read_in_no_time() {
    let begun = std::time::Instant::now();
    let opened = with("source_url", &[&"[](".repeat(20_000)]);
    assert_eq!(opened.chain.incidents.len(), 1);
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn a_speaker_or_source_that_is_no_answer_is_none_and_said_once() {
    let sheet = "id,date,title,source,source_url,killed,figures_say,figures_source,quote,quote_by,quote_source\n\
                 a,2024-01-01,A,n/a,https://news.example/a,3,n/a,?,We did,Unknown,-\n\
                 b,2024-01-02,B,Gazette; TBC,,4,Army,Gazette,,n/a,\n\
                 c,2024-01-03,C,Gazette,n/a,,,,,,\n";
    let links = "response,cause,basis,says,source,disputed_by\nb,a,stated,n/a,?,-; Town\n";
    let [sheet, links] =
        [("incidents.csv", sheet), ("links.csv", links)].map(|(name, text)| File { name, bytes: text.as_bytes() });
    let opened = open(&[sheet, links], &Options::default()).unwrap();
    let publishers: Vec<&str> = opened.chain.sources.iter().map(|source| source.publisher.as_str()).collect();
    assert_eq!(publishers, ["Gazette", "news.example"], "{}", opened.json);
    for name in ["\"n/a\"", "\"?\"", "\"-\"", "Unknown", "TBC"] {
        assert!(!opened.json.contains(name), "{name} in {}", opened.json);
    }
    let incidents = document(&opened)["incidents"].clone();
    assert_eq!(
        (&incidents[0]["casualties"][0]["killed"], &incidents[1]["casualties"][0]["says"]),
        (&"3".into(), &"Army".into())
    );
    assert_eq!(incidents[1]["responds_to"][0]["disputed_by"], serde_json::json!(["Town"]));
    let nobody: Vec<_> = opened.findings.iter().filter(|finding| finding.problem.code == Code::Nobody).collect();
    let places = |at: usize| -> Vec<String> {
        let others = nobody[at].others().map(|other| other.problem.path.to_string());
        std::iter::once(nobody[at].problem.path.to_string()).chain(others).collect()
    };
    assert_eq!(nobody.len(), 2, "{nobody:#?}");
    let messages: Vec<String> = nobody.iter().map(|finding| finding.problem.message()).collect();
    let (actor, source) = if messages[0].contains("actor") { (0, 1) } else { (1, 0) };
    assert!(messages[actor].contains("no actor is made of it") && messages[source].contains("no source is made of it"));
    assert_eq!(
        places(actor),
        ["row 2, figures_say", "row 2, quote_by", "row 3, quote_by", "row 2, says", "row 2, disputed_by"]
    );
    assert_eq!(
        places(source),
        [
            "row 2, source",
            "row 2, figures_source",
            "row 2, quote_source",
            "row 3, source",
            "row 4, source_url",
            "row 2, source"
        ]
    );
    // a cell that belongs to an empty one, and says nothing, is not missed
    assert!(said(&opened, Code::OrphanCell).is_empty());
}

#[test]
fn a_figure_of_a_chain_that_is_no_answer_is_told_and_no_reader_sees_it() {
    let figures = [r#""n/a""#, r#""?""#, r#"" - ""#, r#""NaN""#, r#""unknown""#, r#""none""#, "3"];
    let claims = figures.map(|figure| format!(r#"{{"killed": {figure}, "says": "Army"}}"#));
    let chain = format!(
        r#"{{"version": 1, "title": "T", "incidents": [{{"id": "a", "date": "2024", "title": "A", "casualties": [{}]}}]}}"#,
        claims.join(",")
    );
    let opened = open(&[File { name: "c.json", bytes: chain.as_bytes() }], &Options::default()).unwrap();
    let claims = &opened.chain.incidents[0].casualties;
    let killed: Vec<&str> = claims.iter().filter_map(|claim| Some(claim.killed.as_ref()?.as_written())).collect();
    assert_eq!((killed, claims.len()), (vec!["unknown", "none", "3"], 3));
    let told = said(&opened, Code::NoNumber);
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(
        told[0].contains("casualties[0].killed: says that no number is known, and is left out")
            && told[0].contains("found `n/a`"),
        "{told:?}"
    );
    assert!(said(&opened, Code::NoFigure).is_empty());
}
