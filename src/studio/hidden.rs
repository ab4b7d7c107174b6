//! Sheets that their workbooks hide: a person says whether each is read.

use leptos::prelude::*;

use super::desk::Desk;
use super::draft::Draft;
use super::editor::tab;
use super::findings::SUMMARY;
use super::history::Edit;
use super::{browser, say};

/// A question, or what was answered: the sheet's position, its name, and whether it is left out.
type Asked = (usize, String, bool);

#[component]
pub fn HiddenSheets(desk: Desk) -> impl IntoView {
    let asked = |draft: &Draft| -> Vec<Asked> {
        let hidden = draft.hidden.iter().enumerate();
        hidden.map(|(at, hidden)| (at, hidden.sheet.name.clone(), hidden.is_left)).collect()
    };
    let asked = Memo::new(move |_| desk.draft.with(asked));
    view! { <For each=move || asked.get() key=|asked| asked.clone() let:asked>{question(desk, asked)}</For> }
}

fn question(desk: Desk, (index, name, is_left): Asked) -> impl IntoView {
    // each button goes with its question
    let read = move |_| {
        desk.change(Edit::Step, |draft| draft.read_hidden(index));
        let last = desk.draft.with_untracked(|draft| draft.files.len().saturating_sub(1));
        desk.current.set(last);
        browser::focus_soon(tab(last));
    };
    let leave = move |_| {
        desk.change(Edit::Step, |draft| draft.leave_hidden(index));
        browser::focus_soon(SUMMARY);
    };
    let said = if is_left { say::hidden_left(&*name) } else { say::hidden_asked(&*name) };
    let leave = (!is_left).then(|| view! { <button type="button" on:click=leave>{say::leave_it()}</button> });
    view! {
        <p class="ask" role="status">
            {said.text()} " "
            <button type="button" on:click=read>{say::read_it()}</button> " "
            {leave}
        </p>
    }
}
