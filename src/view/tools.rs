//! The tools: a walk back to the first cause and, in a chain that is long enough, filters.

use super::days;
use super::hands::Deed;
use super::links;
use super::mark::{Element, html};
use super::store::Store;
use super::tellers::tellers;
use crate::layout::Scene;
use crate::model::{Chain, Kind};
use crate::words::{self, say};

/// A chain with fewer incidents is read faster than it is filtered.
const LEAST_TO_FILTER: usize = 20;

/// Room for tools that have not come yet.
pub fn place(chain: &Chain) -> Element {
    let tools = html("div").part("tools").child(html("div").class("words"));
    tools.maybe(has_filters(chain).then(|| in_filter(html("div"))))
}

/// The tools. It is a late root.
#[inline(never)]
pub fn tools(store: &Store, scene: &Scene) -> Element {
    let chain = store.chain();
    let has_cause = scene.state.focus(chain).is_some_and(|focus| chain.causes(focus).len() > 0);
    let trace = || word(Deed::Trace, say::trace_back());
    let sheet = word(Deed::Table, say::table()).state("aria-pressed", scene.state.table.is_some());
    let words = html("div").class("words").maybe(has_cause.then(trace)).child(sheet).maybe(told_by(store, scene));
    let filters = has_filters(chain).then(|| in_filter(filters(scene, chain)));
    let words = words.maybe(store.has_links().then(links::share_all));
    let tools = html("div").part("tools").child(words).maybe(filters).child(shown(scene, chain));
    if store.has_links() { links::answer(tools) } else { tools }
}

pub fn has_filters(chain: &Chain) -> bool {
    chain.incidents.len() >= LEAST_TO_FILTER
}

fn filters(scene: &Scene, chain: &Chain) -> Element {
    let filters = html("div").class("filters").maybe(kinds(scene, chain));
    filters.child(search(scene)).maybe(days::fields(scene, chain))
}

fn in_filter(filters: Element) -> Element {
    html("details").class("opens").child(html("summary").text(say::filter())).child(filters)
}

/// "As told by …", where more than one tells.
fn told_by(store: &Store, scene: &Scene) -> Option<Element> {
    let heard = scene.tellers(store.chain()).list().filter(|(_, account)| account.is_heard()).count();
    let details = || html("details").class("told-by").child(html("summary").class("step").text(say::as_told_by()));
    (heard > 1).then(|| details().child(tellers(store, scene)))
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

/// A tool as a quiet word.
fn word(deed: Deed, word: &str) -> Element {
    html("button").class("step").attr("type", "button").text(word).does(deed, &[])
}

/// How many are shown, as soon as it is not all of them, and the way back.
fn shown(scene: &Scene, chain: &Chain) -> Element {
    let filter = &scene.state.filter;
    let (all, shown) = (chain.incidents.len(), words::number(scene.shown.len() as i64));
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
