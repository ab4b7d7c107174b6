//! A template that is read from the page itself: to it, what was escaped is as it was before.

use serde_json::json;

use crate::hosts;

#[test]
fn vue_reads_no_template_in_a_static_chain() {
    let browser = hosts();
    browser.open_until("/hosts/vue.html", "document.readyState === 'complete'");
    assert_eq!(browser.see("text(one('#read'))"), "LEAKED", "Vue has read the page");
    let changed = "before.flatMap((each, index) => (JSON.stringify(each) === JSON.stringify(after[index]) ? [] : [[each, after[index]]]))";
    assert_eq!(browser.see(changed), json!([]));
    assert_eq!(browser.see("[before.length > 100, before.length === after.length, faults]"), json!([true, true, []]));
}
