//! Reading JSON: bytes to values, each met once.

use super::digits::Digits;
use super::{Data, Json, Number, Object, Value};
use crate::read::{Word, word};

/// Lists and objects within each other, at most: each costs the reader some stack.
const MAX_DEPTH: usize = 128;

/// Why a text is no JSON.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fault {
    /// In bytes.
    pub offset: usize,
    /// What should be there, or what is wrong.
    pub reason: Word,
    /// Whether the text ends too early.
    pub is_end: bool,
}

/// The JSON of a text.
pub fn parse(text: &str) -> Result<Json, Fault> {
    let mut reader = Reader { text, at: 0, depth: 0, lost: Vec::new() };
    let root = reader.value()?;
    match reader.next() {
        None => Ok(Json { root, lost: reader.lost }),
        Some(_) => reader.fault(word!("trailing characters")),
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    lost: Vec<(usize, usize)>,
}

impl Reader<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// Steps over a byte that must be here.
    fn take(&mut self, byte: u8) -> bool {
        let is_here = self.byte() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    fn fault<T>(&self, reason: Word) -> Result<T, Fault> {
        Err(Fault { offset: self.at, reason, is_end: self.at >= self.text.len() })
    }

    fn value(&mut self) -> Result<Value, Fault> {
        let first = self.next();
        let offset = self.at;
        let data = match first {
            Some(b'{') => self.within(Reader::object)?,
            Some(b'[') => self.within(Reader::array)?,
            Some(b'"') => Data::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Data::Number(self.number()?),
            Some(b't') => self.word("true", Data::Bool(true))?,
            Some(b'f') => self.word("false", Data::Bool(false))?,
            Some(b'n') => self.word("null", Data::Null)?,
            _ => return self.fault(word!("expected a value")),
        };
        Ok(Value { offset, data })
    }

    fn within(&mut self, read: fn(&mut Self) -> Result<Data, Fault>) -> Result<Data, Fault> {
        self.depth += 1;
        if self.depth >= MAX_DEPTH {
            return self.fault(word!("too many lists and objects within each other"));
        }
        self.at += 1;
        let data = read(self)?;
        self.depth -= 1;
        Ok(data)
    }

    fn array(&mut self) -> Result<Data, Fault> {
        let mut items = Vec::new();
        if self.next() == Some(b']') {
            self.at += 1;
            return Ok(Data::Array(items));
        }
        loop {
            items.push(self.value()?);
            if !self.goes_on(b']', word!("expected `,` or `]`"))? {
                return Ok(Data::Array(items));
            }
        }
    }

    fn object(&mut self) -> Result<Data, Fault> {
        let mut fields = Vec::new();
        if self.next() == Some(b'}') {
            self.at += 1;
            return Ok(Data::Object(Object::default()));
        }
        loop {
            if self.next() != Some(b'"') {
                return self.fault(word!("expected a name in double quotation marks"));
            }
            let name = self.string()?;
            self.next();
            if !self.take(b':') {
                return self.fault(word!("expected `:`"));
            }
            fields.push((name, self.value()?));
            if !self.goes_on(b'}', word!("expected `,` or `}`"))? {
                return Ok(Data::Object(Object::new(fields, &mut self.lost)));
            }
        }
    }

    /// After a part of a list or object: whether there is another. Steps over the comma or the end.
    fn goes_on(&mut self, end: u8, expected: Word) -> Result<bool, Fault> {
        self.next();
        if self.take(end) {
            return Ok(false);
        }
        if !self.take(b',') {
            return self.fault(expected);
        }
        match self.next() == Some(end) {
            true => self.fault(word!("trailing comma")),
            false => Ok(true),
        }
    }

    fn word(&mut self, word: &str, data: Data) -> Result<Data, Fault> {
        for &byte in word.as_bytes() {
            if !self.take(byte) {
                return self.fault(word!("expected `true`, `false` or `null`"));
            }
        }
        Ok(data)
    }

    fn number(&mut self) -> Result<Number, Fault> {
        let mut digits = Digits::new(self.take(b'-'));
        let starts_with_zero = self.byte() == Some(b'0');
        let whole = self.digits(&mut digits, false)?;
        if starts_with_zero && whole > 1 {
            self.at -= whole - 1;
            return self.fault(word!("a number must not begin with 0"));
        }
        let mut is_whole = true;
        if self.take(b'.') {
            is_whole = false;
            self.digits(&mut digits, true)?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            is_whole = false;
            self.at += 1;
            let is_negative = self.byte() == Some(b'-');
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            let mut exponent = Digits::new(is_negative);
            self.digits(&mut exponent, false)?;
            digits.shift(&exponent);
        }
        let value = digits.value();
        if !value.is_finite() {
            return self.fault(word!("a number is out of range"));
        }
        Ok(Number { whole: digits.whole().filter(|_| is_whole), value })
    }

    /// One digit or more, and how many.
    fn digits(&mut self, digits: &mut Digits, is_fraction: bool) -> Result<usize, Fault> {
        let start = self.at;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            digits.push(byte - b'0', is_fraction);
            self.at += 1;
        }
        match self.at - start {
            0 => self.fault(word!("expected a digit")),
            count => Ok(count),
        }
    }

    /// The text in quotation marks that begins here.
    fn string(&mut self) -> Result<String, Fault> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while self.byte().is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)) {
                self.at += 1;
            }
            // these bytes are at the borders of characters
            text.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escaped()?);
                }
                Some(_) => {
                    return self.fault(word!(
                        "a control character (a line break, a tab) within a text: write it as \\n or \\t"
                    ));
                }
                None => return self.fault(word!("a text without its closing quotation mark")),
            }
        }
    }

    /// What follows a backslash.
    fn escaped(&mut self) -> Result<char, Fault> {
        let plain = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unit();
            }
            _ => return self.fault(word!("invalid escape: after `\\` comes one of \" \\ / b f n r t u")),
        };
        self.at += 1;
        Ok(plain)
    }

    /// A character of one or two units in hexadecimal digits (UTF-16).
    fn unit(&mut self) -> Result<char, Fault> {
        const LONE: Word = word!("half a character (a lone surrogate) in `\\u`");
        let first = self.hexadecimal()?;
        let code = match first {
            0xd800..0xdc00 => {
                if !(self.take(b'\\') && self.take(b'u')) {
                    return self.fault(LONE);
                }
                match self.hexadecimal()? {
                    second @ 0xdc00..0xe000 => 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                    _ => return self.fault(LONE),
                }
            }
            _ => first,
        };
        match char::from_u32(code) {
            Some(character) => Ok(character),
            None => self.fault(LONE),
        }
    }

    fn hexadecimal(&mut self) -> Result<u32, Fault> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(digit) = self.byte().and_then(|byte| char::from(byte).to_digit(16)) else {
                return self.fault(word!("expected four hexadecimal digits after `\\u`"));
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}
