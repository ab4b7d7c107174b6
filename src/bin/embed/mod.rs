//! What the two wasms of an embed have in common. What JavaScript can call in them is in `incident_chain::embed`.

extern crate incident_chain;

/// Two-level segregated fit: allocates in constant time, in a third of the code of the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
