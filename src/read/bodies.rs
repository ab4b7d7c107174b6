//! What actors are part of, and the sides that they have from it.

use super::Code;
use super::catalog::Catalog;
use super::json::Value;
use super::log::Log;
use super::order::set;
use super::ranks::{Cut, cut};
use crate::model::{Actor, ActorId, MAX_DEPTH, SideId};

impl<'v> Catalog<'v> {
    /// Makes an actor a part of the one that `at` names. Whether it can be is known when all are: see [`Catalog::cut_bodies`].
    pub(super) fn put_into(&mut self, actor: usize, at: &'v Value, log: &mut Log<'v>) {
        let whole = self.find_actor(at, log);
        if let Some(actor) = self.actors.get_mut(actor) {
            actor.part_of = whole.map(ActorId::new);
        }
        set(&mut self.bodies, actor, Some((at, log.incident)));
    }

    /// Reports and drops what would make an actor a part of itself, or goes too deep.
    pub fn cut_bodies(&mut self, log: &mut Log<'v>) {
        let whole = |actor: &Actor| actor.part_of.map(ActorId::position);
        for (actor, why) in cut(&mut self.actors.iter().map(whole).collect::<Vec<_>>()) {
            let Some((at, incident)) = self.bodies.get(actor).copied().flatten() else { continue };
            log.incident = incident;
            match why {
                Cut::Circle => log.report(at, Code::ActorInItself),
                Cut::TooDeep => log.report(at, Code::ActorTooDeep).with("most", MAX_DEPTH),
            };
            if let Some(actor) = self.actors.get_mut(actor) {
                actor.part_of = None;
            }
        }
    }

    /// Gives an actor that has no side that of the nearest above it that has one.
    pub(super) fn inherit_side(&mut self, actor: usize) {
        let whole = |actor: &usize| self.actors.get(*actor)?.part_of.map(ActorId::position);
        // there may still be a circle
        let mut up = std::iter::successors(Some(actor), whole).take(MAX_DEPTH + 1);
        let side = up.find_map(|body| self.actors.get(body)?.side);
        if let Some(actor) = self.actors.get_mut(actor) {
            actor.side = side;
        }
    }

    /// The side of the first who has one.
    pub fn side_of(&self, actors: &[ActorId]) -> Option<SideId> {
        self.sides_of(actors).find_map(|side| side)
    }

    /// Of those who took part no one is said to have acted: only where they are of one side, it is that side's.
    pub fn shared_side(&self, actors: &[ActorId]) -> Option<SideId> {
        let side = self.side_of(actors);
        side.filter(|_| self.sides_of(actors).all(|each| each == side))
    }

    fn sides_of(&self, actors: &[ActorId]) -> impl Iterator<Item = Option<SideId>> {
        actors.iter().map(|actor| self.actors.get(actor.position())?.side)
    }
}
