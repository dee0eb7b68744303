//! What a run tells: to people as indented lines, to programs as one JSON object a line.
//!
//! **Input:** the outcome of a run. **Output:** text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use element_codegen::invisible_characters;
use element_codegen::json::Json;

use crate::facts::{Document, DocumentKind, Place, Remark, RemarkKind};
use crate::lenient_json::RepairKind;
use crate::run::{Fate, Imported, Outcome};

/// Who reads the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// People.
    People,
    /// Programs.
    Programs,
}

/// The whole report.
#[must_use]
pub fn outcome(outcome: &Outcome, reader: Reader) -> String {
    let mut out = String::new();
    for document in &outcome.documents {
        match reader {
            Reader::People => people_document(&mut out, document),
            Reader::Programs => line(&mut out, &document_json(document)),
        }
    }
    for imported in &outcome.imported {
        match reader {
            Reader::People => people_imported(&mut out, imported),
            Reader::Programs => line(&mut out, &imported_json(imported)),
        }
    }
    out
}

/// Whether nothing of a document could be taken.
#[must_use]
pub fn document_failed(document: &Document) -> bool {
    let mut remarks = document.remarks.iter();
    remarks.any(|remark| remark.kind == RemarkKind::Failed)
}

/// Whether a document failed or a definition was refused.
#[must_use]
pub fn failed(outcome: &Outcome) -> bool {
    let refused = |imported: &Imported| matches!(imported.fate, Fate::Refused(_));
    outcome.documents.iter().any(document_failed) || outcome.imported.iter().any(refused)
}

fn line(out: &mut String, value: &Json) {
    out.push_str(&invisible_characters::in_json(&value.compact()));
    out.push('\n');
}

fn people_document(out: &mut String, document: &Document) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{} ({})", document.source.file, document.kind.word());
    for remark in &document.remarks {
        let what = match remark.kind {
            RemarkKind::Repaired(kind) => format!("{}: {}", kind.name(), remark.text),
            _ => remark.text.clone(),
        };
        let (kind, place) = (remark.kind.name(), document.source.place(remark.line));
        let _ = writeln!(out, "  {kind:<9} {}: {what}", place.words());
    }
}

fn people_imported(out: &mut String, imported: &Imported) {
    let draft = &imported.draft;
    let (path, key) = (imported.path.display(), &draft.key);
    let asked = draft.entries.iter().map(|entry| entry.review.len());
    let (entries, review) = (
        draft.entries.len(),
        asked.sum::<usize>() + draft.review.len(),
    );
    let _ = match &imported.fate {
        Fate::Written => {
            writeln!(
                out,
                "wrote {path}: `{key}`, {entries} entries, {review} to review"
            )
        }
        Fate::Updated(diff) => writeln!(out, "updated {path}: `{key}`\n{diff}"),
        Fate::Unchanged => writeln!(out, "unchanged {path}: `{key}` lacks nothing"),
        Fate::Exists => writeln!(
            out,
            "kept {path}: `{key}` has a definition; --update adds what it lacks"
        ),
        Fate::Refused(reasons) => {
            writeln!(out, "refused {path}: `{key}`\n  {}", reasons.join("\n  "))
        }
    };
    for difference in &imported.differences {
        let _ = writeln!(out, "  check: {difference}; the definition was kept");
    }
}

fn document_json(document: &Document) -> Json {
    let elements = document.elements.iter().map(|facts| Json::text(&facts.key));
    let remarks = document.remarks.iter();
    let remarks = remarks.map(|said| remark(said, &document.source.place(said.line)));
    Json::object([
        ("reason", Json::text("document")),
        ("file", Json::text(&document.source.file)),
        ("kind", Json::text(document.kind.word())),
        ("elements", Json::List(elements.collect())),
        ("remarks", Json::List(remarks.collect())),
    ])
}

fn remark(remark: &Remark, place: &Place) -> Json {
    let mut members = vec![("kind", Json::text(remark.kind.name()))];
    if let RemarkKind::Repaired(kind) = remark.kind {
        members.push(("repair", Json::text(kind.name())));
    }
    let included = place.included.as_ref();
    members.extend(included.map(|of| ("included", Json::text(of))));
    members.push(("line", Json::Number(place.line.to_string())));
    members.push(("text", Json::text(&remark.text)));
    Json::object(members)
}

fn imported_json(imported: &Imported) -> Json {
    let texts = |texts: &[String]| Json::List(texts.iter().map(Json::text).collect());
    let (fate, detail) = match &imported.fate {
        Fate::Written => ("written", Vec::new()),
        Fate::Updated(diff) => ("updated", vec![("diff", Json::text(diff))]),
        Fate::Unchanged => ("unchanged", Vec::new()),
        Fate::Exists => ("exists", Vec::new()),
        Fate::Refused(reasons) => ("refused", vec![("errors", texts(reasons))]),
    };
    let draft = &imported.draft;
    let reviewed = draft
        .entries
        .iter()
        .filter(|entry| !entry.review.is_empty());
    let review = reviewed.map(|entry| {
        let review = texts(&entry.review);
        Json::object([("key", Json::text(&entry.key)), ("review", review)])
    });
    let entries = Json::Number(draft.entries.len().to_string());
    let mut members = vec![
        ("reason", Json::text("definition")),
        ("key", Json::text(&draft.key)),
        ("file", Json::text(imported.path.to_string_lossy())),
        ("fate", Json::text(fate)),
        ("entries", entries),
        ("review", texts(&draft.review)),
        ("entry_review", Json::List(review.collect())),
        ("differences", texts(&imported.differences)),
    ];
    members.extend(detail);
    Json::object(members)
}

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
    let kinds = |kind| documents.iter().filter(|it| it.kind == kind).count();
    let elements = documents.iter().flat_map(|document| &document.elements);
    let keys: BTreeSet<&str> = elements.map(|facts| facts.key.as_str()).collect();
    let mut repairs: BTreeMap<RepairKind, usize> = BTreeMap::new();
    for remark in remarks() {
        if let RemarkKind::Repaired(kind) = remark.kind {
            *repairs.entry(kind).or_default() += 1;
        }
    }
    let failed = documents.iter().filter(|it| document_failed(it)).count();
    let mut rows = vec![
        ("files".into(), documents.len()),
        ("guides".into(), kinds(DocumentKind::Guide)),
        ("exports".into(), kinds(DocumentKind::Export)),
        ("elements".into(), keys.len()),
    ];
    let repaired = |(kind, count): (RepairKind, _)| (format!("repaired {}", kind.name()), count);
    rows.extend(repairs.into_iter().map(repaired));
    rows.push(("to check".into(), of(RemarkKind::Check)));
    rows.push(("undecided".into(), of(RemarkKind::Undecided)));
    rows.push(("failed".into(), failed));
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
