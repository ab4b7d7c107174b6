//! Messages to the framed page: it answers its parent with its height, others not at all, and obeys nobody.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;

/// What parents of other kinds may say, the bad ones among them.
const SAYINGS: &str = "[
    { sentinel: 'amp', type: 'frames-init' }, { message: 'ready', secret: 'abcdefghij' },
    'pymxPYMxholderxPYMxwidthxPYMx300', 'pymxPYMxholderxPYMxnavigateToxPYMxhttps://evil.example/', 'pymxPYMxholderxPYMxscrollToxPYMx#x',
    '[iFrameSizer]evil:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll',
    '[iFrameSizer]moveToAnchor:x', '[iFrameSizer]<img src=x onerror=alert(1)>:8:false:false:32:true:true:null:bodyOffset:null:null:0',
    { message: 'link', value: 'https://evil.example/', secret: 'abcdefghij' }, 'javascript:alert(1)', { location: 'https://evil.example/' },
    null, 0, [], { toString: null }, { data: { sentinel: 'amp' } }, '[iFrameSizer]', 'pymxPYMx',
  ]";

fn framed() -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/parent-stranger.html", "words.length > 0");
    browser.enter_frame("#frame");
    browser.soon("is_live()", true);
    browser.settle();
    browser.leave_frame();
    for _ in 0..5 {
        browser.settle();
    }
    browser.run("words.length = 0");
    browser
}

/// The framed page is where it was, and well.
#[track_caller]
fn assert_unmoved(browser: &Browser) {
    for _ in 0..5 {
        browser.settle();
    }
    browser.enter_frame("#frame");
    assert_eq!(
        browser.see("[is_live(), location.pathname, new URLSearchParams(location.search).get('src'), location.hash]"),
        json!([true, "/index.html", "data/al-asad.json", "#?secret=abcdefghij"])
    );
    browser.leave_frame();
    assert_eq!(browser.see("location.pathname"), "/hosts/parent-stranger.html");
}

#[test]
fn a_stranger_gets_no_answer() {
    let browser = framed();
    browser.run(&format!(
        "const script = one('#stranger').contentDocument.createElement('script');
         script.textContent = `for (const each of {SAYINGS}) parent.frames[0].postMessage(each, '*'); parent.spoke = true;`;
         one('#stranger').contentDocument.body.append(script);"
    ));
    browser.soon("window.spoke", true);
    assert_unmoved(&browser);
    assert_eq!(browser.see("words"), json!([]));
}

#[test]
fn a_parent_gets_the_height_and_nothing_that_it_says_is_obeyed() {
    let browser = framed();
    browser.run(&format!("for (const each of {SAYINGS}) one('#frame').contentWindow.postMessage(each, '*');"));
    browser.soon("words.length > 0", true);
    assert_unmoved(&browser);
    let kinds = "[...new Set(words.map((word) => word.sentinel ?? word.message ?? String(word).replace(/[^A-Za-z].*/s, '')))].sort()";
    let kinds = browser.see(kinds);
    assert!(kinds.to_string().contains("amp") && kinds.to_string().contains("pym"), "{kinds}");
    assert_eq!(browser.see("words.filter((word) => JSON.stringify(word).includes('onerror'))"), json!([]));
}
