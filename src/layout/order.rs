//! Sorting, once for the whole room: each kind of thing that is sorted would add its own copy of the sort to the wasm.

/// The things by their keys; where keys are equal, in the order in which they were.
pub fn sorted<T>(things: &[T], key: impl Fn(&T) -> (i64, i64)) -> Vec<&T> {
    let order = order(things.iter().map(key).zip(0..).collect());
    order.into_iter().filter_map(|(_, place)| things.get(place)).collect()
}

#[inline(never)]
fn order(mut keyed: Vec<((i64, i64), usize)>) -> Vec<((i64, i64), usize)> {
    keyed.sort_unstable();
    keyed
}
