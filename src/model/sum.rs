//! Bytes as one number, so that long texts can be compared, sorted and looked up: a map of texts would be 2 KB of an embed.

/// A number of 128 bits for some bytes: two sums that have nothing to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sum(pub i64, pub i64);

impl Sum {
    /// That of no bytes.
    pub const EMPTY: Sum = Sum(0x4bf2_9ce4_8422_2325, 0x6295_c58d_62b8_2175);

    /// That of a name as it is compared: capitals of ASCII are small letters.
    pub fn of_name(text: &str) -> Sum {
        text.bytes().fold(Sum::EMPTY, Sum::and_letter)
    }

    /// With one more letter behind it, as names are compared.
    pub fn and_letter(self, byte: u8) -> Sum {
        self.and(byte.to_ascii_lowercase())
    }

    /// With one more byte behind it.
    pub fn and(self, byte: u8) -> Sum {
        let byte = i64::from(byte);
        Sum((self.0 ^ byte).wrapping_mul(0x0100_0000_01b3), (self.1 + byte).wrapping_mul(0x5851_f42d_4c95_7f2d))
    }
}
