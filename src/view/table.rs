//! The table: what is shown, as a table that can be sorted and taken away.

use leptos::web_sys::{Element as Node, js_sys};

use super::days;
use super::focus::incident_link;
use super::hands::Deed;
use super::mark::{Element, html};
use super::parties::in_words;
use super::store::Store;
use super::telling::{Told, sentence};
use super::tools::has_filters;
use crate::layout::Scene;
use crate::model::{Casualties, IncidentId, LinkId, joined};
use crate::story::{Column, Table};
use crate::words::{self, say};

/// What each incident has in the table, in the order of the columns.
const COLUMNS: usize = 8;

/// The name of each column, and by what a click on it sorts.
fn columns() -> [(&'static str, Option<Column>); COLUMNS] {
    [
        (say::incident(), None),
        (say::date(), Some(Column::Date)),
        (say::who(), Some(Column::Side)),
        (say::kind(), Some(Column::Kind)),
        (say::place(), None),
        (say::counts_in_words_last(), Some(Column::Counts)),
        (say::responds_to(), None),
        (say::sources_label(), None),
    ]
}

/// The table and what it can be taken away as. It is a late root.
#[inline(never)]
pub fn table(store: &Store, scene: &Scene, table: Table) -> Element {
    let order = table.order(store.chain(), &scene.shown);
    let head = |(place, (name, column)): (usize, (&str, Option<Column>))| {
        let cell = html("th").attr("scope", "col");
        let Some(column) = column else { return cell.text(name) };
        let sort = match table.is_descending {
            _ if column != table.column => "none",
            true => "descending",
            false => "ascending",
        };
        let button = html("button").attr("type", "button").text(name).does(Deed::Sort, &[column as usize]);
        cell.attr("aria-sort", sort).key(place).child(button)
    };
    let head = html("thead").child(html("tr").all(columns().into_iter().enumerate().map(head)));
    let body = html("tbody").all(order.iter().take(table.rows).map(|&id| row(store, id)));
    let caption = html("caption").text(&say::incidents(order.len()).text());
    let all = html("table").child(caption).child(head).child(body);
    let sheet = html("div").class("sheet").attr("tabindex", "0").attr("role", "region");
    let sheet = sheet.attr("aria-label", say::table()).child(all);
    let more = || word(Deed::MoreRows, say::more_rows());
    let words = html("p").class("words").maybe((order.len() > table.rows).then(more));
    let words = words.child(file(Deed::Csv, say::as_csv(), "csv")).child(file(Deed::Json, say::as_json(), "json"));
    // a chain without filters has the days here: nothing in it is for those alone who can drag
    let days = (!has_filters(store.chain())).then(|| days::fields(scene, store.chain())).flatten();
    html("div").part("table").maybe(days).child(sheet).child(words)
}

fn word(deed: Deed, word: &str) -> Element {
    html("button").class("step").attr("type", "button").text(word).does(deed, &[])
}

/// A link whose file is written when it is clicked.
fn file(deed: Deed, word: &str, ending: &str) -> Element {
    let name = ["incidents.", ending].concat();
    html("a").attr("href", "#").attr("download", &name).text(word).does(deed, &[])
}

fn row(store: &Store, id: IncidentId) -> Element {
    let [_, rest @ ..] = record(store, id);
    let title = html("th").attr("scope", "row").child(incident_link(store, store.chain(), id));
    html("tr").key(id.position()).child(title).all(rest.iter().map(|text| html("td").text(text)))
}

/// An incident in words, in the order of the columns.
fn record(store: &Store, id: IncidentId) -> [String; COLUMNS] {
    let chain = store.chain();
    let incident = chain.incident(id);
    let date = words::date(&incident.date);
    let date = match &incident.date.words {
        Some(said) => [&*date, say::comma(), &*say::quoted(&**said).text()].concat(),
        None => date,
    };
    let count = |(index, claim): (usize, &Casualties)| {
        let told = Told::count(store, id, index);
        let says = words::speaker(chain, claim.says.as_ref(), claim.source);
        [&*says, say::colon(), &*words::casualties(claim), &*told.text()].concat()
    };
    let cause = |&id: &LinkId| {
        let link = chain.link(id);
        let claim = words::claim(chain, link, false);
        [&*chain.incident(link.cause).title, " (", &*claim, ")", &*Told::link(store, id).text()].concat()
    };
    let source = |id: &_| chain.source(*id).publisher.clone();
    [
        incident.title.clone(),
        date,
        in_words(chain, incident),
        words::kind(incident.kind).to_owned(),
        incident.place.map_or(String::new(), |place| chain.place(place).name.clone()),
        joined(&incident.casualties.iter().enumerate().map(count).collect::<Vec<_>>(), say::semicolon()),
        joined(&chain.cause_ids(id).iter().map(cause).collect::<Vec<_>>(), say::semicolon()),
        joined(&incident.sources.iter().map(source).collect::<Vec<_>>(), say::semicolon()),
    ]
}

/// Gives the link that was clicked its file, before the browser follows it. It is a late root.
#[inline(never)]
pub fn give(store: &Store, link: &Node, is_csv: bool) {
    let scene = store.scene_untracked();
    let order = scene.state.table.unwrap_or(Table::NEW).order(store.chain(), &scene.shown);
    let (kind, text) =
        if is_csv { ("text/csv", csv(store, &order)) } else { ("application/json", json(store, &order)) };
    let text = String::from(js_sys::encode_uri_component(&text));
    let _ = link.set_attribute("href", &["data:", kind, ";charset=utf-8,", &*text].concat());
}

/// Where the data are from, and how much of the chain is here.
fn provenance(store: &Store, shown: usize) -> String {
    let chain = store.chain();
    let (all, shown) = (chain.incidents.len(), words::number(shown as i64));
    let updated = chain.updated.as_ref().map(|when| say::updated(&*words::date(when)).text());
    let (count, told) = (say::shown(all, &*shown).text(), sentence(&store.scene_untracked()));
    let parts = [Some(&*chain.title), chain.texts.byline.as_deref(), chain.url.as_deref().or(store.data_url())];
    let parts = parts.into_iter().flatten().chain(updated.as_deref()).chain(chain.texts.license.as_deref());
    joined(&parts.chain([&*count]).chain(told.as_deref()).map(str::to_owned).collect::<Vec<_>>(), " · ")
}

/// As RFC 4180 has it, with the line of provenance last, where a sheet shows it. Texts that a spreadsheet would compute are marked as text.
fn csv(store: &Store, order: &[IncidentId]) -> String {
    let line = |cells: &[&str]| {
        let cell = |text: &&str| {
            let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let doubled =
                text.chars().flat_map(|letter| std::iter::repeat_n(letter, if letter == '"' { 2 } else { 1 }));
            ["\"", if is_formula { "'" } else { "" }, &*doubled.collect::<String>(), "\""].concat()
        };
        joined(&cells.iter().map(cell).collect::<Vec<_>>(), ",") + "\r\n"
    };
    let mut text = line(&columns().map(|(name, _)| name));
    for &id in order {
        text.push_str(&line(&record(store, id).each_ref().map(String::as_str)));
    }
    text + &line(&[&provenance(store, order.len())])
}

/// An object an incident: its id, then the names of the columns.
fn json(store: &Store, order: &[IncidentId]) -> String {
    let string = |text: &str| String::from(js_sys::JSON::stringify(&text.into()).unwrap_or_default());
    let incident = |&id: &IncidentId| {
        let record = record(store, id);
        let fields = columns().into_iter().zip(&record).map(|((name, _), text)| (name, text.as_str()));
        let fields = [("id", store.chain().incident(id).id.as_str())].into_iter().chain(fields);
        let fields = fields.map(|(name, text)| [&*string(name), ": ", &*string(text)].concat());
        ["    {", &*joined(&fields.collect::<Vec<_>>(), ", "), "}"].concat()
    };
    let incidents = joined(&order.iter().map(incident).collect::<Vec<_>>(), ",\n");
    let from = string(&provenance(store, order.len()));
    ["{\n  \"from\": ", &*from, ",\n  \"incidents\": [\n", &*incidents, "\n  ]\n}\n"].concat()
}
