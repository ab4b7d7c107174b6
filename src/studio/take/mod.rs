//! What the publisher takes away: everything in one file, or the chain in JSON, plain and packed, its sheets, and the tag to
//! paste.

mod article;
mod paste;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::draft::{Draft, Sheet};
use super::editor::tab;
use super::parcel::zipped;
use super::title::Untitled;
use super::{browser, measure, names, say};
use crate::import::{group, to_sheets};
use crate::read::Register;
use crate::{pack, read, words};
use article::Article;
use paste::{Address, Snippets};

/// What the chain's files are called.
const PLAIN: &str = "chain.json";
const PACKED: &str = "chain.packed.json";
const ZIP: &str = "chain.zip";

/// Of the scripts that a publisher's page is to load, where they are known.
#[derive(Clone, Copy)]
pub struct Hashes {
    pub embed: StoredValue<Option<String>>,
    pub resize: StoredValue<Option<String>>,
}

#[component]
pub fn Take(desk: Desk, hashes: Hashes) -> impl IntoView {
    let said = RwSignal::new(String::new());
    // It was said of another chain.
    Effect::new(move |_| {
        desk.shown.track();
        said.set(String::new());
    });
    let article = Article { desk, hashes, data: RwSignal::new(PLAIN.to_string()), heights: measure::heights(desk) };
    let chain = move || Some(read::read(&desk.shown.get_untracked()?.json).ok()?.0);
    let json = move || chain().map(|chain| read::write(&chain));
    let is_making = RwSignal::new(false);
    let save_all = move |_| {
        let Some(contents) = untrack(move || article.contents()).filter(|_| !is_making.get_untracked()) else { return };
        is_making.set(true);
        spawn_local(async move {
            let bytes = desk.make_parcel(&contents).await;
            let saved = bytes.and_then(|bytes| browser::download(ZIP, "application/zip", &bytes));
            is_making.set(false);
            said.set(if saved.is_some() { say::saved_all(ZIP).text() } else { say::not_made(ZIP).text() });
        });
    };
    let copy_json = move |_| {
        let Some(json) = json() else { return };
        spawn_local(async move {
            said.set(match browser::copy(json).await {
                true => say::on_clipboard().to_string(),
                false => say::no_clipboard().to_string(),
            });
        });
    };
    let save_json = move |_| {
        if let Some(json) = json() {
            browser::download(PLAIN, "application/json", json.as_bytes());
            said.set(say::saved(PLAIN).text());
        }
    };
    let save_packed = move |_| {
        if let Some(chain) = chain() {
            let packed = format!("{}\n", pack::envelope(&chain, Some(PLAIN)));
            browser::download(PACKED, "application/json", packed.as_bytes());
            said.set(say::saved_packed(PACKED, PLAIN).text());
        }
    };
    let save_sheets = move |_| {
        let Some(chain) = chain() else { return };
        let (sheets, lost) = to_sheets(&chain);
        // one file: a browser blocks several at once, or asks about each
        let name = format!("{}-sheets.zip", names::after(&chain.title));
        let inside = words::listed(sheets.iter().map(|(name, _)| name.clone()));
        let is_saved = zipped(&sheets).and_then(|bytes| browser::download(&name, "application/zip", &bytes)).is_some();
        let saved = is_saved.then(|| say::saved_sheets(&*name, &inside).text());
        let lost = group(&lost, Register::Page).into_iter().map(|lost| say::not_in_sheets(&*lost.sentence).text());
        said.set(saved.into_iter().chain(lost).collect::<Vec<_>>().join(" "));
    };
    let edit_json = move |_| {
        if let Some(json) = json() {
            let look = desk.draft.with_untracked(|draft| draft.look.clone());
            desk.put(Draft { look, ..Draft::of(vec![Sheet::new(PLAIN, &json)], Vec::new()) });
            // the button goes: this is such a chain now
            browser::focus_soon(tab(0));
        }
    };
    let is_other = move || desk.shown.with(|shown| shown.as_ref().is_some_and(|reading| !reading.is_chain));
    let older = move || desk.is_stale().then(|| format!("{} ", say::read_last()));
    let has_errors = Memo::new(move |_| desk.shown.with(|shown| shown.as_ref().is_some_and(|it| it.counts[0] > 0)));
    let why_not = move || has_errors.get().then_some("take-said");
    let left_out = move || has_errors.get().then(|| format!("{} ", say::errors_left_out()));
    view! {
        <section class="take" aria-labelledby="take">
            <h2 id="take">{say::take_away()}</h2>
            <Untitled desk />
            <Address article />
            <div class="actions">
                <button type="button" class="first" aria-disabled=move || is_making.get().to_string() on:click=save_all>{say::download_all()}</button>
                <button type="button" on:click=save_json>{say::download_json()}</button>
                <button type="button" on:click=copy_json>{say::copy_chain()}</button>
                <button type="button" disabled=has_errors aria-describedby=why_not on:click=save_packed>{say::download_packed()}</button>
                <button type="button" on:click=save_sheets>{say::download_sheets()}</button>
                <Show when=is_other><button type="button" on:click=edit_json>{say::go_on_in_json()}</button></Show>
            </div>
            <Show when=move || is_making.get()>
                <p class="waiting" role="status"><progress aria-hidden="true"></progress> " " {say::making(ZIP).text()}</p>
            </Show>
            <p id="take-said" class="quiet" role="status">{older}{left_out}{move || said.get()}</p>
            <Snippets article />
        </section>
    }
}
