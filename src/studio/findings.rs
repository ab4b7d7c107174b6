//! What is wrong, each sort once, with what to do: each place leads to the text, and a guess is taken with a click.

use leptos::html;
use leptos::prelude::*;

use super::desk::{Desk, Progress};
use super::history::Edit;
use super::mend::Mend;
use super::reading::{Reading, Refusal};
use super::{browser, say};
use crate::import::{Group, Place};
use crate::words::lexicon::Said;
use crate::words::say::incidents;

/// As many places are listed until the publisher asks for all.
const FIRST: usize = 30;

#[component]
pub fn Findings(desk: Desk) -> impl IntoView {
    let list = move || match desk.reading.get() {
        None => ().into_any(),
        Some(Err(refusal)) => fatal(desk, refusal).into_any(),
        Some(Ok(reading)) => listed(desk, &reading).into_any(),
    };
    let section = NodeRef::<html::Section>::new();
    // the list of other files begins at its beginning
    Effect::new(move |_| {
        desk.story.track();
        if let Some(section) = section.get() {
            section.set_scroll_top(0);
        }
    });
    view! {
        <section class="findings" node_ref=section aria-labelledby="findings" aria-busy=move || is_busy(desk).to_string()>
            <h2 id="findings" class="unseen">{say::what_was_found()}</h2>
            <p id="findings-summary" role="status" tabindex="-1">{move || summary(desk)}</p>
            <Waiting desk />
            {list}
        </section>
    }
}

/// How far reading has come where it takes a while, and a way to stop it; or that it has ended before its end.
#[component]
fn Waiting(desk: Desk) -> impl IntoView {
    let is_slow = Memo::new(move |_| matches!(desk.progress.get(), Progress::Slow(_)));
    let done = move || if let Progress::Slow(done) = desk.progress.get() { done.to_string() } else { String::new() };
    let over = Memo::new(move |_| match desk.progress.get() {
        Progress::Stopped => Some(say::stopped()),
        Progress::Broken => Some(say::reading_broke()),
        _ => None,
    });
    view! {
        <Show when=move || is_slow.get()>
            <p class="waiting">
                <progress max="1" value=done aria-label=say::reading()></progress> " "
                <button type="button" on:click=move |_| desk.stop()>{say::stop()}</button>
            </p>
        </Show>
        <Show when=move || over.get().is_some()>
            <p class="ask" role="status">
                {move || over.get()} " "
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
            format!("{read} {}", counted(reading, &notes(desk)))
        }
    })
}

fn counted(reading: &Reading, notes: &[Group]) -> String {
    let [errors, warnings, others] = reading.counts;
    let in_notes = |severity| notes.iter().filter(|it| it.severity == severity).map(|it| it.count).sum::<usize>();
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

/// What was said of the files when their bytes became text, but for those that have been taken away since.
fn notes(desk: Desk) -> Vec<Group> {
    desk.draft.with_untracked(|draft| {
        let is_there =
            |place: &Place| place.file.is_empty() || draft.files.iter().any(|file| belongs(&file.name, place));
        draft.notes.iter().filter(|note| note.places.iter().any(is_there)).cloned().collect()
    })
}

/// Whether a place is in that file, or in the workbook of which it was a sheet.
fn belongs(name: &str, place: &Place) -> bool {
    name == place.file || name.starts_with(&place.file)
}

/// Why nothing can be read, and, where a date's order is in question, the answer to choose.
fn fatal(desk: Desk, Refusal { told, asks_day }: Refusal) -> impl IntoView {
    let choose = move |first: bool| desk.change(Edit::Step, move |draft| draft.day_first = Some(first));
    view! {
        <ul>{item(desk, told, Vec::new(), false)}</ul>
        <Show when=move || asks_day>
            <p class="ask">
                {say::which_first()} " "
                <button type="button" on:click=move |_| choose(true)>{say::day_first()}</button>
                <button type="button" on:click=move |_| choose(false)>{say::month_first()}</button>
            </p>
        </Show>
    }
}

fn listed(desk: Desk, reading: &Reading) -> impl IntoView {
    let groups: Vec<Group> = notes(desk).into_iter().chain(reading.told.iter().cloned()).collect();
    let mut files: Vec<&str> = groups.iter().flat_map(|group| &group.places).map(|place| &*place.file).collect();
    files.dedup();
    let many_files = files.len() > 1;
    let items = groups.iter().enumerate().map(|(at, group)| {
        let is_of_reading = groups.len() - at <= reading.told.len();
        let of_group = |mend: &&Mend| is_of_reading && group.places.iter().any(|place| place.finding == mend.finding);
        item(desk, group.clone(), reading.mends.iter().filter(of_group).cloned().collect(), many_files)
    });
    view! { <ul>{items.collect_view()}</ul> }
}

/// One sort of problem.
fn item(desk: Desk, group: Group, mends: Vec<Mend>, many_files: bool) -> impl IntoView {
    let Group { severity, sentence, what_to_do, page, count, places, .. } = group;
    let word = match severity.as_str() {
        "error" | "unreadable" => say::error(),
        "warning" => say::warning(),
        _ => say::note(),
    };
    let class = if word == say::error() { "error".to_string() } else { severity };
    let mends = StoredValue::new(mends);
    let single = (places.len() == 1).then(|| places.first().cloned()).flatten();
    let leads = single.clone().filter(|place| place.line.is_some());
    let lead = leads.map(|place| {
        let named = if many_files { say::in_file(&*place.file, &place.path).text() } else { place.path.clone() };
        let named = if named.is_empty() { say::show_it().to_string() } else { say::show_at(&*named).text() };
        view! { <button type="button" class="plain" on:click=move |_| lead(desk, &place)>{named}</button> " " }
    });
    let take_one = single.map(|place| take(desk, mends, place.finding));
    let list = (places.len() > 1).then(|| listed_places(desk, places, count, mends, many_files));
    view! {
        <li class=class>
            <p><strong>{word}</strong>" "{ended(sentence)}</p>
            <p class="quiet">{what_to_do} " " <a href=browser::explained(&page) target="_blank" rel="noopener">{say::explained()}</a></p>
            <p class="does">{lead}{take_one}{take_all(desk, mends)}</p>
            {list}
        </li>
    }
}

/// A sentence with its full stop.
fn ended(sentence: String) -> String {
    if sentence.ends_with(['.', '?', '!', ':']) { sentence } else { sentence + "." }
}

fn lead(desk: Desk, place: &Place) {
    if let Some(line) = place.line {
        desk.lead_to(&place.file, line, place.column.unwrap_or(1));
    }
}

/// A button that takes the guess for that finding.
fn take(desk: Desk, mends: StoredValue<Vec<Mend>>, finding: usize) -> impl IntoView {
    let mend = mends.with_value(|mends| mends.iter().find(|mend| mend.finding == finding).cloned());
    mend.map(|mend| {
        let label = say::put(&*mend.guess).text();
        let take = move |_| {
            // the button goes with its problem
            browser::focus_soon("findings-summary");
            desk.change(Edit::Step, |draft| draft.mend(&mend));
        };
        view! { <button type="button" class="plain take-guess" on:click=take>{label}</button> }
    })
}

/// A button that takes all guesses of a sort.
fn take_all(desk: Desk, mends: StoredValue<Vec<Mend>>) -> impl IntoView {
    let count = mends.with_value(|mends| mends.iter().filter(|mend| !mend.is_alone).count());
    // from the end, so that what is put there moves none that is still to come
    let all = move |_| {
        desk.change(Edit::Step, |draft| {
            mends.with_value(|mends| {
                mends.iter().rev().filter(|mend| !mend.is_alone).for_each(|mend| draft.mend(mend));
            })
        });
    };
    (count > 1).then(
        || view! { <button type="button" class="plain take-guess" on:click=all>{say::put_all(count).text()}</button> },
    )
}

/// Where it is so, in a list that opens.
fn listed_places(
    desk: Desk,
    places: Vec<Place>,
    count: usize,
    mends: StoredValue<Vec<Mend>>,
    many_files: bool,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let listed = places.len();
    let place = move |place: Place| {
        let named = if many_files { say::in_file(&*place.file, &place.path).text() } else { place.path.clone() };
        let (guess, sentence) = (take(desk, mends, place.finding), place.sentence.clone());
        let is_nowhere = place.line.is_none();
        view! {
            <li>
                <button type="button" class="place" disabled=is_nowhere on:click=move |_| lead(desk, &place)>
                    <span class="where">{named}</span>" "{sentence}
                </button>
                {guess}
            </li>
        }
    };
    let shown = move || places.iter().take(if all.get() { listed } else { FIRST }).cloned().map(place).collect_view();
    let more = move || match count > listed {
        true => say::show_some(&*listed.to_string(), &count.to_string()).text(),
        false => say::show_all(&*listed.to_string()).text(),
    };
    view! {
        <details>
            <summary>{say::places(count).text()}</summary>
            <ul class="places">{shown}</ul>
            <Show when=move || !all.get() && { listed > FIRST }>
                <button type="button" class="plain" on:click=move |_| all.set(true)>{more}</button>
            </Show>
        </details>
    }
}
