//! The tools: sides (which are the legend too), kinds, text, and a step to the cause or the response.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, MouseEvent};

use super::chain::focus_row;
use super::store::{Store, tone};
use crate::model::{Chain, Kind};
use crate::story::{Action, Move, target};
use crate::words;

pub fn tools(store: Store) -> AnyView {
    let chain = store.chain();
    if !store.is_live() {
        return view! { <ul class="sides">{legend(&chain)}</ul> }.into_any();
    }
    view! {
        <div class="tools">
            <div class="sides" role="group" aria-label="Show one side">{side_buttons(store, &chain)}</div>
            <div class="filters" role="group" aria-label="Filter and step">
                {kinds(store, &chain)}
                {search(store)}
                <span class="steps">
                    {step(store, Move::Cause, "Cause")}
                    {step(store, Move::Response, "Response")}
                </span>
            </div>
            {shown(store)}
        </div>
    }
    .into_any()
}

fn legend(chain: &Chain) -> AnyView {
    let side = |(index, side): (usize, &std::sync::Arc<crate::model::Side>)| {
        view! { <li class=format!("side {}", tone(chain, Some(index)))>{side.name.clone()}</li> }
    };
    chain.sides.iter().enumerate().map(side).collect_view().into_any()
}

fn side_buttons(store: Store, chain: &Chain) -> AnyView {
    let button = |(index, side): (usize, &std::sync::Arc<crate::model::Side>)| {
        let is_on = move || store.state.read().filter.side == Some(index);
        let press = move |_| store.act(Action::Side((!is_on()).then_some(index)));
        view! {
            <button type="button" class=format!("side {}", tone(chain, Some(index)))
                aria-pressed=move || if is_on() { "true" } else { "false" } on:click=press>
                {side.name.clone()}
            </button>
        }
    };
    chain.sides.iter().enumerate().map(button).collect_view().into_any()
}

fn kinds(store: Store, chain: &Chain) -> Option<AnyView> {
    let used: BTreeSet<Kind> = chain.incidents.iter().map(|incident| incident.kind).collect();
    if used.len() < 2 {
        return None;
    }
    let options = used.iter().map(|kind| view! { <option value=kind.id()>{words::kind(*kind)}</option> }).collect_view();
    let choose = move |event| {
        let value = event_target_value(&event);
        store.act(Action::Kind(Kind::ALL.into_iter().find(|kind| kind.id() == value)));
    };
    let value = move || store.state.read().filter.kind.map_or("", Kind::id);
    let select = view! {
        <select aria-label="Kind of incident" on:change=choose prop:value=value>
            <option value="">"All kinds"</option>
            {options}
        </select>
    };
    Some(select.into_any())
}

fn search(store: Store) -> AnyView {
    view! {
        <input type="search" placeholder="Search" aria-label="Search in the incidents"
            prop:value=move || store.state.read().filter.text.clone()
            on:input=move |event| store.act(Action::Search(event_target_value(&event))) />
    }
    .into_any()
}

fn step(store: Store, direction: Move, word: &'static str) -> AnyView {
    let has_target = move || target(&store.chain(), &store.state.read(), direction).is_some();
    let press = move |event: MouseEvent| {
        store.act(Action::Go(direction));
        let button = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let figure = button.and_then(|button| button.closest(".incident-chain").ok().flatten());
        if let Some((figure, current)) = figure.zip(store.current.get_untracked()) {
            focus_row(figure, current);
        }
    };
    let class = if direction == Move::Cause { "step to-cause" } else { "step to-response" };
    view! { <button type="button" class=class disabled=move || !has_target() on:click=press>{word}</button> }.into_any()
}

/// How many are shown, as soon as it is not all of them, and the way back.
fn shown(store: Store) -> AnyView {
    let words = move || {
        let chain = store.chain();
        let state = store.state.read();
        let period = state.filter.period.map(|period| format!(", {}", words::period(period, chain.utc_offset)));
        (!state.filter.is_empty()).then(|| {
            let all = words::count(chain.incidents.len(), "incident", "incidents");
            format!("{} of {all} shown{}", store.shown.read().len(), period.unwrap_or_default())
        })
    };
    let back = move || {
        (!store.state.read().filter.is_empty()).then(|| {
            view! { <button type="button" on:click=move |_| store.act(Action::ShowAll)>"Show all"</button> }
        })
    };
    view! { <p class="shown"><span role="status">{words}</span> " " {back}</p> }.into_any()
}
