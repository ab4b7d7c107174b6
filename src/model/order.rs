//! One sort for all rooms: each sorted type would add its own copy of the algorithm to the wasm.

/// Sorts by key. Items with equal keys keep their order (the sort is stable).
pub(crate) fn sorted<T>(things: &[T], key: impl Fn(&T) -> (i64, i64)) -> Vec<&T> {
    let order = order(things.iter().map(key).zip(0..).collect());
    order.into_iter().filter_map(|(_, place)| things.get(place)).collect()
}

/// The places of the smallest key first, each with its key. Equal keys keep their order.
#[inline(never)]
pub(crate) fn order(mut keyed: Vec<((i64, i64), usize)>) -> Vec<((i64, i64), usize)> {
    keyed.sort_unstable();
    keyed
}
