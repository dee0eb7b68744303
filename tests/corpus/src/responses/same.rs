//! Whether two JSON texts are the same value: numbers compared as text, members in any order.

use element_import::lenient_json::{self, Ending, Node, NodeKind};

/// Whether both are whole JSON documents without mistakes, and the same value.
#[must_use]
pub fn value(left: &str, right: &str) -> bool {
    let read = |text| {
        lenient_json::read(text, 0, Ending::Open)
            .ok()
            .filter(|reading| reading.repairs.is_empty())
    };
    match (read(left), read(right)) {
        (Some(left), Some(right)) => same(&left.root, &right.root),
        _ => false,
    }
}

/// The reader bounds the depth.
fn same(left: &Node, right: &Node) -> bool {
    match (&left.kind, &right.kind) {
        (NodeKind::Null, NodeKind::Null) => true,
        (NodeKind::Bool(left), NodeKind::Bool(right)) => left == right,
        (NodeKind::Number(left), NodeKind::Number(right))
        | (NodeKind::Text(left), NodeKind::Text(right)) => left == right,
        (NodeKind::List(left), NodeKind::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(a, b)| same(a, b))
        }
        (NodeKind::Object(left), NodeKind::Object(members)) => {
            let there = |name: &str| right.get(name);
            left.len() == members.len()
                && left.iter().all(|member| {
                    there(&member.name).is_some_and(|other| same(&member.value, other))
                })
        }
        _ => false,
    }
}
