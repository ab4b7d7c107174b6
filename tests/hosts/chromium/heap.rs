//! What a page holds of JavaScript, counted in a snapshot of its heap.
//!
//! DevTools has a command for objects, `Runtime.queryObjects`, but it crashes the tab in Chromium 156 if the page has a
//! `WebAssembly.Table` of functions, an empty page too. Our wasm has such a table because of its second part. A snapshot
//! arrives in events, and chromedriver does not pass them on, so we ask the browser itself.

use std::net::TcpStream;

use serde_json::{Value, json};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

use crate::browser::Browser;

/// The types of a snapshot's nodes that are objects.
const OBJECTS: [&str; 2] = ["object", "closure"];
/// Of other types are texts, numbers and lists. These are what the engine keeps for itself: what it has compiled, which grows as long
/// as it finds something to compile anew, and the browser's own.
const ENGINE: [&str; 3] = ["code", "native", "synthetic"];

/// What a page holds.
pub struct Heap {
    /// How many objects and functions.
    pub objects: f64,
    /// Bytes of all that is not the engine's own.
    pub bytes: f64,
}

/// What a page holds now.
pub fn heap(browser: &Browser) -> Heap {
    let snapshot = snapshot(&mut connected(browser));
    let meta = &snapshot["snapshot"]["meta"];
    let fields = texts(&meta["node_fields"]);
    let types = texts(&meta["node_types"][0]);
    let place = |name| fields.iter().position(|field| *field == name).expect("a field of nodes");
    let (kind, size) = (place("type"), place("self_size"));
    let nodes: Vec<u64> = snapshot["nodes"].as_array().expect("nodes").iter().filter_map(Value::as_u64).collect();
    let mut heap = Heap { objects: 0.0, bytes: 0.0 };
    for node in nodes.chunks(fields.len()) {
        let name = types[node[kind] as usize];
        heap.objects += f64::from(OBJECTS.contains(&name));
        heap.bytes += if ENGINE.contains(&name) { 0.0 } else { node[size] as f64 };
    }
    assert!(heap.objects > 1000.0, "a page has more than {} objects: what has changed in snapshots?", heap.objects);
    heap
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
