//! The JSON documents of a guide, read and told apart.

use super::blocks::{Block, Page};
use super::classify::{self, Role, Standing};
use super::recorded;
use crate::facts::{Remark, RemarkKind, SampleEntry, is_entry_key};
use crate::json::{self, Ending, NodeKind, Reading, RepairKind, View};

/// A request, a response, or what else was found.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) role: Role,
    pub(super) line: usize,
    /// The key of the element, as written.
    pub(super) key: Option<(String, usize)>,
    pub(super) id: Option<(u64, usize)>,
    pub(super) name: Option<(String, usize)>,
    pub(super) hub: Option<(String, usize)>,
    pub(super) authentication: Option<(String, usize)>,
    pub(super) provider_data: Vec<String>,
    pub(super) entries: Vec<SampleEntry>,
    pub(super) recorded: Option<element_codegen::json::Json>,
    /// What was wrong with it, as sentences for `corrections`.
    pub(super) corrections: Vec<String>,
}

/// Reads every JSON document of a page.
///
/// # Errors
///
/// The reason why a request or a response cannot be read, or is cut off.
pub(super) fn all(page: &Page, remarks: &mut Vec<Remark>) -> Result<Vec<Sample>, Remark> {
    let mut samples = Vec::new();
    for block in &page.blocks {
        let mut from = start(&block.text);
        while let Some(at) = from {
            let ending = if block.closed {
                Ending::Closed
            } else {
                Ending::Open
            };
            match json::read(&block.text, at, ending) {
                Ok(reading) => {
                    from = next(&block.text, reading.end);
                    samples.extend(one(block, at, &reading, remarks));
                }
                Err(failure) => {
                    let line = block.line(failure.at);
                    if matters(&block.text) || !block.closed {
                        return Err(Remark::new(RemarkKind::Failed, line, failure.reason));
                    }
                    let text = format!("a code block was left out: {}", failure.reason);
                    remarks.push(Remark::new(RemarkKind::Undecided, line, text));
                    from = None;
                }
            }
        }
        if !block.closed {
            let text = "the last code block is never closed; its JSON is whole";
            remarks.push(Remark::new(RemarkKind::Check, block.line(0), text));
        }
    }
    Ok(samples)
}

/// Whether a block that cannot be read may have been a request or a response.
fn matters(text: &str) -> bool {
    ["configuration", "element", "providerData"]
        .iter()
        .any(|word| text.contains(word))
}

/// Where the first JSON document of a block starts: the body of a cURL command, or the first line
/// that begins with a brace.
fn start(text: &str) -> Option<usize> {
    let body = [
        "-d '",
        "-d \"",
        "--data '",
        "--data \"",
        "--data-raw '",
        "--data-binary '",
        "-d $'",
        "--data-raw $'",
    ]
    .iter()
    .filter_map(|option| {
        let at = text.find(option)? + option.len();
        let blank = text[at..].len() - text[at..].trim_start().len();
        text[at + blank..].starts_with('{').then_some(at + blank)
    })
    .min();
    body.or_else(|| line_with_brace(text, 0))
}

/// Where another document starts behind one that was read.
fn next(text: &str, end: usize) -> Option<usize> {
    line_with_brace(text, end)
}

fn line_with_brace(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        let blank = line.len() - line.trim_start_matches([' ', '\t', '\u{feff}']).len();
        let rest = &line[blank..];
        if rest.starts_with('{') && !rest.starts_with("{%") && !rest.starts_with("{{") {
            return Some(at + blank);
        }
        at += line.len();
    }
    None
}

/// Takes what one document says.
fn one(
    block: &Block,
    at: usize,
    reading: &Reading<'_>,
    remarks: &mut Vec<Remark>,
) -> Option<Sample> {
    let root = reading.tree.root();
    let role = classify::role(root);
    let matters = matches!(role, Role::Request | Role::Response);
    for repair in &reading.repairs {
        let text = repair.kind.summary().trim_end_matches('.');
        remarks.push(Remark::new(
            RemarkKind::Repaired(repair.kind),
            block.line(repair.at.start),
            text,
        ));
    }
    if role == Role::Other {
        if root.members().count() > 0 {
            let text = "a JSON document that is neither a request nor a response was left out";
            remarks.push(Remark::new(RemarkKind::Undecided, block.line(at), text));
        }
        return None;
    }
    let element = classify::element(root);
    let said = |view: View<'_, '_>, name: &str| {
        let value = view.get(name)?;
        let text = value.text()?.trim();
        (!text.is_empty()).then(|| (text.to_owned(), block.line(value.at().start)))
    };
    let mut sample = Sample {
        role,
        line: block.line(at),
        key: said(element, "key").or_else(|| {
            root.get("element")
                .and_then(View::text)
                .map(|key| (key.to_owned(), block.line(at)))
        }),
        id: element
            .get("id")
            .and_then(|id| Some((id.number()?, block.line(id.at().start)))),
        name: said(element, "name"),
        hub: said(element, "hub"),
        authentication: element
            .get("authentication")
            .and_then(|kind| said(kind, "type")),
        provider_data: root.get("providerData").map(names).unwrap_or_default(),
        entries: Vec::new(),
        recorded: None,
        corrections: Vec::new(),
    };
    if sample.hub.is_none() {
        sample.hub = element.get("description").and_then(|text| {
            Some((
                crate::rules::hub::named_in(text.text()?)?.to_owned(),
                block.line(text.at().start),
            ))
        });
    }
    if matters {
        configuration(block, reading, &mut sample, remarks);
        structure(&mut sample, reading, block);
    }
    if role == Role::Response {
        sample.recorded = recorded::response(root);
    }
    Some(sample)
}

fn names(view: View<'_, '_>) -> Vec<String> {
    view.members().map(|(name, ..)| name.to_owned()).collect()
}

/// The entries of `configuration`, with the comments beside them.
fn configuration(
    block: &Block,
    reading: &Reading<'_>,
    sample: &mut Sample,
    remarks: &mut Vec<Remark>,
) {
    let Some((view, standing)) = classify::configuration(reading.tree.root()) else {
        return;
    };
    if standing == Standing::Misplaced {
        let line = block.line(view.at().start);
        let kind = RepairKind::MisplacedBrace;
        remarks.push(Remark::new(
            RemarkKind::Repaired(kind),
            line,
            kind.summary().trim_end_matches('.'),
        ));
        sample.corrections.push("A brace closes too late in its response, so that `configuration` falls inside another object; it was taken as the instance's own.".into());
    }
    let comments: Vec<(usize, &str)> = reading
        .repairs
        .iter()
        .filter(|repair| repair.kind == RepairKind::Comment)
        .filter_map(|repair| {
            Some((
                block.line(repair.at.start),
                block.text.get(repair.at.start..repair.at.end)?,
            ))
        })
        .collect();
    for (name, at, value) in view.members() {
        let line = block.line(at.start);
        let name = name.trim();
        if !is_entry_key(name) {
            let text = format!(
                "`{}` cannot be the key of an entry; it was left out",
                name.escape_debug()
            );
            remarks.push(Remark::new(RemarkKind::Undecided, line, text));
            continue;
        }
        let last_line = block.line(value.at().end);
        let comment = comments
            .iter()
            .find(|(at, _)| *at == line || *at == last_line);
        let text = match value.kind() {
            NodeKind::List(_) | NodeKind::Object(_) => Some(source(block, value)),
            _ => value.wire_text().map(std::borrow::Cow::into_owned),
        };
        let comment = comment.map(|(_, comment)| (*comment).to_owned());
        sample.entries.push(SampleEntry {
            key: name.to_owned(),
            value: text,
            line,
            comment,
        });
    }
}

/// A value as it stands in the source.
fn source(block: &Block, value: View<'_, '_>) -> String {
    let at = value.at();
    block
        .text
        .get(at.start..at.end)
        .unwrap_or_default()
        .to_owned()
}

/// Sentences for mistakes that changed what belongs to what.
fn structure(sample: &mut Sample, reading: &Reading<'_>, block: &Block) {
    let what = if sample.role == Role::Request {
        "request"
    } else {
        "response"
    };
    let moved = [
        RepairKind::MisplacedBrace,
        RepairKind::ExtraBrace,
        RepairKind::MissingBrace,
    ];
    if let Some(repair) = reading
        .repairs
        .iter()
        .find(|repair| moved.contains(&repair.kind))
    {
        let line = block.line(repair.at.start);
        sample.corrections.push(format!("The braces of its {what} do not match (line {line}); members were taken for the object they have in other documents."));
    }
}
