//! The platform's own `element.json`, as facts.
//!
//! A machine wrote it: mistakes that only lost or changed bytes explain are no slips to mend, and
//! such a file is refused.

mod entry;
mod options;
mod parameters;

use crate::facts::{
    Document, DocumentKind, ElementFacts, ExportedEntry, Grouping, Remark, RemarkKind, Said,
    Source, is_element_key,
};
use crate::json::{self, Ending, NodeKind, Reading, View};
use crate::lines::Lines;

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
        Ok(reading) => elements(&reading, lines, &mut document),
        Err(failed) => document.remarks = vec![failed],
    }
    document
}

/// The one document that the text is.
fn whole<'t>(
    text: &'t str,
    lines: &Lines,
    remarks: &mut Vec<Remark>,
) -> Result<Reading<'t>, Remark> {
    let failed =
        |at: usize, reason: String| Remark::new(RemarkKind::Failed, lines.line(at), reason);
    let reading = json::read(text, 0, Ending::Open)
        .map_err(|failure| failed(failure.at, failure.reason.clone()))?;
    for repair in &reading.repairs {
        let summary = repair.kind.summary();
        let twin = reading.doubled(text, repair);
        if repair.kind.is_damage() {
            let reason =
                format!("{summary} A machine wrote this file, so bytes of it were lost or changed");
            return Err(failed(repair.at.start, reason));
        }
        let line = lines.line(repair.at.start);
        let kind = RemarkKind::Repaired(repair.kind);
        let said = twin.unwrap_or_else(|| summary.trim_end_matches('.').to_owned());
        remarks.push(Remark::new(kind, line, said));
    }
    let rest = text[reading.end..].trim_start();
    if !rest.is_empty() {
        let reason = "something follows the document: the file is damaged, or two were joined";
        return Err(failed(text.len() - rest.len(), reason.into()));
    }
    Ok(reading)
}

/// Every export in the document: itself, the items of a list, or what a tool put into an envelope.
fn elements(reading: &Reading<'_>, lines: &Lines, document: &mut Document) {
    let root = reading.tree.root();
    let candidates = std::iter::once(root)
        .chain(root.items())
        .chain(root.get("element"))
        .chain(root.get("elements").into_iter().flat_map(View::items));
    let is_list = |list: View<'_, '_>| matches!(list.kind(), NodeKind::List(_));
    for view in candidates.filter(|view| view.get("configuration").is_some_and(is_list)) {
        let mut reader = Reader {
            lines,
            remarks: &mut document.remarks,
        };
        reader.element(view, &mut document.elements);
    }
    let is_failure = |remark: &Remark| remark.kind == RemarkKind::Failed;
    if document.remarks.iter().any(is_failure) {
        document.elements.clear();
        document.remarks.retain(is_failure);
    } else if document.elements.is_empty() {
        let line = lines.line(root.at().start);
        let reason = "this is JSON, but no export: an export is an object with `key` and a list `configuration`";
        document
            .remarks
            .push(Remark::new(RemarkKind::Check, line, reason));
    }
}

struct Reader<'a> {
    lines: &'a Lines,
    remarks: &'a mut Vec<Remark>,
}

impl Reader<'_> {
    /// What describes an element.
    fn head(&self, key: String, head: View<'_, '_>) -> ElementFacts {
        let said = |view: View<'_, '_>, name: &str| {
            let value = view.get(name)?;
            let text = value.text()?.trim();
            (!text.is_empty())
                .then(|| Said::new(text.to_owned(), self.lines.line(value.at().start)))
        };
        let authentication = head
            .get("authentication")
            .and_then(|kind| said(kind, "type"));
        let id = head.get("id").and_then(|id| {
            let line = self.lines.line(id.at().start);
            Some(Said::new(id.number()?, line))
        });
        ElementFacts {
            key,
            ids: id.into_iter().collect(),
            names: said(head, "name").into_iter().collect(),
            hubs: said(head, "hub").into_iter().collect(),
            authentications: authentication.into_iter().collect(),
            ..ElementFacts::default()
        }
    }

    fn element(&mut self, view: View<'_, '_>, elements: &mut Vec<ElementFacts>) {
        let line = self.lines.line(view.at().start);
        let key = view.get("key").and_then(View::text).map(str::trim);
        let Some(key) = key.filter(|key| is_element_key(key)) else {
            let text =
                "the export has no `key` that can be one, so nobody can say which element it is";
            self.remarks
                .push(Remark::new(RemarkKind::Failed, line, text));
            return;
        };
        let mut facts = self.head(key.to_owned(), view);
        if let Some(list) = view.get("configuration") {
            for item in list.items() {
                facts.exported.extend(self.entry(item));
            }
        }
        self.fill_in(view, &mut facts.exported);
        ungrouped(&mut facts.exported);
        self.twins(&facts.exported);
        let text = format!(
            "`{}`: {} entries of the export",
            facts.key,
            facts.exported.len()
        );
        self.remarks.push(Remark::new(RemarkKind::Took, line, text));
        elements.push(facts);
    }
}

/// Without an entry that chooses, groups only put fields beside each other.
fn ungrouped(entries: &mut [ExportedEntry]) {
    if !entries
        .iter()
        .any(|entry| entry.grouping == Grouping::Chooses)
    {
        for entry in entries {
            entry.grouping = Grouping::Alone;
        }
    }
}
