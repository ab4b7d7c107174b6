//! Each thing once in a list, however long the list is.

/// Tells the first time that a list names a thing from the second, without going through the list again.
#[derive(Default)]
pub(super) struct Once {
    list: usize,
    /// The last list that named each thing.
    named_in: Vec<usize>,
}

impl Once {
    /// Begins a list.
    pub fn begin(&mut self) {
        self.list += 1;
    }

    /// Whether this list has not named the thing at `index` before.
    pub fn first(&mut self, index: usize) -> bool {
        if self.named_in.len() <= index {
            self.named_in.resize(index + 1, 0);
        }
        self.named_in.get_mut(index).is_some_and(|list| std::mem::replace(list, self.list) != self.list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_names_each_thing_a_first_time() {
        let mut once = Once::default();
        once.begin();
        assert_eq!([3, 0, 3].map(|index| once.first(index)), [true, true, false]);
        once.begin();
        assert_eq!([3, 3].map(|index| once.first(index)), [true, false]);
    }
}
