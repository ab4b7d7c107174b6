//! Whoever claims something, as far as one is told from another.

use crate::model::{ActorId, Basis, Chain, Link, Press, SideId, SourceId, Speaker, Sum};

/// What sort of teller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// All actors of a side speak for it.
    Side(SideId),
    /// Somebody who is no actor of the chain.
    Name,
    /// A publisher.
    Publisher,
    /// An actor of no side.
    Actor(ActorId),
    /// The data name no one.
    Unnamed,
    /// The publisher of the chain, who infers what no source says.
    Ours,
}

impl Who {
    /// Its place among the sorts. In a chain without sides an actor of none is a speaker like any other.
    pub fn rank(self, has_sides: bool) -> i64 {
        match self {
            Who::Side(_) => 0,
            Who::Actor(_) if !has_sides => 1,
            Who::Name => 1,
            Who::Publisher => 2,
            Who::Actor(_) => 3,
            Who::Unnamed => 4,
            Who::Ours => 5,
        }
    }
}

/// One who claims something.
#[derive(Clone, Copy)]
pub(super) struct Claimant<'c> {
    pub who: Who,
    /// Empty where no one is named.
    pub name: &'c str,
    /// Two with the same are the same.
    pub key: (i64, i64),
}

impl<'c> Claimant<'c> {
    /// Of that sort, and which of them.
    fn new(who: Who, name: &'c str, Sum(one, two): Sum) -> Claimant<'c> {
        const BITS: i64 = 56;
        Claimant { who, name, key: (who.rank(true) << BITS | (one & ((1 << BITS) - 1)), two) }
    }
}

/// All of a chain who may claim something.
pub(super) struct Claimants<'c> {
    chain: &'c Chain,
    press: Press,
    /// Who speaks where an actor does.
    actors: Vec<Claimant<'c>>,
    /// Who speaks where only a source is known.
    sources: Vec<Claimant<'c>>,
}

impl<'c> Claimants<'c> {
    pub fn new(chain: &'c Chain) -> Claimants<'c> {
        let press = Press::new(&chain.sources, &chain.actors);
        let mut claimants = Claimants { chain, press, actors: Vec::new(), sources: Vec::new() };
        claimants.actors = chain.actor_ids().map(|id| claimants.actor(id)).collect();
        claimants.sources = chain.sources.iter().map(|source| claimants.text(&source.publisher)).collect();
        claimants
    }

    pub fn side(&self, id: SideId) -> Claimant<'c> {
        Claimant::new(Who::Side(id), &self.chain.side(id).name, nth(id.position()))
    }

    fn actor(&self, id: ActorId) -> Claimant<'c> {
        let actor = self.chain.actor(id);
        let name = actor.short.as_ref().unwrap_or(&actor.name);
        match (actor.side, self.press.publisher(&actor.name)) {
            (Some(side), _) => self.side(side),
            (None, Some(publisher)) => Claimant::new(Who::Publisher, name, publisher),
            (None, None) => Claimant::new(Who::Actor(id), name, nth(id.position())),
        }
    }

    /// Of whom only a name is known.
    pub fn text(&self, text: &'c str) -> Claimant<'c> {
        match self.press.publisher(text) {
            Some(publisher) => Claimant::new(Who::Publisher, text, publisher),
            None => Claimant::new(Who::Name, text, Sum::of_name(text)),
        }
    }

    pub fn speaker(&self, speaker: &'c Speaker) -> Claimant<'c> {
        match speaker {
            Speaker::Actor(id) => self.actors.get(id.position()).copied().unwrap_or(UNNAMED),
            Speaker::Name(name) => self.text(name),
        }
    }

    /// Who answers for a claim: its speaker, else who published it.
    pub fn of(&self, says: Option<&'c Speaker>, source: Option<SourceId>) -> Claimant<'c> {
        let published = || self.sources.get(source?.position()).copied();
        says.map(|speaker| self.speaker(speaker)).or_else(published).unwrap_or(UNNAMED)
    }

    pub fn of_link(&self, link: &'c Link) -> Claimant<'c> {
        match (&link.says, link.basis) {
            // the source tells what happened, not that it was a response
            (None, Basis::Inferred) => OURS,
            (says, _) => self.of(says.as_ref(), link.source),
        }
    }

    /// Whom a text means: a side or an actor by id or name, `ours` or `unnamed`, else a speaker or a publisher by name.
    pub fn meant(&self, text: &'c str) -> Claimant<'c> {
        let side = self.chain.sides.iter().position(|side| is_called(text, &side.id, &side.name, &side.short));
        let actor = self.chain.actors.iter().position(|actor| is_called(text, &actor.id, &actor.name, &actor.short));
        match (side.map(SideId::new), actor.and_then(|actor| self.actors.get(actor))) {
            (Some(side), _) => self.side(side),
            (None, Some(actor)) => *actor,
            (None, None) if text == OURS.name => OURS,
            (None, None) if text == UNNAMED.name => UNNAMED,
            (None, None) => self.text(text),
        }
    }
}

/// Whether a text names what has this id and these names.
pub(super) fn is_called(text: &str, id: &str, name: &str, short: &Option<String>) -> bool {
    id == text || name == text || short.as_deref() == Some(text)
}

/// Whether it is the word for those who have no name.
pub(super) fn is_word(text: &str) -> bool {
    [OURS.name, UNNAMED.name].contains(&text)
}

const UNNAMED: Claimant = Claimant { who: Who::Unnamed, name: "unnamed", key: (4 << 56, 0) };
const OURS: Claimant = Claimant { who: Who::Ours, name: "ours", key: (5 << 56, 0) };

fn nth(position: usize) -> Sum {
    Sum(position as i64, 0)
}
