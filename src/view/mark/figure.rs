//! Marks as a Leptos view, so that a figure can stand among any other components.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::dom::Drawn;
use super::effect::{Kept, effect};
use super::later::Later;
use super::page::DOCUMENT;
use super::{Mark, html};
use crate::model::LeftOut;
use crate::view::hands;
use crate::view::scene::Scenery;
use crate::view::sight::{Sight, catch_up};
use crate::view::store::Store;

/// A figure, for Leptos to mount or to write.
pub struct Figure {
    /// What is shown.
    pub store: Store,
    /// What is not in it.
    pub left_out: LeftOut,
}

/// A figure in the document. Dropping it stops its effect and its handler.
pub struct Mounted {
    root: Option<types::Element>,
    _kept: Vec<Kept>,
}

impl Mounted {
    /// The figure's own element.
    pub fn root(&self) -> Option<&types::Element> {
        self.root.as_ref()
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.root.iter().for_each(|root| root.remove());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        if let Some(root) = &self.root {
            let _ = parent.insert_before(root, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some((root, parent)) = self.root.as_ref().and_then(|root| Some((root, root.parent_element()?))) else {
            return false;
        };
        child.mount(&parent, Some(root));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        self.root.iter().cloned().collect()
    }
}

impl Figure {
    fn scenery(&self) -> Scenery {
        Scenery::new(self.store.clone(), &self.left_out)
    }
}

/// Draws what the last drawing has left. Only where the second part is here it leaves something, so this is a late root.
#[inline(never)]
fn draw_the_rest(store: &Store, scenery: &RefCell<Scenery>, figure: &RefCell<Option<Drawn>>) {
    if let Ok(mut scenery) = scenery.try_borrow_mut() {
        scenery.words.more();
    }
    // It is drawn again below, so it is not borrowed then.
    let root = figure.try_borrow().ok().and_then(|figure| figure.as_ref()?.element().cloned());
    root.into_iter().for_each(|root| catch_up(store, &root));
}

impl Render for Figure {
    type State = Mounted;

    fn build(self) -> Mounted {
        let drawn = Rc::new(RefCell::new(None::<Drawn>));
        let (store, figure, sight) = (self.store.clone(), drawn.clone(), OnceCell::new());
        let scenery = Rc::new(RefCell::new(self.scenery()));
        let rest = Later::new(Box::new({
            let (store, scenery, figure) = (store.clone(), scenery.clone(), figure.clone());
            move || draw_the_rest(&store, &scenery, &figure)
        }));
        let drawing = effect(Rc::new(move || {
            let (Ok(mut scenery), Ok(mut figure)) = (scenery.try_borrow_mut(), figure.try_borrow_mut()) else { return };
            let next = Mark::Element(scenery.draw());
            DOCUMENT.with(|document| match figure.as_mut() {
                Some(figure) => figure.patch(document, next),
                None => *figure = Drawn::new(document, next),
            });
            if scenery.words.are_missing || scenery.is_behind {
                rest.ask();
            }
            let root = figure.as_ref().and_then(Drawn::element);
            let sight = root.and_then(|root| sight.get_or_init(|| Sight::new(&store, root)).as_ref());
            sight.into_iter().for_each(Sight::follow);
        }));
        let root = drawn.try_borrow().ok().and_then(|drawn| drawn.as_ref()?.element().cloned());
        let hearing = root.as_ref().map(|root| hands::follow(&self.store, root));
        Mounted { root, _kept: std::iter::once(drawing).chain(hearing).collect() }
    }

    fn rebuild(self, state: &mut Mounted) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Figure {
    type Output<New: Attribute> = Figure;

    fn add_any_attr<New: Attribute>(self, _: New) -> Figure {
        self
    }
}

impl RenderHtml for Figure {
    type AsyncOutput = Figure;
    type Owned = Figure;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Figure {
        self
    }

    fn to_html_with_buf(self, buf: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        html::write(&self.scenery().draw(), buf);
        *position = Position::NextChild;
    }

    /// Nothing is hydrated: the live figure takes the static one's place.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        self.build()
    }

    fn into_owned(self) -> Figure {
        self
    }
}
