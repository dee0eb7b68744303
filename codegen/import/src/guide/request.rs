//! What a request carries beside its `configuration`: the members of `providerData`, and what a
//! definition has no place for.

use super::blocks::Block;
use super::configuration::{comments, member};
use super::samples::Sample;
use crate::facts::{Remark, RemarkKind};
use crate::json::{Reading, View};

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
    let comments = comments(block, reading);
    let carried = root.get("providerData").into_iter().flat_map(View::members);
    for (name, at, value) in carried {
        let line = block.line(at.start);
        let taken = member(block, &comments, name, line, value);
        match taken {
            Some(taken) => sample.provider_data.push(taken),
            None => remarks.push(no_key("an extra", name, line)),
        }
    }
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

/// Says that a member of an object cannot be meant as one.
pub(super) fn no_key(of: &str, name: &str, line: usize) -> Remark {
    let name = name.trim().escape_debug();
    let text = format!("`{name}` cannot be the key of {of}; it was left out");
    Remark::new(RemarkKind::Undecided, line, text)
}
