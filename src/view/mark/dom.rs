//! Marks in the browser: elements, with an effect for each thing that is live.

use std::any::Any;

use leptos::prelude::RenderEffect;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{self, Document, Event, js_sys::Reflect};

use super::{Children, Element, Mark, Value};

/// What must live as long as what it keeps alive: an effect or a handler. Dropping it stops it.
pub type Kept = Box<dyn Any>;

/// The element in the document, and what keeps it alive. `None` outside a browser.
pub fn build(element: Element) -> Option<(web_sys::Element, Vec<Kept>)> {
    let document = web_sys::window()?.document()?;
    let mut kept = Vec::new();
    let built = build_into(&document, element, &mut kept)?;
    Some((built, kept))
}

fn build_into(document: &Document, element: Element, kept: &mut Vec<Kept>) -> Option<web_sys::Element> {
    let element = *element.0;
    let built = document.create_element_ns(Some(element.namespace), element.tag).ok()?;
    for (name, value) in element.attributes {
        match value {
            Value::Fixed(value) => set(&built, name, Some(value)),
            Value::Live(value) => {
                let built = built.clone();
                kept.push(effect(Box::new(move || {
                    set(&built, name, value());
                    Vec::new()
                })));
            }
        }
    }
    for (event, handler) in element.handlers {
        let handler = Closure::<dyn FnMut(Event)>::new(handler);
        let _ = built.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        kept.push(Box::new(handler));
    }
    match element.children {
        Children::Fixed(children) => append(document, &built, children, kept),
        Children::Live(children) => {
            let (document, parent) = (document.clone(), built.clone());
            kept.push(effect(Box::new(move || {
                let mut kept = Vec::new();
                let children = children();
                parent.set_text_content(None);
                append(&document, &parent, children, &mut kept);
                kept
            })));
        }
    }
    Some(built)
}

/// Does something now, and again whenever what it reads has changed. What it gives is kept until then. Every effect is of this one
/// type, for each further one would be code in the wasm.
pub fn effect(run: Box<dyn Fn() -> Vec<Kept>>) -> Kept {
    Box::new(RenderEffect::new(move |_| run()))
}

fn append(document: &Document, parent: &web_sys::Element, marks: Vec<Mark>, kept: &mut Vec<Kept>) {
    for mark in marks {
        let _ = match mark {
            Mark::Text(text) => parent.append_child(&document.create_text_node(&text)),
            Mark::Element(element) => match build_into(document, element, kept) {
                Some(child) => parent.append_child(&child),
                None => continue,
            },
        };
    }
}

/// Set an attribute, or a property where the name begins with a full stop; take it away where there is no value.
fn set(element: &web_sys::Element, name: &str, value: Option<String>) {
    let _ = match (name.strip_prefix('.'), value) {
        (Some(property), value) => {
            Reflect::set(element, &property.into(), &JsValue::from(value.unwrap_or_default())).map(|_| ())
        }
        (None, Some(value)) => element.set_attribute(name, &value),
        (None, None) => element.remove_attribute(name),
    };
}
