//! What the reader chose, as a short text: so that a figure can be drawn again as it was left, and a link shows what its maker saw.
//!
//! `open=raid&open=strike&side=east`: a query, as addresses have it. Incidents, sides and tellers are named as the data name them, so it
//! means the same under newer data of the same chain. Only what differs from the figure's start is in it.

use super::query::Query;
use super::trace::is_walk;
use super::{Filter, State, Table, Tellers, TimeRange};
use crate::model::{Chain, IncidentId, Kind, Sum, digits, number, order};

const SELECTED: &str = "selected";
const OPEN: &str = "open";
const UNFOLDED: &str = "unfolded";
const AT_FOLD: &str = "fold";
const TRACE: &str = "trace";
const TABLE: &str = "table";
const TOLD_BY: &str = super::TOLD_BY;
const SIDE: &str = "side";
const KIND: &str = "kind";
const TIME: &str = "time";
const SEARCH: &str = "q";

impl State {
    /// How the reader's choices differ from a figure's `start`, as text. What the publisher sets (`focus`, `show`) is not in it. `tellers`
    /// are only asked where an account is seen.
    ///
    /// ```
    /// use incident_chain::{read, story::{Action, State, update}};
    ///
    /// let (chain, _) = read::read(r#"{"title": "A raid", "incidents": [{"id": "dawn", "title": "At dawn", "date": "2023"}]}"#)?;
    /// let (start, first) = (State::default(), chain.find("dawn").expect("the only incident"));
    /// let state = update(&chain, start.clone(), Action::Toggle(first));
    /// assert_eq!(state.kept(&chain, &start, None), "selected=dawn&open=dawn");
    /// assert_eq!(start.clone().with_kept(&chain, "selected=dawn&open=dawn"), state);
    /// assert_eq!(start.clone().with_kept(&chain, "selected=dusk&side=x&%"), start);
    /// # Ok::<(), read::ReadError>(())
    /// ```
    pub fn kept(&self, chain: &Chain, start: &State, tellers: Option<&Tellers>) -> String {
        self.differences(chain, start, tellers).written()
    }

    /// The same as a query.
    pub(super) fn differences(&self, chain: &Chain, start: &State, tellers: Option<&Tellers>) -> Query {
        let mut query = Query::default();
        let at_start = start.choices(chain, tellers);
        for ((key, values), (_, at_start)) in self.choices(chain, tellers).into_iter().zip(at_start) {
            if values != at_start {
                query.add(key, &values);
            }
        }
        query
    }

    /// Everything that a reader can choose, each as the names of what is chosen.
    fn choices(&self, chain: &Chain, tellers: Option<&Tellers>) -> [(&'static str, Vec<String>); 11] {
        let Filter { side, kind, text, range } = &self.filter;
        let name = |id: &IncidentId| chain.incident(*id).id.clone();
        let one = |id: Option<IncidentId>| id.iter().map(name).collect();
        let many = |ids: &[IncidentId]| ids.iter().map(name).collect();
        let teller = self.told_by.and_then(|teller| tellers?.name(chain, teller));
        [
            (SELECTED, one(self.selected)),
            (OPEN, many(&self.open)),
            (UNFOLDED, many(&self.unfolded)),
            (AT_FOLD, one(self.at_fold)),
            (TRACE, many(&self.trace)),
            (TABLE, self.table.map(Table::kept).into_iter().collect()),
            (TOLD_BY, teller.into_iter().collect()),
            (SIDE, side.map(|side| chain.side(side).id.clone()).into_iter().collect()),
            (KIND, kind.map(|kind| kind.id().to_owned()).into_iter().collect()),
            (TIME, range.map_or(Vec::new(), |range| [range.from, range.to].map(digits).into())),
            (SEARCH, if text.is_empty() { Vec::new() } else { vec![text.clone()] }),
        ]
    }

    /// This state, which is a figure's start, with the choices of such a text. What is not in the chain is left out.
    pub fn with_kept(self, chain: &Chain, kept: &str) -> State {
        self.with_choices(chain, &Query::read(kept))
    }

    pub(super) fn with_choices(self, chain: &Chain, query: &Query) -> State {
        let names = Names::new(chain);
        let one = |key, now| query.get(key).map_or(now, |texts| texts.into_iter().find_map(|text| names.find(text)));
        let many = |key, now| {
            query.get(key).map_or(now, |texts| texts.into_iter().filter_map(|text| names.find(text)).collect())
        };
        let trace: Vec<IncidentId> = many(TRACE, self.trace);
        let Filter { side, kind, text, range } = self.filter;
        let time = |texts: &[&str]| match texts {
            [from, to] => Some(TimeRange { from: number(from)?, to: number(to)? }),
            _ => None,
        };
        let first = |key| query.first(key);
        let side_of = |id: &str| chain.side_ids().find(|side| chain.side(*side).id == id);
        let filter = Filter {
            side: first(SIDE).map_or(side, side_of),
            kind: first(KIND).map_or(kind, |id| Kind::ALL.into_iter().find(|kind| kind.id() == id)),
            text: first(SEARCH).map_or(text, str::to_owned),
            range: query.get(TIME).map_or(range, |texts| time(&texts)),
        };
        State {
            selected: one(SELECTED, self.selected),
            open: many(OPEN, self.open),
            unfolded: many(UNFOLDED, self.unfolded),
            at_fold: one(AT_FOLD, self.at_fold),
            trace: Some(trace).filter(|trace| is_walk(chain, trace)).unwrap_or_default(),
            table: first(TABLE).map_or(self.table, Table::with_kept),
            told_by: first(TOLD_BY).map_or(self.told_by, |name| Tellers::new(chain).find(chain, name)),
            filter,
            ..self
        }
    }
}

/// Which incident has which id. A text may name very many, and a chain may have very many, so they are sorted once.
struct Names<'c> {
    chain: &'c Chain,
    sorted: Vec<((i64, i64), usize)>,
}

impl Names<'_> {
    fn new(chain: &Chain) -> Names<'_> {
        let names = chain.incidents.iter().map(|incident| key(&incident.id));
        Names { chain, sorted: order(names.zip(0..).collect()) }
    }

    fn find(&self, id: &str) -> Option<IncidentId> {
        let first = self.sorted.partition_point(|(other, _)| *other < key(id));
        let same = self.sorted.iter().skip(first).take_while(|(other, _)| *other == key(id));
        let mut same = same.filter_map(|(_, position)| self.chain.incident_at(*position));
        same.find(|incident| self.chain.incident(*incident).id == id)
    }
}

fn key(id: &str) -> (i64, i64) {
    let Sum(one, two) = Sum::of_name(id);
    (one, two)
}
