//! A JSON document of a guide, read.

use super::classify::Role;
use crate::facts::{Remark, RemarkKind, Said, SampleEntry};
use crate::json::{RepairKind, View};

/// A request, a response, or what else was found.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) role: Role,
    pub(super) line: usize,
    /// The key of the element, as written.
    pub(super) key: Option<(String, usize)>,
    pub(super) id: Option<(u64, usize)>,
    pub(super) name: Option<(String, usize)>,
    pub(super) hub: Option<(String, usize)>,
    pub(super) authentication: Option<(String, usize)>,
    pub(super) provider_data: Vec<SampleEntry>,
    pub(super) entries: Vec<SampleEntry>,
    pub(super) recorded: Option<element_codegen::json::Json>,
    /// A response as JSON without mistakes.
    pub(super) json: String,
    pub(super) repairs: Vec<RepairKind>,
    /// How much of what is sent it shows.
    pub(super) extent: Extent,
    /// What was wrong with it, as sentences for `corrections`.
    pub(super) corrections: Vec<Said<String>>,
}

/// How much of what is sent a sample shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    /// Members to add to a request that is shown elsewhere.
    Members,
}

/// What a grant adds to a request.
pub(super) const DATA: &str = "providerData";

/// Whether a member belongs to the request itself, wherever a misplaced brace has put it.
pub(super) fn strays(around: View<'_, '_>, name: &str, value: View<'_, '_>) -> bool {
    let is_tags =
        |name: &str, value: View<'_, '_>| name == "tags" && value.items().next().is_some();
    let behind_tags = || {
        around
            .members()
            .any(|(name, _, value)| is_tags(name, value))
    };
    name == DATA && value.is_object() || is_tags(name, value) || name == "name" && behind_tags()
}

/// Says that a member stands in another object.
pub(super) fn stray(name: &str, inside: &str, line: usize) -> Remark {
    let text = format!("`{name}` stands inside `{inside}`; it was taken as the request's own");
    Remark::new(RemarkKind::Repaired(RepairKind::MisplacedBrace), line, text)
}

/// Says that a member of an object cannot be meant as one.
pub(super) fn no_key(of: &str, name: &str, line: usize) -> Remark {
    let name = name.trim().escape_debug();
    let text = format!("`{name}` cannot be the key of {of}; it was left out");
    Remark::new(RemarkKind::Undecided, line, text)
}
