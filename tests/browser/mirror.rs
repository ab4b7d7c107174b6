//! From right to left the figure is a true mirror: who acts is right of whom they act against, and time begins on the right.

use serde_json::json;

use crate::browser::Browser;

/// The example in Arabic, all unfolded, in an Arabic page.
fn arabic(width: u32) -> Browser {
    let browser = Browser::start(width);
    browser.open("/rtl.html?src=data/al-asad.ar.json&show=all");
    browser
}

/// The middle of an element, px from the left.
const MIDDLE: &str =
    "const middle = (each) => { const { left, right } = each.getBoundingClientRect(); return (left + right) / 2; };";

#[test]
fn who_acts_is_right_of_whom_they_act_against_and_the_arrow_leads_there() {
    for width in [360, 1080] {
        let browser = arabic(width);
        // in a line of its own each pair can be told: the first row is Hamas against Israel
        let first = browser.see(&format!(
            "(() => {{ {MIDDLE} const who = one('.ic-who', row(0)); const [by, arrow, against] = [...who.children].map(middle); return [by > arrow, arrow > against, text(one('.ic-to', who)), getComputedStyle(one('.ic-to', who)).transform]; }})()"
        ));
        assert_eq!(first, json!([true, true, "←", "none"]), "{width} px");
        // where there are two, the first is on the right
        let several = browser.see(&format!(
            "(() => {{ {MIDDLE} return all('.ic-who > span').map((names) => all('.ic-party', names)).filter((names) => names.length > 1 && names[0].getBoundingClientRect().top === names[1].getBoundingClientRect().top).map(([one, other]) => middle(one) > middle(other)); }})()"
        ));
        assert!(several.as_array().is_some_and(|all| all.iter().all(|is_so| is_so == &json!(true))), "{several}");
    }
}

/// The name of a fold's rest is in Latin letters here, and breaks into two lines.
#[test]
fn the_sign_of_a_side_is_right_of_a_name_in_latin_letters() {
    let browser = Browser::start(760);
    browser.open("/rtl.html?src=data/al-asad.json&lang=fa");
    let seen = browser.see(
        "all('.ic-by-side').filter((each) => one('bdi', each)).map((each) => {
            const [first, ...more] = one('bdi', each).getClientRects();
            return [more.length, one('svg', each).getBoundingClientRect().left >= first.right]; })",
    );
    assert_eq!(seen, json!([[1, true]]));
}

#[test]
fn time_begins_on_the_right_next_to_the_names_of_the_lanes() {
    let browser = arabic(1080);
    let seen = browser.see(&format!(
        "(() => {{ {MIDDLE} const spots = all('.ic-overview .ic-spot').map(middle); const names = middle(one('.ic-lane-names')); const strip = one('svg.ic-overview').getBoundingClientRect();
        const ticks = all('.ic-overview text').filter((each) => /\\d/.test(each.textContent) && !each.matches('.ic-count')).map(middle);
        return [Math.max(...spots) === spots[0], names > strip.right, ticks.every((tick, at) => at === 0 || tick < ticks[at - 1])]; }})()"
    ));
    assert_eq!(seen, json!([true, true, true]));
}

#[test]
fn a_drag_from_the_right_chooses_what_came_first() {
    let browser = arabic(1080);
    let strip = browser.see(
        "(() => { const { left, top, width, height } = one('svg.ic-overview').getBoundingClientRect(); return [left, top, width, height]; })()",
    );
    let [left, top, width, height] = [0, 1, 2, 3].map(|at| strip[at].as_f64().expect("px"));
    let at = |part: f64| (left + width * part, top + height * 0.3);
    browser.drag(at(0.999), at(0.8));
    browser.soon("rows().includes(0) && !rows().includes(9)", true);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
