//! What readers set for themselves: more contrast, forced colours, no transparency, wide text, and the keyboard alone.

use serde_json::json;

use crate::browser::Browser;
use crate::colours::pale;
use crate::hands::key;

const PAGES: [&str; 4] =
    ["/?show=all", "/?show=all&told-by=us-side", "/?src=fixtures/sides.json", "/rtl.html?src=data/al-asad.ar.json"];
const OPEN: &str = "for (const each of all('.ic-opener').slice(-3, -1)) each.click(); for (const each of all('details')) each.open = true;";
/// A text that is made easier to read (WCAG 2.2, 1.4.12), in the shadow too, where a style sheet of the reader's own comes.
const SPACED: &str = "for (const root of roots()) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}";

#[test]
fn with_more_contrast_text_has_seven_to_one_and_marks_have_more_than_they_need() {
    let browser = Browser::start(1080);
    let mut faults = Vec::new();
    for scheme in ["light", "dark"] {
        browser.emulate(&[("prefers-color-scheme", scheme), ("prefers-contrast", "more")]);
        for page in PAGES {
            browser.open(page);
            browser.run(OPEN);
            browser.settle();
            let found = pale(&browser.see("texts()"), 7.0).into_iter().chain(pale(&browser.see("marks()"), 4.5));
            faults.extend(found.map(|fault| format!("{page}, {scheme}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn with_forced_colours_all_is_seen_and_shapes_tell_the_sides_and_the_focus() {
    let browser = Browser::start(1080);
    browser.emulate(&[("forced-colors", "active")]);
    let mut faults = Vec::new();
    for page in PAGES {
        browser.open(page);
        browser.run(OPEN);
        browser.settle();
        let found = pale(&browser.see("texts()"), 4.5).into_iter().chain(pale(&browser.see("marks()"), 3.0));
        faults.extend(found.map(|fault| format!("{page}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.open("/?show=all");
    assert_eq!(
        browser.see("all('ol.ic-chain .ic-halo').map((ring) => ring.closest('li').matches('.ic-focus'))"),
        json!([true])
    );
    // each side has a sign of its own, in any tone
    let signs = "(() => {
        const dots = all('ol.ic-chain .ic-rail .ic-dot').map((dot) => [/ic-tone-\\d/.exec(dot.getAttribute('class'))[0], dot.getAttribute('d')]);
        return [0, 1].map((place) => new Set(dots.map((dot) => dot[place])).size);
    })()";
    assert_eq!(browser.see(signs), json!([4, 4]));
}

#[test]
fn without_transparency_nothing_shows_through() {
    let browser = Browser::start(640);
    browser.emulate(&[("prefers-reduced-transparency", "reduce")]);
    browser.open("/?show=all");
    let clear = "all('.incident-chain *').filter((each) => getComputedStyle(each).opacity !== '1' || /, 0\\.\\d+\\)$/.test(getComputedStyle(each).backgroundColor)).map(name_of)";
    assert_eq!(browser.see(clear), json!([]));
    let range = "document.createElementNS('http://www.w3.org/2000/svg', 'rect')";
    browser.run(&format!(
        "const range = {range}; range.setAttribute('class', 'ic-range'); one('.ic-overview').append(range);"
    ));
    assert_eq!(browser.see("getComputedStyle(one('.ic-range')).fill"), "none");
}

#[test]
fn wide_text_is_neither_cut_nor_wider_than_its_place() {
    let browser = Browser::start(1080);
    let mut faults = Vec::new();
    for page in ["/?show=all", "/?show=all&lang=de", "/rtl.html?show=all&src=data/al-asad.ar.json"] {
        browser.open(page);
        browser.run("for (const each of all('.ic-opener, .ic-finding-opener')) each.click();");
        browser.run(OPEN);
        browser.run(SPACED);
        for width in [280, 320, 640, 1080] {
            browser.resize(width);
            let found = browser.see("[...overflows(), ...cut_texts()]");
            faults.extend(found.as_array().expect("a list").iter().map(|fault| format!("{page}, {width} px: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What Tab comes to: without a ring, or with nothing of it to be seen.
const UNSEEN: &str = "(() => {
    const at = active(), box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const root = at.getRootNode();
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [box.x + box.width * x, box.y + box.height * y]));
    const shown = points.some(([x, y]) => { const top = root.elementFromPoint(x, y); return top && (at.contains(top) || top.contains(at)); });
    return [ring ? '' : `no ring: ${name_of(at)}`, shown ? '' : `covered: ${name_of(at)}`].filter(Boolean);
})()";

/// A page with a header that stays at the top of the window, and says so.
const HEADER: &str = "const header = document.createElement('div');
    Object.assign(header.style, { position: 'fixed', insetInline: 0, top: 0, height: '90px', background: 'Canvas', zIndex: 9 });
    document.body.append(header);
    document.documentElement.style.setProperty('--chain-scroll-margin', '90px');";

#[test]
fn each_stop_of_the_keyboard_has_a_ring_and_is_not_covered() {
    let browser = Browser::start(360);
    browser.emulate(&[("prefers-color-scheme", "light")]);
    let mut faults = Vec::new();
    for (page, act) in [
        ("/?show=all", "one('.ic-finding-opener').click()"),
        ("/rtl.html?show=all&src=data/al-asad.ar.json", "one('.ic-finding-opener').click()"),
        ("/?show=all", "one('.ic-tools .ic-step[aria-pressed]').click()"),
        ("/?start=trace", ""),
        ("/?show=all", HEADER),
    ] {
        browser.open(page);
        browser.run(act);
        browser.settle();
        browser.run("active().blur(); scrollTo(0, 0);");
        let mut stops = 0;
        for back in [false, true] {
            for _ in 0..60 {
                if back {
                    browser.press_with(&[key::SHIFT], key::TAB)
                } else {
                    browser.press(&[key::TAB])
                };
                if browser.see("!active()?.closest('.incident-chain')") == true {
                    continue;
                }
                stops += 1;
                let found = browser.see(UNSEEN);
                faults.extend(found.as_array().expect("a list").iter().map(|fault| format!("{page} {act}: {fault}")));
            }
        }
        assert!(stops > 40, "{page} has stops");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
