//! The JSON documents of a guide, read and told apart.

use super::blocks::{Block, Page};
use super::classify::{self, Role};
use super::sample::{Extent, Sample};
use super::{command, configuration, recorded, request};
use crate::facts::{Remark, RemarkKind, Said};
use crate::json::{self, Ending, Reading, RepairKind, View};
use crate::names::hub;

/// Reads every JSON document of a page.
///
/// # Errors
///
/// The reason why a request or a response cannot be read, or is cut off.
pub(super) fn all(page: &Page, remarks: &mut Vec<Remark>) -> Result<Vec<Sample>, Remark> {
    let mut samples = Vec::new();
    for block in &page.blocks {
        let plain = plain(block);
        let block = plain.as_ref().unwrap_or(block);
        if let Some(part) = members(block, remarks) {
            samples.push(part);
            continue;
        }
        let mut from = start(&block.text);
        while let Some(at) = from {
            let ending = if block.closed {
                Ending::Closed
            } else {
                Ending::Open
            };
            let end = command::end(&block.text, at);
            match json::read(&block.text[..end], at, ending) {
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
    }
    Ok(samples)
}

/// A block without what a shell takes away before it sends the JSON.
fn plain(block: &Block) -> Option<Block> {
    let goes_on = block.text.contains("curl") && block.text.contains(" \\\n");
    goes_on.then(|| block.joined())
}

/// Members that stand alone, of an entry whose family events have: "add these to the request".
fn members(block: &Block, remarks: &mut Vec<Remark>) -> Option<Sample> {
    if !block.text.trim_start().starts_with("\"event.") {
        return None;
    }
    let braced = block.braced();
    let reading = json::read(&braced.text, 0, Ending::Closed).ok()?;
    let root = reading.tree.root();
    let mut sample = head(&braced, 0, root, Role::Request);
    configuration::of(&braced, &reading, root, &mut sample, remarks);
    sample.extent = Extent::Members;
    (!sample.entries.is_empty()).then_some(sample)
}

/// Closes a block that is never closed behind the JSON it begins with, and gives the last line.
pub(super) fn close_behind_json(block: &mut Block) -> Option<usize> {
    let at = start(&block.text)?;
    let limit = command::end(&block.text, at);
    let end = json::read(&block.text[..limit], at, Ending::Open).ok()?.end;
    let rest = &block.text[end..];
    if rest.trim().is_empty() {
        return None;
    }
    let end = end + rest.find('\n').unwrap_or(rest.len());
    let line = block.line(end);
    block.close(end);
    Some(line)
}

/// Whether a block that cannot be read may have been a request or a response.
fn matters(text: &str) -> bool {
    ["configuration", "element", "providerData"]
        .iter()
        .any(|word| text.contains(word))
}

/// Where the first JSON document of a block starts: the body of a cURL command, or a line that
/// begins with a brace, whichever comes first.
fn start(text: &str) -> Option<usize> {
    let body = text
        .match_indices('{')
        .map(|(at, _)| at)
        .find(|at| command::sends(&text[..*at]).is_some());
    let line = line_with_brace(text, 0);
    body.into_iter().chain(line).min()
}

/// Where another document starts behind one that was read.
fn next(text: &str, end: usize) -> Option<usize> {
    line_with_brace(text, end)
}

fn line_with_brace(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
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
    for repair in &reading.repairs {
        let text = reading.doubled(&block.text, repair);
        let text = text.unwrap_or_else(|| repair.kind.summary().trim_end_matches('.').to_owned());
        let kind = RemarkKind::Repaired(repair.kind);
        remarks.push(Remark::new(kind, block.line(repair.at.start), text));
    }
    if role == Role::Other {
        if root.members().count() > 0 {
            let text = "a JSON document that is neither a request nor a response was left out";
            remarks.push(Remark::new(RemarkKind::Undecided, block.line(at), text));
        }
        return None;
    }
    let mut sample = head(block, at, root, role);
    if matches!(role, Role::Request | Role::Response) {
        configuration::take(block, reading, &mut sample, remarks);
        structure(&mut sample, reading, block);
    }
    if role == Role::Request {
        request::take(block, reading, &mut sample, remarks);
    }
    if role == Role::Response {
        sample.recorded = recorded::response(root);
        sample.json = text(block, reading);
        sample.repairs = reading.repairs.iter().map(|repair| repair.kind).collect();
    }
    Some(sample)
}

/// A sample as it stands in the source, or as it was read where it cannot stand so.
fn text(block: &Block, reading: &Reading<'_>) -> String {
    let root = reading.tree.root();
    let at = root.at();
    match block.text.get(at.start..at.end) {
        Some(text) if reading.repairs.is_empty() => text.to_owned(),
        _ => root.to_json().compact(),
    }
}

/// What a sample says about its element.
fn head(block: &Block, at: usize, root: View<'_, '_>, role: Role) -> Sample {
    let element = classify::element(root);
    let line = |view: View<'_, '_>| block.line(view.at().start);
    let said = |view: View<'_, '_>, name: &str| {
        let value = view.get(name)?;
        let text = value.text()?.trim();
        (!text.is_empty()).then(|| (text.to_owned(), line(value)))
    };
    let described = || {
        let description = element.get("description")?;
        let hub = hub::named_in(description.text()?)?;
        Some((hub.to_owned(), line(description)))
    };
    let id = element.get("id");
    let authentication = element.get("authentication");
    Sample {
        role,
        line: block.line(at),
        key: said(element, "key").or_else(|| said(root, "element")),
        id: id.and_then(|id| Some((id.number()?, line(id)))),
        name: said(element, "name"),
        hub: said(element, "hub").or_else(described),
        authentication: authentication.and_then(|kind| said(kind, "type")),
        provider_data: Vec::new(),
        entries: Vec::new(),
        recorded: None,
        json: String::new(),
        repairs: Vec::new(),
        extent: Extent::Whole,
        corrections: Vec::new(),
    }
}

/// Sentences for mistakes that changed what belongs to what.
fn structure(sample: &mut Sample, reading: &Reading<'_>, block: &Block) {
    let what = if sample.role == Role::Request {
        "request"
    } else {
        "response"
    };
    let moved = [RepairKind::MisplacedBrace, RepairKind::MissingBrace];
    if let Some(repair) = reading
        .repairs
        .iter()
        .find(|repair| moved.contains(&repair.kind))
    {
        let line = block.line(repair.at.start);
        let text = format!(
            "The braces of its {what} do not match; members were taken for the object they have in other documents"
        );
        sample.corrections.push(Said::new(text, line));
    }
}
