//! What a run tells: to people as indented lines, to programs as one JSON object a line.

mod table;

pub use self::table::table;

use std::fmt::Write as _;

use element_codegen::json::Json;
use element_codegen::unseen;

use crate::facts::{Document, Place, Remark, RemarkKind};
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
    let document = outcome.documents.iter().any(document_failed);
    document
        || outcome
            .imported
            .iter()
            .any(|imported| matches!(imported.fate, Fate::Refused(_)))
}

fn line(out: &mut String, value: &Json) {
    out.push_str(&unseen::in_json(&value.compact()));
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
        let _ = writeln!(
            out,
            "  {:<9} {}: {what}",
            remark.kind.name(),
            document.source.place(remark.line).words()
        );
    }
}

fn people_imported(out: &mut String, imported: &Imported) {
    let draft = &imported.draft;
    let path = imported.path.display();
    let review: usize = draft
        .entries
        .iter()
        .map(|entry| entry.review.len())
        .sum::<usize>()
        + draft.review.len();
    let entries = draft.entries.len();
    let _ = match &imported.fate {
        Fate::Written => writeln!(
            out,
            "wrote {path}: `{}`, {entries} entries, {review} to review",
            draft.key
        ),
        Fate::Updated(diff) => writeln!(out, "updated {path}: `{}`\n{diff}", draft.key),
        Fate::Unchanged => writeln!(out, "unchanged {path}: `{}` lacks nothing", draft.key),
        Fate::Exists => writeln!(
            out,
            "kept {path}: `{}` has a definition; --update adds what it lacks",
            draft.key
        ),
        Fate::Refused(reasons) => writeln!(
            out,
            "refused {path}: `{}`\n  {}",
            draft.key,
            reasons.join("\n  ")
        ),
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
    members.extend(
        place
            .included
            .as_ref()
            .map(|of| ("included", Json::text(of))),
    );
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
    let reviewed = imported
        .draft
        .entries
        .iter()
        .filter(|entry| !entry.review.is_empty());
    let review = reviewed.map(|entry| {
        Json::object([
            ("key", Json::text(&entry.key)),
            ("review", texts(&entry.review)),
        ])
    });
    let mut members = vec![
        ("reason", Json::text("definition")),
        ("key", Json::text(&imported.draft.key)),
        ("file", Json::text(imported.path.to_string_lossy())),
        ("fate", Json::text(fate)),
        (
            "entries",
            Json::Number(imported.draft.entries.len().to_string()),
        ),
        ("review", texts(&imported.draft.review)),
        ("entry_review", Json::List(review.collect())),
        ("differences", texts(&imported.differences)),
    ];
    members.extend(detail);
    Json::object(members)
}
