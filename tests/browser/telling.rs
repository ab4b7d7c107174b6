//! As told by: the chain as one teller links it, chosen by mouse and by keyboard, and the way back.

use serde_json::json;

use crate::browser::Browser;

const PRESSED: &str = "all('.ic-teller').filter((each) => each.ariaPressed === 'true').map(text)";
/// How many branches are drawn in full, and how many are faint.
const BRANCHES: &str = "['.ic-lit', '.ic-faint'].map((look) => all(`.ic-rail .ic-branch${look}`).length)";

fn choose(browser: &Browser, name: &str) {
    browser.run(&format!("all('.ic-teller').find((each) => text(each).includes('{name}')).click()"));
}

#[test]
fn a_tellers_links_are_drawn_in_full_and_a_line_says_whose() {
    let browser = Browser::with_article(640);
    browser.soon("one('.ic-told')", json!(null));
    assert_eq!(browser.see(PRESSED), json!(["Everyone"]));
    browser.click(".ic-told-by summary");
    choose(&browser, "United States");
    browser.soon(
        "text(one('.ic-told span'))",
        "As told by United States and coalition: 1 of 10 links, 2 counts. 9 links are not in this telling.",
    );
    assert_eq!(browser.see(PRESSED), json!(["United States and coalition · 1 link, 2 counts"]));
    // the article's strike alone: CENTCOM says why it came
    assert_eq!(browser.see("all('.ic-rail .ic-branch.ic-lit').length"), 1);
    assert_eq!(browser.see("all('.ic-overview .ic-arc').length"), 1);
    assert_eq!(
        browser.see("all('.ic-finding .ic-counts > div').map((each) => each.matches('.ic-faint'))"),
        json!([false, true, true, true])
    );
    // also in a card that is opened
    browser.click(".ic-finding-opener");
    browser.soon(
        "all('.ic-finding .ic-more .ic-counts > div').map((each) => each.matches('.ic-faint'))",
        json!([false, true, true, true]),
    );
    choose(&browser, "our inference");
    browser.soon("text(one('.ic-told span')).startsWith('As told by our inference: 5 of 10 links')", true);
}

#[test]
fn the_way_back_shows_everybodys_chain_and_keeps_the_keyboards_place() {
    let browser = Browser::with_article(640);
    browser.click(".ic-told-by summary");
    let before = browser.see(BRANCHES);
    choose(&browser, "Rudaw");
    browser.soon(&format!("{BRANCHES}[1] > 0"), true);
    browser.click(".ic-told .ic-step");
    browser.soon("one('.ic-told')", json!(null));
    browser.soon("active().matches('.ic-told-by summary')", true);
    assert_eq!(browser.see(BRANCHES), before);
    assert_eq!(browser.see(PRESSED), json!(["Everyone"]));
}

#[test]
fn an_attribute_says_whose_account_is_seen_at_first() {
    let browser = Browser::start(640);
    browser.open("/?told-by=iran-backed-side");
    browser
        .soon("text(one('.ic-told span')).startsWith('As told by Iran-backed groups: 0 of 10 links, 1 count.')", true);
    browser.open("/?told-by=hamas");
    browser
        .soon("text(one('.ic-told span')).startsWith('As told by Hamas: no link and no count here is theirs.')", true);
    // no one of that name tells anything
    browser.open("/?told-by=unknown");
    browser.soon("[all('.ic-opener').length > 5, one('.ic-told')]", json!([true, null]));
}

#[test]
fn the_table_says_what_is_not_in_the_telling() {
    let browser = Browser::start(640);
    browser.open("/?show=all&told-by=us-side");
    browser.run("all('.ic-tools .ic-step').find((each) => text(each) === 'Table').click()");
    let row = "all('.ic-table tbody tr').map(text).find((each) => each.startsWith('US aircraft'))";
    browser.soon(&format!("({row}).split('(not in this telling)').length"), 4);
    browser.soon(&format!("({row}).includes('(CENTCOM says) ') || ({row}).includes('(CENTCOM says)(not')"), false);
    let others =
        "all('.ic-table tbody tr').map(text).filter((each) => each.includes('(Rudaw reports) (not in this telling)'))";
    browser.soon(&format!("({others}).length"), 4);
}
