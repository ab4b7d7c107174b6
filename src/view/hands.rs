//! What a reader does: every event of a figure is heard at its root.

use leptos::wasm_bindgen::{JsCast, closure::Closure};
use leptos::web_sys::{Element as Node, Event, KeyboardEvent, js_sys::Reflect};

use super::days;
use super::deeds;
use super::drag;
use super::find::found;
use super::focus::{focus_current, focus_on};
use super::mark::{DEED, Element, Kept};
use super::more;
use super::store::Store;
use crate::model::{IncidentId, Kind, digits, index, joined};
use crate::story::{Action, Move};

/// What a click on an element does. The element has its index, and the position of what it concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Opens or closes a card.
    Toggle,
    /// Selects an incident.
    Select,
    /// Selects an incident and goes there.
    Follow,
    /// Closes a fold, by its first incident.
    Fold,
    /// Opens it.
    Unfold,
    /// Filters by a side, or no longer.
    Side,
    /// Takes every filter away.
    ShowAll,
    /// Shows the chain as a teller links it, by their place in the list, or, without one, as everybody does.
    TellBy,
    /// Begins a walk back to a first cause.
    Trace,
    /// Goes on to that cause.
    TraceTo,
    /// Goes a step of the walk back.
    StepBack,
    /// Ends the walk.
    EndTrace,
    /// Selects the next incident of a spot of the overview, by its index.
    Spot,
    /// Shows a picture, a film or a sound of an incident.
    Media,
    /// Tries once more to load what an open card shows.
    Again,
    /// Goes to the panel of the focus.
    Finding,
    /// Shows the table or the list.
    Table,
    /// Sorts the table, by the column's index.
    Sort,
    /// Shows more rows of it.
    MoreRows,
    /// Gives what is shown as a file for a spreadsheet.
    Csv,
    /// Gives it as a file for programs.
    Json,
    /// Gives a link, or the sentence that cites an incident or a claim.
    Give,
}

impl Deed {
    const ALL: [Deed; 22] = [
        Deed::Toggle,
        Deed::Select,
        Deed::Follow,
        Deed::Fold,
        Deed::Unfold,
        Deed::Side,
        Deed::ShowAll,
        Deed::TellBy,
        Deed::Trace,
        Deed::TraceTo,
        Deed::StepBack,
        Deed::EndTrace,
        Deed::Spot,
        Deed::Media,
        Deed::Again,
        Deed::Finding,
        Deed::Table,
        Deed::Sort,
        Deed::MoreRows,
        Deed::Csv,
        Deed::Json,
        Deed::Give,
    ];
}

impl Element {
    /// What a click on it does, and the positions of what it concerns.
    pub fn does(self, deed: Deed, of: &[usize]) -> Element {
        let numbers = std::iter::once(deed as usize).chain(of.iter().copied());
        let written: Vec<String> = numbers.map(|number| digits(number as i64)).collect();
        self.attr(DEED, &joined(&written, " "))
    }
}

const EVENTS: [&str; 9] =
    ["click", "input", "change", "keydown", "beforematch", "pointerdown", "pointermove", "pointerup", "pointercancel"];

/// Hears the events of a figure, as long as what is returned is kept.
pub fn follow(store: &Store, root: &Node) -> Kept {
    let (store, figure) = (store.clone(), root.clone());
    let hear = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // these events are all told of elements
        if let Some(target) = event.target() {
            hear(&store, &figure, &event, target.unchecked_ref());
        }
    });
    for event in EVENTS {
        let _ = root.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
    }
    Box::new(hear)
}

fn hear(store: &Store, figure: &Node, event: &Event, target: &Node) {
    store.speak();
    match event.type_().as_str() {
        "click" => click(store, figure, event, target),
        // What the other events are of has come with the second part, but for a key, which is the browser's own until then.
        _ if !more::is_here() => {}
        "keydown" => press(store, figure, event, target),
        "input" | "change" => choose(store, target),
        "beforematch" => found(store, figure, target),
        kind => drag::follow(store, kind, event, target),
    }
}

fn click(store: &Store, figure: &Node, event: &Event, target: &Node) {
    let written = target.closest(&["[", DEED, "]"].concat()).ok().flatten().and_then(|at| at.get_attribute(DEED));
    let numbers: Vec<usize> = written.iter().flat_map(|text| text.split(' ')).filter_map(index).collect();
    let Some((&deed, of)) = numbers.split_first().and_then(|(deed, of)| Some((Deed::ALL.get(*deed)?, of))) else {
        return;
    };
    let first = of.first().copied().unwrap_or_default();
    let incident = |action: fn(IncidentId) -> Action| store.chain().incident_at(first).map(action);
    let action = match deed {
        Deed::Toggle => incident(Action::Toggle),
        Deed::Select | Deed::Follow => incident(Action::Select),
        Deed::Again => incident(Action::Open),
        Deed::Fold => incident(Action::Fold),
        Deed::Unfold => incident(Action::Unfold),
        Deed::Finding => None,
        // what does the others is drawn by the second part
        _ if more::is_here() => return deeds::later(store, figure, event, (deed, of), target),
        _ => None,
    };
    if matches!(deed, Deed::Follow | Deed::Finding) {
        // it is a link
        event.prevent_default();
    }
    action.into_iter().for_each(|action| store.act(action));
    match deed {
        Deed::Finding => focus_on(figure, ".ic-finding-opener"),
        Deed::Follow | Deed::Fold | Deed::Unfold | Deed::Again => focus_current(store, figure),
        _ => {}
    }
}

/// A list or a field of the tools has another value. It is a late root.
#[inline(never)]
fn choose(store: &Store, target: &Node) {
    let value = Reflect::get(target, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default();
    let is = |css| target.matches(css).unwrap_or_default();
    let range = || store.scene_untracked().state.filter.range;
    let action = match target.local_name().as_str() {
        "select" => Some(Action::Kind(Kind::ALL.into_iter().find(|kind| kind.id() == value))),
        _ if is("[type=date]") => days::chosen(store.chain(), range(), is(".ic-last-day"), &value),
        _ => return store.seek(&value),
    };
    action.into_iter().for_each(|action| store.act(action));
}

/// What a key means in the chain; nothing where it is the browser's or the page's own. It is a late root.
#[inline(never)]
fn press(store: &Store, figure: &Node, event: &Event, target: &Node) {
    let is_in = |list| matches!(target.closest(list), Ok(Some(_)));
    if !is_in(".ic-chain, .ic-finding") {
        return;
    }
    let is_right_to_left = is_in(".ic-chain:dir(rtl)");
    let key = target.closest("[data-row]").ok().flatten().and_then(|row| row.get_attribute("data-row"));
    let here = key.and_then(|key| store.scene_untracked().line(index(&key)?));
    // asking whether it is one would be wrong for an event of another window
    let event: &KeyboardEvent = event.unchecked_ref();
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let key = event.key();
    let action = match key.as_str() {
        "ArrowUp" => Action::Go(Move::Previous),
        "ArrowDown" => Action::Go(Move::Next),
        "Home" => Action::Go(Move::First),
        "End" => Action::Go(Move::Last),
        "ArrowLeft" | "ArrowRight" if (key == "ArrowLeft") != is_right_to_left => Action::Go(Move::Cause),
        "ArrowLeft" | "ArrowRight" => Action::Go(Move::Response),
        // the browser closes it
        "Escape" if matches!(figure.query_selector(":popover-open"), Ok(Some(_))) => return,
        "Escape" => Action::Escape,
        _ => return,
    };
    event.prevent_default();
    // Tab may have led to another row than the one from which keys move.
    if let Some(here) = here.filter(|here| store.current() != Some(*here)) {
        store.act(Action::Stand(here));
    }
    store.act(action);
    focus_current(store, figure);
}

#[cfg(test)]
mod tests {
    use super::Deed;

    #[test]
    fn each_deed_has_its_own_number() {
        assert!(Deed::ALL.iter().enumerate().all(|(number, deed)| *deed as usize == number));
    }
}
