//! What the reader chose, as a short text: so that a figure can be drawn again as it was left.
//!
//! `selected;open,…;unfolded,…;fold;side;kind;from;to;trace,…;table;teller;search`: positions in the chain, which mean the same as long as its data
//! are the same. What is not chosen is empty.

use super::trace::is_walk;
use super::{Filter, State, Table, Teller, TimeRange};
use crate::model::{Chain, IncidentId, Kind, digits, index, joined, number};

const PARTS: usize = 12;

impl State {
    /// The reader's choices as text. What the publisher has set (`focus`, `show`) is not in it.
    ///
    /// ```
    /// use incident_chain::{read, story::{Action, State, update}};
    ///
    /// let (chain, _) = read::read(r#"{"title": "A raid", "incidents": [{"title": "At dawn", "date": "2023"}]}"#)?;
    /// let first = chain.incident_at(0).expect("the only incident");
    /// let state = update(&chain, State::default(), Action::Toggle(first));
    /// assert_eq!(state.kept(), "0;0;;;;;;;;;;");
    /// assert_eq!(State::default().with_kept(&chain, "0;0;;;;;;;;;;"), state);
    /// assert_eq!(State::default().with_kept(&chain, "7;x;;"), State::default());
    /// # Ok::<(), read::ReadError>(())
    /// ```
    pub fn kept(&self) -> String {
        let Filter { side, kind, text, range } = &self.filter;
        let parts = [
            one(position(self.selected)),
            many(&self.open),
            many(&self.unfolded),
            one(position(self.at_fold)),
            one(side.map(|side| side.position() as i64)),
            kind.map_or(String::new(), |kind| kind.id().to_owned()),
            one(range.map(|range| range.from)),
            one(range.map(|range| range.to)),
            many(&self.trace),
            one(self.table.map(Table::kept)),
            one(self.told_by.map(|teller| teller.position() as i64)),
            text.clone(),
        ];
        joined(&parts, ";")
    }

    /// This state with the choices of such a text. What is not in the chain is left out.
    pub fn with_kept(self, chain: &Chain, kept: &str) -> State {
        let parts: Vec<&str> = kept.splitn(PARTS, ';').collect();
        let [selected, open, unfolded, at_fold, side, kind, from, to, trace, table, told_by, text] = parts[..] else {
            return self;
        };
        let range = number(from).zip(number(to)).map(|(from, to)| TimeRange { from, to });
        let incident = |text: &str| chain.incident_at(index(text)?);
        let trace: Vec<IncidentId> = trace.split(',').filter_map(incident).collect();
        let filter = Filter {
            side: index(side).and_then(|position| chain.side_at(position)),
            kind: Kind::ALL.into_iter().find(|each| each.id() == kind),
            text: text.to_owned(),
            range,
        };
        State {
            selected: incident(selected),
            open: open.split(',').filter_map(incident).collect(),
            unfolded: unfolded.split(',').filter_map(incident).collect(),
            table: number(table).and_then(Table::with_kept),
            trace: Some(trace).filter(|trace| is_walk(chain, trace)).unwrap_or_default(),
            at_fold: incident(at_fold),
            told_by: index(told_by).map(Teller::new),
            filter,
            ..self
        }
    }
}

fn one(number: Option<i64>) -> String {
    number.map_or(String::new(), digits)
}

fn many(ids: &[IncidentId]) -> String {
    joined(&ids.iter().map(|id| one(position(Some(*id)))).collect::<Vec<_>>(), ",")
}

fn position(id: Option<IncidentId>) -> Option<i64> {
    id.map(|id| id.position() as i64)
}
