//! Sheets whose columns and cells are as people keep them: the chain that they become, and all that is said of them.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)]

use encoding_rs::WINDOWS_1252;
use incident_chain::import::{Choice, File, Finding, Grounds, Mapping, Opened, Options, mappings, open};
use incident_chain::model::{Chain, Count, Incident};
use incident_chain::read::{Code, Severity};

fn options(maps: &[&str]) -> Options {
    let columns = maps.iter().map(|map| map.parse().unwrap()).collect();
    Options { title: Some("T".to_string()), columns, ..Options::default() }
}

fn open_mapped(sheet: &str, maps: &[&str]) -> Result<Opened, String> {
    open(&[File { name: "s.csv", bytes: sheet.as_bytes() }], &options(maps)).map_err(|error| error.to_string())
}

fn opened(sheet: &str) -> Opened {
    open_mapped(sheet, &[]).unwrap()
}

/// What is said, but of how many sources there are, and of ids.
fn said(opened: &Opened) -> Vec<String> {
    const OTHERS: [Code; 4] = [Code::OneSource, Code::IncidentOfOneSource, Code::MadeId, Code::NoSource];
    let findings = opened.findings.iter().filter(|finding| !OTHERS.contains(&finding.problem.code));
    findings.map(|finding| format!("{:?} {}", finding.problem.severity, finding.problem)).collect()
}

fn refused(sheet: &str, maps: &[&str]) -> String {
    open_mapped(sheet, maps).map(|opened| opened.json).unwrap_err()
}

fn first(opened: &Opened) -> &Incident {
    &opened.chain.incidents[0]
}

/// Publisher and address of what an incident rests on.
fn sources(chain: &Chain, incident: &Incident) -> Vec<String> {
    let told = incident.sources.iter().map(|&id| chain.source(id));
    told.map(|source| format!("{} <{}>", source.publisher, source.url.as_deref().unwrap_or_default())).collect()
}

fn names(chain: &Chain, actors: &[incident_chain::model::ActorId]) -> Vec<String> {
    actors.iter().map(|&id| chain.actor(id).name.clone()).collect()
}

fn words(count: &Option<Count>) -> &str {
    count.as_ref().map_or("", Count::as_written)
}

/// A story of a bridge, as somebody keeps it for themselves.
const BRIDGE: [[&str; 10]; 4] = [
    [
        "3 March 2024",
        "The toll is doubled",
        "Drivers wait for hours.",
        "Eastern League",
        "",
        "Lumm",
        "",
        "",
        "https://herald.example/1",
        "",
    ],
    [
        "9 March 2024",
        "A gate is shut",
        "",
        "Town Council",
        "Eastern League",
        "Lumm",
        "",
        "",
        "https://herald.example/2",
        "The toll is doubled",
    ],
    [
        "10 March 2024",
        "A lorry hits the gate",
        "",
        "Hauliers",
        "Eastern League, Town Council",
        "Pré-de-Liège",
        "several",
        "2",
        "https://courier.example/3",
        "A gate is shut",
    ],
    ["14 March 2024", "Talks are held", "", "Town Council", "", "Lumm", "", "", "https://courier.example/4", ""],
];

/// The bridge's story under such headers.
fn bridge(headers: &str, separator: char) -> String {
    let row = |cells: &[&str]| {
        let cells = cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>();
        cells.join(&separator.to_string()) + "\r\n"
    };
    let headers = headers.replace(',', &separator.to_string()) + "\r\n";
    headers + &BRIDGE.iter().map(|cells| row(cells)).collect::<String>()
}

fn is_whole(opened: &Opened) {
    let chain = &opened.chain;
    assert_eq!((chain.incidents.len(), chain.links.len()), (4, 2));
    let crash = &chain.incidents[2];
    assert_eq!(crash.title, "A lorry hits the gate");
    assert_eq!(names(chain, &crash.by), ["Hauliers"]);
    assert_eq!(names(chain, &crash.against), ["Eastern League", "Town Council"]);
    assert_eq!(chain.place(crash.place.unwrap()).name, "Pré-de-Liège");
    assert_eq!((words(&crash.casualties[0].killed), words(&crash.casualties[0].injured)), ("several", "2"));
    assert!(chain.incidents.iter().all(|incident| incident.sources.len() == 1));
    assert_eq!(chain.incidents[0].texts.summary.as_deref(), Some("Drivers wait for hours."));
    assert!(opened.findings.iter().all(|finding| finding.problem.severity != Severity::Error));
}

#[test]
fn one_story_comes_in_whole_under_the_names_of_every_language() {
    let headers = [
        "Date,Headline,What happened,Who,Target,Where,Deaths,Wounded,Link,In response to",
        "WHEN?,Event:,Description,perpetrator,Targets,Location,fatalities,INJURED,URL,Reaction to",
        "Date,Titre,Description,Auteur,Cible,Lieu,Morts,Blessés,Lien,En réponse à",
        "Fecha,Título,Descripción,Autor,Objetivo,Lugar,Muertos,Heridos,Enlace,En respuesta a",
        "Datum,Titel,Beschreibung,Täter,Ziel,Ort,Tote,Verletzte,Link,Als Antwort auf",
        "Data,Titolo,Descrizione,Autore,Bersaglio,Luogo,Morti,Feriti,Collegamento,In risposta a",
        "Data,Título,Descrição,Autor,Alvo,Local,Mortos,Feridos,Ligação,Em resposta a",
        "Tarih,Başlık,Açıklama,Fail,Hedef,Yer,Ölü,Yaralı,Bağlantı,Yanıt olarak",
        "Ημερομηνία,Τίτλος,Περιγραφή,Δράστης,Στόχος,Τόπος,Νεκροί,Τραυματίες,Σύνδεσμος,Ως απάντηση σε",
        "Дата,Заголовок,Опис,Хто,Ціль,Місце,Загиблі,Поранені,Посилання,У відповідь на",
        "תאריך,כותרת,תיאור,מבצע,מטרה,מקום,הרוגים,פצועים,קישור,בתגובה ל",
        "التاريخ,العنوان,الوصف,الفاعل,الهدف,المكان,القتلى,الجرحى,الرابط,ردا على",
        "تاریخ,عنوان,شرح,عامل,هدف,محل,کشته‌ها,مجروحان,پیوند,در پاسخ به",
        "بەروار,ناونیشان,پوختە,بکەر,ئامانج,شوێن,کوژراوان,برینداران,بەستەر,لە وەڵامی",
        "Dîrok,Sernav,Kurte,Kirde,Hedef,Cih,Kuştî,Birîndar,Lînk,Di bersiva",
    ];
    for headers in headers {
        let opened = opened(&bridge(headers, ','));
        is_whole(&opened);
        let known = opened.findings.iter().filter(|finding| finding.problem.code == Code::KnownColumns);
        assert_eq!(known.count(), 1, "{headers}");
        assert!(!opened.findings.iter().any(|finding| finding.problem.code == Code::UnknownColumn), "{headers}");
    }
}

#[test]
fn what_is_said_of_a_story_with_french_names_in_windows_1252() {
    let sheet = bridge("Date,Titre,Résumé,Auteur,Cible,Lieu,Morts,Blessés,Lien,En réponse à", ';');
    let (bytes, ..) = WINDOWS_1252.encode(&sheet);
    let opened = open(&[File { name: "s.csv", bytes: &bytes }], &options(&[])).unwrap();
    is_whole(&opened);
    assert_eq!(
        said(&opened),
        [
            "Warning 1:1: is not in UTF-8, and is read as windows-1252 (by its letters): expected a file saved as UTF-8, if letters \
             come out wrong, found `Date;Titre;Résumé;Auteur;Cible;Lieu;Morts;Blessés;Lien;En ré…`",
            "Note 1:1: row 1: has other names for columns than ours, which are read nonetheless: `Titre` as `title`, `Résumé` as \
             `summary`, `Auteur` as `by`, `Cible` as `against`, `Lieu` as `place`, `Morts` as `killed`, `Blessés` as `injured`, \
             `Lien` as `source_url`, `En réponse à` as `responds_to`",
            "Note 3:108: row 3, En réponse à: says nothing of who links the two, and is shown as the editor's reading (`inferred`) \
             (2 times in all): expected in a sheet of links, `declared`, `reported`, `alleged` or `inferred` in `basis`, and who \
             says so in `says`, found `The toll is doubled`",
            "Warning 4:55: row 4, Cible: has a comma between names that are alone elsewhere, and is read as a list of 2 names: expected \
             a semicolon between the items of a list, found `Eastern League, Town Council`; did you mean `Eastern League; Town \
             Council`?",
        ]
    );
}

#[test]
fn a_lone_accented_name_in_windows_1252_keeps_its_accent() {
    let (bytes, ..) = WINDOWS_1252.encode("id,date,title,source\na,2024-03-01,A march at Liège,The Gazette\n");
    let opened = open(&[File { name: "s.csv", bytes: &bytes }], &options(&[])).unwrap();
    assert_eq!(first(&opened).title, "A march at Liège");
}

#[test]
fn a_header_matches_whatever_no_one_sees_in_it() {
    for header in [
        "\u{feff}\u{feff}date,title,source",
        "date\u{200b},ti\u{2060}tle,source",
        "\u{200f}date,title\u{200e},\u{202b}source",
    ] {
        let opened = opened(&format!("{header}\n2024-03-01,A toll,Herald\n"));
        assert_eq!((first(&opened).title.as_str(), said(&opened)), ("A toll", vec![]), "{header:?}");
    }
}

#[test]
fn what_only_the_cells_tell_is_asked_about_and_not_read() {
    let sheet = "id,date,title,Seen,Then,Noted\n\
                 a,2024-03-01,A toll,https://herald.example/1,,2024-04-01\n\
                 b,2024-03-08,A gate,https://herald.example/2,A toll,2024-04-02\n";
    let opened = opened(sheet);
    assert!(opened.chain.links.is_empty() && first(&opened).sources.is_empty());
    assert_eq!(
        said(&opened),
        [
            "Warning 1:15: row 1, Seen: is not a column that we know, and what it says in 2 rows is left out, though it has addresses \
             in it; did you mean `source_url`?",
            "Warning 1:20: row 1, Then: is not a column that we know, and what it says in 1 row is left out, though it has titles of other \
             rows in it; did you mean `responds_to`?",
            // there is a date already
            "Warning 1:25: row 1, Noted: is not a column that we know, and what it says in 2 rows is left out",
        ]
    );
    let mapped = open_mapped(sheet, &["Seen=source_url", "Then=responds_to", "Noted="]).unwrap();
    assert_eq!((mapped.chain.links.len(), sources(&mapped.chain, first(&mapped)).len()), (1, 1));
    assert_eq!(
        said(&mapped),
        [
            "Note 1:25: row 1, Noted: is left out, as asked, with what it says in 2 rows",
            "Note 3:46: row 3, Then: says nothing of who links the two, and is shown as the editor's reading (`inferred`): expected in \
             a sheet of links, `declared`, `reported`, `alleged` or `inferred` in `basis`, and who says so in `says`, found `A toll`",
        ]
    );
}

#[test]
fn two_columns_that_may_be_one_are_not_read_and_said() {
    assert_eq!(
        refused("date,Headline,Event\n2024,A,B\n", &[]),
        "s.csv: More than one column of this sheet may be `title`: `Headline`, `Event`. Say which it is, or rename the others."
    );
    let event = open_mapped("date,Headline,Event\n2024,A,B\n", &["Event=title"]).unwrap();
    assert_eq!(first(&event).title, "B");
    assert_eq!(
        said(&event),
        [
            "Warning 1:6: row 1, Headline: may be `title`, but `Event` is that already, and what it says in 1 row is left out"
        ]
    );
    let unclear = opened("date,title,Location,City\n2024,A,North,Lumm\n");
    assert_eq!(first(&unclear).place, None);
    assert_eq!(
        said(&unclear),
        [
            "Error 1:12: row 1, Location: may be `place`, and so may `City`: neither is read, and what this one says in 1 row is left out",
            "Error 1:21: row 1, City: may be `place`, and so may `Location`: neither is read, and what this one says in 1 row is left out",
        ]
    );
    // our own name is the one, and an empty column is none
    let own = opened("date,title,Headline,Location,City\n2024,A,B,,Lumm\n");
    assert_eq!((first(&own).title.as_str(), own.chain.places.len()), ("A", 1));
    assert_eq!(
        said(&own),
        [
            "Note 1:1: row 1: has other names for columns than ours, which are read nonetheless: `City` as `place`",
            "Warning 1:12: row 1, Headline: may be `title`, but `title` is that already, and what it says in 1 row is left out",
            "Note 1:21: row 1, Location: is not a column that we know, and it is empty",
        ]
    );
}

#[test]
fn a_cause_is_found_by_its_title_however_it_is_written_again() {
    let causes = |cell: &str| {
        let sheet = format!(
            "id,date,Headline,In response to\na,2024-03-01,The “toll” is doubled,\nb,2024-03-08,A gate,\"{cell}\"\n"
        );
        opened(&sheet).chain.links.len()
    };
    for cell in
        ["a", "The “toll” is doubled", "The 'toll' is doubled", "the toll is doubled.", "THE  TOLL IS\u{a0}DOUBLED"]
    {
        assert_eq!(causes(cell), 1, "{cell}");
    }
    assert_eq!(causes("The toll is halved"), 0);
    // of two that are alike, none
    let alike = opened(
        "id,date,title,responds_to\na,2024-01,A toll,\nb,2024-02,a toll,\nc,2024-03,C,A Toll\nd,2024-04,D,A toll\n",
    );
    assert_eq!(alike.chain.links.len(), 1);
}

#[test]
fn a_name_that_is_two_columns_is_the_one_that_is_free() {
    let both = opened("When,Headline,What happened\n2024-03-01,A toll,It was doubled.\n");
    assert_eq!(
        (first(&both).title.as_str(), first(&both).texts.summary.as_deref()),
        ("A toll", Some("It was doubled."))
    );
    let alone = opened("When,What happened\n2024-03-01,A toll\n");
    assert_eq!((first(&alone).title.as_str(), first(&alone).texts.summary.as_deref()), ("A toll", None));
}

#[test]
fn a_sheet_in_which_nothing_is_known_by_name_is_read_as_a_person_says() {
    let sheet = "Q1,Q2\n2024-03-01,A toll\n";
    assert_eq!(
        refused(sheet, &[]),
        "s.csv: This sheet has no column `date`. Its columns are `Q1`, `Q2`. Did you mean `Q1`?"
    );
    let mapped = open_mapped(sheet, &["q1=date", "Q 2=title"]).unwrap();
    assert_eq!((first(&mapped).title.as_str(), said(&mapped)), ("A toll", vec![]));
}

#[test]
fn what_is_said_of_a_column_and_cannot_be_is_refused() {
    let sheet = "date,Headline,Notes\n2024,A,B\n";
    let table: [(&[&str], &str); 5] = [
        (
            &["Headlin=title"],
            "No sheet has a column `Headlin`, which was to be `title`. There are `date`, `Headline`, `Notes`. Did you mean `Headline`?",
        ),
        (
            &["Headline=titel"],
            "s.csv: The column `Headline` cannot be `titel`, which is not one of ours. It may be one of `id`, `date`, `date_text`, `kind`, \
             `title`, `summary`, `by`, `against`, `claimed_by`, `place`, `lat`, `lon`, `means`, `killed`, `injured`, `figures_say`, \
             `quote`, `quote_by`, `source`, `source_url`, `tags`, `part_of`, `short`, `damage`, `involving`, `denied_by`, \
             `unspecified`, `figures_of`, `figures_source`, `figures_as_of`, `figures_superseded`, `quote_source`, `media_kind`, \
             `media_url`, `media_alt`, `media_caption`, `media_credit`, `media_sensitive`, `correction`, `correction_date`, \
             `responds_to`, `side`, `side_against`. Did you mean `title`?",
        ),
        (
            &["Headline=title", "Notes=title"],
            "s.csv: `Headline=title` and `Notes=title` cannot both be: a column is one of ours, and each of ours is one column.",
        ),
        (
            &["Notes=", "notes=summary"],
            "s.csv: `Notes=` and `notes=summary` cannot both be: a column is one of ours, and each of ours is one column.",
        ),
        // a column of another sheet's
        (&["Notes=disputed_by"], "s.csv: The column `Notes` cannot be `disputed_by`, which is not one of ours."),
    ];
    for (maps, message) in table {
        assert!(refused(sheet, maps).starts_with(message), "{}", refused(sheet, maps));
    }
    let chain = File { name: "c.json", bytes: br#"{"title": "T", "incidents": []}"# };
    assert_eq!(
        open(&[chain], &options(&["a=title"])).unwrap_err().to_string(),
        "c.json: This is a chain in JSON. What columns are can only be said of the spreadsheet of incidents."
    );
    assert!("Headline".parse::<Choice>().is_err() && "=title".parse::<Choice>().is_err());
    assert_eq!(
        "a=b=title".parse::<Choice>().unwrap(),
        Choice { header: "a=b".to_string(), column: "title".to_string() }
    );
}

#[test]
fn the_mapping_says_what_each_column_is_taken_for_and_shows_three_cells() {
    let sheet = "Date,Headline,Seen,Toll,Name\n\
                 2024-03-01,A,https://a.example,,x\n2024-03-02,B,https://b.example,3,\n2024-03-03,C,,4,y\n2024-03-04,D,,5,z\n2024-03-05,E,,6,z\n";
    let of = |sheet: &str, maps: &[&str]| -> Vec<Mapping> {
        mappings(&[File { name: "s.csv", bytes: sheet.as_bytes() }], &options(maps)).unwrap()
    };
    let mapping = &of(sheet, &["Toll=killed"])[0];
    let columns: Vec<_> =
        mapping.columns.iter().map(|each| (each.header.as_str(), each.column, each.grounds, each.rows)).collect();
    assert_eq!(
        columns,
        [
            ("Date", Some("date"), Grounds::OwnName, 5),
            ("Headline", Some("title"), Grounds::KnownName, 5),
            ("Seen", Some("source_url"), Grounds::Addresses, 2),
            ("Toll", Some("killed"), Grounds::Chosen, 4),
            ("Name", None, Grounds::Unknown, 4),
        ]
    );
    assert_eq!(mapping.columns[3].cells, ["3", "4", "5"]);
    assert!(mapping.choices().contains(&"responds_to") && !mapping.choices().contains(&"basis"));
    // a person may choose for a sheet in which nothing is known
    let unknown = &of("milk,bread\n1,2\n", &[])[0];
    assert!(
        unknown.columns.iter().all(|column| column.grounds == Grounds::Unknown) && unknown.choices().contains(&"title")
    );
    let proposed = |sheet: &str| of(sheet, &[])[0].proposed().iter().map(Choice::to_string).collect::<Vec<_>>();
    assert_eq!(proposed("date,Headline,Event\n2024,A,B\n"), ["Headline=title", "Event="]);
    assert_eq!(proposed("date,title,Headline,Name\n2024,A,B,C\n"), ["Headline="]);
    assert!(proposed("date,title,source\n2024,A,B\n").is_empty());
    assert!(of(r#"{"title": "T", "incidents": []}"#, &[]).is_empty());
}

#[test]
fn sheets_beside_the_incidents_may_be_called_what_people_call_them() {
    let files = [
        ("a.csv", "id,Datum,Titel,wer\na,2024-03-01,A toll,Council\nb,2024-03-08,A gate,Union\n"),
        ("b.csv", "Réponse,Cause,Selon,Lien\nb,a,Union,https://herald.example/2\n"),
        ("c.csv", "Nombre,Bando\nCouncil,East\nUnion,West\n"),
    ];
    let files: Vec<File> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let opened = open(&files, &options(&[])).unwrap();
    assert_eq!((opened.chain.links.len(), opened.chain.sides.len()), (1, 2));
    let notes = opened.findings.iter().filter(|finding| finding.problem.code == Code::KnownColumns);
    assert_eq!(notes.map(|finding| &*finding.file).collect::<Vec<_>>(), ["a.csv", "b.csv", "c.csv"]);
}

#[test]
fn sources_are_found_however_they_share_a_cell() {
    let of = |source: &str, url: &str| {
        let sheet = format!(
            "id,date,title,source,source_url\na,2024,A,\"{source}\",\"{url}\"\nb,2024,B,The Gazette,\nc,2024,C,The Courier,\n"
        );
        let opened = opened(&sheet);
        let codes: Vec<&str> = opened
            .findings
            .iter()
            .map(|finding| finding.problem.code.id())
            .filter(|id| !id.contains("one-source"))
            .collect();
        (sources(&opened.chain, first(&opened)).join(" "), codes.join(" "))
    };
    let is = |sources: &str, codes: &str| (sources.to_string(), codes.to_string());
    let one = "The Gazette <https://g.example/a>";
    for cell in [
        "The Gazette, https://g.example/a",
        "The Gazette https://g.example/a",
        "The Gazette (https://g.example/a)",
        "The Gazette\nhttps://g.example/a",
    ] {
        assert_eq!(of(cell, ""), is(one, "sources-in-one-cell"), "{cell}");
    }
    let two = "g.example <https://g.example/a> c.example <https://c.example/b>";
    for cell in [
        "https://g.example/a, https://c.example/b",
        "https://g.example/a\nhttps://c.example/b",
        "https://g.example/a https://c.example/b",
    ] {
        assert_eq!(of("", cell), is(two, "sources-in-one-cell"), "{cell}");
        assert_eq!(of(cell, ""), is(two, "sources-in-one-cell"), "{cell}");
    }
    let pairs = "The Gazette <https://g.example/a> The Courier <https://c.example/b>";
    assert_eq!(
        of("The Gazette; The Courier", "https://g.example/a\nhttps://c.example/b"),
        is(pairs, "sources-in-one-cell")
    );
    assert_eq!(
        of("The Gazette, The Courier", "https://g.example/a, https://c.example/b"),
        is(pairs, "comma-list sources-in-one-cell")
    );
    assert_eq!(of("The Gazette", "g.example/a"), is(one, "bare-address"));
    assert_eq!(of("The Gazette", "www.g.example/a"), is("The Gazette <https://www.g.example/a>", "bare-address"));
    // anything else stays, and is reported at its place
    assert_eq!(of("The Gazette", "ask the desk").1, "address");
    assert_eq!(of("The Gazette; The Courier", "").0, "The Gazette <> The Courier <>");
}

#[test]
fn a_comma_parts_names_that_stand_alone_elsewhere() {
    let rows = |by: &str| format!("id,date,title,by,source\na,2024,A,\"{by}\",S\nb,2024,B,Army,S\nc,2024,C,Police,S\n");
    let by = |sheet: &str| {
        let opened = opened(sheet);
        (names(&opened.chain, &first(&opened).by).join(" + "), said(&opened).join("\n"))
    };
    let (both, told) = by(&rows("Army, Police"));
    assert_eq!(both, "Army + Police");
    assert_eq!(
        told,
        "Warning 2:10: row 2, by: has a comma between names that are alone elsewhere, and is read as a list of 2 names: expected a semicolon \
         between the items of a list, found `Army, Police`; did you mean `Army; Police`?"
    );
    let (one, told) = by(&rows("Army, Navy"));
    assert_eq!(one, "Army, Navy");
    assert_eq!(
        told,
        "Warning 2:10: row 2, by: is read as one name with a comma in it, though `Army` is alone elsewhere: expected a semicolon \
         between the items of a list, found `Army, Navy`; did you mean `Army; Navy`?"
    );
    // a guess is for the whole cell, so that nothing is lost where it is taken
    let (_, told) = by(&rows("Army, Navy; Guard"));
    assert!(told.ends_with("found `Army, Navy; Guard`; did you mean `Army; Navy; Guard`?"), "{told}");
    assert_eq!(by(&rows("Smith, Lee and Sons")), ("Smith, Lee and Sons".to_string(), String::new()));
    assert_eq!(by(&rows("Army، Police; Navy")).0, "Army + Police + Navy");
    // who is declared with a comma is one
    let rows = rows("Army, Police");
    let actors = "name,side\n\"Army, Police\",North\nArmy,North\nPolice,North\n";
    let files = [File { name: "s.csv", bytes: rows.as_bytes() }, File { name: "a.csv", bytes: actors.as_bytes() }];
    let opened = open(&files, &options(&[])).unwrap();
    assert_eq!(names(&opened.chain, &first(&opened).by), ["Army, Police"]);
}

#[test]
fn no_actor_is_made_of_nobody() {
    let sheet = "id,date,title,by,against,source\na,2024,A,Unknown,n/a,S\nb,2024,B,unidentified gunmen,?,S\nc,2024,C,unknown; Army,Town,S\n";
    let opened = opened(sheet);
    let actors: Vec<&str> = opened.chain.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(actors, ["unidentified gunmen", "Army", "Town"]);
    assert_eq!(
        said(&opened),
        [
            "Note 2:10: row 2, by: says that it is not known who it was, and no actor is made of it (4 times in all), found `Unknown`"
        ]
    );
}

#[test]
fn a_failed_formula_is_an_error_where_it_stands_and_never_shown() {
    let sheet = "id,date,title,by,place,killed,source,source_url\n\
                 a,2024-03-01,A toll,Council,#N/A,,Herald,https://h.example/1\n\
                 b,2024-03-08,#REF!,#REF!,Lumm,,#N/A,https://h.example/2\n\
                 c,#VALUE!,A ferry,Loading...,Lumm,#DIV/0!,Courier,#ERROR!\n";
    let opened = opened(sheet);
    assert_eq!(opened.chain.incidents.iter().map(|incident| incident.title.as_str()).collect::<Vec<_>>(), ["A toll"]);
    assert!(!opened.json.contains('#') && !opened.json.contains("Loading"), "{}", opened.json);
    let formulas: Vec<String> = opened
        .findings
        .iter()
        .filter(|finding| finding.problem.code == Code::Formula)
        .map(|finding| finding.problem.to_string())
        .collect();
    assert_eq!(formulas.len(), 8);
    // a date that failed was not in a merged cell
    assert!(!said(&opened).join("\n").contains("merged"));
    assert_eq!(
        formulas[1],
        "3:14: row 3, title: is a formula or its failure, not a title, and counts as empty: expected what the formula should give, or \
         nothing, found `#REF!`"
    );
}

#[test]
fn words_for_no_one_in_particular_are_kept_and_never_make_one_party_of_several() {
    let sheet = "id,date,title,by,against,source\na,2024-01,A,unidentified gunmen,Army,S\nb,2024-02,B,Armi,Unidentified gunmen; Town,S\nc,2024-03,C,unknown drones,Town,S\n";
    let opened = opened(sheet);
    let who = |incident: usize| {
        let incident = &opened.chain.incidents[incident];
        [&incident.by, &incident.against].map(|list| names(&opened.chain, list).join(", "))
    };
    assert_eq!(
        [who(0), who(1), who(2)],
        [["unidentified gunmen", "Army"], ["Armi", "Unidentified gunmen, Town"], ["unknown drones", "Town"]]
    );
    assert_ne!(opened.chain.incidents[0].by[0], opened.chain.incidents[1].against[0]);
    assert_eq!(
        said(&opened),
        [
            "Note 2:13: row 2, by: names no one in particular: the 2 incidents with it are each taken to be by others, found `unidentified gunmen`",
            "Note 3:13: row 3, by: is taken for another actor than one whose name comes near, found `Armi`; did you mean `army`?",
        ]
    );
    // who is declared is somebody
    let actors = "name,side\nunidentified gunmen,North\nTown,South\n";
    let files = [File { name: "s.csv", bytes: sheet.as_bytes() }, File { name: "a.csv", bytes: actors.as_bytes() }];
    let chain = open(&files, &options(&[])).unwrap().chain;
    assert_eq!(chain.incidents[0].by[0], chain.incidents[1].against[0]);
}

#[test]
fn a_date_that_only_the_first_row_of_its_group_has_is_asked_about() {
    let sheet = "date,title,source\n2024-03-01,A toll,S\n,Posters are put up,S\n,A notice,S\n2024-03-08,A gate,S\n";
    let opened = opened(sheet);
    assert_eq!(opened.chain.incidents.len(), 2);
    assert_eq!(
        said(&opened),
        [
            "Error 3:1: row 3: is left out, because it lacks what every incident must have, as if its date were in a cell merged with row 2: \
             expected a `date`; did you mean `2024-03-01`?",
            "Error 4:1: row 4: is left out, because it lacks what every incident must have, as if its date were in a cell merged with row 2: \
             expected a `date`; did you mean `2024-03-01`?",
        ]
    );
}

#[test]
fn of_as_many_columns_as_a_sheet_may_have_each_is_read_or_counted() {
    let headers: Vec<String> = (0..998).map(|column| format!("question number {column}")).collect();
    let row = vec!["an answer"; 998].join(",");
    let sheet = format!("date,title,{}\n2024-03-01,A toll,{row}\n2024-03-02,A gate,{row}\n", headers.join(","));
    let opened = opened(&sheet);
    assert_eq!(opened.chain.incidents.len(), 2);
    // and one for the ids, two for the sources
    assert_eq!(opened.counts().warnings, 998 + 3);
}

#[test]
fn what_stands_above_the_headers_is_passed_over_and_said() {
    let titled = opened(
        "A winter of tolls,,\n,,\n,as of March,\nDate,Headline,Link\n2024-03-01,A toll,https://news.example/1\n2024,,\n",
    );
    assert_eq!(titled.chain.incidents.len(), 1);
    assert_eq!(
        said(&titled)[..2],
        [
            "Note 1:1: row 1: is the first of 2 rows above the names of the columns, which are passed over, found `A winter of tolls`",
            "Note 4:1: row 4: has other names for columns than ours, which are read nonetheless: `Headline` as `title`, `Link` as \
             `source_url`",
        ]
    );
    // rows are counted as the spreadsheet counts them
    assert!(said(&titled)[2].starts_with("Error 6:1: row 6: "), "{}", said(&titled)[2]);
    // a file of one column has no title, and neither has one whose separator is not known
    assert_eq!(refused("date\n2024-03-01\n", &[]), "s.csv: This sheet has no column `title`. Its columns are `date`.");
    assert!(refused("Q1|Q2\n2024|A toll\n2025|A gate, shut\n", &[]).contains("`Q1|Q2`"));
}

/// The problems of a code in sheets that are given together: the place, what is there and what is guessed.
fn turned(files: &[(&str, &str)], code: Code) -> Vec<(String, String, Option<String>)> {
    let files: Vec<File> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let opened = open(&files, &Options::default()).expect("sheets that can be read");
    let of = opened.findings.into_iter().filter(|finding| finding.problem.code == code);
    of.map(|Finding { file, problem }| {
        (format!("{file}: {}", problem.path), problem.found().unwrap_or_default(), problem.guess().map(str::to_string))
    })
    .collect()
}

#[test]
fn each_id_that_a_spreadsheet_has_turned_gets_its_guess_at_once() {
    let incidents = "id,date,title,responds_to,source\n1-Mar,2024-03-01,A toll,,Gazette\n8-Mar,2024-03-08,A gate,,Gazette\n\
                     1.20E+05,2024-03-11,A ferry,mar-8,Courier\nmar-9,2024-03-12,A boat,,Courier\n";
    let links = "response,cause,basis,says\n8-Mar,mar-1,declared,The council\n120000,8-Mar,reported,The Herald\n";
    let files = [("i.csv", incidents), ("l.csv", links)];
    let guessed = |place: &str, found: &str, guess: &str| {
        (place.to_string(), format!("`{found}`"), Some(guess.to_string()).filter(|guess| !guess.is_empty()))
    };
    assert_eq!(
        turned(&files, Code::TurnedId),
        [
            guessed("i.csv: row 2, id", "1-Mar", "mar-1"),
            guessed("i.csv: row 3, id", "8-Mar", "mar-8"),
            guessed("i.csv: row 4, id", "1.20E+05", "120000"),
            guessed("l.csv: row 2, response", "8-Mar", "mar-8"),
            guessed("l.csv: row 3, cause", "8-Mar", "mar-8"),
        ]
    );
    // a link with the id as it was is right: nothing is guessed, and it is said where the id was lost
    assert_eq!(turned(&files, Code::UnknownResponse), [guessed("l.csv: row 3, response", "120000", "")]);
    assert_eq!(
        turned(&files, Code::UnknownIncident),
        [guessed("i.csv: row 4, responds_to", "mar-8", ""), guessed("l.csv: row 2, cause", "mar-1", "")]
    );
    // where all were saved again, nothing tells what they were: it is said once a column
    let again = [("i.csv", incidents.replace("mar-8", "8-Mar")), ("l.csv", links.replace("mar-1", "1-Mar"))];
    let again = again.each_ref().map(|(name, text)| (*name, text.as_str()));
    let said = turned(&again, Code::TurnedId);
    assert_eq!(said.iter().filter(|(place, ..)| place == "i.csv: row 2, id").count(), 1);
    assert_eq!(said[0], guessed("i.csv: row 2, id", "1-Mar", ""));
}

/// What is said of turned ids in a sheet, without the place and what is there.
fn told_of_turned(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<File> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let opened = open(&files, &Options::default()).expect("sheets that can be read");
    let of = opened.findings.iter().filter(|finding| finding.problem.code == Code::TurnedId);
    of.map(|Finding { problem, .. }| format!("{}: {}", problem.path, problem.message())).collect()
}

#[test]
fn two_rows_are_never_guessed_to_have_had_one_id() {
    let head = "id,date,title,responds_to,source\n";
    let lost = "links to the old one lead nowhere now";
    // one of the two was `mar-1`, and nothing tells which
    let sheet = format!(
        "{head}1-Mar,2024-03-01,A toll,,Gazette\n01-Mar,2024-03-02,A gate,,Gazette\nraid,2024-03-03,A raid,mar-1,Gazette\nfire,2024-03-04,A fire,1-Mar,Gazette\n"
    );
    let files = [("i.csv", sheet.as_str())];
    assert!(turned(&files, Code::TurnedId).iter().all(|(.., guess)| guess.is_none()));
    let told = told_of_turned(&files);
    let also = |place: &str, rival: &str| {
        format!(
            "{place}: is probably what a spreadsheet made of an id: {lost}, and `{rival}` in another row may have been `mar-1` too"
        )
    };
    assert_eq!(told, [also("row 2, id", "01-Mar"), also("row 3, id", "1-Mar"), also("row 5, responds_to", "01-Mar")]);
    // a row has it still
    let sheet = format!("{head}1-Mar,2024-03-01,A toll,,Gazette\nmar-1,2024-03-02,A gate,,Gazette\n");
    let told = told_of_turned(&[("i.csv", &sheet)]);
    assert!(told[0].ends_with("and another row has the id `mar-1`, which this one may have been"), "{told:?}");
    // a spreadsheet may have made one of two ids
    let sheet = format!("{head}1-Mar,2024-03-01,A toll,,Gazette\n1-Mar,2024-03-02,A gate,mar-1,Gazette\n");
    let told = told_of_turned(&[("i.csv", &sheet)]);
    assert!(told[0].ends_with("and `1-Mar` in another row may have been `mar-1` too"), "{told:?}");
    // two ids that are left may be it
    let sheet = format!("{head}1-Mar,2024-03-01,A toll,,Gazette\nraid,2024-03-02,A gate,mar-1; march-1,Gazette\n");
    let told = told_of_turned(&[("i.csv", &sheet)]);
    assert!(told[0].ends_with("and this one may have been `mar-1` or `march-1`"), "{told:?}");
    // a row without a title adds to the row with the id, which is no other id
    let adds =
        format!("{head}1-Mar,2024-03-01,A toll,,Gazette\n1-Mar,,,,Courier\nraid,2024-03-03,A raid,mar-1,Gazette\n");
    let said = turned(&[("i.csv", &adds)], Code::TurnedId);
    assert_eq!(said.iter().filter(|(.., guess)| guess.as_deref() == Some("mar-1")).count(), 2, "{said:?}");
}

#[test]
fn turned_ids_are_found_in_corrections_and_in_the_focus() {
    let incidents = "id,date,title,source\nmar-1,2024-03-01,A toll,Gazette\n8-Mar,2024-03-08,A gate,Gazette\n";
    let chain = "field,value\ntitle,2 March\nfocus,1-Mar\n";
    let corrections = "date,text,incident\n2024-03-09,It was closed.,1-Mar\n2024-03-10,It was open.,mar-8\n";
    let files = [("i.csv", incidents), ("c.csv", chain), ("k.csv", corrections)];
    let guessed = |place: &str, found: &str, guess: Option<&str>| {
        (place.to_string(), format!("`{found}`"), guess.map(str::to_string))
    };
    let mut said = turned(&files, Code::TurnedId);
    said.sort();
    assert_eq!(
        said,
        [
            guessed("c.csv: row 3, value", "1-Mar", Some("mar-1")),
            guessed("i.csv: row 3, id", "8-Mar", Some("mar-8")),
            guessed("k.csv: row 2, incident", "1-Mar", Some("mar-1")),
        ]
    );
    // the second correction is right: it is said where the id was lost. For the others no other id is guessed
    assert_eq!(
        turned(&files, Code::UnknownIncident),
        [
            guessed("k.csv: row 2, incident", "1-Mar", Some("mar-1")),
            guessed("k.csv: row 3, incident", "mar-8", None),
            guessed("c.csv: row 3, value", "1-Mar", Some("mar-1")),
        ]
    );
}

#[test]
fn a_column_that_was_chosen_to_be_another_is_not_missed_without_a_word() {
    let sheet = "date,title\n2024-03-01,A toll\n";
    assert_eq!(
        refused(sheet, &["title=damage"]),
        "s.csv: No column of this sheet is `title`, because `title` was chosen to be `damage`. Its columns are `date`, `title`."
    );
    assert_eq!(
        refused(sheet, &["title="]),
        "s.csv: No column of this sheet is `title`, because `title` was chosen to be left out. Its columns are `date`, `title`."
    );
}

#[test]
fn guesses_for_turned_ids_agree() {
    let mut sheets = [
        ("i.csv", "id,date,title,source\n1-Mar,2024-03-01,A toll,Gazette\n8-Mar,2024-03-08,A gate,Gazette\n1.20E+05,2024-03-11,A ferry,Courier\n".to_string()),
        ("l.csv", "response,cause,basis,says\nmar-8,mar-1,declared,The council\n120000,8-Mar,reported,The Herald\n".to_string()),
    ];
    // as one takes a guess with a click, and then the next
    for _ in 0..20 {
        let files: Vec<File> = sheets.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
        let opened = open(&files, &Options::default()).expect("sheets that can be read");
        let taken = opened
            .findings
            .iter()
            .find_map(|finding| Some((finding, finding.problem.guess()?, finding.problem.position?)));
        let Some((Finding { file, problem }, guess, position)) = taken else {
            assert_eq!(opened.chain.links.len(), 2, "{sheets:?}");
            return;
        };
        let found = problem.found().expect("what is there").replace('`', "");
        let (_, text) = sheets.iter_mut().find(|(name, _)| **name == **file).expect("a sheet");
        let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
        let line = &mut lines[position.line - 1];
        *line = line.replacen(&found, guess, 1);
        *text = lines.join("\n") + "\n";
    }
    panic!("guesses without an end: {sheets:?}");
}

#[test]
fn a_guess_for_a_turned_id_keeps_the_rest_of_its_list() {
    let sheet = "id,date,title,responds_to,source\nmar-1,2024-03-01,A toll,,Gazette\nraid,2024-03-02,A raid,,Gazette\n\
                 strike,2024-03-03,A strike,1-Mar; raid,Gazette\n";
    let said = turned(&[("i.csv", sheet)], Code::TurnedId);
    let place = "i.csv: row 4, responds_to".to_string();
    assert_eq!(said, [(place, "`1-Mar; raid`".to_string(), Some("mar-1; raid".to_string()))]);
}

#[test]
fn causes_and_sides_with_commas_between_are_lists_where_each_is_known() {
    let sheet = "id,date,title,responds_to,side,source\nraid,2024-03-01,A raid,,North,Gazette\nfire,2024-03-02,A fire,,South,Gazette\n\
                 strike,2024-03-03,A strike,\"raid, fire\",North,Gazette\n";
    let opened = opened(sheet);
    let chain = &opened.chain;
    let strike = chain.find("strike").unwrap();
    let causes: Vec<_> = chain.causes(strike).map(|link| chain.incident(link.cause).title.as_str()).collect();
    assert_eq!(causes, ["A raid", "A fire"]);
    assert!(said(&opened).iter().any(|line| line.contains("did you mean `raid; fire`?")), "{:?}", said(&opened));
}

#[test]
fn ids_that_people_write_are_no_dates() {
    let sheet = "id,date,title,source\n2024-03-01,2024-03-01,A toll,Gazette\nmar-8,2024-03-08,A gate,Gazette\n7,2024,A ferry,Gazette\n";
    assert!(turned(&[("i.csv", sheet)], Code::TurnedId).is_empty());
}

/// The command that is printed next to what is said with a code.
fn command(opened: &Opened, code: Code) -> String {
    let finding = opened.findings.iter().find(|finding| finding.problem.code == code);
    finding.map_or_else(String::new, |finding| finding.problem.cli().to_string())
}

#[test]
fn a_column_with_a_word_for_links_is_asked_about() {
    let mixed = opened(
        "date,title,Story link\n2024-01-01,A,The Gazette\n2024-01-02,B,news\n2024-01-03,C,https://news.example/c\n",
    );
    assert!(
        said(&mixed)
            .iter()
            .any(|said| said.contains("Story link: is not a column") && said.ends_with("did you mean `source`?")),
        "{:?}",
        said(&mixed)
    );
    let addresses = opened("date,title,Story link\n2024-01-01,A,https://news.example/a\n");
    assert!(said(&addresses).iter().any(|said| said.ends_with("did you mean `source_url`?")), "{:?}", said(&addresses));
    let unnamed =
        opened("date,title,Seen\n2024-01-01,A,https://news.example/a\n2024-01-02,B,the news\n2024-01-02,C,x\n");
    assert!(said(&unnamed).iter().any(|said| said.contains("though it has addresses in it")), "{:?}", said(&unnamed));
    let links = ["Посилання на новину", "رابط الخبر", "Haber bağlantısı", "Lien de l'article", "Enlace a la noticia"];
    for header in links {
        let opened = opened(&format!("date,title,{header}\n2024-01-01,A,The Gazette\n"));
        assert!(
            said(&opened).iter().any(|said| said.ends_with("did you mean `source`?")),
            "{header}: {:?}",
            said(&opened)
        );
    }
}

#[test]
fn the_command_has_the_names_of_this_sheet() {
    let opened = opened("Quand,title,source,Zutfen,Muh,`x`\n2024-01-01,A,S,1,2,3\n");
    assert_eq!(
        command(&opened, Code::UnknownColumn),
        "Say what they are: `--map Zutfen=COLUMN --map Muh=COLUMN --map '`x`=COLUMN'`, with one of our columns in place of `COLUMN`."
    );
    assert_eq!(command(&opened, Code::KnownColumns), "Say what it is: `--map Quand=date`.");
    let guessed = self::opened("date,title,source,sumary,Vittime\n2024-01-01,A,S,x,3\n");
    assert_eq!(
        command(&guessed, Code::UnknownColumn),
        "Say what they are: `--map sumary=summary --map Vittime=killed`."
    );
}

#[test]
fn these_names_of_counts_are_sure() {
    let names = [("Вбито", "Поранено"), ("מספר הרוגים", "מספר פצועים"), ("کوژراوەکان", "Yaralananlar")];
    for (killed, injured) in names {
        let opened = opened(&format!("date,title,source,{killed},{injured}\n2024-01-01,A,S,3,4\n"));
        let claim = &first(&opened).casualties[0];
        assert_eq!((words(&claim.killed), words(&claim.injured)), ("3", "4"), "{killed}");
    }
}
