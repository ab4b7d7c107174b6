//! Marks as a Leptos view, so that a figure can stand among any other components.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::{Element, dom, html};

/// A drawn element, for Leptos to mount or to write.
pub struct Figure(pub Element);

/// A figure in the document. Dropping it stops its effects and handlers.
pub struct Mounted {
    root: Option<types::Element>,
    _kept: Vec<dom::Kept>,
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

impl Render for Figure {
    type State = Mounted;

    fn build(self) -> Mounted {
        match dom::build(self.0) {
            Some((root, kept)) => Mounted { root: Some(root), _kept: kept },
            None => Mounted { root: None, _kept: Vec::new() },
        }
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
        html::write(&self.0, buf);
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
