//! Files come in: dropped, chosen, typed, or one of the samples to start from.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FileList, HtmlInputElement};

use super::browser;
use super::desk::Desk;
use super::draft::Sheet;

/// Something to start from: its name, and the files of the page's own folder that it is made of.
const SAMPLES: [(&str, &[&str]); 3] = [
    ("A small spreadsheet", &["data/templates/incidents.csv", "data/templates/links.csv", "data/templates/chain.csv"]),
    ("A small chain in JSON", &["data/templates/chain.json"]),
    ("The example about Al-Asad", &["data/al-asad.json"]),
];

#[component]
pub fn Bring(desk: Desk) -> impl IntoView {
    let trouble = RwSignal::new(None::<String>);
    let take = move |files: Option<FileList>| {
        let Some(files) = files.filter(|files| files.length() > 0) else { return };
        spawn_local(async move {
            match browser::read(files).await {
                Ok((sheets, notes)) => {
                    trouble.set(None);
                    desk.replace(sheets, notes);
                }
                Err(error) => trouble.set(Some(error.to_string())),
            }
        });
    };
    let is_over = RwSignal::new(false);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    let chosen = move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        take(input.files());
        // so that choosing the same file again, mended meanwhile, is a change
        input.set_value("");
    };
    let start = move |addresses: &'static [&'static str]| {
        spawn_local(async move {
            let mut sheets = Vec::new();
            for address in addresses {
                let name = address.rsplit('/').next().unwrap_or(address);
                match browser::fetch(address).await {
                    Some(text) => sheets.push(Sheet::new(name, &text)),
                    None => return trouble.set(Some(format!("{address} could not be loaded."))),
                }
            }
            trouble.set(None);
            desk.replace(sheets, Vec::new());
        });
    };
    let samples = SAMPLES.map(|(name, addresses)| {
        view! { <li><button type="button" on:click=move |_| start(addresses)>{name}</button></li> }
    });
    // once there is a text, the way in steps back
    let is_begun = Memo::new(move |_| desk.draft.with(|draft| !draft.is_empty()));
    view! {
        <section class="bring" class:over=move || is_over.get() class:begun=move || is_begun.get() aria-labelledby="bring"
            on:dragover=move |event: DragEvent| { event.prevent_default(); is_over.set(true) }
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped>
            <h2 id="bring">"Bring your data"</h2>
            <p>
                {move || if is_begun.get() { "Drop other files here, or " } else { "Drop files here, or " }}
                <label class="choose">
                    <input type="file" class="unseen" multiple accept=".json,.csv,.tsv,.txt" on:change=chosen />
                    "choose files"
                </label>
                {move || if is_begun.get() { "." } else { ", or type or paste into the field below." }}
            </p>
            <p class="quiet formats">
                "A chain in JSON, a spreadsheet as CSV (its sheets together), TimelineJS (JSON or its sheet), ACLED, UCDP GED or timemap. \
                 The format is told from the content."
            </p>
            <div class="samples">
                <span id="samples">{move || if is_begun.get() { "Start anew from" } else { "Or start from" }}</span>
                <ul aria-labelledby="samples">{samples}</ul>
            </div>
            <p class="trouble" role="alert">{move || trouble.get()}</p>
        </section>
    }
}
