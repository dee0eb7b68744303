//! What the platform knows while it runs.
//!
//! **Input:** calls of the handlers. **Output:** elements, instances, codes, ids, instants; no HTTP.

pub(crate) mod clock;
pub(crate) mod codes;
pub(crate) mod element;
pub(crate) mod elements;
pub(crate) mod instance;
pub(crate) mod instances;
pub(crate) mod journal;
pub(crate) mod keys;
pub(crate) mod render;
pub(crate) mod sign_in;
