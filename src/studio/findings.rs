//! What is wrong, at its line: each problem leads to its place in the text.

use leptos::prelude::*;

use super::desk::Desk;
use super::reading::{Reading, Refusal, Told};
use crate::words;

/// As many are listed until the publisher asks for all.
const FIRST: usize = 30;

#[component]
pub fn Findings(desk: Desk) -> impl IntoView {
    let all = RwSignal::new(false);
    let list = move || match desk.reading.get() {
        None => ().into_any(),
        Some(Err(refusal)) => fatal(desk, refusal).into_any(),
        Some(Ok(reading)) => listed(desk, &reading, all).into_any(),
    };
    view! {
        <section class="findings" aria-labelledby="findings" aria-busy=move || desk.is_busy.get().to_string()>
            <h2 id="findings" class="unseen">"What was found"</h2>
            <p id="findings-summary" role="status">{move || summary(desk)}</p>
            <Show when=move || desk.is_slow.get()>
                <p class="slow" role="status">
                    "Reading has taken ten seconds so far, and goes on. "
                    <button type="button" class="plain" on:click=move |_| desk.read()>"Try again"</button>
                </p>
            </Show>
            {list}
        </section>
    }
}

fn summary(desk: Desk) -> String {
    desk.reading.with(|reading| match reading {
        None if desk.is_busy.get() => "Reading…".to_string(),
        None => "Nothing here yet.".to_string(),
        Some(Err(_)) => "This cannot be read yet.".to_string(),
        Some(Ok(reading)) => {
            let read = format!(
                "Read as {}: {}, {}.",
                reading.format,
                words::count(reading.incidents, "incident", "incidents"),
                words::count(reading.links, "answer", "answers")
            );
            desk.notes.with(|notes| format!("{read} {}", counted(reading, notes)))
        }
    })
}

fn counted(reading: &Reading, notes: &[Told]) -> String {
    let named = [("error", "errors"), ("warning", "warnings"), ("note", "notes")];
    let counts = named.into_iter().zip(reading.counts).map(|((one, many), count)| {
        let count = count + notes.iter().filter(|note| note.severity == one).count();
        (count > 0).then(|| words::count(count, one, many))
    });
    let told: Vec<String> = counts.flatten().collect();
    match told.is_empty() {
        true => "Nothing is wrong with it.".to_string(),
        false => format!("{}.", told.join(", ")),
    }
}

/// Why nothing can be read, and, where a date's order is in question, the answer to choose.
fn fatal(desk: Desk, refusal: Refusal) -> impl IntoView {
    let Refusal { file, line, column, message, asks_day } = refusal;
    let place = match line {
        0 => file.clone(),
        line => format!("{file}, line {line}"),
    };
    let choose = move |first: bool| desk.change(move |draft| draft.day_first = Some(first));
    view! {
        <ul>
            <li class="error">
                <button type="button" on:click=move |_| desk.lead_to(&file, line, column)>
                    <strong>"Error "</strong><span class="where">{place}</span>" "{message}
                </button>
            </li>
        </ul>
        <Show when=move || asks_day>
            <p class="ask">
                "Which comes first in these dates? "
                <button type="button" on:click=move |_| choose(true)>"The day: 3/4 is 3 April"</button>
                <button type="button" on:click=move |_| choose(false)>"The month: 3/4 is 4 March"</button>
            </p>
        </Show>
    }
}

fn listed(desk: Desk, reading: &Reading, all: RwSignal<bool>) -> impl IntoView {
    let files = desk.draft.with_untracked(|draft| draft.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>());
    // what was said of a file that has been taken away since is no matter any more
    let notes = desk.notes.get().into_iter().filter(|note| files.contains(&note.file));
    let told: Vec<Told> = notes.chain(reading.told.iter().cloned()).collect();
    let many_files = told.iter().any(|each| Some(&each.file) != told.first().map(|first| &first.file));
    let (listed, count) = (told.len(), reading.counts.iter().sum::<usize>());
    let list = move || {
        let most = if all.get() { listed } else { FIRST };
        told.iter().take(most).map(|each| item(desk, each.clone(), many_files)).collect_view()
    };
    view! {
        <ul>{list}</ul>
        <Show when=move || !all.get() && { listed > FIRST }>
            <button type="button" class="plain" on:click=move |_| all.set(true)>
                {if count > listed { format!("Show {listed} of {count}") } else { format!("Show all {listed}") }}
            </button>
        </Show>
    }
}

fn item(desk: Desk, told: Told, many_files: bool) -> impl IntoView {
    let Told { severity, file, line, column, place, words } = told;
    let word = match severity.as_str() {
        "error" => "Error ",
        "warning" => "Warning ",
        _ => "Note ",
    };
    let place = if many_files && !file.is_empty() { format!("{file}, {place}") } else { place };
    view! {
        <li class=severity>
            <button type="button" disabled=line == 0 on:click=move |_| desk.lead_to(&file, line, column)>
                <strong>{word}</strong><span class="where">{place}</span>" "{words}
            </button>
        </li>
    }
}
