//! The chain as a table: in which order, and how much of it.

use crate::model::{Casualties, Chain, Count, Incident, IncidentId};

/// By what a table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The chain's own order.
    Date,
    /// In the order of the lanes; those of no side last.
    Side,
    /// In the order in which filters list kinds.
    Kind,
    /// By the largest count that an incident has. Counts in words come last, then none.
    Counts,
}

impl Column {
    /// Every column that can be sorted by.
    pub const ALL: [Column; 4] = [Column::Date, Column::Side, Column::Kind, Column::Counts];

    /// Its name in addresses.
    fn id(self) -> &'static str {
        match self {
            Column::Date => "date",
            Column::Side => "side",
            Column::Kind => "kind",
            Column::Counts => "counts",
        }
    }
}

/// What is before the name of a column by which a table is sorted the other way round.
const DESCENDING: &str = "-";

/// What the reader has made of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// By what it is sorted.
    pub column: Column,
    /// The other way round.
    pub is_descending: bool,
    /// So many rows are there.
    pub rows: usize,
}

impl Table {
    /// So many rows are there at first, and more each time the reader asks.
    pub const ROWS: usize = 100;

    /// The table as it is first seen.
    pub const NEW: Table = Table { column: Column::Date, is_descending: false, rows: Table::ROWS };

    /// The table after a click on the head of a column.
    pub fn sorted_by(self, column: Column) -> Table {
        let is_descending = self.column == column && !self.is_descending;
        Table { column, is_descending, ..self }
    }

    /// How it is sorted, as a text: `date`, and `-date` for the other way round. How many rows there are is not in it.
    pub(super) fn kept(self) -> String {
        [if self.is_descending { DESCENDING } else { "" }, self.column.id()].concat()
    }

    /// The table that is sorted as such a text says.
    pub(super) fn with_kept(kept: &str) -> Option<Table> {
        let name = kept.strip_prefix(DESCENDING).unwrap_or(kept);
        let column = Column::ALL.into_iter().find(|column| column.id() == name)?;
        Some(Table { column, is_descending: name != kept, ..Table::NEW })
    }

    /// The incidents in the table's order. Those that are equal keep the chain's order.
    pub fn order(self, chain: &Chain, shown: &[IncidentId]) -> Vec<IncidentId> {
        let key = |id: IncidentId| {
            let incident = chain.incident(id);
            // what the data do not say is last in either direction
            let (is_unknown, key) = match self.column {
                Column::Date => (false, id.position() as i64),
                Column::Side => (incident.side.is_none(), incident.side.map_or(0, |side| side.position() as i64)),
                Column::Kind => (false, incident.kind as i64),
                Column::Counts => match largest(incident) {
                    Some(count) => (false, count),
                    // words before nothing
                    None => (true, i64::from(incident.casualties.is_empty())),
                },
            };
            let key = if self.is_descending && !is_unknown { -key } else { key };
            (is_unknown, key)
        };
        let mut order = shown.to_vec();
        order.sort_by_key(|&id| key(id));
        order
    }
}

/// The largest number among an incident's counts.
fn largest(incident: &Incident) -> Option<i64> {
    let counts = |claim: &Casualties| {
        [&claim.killed, &claim.injured, &claim.unspecified].into_iter().flatten().filter_map(most).max()
    };
    incident.casualties.iter().filter_map(counts).max()
}

fn most(count: &Count) -> Option<i64> {
    count.high.max(count.low).map(|number| number as i64)
}
