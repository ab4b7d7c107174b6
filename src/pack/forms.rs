//! What is packed of each thing, in this order. A field that is added to a thing is added here too, or this does not compile; then
//! [`VERSION`](super::VERSION) goes up.

use super::bytes::{Packed, Reader, Writer};
use crate::model::{
    Actor, ActorId, Basis, Casualties, ChainTexts, Correction, Count, Grammar, Incident, IncidentId, IncidentTexts,
    Kind, Link, Media, Parts, Period, Place, PlaceId, Point, Precision, Quote, Side, SideId, Source, SourceId, Speaker,
    When,
};

/// Things of which all fields are packed.
macro_rules! packed {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Packed for $name {
            fn put(&self, to: &mut Writer) {
                $(self.$field.put(to);)*
            }

            fn take(from: &mut Reader) -> $name {
                $name { $($field: Packed::take(from),)* }
            }
        }
    )*};
}

packed! {
    Side { id, name, short, tone }
    Period { when, title, note }
    Actor { id, name, short, grammar, side, part_of, kind, about, url }
    Place { id, name, region, country, position }
    Source { id, publisher, title, url, published, archived_url, lang }
    Point { precision, year, month, day, hour, minute, approximate, uncertain, earliest, latest }
    When { edtf, words, start, end, interval }
    Count { written, low, high }
    Casualties { who, killed, injured, unspecified, says, source, as_of, superseded }
    Quote { text, says, source }
    Media { kind, url, alt, caption, credit, sensitive }
    Correction { date, text, incident }
    Link { cause, response, basis, says, quote, source, disputed_by }
    Incident {
        id, title, texts, kind, date, by, against, involving, claimed_by, denied_by, side, place, casualties,
        part_of, quotes, sources, media, tags, corrections
    }
    Parts {
        sides, actors, places, sources, incidents, links, corrections, title, texts, url, periods, words, lang,
        utc_offset, updated, focus
    }
}

/// Optional texts, in the order in which they are declared.
macro_rules! texts {
    ($($name:ident),*) => {$(
        impl Packed for $name {
            fn put(&self, to: &mut Writer) {
                self.each().iter().for_each(|(_, text)| text.put(to));
            }

            fn take(from: &mut Reader) -> $name {
                let mut texts = $name::NONE;
                for (_, text) in texts.each_mut() {
                    *text = Packed::take(from);
                }
                texts
            }
        }
    )*};
}

texts!(ChainTexts, IncidentTexts);

/// Ids, by where the thing stands in its list. Whether it is there, [`Chain::new`](crate::model::Chain::new) says.
macro_rules! ids {
    ($($name:ident),*) => {$(
        impl Packed for $name {
            fn put(&self, to: &mut Writer) {
                self.position().put(to);
            }

            fn take(from: &mut Reader) -> $name {
                $name::new(Packed::take(from))
            }
        }
    )*};
}

ids!(IncidentId, SideId, ActorId, PlaceId, SourceId);

/// Words of a list, by where they stand in it.
macro_rules! one_of {
    ($($name:ident),*) => {$(
        impl Packed for $name {
            fn put(&self, to: &mut Writer) {
                $name::ALL.iter().position(|each| each == self).unwrap_or_default().put(to);
            }

            fn take(from: &mut Reader) -> $name {
                let [first, ..] = $name::ALL;
                let place = usize::take(from);
                $name::ALL.get(place).copied().unwrap_or_else(|| {
                    from.fail();
                    first
                })
            }
        }
    )*};
}

one_of!(Basis, Grammar, Kind, Precision);

impl Packed for Speaker {
    fn put(&self, to: &mut Writer) {
        match self {
            Speaker::Actor(actor) => (true, *actor).put(to),
            Speaker::Name(name) => (false, name.clone()).put(to),
        }
    }

    fn take(from: &mut Reader) -> Speaker {
        if bool::take(from) { Speaker::Actor(Packed::take(from)) } else { Speaker::Name(Packed::take(from)) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::bytes::{MAX_GROWTH, MAX_MEMORY};
    use super::*;
    use crate::model::{MAX_INCIDENTS, MAX_LINKS, MAX_NAMED, MAX_PERIODS, MAX_SENTENCES, MAX_SIDES};

    /// How many bytes the shortest such thing takes: all that may be missing is, and texts and lists are empty.
    fn shortest<T: Packed>() -> usize {
        let zeros = [0; 500];
        let mut from = Reader::new(&zeros);
        T::take(&mut from);
        zeros.len() - from.bytes.len()
    }

    #[test]
    fn no_item_of_a_list_takes_more_memory_than_is_reserved_for_its_bytes() {
        macro_rules! each {
            ($($name:ty),*) => {$(
                assert!(size_of::<$name>() <= MAX_GROWTH * shortest::<$name>(), "{}", stringify!($name));
            )*};
        }
        each!(Side, Period, Actor, Place, Source, Casualties, Quote, Media, Correction, Link, Incident, Speaker);
        each!(String, (String, String), ActorId, SourceId);
    }

    #[test]
    fn a_chain_with_as_many_things_as_one_may_have_finds_memory() {
        let named = size_of::<Actor>() + size_of::<Place>() + size_of::<Source>() + size_of::<Correction>();
        let most = size_of::<Incident>() * MAX_INCIDENTS
            + size_of::<Link>() * MAX_LINKS
            + named * MAX_NAMED
            + size_of::<Side>() * MAX_SIDES
            + size_of::<Period>() * MAX_PERIODS
            + size_of::<(String, String)>() * MAX_SENTENCES;
        assert!(most <= MAX_MEMORY, "{most} bytes");
    }

    #[test]
    fn a_list_that_its_bytes_cannot_hold_takes_no_memory() {
        // a thousand incidents in a thousand bytes
        let mut bytes = vec![0; 1_000];
        bytes.splice(0..0, [0xe8, 0x07]);
        let mut from = Reader::new(&bytes);
        assert_eq!((Vec::<Incident>::take(&mut from).capacity(), from.has_failed), (0, true));
    }
}
