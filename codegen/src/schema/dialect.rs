//! What differs between the specifications that a schema is written for.
//!
//! **Input:** what a schema says. **Output:** the members that say it in one of them.

use super::object;
use crate::json::Json;

/// A specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// JSON Schema 2020-12: for validators and editors.
    JsonSchema,
    /// `OpenAPI` 3.1, whose schemas are JSON Schema 2020-12: for generators.
    OpenApi31,
    /// `OpenAPI` 3.0, for generators that read nothing newer.
    OpenApi30,
}

impl Dialect {
    /// What a document opens with.
    pub(super) fn version(self) -> &'static str {
        match self {
            Self::JsonSchema => "https://json-schema.org/draft/2020-12/schema",
            Self::OpenApi31 => "3.1.1",
            Self::OpenApi30 => "3.0.3",
        }
    }

    /// The licence of a document, by its SPDX expression.
    pub(super) fn license(self, expression: &str) -> Json {
        match self {
            Self::OpenApi30 => {
                object! { "name" => expression, "url" => env!("CARGO_PKG_REPOSITORY") }
            }
            Self::JsonSchema | Self::OpenApi31 => {
                object! { "name" => expression, "identifier" => expression }
            }
        }
    }

    /// The schema of this name.
    pub(super) fn reference(self, name: &str) -> Json {
        let folder = match self {
            Self::JsonSchema => "$defs",
            Self::OpenApi31 | Self::OpenApi30 => "components/schemas",
        };
        object! { "$ref" => format!("#/{folder}/{name}") }
    }

    /// This text and no other.
    pub(super) fn constant(self, text: &str) -> Json {
        match self {
            Self::OpenApi30 => object! { "type" => "string", "enum" => vec![Json::text(text)] },
            Self::JsonSchema | Self::OpenApi31 => {
                object! { "type" => "string", "const" => text }
            }
        }
    }

    /// A text that is not empty. `OpenAPI` 3.0 is read by generators for Rust, which make a type of every
    /// text with a bound and call it by its title, the same one for all elements: there it is a text.
    pub(super) fn filled(self) -> Json {
        match self {
            Self::OpenApi30 => object! { "type" => "string" },
            Self::JsonSchema | Self::OpenApi31 => {
                object! { "type" => "string", "minLength" => 1_u64 }
            }
        }
    }

    /// A text, or null.
    pub(super) fn text_or_null(self) -> Json {
        match self {
            Self::OpenApi30 => object! { "type" => "string", "nullable" => true },
            Self::JsonSchema | Self::OpenApi31 => {
                object! { "type" => super::texts(["string", "null"]) }
            }
        }
    }

    /// Values that a reader recognises; one of them where there is room for one.
    pub(super) fn examples(self, examples: Vec<Json>) -> Json {
        match self {
            Self::OpenApi30 => match examples.into_iter().next() {
                Some(first) => object! { "example" => first },
                None => Json::Object(Vec::new()),
            },
            Self::JsonSchema | Self::OpenApi31 if examples.is_empty() => Json::Object(Vec::new()),
            Self::JsonSchema | Self::OpenApi31 => object! { "examples" => examples },
        }
    }
}
