//! Bytes to text, and what kind of document the text is.
//!
//! **Input:** bytes. **Output:** facts, or why there are none.

use crate::facts::{Document, DocumentKind, Lines, Remark, RemarkKind, Source, newlines};
use crate::site::Site;
use crate::{export, guide};

use std::path::Path;

/// Larger files are refused unread: the largest export we know is more than a hundred times smaller.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// Reads one file; whatever is wrong with it becomes remarks, never a panic.
#[must_use]
pub fn document(file: &str, bytes: &[u8]) -> Document {
    match text(bytes) {
        Ok(text) => understood(&Source::plain(file), text, Parts::Read),
        Err(remark) => failed(file, kind(file, ""), remark),
    }
}

/// The same for a file that a folder holds and nobody named: what is no document is none.
#[must_use]
pub fn found(file: &str, bytes: &[u8]) -> Document {
    match text(bytes) {
        Ok(text) => understood(&Source::plain(file), text, Parts::PassedOver),
        Err(remark) => failed(file, kind(file, ""), remark),
    }
}

/// Reads a page of a site, with what it includes; nothing of a file that is only a part of pages.
#[must_use]
pub fn page(file: &str, bytes: &[u8], site: &Site, parts: Parts) -> Option<Document> {
    let text = match text(bytes) {
        Ok(text) if kind(file, text) == DocumentKind::Guide => text,
        _ if parts == Parts::PassedOver && site.is_part(Path::new(file), "---") => return None,
        _ if parts == Parts::PassedOver => return Some(found(file, bytes)),
        _ => return Some(document(file, bytes)),
    };
    if parts == Parts::PassedOver && site.is_part(Path::new(file), text) {
        return None;
    }
    let page = site.expand(file, text);
    let mut document = understood(&page.source, &page.text, parts);
    document.remarks.splice(0..0, page.remarks);
    document.remarks.sort_by_key(|remark| remark.line);
    Some(document)
}

/// What to do with files that are only parts of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Read them: somebody named them.
    Read,
    /// Pass them over: pages include them.
    PassedOver,
}

fn understood(source: &Source, text: &str, parts: Parts) -> Document {
    let kind = kind(&source.file, text);
    let lines = Lines::new(text);
    let mut document = match kind {
        DocumentKind::Guide => guide::read(source, text, &lines),
        DocumentKind::Export => export::read(source, text, &lines),
    };
    if let Some(reason) = too_many(&document) {
        let remark = Remark::failed(1, reason);
        return failed(&source.file, kind, remark);
    }
    if let Some(place) = text.find('\u{fffd}') {
        let reason =
            "a character was lost here when the file was converted; see whether it matters";
        document
            .remarks
            .push(Remark::check(lines.line(place), reason));
    }
    let is_failure = |remark: &Remark| remark.kind == RemarkKind::Failed;
    // A folder holds other JSON as well; a page of a site may be about anything.
    let must_be_one = !source.is_page() && (parts == Parts::Read || kind == DocumentKind::Guide);
    if document.elements.is_empty() && must_be_one && !document.remarks.iter().any(is_failure) {
        let text = "no request that creates an instance and no export was found";
        document.remarks.push(Remark::failed(1, text));
    }
    document
}

/// As many entries has one element in one document; the largest export we know has 180.
const MOST_ENTRIES: usize = 1000;

/// Why nothing can come of a document that holds more than any element has.
fn too_many(document: &Document) -> Option<String> {
    document.elements.iter().find_map(|facts| {
        let samples = facts.requests.iter().chain(&facts.parts);
        let samples = samples.map(|request| request.entries.len());
        let responses = facts
            .responses
            .iter()
            .map(|response| response.entries.len());
        let most = samples
            .chain(responses)
            .chain([facts.exported.len(), facts.parameters.len()])
            .max()
            .filter(|most| *most > MOST_ENTRIES)?;
        Some(format!(
            "`{}` has {most} entries, and {MOST_ENTRIES} are the most",
            facts.key
        ))
    })
}

/// Why a file of this many bytes is not read.
#[must_use]
pub fn too_large(bytes: u64) -> String {
    let (has, most) = (bytes / (1024 * 1024), LARGEST / (1024 * 1024));
    format!(
        "the file has {has} MB, and more than {most} MB are not read: pass one guide, or the export of one element without its `resources`"
    )
}

fn failed(file: &str, kind: DocumentKind, remark: Remark) -> Document {
    Document {
        source: Source::plain(file),
        kind,
        elements: Vec::new(),
        remarks: vec![remark],
    }
}

fn text(bytes: &[u8]) -> Result<&str, Remark> {
    let refuse = |line, text: String| Err(Remark::failed(line, text));
    if bytes.len() > LARGEST {
        return refuse(1, too_large(bytes.len() as u64));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refuse(1, "the file is empty".into());
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let place = error.valid_up_to();
            let line = newlines(&bytes[..place]) + 1;
            let utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            let hint = if utf_16 { "it looks like UTF-16: " } else { "" };
            return refuse(
                line,
                format!("byte {place} is not UTF-8; {hint}save the file as UTF-8"),
            );
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(place) = text.find('\0') {
        let line = text[..place].matches('\n').count() + 1;
        return refuse(
            line,
            "a zero byte stands in the text: the file is damaged".into(),
        );
    }
    Ok(text)
}

/// By what the text starts with; the name of the file decides for texts that say nothing.
fn kind(file: &str, text: &str) -> DocumentKind {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let named = std::path::Path::new(file)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if start.starts_with('{') || start.starts_with('[') || named {
        DocumentKind::Export
    } else {
        DocumentKind::Guide
    }
}
