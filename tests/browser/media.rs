//! Pictures, films and sounds of an incident: nothing is loaded unasked.

use serde_json::json;

use crate::browser::Browser;

const LOADED: &str = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('bridge')).length";

#[test]
fn a_film_that_may_disturb_is_loaded_when_a_reader_has_asked_twice() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/whole.json");
    browser.click(".ic-finding-opener");
    browser.soon("all('.ic-media a').length", 1);
    assert_eq!(browser.see(&format!("[all('video').length, {LOADED}]")), json!([0, 0]));
    browser.click(".ic-media a");
    browser.soon("all('.ic-media button').length", 1);
    assert_eq!(browser.see(&format!("[all('video').length, {LOADED}]")), json!([0, 0]), "once is not enough");
    browser.click(".ic-media button");
    browser.soon("all('.ic-media video[controls]').length", 1);
    browser.soon(&format!("{LOADED} > 0"), true);
    // now its link leads to the file, for a browser that cannot play it
    browser.run(
        "window.led = []; addEventListener('click', (event) => { led.push(event.defaultPrevented); event.preventDefault(); });
         one('.ic-media a').click();",
    );
    assert_eq!(browser.see("led"), json!([false]));
}
