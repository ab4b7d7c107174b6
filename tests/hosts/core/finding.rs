//! What is folded or closed is there for the browser's own search, which opens what it finds.

use serde_json::json;

use crate::live;

/// The words that are there but not shown, of an incident.
fn hidden(index: usize) -> String {
    format!("text(one('[hidden=\"until-found\"][data-incident=\"{index}\"]')) ?? ''")
}

#[test]
fn every_word_of_a_closed_card_is_there_once_and_opens_it() {
    let browser = live("plain.html");
    let summaries = browser.see("chain().data.incidents.map(({ summary }) => summary)");
    for (index, summary) in summaries.as_array().expect("a list").iter().enumerate() {
        let words = browser.see(&hidden(index));
        let words = words.as_str().expect("words");
        assert!(words.contains(summary.as_str().unwrap_or("Sources")), "{index}: {words}");
    }
    let seen = "all('.ic-more [data-incident]').filter((each) => each.getBoundingClientRect().height > 1).length";
    assert_eq!(browser.see(seen), 0, "and not seen");
    // What is found opens, and its words are not there twice.
    browser.run("one('[data-incident=\"3\"]').dispatchEvent(new Event('beforematch', { bubbles: true }))");
    browser.soon("open_cards()", json!([3]));
    browser.soon(&hidden(3), "");
    assert_eq!(browser.see("row_of(one('.ic-selected'))"), 3);
}

#[test]
fn what_is_folded_is_there_too_and_its_fold_opens() {
    let browser = live("plain.html");
    browser.run("chain().setAttribute('show', 'chain')");
    browser.soon("folds().length > 0", true);
    let folded = browser.see("all('.ic-fold [data-incident]').map((each) => Number(each.dataset.incident))");
    let folded = folded.as_array().expect("a list").clone();
    assert!(folded.len() > 3, "{folded:?}");
    let titles = browser.see("all('.ic-opener').map((each) => each.firstChild.data)");
    for index in &folded {
        let index = usize::try_from(index.as_u64().expect("an index")).expect("an index");
        let words = browser.see(&hidden(index));
        assert!(words.as_str().is_some_and(|words| words.len() > 30), "{index}: {words}");
    }
    assert_eq!(titles.as_array().map(Vec::len), Some(11 - folded.len()));
    browser.run(&format!(
        "one('[data-incident=\"{}\"]').dispatchEvent(new Event('beforematch', {{ bubbles: true }}))",
        folded[1]
    ));
    browser.soon(&format!("[folds()[0][1], is_open({})]", folded[1]), json!(["true", true]));
}

#[test]
fn a_browser_that_cannot_open_what_it_finds_finds_it_all_the_same() {
    let browser = live("plain.html");
    let opens = browser.see("'onbeforematch' in HTMLElement.prototype").as_bool().expect("an answer");
    let is_laid_out = browser.see("one('[data-incident=\"3\"]').getClientRects().length > 0");
    if opens {
        assert_eq!(browser.see("getComputedStyle(one('[data-incident=\"3\"]')).contentVisibility"), "hidden");
    } else {
        assert_eq!(is_laid_out, true);
        assert_eq!(browser.see("one('[data-incident=\"3\"]').getBoundingClientRect().width <= 1"), true);
    }
    assert_eq!(browser.see("all('[data-incident]').every((each) => each.ariaHidden === 'true')"), true);
}
