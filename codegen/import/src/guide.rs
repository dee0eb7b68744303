//! A "Create Instance" page, as facts.
//!
//! Comes in: Markdown with front matter. Goes out: requests and responses under the element they
//! belong to, table rows, and what was wrong with any of them. A page in which a request or a
//! response cannot be read is refused as a whole: half of what it says would be a guess.

mod assign;
mod blocks;
mod classify;
mod command;
mod configuration;
mod html;
mod recorded;
mod request;
mod samples;
mod slips;
mod table;

use std::borrow::Cow;

use self::blocks::Page;
use self::classify::Role;
use self::samples::Sample;
use crate::facts::{
    Document, DocumentKind, ElementFacts, Remark, RemarkKind, Said, Source, is_element_key,
};
use crate::front_matter::{self, FrontMatter};
use crate::lines::Lines;

/// Longer pages are no guides.
const LONGEST: usize = 8 * 1024 * 1024;

/// What a page includes when the entries that all elements share apply to it.
const COMMON_LIST: &str = "common-instance-config";

/// Reads a guide.
#[must_use]
pub fn read(source: &Source, text: &str, lines: &Lines) -> Document {
    let mut document = Document {
        source: source.clone(),
        kind: DocumentKind::Guide,
        elements: Vec::new(),
        remarks: Vec::new(),
    };
    if text.len() > LONGEST {
        let reason = format!("a page of {} MB is no guide", text.len() / (1024 * 1024));
        document
            .remarks
            .push(Remark::new(RemarkKind::Failed, 1, reason));
        return document;
    }
    let front = front_matter::split(text);
    let page = whole(text, front.body_at, lines);
    let mut remarks = Vec::new();
    if let Some((line, mistake)) = &front.mistake {
        remarks.push(Remark::new(RemarkKind::Undecided, *line, mistake.clone()));
    }
    let samples = match samples(text, &front, &page, lines, &mut remarks) {
        Ok(samples) => samples,
        Err(failed) => {
            document.remarks = vec![failed];
            return document;
        }
    };
    let shows_none = samples.is_empty();
    let mut elements = assign::all(samples, &front, &mut remarks);
    if elements.is_empty() && source.is_page() {
        match named(&front) {
            Some(facts) => elements.push(facts),
            None => remarks.push(nameless(shows_none)),
        }
    }
    if let Some(remark) = cut_off(text, &page, &elements, lines).filter(|_| !source.is_page()) {
        if remark.kind == RemarkKind::Failed {
            document.remarks = vec![remark];
            return document;
        }
        remarks.push(remark);
    }
    let listed = || text.find(COMMON_LIST).map(|at| lines.line(at));
    let common_list = source.first_of(COMMON_LIST).or_else(listed);
    for facts in &mut elements {
        facts.common_list = common_list;
    }
    describe(&mut elements, &front, &page, &mut remarks);
    tell(&elements, &mut remarks);
    remarks.sort_by_key(|remark| remark.line);
    document.elements = elements;
    document.remarks = remarks;
    document
}

/// The element that a page without a sample is about.
fn named(front: &FrontMatter) -> Option<ElementFacts> {
    let (key, _) = front
        .get("elementKey")
        .filter(|(key, _)| is_element_key(key))?;
    Some(ElementFacts {
        key: key.to_owned(),
        ..ElementFacts::default()
    })
}

/// Says that a page of a site does not say which element it is about.
fn nameless(shows_no_sample: bool) -> Remark {
    if shows_no_sample {
        let text = "the page names no element and shows no request; nothing of it was taken";
        return Remark::new(RemarkKind::Check, 1, text);
    }
    let text = "the page shows requests and says nowhere for which element they are";
    Remark::new(RemarkKind::Failed, 1, text)
}

/// The page; where a code block is never closed, and ends with its JSON all the same, the rest of
/// the page is read as text again.
fn whole(text: &str, at: usize, lines: &Lines) -> Page {
    let mut page = blocks::read(text, at, lines);
    for _ in 0..MOST_FORGOTTEN {
        let Some(line) = page.blocks.last_mut().and_then(samples::close_behind_json) else {
            break;
        };
        let rest = lines.start(line + 1).min(text.len());
        page.extend(blocks::read(text, rest, lines));
    }
    page
}

/// A page forgets to close fewer code blocks than this.
const MOST_FORGOTTEN: usize = 16;

/// The samples of the code blocks; of the whole body, if its author forgot the fences.
fn samples(
    text: &str,
    front: &FrontMatter,
    page: &Page,
    lines: &Lines,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Sample>, Remark> {
    let samples = samples::all(page, remarks)?;
    let asks = |samples: &[Sample]| samples.iter().any(|sample| sample.role == Role::Request);
    if asks(&samples) || !text[front.body_at..].contains("configuration") {
        return Ok(samples);
    }
    let body = blocks::unfenced(text, front.body_at, lines);
    let mut said = Vec::new();
    let found = match samples::all(&body, &mut said) {
        Ok(found) if samples.is_empty() || asks(&found) => found,
        Err(failed) if samples.is_empty() => return Err(failed),
        _ => return Ok(samples),
    };
    remarks.retain(|remark| remark.line < lines.line(front.body_at));
    remarks.extend(said);
    if let Some(first) = found.first() {
        let text = "JSON stands outside of a code block; it was read all the same";
        remarks.push(Remark::new(RemarkKind::Check, first.line, text));
    }
    Ok(found)
}

/// Whether the page was cut off: it then ends in the middle of a line. Where it ends decides
/// whether something that matters may be lost.
fn cut_off(text: &str, page: &Page, elements: &[ElementFacts], lines: &Lines) -> Option<Remark> {
    if text.ends_with('\n') {
        return None;
    }
    let line = lines.line(text.len());
    let unanswered = elements
        .last()
        .is_some_and(|facts| facts.responses.is_empty());
    let open = page.blocks.last().is_some_and(|block| !block.closed);
    let reason = if open || unanswered {
        "the page ends in the middle of a line, in a code block or before the response to its last request: it is cut off"
    } else if !text.ends_with(ENDS_OF_LINES) {
        "the page ends in the middle of a line: it is cut off; if it is whole, end it with a line break"
    } else {
        let text = "the page ends in the middle of a line: see whether it is cut off";
        return Some(Remark::new(RemarkKind::Check, line, text));
    };
    Some(Remark::new(RemarkKind::Failed, line, reason))
}

/// What the last line of a page ends in, if only its line break is missing.
const ENDS_OF_LINES: &[char] = &['.', '!', '?', ':', ')', '}', '`', '|', '>', '*', '_', '"'];

/// What the page itself says goes to its first element; a page may show others too.
fn describe(
    elements: &mut [ElementFacts],
    front: &FrontMatter,
    page: &Page,
    remarks: &mut Vec<Remark>,
) {
    let Some(main) = elements.first_mut() else {
        return;
    };
    if let Some((heading, line)) = front
        .get("heading")
        .filter(|(heading, _)| !heading.is_empty())
    {
        main.names.insert(0, Said::new(heading.to_owned(), line));
    }
    if let Some((id, line)) = front.get("elementId")
        && let Ok(id) = id.parse()
    {
        main.ids.insert(0, Said::new(id, line));
    }
    let asked: Vec<&str> = (main.requests.iter())
        .chain(&main.parts)
        .flat_map(|request| &request.entries)
        .map(|entry| entry.key.as_str())
        .collect();
    let mut parameters = table::parameters(page, &asked);
    let misspelt = parameters.iter().filter_map(|row| {
        let unknown = !asked.contains(&row.key.as_str());
        let close = asked.iter().find(|key| slips::is_slip(key, &row.key))?;
        let text = format!(
            "the page describes `{}`, its request says `{close}`: one of them is misspelt",
            row.key
        );
        unknown.then(|| Remark::new(RemarkKind::Check, row.line, text))
    });
    remarks.extend(misspelt);
    let own = main.responses.iter().filter(|response| !response.foreign);
    let reported = own.flat_map(|response| &response.entries);
    let reported: Vec<&str> = reported.map(|entry| entry.key.as_str()).collect();
    let described = parameters.iter().map(|row| row.key.as_str());
    let known: Vec<&str> = described.chain(reported).collect();
    remarks.extend(table::unsent(page, &asked, &known));
    let requests = main.requests.iter().chain(&main.parts);
    let entries = requests.flat_map(|request| &request.entries);
    parameters.extend(entries.filter_map(table::commented));
    main.parameters = parameters;
}

/// One line for each element.
fn tell(elements: &[ElementFacts], remarks: &mut Vec<Remark>) {
    for facts in elements {
        let line = facts.requests.first().map_or(1, |request| request.line);
        let entries: usize = facts
            .requests
            .iter()
            .map(|request| request.entries.len())
            .sum();
        let reported: usize = facts
            .responses
            .iter()
            .filter(|r| !r.foreign)
            .map(|r| r.entries.len())
            .sum();
        let text = format!(
            "`{}`: {} with {entries} entries, {} with {reported} entries, {} described in words",
            facts.key,
            counted(facts.requests.len(), "request"),
            counted(facts.responses.len(), "response"),
            facts.parameters.len(),
        );
        remarks.push(Remark::new(RemarkKind::Took, line, text));
        if facts.responses.is_empty() {
            let text = format!(
                "`{}` has no response, so what an instance reports is not known",
                facts.key
            );
            remarks.push(Remark::new(RemarkKind::Check, line, text));
        }
    }
}

fn counted(number: usize, what: &str) -> Cow<'static, str> {
    let plural = if number == 1 { "" } else { "s" };
    Cow::Owned(format!("{number} {what}{plural}"))
}
