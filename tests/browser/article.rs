//! The tag in an article: it shows its chain, and if that fails, what was there before stays.

use serde_json::json;

use crate::browser::Browser;

fn article() -> Browser {
    let browser = Browser::start(1280);
    browser.open_until("/article.html", "!!one('#good').shadowRoot?.querySelector('.incident-chain')");
    browser
}

#[test]
fn a_tag_shows_its_chain() {
    let browser = article();
    let titles = |id: &str| browser.see(&format!("all('.ic-opener', one('#{id}').shadowRoot).map(text)"));
    assert_eq!(titles("good"), json!(["A raid, responses: 1", "An answer, responds to 1"]));
    browser.soon("all('.ic-opener', one('#inline').shadowRoot).map(text)", json!(["A raid, stands alone"]));
    assert_eq!(browser.see("getComputedStyle(one('#good')).display"), "block");
    assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true);
    let wasm = browser.site.requests().into_iter().filter(|path| path.ends_with("reader_bg.wasm")).count();
    assert_eq!(wasm, 1, "one wasm for all");
}

#[test]
fn the_tag_to_paste_works_with_its_hash() {
    let browser = Browser::start(1280);
    browser.open_until("/pasted.html", "all('.ic-opener').length >= 6");
    assert_eq!(browser.see("all('script[integrity^=sha384]').length"), 1);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn where_the_data_are_no_chain_what_stood_there_stays_and_an_event_says_why() {
    let browser = article();
    browser.run(
        "window.told = [];
         one('#bad').addEventListener('chain-error', (event) => told.push(event.detail.message));
         one('#bad').setAttribute('src', 'fixtures/no-chain.json');",
    );
    browser.soon("told.length > 0 && told[0].includes('no chain')", true);
    assert_eq!(browser.see("one('slot', one('#bad').shadowRoot) && is_seen(one('#bad p'))"), true);
    browser.run("one('#bad').setAttribute('src', 'fixtures/small.json')");
    browser.soon("all('.ic-opener', one('#bad').shadowRoot).length", 2);
}

#[test]
fn a_tag_may_be_taken_out_and_put_back() {
    let browser = article();
    browser.run("window.kept = one('#good'); kept.remove();");
    assert_eq!(browser.see("kept.shadowRoot.querySelector('.incident-chain')"), json!(null));
    browser.run("document.body.append(kept)");
    browser.soon("all('.ic-opener', kept.shadowRoot).length", 2);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
