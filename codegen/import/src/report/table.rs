//! The table of `--report`: files, elements, repairs by kind, undecided, failed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use element_codegen::json::Json;

use super::Reader;
use crate::facts::{Document, RemarkKind};
use crate::json::RepairKind;

/// What all documents come to.
#[must_use]
pub fn table(documents: &[Document], reader: Reader) -> String {
    let rows = rows(documents);
    match reader {
        Reader::Programs => {
            let number = |count: &usize| Json::Number(count.to_string());
            let members = rows
                .iter()
                .map(|(name, count)| (name.as_str(), number(count)));
            format!("{}\n", Json::object(members).compact())
        }
        Reader::People => {
            let mut out = String::new();
            for (name, count) in &rows {
                // Writing to a String cannot fail.
                let _ = writeln!(out, "{name:<28} {count:>6}");
            }
            troubles(&mut out, documents);
            out
        }
    }
}

fn rows(documents: &[Document]) -> Vec<(String, usize)> {
    let remarks = || documents.iter().flat_map(|document| &document.remarks);
    let of = |kind: RemarkKind| remarks().filter(|remark| remark.kind == kind).count();
    let kinds = |word: &str| {
        let found = documents
            .iter()
            .filter(|document| document.kind.word() == word);
        found.count()
    };
    let elements = documents.iter().flat_map(|document| &document.elements);
    let mut keys: Vec<&str> = elements.map(|facts| facts.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut repairs: BTreeMap<RepairKind, usize> = BTreeMap::new();
    for remark in remarks() {
        if let RemarkKind::Repaired(kind) = remark.kind {
            *repairs.entry(kind).or_default() += 1;
        }
    }
    let failed = |document: &&Document| {
        let mut remarks = document.remarks.iter();
        remarks.any(|remark| remark.kind == RemarkKind::Failed)
    };
    let mut rows: Vec<(String, usize)> = vec![
        ("files".into(), documents.len()),
        ("guides".into(), kinds("guide")),
        ("exports".into(), kinds("export")),
        ("elements".into(), keys.len()),
    ];
    let repaired =
        |(kind, count): (&RepairKind, &usize)| (format!("repaired {}", kind.name()), *count);
    rows.extend(repairs.iter().map(repaired));
    rows.push(("to check".into(), of(RemarkKind::Check)));
    rows.push(("undecided".into(), of(RemarkKind::Undecided)));
    rows.push(("failed".into(), documents.iter().filter(failed).count()));
    rows
}

/// What was not understood, one line each.
fn troubles(out: &mut String, documents: &[Document]) {
    for document in documents {
        for remark in &document.remarks {
            if matches!(remark.kind, RemarkKind::Failed | RemarkKind::Undecided) {
                let _ = writeln!(
                    out,
                    "{}: {}: {}",
                    remark.kind.name(),
                    document.source.place(remark.line),
                    remark.text
                );
            }
        }
    }
}
