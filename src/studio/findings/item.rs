//! One sort of problem: what to do, and its places. Each place leads to the text.

use leptos::html;
use leptos::prelude::*;

use super::{Fixes, SUMMARY};
use crate::import::{Group, Place};
use crate::studio::desk::Desk;
use crate::studio::{browser, say};

/// As many places are listed until the publisher asks for all.
const FIRST: usize = 30;

/// One sort of problem.
pub fn item(desk: Desk, group: Group, fixes: Fixes, many_files: bool) -> impl IntoView {
    let Group { severity, sentence, what_to_do, page, count, places, .. } = group;
    let word = match severity.as_str() {
        "error" | "unreadable" => say::error(),
        "warning" => say::warning(),
        _ => say::note(),
    };
    let class = if word == say::error() { "error".to_string() } else { severity };
    let single = (places.len() == 1).then(|| places.first().cloned()).flatten();
    let leads = single.clone().filter(|place| place.line.is_some());
    let lead = leads.map(|place| {
        let named = if many_files { say::in_file(&*place.file, &place.path).text() } else { place.path.clone() };
        let named = if named.is_empty() { say::show_it().to_string() } else { say::show_at(&*named).text() };
        view! { <button type="button" class="plain" on:click=move |_| lead(desk, &place)>{named}</button> " " }
    });
    let take_one = single.map(|place| fixes.of(desk, place.finding));
    let list = (places.len() > 1).then(|| listed_places(desk, places, count, fixes, many_files));
    view! {
        <li class=class>
            <p><strong>{word}</strong>" "{ended(sentence)}</p>
            <p class="quiet">{what_to_do} " " <a href=browser::explained(&page) target="_blank" rel="noopener">{say::explained()}</a></p>
            <p class="does">{lead}{take_one}{fixes.all(desk)}</p>
            {list}
        </li>
    }
}

/// A sentence with its full stop.
fn ended(sentence: String) -> String {
    if sentence.ends_with(['.', '?', '!', ':', '؟', ';']) { sentence } else { sentence + "." }
}

fn lead(desk: Desk, place: &Place) {
    if let Some(line) = place.line {
        desk.lead_to(&place.file, line, place.column.unwrap_or(1));
    }
}

/// Where it is so, in a list that opens.
fn listed_places(desk: Desk, places: Vec<Place>, count: usize, fixes: Fixes, many_files: bool) -> impl IntoView {
    let all = RwSignal::new(false);
    let listed = places.len();
    let place = move |place: Place| {
        let named = if many_files { say::in_file(&*place.file, &place.path).text() } else { place.path.clone() };
        let (fix, sentence) = (fixes.of(desk, place.finding), place.sentence.clone());
        let is_nowhere = place.line.is_none();
        view! {
            <li>
                <button type="button" class="place" disabled=is_nowhere on:click=move |_| lead(desk, &place)>
                    <span class="where">{named}</span>" "{sentence}
                </button>
                {fix}
            </li>
        }
    };
    let shown = move || places.iter().take(if all.get() { listed } else { FIRST }).cloned().map(place).collect_view();
    let list = NodeRef::<html::Ul>::new();
    let show_all = move |_| {
        all.set(true);
        // the button goes: on with the first place that is new
        browser::focus_item_soon(list.get_untracked().map(Into::into), FIRST, SUMMARY);
    };
    let more = move || match count > listed {
        true => say::show_some(&*listed.to_string(), &count.to_string()).text(),
        false => say::show_all(&*listed.to_string()).text(),
    };
    view! {
        <details>
            <summary>{say::places(count).text()}</summary>
            <ul class="places" node_ref=list>{shown}</ul>
            <Show when=move || !all.get() && { listed > FIRST }>
                <button type="button" class="plain" on:click=show_all>{more}</button>
            </Show>
        </details>
    }
}
