//! What a request carries beside its `configuration`: the members of `providerData`, and what a
//! definition has no place for.
//!
//! **Input:** a request. **Output:** its parameters and members.

use super::configuration_entries::{comments, member};
use super::json_role::{DATA, JsonSample, no_key, stray};
use super::markdown::Block;
use crate::facts::Remark;
use crate::lenient_json::{Node, NodeKind, Reading};

/// Members of a request that every definition knows.
const KNOWN: &[&str] = &["element", "configuration", DATA, "tags", "name"];

/// Takes what `providerData` carries, and says what was left out.
pub(super) fn take(
    block: &Block,
    reading: &Reading,
    sample: &mut JsonSample,
    remarks: &mut Vec<Remark>,
) {
    let root = &reading.root;
    if let Some(carried) = provider_data(block, root, remarks) {
        if !carried.is_object() && !matches!(carried.kind, NodeKind::Null) {
            let text = format!("`{DATA}` is no object; nothing of it was taken");
            let line = block.line(carried.at.start);
            remarks.push(Remark::undecided(line, text));
        }
        let comments = comments(block, reading, carried);
        for (name, at, value) in carried.taken() {
            let line = block.line(at.start);
            match member(block, &comments, name, line, value) {
                Some(taken) => sample.provider_data.push(taken),
                None => remarks.push(no_key("an extra", name, line)),
            }
        }
    }
    for other in root.members() {
        let name = other.name.as_str();
        // Without an object of its own, what describes the element stands at the top.
        let describes = root.get("element").is_none() && name == "key";
        if !describes && !KNOWN.contains(&name) {
            let text = format!(
                "the request carries `{}` beside its `configuration`; a definition has no place for it, so it was left out",
                name.escape_debug()
            );
            let line = block.line(other.name_at.start);
            remarks.push(Remark::undecided(line, text));
        }
    }
}

/// The request's `providerData`, wherever a misplaced brace has put it.
fn provider_data<'a>(block: &Block, root: &'a Node, remarks: &mut Vec<Remark>) -> Option<&'a Node> {
    let of = |node: &'a Node| node.get(DATA).filter(|data| data.is_object());
    if let Some(found) = root.get(DATA) {
        return Some(found);
    }
    if let Some(found) = root.get("element").and_then(of) {
        remarks.push(stray(DATA, "element", block.line(found.at.start)));
        return Some(found);
    }
    // That one is said where the entries are taken.
    root.get("configuration").and_then(of)
}
