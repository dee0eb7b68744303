//! A JSON document of a guide, read.

use element_codegen::json::Json;

use super::classify::Role;
use crate::facts::{ElementFacts, Remark, Said, SampleEntry};
use crate::json::{Node, RepairKind};

/// A request, a response, or what else was found.
#[derive(Debug)]
pub(super) struct JsonSample {
    pub(super) role: Role,
    pub(super) line: usize,
    /// The key of the element, as written.
    pub(super) key: Option<Said<String>>,
    /// What it says about its element, and what was wrong with it.
    pub(super) about: ElementFacts,
    pub(super) provider_data: Vec<SampleEntry>,
    pub(super) entries: Vec<SampleEntry>,
    /// A response as it came, each member where it belongs.
    pub(super) recorded: Option<Json>,
    /// A response as JSON without mistakes.
    pub(super) json: String,
    pub(super) repairs: Vec<RepairKind>,
}

/// What a grant adds to a request.
pub(super) const DATA: &str = "providerData";

/// Whether a member belongs to the request itself, wherever a misplaced brace has put it.
pub(super) fn strays(around: &Node, name: &str, value: &Node) -> bool {
    let is_tags = |name: &str, value: &Node| name == "tags" && !value.items().is_empty();
    let mut members = around.members().iter();
    name == DATA && value.is_object()
        || is_tags(name, value)
        || name == "name" && members.any(|member| is_tags(&member.name, &member.value))
}

/// Says that a member stands in another object.
pub(super) fn stray(name: &str, inside: &str, line: usize) -> Remark {
    let text = format!("`{name}` stands inside `{inside}`; it was taken as the request's own");
    Remark::repaired(RepairKind::MisplacedBrace, line, text)
}

/// Says that a member of an object cannot be meant as one.
pub(super) fn no_key(of: &str, name: &str, line: usize) -> Remark {
    let name = name.trim().escape_debug();
    let text = format!("`{name}` cannot be the key of {of}; it was left out");
    Remark::undecided(line, text)
}
