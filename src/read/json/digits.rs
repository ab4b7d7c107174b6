//! A decimal number out of its digits, without the tables that exact reading of any number takes (10 KB of wasm).

/// Digits as they come, most significant first.
pub(super) struct Digits {
    is_negative: bool,
    /// The digits as a whole number, without those that no longer fit.
    mantissa: u64,
    /// The power of ten that it is to be multiplied with.
    exponent: i64,
}

impl Digits {
    pub fn new(is_negative: bool) -> Digits {
        Digits { is_negative, mantissa: 0, exponent: 0 }
    }

    pub fn push(&mut self, digit: u8, is_fraction: bool) {
        let next = self.mantissa.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit)));
        // a digit that does not fit counts as 0
        self.exponent += i64::from(next.is_none()) - i64::from(is_fraction);
        self.mantissa = next.unwrap_or(self.mantissa);
    }

    /// Multiplies with that power of ten.
    pub fn shift(&mut self, power: &Digits) {
        let most = if power.is_negative { i64::MIN } else { i64::MAX };
        self.exponent = self.exponent.saturating_add(power.whole().unwrap_or(most));
    }

    /// The number, where all its digits fit.
    pub fn whole(&self) -> Option<i64> {
        let whole = i64::try_from(self.mantissa).ok().filter(|_| self.exponent == 0)?;
        Some(if self.is_negative { -whole } else { whole })
    }

    /// Exact where the digits are fifteen at most and the exponent is within 22 (Clinger 1990, "How to read floating point
    /// numbers accurately"); else off by a few units in the last place. Infinite where it is out of range.
    pub fn value(&self) -> f64 {
        let mut power = 1.0f64;
        // powers of ten are exact up to the 22nd, and beyond the 700th nothing changes
        for _ in 0..self.exponent.unsigned_abs().min(700) {
            power *= 10.0;
        }
        let size = match self.exponent {
            _ if self.mantissa == 0 => 0.0,
            0.. => self.mantissa as f64 * power,
            _ => self.mantissa as f64 / power,
        };
        if self.is_negative { -size } else { size }
    }
}
