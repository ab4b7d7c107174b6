//! Numbers in the digits of the language.

use super::say;
use crate::model::digits;

/// A whole number: "24", "٢٤".
pub fn number(number: i64) -> String {
    own(digits(number))
}

/// In two digits, as the hours and minutes of a time: "07".
pub(super) fn two_digits(number: u32) -> String {
    own([if number < 10 { "0" } else { "" }, &*digits(number.into())].concat())
}

/// A number that is written in the digits 0 to 9, in those of the language.
pub(super) fn own(written: String) -> String {
    let digits = say::digits();
    if digits.is_empty() {
        return written;
    }
    let own = |sign: char| sign.to_digit(10).and_then(|digit| digits.chars().nth(digit as usize)).unwrap_or(sign);
    written.chars().map(own).collect()
}
