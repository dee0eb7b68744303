//! Where in the text of a request a problem is.
//!
//! **Input:** the tree and a problem. **Output:** a name, a value, or the object that lacks it.

use element_core::{Place, Problem, ProblemKind};
use jsonc_parser::ast::{Object, ObjectProp};
use jsonc_parser::common::Ranged;

use crate::diagnostic::Span;
use crate::json::syntax;

/// The place of a problem.
pub(super) fn of(root: &Object<'_>, problem: &Problem<'_>) -> Span {
    let (object, name) = match problem.place() {
        Place::Request | Place::Header(_) => return start(root),
        Place::Tag(place) => return tag(root, *place),
        Place::Member(name) => (Some(root), name),
        Place::Element(name) => (inner(root, "element"), name),
        Place::Entry(name) => (inner(root, "configuration"), name),
        Place::ProviderData(name) => (inner(root, "providerData"), name),
    };
    let object = object.unwrap_or(root);
    match (last(object, name), problem.kind()) {
        (
            Some(member),
            ProblemKind::Unknown { .. } | ProblemKind::PlatformSupplied | ProblemKind::Duplicate,
        ) => span(&member.name),
        (Some(member), kind)
            if !matches!(kind, ProblemKind::Missing | ProblemKind::Unset { .. }) =>
        {
            syntax::start(&member.value)
        }
        _ => start(object),
    }
}

/// Where `element` opens, or the request.
pub(super) fn element(root: &Object<'_>) -> Span {
    start(inner(root, "element").unwrap_or(root))
}

/// Where `configuration` opens, or the request.
pub(super) fn configuration(root: &Object<'_>) -> Span {
    start(inner(root, "configuration").unwrap_or(root))
}

fn inner<'v>(root: &'v Object<'_>, name: &str) -> Option<&'v Object<'v>> {
    last(root, name)?.value.as_object()
}

/// The last member of a name: of several that one counts.
fn last<'v>(object: &'v Object<'_>, name: &str) -> Option<&'v ObjectProp<'v>> {
    let mut members = object.properties.iter().rev();
    members.find(|member| member.name.as_str() == name)
}

fn tag(root: &Object<'_>, place: usize) -> Span {
    let tags = last(root, "tags").and_then(|member| member.value.as_array());
    let item = tags.and_then(|tags| tags.elements.get(place));
    item.map_or_else(|| start(root), syntax::start)
}

fn start(object: &Object<'_>) -> Span {
    Span::new(object.range.start, object.range.start + 1)
}

/// The place of a part of the tree.
pub(super) fn span(ranged: &impl Ranged) -> Span {
    let range = ranged.range();
    Span::new(range.start, range.end)
}
