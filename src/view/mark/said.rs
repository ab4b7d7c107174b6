//! Sentences in whose slots elements stand.

use super::{Element, Mark};
use crate::words::lexicon::{Piece, Said, pieces};

/// What stands in a slot of a sentence.
pub struct Marks(Vec<Mark>);

impl From<&str> for Marks {
    fn from(text: &str) -> Marks {
        Marks(vec![Mark::Text(text.to_owned())])
    }
}

impl From<Element> for Marks {
    fn from(element: Element) -> Marks {
        Marks(vec![Mark::Element(element)])
    }
}

impl Element {
    /// Adds a sentence in whose slots elements may stand.
    pub fn say<const N: usize>(self, said: Said<Marks, N>) -> Element {
        let Said { text, count, mut slots } = said;
        self.filled(text, count, &mut slots)
    }

    #[inline(never)]
    fn filled(self, text: &'static str, count: usize, slots: &mut [Marks]) -> Element {
        let mut marks = Vec::new();
        pieces(text, count, &mut |piece| match piece {
            Piece::Text("") => {}
            Piece::Text(text) => marks.push(Mark::Text(text.to_owned())),
            Piece::Count(count) => marks.push(Mark::Text(count)),
            Piece::Slot(place) => marks.extend(slots.get_mut(place).into_iter().flat_map(|slot| slot.0.drain(..))),
        });
        marks.into_iter().fold(self, Element::push)
    }
}
