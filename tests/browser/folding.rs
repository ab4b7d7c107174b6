//! Folds: what is off the focus chain is one row until the reader wants to see it.

use serde_json::json;

use crate::browser::Browser;
use crate::hands::key;

/// Off the focus chain of the article are rows 3 to 7.
const FOLDED: [usize; 6] = [0, 1, 2, 8, 9, 10];
const ALL: [usize; 11] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LABEL: &str = "5 more, from 10–19 October to 17 November, 3 strikes, 1 sanctions, Dozens of rocket and drone attacks on US troops in Iraq and Syria";

#[test]
fn a_run_off_the_focus_chain_is_one_row_that_opens_and_closes() {
    let browser = Browser::with_folds(640);
    browser.soon("rows()", json!(FOLDED));
    assert_eq!(browser.see("all('ol.ic-chain > li').map((li) => li.matches('.ic-fold'))[3]"), true, "where it belongs");
    assert_eq!(browser.see("folds()"), json!([[LABEL, "false"]]));
    assert_eq!(browser.name_of(".ic-unfold").replace(" ,", ","), LABEL);
    browser.click(".ic-unfold");
    browser.soon("[rows(), folds()]", json!([ALL, [[LABEL, "true"]]]));
    browser.soon("active().matches('.ic-unfold')", true);
    browser.click(".ic-unfold");
    browser.soon("[rows(), folds()]", json!([FOLDED, [[LABEL, "false"]]]));
}

#[test]
fn choosing_what_is_folded_opens_its_fold_and_choosing_elsewhere_draws_nothing_anew() {
    let browser = Browser::with_folds(640);
    browser.run("all('ol.ic-chain > li').forEach((each) => { each.was_there = true; });");
    browser.click_title(9);
    browser.soon("is_open(9)", true);
    assert_eq!(browser.see("all('ol.ic-chain > li').every((each) => each.was_there)"), true);
    // The policy that the series of attacks answers; the series is in the fold.
    browser.click("li.ic-row[data-row='2'] .ic-link a[href*='attacks']");
    browser.soon("[rows(), focused()]", json!([ALL, 3]));
    browser.run("all('ol.ic-chain > li').forEach((each) => { each.was_there = true; });");
    browser.click_title(5);
    browser.soon("is_open(5)", true);
    assert_eq!(browser.see("all('ol.ic-chain > li').every((each) => each.was_there)"), true);
}

#[test]
fn a_filter_shows_its_matches_unfolded() {
    let browser = Browser::start(640);
    browser.open("/?src=fixtures/twenty.json");
    browser.soon("folds().length", 2);
    browser.click(".ic-tools > .ic-opens > summary");
    browser.choose(".ic-filters select", "strike");
    browser.soon("[rows(), folds()]", json!([[4, 5, 6, 9], []]));
    browser.click_title(5);
    browser.soon("is_open(5)", true);
    browser.choose(".ic-filters select", "All kinds");
    // the fold of what was chosen stays open, the other one does not
    browser.soon("[rows(), folds().length, is_open(5)]", json!([ALL, 2, true]));
}

#[test]
fn keys_go_through_a_fold_as_through_a_row() {
    let browser = Browser::with_folds(640);
    let at_fold = "active().matches('.ic-unfold')";
    browser.run("opener(9).focus();");
    browser.press(&[key::HOME, key::DOWN, key::DOWN]);
    browser.soon("focused()", 2);
    browser.press(&[key::DOWN]);
    browser.soon(at_fold, true);
    assert_eq!(
        browser.see("all('ol.ic-chain button').filter((each) => each.tabIndex !== 0).length"),
        0,
        "Tab reaches it, and every row"
    );
    browser.press(&[key::DOWN]);
    browser.soon("focused()", 8);
    browser.press(&[key::UP]);
    browser.soon(at_fold, true);
    browser.press(&[key::ENTER]);
    browser.soon(&format!("[rows(), {at_fold}]"), json!([ALL, true]));
    browser.press(&[key::DOWN]);
    browser.soon("focused()", 3);
    browser.press(&[key::UP]);
    browser.soon(at_fold, true);
    browser.press(&[key::ESCAPE]);
    browser.soon(&format!("[rows(), {at_fold}]"), json!([FOLDED, true]));
    browser.press(&[key::UP]);
    browser.soon("focused()", 2);
    browser.press(&[key::RIGHT]);
    browser.soon("focused()", 8);
}

#[test]
fn rails_run_through_folds() {
    let browser = Browser::start(1080);
    for page in ["/", "/?src=data/attacks-on-us-forces.json", "/?src=fixtures/tracks.json"] {
        for width in [280, 360, 640, 1080] {
            browser.resize(width);
            browser.open(page);
            browser.settle();
            let at = format!("{page} {width} px");
            assert!(browser.see("folds().length").as_u64() > Some(0), "{at} folds");
            assert_eq!(browser.see("[overflows(), small_targets(), torn_words()]"), json!([[], [], []]), "{at}");
            browser.soon(&format!("['{at}', rail_faults()]"), json!([at, []]));
            browser.run("one('.ic-unfold').click();");
            browser.soon("folds()[0][1]", "true");
            browser.soon(&format!("['{at}, open', rail_faults()]"), json!([format!("{at}, open"), []]));
        }
    }
}

#[test]
fn a_focus_from_outside_folds_anew_and_one_that_is_unknown_changes_nothing() {
    let browser = Browser::start(640);
    browser.open("/?focus=no-such-incident");
    browser.soon("rows()", json!(FOLDED));
    browser.open("/?show=all");
    browser.soon("[rows(), folds()]", json!([ALL, []]));
    browser.open("/?focus=attacks-since-mid-october");
    browser.soon("lit().includes(3) && rows().includes(3) && !lit().includes(9)", true);
}
