//! Lines of words, broken where there is no room for the next.

use super::letters;
use super::looks::Looks;

pub struct Lines {
    /// Of the type, px.
    size: f64,
    /// Of one line, px.
    tall: f64,
    /// How wide the weight of the type makes a letter.
    weight: f64,
    count: f64,
    /// How far the last line goes, px.
    x: f64,
}

impl Lines {
    pub fn new(looks: &Looks, size: f64) -> Lines {
        Lines { size, tall: size * looks.line, weight: looks.weight, count: 0.0, x: 0.0 }
    }

    pub fn text(&mut self, text: &str, room: f64) {
        for word in text.split_whitespace() {
            let mut space = if self.x > 0.0 { letters::SPACE * self.size } else { 0.0 };
            for piece in word.split_inclusive(letters::breaks_after) {
                self.put(std::mem::take(&mut space), self.wide(piece), room);
            }
        }
    }

    /// Something that is kept together, and takes so many px more than its words. What is wider than a line has lines of its
    /// own.
    pub fn item(&mut self, words: &str, extra: f64, room: f64) {
        let wide = self.wide(words) + extra;
        if wide <= room {
            return self.put(0.0, wide, room);
        }
        self.x = room;
        self.text(words, room - extra);
        self.x = room;
    }

    /// Ends the last line, and gives the height of all, px.
    pub fn end(&mut self) -> f64 {
        self.x = 0.0;
        std::mem::take(&mut self.count) * self.tall
    }

    fn put(&mut self, space: f64, wide: f64, room: f64) {
        if self.count == 0.0 || self.x + space + wide > room {
            self.count += 1.0;
            self.x = 0.0;
        }
        // what is wider than a line goes on in the next
        let more = ((wide / room.max(1.0)).ceil() - 1.0).max(0.0);
        self.count += more;
        self.x += space + wide - more * room;
    }

    fn wide(&self, words: &str) -> f64 {
        words.chars().map(letters::width).sum::<f64>() * self.size * self.weight
    }
}
