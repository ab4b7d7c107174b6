//! Numbers in digits.

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

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn they_are_those_of_the_standard_library() {
        for number in [0, 7, 10, -1, 123_456, i64::MAX, i64::MIN] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
