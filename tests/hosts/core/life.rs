//! An element's life: made before the script or after, moved, taken out, put back, changed.

use serde_json::json;

use crate::{hosts, live};

#[test]
fn elements_live_that_were_there_before_the_script_and_that_came_after() {
    let browser = live("order.html");
    assert_eq!(browser.see("chains().map(({ id }) => id)"), json!(["before", "earlier", "after"]));
    assert_eq!(browser.see("text(figure(one('#before')).querySelector('.ic-title'))"), "Set early");
    assert_eq!(browser.see("Object.hasOwn(one('#before'), 'data')"), false);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn the_script_may_come_again_and_from_elsewhere() {
    let browser = live("thrice.html");
    browser.soon("document.readyState", "complete");
    browser.settle();
    let scripts = browser.site.requests().into_iter().filter(|asked| asked.ends_with("/embed.js")).count();
    assert_eq!(scripts, 3, "all three have come");
    for file in ["/figure.js", "/reader_bg.wasm", "/reader_more_bg.wasm"] {
        let asked = browser.site.requests().into_iter().filter(|asked| asked.ends_with(file)).count();
        assert_eq!(asked, 1, "and one works: {file}");
    }
    assert_eq!(
        browser.see("[faults, errors(), chain().shadowRoot.querySelectorAll('.incident-chain').length]"),
        json!([[], [], 1])
    );
}

/// The statements that put one element into the page, live.
const ADD: &str = "const made = document.createElement('incident-chain');
    made.id = 'chain';
    made.setAttribute('src', '/data/al-asad.json');
    made.setAttribute('show', 'all');
    made.setAttribute('loading', 'eager');
    made.innerHTML = '<p>What stands here without script.</p>';
    one('#one').append(made);";

#[test]
fn moved_it_keeps_what_the_reader_has_opened() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(ADD);
    browser.soon("is_live()", true);
    browser.run("touch()");
    browser.click_title(4);
    browser.soon("open_cards()", json!([4]));
    browser.run("window.kept = row(4); one('#other').append(chain());");
    browser.settle();
    assert_eq!(browser.see("[is_live(), open_cards(), row(4) === kept]"), json!([true, [4], true]));
    browser.click_title(5);
    browser.soon("open_cards()", json!([4, 5]));
    assert_eq!(browser.see("told.filter(({ name }) => name === 'chain-ready').length"), 1);
    assert_eq!(browser.site.requests().iter().filter(|asked| asked.ends_with("al-asad.json")).count(), 1);
}

#[test]
fn taken_out_it_lets_go_and_put_back_it_lives() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(ADD);
    browser.soon("is_live()", true);
    browser.run("window.kept = chain(); kept.remove();");
    browser.soon("is_live(kept)", false);
    browser.run("one('#other').append(kept)");
    browser.soon("is_live()", true);
    // What is changed while it is out is seen when it is back.
    browser.run("kept.remove(); kept.setAttribute('src', '/open/small.json'); one('#one').append(kept);");
    browser.soon("text(one('.ic-title'))", "A small chain");
    // Taken out while it waits for its data, it fails nowhere and tells nothing.
    browser.run("told.length = 0; kept.remove(); kept.setAttribute('src', '/none.json'); one('#one').append(kept); kept.remove();");
    browser.settle();
    browser.settle();
    assert_eq!(browser.see("[told, faults, is_live(kept)]"), json!([[], [], false]));
}

#[test]
fn attributes_may_change_at_any_time() {
    let browser = live("plain.html");
    let title = "text(one('.ic-title'))";
    let first = browser.see(title);
    browser.run("chain().setAttribute('src', '/open/small.json')");
    browser.soon(title, "A small chain");
    assert_eq!(browser.see("one('#chain .static') && !figure().closest('slot')"), true);
    // What was asked for last is shown, whatever comes first.
    browser.run("chain().setAttribute('src', '/data/al-asad.json'); chain().setAttribute('src', '/none.json'); chain().setAttribute('src', '/data/al-asad.json');");
    browser.soon(title, first.clone());
    assert_eq!(browser.see("errors()"), json!([]));
    let ground = "getComputedStyle(figure()).backgroundColor";
    let light = browser.see(ground);
    browser.run("chain().setAttribute('theme', 'dark')");
    browser.soon(&format!("{ground} !== '{}'", light.as_str().expect("a colour")), true);
    browser.run("chain().setAttribute('theme', 'auto')");
    browser.soon(ground, light);
    browser.run("chain().setAttribute('show', 'chain')");
    browser.soon("folds().length > 0", true);
    browser.run("chain().setAttribute('show', 'all')");
    browser.soon("[folds().length, rows().length]", json!([0, 11]));
    let ids = browser.see("chain().data.incidents.map(({ id }) => id)");
    browser.run(&format!("chain().setAttribute('focus', {})", ids[3]));
    browser.soon("row_of(one('li.ic-row.ic-focus'))", 3);
    browser.run("chain().removeAttribute('focus')");
    browser.soon("row_of(one('li.ic-row.ic-focus')) !== 3", true);
    // A wrong address shows what stands between the tags, a right one the chain again.
    browser.run("chain().setAttribute('src', '/none.json')");
    browser.soon("[errors(), is_static()]", json!([["http"], true]));
    browser.run("chain().setAttribute('src', '/open/small.json')");
    browser.soon(title, "A small chain");
    assert_eq!(browser.see("faults"), json!([]));
}
