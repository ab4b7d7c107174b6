//! Hostile texts and addresses in every field of a chain, live: nothing runs, nothing is requested, and text is shown as text.

use serde_json::json;

use crate::attacks::{SHOWN, naughty, payloads};
use crate::browser::Browser;

/// Every element of which a live figure is made.
const ELEMENTS: &str = "section header footer div p span h2 h3 h4 ol ul li dl dt dd q s bdi strong cite a details summary table caption \
                        thead tbody tr th td figure figcaption blockquote button input select option svg g line path circle rect text title";

/// Shows each chain of `attacks.json` in turn, opens all of it, and says what is wrong with what is there.
const SHOW_ALL: &str = r#"
    const [elements, shown, done] = arguments;
    const allowed = new Set(elements.split(/\s+/));
    const faults = [];
    window.alert = (words) => faults.push(`alert(${words}) ran`);
    addEventListener('error', ({ message }) => faults.push(message));
    const element = document.getElementById('hostile');
    const look = (payload, root) => {
      for (const each of root.querySelectorAll('*')) {
        const name = each.localName;
        if (!allowed.has(name)) faults.push(`<${name}> of ${payload}`);
        // the box of the figure has its height from us
        if (each.parentNode === root) continue;
        for (const attribute of each.attributes) if (/^on|^style$|^srcdoc$|^formaction$/.test(attribute.name)) faults.push(`${name} ${attribute.name} of ${payload}`);
        const isLink = name === 'a' && each.hasAttribute('href') && !each.getAttribute('href').startsWith('#');
        if (isLink && !['https:', 'http:', 'mailto:'].includes(each.protocol)) faults.push(`a link to ${each.href} of ${payload}`);
      }
      const text = root.textContent;
      for (const field of shown) if (!text.includes(`${payload} ~${field}~`.trim().replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, ''))) faults.push(`no ${field} of ${payload}`);
    };
    (async () => {
      const attacks = await (await fetch('fixtures/attacks.json')).json();
      await element.ready;
      const asked = performance.getEntriesByType('resource').length;
      for (const [payload, chain] of attacks) {
        element.data = chain;
        await element.ready;
        const root = element.shadowRoot;
        for (const button of root.querySelectorAll('.ic-unfold[aria-expanded=false], .ic-opener[aria-expanded=false], .ic-finding-opener')) button.click();
        for (const details of root.querySelectorAll('details')) details.open = true;
        await new Promise((resolve) => setTimeout(resolve));
        look(payload, root);
      }
      const more = performance.getEntriesByType('resource').slice(asked).map(({ name }) => name);
      done({ count: attacks.length, faults: faults.slice(0, 20), more });
    })().catch((error) => done(String(error.stack ?? error)));
"#;

#[test]
fn no_attack_is_more_than_text() {
    let browser = Browser::start(640);
    browser.open_until("/hostile.html", "!!one('.incident-chain')");
    // a picture's text is there when the picture is, and that is asked for first
    let shown: Vec<&str> = SHOWN.into_iter().filter(|field| *field != "alt").collect();
    let found = browser.await_script(SHOW_ALL, vec![json!(ELEMENTS), json!(shown)]);
    let count = payloads().len() + naughty().len();
    assert_eq!(found, json!({ "count": count, "faults": [], "more": [] }));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
