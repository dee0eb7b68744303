//! Guides and exports: read, merged, written as definitions, held against the rules of `gen`.

use std::path::PathBuf;

use element_codegen::diagnostic::SourceFile;
use element_import::dictionary::SharedEntries;
use element_import::draft::Draft;
use element_import::facts::Document;
use element_import::report::{self, Reader};
use element_import::run::{Fate, Imported, Outcome};
use element_import::{document_kind, merge, write};

use super::{Judge, promises};
use crate::seeds;

/// The importer's own fixtures, and every guide page of ours, which is a guide too.
pub(super) fn seeds() -> Vec<String> {
    let mut texts = seeds::texts("codegen/import/tests/fixtures", ".md");
    texts.extend(seeds::texts("codegen/import/tests/fixtures", ".json"));
    texts.extend(seeds::texts("element-types/src/elements", ".md"));
    texts
}

pub(super) fn shared() -> Result<SharedEntries, String> {
    let file = SourceFile {
        name: "common.json".into(),
        text: seeds::text("element-defs/common.json"),
    };
    SharedEntries::read(Some(file))
}

/// Reads as the importer would, by the name that such a text has.
pub(super) fn document(text: &[u8]) -> Document {
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let name = if first == Some(&b'{') {
        "element.json"
    } else {
        "guide.md"
    };
    document_kind::document(name, text)
}

pub(super) fn judge() -> Result<Judge, String> {
    let shared = shared()?;
    Ok(Box::new(move |input| {
        let document = document(input);
        lines(&document, input)?;
        let drafts = merge::all(std::slice::from_ref(&document), &shared);
        let imported = drafts.into_iter().map(|draft| imported(draft, &shared));
        let outcome = Outcome {
            imported: imported.collect::<Result<_, _>>()?,
            documents: vec![document],
        };
        told(&outcome)
    }))
}

/// A remark names a line that the file has.
fn lines(document: &Document, input: &[u8]) -> Result<(), String> {
    let most = String::from_utf8_lossy(input).split('\n').count();
    let beyond = document
        .remarks
        .iter()
        .find(|remark| remark.line == 0 || remark.line > most);
    match beyond {
        Some(remark) => Err(format!("line: of {most} lines: {remark:?}")),
        None => Ok(()),
    }
}

fn imported(draft: Draft, shared: &SharedEntries) -> Result<Imported, String> {
    let text = write::definition(&draft);
    if !promises::json(&text) {
        return Err(format!("json: what is written is none: {text}"));
    }
    let fate = match shared.judge("acme.json", "acme", &text) {
        Ok(()) => Fate::Written,
        Err(reasons) => Fate::Refused(reasons),
    };
    Ok(Imported {
        draft,
        path: PathBuf::from("acme.json"),
        fate,
        differences: Vec::new(),
    })
}

fn told(outcome: &Outcome) -> Result<(), String> {
    let people = report::outcome(outcome, Reader::People);
    let table = report::table(&outcome.documents, Reader::People);
    if people.is_empty() || table.is_empty() {
        return Err("report: it says nothing".into());
    }
    let programs = report::outcome(outcome, Reader::Programs);
    promises::terminal("the report for programs", &programs)?;
    match programs.lines().find(|line| !promises::json(line)) {
        Some(line) => Err(format!("programs: no JSON: {line}")),
        None => Ok(()),
    }
}
