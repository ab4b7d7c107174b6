//! The tools: sides (which are the legend too), kinds, text, and a step to the cause or the response.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::focus::{current_target, focus_current};
use super::mark::{Element, Mark, html, list};
use super::store::{Store, tone};
use crate::model::{Chain, Kind, SideId, digits};
use crate::story::{Action, Move, target};
use crate::words::{self, say};

/// Without script only the legend is left of them; nothing where there are no sides.
pub fn tools(store: Store) -> Option<Element> {
    let chain = store.chain();
    if !store.is_live() {
        let side = |id| html("li").class(&["side ", &*tone(&chain, Some(id))].concat()).text(&chain.side(id).name);
        let sides = chain.side_ids().map(side);
        let name = html("p").class("unseen").text(say::sides());
        let legend = || html("div").part("tools").child(name).child(list("ul").class("sides").all(sides));
        return (!chain.sides.is_empty()).then(legend);
    }
    let buttons = chain.side_ids().map(|id| side_button(store, &chain, id));
    let sides = html("div").class("sides").attr("role", "group").attr("aria-label", say::show_side()).all(buttons);
    let step_cause = step(store, Move::Cause, "to-cause", say::cause());
    let steps = html("span").class("steps").child(step_cause).child(step(
        store,
        Move::Response,
        "to-response",
        say::response(),
    ));
    let filters = html("div").class("filters").attr("role", "group").attr("aria-label", say::filter_and_step());
    let filters = filters.maybe(kinds(store, &chain)).child(search(store)).child(steps);
    Some(html("div").part("tools").child(sides).child(filters).child(shown(store)))
}

fn side_button(store: Store, chain: &Chain, id: SideId) -> Element {
    let is_on = move || store.state().filter.side == Some(id);
    let class = ["side ", &*tone(chain, Some(id))].concat();
    let button = html("button").class(&class).attr("type", "button").text(&chain.side(id).name);
    button.state("aria-pressed", is_on).on("click", move |_| store.act(Action::Side((!is_on()).then_some(id))))
}

fn kinds(store: Store, chain: &Chain) -> Option<Element> {
    let is_used = |kind: &Kind| chain.incidents.iter().any(|incident| incident.kind == *kind);
    let used: Vec<Kind> = Kind::ALL.into_iter().filter(is_used).collect();
    if used.len() < 2 {
        return None;
    }
    let option = |value: &str, name: &str| html("option").attr("value", value).text(name);
    let choose = move |event: Event| {
        let value = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let value = value.map_or(String::new(), |select| select.value());
        store.act(Action::Kind(Kind::ALL.into_iter().find(|kind| kind.id() == value)));
    };
    let select = html("select").attr("aria-label", say::kind()).child(option("", say::all_kinds()));
    let select = select.all(used.iter().map(|kind| option(kind.id(), words::kind(*kind)))).on("change", choose);
    Some(select.live(".value", move || store.state().filter.kind.map(|kind| kind.id().to_owned())))
}

fn search(store: Store) -> Element {
    let look = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        store.act(Action::Search(input.map_or(String::new(), |input| input.value())));
    };
    let input = html("input").attr("type", "search").attr("placeholder", say::search());
    let input = input.attr("aria-label", say::search_in()).on("input", look);
    input.live(".value", move || Some(store.state().filter.text.clone()))
}

fn step(store: Store, direction: Move, class: &str, word: &str) -> Element {
    let has_target = move || target(&store.chain(), &store.state(), direction).is_some();
    let press = move |event: Event| {
        store.act(Action::Go(direction));
        current_target(&event).into_iter().for_each(|button| focus_current(store, &button));
    };
    let button = html("button").class(&["step ", class].concat()).attr("type", "button").text(word).on("click", press);
    button.live("disabled", move || (!has_target()).then(String::new))
}

/// How many are shown, as soon as it is not all of them, and the way back.
fn shown(store: Store) -> Element {
    let words = move || {
        let chain = store.chain();
        let filter = &store.state().filter;
        if filter.is_empty() {
            return String::new();
        }
        let (all, shown) = (chain.incidents.len(), digits(store.shown().len() as i64));
        match filter.range {
            Some(range) => say::shown_in(all, &*shown, &words::time_range(range, chain.utc_offset)).text(),
            None => say::shown(all, &*shown).text(),
        }
    };
    let is_filtered = move || !store.state().filter.is_empty();
    let back = move || {
        let button = || {
            html("button").attr("type", "button").text(say::show_all()).on("click", move |_| store.act(Action::ShowAll))
        };
        is_filtered().then(|| Mark::from(button())).into_iter().collect()
    };
    let status = html("span").attr("role", "status").live_text(words);
    html("p").class("shown").child(status).text(" ").child(html("span").live_children(back))
}
