//! Where the data will be, and what to paste into an article.

use leptos::ev::Event;
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Article;
use crate::studio::{browser, say};

/// Asks where the data will be, and says where readers load them.
#[component]
pub fn Address(article: Article) -> impl IntoView {
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
            <label for="address">{say::where_it_is()}</label>
            <input id="address" node_ref=field type="text" autocomplete="off" spellcheck="false" aria-describedby="address-said"
                prop:value=move || article.data.get() on:input=changed />
            <span id="address-said" class="quiet">{said}</span>
        </p>
    }
}

#[component]
pub fn Snippets(article: Article) -> impl IntoView {
    let tag = Signal::derive(move || article.tag());
    let frame = Signal::derive(move || article.frame().unwrap_or_else(|why| why));
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
