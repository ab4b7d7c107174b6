//! What a reader can do.

use super::{Column, Line, Move, Show, Teller, TimeRange};
use crate::model::{IncidentId, Kind, SideId};

/// One thing that a reader can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Highlight an incident. If a filter hides it, the filter is removed.
    Select(IncidentId),
    /// Open a closed card, close an open one; either way it is selected.
    Toggle(IncidentId),
    /// Select it as [`Action::Select`] does, and open its card. No filter hides the card in the panel above the list.
    Open(IncidentId),
    /// Go to a shown row.
    Stand(Line),
    /// Select the target of a move. Without a target nothing changes.
    Go(Move),
    /// Show the table instead of the list, or the list again.
    Table,
    /// Sort the table by a column, or the other way round.
    Sort(Column),
    /// Show more rows of the table.
    MoreRows,
    /// Begin a walk back from the focus, or go on to the nearest cause.
    Trace,
    /// Go on with the walk to that cause of where it is.
    TraceTo(IncidentId),
    /// End the walk, else close the current fold, else the selected card. If that is closed already, deselect.
    Escape,
    /// Show one of an incident’s media, by its index.
    Media(IncidentId, usize),
    /// Open the fold that an incident is in.
    Unfold(IncidentId),
    /// Close it again. What is selected in it is deselected.
    Fold(IncidentId),
    /// Make an incident the focus, or the chain's own again.
    Focus(Option<IncidentId>),
    /// Fold what is off the focus chain, or nothing.
    Show(Show),
    /// Show only what a side takes part in, or all sides.
    Side(Option<SideId>),
    /// Show only one kind, or all kinds.
    Kind(Option<Kind>),
    /// Show only incidents with all these words; a blank text shows everything.
    Search(String),
    /// Show only what touches a time range, or all times.
    Narrow(Option<TimeRange>),
    /// Remove every filter.
    ShowAll,
    /// See the chain as one teller links it, or as everybody does.
    TellBy(Option<Teller>),
}
