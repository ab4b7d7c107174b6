//! Scripts that ask too early, too often or too late, and readers who come back.

use serde_json::{Value, json};

use super::attributes;
use crate::browser::Browser;
use crate::{hosts, live};

/// A page in which `made` is an element that is not part of it yet.
fn made() -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run(
        "window.made = document.createElement('incident-chain');
         Object.assign(made, { src: '/open/small.json', loading: 'eager' });
         window.answers = [];
         window.ask = (id) => made.select(id).then((answer) => answers.push([id, answer]));",
    );
    browser
}

const SELECTED: &str = "text(figure(made).querySelector('.ic-selected .ic-opener')).split(',')[0]";

#[test]
fn what_is_selected_before_it_is_ready_is_selected_then_in_order() {
    let browser = made();
    browser.run("ask('answer'); ask('nothing'); one('#one').append(made); ask('answer'); ask('raid');");
    browser.soon("answers", json!([["answer", true], ["nothing", false], ["answer", true], ["raid", true]]));
    browser.soon(SELECTED, "A raid");
    browser.run("ask('answer'); ask('answer');");
    browser.soon("answers.length", 6);
    browser.soon(SELECTED, "An answer");
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn it_answers_while_it_is_moved_and_when_it_is_back() {
    let browser = made();
    browser.run("one('#one').append(made); ask('answer'); one('#other').append(made); ask('raid');");
    browser.soon("answers", json!([["answer", true], ["raid", true]]));
    browser.soon(SELECTED, "A raid");
    // Asked just before it is taken out: the answer comes at once, or when it is back, and what was selected is kept.
    browser.run("ask('answer'); made.remove();");
    browser.settle();
    assert_eq!(browser.see("answers.length"), 3);
    browser.run("ask('answer'); one('#one').append(made);");
    browser.soon("answers.length", 4);
    browser.soon("is_live(made)", true);
    browser.soon(SELECTED, "An answer");
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn the_focus_goes_into_the_figure_and_before_that_harms_nothing() {
    let browser = made();
    browser.run("made.focus(); one('#one').append(made); made.focus();");
    browser.soon("is_live(made)", true);
    assert_eq!(browser.see("document.activeElement === document.body"), true);
    browser.run("made.focus({ preventScroll: true });");
    assert_eq!(browser.see("[document.activeElement === made, active().matches('.ic-opener')]"), json!([true, true]));
    assert_eq!(browser.see("faults"), json!([]));
}

/// A value for an attribute, as a script sets its property.
fn wish(attribute: &Value) -> Value {
    match attribute["name"].as_str() {
        Some("src") => json!("/open/small.json"),
        Some("focus") => json!("raid"),
        // the last of its values, which is not the default
        _ => match attribute["values"].as_array().and_then(|values| values.last()) {
            Some(last) => last.clone(),
            None if attribute["isFlag"] == true => json!(true),
            None => json!("en"),
        },
    }
}

#[test]
fn all_properties_may_be_set_before_the_script_has_come() {
    let browser = hosts();
    browser.open_until("/hosts/held.html", "document.readyState === 'complete'");
    let wishes: Vec<Value> = attributes().iter().map(|each| json!([each["name"], wish(each)])).collect();
    let property = "((name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()))";
    browser.run(&format!(
        "for (const [name, value] of {}) chain()[{property}(name)] = value;
         chain().data = undefined; import('/embed.js');",
        json!(wishes)
    ));
    browser.soon("is_live()", true);
    for wish in &wishes {
        let (name, value) = (&wish[0], &wish[1]);
        let attribute = if value == true { &json!("") } else { value };
        let found = format!("[chain().getAttribute({name}), Object.hasOwn(chain(), {property}({name}))]");
        assert_eq!(browser.see(&found), json!([attribute, false]), "{name}");
    }
    assert_eq!(
        browser.see("[text(one('.ic-title')), text(one('.ic-row.ic-focus .ic-opener')).split(',')[0]]"),
        json!(["A small chain", "A raid"])
    );
    assert_eq!(browser.see("[typeof chain().focus, faults]"), json!(["function", []]));
}

#[test]
fn a_focus_that_there_is_not_is_as_good_as_none() {
    let browser = live("plain.html");
    let focus = "all('li.ic-row.ic-focus').map(row_of)";
    let before = browser.see(focus);
    browser.run("chain().setAttribute('focus', 'nothing of the kind')");
    browser.settle();
    assert_eq!(browser.see("[is_live(), faults, errors()]"), json!([true, [], []]));
    browser.run("chain().remove()");
    browser.run(
        "const made = document.createElement('incident-chain'); made.innerHTML = ''; \
         Object.assign(made, { src: '/data/al-asad.json', show: 'all', loading: 'eager', focus: 'nothing of the kind' }); one('.story').append(made);",
    );
    browser.soon("is_live()", true);
    assert_eq!(browser.see(focus), before);
    browser.click_title(4);
    browser.soon("open_cards()", json!([4]));
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn two_releases_in_one_page_do_not_mind_each_other() {
    let browser = live("releases.html");
    browser.soon("document.readyState", "complete");
    browser.settle();
    let asked =
        |file: &str| browser.site.requests().into_iter().filter(|asked| asked.ends_with(file)).collect::<Vec<_>>();
    assert_eq!(asked("embed.js").len(), 2, "both have come");
    let wasm = asked("reader_bg.wasm");
    assert!(wasm.len() == 1 && wasm[0].ends_with("/older/reader_bg.wasm"), "the first one works: {wasm:?}");
    browser.run("touch()");
    for id in ["#one", "#other"] {
        browser.run(&format!("openers(one('{id}'))[4].click()"));
        browser.soon(&format!("open_cards(one('{id}'))"), json!([4]));
    }
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[test]
fn the_figure_answers_when_the_reader_comes_back_to_the_page() {
    let browser = live("returning.html");
    browser.click_title(4);
    browser.soon("open_cards()", json!([4]));
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.back();
    browser.soon("is_live()", true);
    if browser.see("persisted") == true {
        assert_eq!(browser.see("open_cards()"), json!([4]), "a page that was kept is as it was");
    }
    browser.click_title(5);
    browser.soon("open_cards().includes(5)", true);
    browser.run("chain().setAttribute('src', '/open/small.json')");
    browser.soon("text(one('.ic-title'))", "A small chain");
    assert_eq!(browser.see("faults"), json!([]));
}
