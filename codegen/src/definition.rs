//! Stage 1, parse: what a definition *says*, with the place of everything it says.
//!
//! **Input:** JSON text ([`read`], for `element-defs/*.json`) or an annotated struct
//! (`crate::annotated`). **Output:** a [`Definition`], checked for form (members, kinds of values), not
//! yet for sense; that is [`crate::lower`].

#[cfg(feature = "gen")]
pub(crate) mod corrections;
mod entry_forms;
pub mod form;
#[cfg(feature = "gen")]
pub mod format_chapter;
pub mod object_forms;
#[cfg(feature = "gen")]
pub mod read;
#[cfg(feature = "gen")]
pub mod schema_json;

use element_core::{Authentication, GrantKind, SuppliedBy, ValueType};

use crate::diagnostic::{Location, Spanned};
use crate::json::Json;

/// One element, as written.
#[derive(Clone, Debug, Default)]
pub struct Definition {
    /// File name for findings.
    pub file: String,
    /// The place to underline when something is missing from the whole.
    pub at: Location,
    /// Member `key`.
    pub key: Option<Spanned<String>>,
    /// Member `id`.
    pub id: Option<Spanned<u64>>,
    /// Member `name`.
    pub name: Option<Spanned<String>>,
    /// Member `hub`.
    pub hub: Option<Spanned<String>>,
    /// Member `authentication`.
    pub authentication: Option<Spanned<Authentication>>,
    /// Member `doc`.
    pub doc: Option<Spanned<String>>,
    /// Member `configuration`.
    pub entries: Vec<EntryDefinition>,
    /// Member `ways`.
    pub ways: Vec<WayDefinition>,
    /// Member `extras`: of the one way, when there are no `ways`.
    pub extras: Vec<EntryDefinition>,
    /// Member `oauth_url`: of the one way, when there are no `ways`.
    pub oauth_url: Vec<ParameterDefinition>,
    /// Member `example.instance`.
    pub response: Option<Json>,
    /// Member `sources`.
    pub sources: Vec<SourceDefinition>,
    /// Member `review`: what a person still has to look at.
    pub review: Vec<Spanned<String>>,
    /// Members that are there and could not be read, which was reported.
    pub unread: Vec<&'static str>,
}

/// One item of `configuration`.
#[derive(Clone, Debug, Default)]
pub struct EntryDefinition {
    /// The whole object.
    pub at: Location,
    /// Member `use`: a key of `common.json`.
    pub common: Option<Spanned<String>>,
    /// Member `key`.
    pub key: Option<Spanned<String>>,
    /// Member `label`.
    pub label: Option<Spanned<String>>,
    /// Member `doc`.
    pub doc: Option<Spanned<String>>,
    /// Member `type`.
    pub value_type: Option<Spanned<ValueType>>,
    /// Member `unit`.
    pub unit: Option<Spanned<String>>,
    /// Member `options`.
    pub options: Vec<OptionDefinition>,
    /// Member `required`.
    pub required: Option<Spanned<bool>>,
    /// Member `default`: the wire text.
    pub default: Option<Spanned<String>>,
    /// Member `example`.
    pub example: Option<Spanned<String>>,
    /// Member `examples`: observed values of a text.
    pub examples: Vec<Spanned<String>>,
    /// Member `secret`.
    pub secret: Option<Spanned<bool>>,
    /// Member `secret_reason`.
    pub secret_reason: Option<Spanned<String>>,
    /// Member `supplied_by`.
    pub supplied_by: Option<Spanned<SuppliedBy>>,
    /// Member `deprecated`.
    pub deprecated: Option<Spanned<String>>,
    /// Member `rust_name`.
    pub rust_name: Option<Spanned<String>>,
    /// The name of the value's type, as an annotated struct writes it.
    pub rust_type: Option<RustType>,
    /// Member `review`: what a person still has to look at.
    pub review: Vec<Spanned<String>>,
    /// Members that are there and could not be read, which was reported.
    pub unread: Vec<&'static str>,
}

/// A type that an annotated struct names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RustType {
    /// To be made of the entry's options.
    Own(String),
    /// One of `element_types::choice`.
    Shared(String),
    /// Of the author's own crate, or an import of one of the others.
    Named(String),
}

/// One item of `options`.
#[derive(Clone, Debug)]
pub struct OptionDefinition {
    /// Member `value`.
    pub value: Spanned<String>,
    /// Member `doc`.
    pub doc: Option<Spanned<String>>,
    /// Member `aliases`.
    pub aliases: Vec<Spanned<String>>,
    /// Member `rust_name`.
    pub rust_name: Option<Spanned<String>>,
}

/// One item of `ways`.
#[derive(Clone, Debug)]
pub struct WayDefinition {
    /// Member `name`.
    pub name: Spanned<String>,
    /// Member `grant`.
    pub grant: Option<Spanned<GrantKind>>,
    /// Member `requires`: keys of entries.
    pub requires: Vec<Spanned<String>>,
    /// Member `sets`: keys of entries, with the wire text that the way sets.
    pub sets: Vec<SetDefinition>,
    /// Member `extras`: what `providerData` carries beside the grant's own members.
    pub extras: Vec<EntryDefinition>,
    /// Member `oauth_url`: what the first calls of OAuth carry besides.
    pub oauth_url: Vec<ParameterDefinition>,
    /// Members that are there and could not be read, which was reported.
    pub unread: Vec<&'static str>,
}

/// One member of `oauth_url`.
#[derive(Clone, Debug)]
pub struct ParameterDefinition {
    /// The parameter's name.
    pub name: Spanned<String>,
    /// A value that shows its form.
    pub example: Spanned<String>,
}

/// One member of `sets`.
#[derive(Clone, Debug)]
pub struct SetDefinition {
    /// The key of an entry.
    pub key: Spanned<String>,
    /// The wire text.
    pub value: Spanned<String>,
}

/// One item of `sources`.
#[derive(Clone, Debug)]
pub struct SourceDefinition {
    /// Member `document`.
    pub document: Spanned<String>,
    /// Member `corrections`.
    pub corrections: Vec<Spanned<String>>,
}

/// `common.json`, as written.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    /// File name for findings.
    pub file: String,
    /// Member `entries`.
    pub entries: Vec<EntryDefinition>,
}
