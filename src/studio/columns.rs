//! What each column of the sheets is taken for, in one screen: its first cells, and a list to choose from.

use leptos::prelude::*;

use super::column_groups::{About, GROUPS, about};
use super::day_first::{self, Asked, DayFirst};
use super::desk::Desk;
use super::history::Edit;
use super::reading::{Column, Columns};
use super::{browser, say};
use crate::import::{Choice, Grounds, Meaning, meanings};

/// The button that shows the columns, or hides them.
const TOGGLE: &str = "columns-toggle";

#[component]
pub fn ColumnsOf(desk: Desk) -> impl IntoView {
    let asked = Memo::new(move |_| desk.sheets.with(|sheets| asked(sheets).len()));
    let asks_day = Memo::new(move |_| day_first::is_open(desk) && day_first::asked(desk) != Asked::WithFindings);
    let asks = Memo::new(move |_| asks_day.get() || asked.get() > 0);
    let count =
        Memo::new(move |_| desk.sheets.with(|sheets| sheets.iter().map(|sheet| sheet.columns.len()).sum::<usize>()));
    let is_open = desk.are_columns_shown;
    // what is asked about stays open while it is answered; another sheet begins anew
    Effect::new(move |_| {
        desk.story.track();
        is_open.set(None);
    });
    Effect::new(move |_| {
        if asks.get() && is_open.get_untracked().is_none() {
            is_open.set(Some(true));
        }
    });
    let take = move |_| {
        take_all(desk);
        browser::focus_soon(TOGGLE);
    };
    let is_shown = move || is_open.get().unwrap_or(false);
    let summary = move || {
        let columns = match asked.get() {
            0 if asks_day.get() => String::new(),
            0 => say::columns_known(count.get()).text(),
            some => say::columns_asked(some).text() + " ",
        };
        columns + if asks_day.get() { say::day_asked() } else { "" }
    };
    let sheets = move || 0..desk.sheets.with(Vec::len);
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="columns" class:asks=move || asks.get() aria-labelledby="columns">
                <h2 id="columns">{say::columns()}</h2>
                <p class="quiet" role="status">
                    {summary} " "
                    <button type="button" class="plain" aria-expanded=move || is_shown().to_string() id=TOGGLE aria-controls="columns-table"
                        on:click=move |_| is_open.set(Some(!is_shown()))>
                        {move || if is_shown() { say::hide_columns() } else { say::show_columns() }}
                    </button>
                    <Show when=move || { asked.get() > 0 }>
                        " "
                        <button type="button" class="plain" on:click=take>{say::take_all()}</button>
                    </Show>
                    <Show when=move || !asks.get() && !is_shown()>" " {say::columns_wrong()}</Show>
                </p>
                <div id="columns-table">
                    <Show when=is_shown><For each=sheets key=|at| *at let:at>{table(desk, at)}</For></Show>
                </div>
            </section>
        </Show>
    }
}

/// The columns about which a person has to be asked, with the sheet of each.
fn asked(sheets: &[Columns]) -> Vec<(&Columns, &Column)> {
    let columns = sheets.iter().flat_map(|sheet| sheet.columns.iter().map(move |column| (sheet, column)));
    columns.filter(|(_, column)| column.rows > 0 && column.is_asked()).collect()
}

impl Column {
    /// Whether it is only likely what it is.
    fn is_asked(&self) -> bool {
        self.column.is_some() && self.grounds.is_likely()
    }

    /// Ours, as which it is read.
    pub fn read_as(&self) -> &str {
        self.column.as_deref().filter(|_| self.grounds.is_sure()).unwrap_or_default()
    }

    /// Why it is taken for that, or not read.
    fn reason(&self) -> String {
        let likely = self.column.as_deref().and_then(meaning).map_or("", |meaning| meaning.label);
        match self.grounds {
            _ if self.rows == 0 => say::column_empty().to_string(),
            Grounds::Chosen if self.column.is_none() => say::column_left_out().to_string(),
            Grounds::Chosen => say::column_chosen().to_string(),
            Grounds::OwnName | Grounds::KnownName => String::new(),
            Grounds::DoubtfulName | Grounds::NearName => say::column_by_name(likely).text(),
            Grounds::Dates => say::column_of_dates().to_string(),
            Grounds::Addresses => say::column_of_addresses().to_string(),
            Grounds::Titles => say::column_of_titles().to_string(),
            Grounds::Rival => say::column_rival(likely).text(),
            Grounds::Taken => say::column_taken(likely).text(),
            Grounds::Unknown => say::column_unknown().to_string(),
        }
    }
}

/// Takes every likely column for what it is likely to be: of several for one, the first.
fn take_all(desk: Desk) {
    let choices = desk.sheets.with_untracked(|sheets| {
        let mut choices: Vec<Choice> = Vec::new();
        for (sheet, column) in asked(sheets) {
            let column_of = column.column.clone().unwrap_or_default();
            let is_held = sheet.columns.iter().any(|other| other.read_as() == column_of)
                || choices.iter().any(|choice| choice.column == column_of);
            let column_of = if is_held { String::new() } else { column_of };
            choices.push(Choice { header: column.header.clone(), column: column_of });
        }
        choices
    });
    desk.change(Edit::Step, |draft| choices.into_iter().for_each(|choice| draft.choose(choice)));
}

/// What one of our columns is for.
pub fn meaning(column: &str) -> Option<Meaning> {
    meanings().find(|meaning| meaning.column == column)
}

/// A sheet, by its position among the sheets.
fn table(desk: Desk, at: usize) -> impl IntoView {
    let sheet = move || desk.sheets.with(|sheets| sheets.get(at).cloned());
    let choices = Memo::new(move |_| sheet().map_or(Vec::new(), |sheet| sheet.choices));
    let columns = move || sheet().map_or(Vec::new(), |sheet| sheet.columns).into_iter().enumerate();
    let is_one = move || desk.sheets.with(Vec::len) == 1;
    view! {
        <table role="table">
            <caption class:unseen=is_one>{move || sheet().map(|sheet| sheet.file)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{say::your_column()}</th>
                    <th scope="col" role="columnheader">{say::first_cells()}</th>
                    <th scope="col" role="columnheader">{say::taken_for()}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=columns key=|(index, column)| (*index, column.header.clone()) let:item>
                    {row(desk, at, item, choices)}
                </For>
            </tbody>
        </table>
    }
}

/// The columns of a group from which people may choose; nothing where there are none.
fn group_of(group: About, choices: &[String], read_as: Memo<String>) -> Option<impl IntoView + use<>> {
    let is_choice =
        |meaning: &Meaning| about(meaning.column) == group && choices.iter().any(|choice| choice == meaning.column);
    let option = |Meaning { column, label, .. }: Meaning| {
        view! { <option value=column prop:selected=move || read_as.get() == column>{label}</option> }
    };
    let options: Vec<_> = meanings().filter(is_choice).map(option).collect();
    (!options.is_empty()).then(|| view! { <optgroup label=name_of(group)>{options}</optgroup> })
}

fn name_of(group: About) -> &'static str {
    match group {
        About::When => say::of_when(),
        About::What => say::of_what(),
        About::Whom => say::of_whom(),
        About::Where => say::of_where(),
        About::Counts => say::of_counts(),
        About::Sources => say::of_sources(),
        About::Words => say::of_words(),
        About::Pictures => say::of_pictures(),
        About::Corrections => say::of_corrections(),
        About::Links => say::of_links(),
        About::OtherSheets => say::of_other_sheets(),
    }
}

/// A column; it stays as it is while what it is taken for changes, so that the focus stays in its list.
fn row(desk: Desk, sheet: usize, (index, first): (usize, Column), choices: Memo<Vec<String>>) -> impl IntoView {
    let header = StoredValue::new(first.header.clone());
    let column = Memo::new(move |_| {
        desk.sheets.with(|sheets| sheets.get(sheet)?.columns.get(index).cloned()).unwrap_or_else(|| first.clone())
    });
    let read_as = Memo::new(move |_| column.with(|column| column.read_as().to_string()));
    let likely = Memo::new(move |_| column.with(|column| column.column.clone().filter(|_| column.is_asked())));
    let choose_as = move |column: String| {
        let choice = Choice { header: header.get_value(), column };
        desk.change(Edit::Step, |draft| draft.choose(choice));
    };
    let list = StoredValue::new(format!("column-{sheet}-{index}"));
    let options = move || GROUPS.map(|(group, _)| group_of(group, &choices.get(), read_as)).collect_view();
    let asks_day = Memo::new(move |_| day_first::asked(desk) == Asked::AtColumn(sheet, index));
    let is_asked = move || likely.get().is_some() || (asks_day.get() && day_first::is_open(desk));
    let help = move || meaning(likely.get().as_ref().unwrap_or(&read_as.get())).map(|meaning| meaning.help);
    let take = move || {
        let likely = likely.get()?;
        let label = say::take_as(meaning(&likely)?.label).text();
        let take = move |_| {
            choose_as(likely.clone());
            // the button goes with its question
            browser::focus_soon(list.get_value());
        };
        Some(view! { <button type="button" on:click=take>{label}</button> " " })
    };
    let cells = move || column.get().cells.into_iter().map(|cell| view! { <li dir="auto">{cell}</li> }).collect_view();
    view! {
        <tr role="row" class:asked=is_asked class:left=move || read_as.get().is_empty()>
            <th scope="row" role="rowheader" dir="auto">{header.get_value()}</th>
            <td role="cell"><ul>{cells}</ul></td>
            <td role="cell">
                <select id=list.get_value() aria-label=say::column_taken_for(&*header.get_value()).text() on:change=move |event| choose_as(event_target_value(&event))>
                    <option value="" prop:selected=move || read_as.get().is_empty()>{say::not_read()}</option>
                    {options}
                </select>
                <p class="about">{take}{move || column.with(Column::reason)}</p>
                <p class="quiet about">{help}</p>
                <Show when=move || asks_day.get()><DayFirst desk /></Show>
            </td>
        </tr>
    }
}
