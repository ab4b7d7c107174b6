//! Ids: which incident, link, side, actor, place or source of a chain is meant, and a value for each incident.

/// Small types for the index of a thing in its list. Outside the crate only a chain gives one, so an id is always valid in its chain.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);

        impl $name {
            /// That of the thing at a position. `Chain::new` checks that it exists.
            pub(crate) const fn new(position: usize) -> $name {
                $name(position)
            }

            /// Where it stands in its list, from 0.
            pub fn position(self) -> usize {
                self.0
            }
        }
    )*};
}

ids! {
    /// An incident of a chain. Of two, the lesser stands above.
    IncidentId
    /// A link of a chain.
    LinkId
    /// A side of a chain. Of two, the lesser has the upper lane.
    SideId
    /// An actor of a chain.
    ActorId
    /// A place of a chain.
    PlaceId
    /// A source of a chain.
    SourceId
}

impl IncidentId {
    /// The one above it in the chain's order; the first has none, and stays.
    pub fn above(self) -> IncidentId {
        IncidentId(self.0.saturating_sub(1))
    }

    /// It and those below it, down to `last`.
    pub fn to(self, last: IncidentId) -> impl Iterator<Item = IncidentId> {
        (self.0..=last.0).map(IncidentId)
    }
}

/// A value for each incident of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PerIncident<T> {
    values: Vec<T>,
    /// For ids of other chains. They are a mistake, but no panic: one would end every figure in the page.
    other: T,
}

impl<T: Clone> PerIncident<T> {
    /// The same value for each of `count` incidents.
    pub fn new(count: usize, value: T) -> PerIncident<T> {
        PerIncident { values: vec![value.clone(); count], other: value }
    }

    /// The incident's value.
    pub fn of(&self, id: IncidentId) -> &T {
        self.values.get(id.0).unwrap_or(&self.other)
    }

    /// The value of the incident at a position, to be changed, where there is one.
    pub fn at_mut(&mut self, position: usize) -> Option<&mut T> {
        self.values.get_mut(position)
    }

    /// The incident's value, to be changed.
    pub fn of_mut(&mut self, id: IncidentId) -> &mut T {
        self.values.get_mut(id.0).unwrap_or(&mut self.other)
    }
}
