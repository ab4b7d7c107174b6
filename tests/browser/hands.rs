//! The reader's hands: mouse, wheel, keys.

use std::path::Path;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction, WheelAction, WheelActions};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::browser::Browser;

/// Left mouse button.
const LEFT: u64 = 0;

/// Keys by their WebDriver code points.
pub mod key {
    pub const SHIFT: char = '\u{e008}';
    pub const CONTROL: char = '\u{e009}';
    pub const BACKSPACE: char = '\u{e003}';
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e007}';
    pub const SPACE: char = ' ';
    pub const ESCAPE: char = '\u{e00c}';
    pub const END: char = '\u{e010}';
    pub const HOME: char = '\u{e011}';
    pub const LEFT: char = '\u{e012}';
    pub const UP: char = '\u{e013}';
    pub const RIGHT: char = '\u{e014}';
    pub const DOWN: char = '\u{e015}';
}

impl Browser {
    #[track_caller]
    fn find(&self, css: &str) -> Element {
        // by script, for WebDriver's own search ends where a shadow begins
        let found = self.see(&format!("one({})", json!(css)));
        let reference = found.as_object().and_then(|found| found.values().next()?.as_str()).map(str::to_owned);
        match reference {
            Some(reference) => Element::from_element_id(self.client.clone(), ElementRef::from(reference)),
            None => panic!("{css}: there is no such element"),
        }
    }

    /// What is seen where an element is, as a PNG.
    #[track_caller]
    pub fn seen_of(&self, css: &str) -> Vec<u8> {
        let element = self.find(css);
        self.runtime.block_on(element.screenshot()).expect("a picture")
    }

    /// Scrolls to an element and clicks on its middle.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.find(css);
        if let Err(error) = self.runtime.block_on(element.click()) {
            panic!("clicking {css}: {error}");
        }
    }

    /// Clicks on a row's title.
    #[track_caller]
    pub fn click_title(&self, row: usize) {
        self.click(&format!(
            "li.ic-row[data-row='{row}'] button.ic-opener, .ic-finding:has(~ * li.ic-focus[data-row='{row}']) .ic-finding-opener"
        ));
    }

    /// Chooses in a `<select>`.
    #[track_caller]
    pub fn choose(&self, css: &str, label: &str) {
        let element = self.find(css);
        self.runtime.block_on(element.select_by_label(label)).expect("an option with that label");
    }

    /// Types into a field.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.runtime.block_on(element.send_keys(text)).expect("a field to type into");
    }

    /// Chooses files in a file field, as its chooser does: the browser sets the list and tells of the change.
    #[track_caller]
    pub fn choose_files(&self, css: &str, paths: &[&Path]) {
        let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        self.type_into(css, &paths.join("\n"));
    }

    /// Drags files over a point of the window, and drops them there. Chromium only.
    pub fn drop_files(&self, (x, y): (f64, f64), paths: &[&Path]) {
        let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
        for step in ["dragEnter", "dragOver", "drop"] {
            self.devtools("Input.dispatchDragEvent", &json!({ "type": step, "x": x, "y": y, "data": data }));
        }
    }

    /// What the browser saves goes into this folder. Chromium only.
    pub fn save_into(&self, folder: &Path) {
        self.devtools("Browser.setDownloadBehavior", &json!({ "behavior": "allow", "downloadPath": folder }));
    }

    /// The name that a screen reader reads out.
    #[track_caller]
    pub fn name_of(&self, css: &str) -> String {
        let element = self.find(css);
        let path = format!("element/{}/computedlabel", element.element_id().as_ref());
        self.driver
            .ask("GET", &format!("/session/{}/{path}", self.session), &Value::Null)
            .as_str()
            .expect("a name")
            .to_owned()
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.runtime.block_on(self.client.perform_actions(actions)).expect("keys are pressed");
    }

    /// Presses a key while others are held down.
    pub fn press_with(&self, held: &[char], value: char) {
        let mut actions = KeyActions::new("keyboard".into());
        for &value in held {
            actions = actions.then(KeyAction::Down { value });
        }
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        for &value in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.runtime.block_on(self.client.perform_actions(actions)).expect("keys are pressed");
    }

    /// Presses the mouse at one point of the window, moves it to another and lets go. CSS px.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let step = |x: f64, y: f64| PointerAction::MoveTo { duration: Some(Duration::from_millis(50)), x, y };
        let actions = MouseActions::new("mouse".into())
            .then(step(from.0, from.1))
            .then(PointerAction::Down { button: LEFT })
            .then(step(f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1)))
            .then(step(to.0, to.1))
            .then(PointerAction::Up { button: LEFT });
        self.runtime.block_on(self.client.perform_actions(actions)).expect("the mouse is dragged");
    }

    /// Turns the mouse wheel at a point of the window.
    pub fn wheel(&self, x: i64, y: i64, down: i64) {
        let turn = WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y: down };
        let actions = WheelActions::new("wheel".into()).then(turn);
        self.runtime.block_on(self.client.perform_actions(actions)).expect("the wheel turns");
    }

    /// From now on the page is what that iframe shows, even one of an origin of its own.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        let frame = self.find(css);
        self.runtime.block_on(frame.enter_frame()).expect("an iframe");
    }

    /// And now again the one around it.
    pub fn leave_frame(&self) {
        self.runtime.block_on(self.client.enter_parent_frame()).expect("a page around it");
    }
}
