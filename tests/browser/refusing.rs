//! Data that are missing, broken, hostile or from another origin: the box has a message, and nothing is run.

use serde_json::{Value, json};

use crate::browser::Browser;

/// The message in place of a chain, once it is there: what a reader sees of it, and what the log says to the publisher.
#[track_caller]
fn message(browser: &Browser) -> (String, String) {
    browser.soon("all('.ic-notice.ic-failure').length", 1);
    assert_eq!(browser.see("one('.ic-notice.ic-failure').role"), "alert");
    assert_eq!(
        browser.see("is_seen(one('.ic-notice.ic-failure')) && all('ol.ic-chain').length"),
        0,
        "a message and no chain"
    );
    let words = |css: &str| {
        let seen = browser.see(&format!("all('.ic-failure {css}').filter(is_seen).map(text).join(' ')"));
        seen.as_str().expect("words").to_owned()
    };
    let seen = words(":is(p, summary)");
    browser.click(".ic-failure summary");
    assert_eq!(words("details p"), "The browser’s console says why.", "a stranger may have written the address");
    browser.click(".ic-failure summary");
    assert!(seen.ends_with("For the publisher"), "{seen}");
    assert!(!seen.contains(['/', ':']) && !seen.contains(|c: char| c.is_ascii_digit()), "words for a reader: {seen}");
    assert_eq!(browser.see("all('.ic-failure a').length"), 0, "what anyone can write leads nowhere");
    // the log is JSON in JSON
    (seen, browser.complaints().join("\n").replace('\\', ""))
}

#[track_caller]
fn assert_says(message: &str, words: &[&str]) {
    for word in words {
        assert!(message.contains(word), "“{word}” in “{message}”");
    }
}

#[test]
fn a_missing_file_is_named() {
    let browser = Browser::start(640);
    browser.open_source("data/none.json");
    let (seen, detail) = message(&browser);
    assert_says(&seen, &["could not be loaded"]);
    assert_says(&detail, &["data/none.json", "404"]);
}

#[test]
fn what_is_no_chain_is_refused_with_its_place() {
    let browser = Browser::start(640);
    for (file, words) in [
        ("not-json.json", ["could not be read", "line 3", "column 18"]),
        ("half.json", ["could not be read", "line 2", "breaks off"]),
        ("no-chain.json", ["could not be read", "line 1, column 1", "no chain"]),
        ("page.json", ["could not be read", "line 1, column 1", "looks like a web page"]),
        ("huge.json", ["could not be loaded", "huge.json", "40 MiB"]),
    ] {
        browser.open_source(&format!("fixtures/{file}"));
        let (seen, detail) = message(&browser);
        assert_says(&seen, &words[..1]);
        assert_says(&detail, &words[1..]);
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn bad_incidents_are_left_out_counted_and_named() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/left-out.json");
    browser.soon("all('.ic-notice:not(.ic-failure)').length", 1);
    let notice = browser.see("text(one('.ic-notice'))");
    let notice = notice.as_str().expect("a notice");
    assert_says(
        notice,
        &["2 ", "left out", "An incident of no day", "An incident of an impossible day", "5:49", "yesterday-ish"],
    );
    assert!(!notice.contains("sound incident"), "{notice}");
    let titles = browser.see("all('ol.ic-chain .ic-opener').map((each) => each.firstChild.data.trim())");
    assert_eq!(titles, json!(["A sound incident", "Another sound incident"]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn data_from_elsewhere_are_refused() {
    let browser = Browser::start(640);
    let other = browser.site.other_origin();
    let chain = r#"{"title":"Words in the publisher's mouth","incidents":[{"title":"x","date":"2023"}]}"#;
    for source in [
        &format!("{other}/data/al-asad.json"),
        other.strip_prefix("http:").expect("an address"),
        &format!("/\\{}/data/al-asad.json", other.strip_prefix("http://").expect("an address")),
        &format!(" {other}/data/al-asad.json"),
        "https://127.0.0.1/x.json",
        "file:///etc/hostname",
        "javascript:window.hacked=1",
        &format!("data:application/json,{chain}"),
        &format!("blob:{}/x", browser.site.origin()),
        "http://[",
    ] {
        browser.open_source(source);
        let (seen, detail) = message(&browser);
        assert_says(&seen, &["does not show data from that address"]);
        assert_says(&detail, &[&source.trim().replace('\\', "")]);
    }
    assert!(!browser.site.was_other_origin_asked(), "what is refused is not fetched");
    assert_eq!(browser.see("window.hacked ?? null"), Value::Null);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn markup_in_the_data_is_text_and_runs_nothing() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/markup.json");
    browser.soon("rows().length", 2);
    browser.run(
        "all('button:is(.ic-opener, .ic-finding-opener)').forEach((each) => each.click()); all('details').forEach((each) => { each.open = true; });",
    );
    browser.soon("rows().filter(is_open).length", 2);
    browser.settle();
    assert_eq!(browser.see("window.hacked ?? null"), Value::Null);
    assert_eq!(browser.see("all('.incident-chain :is(script, img, iframe, object, embed, style, link, meta, base, form, b)').map(name_of)"), json!([]));
    assert_eq!(browser.see("all('.incident-chain *').filter((each) => [...each.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc')).map(name_of)"), json!([]));
    let shown = browser.see("text(one('.incident-chain'))");
    let shown = shown.as_str().expect("a text");
    for part in [
        "title",
        "framing",
        "credit",
        "side",
        "actor",
        "about",
        "publisher",
        "source title",
        "correction",
        "incident",
        "incident summary",
        "date",
        "place",
        "means",
        "damage",
        "who",
        "quote",
        "speaker",
        "answer",
        "claimant",
        "link quote",
        "disputer",
        "incident correction",
    ] {
        assert_says(shown, &[&format!("{part} <img src=x onerror=\"window.hacked='{part}'\"><script>")]);
    }
    // The browser's own word for where each link would lead.
    let links = browser.see("[...new Set(all('.incident-chain a[href]').map((each) => each.origin === location.origin ? 'own' : each.href))].sort()");
    assert_eq!(links, json!(["https://example.org/sound", "own"]));
    let own = browser.see("all('.incident-chain a[href]').filter((each) => each.origin === location.origin && !each.getAttribute('href').startsWith('#')).map((each) => each.pathname)");
    assert_eq!(own, json!(["/fixtures/markup.json"]), "the data themselves");
    assert_eq!(browser.see("all('a[target=_blank]').every((each) => each.relList.contains('noopener'))"), true);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn pictures_come_only_when_they_are_asked_for() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/markup.json");
    browser.soon("rows().length", 2);
    browser.click_title(0);
    browser.soon("is_open(0)", true);
    assert_eq!(
        browser.see("[all('img').length, all('.ic-media a').map((each) => each.href)]"),
        json!([0, ["https://example.org/sound"]])
    );
}

/// Nor is any word of it read out, or the page's name.
#[test]
fn a_link_puts_no_words_on_the_page() {
    let browser = Browser::start(640);
    let words = "Words%20of%20a%20stranger";
    for query in [
        &format!("src={words}"),
        &format!("src=data/{words}.json#{words}"),
        &format!("src=//{words}"),
        &format!(
            "src=data/al-asad.json&focus={words}&show={words}&theme={words}&incident={words}&embed={words}#{words}"
        ),
        &format!("src=data/al-asad.json&lang={words}#incident-{words}"),
        &format!("example={words}"),
        &format!("{words}={words}"),
    ] {
        let is_there = "all('.ic-failure, ol.ic-chain').length + all('#unnamed:not([hidden])').length > 0";
        browser.open_until(&format!("/index.html?{query}"), is_there);
        browser.settle();
        let named = "all('[aria-label], [title], [alt], [placeholder]').map((each) => [each.ariaLabel, each.title, each.alt, each.placeholder])";
        let said = browser.see(&format!(
            "JSON.stringify([document.title, document.body.innerText, all('incident-chain').map((each) => each.shadowRoot.textContent), {named}]).includes('stranger')"
        ));
        assert_eq!(said, false, "{query}");
    }
}

/// Somebody may have put a file there as something else.
#[test]
fn only_what_the_server_calls_json_is_read() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/chain.txt");
    let (seen, detail) = message(&browser);
    assert_says(&seen, &["could not be loaded"]);
    assert_says(&detail, &["chain.txt", "text/plain", "application/json"]);
}

#[test]
fn a_redirect_leads_nowhere() {
    let browser = Browser::start(640);
    browser.open_source("redirect.json");
    let (seen, detail) = message(&browser);
    assert_says(&seen, &["could not be loaded"]);
    assert_says(&detail, &["redirect.json"]);
    assert!(!browser.site.was_other_origin_asked());
}
