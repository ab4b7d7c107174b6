//! What is wrong, each sort once, with what to do.

mod fixes;
mod item;

use leptos::html;
use leptos::prelude::*;

use super::day_first::{self, Asked, DayFirst};
use super::desk::{Desk, Progress};
use super::reading::{Reading, Refusal};
use super::{browser, say};
use crate::import::{Group, Place};
use crate::words::say::incidents;
use crate::words::{self, lexicon::Said};
use fixes::Fixes;
use item::item;

/// The summary, which has the focus when a button has gone with what it was about.
pub const SUMMARY: &str = "findings-summary";

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
            <p id=SUMMARY role="status" tabindex="-1">{move || summary(desk)}</p>
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
        Progress::Stopped if desk.shown.with(Option::is_some) => Some(say::stopped()),
        Progress::Stopped => Some(say::stopped_early()),
        Progress::Returned => Some(say::returned()),
        Progress::Broken => Some(say::reading_broke()),
        _ => None,
    });
    // each button goes when it is pressed
    let stop = move |_| {
        desk.stop();
        browser::focus_soon(SUMMARY);
    };
    let has_returned = move || desk.progress.get() == Progress::Returned;
    let read = move |_| {
        // the step back was a step, too
        if untrack(has_returned) {
            desk.undo()
        } else {
            desk.read()
        }
        browser::focus_soon(SUMMARY);
    };
    view! {
        <Show when=move || is_slow.get()>
            <p class="waiting">
                <progress max="1" value=done aria-label=say::reading()></progress> " "
                <button type="button" on:click=stop>{say::stop()}</button>
            </p>
        </Show>
        <Show when=move || over.get().is_some()>
            <p class="ask" role="status">
                {move || over.get()} " "
                <button type="button" on:click=read>{move || if has_returned() { say::read_new() } else { say::read_it() }}</button>
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
    let told = words::listed(counts.iter().filter(|said| said.count > 0).map(Said::text));
    if told.is_empty() { say::nothing_wrong().to_string() } else { told + "." }
}

/// What was said of the files when their bytes became text, but for those that have been taken away since.
fn notes(desk: Desk) -> Vec<Group> {
    desk.draft.with_untracked(|draft| {
        let is_there =
            |place: &Place| place.file.is_empty() || draft.files.iter().any(|file| belongs(&file.name, place));
        draft.notes.iter().filter(|note| note.places.iter().any(is_there)).cloned().collect()
    })
}

/// Whether a place is in that file, or in the workbook that it was a sheet of.
fn belongs(name: &str, place: &Place) -> bool {
    name == place.file || name.starts_with(&place.file)
}

/// Why nothing can be read, and what has to be answered.
fn fatal(desk: Desk, refusal: Refusal) -> impl IntoView {
    let fixes = Fixes::new(Vec::new(), refusal.offers);
    let place = Memo::new(move |_| day_first::asked(desk));
    let go = move |_| {
        desk.are_columns_shown.set(Some(true));
        browser::focus_soon(day_first::FIRST);
    };
    view! {
        <ul>{item(desk, refusal.told, fixes, false)}</ul>
        <Show when=move || place.get() == Asked::WithFindings><DayFirst desk /></Show>
        <Show when=move || matches!(place.get(), Asked::AtColumn(..))>
            <p class="ask"><button type="button" on:click=go>{say::go_to_question()}</button></p>
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
        let is_here = |finding| is_of_reading && group.places.iter().any(|place| place.finding == finding);
        let mends = reading.mends.iter().filter(|mend| is_here(mend.finding)).cloned().collect();
        let offers = reading.offers.iter().filter(|offer| is_here(offer.finding)).cloned().collect();
        item(desk, group.clone(), Fixes::new(mends, offers), many_files)
    });
    view! { <ul>{items.collect_view()}</ul> }
}
