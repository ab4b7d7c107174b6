//! A static chain as one teller links it: what is theirs is as ever, and of all else it is said in words that it is not.

use serde_json::Value;

use super::render;

const SAMPLE: &str = include_str!("../../data/al-asad.json");
const WORDS: &str = "<span class=\"ic-unseen\"> &#40;not in this telling&#41;</span>";

fn told_by(who: &str) -> String {
    let chain: Value = serde_json::from_str(SAMPLE).unwrap();
    let arguments = ["--told-by", who];
    let html = render(&chain, if who.is_empty() { &[] } else { &arguments });
    // names are kept apart from what is round them
    html.replace(['\u{2068}', '\u{2069}'], "")
}

/// The elements that begin with a tag, up to where they end.
fn elements<'h>(html: &'h str, begin: &str, end: &str) -> Vec<&'h str> {
    html.split(begin).skip(1).map(|rest| rest.split(end).next().unwrap()).collect()
}

#[test]
fn everybodys_chain_says_nothing_of_tellings() {
    let html = told_by("");
    assert!(!html.contains("telling") && !html.contains("ic-faint"), "{html}");
}

#[test]
fn a_count_that_is_not_theirs_is_faint_and_says_so() {
    let html = told_by("us-side");
    let panel = html.split("<dl class=\"ic-counts\"").nth(1).unwrap().split("</dl>").next().unwrap();
    let counts: Vec<(bool, bool)> = panel
        .split("<dt>")
        .skip(1)
        .zip(panel.match_indices("<div").map(|(at, _)| &panel[at..]))
        .map(|(count, div)| (count.contains(WORDS), div.starts_with("<div class=\"ic-faint\">")))
        .collect();
    // CENTCOM; Rudaw, citing CENTCOM; Rudaw; the Islamic Resistance
    assert_eq!(counts, [(false, false), (true, true), (true, true), (true, true)]);
}

#[test]
fn every_link_is_theirs_or_says_that_it_is_not() {
    for (who, told) in [("us-side", 1), ("Rudaw, citing CENTCOM", 4), ("ours", 5), ("israel", 0)] {
        let html = told_by(who);
        // in rows: ten links, one of them in the panel too
        let (theirs, others): (Vec<&str>, Vec<&str>) = elements(&html, "<p class=\"ic-link", "</p>")
            .into_iter()
            .filter(|line| line.contains("ic-claim"))
            .partition(|line| !line.starts_with(" ic-faint\""));
        let in_panel = usize::from(who == "us-side");
        assert_eq!((theirs.len(), theirs.len() + others.len()), (told + in_panel, 11), "{who}");
        assert!(others.iter().all(|line| line.contains(WORDS)), "{who}");
        assert!(!theirs.iter().any(|line| line.contains(WORDS)), "{who}");
        let line = elements(&html, "<p class=\"ic-told\">", "</p>");
        assert_eq!(line.len(), 1, "{who}");
        assert!(!line[0].contains("<button"), "{who}");
    }
}

#[test]
fn an_empty_telling_is_said() {
    assert!(
        told_by("israel")
            .contains("As told by Israel&#58; no link and no count here is theirs. 10 links are not in this telling.")
    );
}
