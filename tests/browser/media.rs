//! Pictures, films and sounds of an incident: nothing is loaded unasked.

use serde_json::json;

use crate::browser::Browser;

/// What can load anything, and whether it has begun.
const LOADING: &str = "all('img, video, audio').map((each) => each.networkState !== each.NETWORK_EMPTY)";

#[test]
fn a_film_that_may_disturb_is_loaded_when_a_reader_has_asked_twice() {
    let browser = Browser::start(640);
    browser.open_source("fixtures/whole.json");
    browser.click(".ic-finding-opener");
    browser.soon("all('.ic-media a').length", 1);
    assert_eq!(browser.see(LOADING), json!([]));
    browser.click(".ic-media a");
    browser.soon("all('.ic-media button').length", 1);
    assert_eq!(browser.see(LOADING), json!([]), "once is not enough");
    browser.click(".ic-media button");
    browser.soon("all('.ic-media video[controls]').length", 1);
    browser.soon(LOADING, json!([true]));
    // now its link leads to the file, for a browser that cannot play it
    browser.run(
        "window.led = []; addEventListener('click', (event) => { led.push(event.defaultPrevented); event.preventDefault(); });
         one('.ic-media a').click();",
    );
    assert_eq!(browser.see("led"), json!([false]));
}
