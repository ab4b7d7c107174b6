//! What is wrong, at its line: each problem leads to its place in the text.

use leptos::prelude::*;

use super::desk::Desk;
use crate::import::{Finding, ImportError, Opened};
use crate::model::Severity;
use crate::words;

/// As many are listed until the publisher asks for all.
const FIRST: usize = 30;

#[component]
pub fn Findings(desk: Desk) -> impl IntoView {
    let all = RwSignal::new(false);
    let list = move || match desk.reading.get() {
        None => ().into_any(),
        Some(Err(error)) => fatal(desk, error).into_any(),
        Some(Ok(opened)) => listed(desk, &opened, all).into_any(),
    };
    view! {
        <section class="findings" aria-labelledby="findings">
            <h2 id="findings" class="unseen">"What was found"</h2>
            <p id="findings-summary" role="status">{move || summary(desk)}</p>
            {list}
        </section>
    }
}

fn summary(desk: Desk) -> String {
    desk.reading.with(|reading| match reading {
        None => "Nothing here yet.".to_string(),
        Some(Err(_)) => "This cannot be read yet.".to_string(),
        Some(Ok(opened)) => {
            let (incidents, links) = (opened.chain.incidents.len(), opened.chain.links.len());
            let read = format!(
                "Read as {}: {}, {}.",
                opened.format.name(),
                words::count(incidents, "incident", "incidents"),
                words::count(links, "answer", "answers")
            );
            format!("{read} {}", counted(opened))
        }
    })
}

fn counted(opened: &Opened) -> String {
    let count = |severity| opened.findings.iter().filter(|finding| finding.problem.severity == severity).count();
    let counts = [
        (count(Severity::Error), "error", "errors"),
        (count(Severity::Warning), "warning", "warnings"),
        (count(Severity::Note), "note", "notes"),
    ];
    let told: Vec<String> =
        counts.into_iter().filter(|(count, ..)| *count > 0).map(|(n, one, many)| words::count(n, one, many)).collect();
    match told.is_empty() {
        true => "Nothing is wrong with it.".to_string(),
        false => format!("{}.", told.join(", ")),
    }
}

/// Why nothing can be read, and, where a date's order is in question, the answer to choose.
fn fatal(desk: Desk, error: ImportError) -> impl IntoView {
    let ImportError { file, line, column, message } = error;
    let asks = message.contains("--day-first");
    let place = match line {
        0 => file.to_string(),
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
        <Show when=move || asks>
            <p class="ask">
                "Which comes first in these dates? "
                <button type="button" on:click=move |_| choose(true)>"The day: 3/4 is 3 April"</button>
                <button type="button" on:click=move |_| choose(false)>"The month: 3/4 is 4 March"</button>
            </p>
        </Show>
    }
}

fn listed(desk: Desk, opened: &Opened, all: RwSignal<bool>) -> impl IntoView {
    let mut findings = opened.findings.clone();
    // stable: the gravest first, each in the order of the text
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.problem.severity));
    let many_files = findings.iter().any(|finding| Some(&finding.file) != findings.first().map(|first| &first.file));
    let count = findings.len();
    let list = move || {
        let most = if all.get() { count } else { FIRST };
        findings.iter().take(most).map(|finding| item(desk, finding, many_files)).collect_view()
    };
    view! {
        <ul>{list}</ul>
        <Show when=move || !all.get() && { count > FIRST }>
            <button type="button" class="plain" on:click=move |_| all.set(true)>{format!("Show all {count}")}</button>
        </Show>
    }
}

fn item(desk: Desk, finding: &Finding, many_files: bool) -> impl IntoView + use<> {
    let Finding { file, problem } = finding.clone();
    let (class, word) = match problem.severity {
        Severity::Error => ("error", "Error "),
        Severity::Warning => ("warning", "Warning "),
        Severity::Note => ("note", "Note "),
    };
    let (line, column) = (problem.line, problem.column);
    let mut place = if many_files && !file.is_empty() { format!("{file}, ") } else { String::new() };
    match (problem.path.as_str(), line) {
        ("", 0) => {}
        ("", line) => place += &format!("line {line}"),
        (path, 0) => place += path,
        // a row says where it is; a path of JSON does not
        (path, _) if path.starts_with("row ") => place += path,
        (path, line) => place += &format!("line {line}, {path}"),
    }
    let mut rest = problem.message.clone();
    if let Some(expected) = &problem.expected {
        rest += &format!(": expected {expected}");
    }
    if let Some(found) = &problem.found {
        rest += &format!(", found {found}");
    }
    let guess = problem.guess.map(|guess| format!(" Did you mean {guess}?"));
    view! {
        <li class=class>
            <button type="button" disabled=line == 0 on:click=move |_| desk.lead_to(&file, line, column)>
                <strong>{word}</strong><span class="where">{place}</span>" "{rest}"."{guess}
            </button>
        </li>
    }
}
