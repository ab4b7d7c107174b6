//! Numbers and lists at their limits.

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
