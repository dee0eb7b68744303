//! The entries of a `configuration` in a sample, with the comments beside them.

use std::borrow::Cow;

use super::blocks::Block;
use super::classify::{self, Standing};
use super::samples::Sample;
use crate::facts::{Remark, RemarkKind, SampleEntry, is_entry_key};
use crate::json::{NodeKind, Reading, RepairKind, View};

/// Takes every entry; what cannot be one is left out and said.
pub(super) fn take(
    block: &Block,
    reading: &Reading<'_>,
    sample: &mut Sample,
    remarks: &mut Vec<Remark>,
) {
    let Some((view, standing)) = classify::configuration(reading.tree.root()) else {
        return;
    };
    if standing == Standing::Misplaced {
        let kind = RepairKind::MisplacedBrace;
        let text = kind.summary().trim_end_matches('.');
        let line = block.line(view.at().start);
        remarks.push(Remark::new(RemarkKind::Repaired(kind), line, text));
        sample.corrections.push(MISPLACED.to_owned());
    }
    let comments = comments(block, reading);
    for (name, at, value) in view.members() {
        let line = block.line(at.start);
        let name = name.trim();
        if !is_entry_key(name) {
            let name = name.escape_debug();
            let text = format!("`{name}` cannot be the key of an entry; it was left out");
            remarks.push(Remark::new(RemarkKind::Undecided, line, text));
            continue;
        }
        let last_line = block.line(value.at().end);
        let beside = |(at, _): &&(usize, &str)| *at == line || *at == last_line;
        let comment = comments.iter().find(beside);
        sample.entries.push(SampleEntry {
            key: name.to_owned(),
            value: wire_text(block, value),
            line,
            comment: comment.map(|(_, comment)| (*comment).to_owned()),
        });
    }
}

/// For the definition's `corrections`.
const MISPLACED: &str = "A brace closes too late in its response, so that `configuration` falls inside another object; it was taken as the instance's own.";

/// Comments and their lines.
fn comments<'a>(block: &'a Block, reading: &Reading<'_>) -> Vec<(usize, &'a str)> {
    let comments = reading
        .repairs
        .iter()
        .filter(|repair| repair.kind == RepairKind::Comment);
    let placed = comments.filter_map(|repair| {
        let text = block.text.get(repair.at.start..repair.at.end)?;
        Some((block.line(repair.at.start), text))
    });
    placed.collect()
}

/// A value as it is sent; an object or a list as it stands in the source.
fn wire_text(block: &Block, value: View<'_, '_>) -> Option<String> {
    let at = value.at();
    match value.kind() {
        NodeKind::List(_) | NodeKind::Object(_) => {
            block.text.get(at.start..at.end).map(str::to_owned)
        }
        _ => value.wire_text().map(Cow::into_owned),
    }
}
