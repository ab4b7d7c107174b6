//! What is wrong, at its line: each problem leads to its place in the text.

use leptos::prelude::*;

use super::desk::Desk;
use super::reading::{Reading, Refusal, Told};
use super::say;
use crate::words::lexicon::Said;
use crate::words::say::incidents;

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
            <h2 id="findings" class="unseen">{say::what_was_found()}</h2>
            <p id="findings-summary" role="status">{move || summary(desk)}</p>
            <Show when=move || desk.is_slow.get()>
                <p class="slow" role="status">
                    {say::is_slow()} " "
                    <button type="button" class="plain" on:click=move |_| desk.read()>{say::try_again()}</button>
                </p>
            </Show>
            {list}
        </section>
    }
}

fn summary(desk: Desk) -> String {
    desk.reading.with(|reading| match reading {
        None if desk.is_busy.get() => say::reading().to_string(),
        None => say::nothing_yet().to_string(),
        Some(Err(_)) => say::not_readable_yet().to_string(),
        Some(Ok(reading)) => {
            let (incidents, answers) = (incidents(reading.incidents).text(), say::answers(reading.links).text());
            let read = say::read_as(&*reading.format, &incidents, &answers).text();
            desk.notes.with(|notes| format!("{read} {}", counted(reading, notes)))
        }
    })
}

fn counted(reading: &Reading, notes: &[Told]) -> String {
    let [errors, warnings, others] = reading.counts;
    let in_notes = |severity| notes.iter().filter(|note| note.severity == severity).count();
    let counts = [
        say::errors(errors + in_notes("error")),
        say::warnings(warnings + in_notes("warning")),
        say::notes(others + in_notes("note")),
    ];
    let told: Vec<String> = counts.iter().filter(|said| said.count > 0).map(Said::text).collect();
    match told.is_empty() {
        true => say::nothing_wrong().to_string(),
        false => format!("{}.", told.join(", ")),
    }
}

/// Why nothing can be read, and, where a date's order is in question, the answer to choose.
fn fatal(desk: Desk, refusal: Refusal) -> impl IntoView {
    let Refusal { file, line, column, message, asks_day } = refusal;
    let place = match line {
        0 => file.clone(),
        line => say::at_line(&*file, &line.to_string()).text(),
    };
    let choose = move |first: bool| desk.change(move |draft| draft.day_first = Some(first));
    view! {
        <ul>
            <li class="error">
                <button type="button" on:click=move |_| desk.lead_to(&file, line, column)>
                    <strong>{say::error()} " "</strong><span class="where">{place}</span>" "{message}
                </button>
            </li>
        </ul>
        <Show when=move || asks_day>
            <p class="ask">
                {say::which_first()} " "
                <button type="button" on:click=move |_| choose(true)>{say::day_first()}</button>
                <button type="button" on:click=move |_| choose(false)>{say::month_first()}</button>
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
                {if count > listed { say::show_some(&*listed.to_string(), &count.to_string()).text() } else { say::show_all(&*listed.to_string()).text() }}
            </button>
        </Show>
    }
}

fn item(desk: Desk, told: Told, many_files: bool) -> impl IntoView {
    let Told { severity, file, line, column, place, words } = told;
    let word = match severity.as_str() {
        "error" => say::error(),
        "warning" => say::warning(),
        _ => say::note(),
    };
    let place = if many_files && !file.is_empty() { say::in_file(&*file, &place).text() } else { place };
    view! {
        <li class=severity>
            <button type="button" disabled=line == 0 on:click=move |_| desk.lead_to(&file, line, column)>
                <strong>{word} " "</strong><span class="where">{place}</span>" "{words}
            </button>
        </li>
    }
}
