//! What the publisher takes away: the chain in JSON, plain and packed, its sheets, and the tag to paste.

use leptos::ev::Event;
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::desk::Desk;
use super::draft::Sheet;
use super::{measure, say};
use crate::embed::snippet;
use crate::import::to_sheets;
use crate::{pack, read};

/// What the chain's files are called.
const PLAIN: &str = "chain.json";
const PACKED: &str = "chain.packed.json";

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
    let chain = move || Some(read::read(&desk.shown.get_untracked()?.json).ok()?.0);
    let json = move || chain().map(|chain| read::write(&chain));
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
            browser::download(PLAIN, "application/json", &json);
            said.set(say::saved(PLAIN).text());
        }
    };
    let save_packed = move |_| {
        if let Some(chain) = chain() {
            browser::download(PACKED, "application/json", &format!("{}\n", pack::envelope(&chain, Some(PLAIN))));
            said.set(say::saved_packed(PACKED, PLAIN).text());
        }
    };
    let save_sheets = move |_| {
        let Some(chain) = chain() else { return };
        let (sheets, lost) = to_sheets(&chain);
        for (name, text) in &sheets {
            browser::download(name, "text/csv", text);
        }
        let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        let lost: Vec<String> =
            lost.iter().map(|finding| say::not_in_sheets(&*finding.problem.to_string()).text()).collect();
        said.set([vec![say::saved(&*names.join(", ")).text()], lost].concat().join(" "));
    };
    let edit_json = move |_| {
        if let Some(json) = json() {
            desk.replace(vec![Sheet::new(PLAIN, &json)], Vec::new());
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
            <div class="actions">
                <button type="button" on:click=save_json>{say::download_json()}</button>
                <button type="button" on:click=copy_json>{say::copy_chain()}</button>
                <button type="button" disabled=has_errors aria-describedby=why_not on:click=save_packed>{say::download_packed()}</button>
                <button type="button" on:click=save_sheets>{say::download_sheets()}</button>
                <Show when=is_other><button type="button" on:click=edit_json>{say::go_on_in_json()}</button></Show>
            </div>
            <p id="take-said" class="quiet" role="status">{older}{left_out}{move || said.get()}</p>
            <Snippets desk hashes />
        </section>
    }
}

#[component]
fn Snippets(desk: Desk, hashes: Hashes) -> impl IntoView {
    let data = RwSignal::new(PLAIN.to_string());
    let title = move || desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()));
    let element = Signal::derive(move || {
        hashes.embed.with_value(|hash| snippet::element(&browser::folder(), &data.get(), "", hash.as_deref()))
    });
    let heights = measure::heights(desk);
    let frame = Signal::derive(move || {
        let Some(heights) = heights.get() else {
            return say::too_high().to_string();
        };
        let (folder, data, title) = (browser::folder(), data.get(), title());
        hashes
            .resize
            .with_value(|hash| snippet::frame(&folder, &data, &title, heights.middle(), heights, hash.as_deref()))
    });
    let address = NodeRef::<Input>::new();
    let changed = move |_: Event| {
        if let Some(input) = address.get_untracked() {
            data.set(input.value());
        }
    };
    view! {
        <h3>{say::into_article()}</h3>
        <p>
            <label for="address">{say::where_it_lies()}</label>
            <input id="address" node_ref=address type="text" autocomplete="off" spellcheck="false" prop:value=move || data.get() on:input=changed />
        </p>
        <Snippet name="tag" label=say::a_tag() text=element />
        <Snippet name="frame" label=say::a_frame() text=frame />
    }
}

#[component]
fn Snippet(name: &'static str, label: &'static str, text: Signal<String>) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let said = RwSignal::new("");
    let copy = move |_| {
        let text = text.get_untracked();
        if let Some(field) = field.get_untracked() {
            field.select();
        }
        spawn_local(async move {
            said.set(if browser::copy(text).await { say::copied() } else { say::selected() });
        });
    };
    view! {
        <div class="snippet">
            <label for=name>{label}</label>
            <textarea id=name node_ref=field readonly rows="4" dir="ltr" spellcheck="false" prop:value=move || text.get()></textarea>
            <p>
                <button type="button" on:click=copy>{say::copy()}</button>
                <span class="quiet" role="status">{move || said.get()}</span>
            </p>
        </div>
    }
}
