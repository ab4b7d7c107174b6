//! A page that runs no script at all.

use serde_json::json;

use super::is_elsewhere;
use crate::hosts;

#[test]
fn without_script_the_static_chain_is_read() {
    if is_elsewhere() {
        return;
    }
    let browser = hosts();
    browser.allow_scripts(false);
    browser.open_until("/hosts/plain.html", "document.readyState === 'complete'");
    assert_eq!(browser.see("[typeof told, chain().shadowRoot]"), json!(["undefined", null]), "no script has run");
    assert_eq!(browser.see("is_static() && chain().innerText.includes('20 November 2023')"), true);
    browser.open_until("/index.html", "document.readyState === 'complete'");
    assert_eq!(browser.see("document.body.innerText.includes('needs script')"), true);
    assert_eq!(browser.see("document.body.innerText.includes('Loading')"), false);
    browser.allow_scripts(true);
}
