//! Whether two JSON texts are the same value: numbers compared as text, members in any order.

use std::collections::BTreeMap;

use element_import::json::{self, Ending, NodeKind, View};

/// Whether both are whole JSON documents without mistakes, and the same value.
#[must_use]
pub fn value(left: &str, right: &str) -> bool {
    let read = |text| {
        json::read(text, 0, Ending::Open)
            .ok()
            .filter(|reading| reading.repairs.is_empty())
    };
    match (read(left), read(right)) {
        (Some(left), Some(right)) => same(left.tree.root(), right.tree.root()),
        _ => false,
    }
}

/// The reader bounds the depth.
fn same(left: View<'_, '_>, right: View<'_, '_>) -> bool {
    match (left.kind(), right.kind()) {
        (NodeKind::Null, NodeKind::Null) => true,
        (NodeKind::Bool(left), NodeKind::Bool(right)) => left == right,
        (NodeKind::Number(left), NodeKind::Number(right))
        | (NodeKind::Text(left), NodeKind::Text(right)) => left == right,
        (NodeKind::List(_), NodeKind::List(_)) => {
            left.items().count() == right.items().count()
                && left.items().zip(right.items()).all(|(a, b)| same(a, b))
        }
        (NodeKind::Object(_), NodeKind::Object(_)) => {
            let members = |view: View<'_, '_>| -> usize { view.members().count() };
            let there: BTreeMap<&str, View<'_, '_>> = right
                .members()
                .map(|(name, _, value)| (name, value))
                .collect();
            members(left) == members(right)
                && left
                    .members()
                    .all(|(name, _, value)| there.get(name).is_some_and(|b| same(value, *b)))
        }
        _ => false,
    }
}
