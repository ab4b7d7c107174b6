//! Numbers, texts and lists at their limits.

use super::*;

fn written(number: u64) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.number(number);
    writer.bytes
}

#[test]
fn a_number_takes_a_byte_for_each_seven_bits_and_comes_back() {
    for bits in 1..=u64::BITS {
        // the greatest of so many bits
        let number = u64::MAX >> (u64::BITS - bits);
        let bytes = written(number);
        let mut from = Reader::new(&bytes);
        assert_eq!((bytes.len(), from.number()), (bits.div_ceil(7) as usize, number), "{bits} bits");
        assert!(from.bytes.is_empty() && !from.has_failed, "{bits} bits");
    }
}

#[test]
fn a_number_of_more_bits_than_there_is_room_for_is_refused() {
    for tenth in 0..=u8::MAX {
        let bytes = [[128; 9].as_slice(), &[tenth]].concat();
        let mut from = Reader::new(&bytes);
        from.number();
        assert_eq!(from.has_failed, tenth > 1, "{tenth}");
    }
}

/// The value in so many bytes, and what is read of them.
fn read_again<T: Packed>(value: &T) -> (usize, Option<T>) {
    let mut writer = Writer::default();
    value.put(&mut writer);
    let mut from = Reader::new(&writer.bytes);
    let again = T::take(&mut from);
    (writer.bytes.len(), (!from.has_failed && from.bytes.is_empty()).then_some(again))
}

#[test]
fn a_number_below_0_takes_as_many_bytes_as_one_above() {
    for (number, bytes) in [(0, 1), (63, 1), (64, 2), (1_000_000, 3), (i64::MAX, 10)] {
        assert_eq!(read_again(&number), (bytes, Some(number)));
        assert_eq!(read_again(&!number), (bytes, Some(!number)));
    }
}

#[test]
fn the_characters_of_a_text_are_counted_and_not_its_bytes() {
    for letter in ["x", "é", "ع", "𝄞"] {
        let (longest, longer) = (letter.repeat(MAX_TEXT), letter.repeat(MAX_TEXT + 1));
        assert_eq!(read_again(&longer).1, None, "{letter}");
        assert_eq!(read_again(&longest).1, Some(longest), "{letter}");
    }
}

#[test]
fn a_list_may_be_as_long_as_its_bytes_and_the_memory_allow() {
    // its length, the bytes after that, the memory of an item, that of other lists, and whether it is taken
    for (length, left, size, memory, is_taken) in [
        (3, 3, 8, 0, true),
        (4, 3, 8, 0, false),
        (2, 2, MAX_GROWTH, 0, true),
        (2, 2, MAX_GROWTH + MAX_GROWTH / 2, 0, false),
        (2, 2, 8, MAX_MEMORY - 16, true),
        (2, 2, 8, MAX_MEMORY - 15, false),
    ] {
        let bytes = [written(length as u64), vec![0; left]].concat();
        let mut from = Reader { memory, ..Reader::new(&bytes) };
        let taken = (from.length(size), from.has_failed);
        assert_eq!(taken, if is_taken { (length, false) } else { (0, true) }, "{length} of {size}, {left} left");
    }
}
