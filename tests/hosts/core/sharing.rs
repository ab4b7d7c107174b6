//! What a reader takes away from a card: a link to the incident or to a claim, and a sentence that cites it; and where such links lead.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;

/// The missile at Al-Asad, open.
const OPEN: &str = "/hosts/sharing.html#incident-al-asad-attack";
/// Its card, as soon as the second part of the code has drawn what opens.
const CARD: &str = "one('.ic-row.ic-open', figure())";

/// A page with an open card, and a clipboard and a share that note what they get. `fault` is the name of the error with which they refuse.
fn opened(address: &str, fault: &str) -> Browser {
    let browser = hosts();
    browser.open_until(address, "is_whole()");
    browser.soon(&format!("!!one('.ic-links', {CARD})"), true);
    browser.run(&format!(
        "window.taken = [];
         const take = (way) => async (what) => {{ taken.push([way, what]); if ('{fault}') throw new DOMException('no', '{fault}'); }};
         Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: take('copied') }}, configurable: true }});
         navigator.share = take('shared');"
    ));
    browser
}

/// Presses a button of the open card by what it says; of several the first.
fn press(browser: &Browser, within: &str, says: &str) {
    browser.run(&format!(
        "[...{CARD}.querySelectorAll('{within} button')].find((each) => each.firstChild.textContent === '{says}').click()"
    ));
}

/// The text that was copied last, with `{page}` for the page's own address.
fn copied(browser: &Browser) -> String {
    browser.soon("taken.length > 0", true);
    let text = browser.see("taken.at(-1)[1].replaceAll(location.origin + location.pathname, '{page}')");
    text.as_str().expect("a text").to_owned()
}

#[test]
fn a_link_to_an_incident_is_copied_and_the_button_says_so_for_a_moment() {
    let browser = opened(OPEN, "");
    let button = "[one('.ic-links .ic-give', figure()).dataset.done, text(one('.ic-links [role=status]', figure()))]";
    let place = "JSON.stringify(one('.ic-links', figure()).getBoundingClientRect())";
    let before = browser.see(place);
    press(&browser, ".ic-links", "Copy link");
    assert_eq!(copied(&browser), "{page}#incident-al-asad-attack", "nothing else is chosen");
    browser.soon(button, json!(["", "Link copied"]));
    assert_eq!(browser.see(place), before, "nothing moves");
    browser.soon(button, json!([null, ""]));
    assert_eq!(
        browser.see("[location.hash, is_seen(one('.ic-links .ic-refused', figure()))]"),
        json!(["#incident-al-asad-attack", false])
    );
}

#[test]
fn a_link_leads_a_fresh_page_to_what_its_maker_saw() {
    let browser = opened(OPEN, "");
    browser.run("figure().querySelector('.ic-unfold').click(); openers()[0].click();");
    browser.run("[...figure().querySelectorAll('button.ic-teller')].find((each) => /CENTCOM|United States/.test(each.textContent)).click()");
    let seen = "[open_cards(), one('.ic-selected', figure()).id, openers().length, text(one('.ic-told [role=status]', figure()))]";
    browser.run("[...figure().querySelectorAll('.ic-row.ic-open')].at(-1).querySelector('.ic-links .ic-give').click()");
    let link = copied(&browser).replace("{page}", "/hosts/sharing.html");
    assert!(link.starts_with("/hosts/sharing.html#incident-al-asad-attack?open="), "{link}");
    browser.run("openers().find((each) => each.closest('#incident-al-asad-attack')).click()");
    browser.run("openers().find((each) => each.closest('#incident-al-asad-attack')).click()");
    let left = browser.see(seen);
    browser.open("/index.html?src=data/none.json");
    browser.open_until(&link, "is_whole()");
    browser.soon("open_cards().length", 2);
    browser.soon("!!one('.ic-told', figure())", true);
    let mut there = browser.see(seen);
    let mut expected = left;
    // in which order they were opened is not seen
    for each in [&mut there, &mut expected] {
        each[0].as_array_mut().expect("cards").sort_by_key(|card| card.as_u64());
    }
    assert_eq!(there, expected);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn each_claim_has_a_link_that_leads_to_it() {
    let browser = opened(OPEN, "");
    press(&browser, ".ic-arrows", "Copy link");
    let cause = copied(&browser);
    assert!(cause.starts_with("{page}#incident-al-asad-attack?claim=us-support"), "{cause}");
    press(&browser, ".ic-more .ic-counts", "Copy link");
    browser.soon("taken.length", 2);
    let count = copied(&browser);
    assert!(count.starts_with("{page}#incident-al-asad-attack?count=1"), "{count}");
    for (link, words) in [(cause, "Washington supports"), (count, "8 injured")] {
        browser.open("/index.html?src=data/none.json");
        browser.open_until(&link.replace("{page}", "/hosts/sharing.html"), "is_live()");
        browser.soon("all('[data-goal]', figure()).length", 1);
        browser.soon("active() === one('[data-goal]', figure())", true);
        let seen = format!("text(one('[data-goal]', figure())).includes({})", json!(words));
        assert_eq!(browser.see(&seen), true, "{link}");
        browser.settle();
        let is_in_sight = "((place) => place.top >= 0 && place.bottom <= innerHeight)(one('[data-goal]', figure()).getBoundingClientRect())";
        browser.soon(is_in_sight, true);
    }
}

#[test]
fn where_copying_is_refused_the_address_is_there_to_be_copied_by_hand() {
    for fault in ["NotAllowedError", "none at all"] {
        let browser = opened(OPEN, if fault == "none at all" { "" } else { fault });
        if fault == "none at all" {
            // as in a page that is not secure
            browser.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        }
        press(&browser, ".ic-links", "Copy link");
        let field = "one('.ic-links .ic-refused input', figure())";
        browser.soon(&format!("is_seen({field})"), true);
        let told = format!(
            "(({{ value, selectionStart, selectionEnd, readOnly }}) => [value, selectionEnd - selectionStart === value.length, readOnly])({field})"
        );
        let address = browser.see("location.href.split('#')[0] + '#incident-al-asad-attack'");
        assert_eq!(browser.see(&told), json!([address, true, true]), "{fault}");
        assert_eq!(browser.see(&format!("active() === {field}")), true, "{fault}");
        assert_eq!(browser.see("[text(one('.ic-links [role=status]', figure())), faults]"), json!(["", []]), "{fault}");
    }
}

#[test]
fn a_share_has_title_and_address_and_one_that_is_cancelled_says_nothing() {
    let browser = opened(OPEN, "");
    press(&browser, ".ic-links", "Share");
    browser.soon("taken.length", 1);
    let shared = browser.see("[taken[0][0], taken[0][1].title, taken[0][1].url.split('#')[1]]");
    assert_eq!(shared, json!(["shared", "Ballistic missile attack on Al-Asad airbase", "incident-al-asad-attack"]));
    let said = "[is_seen(one('.ic-links .ic-refused', figure())), text(one('.ic-links [role=status]', figure())), one('.ic-share', figure()).dataset.done, faults]";
    assert_eq!(browser.see(said), json!([false, "", null, []]));
    let browser = opened(OPEN, "AbortError");
    press(&browser, ".ic-links", "Share");
    browser.soon("taken.length", 1);
    browser.settle();
    assert_eq!(browser.see(said), json!([false, "", null, []]));
    // any other fault is none of the reader's
    let browser = opened(OPEN, "NotAllowedError");
    press(&browser, ".ic-links", "Share");
    browser.soon("is_seen(one('.ic-links .ic-refused', figure()))", true);
}

#[test]
fn share_is_offered_only_where_the_browser_shares() {
    for (can_share, is_offered) in [("() => true", true), ("() => false", false), ("undefined", false)] {
        let browser = hosts();
        browser.open_until(&format!("/hosts/sharing.html?{can_share}#incident-al-asad-attack"), "is_whole()");
        browser.soon(&format!("!!one('.ic-share', {CARD})"), true);
        assert_eq!(browser.see("is_seen(one('.ic-share', figure()))"), is_offered, "{can_share}");
    }
}

#[test]
fn the_tools_share_what_is_seen_or_copy_its_address_where_the_device_does_not_share() {
    let browser = opened(OPEN, "");
    let click = "one('.ic-tools .ic-give', figure()).click()";
    browser.run(click);
    browser.soon("taken.length", 1);
    let shared = browser.see("[taken[0][0], taken[0][1].title, taken[0][1].url.split('#')[1]]");
    let title = "The missile at Al-Asad and the strike in western Baghdad";
    assert_eq!(shared, json!(["shared", title, "incident-?selected=al-asad-attack&open=al-asad-attack"]));
    browser.run("navigator.share = undefined");
    browser.run(click);
    assert_eq!(copied(&browser), "{page}#incident-?selected=al-asad-attack&open=al-asad-attack");
    browser.soon("text(one('.ic-tools > [role=status]', figure()))", "Link copied");
    browser.run("navigator.clipboard.writeText = async () => { throw new DOMException('no', 'NotAllowedError'); }");
    browser.run(click);
    browser.soon("is_seen(one('.ic-tools > .ic-refused input', figure()))", true);
}

#[test]
fn what_is_cited_stands_there_and_is_copied() {
    let browser = opened(OPEN, "");
    let sentences = "all('.ic-links details p', figure()).map((each) => each.firstChild.textContent.replaceAll(location.origin + location.pathname, '{page}'))";
    assert_eq!(browser.see("all('.ic-links details p', figure()).some(is_seen)"), false);
    browser.run("one('.ic-links summary', figure()).click()");
    browser.soon("all('.ic-links details p', figure()).every(is_seen)", true);
    let cited = browser.see(sentences);
    let first = cited[0].as_str().expect("a sentence");
    for part in [
        "“Ballistic missile attack on Al-Asad airbase”, in “The missile at Al-Asad and the strike in western Baghdad”.",
        " Updated ",
        " {page}#incident-al-asad-attack ",
        "Sources: Rudaw",
    ] {
        assert!(first.contains(part), "{part} in {first}");
    }
    assert!(
        cited[1].as_str().is_some_and(|text| text.contains("our inference") && !text.contains("Sources")),
        "{cited}"
    );
    press(&browser, ".ic-links details", "Copy");
    assert_eq!(copied(&browser), first);
    browser.soon("text(one('.ic-links [role=status]', figure()))", "Copied");
}

#[test]
fn the_panel_of_the_focus_has_them_too_and_a_link_to_the_focus_leads_there() {
    let browser = hosts();
    browser.open_until("/hosts/links.html#incident-abu-ghraib-strike", "is_whole(one('#first'))");
    browser.soon("active()?.className", "ic-finding-opener");
    browser.soon("active().ariaExpanded", "true");
    browser.settle();
    let top =
        browser.see("one('.ic-finding', figure(one('#first'))).getBoundingClientRect().top").as_f64().expect("a place");
    assert!((90.0..200.0).contains(&top), "the panel is {top} px below the top of the window, which has a header");
    assert_eq!(browser.see("all('.ic-finding .ic-links', figure(one('#first'))).length"), 1);
    // also where a filter hides its row
    browser.open("/index.html?src=data/none.json");
    browser.open_until("/hosts/links.html#incident-abu-ghraib-strike?side=hamas-side", "is_whole(one('#first'))");
    browser.soon("active()?.className", "ic-finding-opener");
    browser.soon("all('li[data-row]', figure(one('#first'))).some((row) => /abu-ghraib/.test(row.id))", false);
}

#[test]
fn a_link_to_an_incident_that_is_gone_says_so_and_leads_to_the_nearest() {
    let notice = "one('[data-gone]', figure(one('#second')))";
    for (fragment, nearest) in [
        ("second-incident-2023-11-14-drones", Some("second-incident-deir-ez-zor-13-november")),
        ("second-incident-drones?side=x&on=2023-11-17", Some("second-incident-sanctions")),
        ("second-incident-%3Cimg%20src=x%3E?q=evil", None),
    ] {
        let browser = hosts();
        browser.open_until(&format!("/hosts/links.html#{fragment}"), "is_live(one('#second'))");
        browser.soon(&format!("active() === {notice} && !!{notice}"), true);
        let told = browser.see(&format!("text({notice})"));
        let told = told.as_str().expect("words");
        assert!(told.starts_with("This incident is not in this chain any more."), "{told}");
        assert!(!told.contains("evil") && !told.contains("img"), "nothing of the address is shown: {told}");
        browser.soon(
            &format!("((place) => place.top >= 0 && place.bottom <= innerHeight)({notice}.getBoundingClientRect())"),
            true,
        );
        let link = browser.see(&format!("one('a', {notice})?.hash.slice(1) ?? null"));
        assert_eq!(link, json!(nearest), "{fragment}");
        assert_eq!(browser.see("[is_live(one('#first')), location.hash.length > 1]"), json!([false, true]));
        if let Some(nearest) = nearest {
            browser.run(&format!(
                "window.others = [...{notice}.parentElement.children].filter((each) => each !== {notice}).map((each) => [each, each.classList[0]])"
            ));
            browser.run(&format!("one('a', {notice}).click()"));
            browser.soon("one('.ic-selected', figure(one('#second')))?.id ?? ''", nearest);
            browser.soon(&format!("!!{notice}"), false);
            let stay =
                "others.length > 4 && others.every(([each, name]) => each.isConnected && each.classList[0] === name)";
            assert_eq!(browser.see(stay), true, "every other part of the figure stays what it is");
        }
    }
    // a link that could be of either is of neither
    let browser = hosts();
    browser.open_until("/hosts/links.html#incident-2023-11-12-drones", "is_live(one('#second'))");
    browser.settle();
    assert_eq!(browser.see("chains().some((each) => one('[data-gone]', figure(each)))"), false);
}
