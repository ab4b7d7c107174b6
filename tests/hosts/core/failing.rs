//! Data and files that do not come, or not as they should: the code says why, and the static chain stays.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;
use crate::site::dist;

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
fn assert_fails(browser: &Browser, query: &str, code: &str, named: &str) {
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
    assert_fails(&browser, "src=/faulty/endless.json", "too-large", "5 MiB");
    let sent = || {
        browser
            .site
            .requests()
            .into_iter()
            .find_map(|line| line.split_once("endless.json: ")?.1.strip_suffix(" bytes")?.parse().ok())
    };
    // The server learns that nobody listens any more when it next sends.
    let sent: usize = (0..100)
        .find_map(|_| {
            sent().or_else(|| {
                std::thread::sleep(std::time::Duration::from_millis(50));
                None
            })
        })
        .expect("the browser hangs up");
    // What lies in the buffers of the browser and the system has been sent, but not read.
    assert!(sent < 8 * 1024 * 1024, "{sent} bytes were sent");
}

#[test]
fn files_of_the_widget_that_are_missing_or_closed() {
    let browser = hosts();
    assert_fails(&browser, "embed=/broken/no-wasm/embed.js", "http", "widget_bg.wasm");
    let other = browser.site.other_origin();
    assert_fails(&browser, &format!("embed={other}/broken/closed-wasm/embed.js"), "cors", "widget_bg.wasm");
}

#[test]
fn files_of_the_widget_with_a_wrong_type() {
    let browser = hosts();
    assert_fails(&browser, "embed=/broken/page-for-wasm/embed.js", "mime", "widget_bg.wasm");
    // Bytes that are right are taken whatever they are called, by another way.
    browser.open_until("/hosts/failing.html?embed=/broken/untyped-wasm/embed.js", "errors().length > 0 || is_live()");
    assert_eq!(browser.see("[is_live(), errors()]"), json!([true, []]));
}

#[test]
fn where_the_script_itself_does_not_come_the_static_chain_stays() {
    let browser = hosts();
    let manifest = String::from_utf8(dist("integrity.json").expect("a release")).expect("text");
    let hashes: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    let hash = hashes["embed.js"].as_str().expect("a hash").replace('+', "%2B");
    for what in ["no-script/embed.js", "untyped-script/embed.js", &format!("tampered-script/embed.js&hash={hash}")] {
        browser.open_until(&format!("/hosts/failing.html?embed=/broken/{what}"), "window.isRefused === true");
        assert_eq!(browser.see("[is_static(), !customElements.get('incident-chain')]"), json!([true, true]), "{what}");
    }
    browser.open_until(&format!("/hosts/failing.html?hash={hash}"), "is_live()");
}

#[test]
fn where_nothing_stands_between_the_tags_the_failure_is_said() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run("const made = document.createElement('incident-chain'); made.setAttribute('loading', 'eager'); made.setAttribute('src', '/none.json'); one('#one').append(made);");
    browser.soon("all('.incident-chain > .ic-notice.ic-failure[role=alert]').filter(is_seen).length", 1);
    assert_eq!(
        browser.see(
            "text(one('.ic-failure')).includes('could not be loaded') && text(one('.ic-failure')).includes('404')"
        ),
        true
    );
}
