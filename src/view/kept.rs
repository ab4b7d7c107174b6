//! The reader's choices, for those who keep them outside: as they are, and how they are brought back.

use super::store::Store;
use crate::story::State;

/// How the reader's choices differ from the figure's start. It is a late root.
#[inline(never)]
pub fn kept(store: &Store) -> String {
    let (chain, scene, start) = (store.chain(), store.scene_untracked(), start(store));
    let is_told = scene.state.told_by.is_some() || start.told_by.is_some();
    scene.state.kept(chain, &start, is_told.then(|| &**scene.tellers(chain)))
}

/// Brings them back. It is a late root.
#[inline(never)]
pub fn restore(store: &Store, kept: &str) {
    store.show(start(store).with_kept(store.chain(), kept));
}

/// What is chosen at first.
fn start(store: &Store) -> State {
    let (chain, scene) = (store.chain(), store.scene_untracked());
    let told_by = store.told_by().and_then(|name| scene.tellers(chain).find(chain, name));
    State { told_by, ..store.start().clone() }
}
