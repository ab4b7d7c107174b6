//! Data and files that do not come, or not as they should: the code says why, and the static chain stays.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;
use crate::site::dist;

/// The most that a chain may weigh, bytes.
const MOST: u64 = 40 * 1024 * 1024;

/// The code and the message of the one error, with the static chain still to be seen.
#[track_caller]
fn failure(browser: &Browser, query: &str) -> (String, String) {
    browser.open_until(&format!("/hosts/failing.html?{query}"), "errors().length > 0 || is_live()");
    browser.settle();
    assert_eq!(browser.see("[is_live(), is_static(), errors().length]"), json!([false, true, 1]), "{query}");
    let detail = browser.see("told[0].detail");
    let word = |name: &str| detail[name].as_str().expect("a word").to_owned();
    assert_eq!(browser.see("chain().ready.then(() => 'ready', ({ code }) => code)"), detail["code"], "{query}");
    (word("code"), word("message"))
}

#[track_caller]
pub fn assert_fails(browser: &Browser, query: &str, code: &str, named: &str) {
    let (found, message) = failure(browser, query);
    assert_eq!(found, code, "{query}: {message}");
    assert!(message.contains(named), "{query}: “{named}” in “{message}”");
}

#[test]
fn data_that_are_missing_closed_or_nowhere() {
    let browser = hosts();
    let other = browser.site.other_origin();
    assert_fails(&browser, "src=/none.json", "http", "404");
    assert_fails(&browser, &format!("src={other}/faulty/none.json"), "http", "404");
    assert_fails(&browser, &format!("src={other}/fixtures/small.json"), "cors", "fixtures/small.json");
    // A port where nothing listens.
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port").local_addr().expect("an address");
    assert_fails(&browser, &format!("src=http://{free}/data.json"), "network", "data.json");
    assert_fails(&browser, "src=http://[", "address", "http://[");
}

#[test]
fn data_that_are_no_chain() {
    let browser = hosts();
    for (file, named) in [
        ("/open/not-json.json", "line 3"),
        ("/open/half.json", "breaks off"),
        ("/open/no-chain.json", "no chain"),
        ("/open/page.json", "web page"),
        ("/faulty/latin1.json", "UTF-8"),
    ] {
        assert_fails(&browser, &format!("src={file}"), "data", named);
        let (_, message) = failure(&browser, &format!("src={file}"));
        assert!(message.contains(file), "{message}");
    }
}

#[test]
fn data_without_end_are_not_read_to_the_end() {
    let browser = hosts();
    assert_fails(&browser, "src=/faulty/endless.json", "too-large", "40 MiB");
    // What the page took, a part at a time: it stops at the first that is over the limit. (How much was sent depends on buffers.)
    browser.settle();
    let parts: Vec<u64> = serde_json::from_value(browser.see("parts")).expect("lengths");
    let (last, before) = parts.split_last().expect("the data were read in parts");
    let before: u64 = before.iter().sum();
    assert!(before <= MOST && before + last > MOST, "{before} bytes and {last} more were read");
    // The server learns that no one listens any more when it next sends.
    let is_left = || browser.site.requests().iter().any(|line| line.contains("endless.json: "));
    let is_left = (0..100).any(|_| is_left() || (std::thread::sleep(std::time::Duration::from_millis(50)), false).1);
    assert!(is_left, "the browser hangs up");
    assert_eq!(browser.see("parts.length"), parts.len(), "nothing more was read");
}

#[test]
fn files_of_the_widget_that_are_missing_or_closed() {
    let browser = hosts();
    assert_fails(&browser, "embed=/broken/no-wasm/embed.js", "http", "reader_bg.wasm");
    let other = browser.site.other_origin();
    assert_fails(&browser, &format!("embed={other}/broken/closed-wasm/embed.js"), "cors", "reader_bg.wasm");
}

#[test]
fn files_of_the_widget_with_a_wrong_type() {
    let browser = hosts();
    assert_fails(&browser, "embed=/broken/page-for-wasm/embed.js", "mime", "reader_bg.wasm");
    // Bytes that are right are taken whatever they are called, by another way.
    browser.open_until("/hosts/failing.html?embed=/broken/untyped-wasm/embed.js", "errors().length > 0 || is_live()");
    assert_eq!(browser.see("[is_live(), errors()]"), json!([true, []]));
}

#[test]
fn where_the_script_itself_does_not_come_the_static_chain_stays() {
    let browser = hosts();
    let manifest = String::from_utf8(dist("integrity.json").expect("a release")).expect("text");
    let hashes: Value = serde_json::from_str(&manifest).expect("JSON");
    let hash = hashes["embed.js"].as_str().expect("a hash").replace('+', "%2B");
    for what in ["no-script/embed.js", "untyped-script/embed.js", &format!("tampered-script/embed.js&hash={hash}")] {
        browser.open_until(&format!("/hosts/failing.html?embed=/broken/{what}"), "window.isRefused === true");
        assert_eq!(browser.see("[is_static(), !customElements.get('incident-chain')]"), json!([true, true]), "{what}");
    }
    browser.open_until(&format!("/hosts/failing.html?hash={hash}"), "is_live()");
}

/// Puts a bare tag in a page, and gives what a reader sees in its place: the words, the detail once it is opened, and the links.
#[track_caller]
pub fn bare(browser: &Browser, page: &str, src: &str) -> (String, String, Value) {
    browser.open_until(page, "!!customElements.get('incident-chain')");
    browser.run(&format!(
        "const made = document.createElement('incident-chain'); made.setAttribute('loading', 'eager');
         made.setAttribute('src', {}); one('#one').append(made);",
        json!(src)
    ));
    browser.soon("all('.incident-chain > .ic-notice.ic-failure[role=alert]').filter(is_seen).length", 1);
    let words = |css: &str| {
        let seen = browser.see(&format!("all('.ic-failure {css}').filter(is_seen).map(text).join(' ')"));
        seen.as_str().expect("words").to_owned()
    };
    let seen = words("p");
    browser.run("one('.ic-failure summary').click()");
    let links = browser.see("all('.ic-failure a').map((each) => [text(each), each.href])");
    (seen, words("details p"), links)
}

#[test]
fn where_nothing_stands_between_the_tags_the_failure_is_said() {
    let browser = hosts();
    let own = browser.site.origin();
    // There is nothing to lead to.
    let (seen, detail, links) = bare(&browser, "/hosts/empty.html", "/none.json");
    assert_eq!(seen, "This chain could not be loaded.");
    assert!(detail.contains("/none.json") && detail.contains("404"), "{detail}");
    assert_eq!(links, json!([]));
    // Data that are there can be read by hand.
    let (seen, detail, links) = bare(&browser, "/hosts/empty.html", "/open/half.json");
    assert_eq!(seen, "The data of this chain could not be read. The data of this chain");
    assert!(detail.contains("line 2"), "{detail}");
    assert_eq!(links, json!([["The data of this chain", format!("{own}/open/half.json")]]));
    for src in ["javascript:window.hacked=1", "data:application/json,x", "blob:x", "http://["] {
        let (seen, detail, links) = bare(&browser, "/hosts/empty.html", src);
        assert!(
            seen.ends_with("could not be loaded.")
                || seen.ends_with("from that address.")
                || seen.ends_with("could not be read."),
            "{seen}"
        );
        assert!(detail.contains(src.split(',').next().unwrap_or(src)), "{src}: {detail}");
        assert_eq!(links, json!([]), "{src}");
    }
    // An address that was given up is not offered in place of another.
    let (.., links) = bare(&browser, "/hosts/empty.html", "/open/half.json");
    assert_eq!(links.as_array().map(Vec::len), Some(1));
    browser.run("chain().setAttribute('src', 'http://[');");
    browser.soon(
        "[text(one('.ic-failure strong')), all('.ic-failure a').length]",
        json!(["This page does not show data from that address.", 0]),
    );
}

#[test]
fn in_a_web_archive_the_copy_says_what_it_is() {
    let browser = hosts();
    let own = browser.site.origin();
    let archived =
        "An interactive chain of incidents is shown here. This copy of the page, from a web archive, cannot show it.";
    // Where the page is the archive's, and where only its script is: an archive may give scripts the page's first address.
    for (page, script) in [
        ("/web/20240102030405/https://news.example/empty.html", "20240102030405js_"),
        ("/web/20240102030405mp_/https://news.example/empty.html", "20240102030405esm_"),
        ("/hosts/empty.html", "20240102030405js_"),
    ] {
        let asked = browser.site.requests().len();
        let page = format!("{page}?embed=/web/{script}/https://cdn.example/embed.js");
        let (seen, detail, links) = bare(&browser, &page, "/open/small.json");
        assert_eq!(seen, format!("{archived} The data of this chain"), "{page}");
        assert!(["figure.js", "reader_bg.wasm"].iter().any(|file| detail.contains(file)), "{detail}");
        assert_eq!(links, json!([["The data of this chain", format!("{own}/open/small.json")]]));
        assert_eq!(browser.see("errors()"), json!(["http"]));
        let asked = browser.site.requests().split_off(asked);
        assert!(asked.iter().any(|path| path.contains("/web/") && path.ends_with("reader_bg.wasm")), "{asked:?}");
        // A static chain says more than any sentence.
        browser.open_until(&page.replace("empty.html", "failing.html"), "errors().length > 0");
        assert_eq!(browser.see("[is_static(), errors()]"), json!([true, ["http"]]));
    }
    // What only looks a little like it is no archive.
    for page in [
        "/hosts/empty.html?of=/2024/story",
        "/hosts/empty.html?of=/2024/01/02/https-for-all",
        "/hosts/empty.html?of=/web/20240102030405/https://news.example/",
        "/hosts/empty.html#/web/20240102030405/https://news.example/",
    ] {
        let (seen, ..) = bare(&browser, page, "/none.json");
        assert_eq!(seen, "This chain could not be loaded.", "{page}");
    }
}
