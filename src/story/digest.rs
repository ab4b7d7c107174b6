//! What is said of a thing, as one number: it is the same in two chains that say the same. Ids are positions, which mean something else in
//! another chain, so what they name is taken in their place.

use crate::model::{
    Actor, ActorId, Basis, Casualties, Chain, ChainTexts, Correction, Count, Grammar, Incident, IncidentId,
    IncidentTexts, Kind, Link, Media, Parts, Period, Place, PlaceId, Quote, Side, SideId, Source, SourceId, Speaker,
    Sum, When,
};

/// The number as far as it has come.
pub struct Digest<'c> {
    chain: &'c Chain,
    sum: Sum,
}

impl Digest<'_> {
    /// That of a thing of a chain.
    pub fn of(chain: &Chain, thing: &impl Told) -> (i64, i64) {
        let mut digest = Digest { chain, sum: Sum::EMPTY };
        thing.tell(&mut digest);
        let Sum(one, two) = digest.sum;
        (one, two)
    }

    #[inline(never)]
    fn bytes(&mut self, bytes: &[u8]) {
        self.sum = bytes.iter().fold(self.sum, |sum, byte| sum.and(*byte));
    }
}

/// What a digest can be made of.
pub trait Told {
    fn tell(&self, to: &mut Digest);
}

/// Things of which every field counts, but for those after the semicolon: an id by which only the chain knows them, or what follows from
/// the other fields. A new field does not compile until it is here.
macro_rules! told {
    ($($name:ident { $($field:ident),* $(; $($apart:ident),*)? })*) => {$(
        impl Told for $name {
            #[inline(never)]
            fn tell(&self, to: &mut Digest) {
                let $name { $($field,)* $($($apart: _,)*)? } = self;
                $($field.tell(to);)*
            }
        }
    )*};
}

told! {
    Incident {
        id, title, texts, kind, date, by, against, involving, claimed_by, denied_by, side, place, casualties, part_of,
        quotes, sources, media, tags, corrections
    }
    Link { cause, response, basis, says, quote, source, disputed_by }
    Casualties { who, killed, injured, unspecified, says, source, as_of, superseded }
    Quote { text, says, source }
    Media { kind, url, alt, caption, credit, sensitive }
    Correction { date, text, incident }
    When { edtf, words; start, end, interval }
    Side { id, name, short, tone }
    Actor { name, short, grammar, side, part_of, kind, about, url; id }
    Place { name, region, country, position; id }
    Source { publisher, title, url, published, archived_url, lang; id }
    Period { when, title, note }
    Parts {
        title, texts, url, lang, utc_offset, updated, focus, sides, actors, places, sources, incidents, links, periods,
        words, corrections
    }
}

impl Told for str {
    fn tell(&self, to: &mut Digest) {
        to.bytes(self.as_bytes());
        // no text has this byte
        to.bytes(&[u8::MAX]);
    }
}

impl Told for String {
    fn tell(&self, to: &mut Digest) {
        self.as_str().tell(to);
    }
}

impl Told for i64 {
    fn tell(&self, to: &mut Digest) {
        to.bytes(&self.to_le_bytes());
    }
}

impl Told for f64 {
    fn tell(&self, to: &mut Digest) {
        to.bytes(&self.to_le_bytes());
    }
}

macro_rules! numbers {
    ($($name:ident),*) => {$(
        impl Told for $name {
            fn tell(&self, to: &mut Digest) {
                i64::from(*self).tell(to);
            }
        }
    )*};
}
numbers!(bool, u8, i32);

impl<T: Told> Told for &T {
    fn tell(&self, to: &mut Digest) {
        (*self).tell(to);
    }
}

impl<A: Told, B: Told> Told for (A, B) {
    fn tell(&self, to: &mut Digest) {
        self.0.tell(to);
        self.1.tell(to);
    }
}

impl<T: Told> Told for [T] {
    fn tell(&self, to: &mut Digest) {
        (self.len() as i64).tell(to);
        self.iter().for_each(|each| each.tell(to));
    }
}

impl<T: Told> Told for Vec<T> {
    fn tell(&self, to: &mut Digest) {
        self.as_slice().tell(to);
    }
}

impl<T: Told> Told for Option<T> {
    fn tell(&self, to: &mut Digest) {
        self.as_slice().tell(to);
    }
}

impl Told for Speaker {
    fn tell(&self, to: &mut Digest) {
        match self {
            Speaker::Actor(actor) => actor.tell(to),
            Speaker::Name(name) => name.tell(to),
        }
    }
}

/// It is shown as written.
impl Told for Count {
    fn tell(&self, to: &mut Digest) {
        self.as_written().tell(to);
    }
}

macro_rules! words {
    ($($name:ident),*) => {$(
        impl Told for $name {
            fn tell(&self, to: &mut Digest) {
                self.id().tell(to);
            }
        }
    )*};
}
words!(Kind, Basis, Grammar);

macro_rules! texts {
    ($($name:ident),*) => {$(
        impl Told for $name {
            fn tell(&self, to: &mut Digest) {
                self.each().iter().for_each(|(_, text)| text.tell(to));
            }
        }
    )*};
}
texts!(IncidentTexts, ChainTexts);

/// Ids of what a card shows as its own.
macro_rules! things {
    ($($name:ident $thing:ident),*) => {$(
        impl Told for $name {
            fn tell(&self, to: &mut Digest) {
                to.chain.$thing(*self).tell(to);
            }
        }
    )*};
}
things!(ActorId actor, PlaceId place, SourceId source);

/// Ids of what has a place of its own in the figure, where all else that differs in it is said.
macro_rules! others {
    ($($name:ident $thing:ident),*) => {$(
        impl Told for $name {
            fn tell(&self, to: &mut Digest) {
                to.chain.$thing(*self).id.tell(to);
            }
        }
    )*};
}
others!(IncidentId incident, SideId side);
