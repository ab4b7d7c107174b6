//! Files come in: dropped, chosen, typed, or one of the samples to start from.

use leptos::ev::{self, DragEvent, Event};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{File, HtmlInputElement};

use super::browser;
use super::desk::Desk;
use super::draft::{Draft, Sheet};
use super::reading::Brought;
use super::say;
use crate::import::{Format, WORKBOOK_ENDINGS, capitalised};
use crate::read::{Arg, Register, word};

/// The field for files.
pub const CHOOSE: &str = "choose";

type Sample = (&'static str, &'static [&'static str]);

/// Something to start from: its name, and the files of the page's own folder that it is made of.
fn samples() -> [Sample; 3] {
    const SHEETS: &[&str] = &["data/templates/incidents.csv", "data/templates/links.csv", "data/templates/chain.csv"];
    [
        (say::small_spreadsheet(), SHEETS),
        (say::small_chain(), &["data/templates/chain.json"]),
        (say::the_example(), &["data/al-asad.json"]),
    ]
}

#[component]
pub fn Bring(desk: Desk) -> impl IntoView {
    let take = move |files: Vec<File>| desk.bring(browser::read(files));
    let chosen = move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        take(browser::files(input.files()));
        // so that choosing the same file again, mended meanwhile, is a change
        input.set_value("");
    };
    let is_over = accept_drops(take);
    let start = move |addresses: &'static [&'static str]| desk.bring(samples_at(addresses));
    let stop = move |_| {
        desk.stop_coming();
        // the button goes
        browser::focus_soon(CHOOSE);
    };
    let samples = samples().map(|(name, addresses)| {
        view! { <li><button type="button" on:click=move |_| start(addresses)>{name}</button></li> }
    });
    // once there is a text, the way in steps back
    let is_begun = Memo::new(move |_| desk.draft.with(|draft| !draft.is_empty()));
    let drop_here = move || say::around(if is_begun.get() { say::drop_others(()) } else { say::drop_files(()) });
    let [before, after] = [0, 1].map(|side| move || drop_here().into_iter().nth(side));
    view! {
        <section class="bring" class:over=move || is_over.get() class:begun=move || is_begun.get() aria-labelledby="bring">
            <h2 id="bring">{say::bring()}</h2>
            <p>
                {before}
                <label class="choose">
                    <input type="file" id=CHOOSE class="unseen" multiple accept=accepted() on:change=chosen />
                    {say::choose_files()}
                </label>
                {after}
            </p>
            <p class="quiet formats">{formats()}</p>
            <div class="samples">
                <span id="samples">{move || if is_begun.get() { say::start_anew_from() } else { say::start_from() }}</span>
                <ul aria-labelledby="samples">{samples}</ul>
                <a href="data/templates/chain.xlsx" download="chain.xlsx">{say::template_workbook()}</a>
            </div>
            <Show when=move || desk.is_coming.get()>
                <p class="waiting">
                    <span role="status">{say::reading()}</span> " " <progress aria-hidden="true"></progress> " "
                    <button type="button" on:click=stop>{say::stop()}</button>
                </p>
            </Show>
            <p class="trouble" role="alert">{move || desk.trouble.get()}</p>
        </section>
    }
}

/// What can be read: "A chain in JSON, … or the spreadsheet of incidents."
fn formats() -> String {
    let mut names: Vec<Arg> = Format::ALL.map(|format| format.name().into()).into();
    let last = names.pop().unwrap_or(Arg::List(Vec::new()));
    let named = word!("{one} or {other}").with("one", Arg::List(names)).with("other", last).text(Register::Page);
    say::formats(&*capitalised(&named)).text()
}

/// How the names of files end that can be chosen, for the browser; some programs write sheets as `.txt`.
fn accepted() -> String {
    let texts = Format::ALL.into_iter().flat_map(Format::endings).copied();
    let mut endings: Vec<&str> = texts.chain(["txt"]).chain(WORKBOOK_ENDINGS).collect();
    endings.sort_unstable();
    endings.dedup();
    endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(",")
}

/// Takes files that are dropped anywhere in the page: next to the box the browser would open them in place of the studio.
/// Gives whether files are being dragged over it.
fn accept_drops(take: impl Fn(Vec<File>) + 'static) -> RwSignal<bool> {
    let is_over = RwSignal::new(false);
    // a text may still be dragged into the text field
    let has_files =
        |event: &DragEvent| event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    window_event_listener(ev::dragover, move |event| {
        if has_files(&event) {
            event.prevent_default();
            is_over.set(true);
        }
    });
    window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    window_event_listener(ev::drop, move |event| {
        if has_files(&event) {
            event.prevent_default();
            is_over.set(false);
            take(browser::files(event.data_transfer().and_then(|data| data.files())));
        }
    });
    is_over
}

async fn samples_at(addresses: &'static [&'static str]) -> Brought {
    let mut sheets = Vec::new();
    for address in addresses {
        let name = address.rsplit('/').next().unwrap_or(address);
        let text = browser::fetch(address).await.ok_or_else(|| say::not_loaded(name).text())?;
        sheets.push(Sheet::new(name, &text));
    }
    Ok(Draft::of(sheets, Vec::new()))
}
