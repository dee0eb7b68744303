//! What generated code and `#[derive(ElementConfig)]` call. Not for people: it may change with any
//! release, together with the generator.
//!
//! **Input:** fields and stores. **Output:** what the generated methods return.

pub use crate::fields::{
    Access, Fields, Slot, Source, State, Stored, Visitor, begun, debug_config, debug_draft,
    debug_draft_given, debug_reported, maybe, same, vacant,
};
pub use crate::request::Outline;
pub use crate::store::Store;

/// JSON values as the judge of requests looks at them.
pub mod view {
    pub use crate::json_view::{object, of};
}
