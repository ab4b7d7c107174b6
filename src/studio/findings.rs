//! What is wrong, at its line: each problem leads to its place in the text.

use leptos::prelude::*;

use super::desk::{Desk, Progress};
use super::history::Edit;
use super::reading::{Reading, Refusal};
use super::say;
use super::told::Told;
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
        <section class="findings" aria-labelledby="findings" aria-busy=move || is_busy(desk).to_string()>
            <h2 id="findings" class="unseen">{say::what_was_found()}</h2>
            <p id="findings-summary" role="status">{move || summary(desk)}</p>
            <Waiting desk />
            {list}
        </section>
    }
}

/// How far reading has come where it takes a while, and a way to stop it.
#[component]
fn Waiting(desk: Desk) -> impl IntoView {
    let is_slow = Memo::new(move |_| matches!(desk.progress.get(), Progress::Slow(_)));
    let done = move || if let Progress::Slow(done) = desk.progress.get() { done.to_string() } else { String::new() };
    let is_stopped = Memo::new(move |_| desk.progress.get() == Progress::Stopped);
    view! {
        <Show when=move || is_slow.get()>
            <p class="waiting">
                <progress max="1" value=done aria-label=say::reading()></progress> " "
                <button type="button" on:click=move |_| desk.stop()>{say::stop()}</button>
            </p>
        </Show>
        <Show when=move || is_stopped.get()>
            <p class="ask" role="status">
                {say::stopped()} " "
                <button type="button" on:click=move |_| desk.read()>{say::read_it()}</button>
            </p>
        </Show>
    }
}

fn is_busy(desk: Desk) -> bool {
    matches!(desk.progress.get(), Progress::Begun(_) | Progress::Slow(_))
}

fn summary(desk: Desk) -> String {
    desk.reading.with(|reading| match reading {
        _ if is_busy(desk) && reading.is_none() => say::reading().to_string(),
        None => say::nothing_yet().to_string(),
        Some(Err(_)) => say::not_readable_yet().to_string(),
        Some(Ok(reading)) => {
            let (incidents, answers) = (incidents(reading.incidents).text(), say::answers(reading.links).text());
            let read = say::read_as(&*reading.format, &incidents, &answers).text();
            desk.draft.with(|draft| format!("{read} {}", counted(reading, &draft.notes)))
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
    let choose = move |first: bool| desk.change(Edit::Step, move |draft| draft.day_first = Some(first));
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
    let notes = desk.draft.with_untracked(|draft| draft.notes.clone());
    let notes = notes.into_iter().filter(|note| files.contains(&note.file));
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
