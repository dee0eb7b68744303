//! The entries of a `configuration` in a sample, with the comments beside them.
//!
//! **Input:** an object, or a list of entries. **Output:** entries, with what comments say of them.

use element_codegen::json::Json;

use super::json_role::{self, Role, Standing};
use super::json_role::{JsonSample, no_key, stray, strays};
use super::markdown::Block;
use crate::facts::{Remark, Said, SampleEntry, is_entry_key};
use crate::lenient_json::{self, Ending, Node, NodeKind, Reading, RepairKind};

/// Takes every entry; what cannot be one is left out and said.
pub(super) fn take(
    block: &Block,
    reading: &Reading,
    sample: &mut JsonSample,
    remarks: &mut Vec<Remark>,
) {
    let root = &reading.root;
    let Some((found, standing)) = json_role::configuration(root) else {
        if let Some(other) = root.get("configuration") {
            let text = "`configuration` is no object; nothing of it was taken";
            let line = block.line(other.at.start);
            remarks.push(Remark::undecided(line, text));
        }
        return;
    };
    if standing == Standing::Misplaced {
        let kind = RepairKind::MisplacedBrace;
        let line = block.line(found.at.start);
        let text = kind.summary().trim_end_matches('.');
        remarks.push(Remark::repaired(kind, line, text));
        let said = Said::new(MISPLACED.to_owned(), line);
        sample.about.corrections.push(said);
    }
    of(block, reading, found, sample, remarks);
}

/// For the definition's `corrections`.
const MISPLACED: &str = "A brace closes too late in its response, so that `configuration` falls inside another object; it was taken as the instance's own";

/// The entry that holds, by resource, how the platform polls.
const POLLER: &str = "event.poller.configuration";

/// Takes the members of an object as entries.
pub(super) fn of(
    block: &Block,
    reading: &Reading,
    found: &Node,
    sample: &mut JsonSample,
    remarks: &mut Vec<Remark>,
) {
    let comments = comments(block, reading, found);
    for (name, at, value) in found.taken() {
        let line = block.line(at.start);
        if sample.role == Role::Request && strays(found, name, value) {
            remarks.push(stray(name, "configuration", line));
        } else if value.get("idField").is_some() && value.get("datesConfiguration").is_some() {
            let text = format!(
                "`{}` says how to poll a resource; it was taken for `{POLLER}`, where that stands",
                name.escape_debug()
            );
            remarks.push(Remark::repaired(RepairKind::MisplacedBrace, line, text));
            let resource = Json::object([(name, value.to_json())]).compact();
            let (key, value) = (POLLER.to_owned(), Some(resource));
            if !sample.entries.iter().any(|entry| entry.key == key) {
                let comment = None;
                sample.entries.push(SampleEntry {
                    key,
                    value,
                    line,
                    comment,
                });
            }
        } else if let Some(entry) = member(block, &comments, name, line, value) {
            sample.entries.push(entry);
        } else {
            remarks.push(no_key("an entry", name, line));
        }
    }
}

/// A member as it is sent, with the comment beside it; `None` if it cannot have such a key.
pub(super) fn member(
    block: &Block,
    comments: &[(usize, &str)],
    name: &str,
    line: usize,
    value: &Node,
) -> Option<SampleEntry> {
    // A space of no width comes with what is copied from a page.
    let unseen = ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];
    let name = name.replace(unseen, "");
    // A colon that slipped into the quotes is none of the name.
    let name = name.trim().trim_end_matches(':').trim_end();
    let last_line = block.line(value.at.end);
    let mut comments = comments.iter();
    let comment = comments.find(|(at, _)| *at == line || *at == last_line);
    is_entry_key(name).then(|| SampleEntry {
        key: name.to_owned(),
        value: wire_text(block, value),
        line,
        comment: comment.map(|(_, comment)| (*comment).to_owned()),
    })
}

/// Comments and the lines they are about: their own, or the next where they have one to themselves.
pub(super) fn comments<'a>(
    block: &'a Block,
    reading: &Reading,
    of: &Node,
) -> Vec<(usize, &'a str)> {
    let mut taken = vec![block.line(of.at.start), block.line(of.at.end)];
    for member in of.members() {
        taken.push(block.line(member.name_at.start));
        taken.push(block.line(member.value.at.end));
    }
    let comments = reading.repairs.iter();
    let comments = comments.filter(|repair| repair.kind == RepairKind::Comment);
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
fn wire_text(block: &Block, value: &Node) -> Option<String> {
    if !matches!(value.kind, NodeKind::List(_) | NodeKind::Object(_)) {
        return value.wire_text().map(str::to_owned);
    }
    let text = block.text.get(value.at.start..value.at.end)?;
    let is_whole =
        lenient_json::read(text, 0, Ending::Closed).is_ok_and(|read| read.repairs.is_empty());
    Some(if is_whole {
        text.to_owned()
    } else {
        value.to_json().compact()
    })
}
