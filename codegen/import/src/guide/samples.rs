//! The JSON documents of a guide, read and told apart.
//!
//! **Input:** a page. **Output:** its JSON documents, and remarks about what had to be mended.

use element_codegen::json::Json;

use std::collections::BTreeSet;

use super::json_role::JsonSample;
use super::json_role::{self, INSTANCE_MEMBERS, Role};
use super::markdown::{Block, Page};
use super::{configuration_entries, provider_data};
use crate::facts::{ElementFacts, Remark, Said};
use crate::lenient_json::{self, Ending, Node, Reading, RepairKind};
use crate::vocabulary::hub_named_in;
use crate::word_tables::Words;

/// Reads every JSON document of a page.
///
/// # Errors
///
/// The reason why a request or a response cannot be read, or is cut off.
pub(super) fn all(page: &Page, remarks: &mut Vec<Remark>) -> Result<Vec<JsonSample>, Remark> {
    let mut samples = Vec::new();
    for block in &page.blocks {
        let plain = plain(block);
        let block = plain.as_ref().unwrap_or(block);
        if let Some(part) = part(block, remarks) {
            samples.push(part);
            continue;
        }
        let ending = if block.closed {
            Ending::Closed
        } else {
            Ending::Open
        };
        let mut from = start(&block.text);
        while let Some(at) = from {
            let end = body_end(&block.text, at);
            match lenient_json::read(&block.text[..end], at, ending) {
                Ok(reading) => {
                    from = line_with_brace(&block.text, reading.end);
                    samples.extend(one(block, at, &reading, remarks));
                }
                Err(failure) => {
                    let line = block.line(failure.at);
                    if matters(&block.text) || !block.closed {
                        return Err(Remark::failed(line, failure.reason));
                    }
                    let text = format!("a code block was left out: {}", failure.reason);
                    remarks.push(Remark::undecided(line, text));
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
fn part(block: &Block, remarks: &mut Vec<Remark>) -> Option<JsonSample> {
    if !block.text.trim_start().starts_with("\"event.") {
        return None;
    }
    let braced = block.braced();
    let reading = lenient_json::read(&braced.text, 0, Ending::Closed).ok()?;
    let mut sample = head(&braced, 0, &reading.root, Role::Part);
    configuration_entries::of(&braced, &reading, &reading.root, &mut sample, remarks);
    (!sample.entries.is_empty()).then_some(sample)
}

/// Closes a block that is never closed behind the JSON it begins with, and gives the last line.
pub(super) fn close_behind_json(block: &mut Block) -> Option<usize> {
    let at = start(&block.text)?;
    let limit = body_end(&block.text, at);
    let end = lenient_json::read(&block.text[..limit], at, Ending::Open)
        .ok()?
        .end;
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
    let words = ["configuration", "element", "providerData"];
    words.iter().any(|word| text.contains(word))
}

/// Where the first JSON document of a block starts: the body of a cURL command, or a line that
/// begins with a brace, whichever comes first.
fn start(text: &str) -> Option<usize> {
    let mut braces = text.match_indices('{').map(|(at, _)| at);
    let body = braces.find(|at| sends(&text[..*at]).is_some());
    body.into_iter().chain(line_with_brace(text, 0)).min()
}

/// Options that the body follows; the long one stands on pages of the vendor that are in no corpus.
const OPTIONS: Words = Words::new("command: body", &["-d", "--data"]);

/// The quote that opens a body, where a command ends in an option and one; what stands behind it
/// is sent.
fn sends(before: &str) -> Option<char> {
    let before = before.trim_end();
    let quote = before
        .chars()
        .next_back()
        .filter(|c| matches!(c, '\'' | '"'))?;
    let option = before.strip_suffix(quote)?;
    let option = option.strip_suffix('$').unwrap_or(option);
    let option = option.trim_end_matches(['=', ' ', '\t']);
    let is_one = OPTIONS.any(|word| {
        let rest = option.strip_suffix(word);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    });
    is_one.then_some(quote)
}

/// Where the body ends that starts at `at`: at its closing quote, which ends a line behind a brace;
/// what is sent otherwise may end anywhere.
fn body_end(text: &str, at: usize) -> usize {
    let Some('\'') = sends(&text[..at]) else {
        return text.len();
    };
    let mut ends = text[at..]
        .match_indices("}'")
        .map(|(brace, _)| at + brace + 1);
    let line_ends = |end: &usize| {
        let line = text[end + 1..].lines().next().unwrap_or_default().trim();
        line.is_empty() || line.starts_with('\\')
    };
    ends.find(line_ends).unwrap_or(text.len())
}

fn line_with_brace(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        let rest = line.trim_start_matches([' ', '\t']);
        if rest.starts_with('{') && !rest.starts_with("{%") && !rest.starts_with("{{") {
            return Some(at + line.len() - rest.len());
        }
        at += line.len();
    }
    None
}

/// Takes what one document says.
fn one(
    block: &Block,
    at: usize,
    reading: &Reading,
    remarks: &mut Vec<Remark>,
) -> Option<JsonSample> {
    let root = &reading.root;
    let role = json_role::role(root);
    remarks.extend(reading.repairs.iter().map(|repair| {
        let line = block.line(repair.at.start);
        Remark::repaired(repair.kind, line, repair.words(&block.text))
    }));
    if role == Role::Other {
        if !root.members().is_empty() {
            let text = "a JSON document that is neither a request nor a response was left out";
            remarks.push(Remark::undecided(block.line(at), text));
        }
        return None;
    }
    let mut sample = head(block, at, root, role);
    if matches!(role, Role::Request | Role::Response) {
        configuration_entries::take(block, reading, &mut sample, remarks);
        structure(&mut sample, reading, block);
    }
    if role == Role::Request {
        provider_data::take(block, reading, &mut sample, remarks);
    }
    if role == Role::Response {
        sample.recorded = recorded(root);
        sample.json = match block.text.get(root.at.start..root.at.end) {
            Some(text) if reading.repairs.is_empty() => text.to_owned(),
            _ => root.to_json().compact(),
        };
        sample.repairs = reading.repairs.iter().map(|repair| repair.kind).collect();
    }
    Some(sample)
}

/// The whole response, with what a misplaced brace has put into `element` beside it; nothing of one
/// whose braces are too far off to say what it was.
fn recorded(root: &Node) -> Option<Json> {
    root.get("element").filter(|element| element.is_object())?;
    let Json::Object(members) = root.to_json() else {
        return None;
    };
    let mut placed = Vec::new();
    for (name, value) in members {
        match value {
            Json::Object(inner) if name == "element" => {
                let is_stray = |(name, _): &(String, Json)| INSTANCE_MEMBERS.contains(&&**name);
                let (strays, own) = inner.into_iter().partition(is_stray);
                placed.push((name, Json::Object(own)));
                placed.extend::<Vec<_>>(strays);
            }
            value => placed.push((name, value)),
        }
    }
    let mut seen = BTreeSet::new();
    placed.retain(|(name, _)| seen.insert(name.clone()));
    Some(Json::Object(placed))
}

/// What a sample says about its element.
fn head(block: &Block, at: usize, root: &Node, role: Role) -> JsonSample {
    let element = json_role::element(root);
    let line = |node: &Node| block.line(node.at.start);
    let said = |node: &Node, name: &str| {
        let value = node.get(name)?;
        let text = value.text()?.trim();
        (!text.is_empty()).then(|| Said::new(text.to_owned(), line(value)))
    };
    let described = || {
        let description = element.get("description")?;
        let hub = hub_named_in(description.text()?)?;
        Some(Said::new(hub.to_owned(), line(description)))
    };
    let id = element.get("id");
    let id = id.and_then(|id| Some(Said::new(id.number()?, line(id))));
    let kind = element.get("authentication");
    let kind = kind.and_then(|kind| said(kind, "type"));
    let hub = said(element, "hub").or_else(described);
    JsonSample {
        role,
        line: block.line(at),
        key: said(element, "key").or_else(|| said(root, "element")),
        about: ElementFacts {
            ids: id.into_iter().collect(),
            names: said(element, "name").into_iter().collect(),
            hubs: hub.into_iter().collect(),
            authentications: kind.into_iter().collect(),
            ..ElementFacts::default()
        },
        provider_data: Vec::new(),
        entries: Vec::new(),
        recorded: None,
        json: String::new(),
        repairs: Vec::new(),
    }
}

/// A sentence for mistakes that changed what belongs to what.
fn structure(sample: &mut JsonSample, reading: &Reading, block: &Block) {
    let what = if sample.role == Role::Request {
        "request"
    } else {
        "response"
    };
    let moved = [RepairKind::MisplacedBrace, RepairKind::MissingBrace];
    let mut repairs = reading.repairs.iter();
    if let Some(repair) = repairs.find(|repair| moved.contains(&repair.kind)) {
        let line = block.line(repair.at.start);
        let text = format!(
            "The braces of its {what} do not match; members were taken for the object they have in other documents"
        );
        sample.about.corrections.push(Said::new(text, line));
    }
}
