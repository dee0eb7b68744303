//! What other languages read: an `OpenAPI` document of the instances API, and JSON Schema of one
//! element's configuration.
//!
//! **Input:** the model. **Output:** JSON, the same for the same elements on every machine.
//!
//! The shape is what five generators made the most of:
//!
//! - A path an element, with its own closed request, and one generic response. A compiler then blames
//!   the element that was meant; one union over all elements blames whichever comes first.
//! - Ways of authenticating are components with names. Where one entry tells them apart it is the
//!   discriminator, otherwise they are alternatives.
//! - Secrets are `writeOnly` and `x-secret`, never `format: password`: clients would send the mask of
//!   their own secret type.
//! - What the platform takes by itself is in words and in `x-default`, never in `default`: generators
//!   make such members required.
//! - Every object has a name of its own, since generators number those without.
//! - Of two keys that meet in one name, as `base.url` and `baseUrl`, only the one that is needed is
//!   there: generated clients would have one field for both.
//!
//! What differs between the three specifications is in `dialect`; all else is written once.

mod configuration;
mod dialect;
mod document;
mod element_part;
mod element_request;
mod entry;
mod operations;
mod request_members;
mod responses;
mod value;

pub use self::configuration::json_schema;
pub use self::dialect::Dialect;
pub use self::document::{committed, committed_part, openapi};
pub use self::element_part::{Part, owner, parts};

use crate::json::Json;

/// Whether a request may carry entries that no definition knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entries {
    /// It may not, so that a misspelt key is found.
    #[default]
    Closed,
    /// It may: some accounts take entries that no document names.
    Open,
}

impl Entries {
    /// The value of `additionalProperties`.
    fn additional(self) -> Json {
        Json::Bool(self == Self::Open)
    }
}

/// An object of JSON, its members as they are read.
macro_rules! object {
    ($($name:expr => $value:expr),* $(,)?) => {
        $crate::json::Json::object([$(($name, $crate::json::Json::from($value))),*])
    };
}
use object;

/// A list of texts.
fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Json {
    Json::List(texts.into_iter().map(Json::text).collect())
}

/// Adds members at the end of an object.
fn extend(object: &mut Json, more: Json) {
    if let (Json::Object(members), Json::Object(more)) = (object, more) {
        members.extend(more);
    }
}
