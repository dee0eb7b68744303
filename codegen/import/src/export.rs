//! The platform's own `element.json`, as facts.
//!
//! **Input:** the text of an `element.json`. **Output:** the facts of its element, or why the file is
//! refused.
//!
//! A machine wrote it: mistakes that only lost or changed bytes explain are no slips to mend, and
//! such a file is refused.

mod entry;
mod related_entries;

use crate::facts::{
    Document, DocumentKind, ElementFacts, Lines, Remark, RemarkKind, Said, Source, is_element_key,
};
use crate::lenient_json::{self, Ending, Node, NodeKind, Reading};

/// Reads an export.
#[must_use]
pub fn read(source: &Source, text: &str, lines: &Lines) -> Document {
    let mut document = Document {
        source: source.clone(),
        kind: DocumentKind::Export,
        elements: Vec::new(),
        remarks: Vec::new(),
    };
    match whole(text, lines, &mut document.remarks) {
        Ok(reading) => elements(&reading.root, lines, &mut document),
        Err(failed) => document.remarks = vec![failed],
    }
    document
}

/// The one document that the text is.
fn whole(text: &str, lines: &Lines, remarks: &mut Vec<Remark>) -> Result<Reading, Remark> {
    let failed = |at: usize, reason: String| Remark::failed(lines.line(at), reason);
    let reading = lenient_json::read(text, 0, Ending::Open)
        .map_err(|failure| failed(failure.at, failure.reason))?;
    for repair in &reading.repairs {
        let summary = repair.kind.summary();
        if repair.kind.is_damage() {
            let reason =
                format!("{summary} A machine wrote this file, so bytes of it were lost or changed");
            return Err(failed(repair.at.start, reason));
        }
        let line = lines.line(repair.at.start);
        remarks.push(Remark::repaired(repair.kind, line, repair.words(text)));
    }
    let rest = text[reading.end..].trim_start();
    if !rest.is_empty() {
        let reason = "something follows the document: the file is damaged, or two were joined";
        return Err(failed(text.len() - rest.len(), reason.into()));
    }
    Ok(reading)
}

/// Every export in the document: itself, the items of a list, or what a tool put into an envelope.
fn elements(root: &Node, lines: &Lines, document: &mut Document) {
    let candidates = std::iter::once(root)
        .chain(root.items())
        .chain(root.get("element"))
        .chain(root.list("elements"));
    let is_export = |export: &Node| {
        let list = export.get("configuration");
        list.is_some_and(|list| matches!(list.kind, NodeKind::List(_)))
    };
    for export in candidates.filter(|export| is_export(export)) {
        let remarks = &mut document.remarks;
        let mut reader = ExportReader { lines, remarks };
        document.elements.extend(reader.element(export));
    }
    let is_failure = |remark: &Remark| remark.kind == RemarkKind::Failed;
    if document.remarks.iter().any(is_failure) {
        document.elements.clear();
        document.remarks.retain(is_failure);
    } else if document.elements.is_empty() {
        let line = lines.line(root.at.start);
        let reason = "this is JSON, but no export: an export is an object with `key` and a list `configuration`";
        document.remarks.push(Remark::check(line, reason));
    }
}

struct ExportReader<'a> {
    lines: &'a Lines,
    remarks: &'a mut Vec<Remark>,
}

impl ExportReader<'_> {
    fn line(&self, node: &Node) -> usize {
        self.lines.line(node.at.start)
    }

    /// A text that an object has, unless it is empty.
    fn said(&self, node: &Node, name: &str) -> Option<Said<String>> {
        let value = node.get(name)?;
        let text = value.text()?.trim();
        (!text.is_empty()).then(|| Said::new(text.to_owned(), self.line(value)))
    }

    fn element(&mut self, export: &Node) -> Option<ElementFacts> {
        let line = self.line(export);
        let key = export.text_of("key").map(str::trim);
        let Some(key) = key.filter(|key| is_element_key(key)) else {
            let text =
                "the export has no `key` that can be one, so nobody can say which element it is";
            self.remarks.push(Remark::failed(line, text));
            return None;
        };
        let entries = export.list("configuration").iter();
        let mut exported: Vec<_> = entries.filter_map(|item| self.entry(item)).collect();
        related_entries::fill_in(export, &mut exported, self);
        related_entries::ungroup(&mut exported);
        let text = format!("`{key}`: {} entries of the export", exported.len());
        self.remarks.push(Remark::new(RemarkKind::Took, line, text));
        let id = export.get("id");
        let id = id.and_then(|id| Some(Said::new(id.number()?, self.line(id))));
        let kind = export.get("authentication");
        let kind = kind.and_then(|kind| self.said(kind, "type"));
        Some(ElementFacts {
            key: key.to_owned(),
            ids: id.into_iter().collect(),
            names: self.said(export, "name").into_iter().collect(),
            hubs: self.said(export, "hub").into_iter().collect(),
            authentications: kind.into_iter().collect(),
            exported,
            ..ElementFacts::default()
        })
    }
}
