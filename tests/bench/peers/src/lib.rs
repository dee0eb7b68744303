//! Nothing of its own: building this crate builds `serde` with derive, `bon` and `serde_json`.
