//! Bytes to text, and what kind of document the text is.
//!
//! **Input:** bytes. **Output:** facts, or why there are none.

use crate::facts::{Document, DocumentKind, Lines, Remark, RemarkKind, Source};
use crate::site::Site;
use crate::{export, guide};

use std::path::Path;

/// Larger files are refused unread: the largest export we know is more than a hundred times smaller.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// Reads one file that somebody names; whatever is wrong with it becomes remarks, never a panic.
#[must_use]
pub fn document(file: &str, bytes: &[u8]) -> Document {
    match text(bytes) {
        Ok(text) => understood(&Source::plain(file), text, Parts::Read),
        Err(remark) => failed(file, kind(file, ""), remark),
    }
}

/// Reads a file of a folder, with what it includes if it is a page of a site; nothing of a file that
/// is only a part of pages.
#[must_use]
pub fn found(file: &str, bytes: &[u8], site: Option<&Site>, parts: Parts) -> Option<Document> {
    let read = text(bytes);
    let is_guide = |text: &str| kind(file, text) == DocumentKind::Guide;
    // What is no guide has no front matter: only its folder says that it is a part.
    let shown = read.as_ref().ok().filter(|text| is_guide(text));
    let is_part = |site: &Site| site.is_part(Path::new(file), shown.unwrap_or(&"---"));
    if parts == Parts::PassedOver && site.is_some_and(is_part) {
        return None;
    }
    let text = match read {
        Ok(text) => text,
        Err(remark) => return Some(failed(file, kind(file, ""), remark)),
    };
    let Some(site) = site.filter(|_| is_guide(text)) else {
        return Some(understood(&Source::plain(file), text, parts));
    };
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
        let remark = Remark::check(lines.line(place), reason);
        document.remarks.push(remark);
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
        let requests = facts
            .requests
            .iter()
            .chain(&facts.parts)
            .map(|it| it.entries.len());
        let responses = facts.responses.iter().map(|it| it.entries.len());
        let described = [facts.exported.len(), facts.parameters.len()];
        let most = requests.chain(responses).chain(described).max()?;
        let (key, allowed) = (&facts.key, MOST_ENTRIES);
        (most > allowed).then(|| format!("`{key}` has {most} entries, and {allowed} are the most"))
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
            let before = String::from_utf8_lossy(&bytes[..place]);
            let line = before.split('\n').count();
            let column = before.chars().rev().take_while(|it| *it != '\n').count() + 1;
            let byte = bytes[place];
            let utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            let hint = if utf_16 { "it looks like UTF-16: " } else { "" };
            let reason = format!(
                "column {column}: the byte 0x{byte:02X} is not UTF-8; {hint}save the file as UTF-8"
            );
            return refuse(line, reason);
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(place) = text.find('\0') {
        let line = text[..place].matches('\n').count() + 1;
        let reason = "a zero byte stands in the text: the file is damaged";
        return refuse(line, reason.into());
    }
    Ok(text)
}

/// By what the text starts with; the name of the file decides for texts that say nothing.
fn kind(file: &str, text: &str) -> DocumentKind {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let ending = Path::new(file).extension().unwrap_or_default();
    let named = ending.eq_ignore_ascii_case("json");
    if start.starts_with(['{', '[']) || named {
        DocumentKind::Export
    } else {
        DocumentKind::Guide
    }
}
