//! What dates are put together of.

pub fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A day in EDTF.
pub fn day(year: &str, month: u32, day: u32) -> String {
    format!("{year}-{month:02}-{day:02}")
}
