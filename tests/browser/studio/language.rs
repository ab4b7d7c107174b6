//! The studio in other languages: its whole way in Arabic by keyboard, and room for long words.

use serde_json::json;

use super::journey::CRISIS;
use super::parcel::unpacked;
use super::{FIELD, write};
use crate::browser::Browser;
use crate::hands::key;

fn studio_in(lang: &str, width: u32) -> Browser {
    let browser = Browser::start(width);
    browser.open_until(&format!("/?studio&lang={lang}"), "!!one('.paper textarea')");
    browser
}

/// What is said in Latin letters: names of formats, of files, and what the data say. Anything else was left in English.
const LATIN: &str = "all('.studio :is(h1, h2, h3, button, label, legend, summary, option, p, th, td)')
    .filter((each) => is_seen(each) && !each.closest('.incident-chain, .findings, .tag, .columns, .formats, .looks select, .paper, .side-list, .shelf, #languages, li[data-party], .party'))
    .map((each) => [...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(' '))
    .filter((words) => /[a-z]{4,}/i.test(words.replaceAll(/CSV|JSON|ZIP|README|HTML|Excel|TimelineJS|ACLED|UCDP|timemap|Ctrl|chain|\\.\\w+|“[^”]*”|«[^»]*»|\\S+\\.\\w{2,4}|https?:\\S*/gi, '')))";

/// English words in what is said of files, without names, which are in quotation marks.
const ENGLISH: &str = "all('.findings :is(p, summary), .columns :is(p, option, optgroup), .formats')
    .flatMap((each) => `${each.label ?? ''} ${text(each)}`.replaceAll(/«[^»]*»/g, '').match(/\\b(the|a|and|is|has|of|not|are|with|which|row|column)\\b/gi) ?? [])";

#[test]
fn from_a_sheet_to_the_zip_in_arabic_by_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio_in("ar", 1280);
    browser.save_into(folder.path());
    assert_eq!(
        browser.see(
            "[document.documentElement.lang, document.documentElement.dir, text(one('#languages option:checked'))]"
        ),
        json!(["ar", "rtl", "العربية"])
    );
    browser.choose_files(FIELD, &[&write(folder.path(), "july-crisis.csv", CRISIS)]);
    browser.soon("all('.preview .incident-chain li').length > 3", true);
    assert_eq!(
        browser.see("[one('.preview .incident-chain').lang, document.title === text(one('.studio h1'))]"),
        json!(["ar", true])
    );
    assert_eq!(browser.see(LATIN), json!([]));
    browser.run("if (!one('.columns table')) one('#columns-toggle').click();");
    browser.soon("all('.findings li').length > 0 && all('.columns option').length > 30", true);
    assert_eq!(browser.see(ENGLISH), json!([]));
    browser.run("one('#title').focus()");
    browser.press(&"أزمة يوليو".chars().collect::<Vec<_>>());
    browser.soon("text(one('.preview [part~=title]'))", "أزمة يوليو");
    browser.soon("one('#frame').value.includes('<iframe')", true);
    browser.run("one('.take button.first').focus()");
    browser.press(&[key::ENTER]);
    let files = unpacked(folder.path(), "chain.zip");
    assert!(files["tag.html"].contains(" lang=\"ar\""), "{}", &files["tag.html"][..300]);
    assert!(files["static.html"].contains("lang=\"ar\" dir=\"rtl\""), "{}", &files["static.html"][..200]);
    let readme = &files["README.txt"];
    assert!(
        readme.contains("أزمة يوليو") && readme.chars().filter(|c| ('ء'..='ي').contains(c)).count() > 300,
        "{readme}"
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// What is told of a workbook comes from a wasm of its own.
#[test]
fn a_workbook_and_one_that_is_broken_are_told_of_in_arabic() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio_in("ar", 760);
    browser.choose_files(FIELD, &[&write(folder.path(), "book.xlsx", b"PK\x03\x04\0")]);
    browser.soon("text(one('.trouble')).startsWith('book.xlsx: لا يمكن قراءة هذا المصنف')", true);
    let book = include_bytes!("../../fixtures/import/book/incidents.xls");
    browser.choose_files(FIELD, &[&write(folder.path(), "incidents.xls", book)]);
    browser.soon("all('.findings li p').some((item) => text(item).includes('مصنف بصيغة .xls'))", true);
    browser.soon("all('.preview .incident-chain li').length > 0", true);
    assert_eq!(browser.see(ENGLISH), json!([]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn german_breaks_no_button_and_arabic_no_line() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in ["de", "ar", "el"] {
        for width in [360, 1280] {
            let browser = studio_in(lang, width);
            browser.choose_files(FIELD, &[&write(folder.path(), "july-crisis.csv", CRISIS)]);
            browser.soon("all('.preview .incident-chain li').length > 3", true);
            assert_eq!(browser.see("document.documentElement.scrollWidth <= innerWidth"), true, "{lang}, {width} px");
            let cut = "all('.studio :is(button, select, label)').filter((each) => is_seen(each) && !each.closest('.incident-chain') && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline').map((each) => text(each).slice(0, 60))";
            assert_eq!(browser.see(cut), json!([]), "{lang}, {width} px");
        }
    }
}

#[test]
fn the_language_is_chosen_in_a_list_and_else_that_of_the_browser() {
    let browser = Browser::start(900);
    browser.open_until("/?studio", "!!one('.paper textarea')");
    assert_eq!(browser.see("[document.documentElement.lang, one('#languages').value]"), json!(["en", "en"]));
    browser.run("one('#languages').value = 'tr'; one('#languages').dispatchEvent(new Event('change'))");
    browser.soon("location.search.includes('lang=tr') && document.documentElement.lang", "tr");
    browser.soon("!!one('.paper textarea')", true);
    assert_eq!(browser.see("text(one('.studio h1')) !== 'Use your own data'"), true);
}
