//! The wasm that the studio loads, and no embed. What JavaScript can call in it is in `incident_chain::studio`.

fn main() {
    #[cfg(target_arch = "wasm32")]
    incident_chain::studio::begin();
}
