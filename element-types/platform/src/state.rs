//! What the platform knows while it runs.
//!
//! **Input:** calls of the handlers. **Output:** elements, instances, codes, ids, instants; no HTTP.

pub(crate) mod clock;
pub(crate) mod element;
pub(crate) mod elements;
pub(crate) mod instance;
pub(crate) mod instance_json;
pub(crate) mod instances;
pub(crate) mod journal;
pub(crate) mod oauth_code;
pub(crate) mod oauth_codes;
pub(crate) mod secrets_and_tokens;
