//! The judge: a definition is written only if `cargo xtask gen` would take it.

use element_codegen::definition::read;
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
use element_codegen::lower::{self, Common, Naming};

use crate::shared::Shared;

/// Reads and lowers a definition in memory.
///
/// # Errors
///
/// Every error in it, with its line.
pub fn definition(name: &str, stem: &str, text: &str, shared: &Shared) -> Result<(), Vec<String>> {
    let mut findings = Findings::new();
    let dictionary = shared
        .file()
        .and_then(|file| read::dictionary(file, &mut findings));
    let common = Common::new(dictionary.unwrap_or_default(), &mut findings);
    let file = SourceFile {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    if let Some(definition) = read::definition(&file, &mut findings) {
        lower::element(&definition, &Naming::module(stem), &common, &mut findings);
    }
    let list = findings.into_list();
    let errors = list
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    let errors: Vec<String> = errors
        .map(|finding| {
            let (line, _) = file.line_column(finding.at.start);
            format!(
                "line {line}: {} ({}): {}",
                finding.message,
                finding.code.name(),
                finding.remedy
            )
        })
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}
