//! What the publisher takes away: everything in one file, or the chain in JSON, plain and packed, its sheets, and the tag to
//! paste.

use leptos::ev::Event;
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::desk::Desk;
use super::draft::{Draft, Sheet};
use super::parcel::{Around, parcel};
use super::preview::AT_ONCE;
use super::{measure, say};
use crate::embed::heights::Heights;
use crate::embed::snippet;
use crate::import::to_sheets;
use crate::{pack, read};

/// What the chain's files are called.
pub const PLAIN: &str = "chain.json";
pub const PACKED: &str = "chain.packed.json";
const ZIP: &str = "chain.zip";

/// Of the scripts that a publisher's page is to load, where they are known.
#[derive(Clone, Copy)]
pub struct Hashes {
    pub embed: StoredValue<Option<String>>,
    pub resize: StoredValue<Option<String>>,
}

/// What is known of the article that the chain is for.
#[derive(Clone, Copy)]
struct Article {
    desk: Desk,
    hashes: Hashes,
    /// Where the data will be, as typed.
    data: RwSignal<String>,
    heights: RwSignal<Option<Heights>>,
}

impl Article {
    /// Where readers load the data, and that host: one address for the tag and the frame. `None` where none was typed.
    fn typed(self) -> Option<(String, String)> {
        self.data.with(|data| browser::resolved(data))
    }

    fn address(self) -> String {
        self.typed().or_else(|| browser::resolved(PLAIN)).map(|(address, _)| address).unwrap_or_default()
    }

    /// What the file is called there.
    fn file(self) -> String {
        let address = self.address();
        let path = address.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().filter(|name| name.ends_with(".json")).unwrap_or(PLAIN).to_string()
    }

    /// Whether a frame would find the data: it shows those of this page's host only.
    fn is_here(self) -> bool {
        let here = browser::resolved(PLAIN).map(|(_, host)| host);
        self.typed().is_none_or(|(_, host)| Some(host) == here)
    }

    fn attributes<T>(self, of: impl FnOnce(&[(&str, &str)]) -> T) -> T {
        self.desk.draft.with(|draft| of(&[("show", &draft.look.show), ("theme", &draft.look.theme)]))
    }

    fn tag(self) -> String {
        let (folder, data) = (browser::folder(), self.address());
        let tag = |attributes: &[(&str, &str)]| {
            self.hashes.embed.with_value(|hash| snippet::element(&folder, &data, attributes, "", hash.as_deref()))
        };
        self.attributes(tag)
    }

    /// The frame; none for a chain that is too long for one, or whose data are elsewhere.
    fn frame(self) -> Option<String> {
        if !self.is_here() {
            return None;
        }
        let (folder, data, heights) = (browser::folder(), self.address(), self.heights.get()?);
        let title = self.desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()));
        let frame = |attributes: &[(&str, &str)]| {
            let titled = snippet::Titled { title: &title, height: heights.middle(), heights };
            self.hashes.resize.with_value(|hash| snippet::frame(&folder, &data, attributes, titled, hash.as_deref()))
        };
        Some(self.attributes(frame))
    }

    /// Everything in one file.
    fn parcel(self) -> Option<Vec<u8>> {
        let shown = self.desk.shown.get_untracked()?;
        let (chain, _) = read::read(&shown.json).ok()?;
        let (folder, data, frame) = (browser::folder(), self.address(), self.frame());
        self.attributes(|attributes| {
            self.hashes.embed.with_value(|hash| {
                let (hash, frame, has_errors) = (hash.as_deref(), frame.as_deref(), shown.counts[0] > 0);
                let file = &self.file();
                parcel(&chain, &Around { folder: &folder, data: &data, file, attributes, hash, frame, has_errors })
            })
        })
    }
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
    let save_all = move |_| {
        if let Some(bytes) = untrack(move || article.parcel()) {
            browser::download(ZIP, "application/zip", &bytes);
            said.set(say::saved_all(ZIP).text());
        }
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
        for (name, text) in &sheets {
            browser::download(name, "text/csv", text.as_bytes());
        }
        let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        let lost: Vec<String> =
            lost.iter().map(|finding| say::not_in_sheets(&*finding.problem.to_string()).text()).collect();
        said.set([vec![say::saved(&*names.join(", ")).text()], lost].concat().join(" "));
    };
    let edit_json = move |_| {
        if let Some(json) = json() {
            let look = desk.draft.with_untracked(|draft| draft.look.clone());
            desk.put(Draft { look, ..Draft::of(vec![Sheet::new(PLAIN, &json)], Vec::new()) });
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
            <Address article />
            <div class="actions">
                <button type="button" class="first" on:click=save_all>{say::download_all()}</button>
                <button type="button" on:click=save_json>{say::download_json()}</button>
                <button type="button" on:click=copy_json>{say::copy_chain()}</button>
                <button type="button" disabled=has_errors aria-describedby=why_not on:click=save_packed>{say::download_packed()}</button>
                <button type="button" on:click=save_sheets>{say::download_sheets()}</button>
                <Show when=is_other><button type="button" on:click=edit_json>{say::go_on_in_json()}</button></Show>
            </div>
            <p id="take-said" class="quiet" role="status">{older}{left_out}{move || said.get()}</p>
            <Snippets article />
        </section>
    }
}

/// Asks where the data will be, and says where readers load them.
#[component]
fn Address(article: Article) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let changed = move |_: Event| {
        if let Some(input) = field.get_untracked() {
            article.data.set(input.value());
        }
    };
    let said = move || match article.typed() {
        Some((address, _)) => say::loaded_from(&*address).text(),
        None => say::no_address(&*article.address()).text(),
    };
    view! {
        <p>
            <label for="address">{say::where_it_lies()}</label>
            <input id="address" node_ref=field type="text" autocomplete="off" spellcheck="false" aria-describedby="address-said"
                prop:value=move || article.data.get() on:input=changed />
            <span id="address-said" class="quiet">{said}</span>
        </p>
    }
}

#[component]
fn Snippets(article: Article) -> impl IntoView {
    let tag = Signal::derive(move || article.tag());
    let is_long = move || article.desk.shown.with(|shown| shown.as_ref().is_some_and(|it| it.incidents > AT_ONCE));
    let why_none = move || match article.is_here() {
        false => say::frame_elsewhere(),
        true if is_long() => say::too_high(),
        true => say::measuring(),
    };
    let frame = Signal::derive(move || article.frame().unwrap_or_else(|| why_none().to_string()));
    view! {
        <h3>{say::into_article()}</h3>
        <Snippet name="tag" label=say::a_tag() text=tag />
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
