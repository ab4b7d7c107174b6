//! Marks in the browser: what is drawn, and how it becomes what is to be drawn.

use std::sync::Arc;

use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{self, Document, Node, js_sys::Reflect};

use super::{Element, Mark, written};

/// A mark in the document, and the nodes that it became.
pub struct Drawn {
    mark: Mark,
    node: Node,
    children: Vec<Drawn>,
}

impl Drawn {
    /// New nodes. `None` where the document does not make them.
    pub fn new(document: &Document, mark: Mark) -> Option<Drawn> {
        match &mark {
            Mark::Text(text) => {
                let node = document.create_text_node(text).into();
                Some(Drawn { mark, node, children: Vec::new() })
            }
            Mark::Element(Element(inner)) => {
                let built = document.create_element_ns(Some(inner.namespace), inner.tag).ok()?;
                for (name, value) in &inner.attributes {
                    set(&built, name, Some(value));
                }
                let children = inner.children.iter().filter_map(|child| Drawn::new(document, child.clone()));
                let children: Vec<Drawn> = children.collect();
                for child in &children {
                    let _ = built.append_child(&child.node);
                }
                Some(Drawn { mark, node: built.into(), children })
            }
        }
    }

    /// The element; `None` for a text.
    pub fn element(&self) -> Option<&web_sys::Element> {
        // asking the browser would be wrong for an element of another window, such as one that a frame has lent
        matches!(self.mark, Mark::Element(_)).then(|| self.node.unchecked_ref())
    }

    /// Changes its nodes into those of `next`, which [`is_like`] it.
    pub fn patch(&mut self, document: &Document, next: Mark) {
        match (&self.mark, &next) {
            (Mark::Text(old), Mark::Text(new)) if old != new => self.node.set_text_content(Some(new)),
            (Mark::Element(old), Mark::Element(new)) if !old.is_same(new) => {
                patch_attributes(self.node.unchecked_ref(), &old.0.attributes, &new.0.attributes);
                patch_children(document, &self.node, &mut self.children, &new.0.children);
            }
            _ => {}
        }
        self.mark = next;
    }

    fn remove_from(self, parent: &Node) {
        let _ = parent.remove_child(&self.node);
    }
}

impl Element {
    /// Whether both are clones of one, so that there is nothing to compare.
    fn is_same(&self, other: &Element) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Whether the node of the one can become that of the other.
fn is_like(one: &Mark, other: &Mark) -> bool {
    match (one, other) {
        (Mark::Text(_), Mark::Text(_)) => true,
        (Mark::Element(Element(one)), Mark::Element(Element(other))) => one.tag == other.tag && one.key == other.key,
        _ => false,
    }
}

fn patch_attributes(element: &web_sys::Element, old: &[(&'static str, String)], new: &[(&'static str, String)]) {
    for (name, value) in new {
        if !old.iter().any(|(other, before)| other == name && before == value) {
            set(element, name, Some(value));
        }
    }
    for (name, _) in old {
        if !new.iter().any(|(other, _)| other == name) {
            set(element, name, None);
        }
    }
}

/// Goes through both lists. Children that stay keep their order, so one that is passed over is no longer wanted. What others have put
/// between them stays.
fn patch_children(document: &Document, parent: &Node, drawn: &mut Vec<Drawn>, next: &[Mark]) {
    // the next one is the last of the list
    let mut old = std::mem::take(drawn);
    old.reverse();
    for mark in next {
        let Some(passed) = old.iter().rev().position(|each| is_like(&each.mark, mark)) else {
            let new = Drawn::new(document, mark.clone());
            if let Some(new) = &new {
                let _ = parent.insert_before(&new.node, old.last().map(|each| &each.node));
            }
            drawn.extend(new);
            continue;
        };
        old.drain(old.len() - passed..).for_each(|gone| gone.remove_from(parent));
        if let Some(mut same) = old.pop() {
            same.patch(document, mark.clone());
            drawn.push(same);
        }
    }
    old.into_iter().for_each(|gone| gone.remove_from(parent));
}

/// Set an attribute, or a property where the name begins with a full stop; take it away where there is no value.
fn set(element: &web_sys::Element, name: &'static str, value: Option<&String>) {
    let (name, written) = written(name, value.map_or("", String::as_str));
    let _ = match (name.strip_prefix('.'), value) {
        (Some(property), _) => Reflect::set(element, &property.into(), &JsValue::from(&*written)).map(|_| ()),
        (None, Some(_)) => element.set_attribute(name, &written),
        (None, None) => element.remove_attribute(name),
    };
}
