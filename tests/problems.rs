//! Every code is proved by its own example. The wrong one has that problem, and otherwise the same problems as the right one.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::Path;

use encoding_rs::WINDOWS_1252;
use incident_chain::import::{File, Finding, Format, Options, group, meanings, open, speak};
use incident_chain::model::{MAX_DEPTH, MAX_INCIDENTS};
use incident_chain::read::{Code, Example, Level, Manner, Problem, Register, Severity, check};
use serde_json::{Map, Value, json};

const INCIDENTS: &str = "id,date,title,by,source
raid,2023-11-20,A raid,A patrol,The Gazette; The Courier
strike,2023-11-21,A strike,The Army,The Gazette; The Courier
";

/// What is wrong with an example.
fn problems(example: Example, text: &str) -> Vec<Problem> {
    match example {
        Example::Chain => of_chain(text),
        Example::Fields => {
            of_chain(&chain(json!({}), incident(text)).to_string().replace("\"$twice\":\"$twice\"", text))
        }
        Example::Incident => of_chain(&chain(json!({}), parsed(text)).to_string()),
        Example::Head => of_chain(&chain(parsed(&format!("{{{text}}}")), json!(null)).to_string()),
        Example::File | Example::Sheet => of_files(&[text.as_bytes()], None),
        Example::Beside => of_files(&[INCIDENTS.as_bytes(), text.as_bytes()], None),
        Example::Windows => of_files(&[&WINDOWS_1252.encode(text).0], None),
        Example::Acled => of_files(&[text.as_bytes()], Some("acled")),
        Example::Ucdp => of_files(&[text.as_bytes()], Some("ucdp")),
        Example::Timemap => of_files(&[text.as_bytes()], Some("timemap")),
        Example::Timeline => of_files(&[text.as_bytes()], Some("timelinejs")),
        Example::Slides => of_files(&[text.as_bytes()], Some("timelinejs-csv")),
        Example::Words => Vec::new(),
    }
}

fn of_chain(text: &str) -> Vec<Problem> {
    check(text).map_or_else(|error| vec![error.0], |(_, problems)| problems)
}

fn of_files(texts: &[&[u8]], from: Option<&str>) -> Vec<Problem> {
    let files: Vec<File> = texts.iter().map(|bytes| File { name: "sheet.csv", bytes }).collect();
    let from = from.and_then(Format::by_id);
    // of a dataset it does not matter here what it is called
    let title = from.filter(|format| !format.id().starts_with("timelinejs")).map(|_| "T".to_string());
    match open(&files, &Options { from, title, ..Options::default() }) {
        Ok(opened) => opened.findings.into_iter().map(|finding| finding.problem).collect(),
        Err(error) => vec![error.problem],
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect(text)
}

/// An incident with those fields, and with what every incident has unless it is among them.
fn incident(fields: &str) -> Value {
    let given: Map<String, Value> = serde_json::from_str(&format!("{{{fields}}}")).expect(fields);
    let mut whole =
        json!({"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]});
    whole.as_object_mut().expect("an object").retain(|name, _| !given.contains_key(name));
    // the fields themselves take the place of this, for one may be written twice
    whole["$twice"] = json!("$twice");
    whole
}

/// A chain with those fields and that incident, and with what every chain has unless it is among them.
fn chain(head: Value, incident: Value) -> Value {
    let mut whole = json!({
        "title": "Raids",
        "sources": [{"id": "gazette", "publisher": "The Gazette"}, {"id": "courier", "publisher": "The Courier"}],
        "incidents": [
            {"id": "raid", "title": "A raid", "date": "2023-11-20", "sources": ["gazette", "courier"]},
        ],
    });
    whole["incidents"].as_array_mut().expect("a list").extend(Some(incident).filter(|incident| !incident.is_null()));
    for (name, value) in head.as_object().into_iter().flatten() {
        whole[name] = value.clone();
    }
    whole
}

/// What cannot but come with a problem of another code: what is no date in a sheet is none in the chain.
const CONSEQUENCES: [(Code, Code); 5] = [
    (Code::SerialNumber, Code::NoDate),
    (Code::ShortYear, Code::NoDate),
    (Code::TooNarrow, Code::NoDate),
    (Code::MarkupQuote, Code::QuoteWithoutSpeaker),
    (Code::HttpMedium, Code::Http),
];

/// The codes of an example, without how many sources it has: it is an example of something else.
fn codes(code: Code, text: &str) -> BTreeSet<Code> {
    let codes = problems(code.advice().example, text).into_iter().map(|problem| problem.code);
    let is_of_sources = |each: &Code| matches!(each, Code::OneSource | Code::IncidentOfOneSource);
    codes.filter(|each| *each == code || !(is_of_sources(each) || CONSEQUENCES.contains(&(code, *each)))).collect()
}

#[test]
fn the_wrong_example_has_exactly_that_problem_and_the_right_one_has_it_not() {
    let mut wrong_ones = Vec::new();
    for &code in Code::ALL.iter().filter(|code| code.advice().example != Example::Words) {
        let advice = code.advice();
        let [wrong, right] = [advice.wrong, advice.right].map(|text| codes(code, text));
        let added: Vec<&str> = wrong.difference(&right).map(|code| code.id()).collect();
        if added != [code.id()] || right.contains(&code) {
            wrong_ones.push(format!("{}: the wrong example adds {added:?}; the right one has {right:?}", code.id()));
        }
    }
    assert!(wrong_ones.is_empty(), "{}", wrong_ones.join("\n"));
}

#[test]
fn a_sentence_has_no_slot_left_open_and_costs_what_its_code_says() {
    for &code in Code::ALL {
        let advice = code.advice();
        for problem in problems(advice.example, advice.wrong) {
            let sentence = problem.sentence();
            let open = sentence.split('{').skip(1).find(|rest| {
                rest.split_once('}').is_some_and(|(slot, _)| {
                    !slot.is_empty() && slot.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
                })
            });
            assert_eq!(open, None, "{}: {sentence}", code.id());
            let severity = match problem.code.level() {
                Level::Note => Severity::Note,
                Level::Warning => Severity::Warning,
                Level::Error | Level::Unreadable => Severity::Error,
                Level::Depends => problem.severity,
            };
            assert_eq!(problem.severity, severity, "{}", code.id());
        }
    }
}

/// The English texts of a page with letters of their own, a line each, as a language has them.
fn pseudo_language() -> &'static str {
    let texts = include_str!("../src/import/languages/en.txt").lines().filter_map(|line| line.split_once(" = "));
    let lines = texts.map(|(key, text)| {
        let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
        let (mut is_name, mut is_slot) = (false, false);
        let own = |c: char| {
            is_name ^= c == '`';
            is_slot = c == '{' || (is_slot && c != '}');
            let is_ours = c.is_ascii_alphabetic() && !is_name && !is_slot;
            if is_ours { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c }
        };
        format!("{} = {}", key.trim_end_matches(".other"), text.chars().map(own).collect::<String>())
    });
    lines.collect::<Vec<_>>().join("\n").leak()
}

/// What is left of a sentence without names, which are in quotation marks, and dates.
fn words_in_latin_letters(sentence: &str) -> Vec<String> {
    let mut closing = None;
    let is_outside = |c: &char| {
        let was_name = closing.is_some();
        closing = match (*c, closing) {
            (c, Some(end)) if c == end => None,
            ('“', None) => Some('”'),
            ('"', None) => Some('"'),
            (_, closing) => closing,
        };
        !was_name && closing.is_none()
    };
    let outside: String = sentence.chars().filter(is_outside).collect();
    let words = outside.split(|c: char| !c.is_alphanumeric() && !"-_.+".contains(c));
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic());
    words.filter(is_word).map(str::to_owned).collect()
}

/// Says why in the words of a library.
const SAID_BY_OTHERS: Code = Code::BrokenBook;

#[test]
fn in_another_language_nothing_is_left_in_english() {
    let manner = Manner { form: |text, _| text, number: |count| format!("<{count}>"), isolated: str::to_owned };
    assert_eq!(speak(pseudo_language(), manner), "");
    let mut left = Vec::new();
    for &code in Code::ALL {
        let advice = code.advice();
        for problem in problems(advice.example, advice.wrong) {
            let finding = Finding { file: "sheet.csv".into(), problem };
            for group in group(&[finding], Register::Page) {
                let place = &group.places[0];
                assert!(!place.path.contains("row ") && !place.path.contains("column "), "{}", place.path);
                let lead = if place.path.is_empty() { &*group.sentence } else { "" };
                let sentences = [lead, &place.sentence, &group.what_to_do];
                let words = sentences.iter().flat_map(|sentence| words_in_latin_letters(sentence));
                let words: Vec<String> = words.collect();
                if !words.is_empty() && code != SAID_BY_OTHERS {
                    left.push(format!("{}: {words:?} in {sentences:?}", group.code));
                }
            }
        }
    }
    left.dedup();
    assert!(left.is_empty(), "{}", left.join("\n"));
    let texts = meanings().flat_map(|meaning| [meaning.label, meaning.help]);
    let words: Vec<String> = texts.flat_map(words_in_latin_letters).collect();
    assert_eq!(words, [""; 0]);
    assert!(Code::NoDate.of_many(2, Register::Page).is_some_and(|said| said.starts_with("<2> ")));
}

#[test]
fn each_language_says_each_problem_with_its_slots_filled() {
    let manner = Manner {
        form: |text, _| text.split('\t').next().unwrap_or_default(),
        number: |count| format!("<{count}>"),
        isolated: str::to_owned,
    };
    let wrong = Code::ALL.iter().flat_map(|code| problems(code.advice().example, code.advice().wrong));
    let findings: Vec<Finding> = wrong.map(|problem| Finding { file: "sheet.csv".into(), problem }).collect();
    let is_open = |rest: &str| {
        let slot = rest.split('}').next().unwrap_or_default();
        !slot.is_empty() && slot != "count" && slot.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    };
    for tag in ["ar", "ckb", "de", "el", "es", "fa", "fr", "he", "ku", "tr", "uk"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/words/studio-{tag}.txt"));
        let words = std::fs::read_to_string(file).expect("a language").leak();
        assert!(!speak(words, manner).is_empty(), "{tag}: the studio's own sentences follow");
        for finding in &findings {
            let groups = group(std::slice::from_ref(finding), Register::Page);
            let said = groups.iter().flat_map(|group| [&group.sentence, &group.what_to_do, &group.places[0].sentence]);
            for said in said {
                assert!(!said.split('{').skip(1).any(is_open) && !said.contains(['`', '\t']), "{tag}: {said}");
            }
        }
    }
}

/// Those whose example is told in words stand for sizes, files and folders: no snippet can show them.
#[test]
fn few_examples_are_only_told() {
    let told: Vec<&str> =
        Code::ALL.iter().filter(|code| code.advice().example == Example::Words).map(|code| code.id()).collect();
    assert_eq!(
        told,
        [
            "text-too-long",
            "too-many-values",
            "does-not-fit",
            "title-too-long",
            "too-many-items",
            "overlong-text",
            "more-problems",
            "one-too-many",
            "actor-too-deep",
            "too-many-links",
            "series-too-deep",
            "no-file",
            "unread-file",
            "folder-without-sheet",
            "file-too-big",
            "file-cut",
            "binary",
            "broken-letters",
            "nothing-given",
            "mixed-files",
            "made-too-long",
            "book-locked",
            "no-book",
            "book-too-big",
            "packed-too-tight",
            "too-many-cells",
            "empty-book",
            "hidden-book",
            "book-lacks",
            "book-macros",
            "hidden-sheet",
            "hidden-cells",
            "far-rows",
            "merged-cells",
            "no-result",
            "too-many-columns",
            "strange-sheet",
            "chosen-away",
            "column-left-out",
            "no-such-header",
            "no-such-column",
            "chosen-twice",
            "no-columns-to-choose",
            "too-many-incidents",
            "lossy-sheets",
            "too-many-events",
            "acled-terms",
            "ucdp-terms",
            "not-one-timeline",
        ]
    );
}

#[test]
fn ids_are_kebab_case_each_ones_own_and_found_again() {
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
    for &code in Code::ALL {
        let id = code.id();
        assert!(
            id.split('-')
                .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())),
            "{id}"
        );
        assert_eq!(Code::by_id(id), Some(code));
        // kept apart by name, too: `no-date` is NoDate
        assert_eq!(format!("{code:?}").to_lowercase(), id.replace('-', ""), "{id}");
    }
    assert_eq!(Code::nearest("no-dat"), Some(Code::NoDate));
    assert_eq!(Code::nearest("zzzzzzzzzzzz"), None);
}

#[test]
fn advice_is_a_sentence() {
    for &code in Code::ALL {
        let mend = code.advice().mend;
        assert!(
            mend.ends_with(['.', ')']) && mend.starts_with(|c: char| c.is_uppercase() || c == '`'),
            "{}: {mend}",
            code.id()
        );
        assert!(
            mend.split(['.', ';', ':']).all(|sentence| sentence.split_whitespace().count() < 25),
            "{}: {mend}",
            code.id()
        );
    }
}

/// Who reads a page has no command, and sees names as print marks them.
#[test]
fn a_page_is_told_nothing_of_the_command() {
    let is_of_command = |text: &str| text.contains('`') || text.contains(" --") || text.contains("“--");
    for &code in Code::ALL {
        let advice = code.advice();
        let findings: Vec<Finding> = problems(advice.example, advice.wrong)
            .into_iter()
            .flat_map(|problem| [1, 2].map(|_| Finding { file: "a.csv".into(), problem: problem.clone() }))
            .collect();
        for group in group(&findings, Register::Page) {
            let sentences = group.places.iter().map(|place| &place.sentence);
            assert!(!group.sentence.contains("{count}"), "{}", group.sentence);
            for text in sentences.chain([&group.sentence, &group.what_to_do]) {
                assert!(!is_of_command(text), "{}: {text}", group.code);
            }
        }
        assert!(!is_of_command(&code.what_to_do(Register::Page)), "{}: {}", code.id(), code.what_to_do(Register::Page));
        assert!(!advice.mend.contains(" --"), "{}", code.id());
        let cli = advice.cli;
        assert!(cli.is_empty() || (cli.contains("`--") && cli.ends_with('.')), "{}: {cli}", code.id());
    }
}

#[test]
fn the_page_of_a_code_is_its_part_of_the_docs() {
    let docs = include_str!("../docs/problems.md");
    for &code in Code::ALL {
        let page = code.page();
        let anchor = page.strip_prefix("docs/problems.md#").expect("a place in the page");
        assert!(docs.contains(&format!("\n## {anchor}\n")), "{page}");
    }
}

fn refusal(files: &[(&str, &str)]) -> Code {
    let files: Vec<File> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    open(&files, &Options::default()).expect_err("no chain").problem.code
}

#[test]
fn files_that_are_nothing_together_are_refused() {
    assert_eq!(refusal(&[]), Code::NothingGiven);
    let chain = r#"{"title": "T", "incidents": []}"#;
    assert_eq!(refusal(&[("chain.json", chain), ("incidents.csv", INCIDENTS)]), Code::MixedFiles);
    assert_eq!(refusal(&[("a.json", chain), ("b.json", chain)]), Code::MixedFiles);
}

#[test]
fn what_every_dataset_asks_for_is_said() {
    assert!(
        problems(Example::Acled, "event_date\n2023-11-20\n").iter().any(|problem| problem.code == Code::AcledTerms)
    );
    assert!(problems(Example::Ucdp, "date_start\n2023-11-20\n").iter().any(|problem| problem.code == Code::UcdpTerms));
}

#[test]
fn what_is_beyond_a_limit_has_its_code() {
    let series = |each: usize| {
        format!(
            r#"{{"id": "i{each}", "title": "T", "date": "2023", "sources": ["https://a.example/"], "part_of": "i{}"}}"#,
            each + 1
        )
    };
    let deep: Vec<String> = (0..=MAX_DEPTH).map(series).collect();
    let last =
        format!(r#"{{"id": "i{}", "title": "T", "date": "2023", "sources": ["https://a.example/"]}}"#, MAX_DEPTH + 1);
    let text = format!(r#"{{"title": "T", "incidents": [{}, {last}]}}"#, deep.join(","));
    let errors: Vec<Code> = of_chain(&text).iter().filter(|p| p.severity == Severity::Error).map(|p| p.code).collect();
    assert_eq!(errors, [Code::SeriesTooDeep]);

    let rows: String = (0..=MAX_INCIDENTS).map(|each| format!("i{each},2023,T,The Gazette\n")).collect();
    let sheet = format!("id,date,title,source\n{rows}");
    let found = of_files(&[sheet.as_bytes()], None);
    let over = found.iter().find(|problem| problem.code == Code::TooManyIncidents).expect("one too many");
    assert_eq!(over.position.map(|position| position.line), Some(MAX_INCIDENTS + 2));
}
