//! Messages to the framed page: it answers its parent with its height, others not at all, and obeys no one. And messages to
//! the page around it: resize.js believes a frame's own, within bounds.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;

/// What parents of other kinds may say, the bad ones among them.
const SAYINGS: &str = "[
    { type: 'incident-chain', isAsking: true }, { type: 'incident-chain', height: 1 }, { sentinel: 'amp', type: 'frames-init' }, { message: 'ready', secret: 'abcdefghij' },
    'pymxPYMxholderxPYMxwidthxPYMx300', 'pymxPYMxholderxPYMxnavigateToxPYMxhttps://evil.example/', 'pymxPYMxholderxPYMxscrollToxPYMx#x',
    '[iFrameSizer]evil:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll',
    '[iFrameSizer]moveToAnchor:x', '[iFrameSizer]<img src=x onerror=alert(1)>:8:false:false:32:true:true:null:bodyOffset:null:null:0',
    { message: 'link', value: 'https://evil.example/', secret: 'abcdefghij' }, 'javascript:alert(1)', { location: 'https://evil.example/' },
    { type: 'incident-chain', fragment: 'javascript:alert(1)' }, { type: 'incident-chain', fragment: 7 },
    { type: 'incident-chain', fragment: 'incident-sanctions?q=<img src=x onerror=alert(1)>' },
    null, 0, [], { toString: null }, { data: { sentinel: 'amp' } }, '[iFrameSizer]', 'pymxPYMx',
  ]";

fn framed() -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/parent-stranger.html", "words.length > 0");
    browser.enter_frame("#frame");
    // then it has told its last height: until its second part is here, it may tell another one
    browser.soon("is_whole()", true);
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
    browser.enter_frame("#frame");
    assert_eq!(browser.see("!!one('.ic-selected', figure())"), false, "nor is anything opened");
    browser.leave_frame();
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
    assert_eq!(browser.see("words.some((word) => word.type === 'incident-chain' && word.height > 250)"), true);
    assert_eq!(browser.see("words.filter((word) => JSON.stringify(word).includes('onerror'))"), json!([]));
}

#[test]
fn a_frame_is_as_high_as_it_says_itself_within_bounds() {
    let browser = hosts();
    browser.open_until(
        "/hosts/parent-liar.html",
        "document.readyState === 'complete' && ['#liar', '#stranger'].every((id) => one(id).contentDocument?.body.textContent)",
    );
    let heights = "['#liar', '#stranger'].map((id) => one(id).clientHeight)";
    let said = |id: &str, what: &str| {
        browser.run("words.length = 0");
        browser.run(&format!("say('{id}', `{what}`)"));
        browser.soon("words.length", 1);
        browser.settle();
        browser.see(heights)
    };
    let before = json!([400, 150]);
    browser.soon(heights, before.clone());
    assert_eq!(said("stranger", "{ type: 'incident-chain', height: 700 }"), before);
    for height in ["0", "-5", "NaN", "'800'", "null", "[900]", "{ valueOf: 1 }"] {
        assert_eq!(said("liar", &format!("{{ type: 'incident-chain', height: {height} }}")), before, "{height}");
    }
    for what in ["null", "'incident-chain'", "{ sentinel: 'amp', type: 'embed-size', height: 900 }"] {
        assert_eq!(said("liar", what), before, "{what}");
    }
    // nobody has asked where an incident is, and the snippet does not ask for an address
    let place = "[scrollY, location.hash, history.length]";
    let unmoved = browser.see(place);
    for what in ["top: 5000", "fragment: 'incident-raid'", "fragment: '//evil.example'"] {
        said("liar", &format!("{{ type: 'incident-chain', {what} }}"));
        assert_eq!(browser.see(place), unmoved, "{what}");
    }
    for (height, expected) in [("812", 812), ("3", 50), ("5e9", 1_000_000)] {
        let said = said("liar", &format!("{{ type: 'incident-chain', height: {height} }}"));
        assert_eq!(said, json!([expected, 150]));
    }
    assert_eq!(browser.see("faults"), json!([]));
}
