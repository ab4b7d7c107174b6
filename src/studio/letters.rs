//! Which letters a file has, where its bytes can be read in more than one way: a person sees it by the words.

use leptos::prelude::*;

use super::desk::Desk;
use super::draft::Letters;
use super::history::Edit;
use super::say;
use crate::words::listed;

#[component]
pub fn LettersOf(desk: Desk) -> impl IntoView {
    let sheet = move || desk.draft.with(|draft| draft.files.get(desk.current.get()).cloned());
    let letters = Memo::new(move |_| sheet().map_or(Vec::new(), |sheet| sheet.letters));
    let encoding = Memo::new(move |_| sheet().map_or(String::new(), |sheet| sheet.encoding));
    let name = move || sheet().map_or(String::new(), |sheet| sheet.name);
    let is_lost = RwSignal::new(false);
    let read_as = move |encoding: String| {
        let current = desk.current.get_untracked();
        let read = desk.draft.with_untracked(|draft| draft.files.get(current)?.read_as(&encoding));
        is_lost.set(read.is_none());
        if let Some(read) = read {
            desk.change(Edit::Step, |draft| {
                if let Some(sheet) = draft.files.get_mut(current) {
                    *sheet = read;
                }
            });
        }
    };
    let choice = move |Letters { encoding: each, words }: Letters| {
        let said = say::letters(&*listed(words.into_iter()), &each).text();
        let (value, is_chosen) = (each.clone(), move || encoding.get() == each);
        view! {
            <label>
                <input type="radio" name="letters" prop:checked=is_chosen on:change=move |_| read_as(value.clone()) />
                <span dir="auto">{said}</span>
            </label>
        }
    };
    view! {
        <Show when=move || letters.with(|letters| !letters.is_empty())>
            <details class="letters">
                <summary>{move || say::which_letters(&*name()).text()}</summary>
                {move || letters.get().into_iter().map(choice).collect_view()}
                <Show when=move || is_lost.get()><p role="alert">{say::letters_lost()}</p></Show>
            </details>
        </Show>
    }
}
