//! A journalist's own sheet, from choosing the file to the ZIP, without the docs.

use serde_json::json;

use super::parcel::unpacked;
use super::{FIELD, SUMMARY, studio, write};

/// As Excel saves it in France: its own names for columns, semicolons, Windows-1252. One column has no name that we know.
const SHEET: &str = "Chronologie du conflit;;;;;;;;
Date;Titre;Auteur;Cible;Lieu;Morts;Lien;En r\u{e9}ponse \u{e0};Vu
03/02/1914;Un convoi attaqu\u{e9} pr\u{e8}s de Li\u{e8}ge;Les Rebelles;L\u{2019}Arm\u{e9}e;Li\u{e8}ge;2;https://news.example/convoi;;oui
13/02/1914;L\u{2019}Arm\u{e9}e bombarde la colline;L\u{2019}Arm\u{e9}e;Les Rebelles;La colline;au moins 5;https://news.example/colline;Un convoi attaqu\u{e9} pr\u{e8}s de Li\u{e8}ge;oui
14/02/1914;Les Rebelles se retirent;Les Rebelles;;La colline;;https://news.example/retrait;L\u{2019}Arm\u{e9}e bombarde la colline;non
";

#[test]
fn a_sheet_as_it_is_kept_becomes_a_chain_and_a_zip() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.save_into(folder.path());
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(SHEET);
    browser.choose_files(FIELD, &[&write(folder.path(), "chronologie.csv", &bytes)]);
    browser
        .soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 3 incidents, 2 answers.')"), true);
    browser.soon("all('.preview .ic-opener').length", 3);
    assert_eq!(browser.see("all('.findings .error').map(text)"), json!([]));
    let figure = browser.see("text(one('.preview .incident-chain'))");
    assert!(figure.as_str().is_some_and(|text| text.contains("pr\u{e8}s de Li\u{e8}ge")), "{figure}");

    // whose letters are right is shown by the words
    browser.click(".letters summary");
    browser.soon("all('.letters label').length > 1", true);
    assert!(browser.see("text(one('.letters label'))").as_str().is_some_and(|text| text.contains("windows-1252")));
    browser
        .run("all('.letters label input').find((it) => it.parentElement.textContent.includes('windows-1250')).click()");
    browser.soon("text(one('.preview .incident-chain')).includes('Li\u{10d}ge')", true);
    browser.click(".shelf button");
    browser.soon("text(one('.preview .incident-chain')).includes('Li\u{e8}ge')", true);

    browser.type_into("#title", "Convoi et colline");
    browser.soon("text(one('.preview [part~=title]'))", "Convoi et colline");
    browser.soon("one('#frame').value.includes('<iframe')", true);
    browser.click(".take button.first");
    let files = unpacked(folder.path(), "chain.zip");
    let (chain, _) = incident_chain::read::read(&files["chain.json"]).expect("a chain");
    assert_eq!((chain.title.as_str(), chain.incidents.len(), chain.links.len()), ("Convoi et colline", 3, 2));
    assert!(chain.incidents.iter().all(|incident| !incident.sources.is_empty()));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// The July crisis of 1914 as a journalist keeps it. All its columns are known by name.
pub const CRISIS: &str = include_str!("../../fixtures/import/journalist/july-crisis.csv");

/// What the docs say of the work that this takes: the number before a word.
fn said(word: &str) -> u32 {
    let format = include_str!("../../../data/FORMAT.md");
    let (_, counted) = format.split_once("How much work that is was counted").expect("a count");
    let (before, _) = counted.split_once(&format!(" {word}")).expect("a number of them");
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn from_a_sheet_to_a_zip_it_is_no_more_work_than_the_docs_say() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = studio(1280);
    browser.save_into(folder.path());
    browser.run(
        "window.work = { clicks: 0, keys: 0, files: 0 };
         const count = (event, what, is) => addEventListener(event, (it) => { if (is(it)) work[what] += 1; }, true);
         count('pointerdown', 'clicks', (it) => it.isTrusted);
         count('keydown', 'keys', (it) => it.isTrusted);
         count('change', 'files', (it) => it.target.type === 'file');",
    );
    browser.choose_files(FIELD, &[&write(folder.path(), "july-crisis.csv", CRISIS)]);
    browser
        .soon(&format!("{SUMMARY}.startsWith('Read as the spreadsheet of incidents: 12 incidents, 8 answers.')"), true);
    // the title is the only question
    browser.soon("all('.asks').map((it) => it.classList[0])", json!(["titled"]));
    assert_eq!(browser.see("all('.findings .error').map(text)"), json!([]));
    browser.click("#title");
    browser.press(&"The July crisis".chars().collect::<Vec<_>>());
    browser.soon("text(one('.preview [part~=title]'))", "The July crisis");
    browser.soon("one('#frame').value.includes('<iframe')", true);
    browser.click(".take button.first");
    let files = unpacked(folder.path(), "chain.zip");
    let (chain, _) = incident_chain::read::read(&files["chain.json"]).expect("a chain");
    assert_eq!((chain.title.as_str(), chain.incidents.len(), chain.links.len()), ("The July crisis", 12, 8));

    let work = browser.see("[work.clicks, work.keys, work.files]");
    let [clicks, keys, files] = [0, 1, 2].map(|at| work[at].as_u64().expect("a count") as u32);
    assert_eq!(files, 1);
    // a file is chosen by three: the button, the file, and the button of the system's window
    let clicks = clicks + 3 * files;
    // a keyboard has another key for each of the two capitals
    let keys = keys.max("The July crisis".len() as u32 + 2);
    assert!(clicks <= said("clicks") && keys <= said("keys"), "{clicks} clicks, {keys} keys");
    // K, P with two B, H to the keyboard and back, M
    let seconds = f64::from(keys) * 0.2 + f64::from(clicks) * (1.1 + 2.0 * 0.1) + 2.0 * 0.4 + 5.0 * 1.35;
    assert!(seconds.round() <= f64::from(said("seconds")), "{seconds}");
}
