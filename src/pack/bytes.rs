//! Values to bytes and back. A number takes as many bytes as it needs (LEB128, as in WebAssembly 2.0, 5.2.2), a text and a list
//! begin with their length, and what may be missing with 0 or 1.

use crate::model::{MAX_TEXT, is_turning};

/// What can be packed.
pub(super) trait Packed: Sized {
    fn put(&self, to: &mut Writer);
    /// `None`: the bytes are none of ours.
    fn take(from: &mut Reader) -> Option<Self>;
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
pub(super) struct Reader<'b> {
    pub bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn some(&mut self, length: usize) -> Option<&'b [u8]> {
        let (first, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(first)
    }

    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            // of the tenth byte there is room for one bit
            number |= u64::from(byte & 127).checked_shl(7 * place).filter(|_| place < 9 || byte < 2)?;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// A list's length. Every item takes a byte at least: a longer one is none of ours, and needs no memory.
    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|length| *length <= self.bytes.len())
    }
}

impl Packed for usize {
    fn put(&self, to: &mut Writer) {
        to.number(*self as u64);
    }

    fn take(from: &mut Reader) -> Option<usize> {
        from.number()?.try_into().ok()
    }
}

impl Packed for u64 {
    fn put(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn take(from: &mut Reader) -> Option<u64> {
        from.number()
    }
}

/// Small where it is near 0, on either side.
impl Packed for i64 {
    fn put(&self, to: &mut Writer) {
        to.number(((self << 1) ^ (self >> 63)) as u64);
    }

    fn take(from: &mut Reader) -> Option<i64> {
        let number = from.number()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }
}

/// Numbers that are packed as another type.
macro_rules! packed_as {
    ($($small:ty as $large:ty),*) => {$(
        impl Packed for $small {
            fn put(&self, to: &mut Writer) {
                <$large>::from(*self).put(to);
            }

            fn take(from: &mut Reader) -> Option<$small> {
                <$large>::take(from)?.try_into().ok()
            }
        }
    )*};
}

packed_as!(u8 as u64, u32 as u64, i32 as i64);

impl Packed for bool {
    fn put(&self, to: &mut Writer) {
        to.bytes.push(u8::from(*self));
    }

    fn take(from: &mut Reader) -> Option<bool> {
        match from.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Packed for f64 {
    fn put(&self, to: &mut Writer) {
        to.bytes.extend(self.to_le_bytes());
    }

    fn take(from: &mut Reader) -> Option<f64> {
        Some(f64::from_le_bytes(from.some(8)?.try_into().ok()?)).filter(|number| number.is_finite())
    }
}

/// No longer than a text may be, and without the marks that `read` leaves out.
impl Packed for String {
    fn put(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        to.bytes.extend(self.as_bytes());
    }

    fn take(from: &mut Reader) -> Option<String> {
        let length = from.length()?;
        let text = std::str::from_utf8(from.some(length)?).ok()?;
        let is_fit = !text.contains(is_turning) && (length <= MAX_TEXT || text.chars().count() <= MAX_TEXT);
        is_fit.then(|| text.to_string())
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, to: &mut Writer) {
        self.is_some().put(to);
        self.iter().for_each(|value| value.put(to));
    }

    fn take(from: &mut Reader) -> Option<Option<T>> {
        Some(if bool::take(from)? { Some(T::take(from)?) } else { None })
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        self.iter().for_each(|item| item.put(to));
    }

    fn take(from: &mut Reader) -> Option<Vec<T>> {
        (0..from.length()?).map(|_| T::take(from)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Reader) -> Option<(A, B)> {
        Some((A::take(from)?, B::take(from)?))
    }
}
