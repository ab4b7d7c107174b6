//! The tools: sides (which are the legend too), kinds, text, and a step to the cause or the response.

use super::hands::Deed;
use super::mark::{Element, html, list};
use super::store::{Store, tone};
use crate::layout::Scene;
use crate::model::{Chain, Kind, SideId, digits};
use crate::story::Move;
use crate::words::{self, say};

/// Without script only the legend is left of them; nothing where there are no sides.
pub fn tools(store: &Store, scene: &Scene) -> Option<Element> {
    let chain = store.chain();
    if !store.is_live() {
        let side = |id| html("li").class(&["side ", &*tone(chain, Some(id))].concat()).text(&chain.side(id).name);
        let sides = chain.side_ids().map(side);
        let name = html("p").class("unseen").text(say::sides());
        let legend = || html("div").part("tools").child(name).child(list("ul").class("sides").all(sides));
        return (!chain.sides.is_empty()).then(legend);
    }
    let buttons = chain.side_ids().map(|id| side_button(scene, chain, id));
    let sides = html("div").class("sides").attr("role", "group").attr("aria-label", say::show_side()).all(buttons);
    let step_cause = step(scene, chain, Move::Cause, Deed::Cause, "to-cause", say::cause());
    let step_response = step(scene, chain, Move::Response, Deed::Response, "to-response", say::response());
    let steps = html("span").class("steps").child(step_cause).child(step_response);
    let filters = html("div").class("filters").attr("role", "group").attr("aria-label", say::filter_and_step());
    let filters = filters.maybe(kinds(scene, chain)).child(search(scene)).child(steps);
    Some(html("div").part("tools").child(sides).child(filters).child(shown(scene, chain)))
}

fn side_button(scene: &Scene, chain: &Chain, id: SideId) -> Element {
    let is_on = scene.state.filter.side == Some(id);
    let class = ["side ", &*tone(chain, Some(id))].concat();
    let button = html("button").class(&class).attr("type", "button").text(&chain.side(id).name);
    button.state("aria-pressed", is_on).does(Deed::Side, &[id.position()])
}

fn kinds(scene: &Scene, chain: &Chain) -> Option<Element> {
    let is_used = |kind: &Kind| chain.incidents.iter().any(|incident| incident.kind == *kind);
    let used: Vec<Kind> = Kind::ALL.into_iter().filter(is_used).collect();
    if used.len() < 2 {
        return None;
    }
    let option = |value: &str, name: &str| html("option").attr("value", value).text(name);
    let select = html("select").attr("aria-label", say::kind()).child(option("", say::all_kinds()));
    let select = select.all(used.iter().map(|kind| option(kind.id(), words::kind(*kind))));
    Some(select.attr(".value", scene.state.filter.kind.map_or("", Kind::id)))
}

fn search(scene: &Scene) -> Element {
    let input = html("input").attr("type", "search").attr("placeholder", say::search());
    input.attr("aria-label", say::search_in()).attr(".value", &scene.state.filter.text)
}

fn step(scene: &Scene, chain: &Chain, direction: Move, deed: Deed, class: &str, word: &str) -> Element {
    let has_target = scene.target(chain, direction).is_some();
    let button = html("button").class(&["step ", class].concat()).attr("type", "button").text(word);
    button.does(deed, &[]).flag("disabled", !has_target)
}

/// How many are shown, as soon as it is not all of them, and the way back.
fn shown(scene: &Scene, chain: &Chain) -> Element {
    let filter = &scene.state.filter;
    let (all, shown) = (chain.incidents.len(), digits(scene.shown.len() as i64));
    let words = match filter.range {
        _ if filter.is_empty() => String::new(),
        Some(range) => say::shown_in(all, &*shown, &words::time_range(range, chain.utc_offset)).text(),
        None => say::shown(all, &*shown).text(),
    };
    let button = || html("button").attr("type", "button").text(say::show_all()).does(Deed::ShowAll, &[]);
    let status = html("span").attr("role", "status").text(&words);
    let back = html("span").maybe((!filter.is_empty()).then(button));
    html("p").class("shown").child(status).text(" ").child(back)
}
