//! Numbers in digits, and back.

/// A whole number, in the digits 0 to 9. (That of the standard library knows of width and sign, and is 1 KB of the wasm.)
pub fn digits(number: i64) -> String {
    let mut rest = number.unsigned_abs();
    let mut reversed = String::new();
    while reversed.is_empty() || rest > 0 {
        reversed.push(char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
    }
    if number < 0 {
        reversed.push('-');
    }
    reversed.chars().rev().collect()
}

/// The number that [`digits`] has written so. (That of the standard library is a function for each type of number.)
pub fn number(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    let add = |number: i64, byte| number.checked_mul(10)?.checked_add(sign * digit(byte)?);
    if digits.is_empty() { None } else { digits.bytes().try_fold(0, add) }
}

/// The same, of what counts or has a place.
pub fn index(text: &str) -> Option<usize> {
    number(text)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::{digits, number};

    #[test]
    fn they_are_read_as_the_standard_library_does() {
        for text in ["0", "7", "-10", "007", "9223372036854775807", "-9223372036854775808"] {
            assert_eq!(number(text), text.parse().ok());
        }
        for text in ["", "-", "--1", "1 ", "1.0", "x", "٧", "9223372036854775808", "-9223372036854775809"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn they_are_those_of_the_standard_library() {
        for number in [0, 7, 10, -1, 123_456, i64::MAX, i64::MIN] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
