//! Crates to compile, as text.
//!
//! **Input:** elements. **Output:** one file a module.

mod entry;
pub(crate) mod ours;
pub(crate) mod peers;
