//! What of a scene is drawn a moment after the rest, so that a reader sees sooner what they have asked for, and no page is held for long.

use std::sync::Arc;

use super::Scene;
use crate::model::Chain;
use crate::story::Action;

/// To make the texts of so many incidents takes some 25 ms.
const TEXTS_AT_A_TIME: usize = 4_000;

impl Scene {
    /// Puts off what a reader need not see at once, where this scene comes after another: what else is brought out, and the overview. So
    /// what was asked for is painted sooner. It is a late root.
    #[inline(never)]
    pub fn put_off(&mut self, before: &Scene) {
        let is_new = !Arc::ptr_eq(&self.light, &before.light);
        let is_new_overview = !Arc::ptr_eq(&self.overview, &before.overview);
        if self.state.told_by != before.state.told_by {
            // Another account is said on every card.
            self.next_light = None;
        } else if is_new || (is_new_overview && self.next_light.is_none()) {
            self.next_light = Some(std::mem::replace(&mut self.light, before.light.clone()));
        }
    }

    /// The scene after a search. Where texts are still to be made for it, it waits for those, see [`caught_up`](Scene::caught_up).
    pub fn seek(&self, chain: &Chain, text: &str) -> Scene {
        let is_ready = text.trim().is_empty() || self.texts.make(chain, TEXTS_AT_A_TIME);
        let scene = if is_ready { self.after(chain, Action::Search(text.to_owned())) } else { self.clone() };
        Scene { sought: (!is_ready).then(|| text.to_owned()), ..scene }
    }

    /// Whether there is more to be drawn.
    pub fn is_behind(&self) -> bool {
        self.next_light.is_some() || self.next_width.is_some() || self.sought.is_some()
    }

    /// This scene with what was put off. What follows from that may be put off again.
    pub fn caught_up(&self, chain: &Chain) -> Scene {
        let light = self.next_light.as_ref().unwrap_or(&self.light).clone();
        let lit = Scene { light, next_light: None, ..self.clone() };
        let wide = lit.next_width.map_or_else(|| lit.clone(), |width| lit.with_width(chain, width));
        let mut scene = wide.sought.as_ref().map_or_else(|| wide.clone(), |text| wide.seek(chain, text));
        if !Arc::ptr_eq(&scene.plan, &lit.plan) {
            scene.put_off(&lit);
        }
        scene
    }
}
