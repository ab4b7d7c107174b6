//! What the reader chooses, and what follows from it, worked out again only when what it rests on has changed.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// A signal, of one type for all values, as [`Derived`] is.
pub struct Chosen<T> {
    signal: RwSignal<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Chosen<T> {
    fn clone(&self) -> Chosen<T> {
        *self
    }
}

impl<T> Copy for Chosen<T> {}

impl<T: Default + Send + Sync + 'static> Chosen<T> {
    pub fn new(value: T) -> Chosen<T> {
        Chosen { signal: signal(Arc::new(value)), of: PhantomData }
    }

    /// The value; whoever asks is told when it is set.
    pub fn get(self) -> Arc<T> {
        of_type(self.signal.get())
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> Arc<T> {
        of_type(self.signal.get_untracked())
    }

    pub fn set(self, value: T) {
        set(self.signal, Arc::new(value));
    }
}

type Value = Arc<dyn Any + Send + Sync>;

#[inline(never)]
fn signal(value: Value) -> RwSignal<Value> {
    RwSignal::new(value)
}

#[inline(never)]
fn set(signal: RwSignal<Value>, value: Value) {
    signal.set(value);
}

/// A memo, of one type for all values: each type that a memo holds costs an embed 400 bytes.
pub struct Derived<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Derived<T> {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// Any value, and how to compare it with another one of its type.
#[derive(Clone)]
struct Erased {
    value: Value,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Erased) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}

impl<T: Default + PartialEq + Send + Sync + 'static> Derived<T> {
    /// The value is worked out when it is first asked for.
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
        let is_same = |one: &dyn Any, other: &dyn Any| one.downcast_ref::<T>() == other.downcast_ref::<T>();
        Derived { memo: memo(Box::new(move || Erased { value: Arc::new(value()), is_same })), of: PhantomData }
    }

    /// The value; whoever asks is told when it changes.
    pub fn get(self) -> Arc<T> {
        of_type(self.memo.get().value)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> Arc<T> {
        of_type(self.memo.get_untracked().value)
    }
}

#[inline(never)]
fn memo(value: Box<dyn Fn() -> Erased + Send + Sync>) -> Memo<Erased> {
    Memo::new(move |_| value())
}

/// The type is that with which it was made, so there is always one.
fn of_type<T: Default + Send + Sync + 'static>(value: Value) -> Arc<T> {
    value.downcast().unwrap_or_default()
}
