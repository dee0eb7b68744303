//! The entries of a `configuration` in a sample, with the comments beside them.

use std::borrow::Cow;

use element_codegen::json::quote;

use super::blocks::Block;
use super::classify::{self, Role, Standing};
use super::sample::{Sample, no_key, stray, strays};
use crate::facts::{Remark, RemarkKind, Said, SampleEntry, is_entry_key};
use crate::json::{self, Ending, NodeKind, Reading, RepairKind, View};

/// Takes every entry; what cannot be one is left out and said.
pub(super) fn take(
    block: &Block,
    reading: &Reading<'_>,
    sample: &mut Sample,
    remarks: &mut Vec<Remark>,
) {
    let root = reading.tree.root();
    let Some((view, standing)) = classify::configuration(root) else {
        if let Some(other) = root.get("configuration") {
            let text = "`configuration` is no object; nothing of it was taken";
            let line = block.line(other.at().start);
            remarks.push(Remark::new(RemarkKind::Undecided, line, text));
        }
        return;
    };
    if standing == Standing::Misplaced {
        let kind = RepairKind::MisplacedBrace;
        let text = kind.summary().trim_end_matches('.');
        let line = block.line(view.at().start);
        remarks.push(Remark::new(RemarkKind::Repaired(kind), line, text));
        let said = Said::new(MISPLACED.to_owned(), line);
        sample.corrections.push(said);
    }
    of(block, reading, view, sample, remarks);
}

/// Takes the members of an object as entries.
pub(super) fn of(
    block: &Block,
    reading: &Reading<'_>,
    view: View<'_, '_>,
    sample: &mut Sample,
    remarks: &mut Vec<Remark>,
) {
    let comments = comments(block, reading, view);
    for (name, at, value) in view.taken() {
        let line = block.line(at.start);
        if sample.role == Role::Request && strays(view, name, value) {
            remarks.push(stray(name, "configuration", line));
            continue;
        }
        if is_polled(value) {
            polled(block, (name, line, value), sample, remarks);
            continue;
        }
        match member(block, &comments, name, line, value) {
            Some(entry) => sample.entries.push(entry),
            None => remarks.push(no_key("an entry", name, line)),
        }
    }
}

/// The entry that holds, by resource, how the platform polls.
const POLLER: &str = "event.poller.configuration";

/// Whether an object says how to poll a resource.
fn is_polled(value: View<'_, '_>) -> bool {
    value.get("idField").is_some() && value.get("datesConfiguration").is_some()
}

/// Takes a resource that somebody wrote beside the entry it belongs into.
fn polled(
    block: &Block,
    (name, line, value): (&str, usize, View<'_, '_>),
    sample: &mut Sample,
    remarks: &mut Vec<Remark>,
) {
    let text = format!(
        "`{}` says how to poll a resource; it was taken for `{POLLER}`, where that stands",
        name.escape_debug()
    );
    let kind = RemarkKind::Repaired(RepairKind::MisplacedBrace);
    remarks.push(Remark::new(kind, line, text));
    if !sample.entries.iter().any(|entry| entry.key == POLLER) {
        sample.entries.push(SampleEntry {
            key: POLLER.to_owned(),
            value: wire_text(block, value).map(|text| format!("{{ {}: {text} }}", quote(name))),
            line,
            comment: None,
        });
    }
}

/// A member as it is sent, with the comment beside it; `None` if it cannot have such a key.
pub(super) fn member(
    block: &Block,
    comments: &[(usize, &str)],
    name: &str,
    line: usize,
    value: View<'_, '_>,
) -> Option<SampleEntry> {
    // A space of no width comes with what is copied from a page.
    let name = name.replace(
        ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'],
        "",
    );
    // A colon that slipped into the quotes is none of the name.
    let name = name.trim().trim_end_matches(':').trim_end();
    let last_line = block.line(value.at().end);
    let beside = |(at, _): &&(usize, &str)| *at == line || *at == last_line;
    let comment = comments.iter().find(beside);
    is_entry_key(name).then(|| SampleEntry {
        key: name.to_owned(),
        value: wire_text(block, value),
        line,
        comment: comment.map(|(_, comment)| (*comment).to_owned()),
    })
}

/// For the definition's `corrections`.
const MISPLACED: &str = "A brace closes too late in its response, so that `configuration` falls inside another object; it was taken as the instance's own";

/// Comments and the lines they are about: their own, or the next where they have one to themselves.
pub(super) fn comments<'a>(
    block: &'a Block,
    reading: &Reading<'_>,
    of: View<'_, '_>,
) -> Vec<(usize, &'a str)> {
    let mut taken = vec![block.line(of.at().start), block.line(of.at().end)];
    for (_, at, value) in of.members() {
        taken.extend([block.line(at.start), block.line(value.at().end)]);
    }
    let comments = reading
        .repairs
        .iter()
        .filter(|repair| repair.kind == RepairKind::Comment);
    let placed = comments.filter_map(|repair| {
        let text = block.text.get(repair.at.start..repair.at.end)?;
        let line = block.line(repair.at.start);
        if taken.contains(&line) {
            return Some((line, text));
        }
        let end = block.line(repair.at.start + text.trim_end().len());
        Some((end + 1, text))
    });
    placed.collect()
}

/// A value as it is sent; an object or a list as it stands in the source, without its mistakes.
fn wire_text(block: &Block, value: View<'_, '_>) -> Option<String> {
    let at = value.at();
    match value.kind() {
        NodeKind::List(_) | NodeKind::Object(_) => {
            let text = block.text.get(at.start..at.end)?;
            let read = json::read(text, 0, Ending::Closed);
            let is_whole = read.is_ok_and(|read| read.repairs.is_empty());
            Some(if is_whole {
                text.to_owned()
            } else {
                value.to_json().compact()
            })
        }
        _ => value.wire_text().map(Cow::into_owned),
    }
}
