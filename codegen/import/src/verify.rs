//! The judge: a definition is written only if neither `gen` nor `lint` has an error for it. What is
//! a warning to `lint` may be written: it stands in `review`.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use element_codegen::definition::read;
use element_codegen::diagnostic::{Findings, Severity, SourceFile, Span};
use element_codegen::generate;
use element_codegen::tree::Inputs;

use crate::files;
use crate::shared::Shared;

/// Which file of a folder defines which element: one element has one definition.
#[must_use]
pub fn files_by_key(folder: &Path) -> BTreeMap<String, String> {
    let paths = files::expand(&[folder.to_path_buf()]).files.into_iter();
    let paths = paths.filter(|path| path.parent() == Some(folder));
    let found = paths.filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        let text = files::text(&path).ok()??;
        let file = SourceFile { name, text };
        let mut findings = Findings::new();
        let definition = read::definition(&file, &mut findings);
        findings.discard("what is wrong in there is told by `gen`");
        Some((definition?.key?.value, file.name))
    });
    found.collect()
}

/// Why `gen` refuses a definition.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Where in the text.
    pub at: Span,
    /// The line of that.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// The finding's name.
    pub code: &'static str,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            message,
            code,
            remedy,
            ..
        } = self;
        write!(f, "line {line}: {message} ({code}): {remedy}")
    }
}

/// Reads, lowers and judges a definition in memory, as `gen` does.
///
/// # Errors
///
/// Every error in it.
pub fn definition(name: &str, stem: &str, text: &str, shared: &Shared) -> Result<(), Vec<Refusal>> {
    let file = SourceFile {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let mut findings = Findings::new();
    let common = shared.file().cloned();
    let mut inputs = Inputs::one(common, stem, file.clone(), &mut findings);
    inputs.own = shared.own();
    generate::load(&inputs, &mut findings);
    let list = findings.into_list();
    let errors = list
        .into_iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    let refusals: Vec<Refusal> = errors
        .map(|finding| Refusal {
            at: finding.at.bytes(),
            line: file.line_column(finding.at.bytes().start).0,
            message: finding.message,
            code: finding.code.name(),
            remedy: finding.remedy,
        })
        .collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}
