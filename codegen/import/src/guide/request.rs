//! What a request carries beside its `configuration`: the members of `providerData`, and what a
//! definition has no place for.

use super::blocks::Block;
use super::configuration::{comments, member};
use super::sample::{DATA, Sample, no_key, stray, strays};
use crate::facts::{Remark, RemarkKind};
use crate::json::{NodeKind, Reading, View};
use crate::placeholder;

/// Members of a request that every definition knows.
const KNOWN: &[&str] = &["element", "configuration", "providerData", "tags", "name"];

/// Takes what `providerData` carries, and says what was left out.
pub(super) fn take(
    block: &Block,
    reading: &Reading<'_>,
    sample: &mut Sample,
    remarks: &mut Vec<Remark>,
) {
    let root = reading.tree.root();
    if let Some(carried) = provider_data(block, root, remarks) {
        let comments = comments(block, reading, carried);
        if !carried.is_object() && !matches!(carried.kind(), NodeKind::Null) {
            let text = format!("`{DATA}` is no object; nothing of it was taken");
            let line = block.line(carried.at().start);
            remarks.push(Remark::new(RemarkKind::Undecided, line, text));
        }
        for (name, at, value) in carried.taken() {
            let line = block.line(at.start);
            match member(block, &comments, name, line, value) {
                Some(taken) => sample.provider_data.push(taken),
                None => remarks.push(no_key("an extra", name, line)),
            }
        }
    }
    nested(block, root, remarks);
    // Without an object of its own, what describes the element stands at the top.
    let describes = |name: &str| root.get("element").is_none() && name == "key";
    let others = root.members().filter(|(name, ..)| !KNOWN.contains(name));
    for (name, at, _) in others.filter(|(name, ..)| !describes(name)) {
        let text = format!(
            "the request carries `{}` beside its `configuration`; a definition has no place for it, so it was left out",
            name.escape_debug()
        );
        let line = block.line(at.start);
        remarks.push(Remark::new(RemarkKind::Undecided, line, text));
    }
}

/// The request's `providerData`, wherever a misplaced brace has put it.
fn provider_data<'a, 't>(
    block: &Block,
    root: View<'a, 't>,
    remarks: &mut Vec<Remark>,
) -> Option<View<'a, 't>> {
    if let Some(found) = root.get(DATA) {
        return Some(found);
    }
    let of = |view: View<'a, 't>| view.get(DATA).filter(|data| data.is_object());
    if let Some(found) = root.get("element").and_then(of) {
        remarks.push(stray(DATA, "element", block.line(found.at().start)));
        return Some(found);
    }
    // That one is said where the entries are taken.
    root.get("configuration").and_then(of)
}

/// Entries that hold words for several values: an object is sent as JSON, unless somebody wrote
/// `nest.user` as `user` inside of `nest`.
fn nested(block: &Block, root: View<'_, '_>, remarks: &mut Vec<Remark>) {
    let Some(entries) = root.get("configuration") else {
        return;
    };
    let objects = entries
        .members()
        .filter(|(name, _, value)| value.is_object() && !strays(entries, name, *value));
    for (name, at, _) in objects.filter(|(.., value)| holds_words(*value)) {
        let text = format!(
            "`{}` holds an object; if its members are entries of their own, a definition wants each of them",
            name.escape_debug()
        );
        let line = block.line(at.start);
        remarks.push(Remark::new(RemarkKind::Check, line, text));
    }
}

/// Whether words for a value stand in an object: then somebody has to fill it in by member.
fn holds_words(value: View<'_, '_>) -> bool {
    value.members().any(|(name, _, value)| {
        let text = value.text().unwrap_or_default();
        placeholder::sample(name, text).is_placeholder()
    })
}
