//! Whom an embed asks, and what it keeps: its own files, its data, nothing.

use serde_json::json;

use crate::hosts;

#[test]
fn a_whole_session_asks_for_its_files_and_data_and_keeps_nothing() {
    let browser = hosts();
    browser.open_until("/hosts/private.html", "is_whole()");
    let script = browser.site.requests();
    let host = |line: &str| line.split('/').next().unwrap_or_default().to_owned();
    let cdn = host(script.iter().find(|line| line.ends_with("/embed.js")).expect("the script was asked for"));
    // Everything that can be clicked is, links aside: they lead away.
    browser.run(
        "const clicked = new Set();
         addEventListener('click', (event) => { const link = event.composedPath().find((each) => each.href); if (link && !link.hash) event.preventDefault(); }, true);
         for (let round = 0; round < 3; round += 1) {
           for (const each of figure().querySelectorAll('button, summary, a[href]')) { if (!clicked.has(each)) { clicked.add(each); each.click(); } }
         }
         window.clicks = clicked.size;",
    );
    browser.settle();
    assert!(browser.see("clicks").as_u64() > Some(30), "a session of clicks: {}", browser.see("clicks"));
    browser.run("chain().setAttribute('show', 'all'); all('.ic-shown button').forEach((each) => each.click());");
    browser.soon("is_live()", true);
    browser.run("all('button.ic-side')[1].focus()");
    browser.press(&[crate::hands::key::ENTER, crate::hands::key::TAB, crate::hands::key::ENTER]);
    browser.settle();
    let mut asked = browser.site.requests();
    asked.retain(|line| !line.ends_with(".html") && !line.ends_with("/watch.js") && !line.ends_with("/favicon.ico"));
    asked.sort();
    let expected = ["data/al-asad.json", "embed.js", "figure.js", "reader_bg.wasm", "reader_more_bg.wasm"];
    assert_eq!(asked, expected.map(|file| format!("{cdn}/{file}")));
    let promise = "asks the folder's host for four files (`embed.js`, `figure.js`, `reader_bg.wasm` and, after the first view, `reader_more_bg.wasm`; of a packed chain `widget_bg.wasm` and `widget_more_bg.wasm` in their place), and the data's host for one";
    assert!(include_str!("../../../EMBED.md").contains(promise), "and that is what the docs say");
    // The browser's own list: whatever went to others would be in it.
    let others = "performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ protocol, hostname }) => protocol !== 'data:' && !['localhost', '127.0.0.1'].includes(hostname)).map(String)";
    assert_eq!(browser.see(others), json!([]));
    assert_eq!(browser.see("[document.cookie, localStorage.length, sessionStorage.length]"), json!(["", 0, 0]));
    // A page that is not served over TLS has no caches in some browsers.
    browser.run(
        "window.kept = null;
         Promise.all([indexedDB.databases?.() ?? [], globalThis.caches?.keys() ?? [], navigator.serviceWorker?.getRegistrations() ?? []])
           .then((all) => { window.kept = all.flat().length; }, (error) => { window.kept = String(error); });",
    );
    browser.soon("window.kept", 0);
}
