//! The text of the files: a tab a file, a text field, and the numbers of the lines that it shows.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlTextAreaElement;

use super::bring::CHOOSE;
use super::desk::Desk;
use super::draft::Sheet;
use super::findings::SUMMARY;
use super::history::Edit;
use super::letters::LettersOf;
use super::{browser, place, say};

/// Height of a line in the text field, CSS px; `style/studio.css` sets the same.
const LINE: i32 = 20;
/// As high as the text field gets, CSS px: its numbers need not wait for it to grow.
const MOST_HIGH: i32 = 520;
/// Lines above the one that a problem leads to.
const LEAD: i32 = 4;

#[component]
pub fn Editor(desk: Desk) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let scrolled = RwSignal::new((0, 600));
    let measure = move || {
        if let Some(field) = field.get_untracked() {
            scrolled.set((field.scroll_top(), field.client_height()));
        }
    };
    let text = Memo::new(move |_| {
        desk.draft.with(|draft| {
            draft
                .files
                .get(desk.current.get())
                .map_or_else(String::new, |file| place::beginning(&file.text).to_string())
        })
    });
    let is_long = Memo::new(move |_| {
        desk.draft.with(|draft| {
            draft.files.get(desk.current.get()).is_some_and(|file| place::beginning(&file.text) != &*file.text)
        })
    });
    let typed = move |event: Event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) else {
            return;
        };
        let (value, current) = (field.value(), desk.current.get_untracked());
        desk.change(Edit::Text(current), move |draft| match draft.files.get_mut(current) {
            Some(file) => file.text = value.into(),
            None => draft.files.push(Sheet::new(name_for(&value), &value)),
        });
        measure();
    };
    // after the field shows the file that the place is in
    Effect::new(move |_| {
        let (Some((line, column)), Some(field)) = (desk.wanted.get(), field.get()) else { return };
        request_animation_frame(move || lead(&field, line, column));
        desk.wanted.set(None);
    });
    Effect::new(move |_| {
        text.track();
        request_animation_frame(measure);
    });
    let numbers = move || {
        let (top, height) = scrolled.get();
        let (first, count) = (top / LINE, height.max(MOST_HIGH) / LINE + 2);
        let last = text.with(|text| place::line_count(text)).min((first + count).max(0) as usize);
        (first as usize + 1..=last).map(|number| format!("{number}\n")).collect::<String>()
    };
    let offset = move || format!("translateY({}px)", -(scrolled.get().0 % LINE));
    view! {
        <section class="editor" aria-labelledby="text">
            <h2 id="text" class="unseen">{say::the_text()}</h2>
            <Tabs desk />
            <div class="paper" id="paper">
                <pre class="numbers" aria-hidden="true"><span style:transform=offset>{numbers}</span></pre>
                <textarea node_ref=field spellcheck="false" autocomplete="off" wrap="off" dir="ltr"
                    aria-label=move || say::text_of(&*name(desk)).text()
                    aria-describedby=SUMMARY
                    placeholder=say::paste_here()
                    prop:readOnly=move || is_long.get()
                    prop:value=move || text.get()
                    on:input=typed
                    on:scroll=move |_| measure()></textarea>
            </div>
            <Show when=move || is_long.get()>
                <p class="quiet">{say::too_long()}</p>
            </Show>
            <LettersOf desk />
        </section>
    }
}

/// Selects the place, brings it into view, and puts the cursor there.
fn lead(field: &HtmlTextAreaElement, line: usize, column: usize) {
    let range = place::selection(&field.value(), line, column);
    field.focus().ok();
    field.set_selection_range(range.start, range.end).ok();
    field.set_scroll_top((line as i32 - 1 - LEAD) * LINE);
    field.set_scroll_left((column as i32 - 40) * 8);
}

/// The id of the tab of a file.
pub fn tab(index: usize) -> String {
    format!("tab-{index}")
}

fn name(desk: Desk) -> String {
    let name = desk.draft.with(|draft| draft.files.get(desk.current.get()).map(|file| file.name.clone()));
    name.unwrap_or_else(|| say::your_chain().to_string())
}

/// What to call a text that was typed or pasted.
fn name_for(text: &str) -> &'static str {
    if text.trim_start().starts_with(['{', '[']) { "chain.json" } else { "incidents.csv" }
}

#[component]
fn Tabs(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.draft.with(|draft| draft.files.len()));
    let is_sheet = Memo::new(move |_| {
        desk.draft.with(|draft| draft.files.first().is_some_and(|file| name_for(&file.text) == "incidents.csv"))
    });
    let move_to = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => count.get_untracked().saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        desk.current.update(|current| *current = (*current + step) % count.get_untracked().max(1));
        browser::focus_soon(tab(desk.current.get_untracked()));
    };
    let file = move |index: usize| {
        let is_current = move || desk.current.get() == index;
        let name = move || desk.draft.with(|draft| draft.files.get(index).map(|file| file.name.clone()));
        view! {
            <button type="button" role="tab" id=tab(index) aria-controls="paper"
                aria-selected=move || is_current().to_string()
                tabindex=move || if is_current() { "0" } else { "-1" }
                on:click=move |_| desk.current.set(index)>{name}</button>
        }
    };
    let add = move |_| {
        let names =
            desk.draft.with_untracked(|draft| draft.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>());
        let wanted = ["incidents.csv".to_string(), "links.csv".to_string()].into_iter();
        let name = wanted.chain((2..).map(|number| format!("sheet-{number}.csv"))).find(|name| !names.contains(name));
        desk.add(Sheet::new(name.unwrap_or_default(), ""));
    };
    let remove = move |_| {
        desk.remove(desk.current.get_untracked());
        if count.get_untracked() == 0 {
            browser::focus_soon(CHOOSE);
        }
    };
    view! {
        <div class="tabs" class:empty=move || count.get() == 0>
            <div role="tablist" aria-label=say::files() on:keydown=move_to>
                {move || (0..count.get()).map(file).collect_view()}
            </div>
            <Show when=move || is_sheet.get()>
                <button type="button" class="plain" on:click=add>{say::add_sheet()}</button>
            </Show>
            <Show when=move || { count.get() > 0 }>
                <button type="button" class="plain" on:click=remove>
                    {move || say::remove(&*name(desk)).text()}
                </button>
            </Show>
        </div>
    }
}
