//! What an address says of a figure: the incident that it leads to, and behind `?` what else its maker saw.
//!
//! `#incident-raid?claim=strike&side=east`. The choices are those of [`State::kept`], as far as they differ from what the address would
//! show without them: so that a link from a figure that nobody has touched has none, and works without script.

use super::fold::fold_of;
use super::query::Query;
use super::trace::is_cause;
use super::{Action, Show, State, Tellers, update};
use crate::model::{Chain, DAY, Day, Incident, IncidentId, Point, digits, index, joined};

const FOCUS: &str = "focus";
const SHOW: &str = "show";
const ALL: &str = "all";
/// The incident, where the address has no anchor for it.
const INCIDENT: &str = "incident";
const CAUSE: &str = "claim";
const COUNT: &str = "count";
/// Its day, for those who look for it when it is gone.
const DATE: &str = "on";

/// An address led to an incident that is not in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// The one that is nearest in time, where its day is known.
    pub nearest: Option<IncidentId>,
}

/// What an address leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// What is seen there.
    pub state: State,
    /// The incident, if it names one that is there.
    pub incident: Option<IncidentId>,
    /// The claim in its card.
    pub claim: Option<Claim>,
}

/// A claim in the card of an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// That it responds to this.
    Cause(IncidentId),
    /// The count at that index.
    Count(usize),
}

impl State {
    /// What an address says behind the anchor of an incident. Empty where the anchor alone leads a figure from its `start` to this state.
    pub fn address(
        &self,
        chain: &Chain,
        start: &State,
        tellers: Option<&Tellers>,
        (at, claim): (Option<IncidentId>, Option<Claim>),
    ) -> String {
        let mut query = Query::default();
        if self.focus != start.focus {
            query.add(FOCUS, &self.focus.iter().map(|id| chain.incident(*id).id.clone()).collect::<Vec<_>>());
        }
        if self.show != start.show {
            query.add(SHOW, &[if self.show == Show::All { ALL } else { "chain" }.to_owned()]);
        }
        match claim {
            Some(Claim::Cause(cause)) => query.add(CAUSE, &[chain.incident(cause).id.clone()]),
            Some(Claim::Count(index)) => query.add(COUNT, &[digits(index as i64 + 1)]),
            None => {}
        }
        let without = State { focus: self.focus, ..start.clone() };
        let without = match at {
            Some(id) => update(chain, without, Action::Open(id)),
            None => without,
        };
        query.append(self.differences(chain, &without, tellers));
        let at = at.filter(|_| !query.is_empty());
        if let Some(day) = at.and_then(|id| written(chain.incident(id))) {
            query.add(DATE, &[day]);
        }
        query.written()
    }

    /// Where an address leads from this state, which is a figure's start: to the incident of the `anchor`, and what is said behind it. What
    /// is not in the chain is left out. `None` where it names an incident that is gone.
    pub fn at_address(mut self, chain: &Chain, anchor: Option<IncidentId>, text: &str) -> Option<Way> {
        let query = Query::read(text);
        let named = |key| query.first(key).and_then(|id| chain.find(id));
        if query.first(FOCUS).is_some() {
            self.focus = named(FOCUS);
        }
        if let Some(show) = query.first(SHOW) {
            self.show = if show == ALL { Show::All } else { Show::Chain };
        }
        let incident = anchor.or_else(|| named(INCIDENT));
        let Some(id) = incident else {
            let state = self.with_choices(chain, &query);
            return query.first(INCIDENT).is_none().then_some(Way { state, incident, claim: None });
        };
        let mut state = update(chain, self, Action::Open(id)).with_choices(chain, &query);
        // an address that somebody has written, or of other data
        let is_hidden = !state.filter.shows(chain, id) && state.finding(chain) != Some(id);
        if is_hidden || fold_of(chain, &state, id).is_some_and(|fold| !fold.is_open) {
            state = update(chain, state, Action::Select(id));
        }
        let count = query.first(COUNT).and_then(|number| index(number)?.checked_sub(1));
        let count = count.filter(|index| *index < chain.incident(id).casualties.len()).map(Claim::Count);
        let cause = named(CAUSE).filter(|cause| is_cause(chain, *cause, id)).map(Claim::Cause);
        Some(Way { state, incident, claim: cause.or(count) })
    }
}

/// The incident that is nearest in time to one that is gone, of whom only the id and what was said behind it are known. `None` where neither
/// has a day.
pub fn nearest(chain: &Chain, id: &str, text: &str) -> Option<IncidentId> {
    let query = Query::read(text);
    let ids = [query.first(DATE), Some(id), query.first(INCIDENT)];
    let noon = ids.into_iter().flatten().find_map(read)?.start() + DAY / 2;
    let distance = |id: &IncidentId| {
        let (first, last) = chain.incident(*id).date.begins();
        noon.saturating_sub(last).max(first.saturating_sub(noon)).max(0)
    };
    chain.incident_ids().min_by_key(distance)
}

/// Its first day where it happened, as far as it is known, if its year has four digits.
fn written(incident: &Incident) -> Option<String> {
    let Point { year, month, day, .. } = incident.date.start.as_ref().or(incident.date.end.as_ref())?;
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &*digits(number.into())].concat();
    // a season is no month
    let is_day = (1000..=9999).contains(year) && *month <= 12;
    is_day.then(|| joined(&[digits((*year).into()), two(*month), two(*day)], "-"))
}

/// The day with which a text begins.
fn read(text: &str) -> Option<Day> {
    let mut parts = text.get(..10)?.split('-').map(|part| Some((part.len(), index(part)?)));
    let mut part = |length| parts.next()?.filter(|(of, _)| *of == length).map(|(_, number)| number);
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let day = Day { year: year.try_into().ok()?, month: month.try_into().ok()?, day: day.try_into().ok()? };
    day.is_real().then_some(day)
}
