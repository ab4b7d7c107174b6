//! Sorting, once for the whole room: each kind of thing that is sorted would add its own copy of the sort to the wasm.

/// The numbers below `count`, by their keys; equal keys keep their order.
pub fn sorted(count: usize, key: &dyn Fn(usize) -> (i64, i64)) -> Vec<usize> {
    let mut keyed: Vec<((i64, i64), usize)> = (0..count).map(|index| (key(index), index)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, index)| index).collect()
}
