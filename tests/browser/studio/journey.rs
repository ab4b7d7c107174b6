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
