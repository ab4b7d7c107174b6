//! Values to bytes and back. A number takes as many bytes as it needs (LEB128, as in WebAssembly 2.0, 5.2.2), a text and a list
//! begin with their length, and what may be missing with 0 or 1.

use crate::model::{MAX_TEXT, is_turning};

/// Most memory that the items of lists may take, bytes.
pub(super) const MAX_MEMORY: usize = 256 * 1024 * 1024;
/// No item takes more than so many times its bytes.
pub(super) const MAX_GROWTH: usize = 128;

/// What can be packed.
pub(super) trait Packed: Sized {
    fn put(&self, to: &mut Writer);
    /// What comes next. From a reader that has failed, a value that only fills its place.
    fn take(from: &mut Reader) -> Self;
}

/// Bytes that are written.
#[derive(Default)]
pub(super) struct Writer {
    pub bytes: Vec<u8>,
}

impl Writer {
    pub fn number(&mut self, mut number: u64) {
        while number > 127 {
            self.bytes.push(number as u8 | 128);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}

/// Bytes that are still to be read.
///
/// Bytes that [`pack`](super::pack) has not made are noticed at once and refused at the end: whoever takes a value goes on until then.
/// To ask after each value would be a third of the code that an embed loads for this.
pub(super) struct Reader<'b> {
    pub bytes: &'b [u8],
    pub has_failed: bool,
    /// What the items of lists take so far, bytes.
    memory: usize,
}

impl<'b> Reader<'b> {
    pub fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { bytes, has_failed: false, memory: 0 }
    }

    /// What was read is nothing of ours. Nothing more is read.
    #[inline(never)]
    pub fn fail(&mut self) {
        self.has_failed = true;
        self.bytes = &[];
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else {
            self.fail();
            return 0;
        };
        self.bytes = rest;
        *first
    }

    #[inline(never)]
    fn some(&mut self, length: usize) -> &'b [u8] {
        let Some((first, rest)) = self.bytes.split_at_checked(length) else {
            self.fail();
            return &[];
        };
        self.bytes = rest;
        first
    }

    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte();
            // of the tenth byte there is room for one bit
            if place == 9 && byte > 1 {
                break;
            }
            number |= u64::from(byte & 127) << (7 * place);
            if byte < 128 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// A value that may be too large for its type.
    fn small<T: Default>(&mut self, value: Result<T, std::num::TryFromIntError>) -> T {
        value.unwrap_or_else(|_| {
            self.fail();
            T::default()
        })
    }

    /// The length of a list whose items have that size. A list that is too long for the bytes that are left is not ours: it takes no
    /// memory. Nor does one for which there is too little memory left.
    #[inline(never)]
    fn length(&mut self, size: usize) -> usize {
        let length = usize::take(self);
        let memory = length.saturating_mul(size);
        self.memory = self.memory.saturating_add(memory);
        let left = self.bytes.len();
        if length > left || memory / MAX_GROWTH > left || self.memory > MAX_MEMORY {
            self.fail();
            return 0;
        }
        length
    }
}

impl Packed for usize {
    fn put(&self, to: &mut Writer) {
        to.number(*self as u64);
    }

    #[inline(never)]
    fn take(from: &mut Reader) -> usize {
        let number = from.number().try_into();
        from.small(number)
    }
}

impl Packed for u64 {
    fn put(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn take(from: &mut Reader) -> u64 {
        from.number()
    }
}

/// Small where it is near 0, on either side.
impl Packed for i64 {
    fn put(&self, to: &mut Writer) {
        to.number(((self << 1) ^ (self >> 63)) as u64);
    }

    fn take(from: &mut Reader) -> i64 {
        let number = from.number();
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }
}

/// Numbers that are packed as another type.
macro_rules! packed_as {
    ($($small:ty as $large:ty),*) => {$(
        impl Packed for $small {
            fn put(&self, to: &mut Writer) {
                <$large>::from(*self).put(to);
            }

            fn take(from: &mut Reader) -> $small {
                let number = <$large>::take(from).try_into();
                from.small(number)
            }
        }
    )*};
}

packed_as!(u8 as u64, u32 as u64, i32 as i64);

impl Packed for bool {
    fn put(&self, to: &mut Writer) {
        to.bytes.push(u8::from(*self));
    }

    fn take(from: &mut Reader) -> bool {
        let byte = from.byte();
        if byte > 1 {
            from.fail();
        }
        byte == 1
    }
}

impl Packed for f64 {
    fn put(&self, to: &mut Writer) {
        to.bytes.extend(self.to_le_bytes());
    }

    fn take(from: &mut Reader) -> f64 {
        let number = from.some(8).try_into().map_or(f64::NAN, f64::from_le_bytes);
        if !number.is_finite() {
            from.fail();
        }
        number
    }
}

/// No longer than a text may be, and without the marks that `read` leaves out.
impl Packed for String {
    fn put(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        to.bytes.extend(self.as_bytes());
    }

    #[inline(never)]
    fn take(from: &mut Reader) -> String {
        let length = from.length(0);
        let text = std::str::from_utf8(from.some(length)).unwrap_or("\u{202e}");
        // most texts are ASCII, which is known sooner
        if text.contains(is_turning) || (length > MAX_TEXT && text.chars().count() > MAX_TEXT) {
            from.fail();
            return String::new();
        }
        text.to_string()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, to: &mut Writer) {
        self.is_some().put(to);
        self.iter().for_each(|value| value.put(to));
    }

    fn take(from: &mut Reader) -> Option<T> {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        self.iter().for_each(|item| item.put(to));
    }

    fn take(from: &mut Reader) -> Vec<T> {
        let length = from.length(size_of::<T>());
        (0..length).map(|_| T::take(from)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Reader) -> (A, B) {
        (A::take(from), B::take(from))
    }
}

#[cfg(test)]
mod tests;
