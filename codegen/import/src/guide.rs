//! A "Create Instance" page, as facts.
//!
//! **Input:** Markdown with front matter. **Output:** requests and responses under the element they
//! belong to, table rows, and what was wrong with any of them. A page in which a request or a
//! response cannot be read is refused as a whole: half of what it says would be a guess.

mod configuration_entries;
mod element_of_sample;
mod json_role;
mod markdown;
mod provider_data;
mod samples;
mod table;

use self::markdown::{Block, Page};
use crate::facts::{
    Document, DocumentKind, ElementFacts, Lines, Parameter, Remark, RemarkKind, Said, Source,
};
use crate::front_matter::{self, FrontMatter};

/// Longer pages are no guides.
const LONGEST: usize = 8 * 1024 * 1024;

/// What a page includes when the entries that all elements share apply to it.
const COMMON_LIST: &str = "common-instance-config";

/// Reads a guide.
#[must_use]
pub fn read(source: &Source, text: &str, lines: &Lines) -> Document {
    let mut remarks = Vec::new();
    let elements = understood(source, text, lines, &mut remarks).unwrap_or_else(|failed| {
        remarks = vec![failed];
        Vec::new()
    });
    remarks.sort_by_key(|remark| remark.line);
    Document {
        source: source.clone(),
        kind: DocumentKind::Guide,
        elements,
        remarks,
    }
}

/// What the page says; the reason where nothing can be taken.
fn understood(
    source: &Source,
    text: &str,
    lines: &Lines,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<ElementFacts>, Remark> {
    if text.len() > LONGEST {
        let size = text.len() / (1024 * 1024);
        let reason = format!("a page of {size} MB is no guide");
        return Err(Remark::failed(1, reason));
    }
    let front = front_matter::split(text);
    let page = whole(text, front.body_at, lines);
    if let Some((line, mistake)) = &front.mistake {
        remarks.push(Remark::undecided(*line, mistake.clone()));
    }
    let samples = samples::all(&page, remarks)?;
    let shows_none = samples.is_empty();
    let mut elements = element_of_sample::all(samples, &front, remarks);
    if elements.is_empty() && source.is_page() {
        match front.element_key() {
            Some(key) => elements.push(ElementFacts::of(key.to_owned())),
            None if shows_none => remarks.push(Remark::check(1, NO_SAMPLE)),
            None => remarks.push(Remark::failed(1, NO_KEY)),
        }
    }
    if !source.is_page() && is_cut_off(text, &page, &elements) {
        return Err(Remark::failed(lines.line(text.len()), CUT_OFF));
    }
    let listed = || text.find(COMMON_LIST).map(|at| lines.line(at));
    let common_list = source.first_of(COMMON_LIST).or_else(listed);
    for facts in &mut elements {
        facts.common_list = common_list;
    }
    describe(&mut elements, &front, &page, remarks);
    tell(&elements, remarks);
    Ok(elements)
}

/// What to say of a page of a site that is about no element's instances.
const NO_SAMPLE: &str = "the page names no element and shows no request; nothing of it was taken";

/// What to say of one that shows an instance and nowhere its element's key.
const NO_KEY: &str = "the page shows requests and says nowhere for which element they are";

const CUT_OFF: &str = "the page ends in the middle of a line, in a code block, or before the response to its last request: it is cut off; if it is whole, end it with a line break";

/// The page; where a code block is never closed, and ends with its JSON all the same, the rest of
/// the page is read as text again.
fn whole(text: &str, at: usize, lines: &Lines) -> Page {
    let mut page = markdown::read(text, at, lines);
    for _ in 0..MOST_FORGOTTEN {
        let open = page.blocks.iter().position(Block::is_open);
        let Some((at, block)) = open.and_then(|at| Some((at, page.blocks.get_mut(at)?))) else {
            break;
        };
        let Some(line) = samples::close_behind_json(block) else {
            break;
        };
        page.cut(at + 1, line);
        let rest = lines.start(line + 1).min(text.len());
        page.extend(markdown::read(text, rest, lines));
    }
    page
}

/// A page forgets to close fewer code blocks than this.
const MOST_FORGOTTEN: usize = 16;

/// Whether a download stopped, or an editor lost the end: half a page makes half a definition. That
/// no document of a corpus is half there says nothing about the one at hand.
fn is_cut_off(text: &str, page: &Page, elements: &[ElementFacts]) -> bool {
    let last = elements.last();
    let unanswered = last.is_some_and(|facts| facts.responses.is_empty());
    let open = page.blocks.last().is_some_and(|block| !block.closed);
    let in_a_word = text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    !text.ends_with('\n') && (open || unanswered || in_a_word)
}

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
    let heading = front
        .get("heading")
        .filter(|(heading, _)| !heading.is_empty());
    if let Some((heading, line)) = heading {
        main.names.insert(0, Said::new(heading.to_owned(), line));
    }
    let id = front.get("elementId");
    if let Some((id, line)) = id.and_then(|(id, line)| Some((id.parse().ok()?, line))) {
        main.ids.insert(0, Said::new(id, line));
    }
    let requests = main.requests.iter().chain(&main.parts);
    let entries = || requests.clone().flat_map(|request| &request.entries);
    let asked: Vec<&str> = entries().map(|entry| entry.key.as_str()).collect();
    let mut parameters = table::parameters(page, &asked);
    remarks.extend(parameters.iter().filter_map(|row| otherwise(row, &asked)));
    parameters.extend(entries().filter_map(table::commented));
    main.parameters = parameters;
}

/// Says that a row spells a key with other capitals than the request does.
fn otherwise(row: &Parameter, asked: &[&str]) -> Option<Remark> {
    let key = row.key.as_str();
    let sent = asked.iter().find(|sent| sent.eq_ignore_ascii_case(key))?;
    let text =
        format!("the page describes `{key}`, its request says `{sent}`: one of them is misspelt");
    (!asked.contains(&key)).then(|| Remark::check(row.line, text))
}

/// One line for each element.
fn tell(elements: &[ElementFacts], remarks: &mut Vec<Remark>) {
    for facts in elements {
        let line = facts.requests.first().map_or(1, |request| request.line);
        let sent: usize = facts.requests.iter().map(|it| it.entries.len()).sum();
        let own = facts.responses.iter().filter(|response| !response.foreign);
        let reported: usize = own.map(|response| response.entries.len()).sum();
        let text = format!(
            "`{}`: {} with {sent} entries, {} with {reported} entries, {} described in words",
            facts.key,
            counted(facts.requests.len(), "request"),
            counted(facts.responses.len(), "response"),
            facts.parameters.len(),
        );
        remarks.push(Remark::new(RemarkKind::Took, line, text));
        if facts.responses.is_empty() {
            let key = &facts.key;
            let text = format!("`{key}` has no response, so what an instance reports is not known");
            remarks.push(Remark::check(line, text));
        }
    }
}

fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
