//! The judge: a definition is written only if neither `gen` nor `lint` has an error for it. What is
//! a warning to `lint` may be written: it stands in `review`.

use std::collections::BTreeMap;
use std::path::Path;

use element_codegen::definition::read;
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
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

/// Reads, lowers and judges a definition in memory, as `gen` does.
///
/// # Errors
///
/// Every error in it.
pub fn definition(name: &str, stem: &str, text: &str, shared: &Shared) -> Result<(), Vec<String>> {
    let file = SourceFile {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let mut findings = Findings::new();
    let common = shared.file().cloned();
    let mut inputs = Inputs::one(common, stem, file.clone(), &mut findings);
    inputs.own = shared.own();
    generate::load(&inputs, &mut findings);
    let list = findings.into_list().into_iter();
    let errors = list.filter(|finding| finding.code.severity() == Severity::Error);
    let told: Vec<String> = errors
        .map(|error| {
            let (line, _) = file.line_column(error.at.bytes().start);
            let (message, code, remedy) = (error.message, error.code.name(), error.remedy);
            format!("line {line}: {message} ({code}): {remedy}")
        })
        .collect();
    if told.is_empty() { Ok(()) } else { Err(told) }
}
