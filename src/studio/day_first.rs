//! Which comes first in dates such as 3/4, the day or the month. It is asked in one place, where it can be changed again.

use leptos::prelude::*;

use super::desk::Desk;
use super::findings::SUMMARY;
use super::history::Edit;
use super::reading::{Column, Dates};
use super::{browser, say};

/// The first answer, to which the focus can be led.
pub const FIRST: &str = "day-first";

/// Where it is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asked {
    Nowhere,
    /// At a column of a sheet, by their positions.
    AtColumn(usize, usize),
    /// With what was found: the files have no columns to choose from.
    WithFindings,
}

/// The dates that cannot be read without an answer.
fn question(desk: Desk) -> Option<Dates> {
    desk.reading.with(|reading| reading.as_ref()?.as_ref().err()?.asks_day.clone())
}

/// Whether an answer is still missing.
pub fn is_open(desk: Desk) -> bool {
    question(desk).is_some() && desk.draft.with(|draft| draft.day_first.is_none())
}

/// Where it is asked, and where it was: an answered question stays at the column of dates.
pub fn asked(desk: Desk) -> Asked {
    let question = question(desk);
    if question.is_none() && desk.draft.with(|draft| draft.day_first.is_none()) {
        return Asked::Nowhere;
    }
    let place = desk.sheets.with(|sheets| {
        sheets.iter().enumerate().find_map(|(at, sheet)| {
            let is_it = |column: &Column| match &question {
                Some(dates) => dates.file == sheet.file && dates.header.as_ref() == Some(&column.header),
                None => column.read_as() == "date",
            };
            Some((at, sheet.columns.iter().position(is_it)?))
        })
    });
    match place {
        Some((sheet, column)) => Asked::AtColumn(sheet, column),
        None if question.is_some() => Asked::WithFindings,
        None => Asked::Nowhere,
    }
}

#[component]
pub fn DayFirst(desk: Desk) -> impl IntoView {
    let chosen = move || desk.draft.with(|draft| draft.day_first);
    let choose = move |first: bool| {
        // there the question goes with its answer
        if untrack(move || asked(desk)) == Asked::WithFindings {
            browser::focus_soon(SUMMARY);
        }
        desk.change(Edit::Step, |draft| draft.day_first = Some(first));
    };
    let answer = move |first: bool, id: Option<&'static str>, label: &'static str| {
        view! {
            <label>
                <input type="radio" name="day-or-month" id=id prop:checked=move || chosen() == Some(first) on:change=move |_| choose(first) />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="answers">
            <legend>{say::which_first()}</legend>
            {answer(true, Some(FIRST), say::day_first())}
            {answer(false, None, say::month_first())}
        </fieldset>
    }
}
