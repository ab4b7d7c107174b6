//! Actors, and by what names they are known. What they are part of, and their sides, are in [bodies](super::bodies).

use super::addresses;
use super::catalog::{Catalog, followed, id_and_name, known, room, unused};
use super::fields::{Fields, Read, fitting, one_of, text};
use super::json::Value;
use super::log::Log;
use super::{Code, word};
use crate::model::address;
use crate::model::{Actor, ActorId, Grammar, MAX_NAMED, SideId, Speaker};

impl<'v> Catalog<'v> {
    pub fn read_actors(&mut self, items: &'v [Value], log: &mut Log<'v>) {
        let bodies: Vec<(usize, &Value)> = items.iter().filter_map(|at| self.read_actor(at, true, log)).collect();
        for (actor, at) in bodies {
            self.put_into(actor, at, log);
        }
        self.cut_bodies(log);
        for actor in 0..self.actors.len() {
            self.inherit_side(actor);
        }
    }

    /// Adds an actor. Gives its position and what it says that it is part of, if it does.
    fn read_actor(&mut self, at: &'v Value, declared: bool, log: &mut Log<'v>) -> Option<(usize, &'v Value)> {
        if at.is_string() {
            let name = fitting(at, log)?;
            self.add_actor(None, plain_actor(name), at);
            return None;
        }
        let mut fields = Fields::open(at, word!("an actor in braces, { … }"), log)?;
        let (id, name) = id_and_name(&mut fields, log)?;
        let mut actor = plain_actor(name);
        actor.short = fields.fitting("short", log);
        actor.grammar = fields.get("grammar").and_then(|at| grammar(at, log)).unwrap_or_default();
        actor.side = fields.get("side").and_then(|side| self.side(side, log)).map(SideId::new);
        actor.kind = fields.fitting("kind", log);
        actor.about = fields.fitting("about", log);
        actor.url = followed(&mut fields, "url", address::link, addresses::A_LINK, log);
        let part_of = fields.get("part_of");
        fields.close(log);
        let id = if declared { unused(&self.actor_names, id, at, log)? } else { id };
        let index = self.add_actor(id, actor, at);
        Some((index, part_of?))
    }

    fn add_actor(&mut self, id: Option<String>, mut actor: Actor, at: &'v Value) -> usize {
        let index = self.actors.len();
        actor.id = id.unwrap_or_else(|| self.actor_names.fresh(&actor.name));
        self.actor_names.add(&actor.id, at);
        self.actor_names.call(&actor.name, index);
        if let Some(short) = &actor.short {
            self.actor_names.call(short, index);
        }
        self.actors.push(actor);
        self.bodies.push(None);
        index
    }

    /// The actors of a list, each once.
    pub fn actors(&mut self, items: &'v [Value], log: &mut Log<'v>) -> Vec<ActorId> {
        self.once.begin();
        let mut actors = Vec::with_capacity(items.len());
        for item in items {
            if let Some(index) = self.find_actor(item, log)
                && self.once.first(index)
            {
                actors.push(ActorId::new(index));
            }
        }
        actors
    }

    /// An actor by id, by name, or written out on the spot. An unknown name makes one.
    fn actor(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<ActorId> {
        self.find_actor(at, log).map(ActorId::new)
    }

    pub(super) fn find_actor(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        if at.is_object() {
            if let Some(known) = known(&self.actor_names, at) {
                return Some(known);
            }
            room(self.actors.len(), MAX_NAMED, at, log)?;
            let (before, body) = (self.actors.len(), self.read_actor(at, false, log));
            if let Some((actor, body)) = body {
                self.put_into(actor, body, log);
                self.inherit_side(actor);
            }
            return (self.actors.len() > before).then_some(before);
        }
        let word = fitting(at, log)?;
        self.actor_names.find(&word).or_else(|| {
            room(self.actors.len(), MAX_NAMED, at, log)?;
            let guess = self.actor_names.nearest(&word, log);
            let code = match self.lists_actors {
                true => Some(Code::UndeclaredActor),
                false => guess.as_ref().map(|_| Code::NearActor),
            };
            if let Some(code) = code {
                log.report(at, code).finding(&word).guessing(guess);
            }
            Some(self.add_actor(None, plain_actor(word), at))
        })
    }

    /// Whoever says something: an actor written out on the spot, or a name, which [`Catalog::recognise`] may know later.
    pub fn speaker(&mut self, at: Option<&'v Value>, log: &mut Log<'v>) -> Read<Speaker> {
        match at {
            None => Ok(None),
            Some(at) if at.is_object() => Ok(self.actor(at, log).map(Speaker::Actor)),
            Some(at) => Ok(text(at, log)?.map(Speaker::Name)),
        }
    }

    /// Puts an actor, or a source's publisher, in the place of its id or name.
    pub fn recognise(&self, speaker: &mut Speaker) {
        let Speaker::Name(name) = speaker else { return };
        if let Some(source) = self.source_names.by_id(name).and_then(|index| self.sources.get(index))
            && self.source_names.by_id(&source.publisher).is_none()
            && self.actor_names.by_id(name).is_none()
        {
            name.clone_from(&source.publisher);
        }
        if let Some(actor) = self.actor_names.find(name) {
            *speaker = Speaker::Actor(ActorId::new(actor));
        }
    }
}

fn grammar<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<Grammar> {
    one_of(value, Grammar::ALL, Grammar::id, Code::UnknownGrammar, log)
}

fn plain_actor(name: String) -> Actor {
    Actor {
        id: String::new(),
        name,
        short: None,
        grammar: Grammar::Other,
        side: None,
        part_of: None,
        kind: None,
        about: None,
        url: None,
    }
}
