//! How many objects of JavaScript a page holds, counted in a snapshot of its heap.
//!
//! DevTools has a command for objects, `Runtime.queryObjects`, but it crashes the tab in Chromium 156 if the page has a
//! `WebAssembly.Table` of functions, an empty page too. Our wasm has such a table because of its second part. A snapshot
//! arrives in events, and chromedriver does not pass them on, so we ask the browser itself.

use std::net::TcpStream;

use serde_json::{Value, json};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

use crate::browser::Browser;

/// The types of a snapshot's nodes that are objects. Other nodes are code, texts, numbers, and what the engine keeps for itself.
const OBJECTS: [&str; 2] = ["object", "closure"];

/// The number of objects and functions.
pub fn objects(browser: &Browser) -> f64 {
    let snapshot = snapshot(&mut connected(browser));
    let meta = &snapshot["snapshot"]["meta"];
    let fields = texts(&meta["node_fields"]);
    let types = texts(&meta["node_types"][0]);
    let at = fields.iter().position(|field| *field == "type").expect("nodes have a type");
    let nodes = snapshot["nodes"].as_array().expect("nodes");
    let types_of_nodes =
        nodes.iter().skip(at).step_by(fields.len()).filter_map(|node| types.get(node.as_u64()? as usize));
    let count = types_of_nodes.filter(|each| OBJECTS.contains(each)).count();
    assert!(count > 1000, "a page has more than {count} objects: what has changed in snapshots?");
    count as f64
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().filter_map(Value::as_str).collect()
}

fn connected(browser: &Browser) -> WebSocket<MaybeTlsStream<TcpStream>> {
    let (socket, _) = tungstenite::connect(browser.devtools_address()).expect("the browser answers DevTools");
    socket
}

/// The snapshot, which arrives in parts before the command's own answer.
fn snapshot(socket: &mut WebSocket<MaybeTlsStream<TcpStream>>) -> Value {
    let ask = json!({ "id": 1, "method": "HeapProfiler.takeHeapSnapshot" });
    socket.send(Message::text(ask.to_string())).expect("the browser listens");
    let mut text = String::new();
    loop {
        let message = socket.read().expect("the browser answers");
        let message: Value = serde_json::from_str(message.to_text().expect("text")).expect("JSON");
        if let Some(chunk) = message["params"]["chunk"].as_str() {
            text.push_str(chunk);
        }
        if message["id"] == 1 {
            assert!(message["error"].is_null(), "{message}");
            return serde_json::from_str(&text).expect("a snapshot is JSON");
        }
    }
}
