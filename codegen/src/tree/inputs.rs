//! Reads the definitions.

use super::{DEFINITIONS, Disk};
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
use crate::name;

/// Every definition and the dictionary, as text.
#[derive(Debug, Default)]
pub struct Inputs {
    /// `common.json`; an empty dictionary when there is none.
    pub common: Option<SourceFile>,
    /// File stem and text of every definition, sorted by stem.
    pub definitions: Vec<(String, SourceFile)>,
}

impl Inputs {
    /// All files, for showing findings in them.
    #[must_use]
    pub fn files(&self) -> Vec<SourceFile> {
        let definitions = self.definitions.iter().map(|(_, file)| file);
        self.common.iter().chain(definitions).cloned().collect()
    }
}

/// Reads `element-defs/*.json`; whatever cannot be read becomes a finding.
pub fn read_inputs(disk: &dyn Disk, findings: &mut Findings) -> Inputs {
    let mut inputs = Inputs::default();
    let names = match disk.list(DEFINITIONS) {
        Ok(names) => names,
        Err(error) => {
            findings.push(unreadable(DEFINITIONS, &error));
            return inputs;
        }
    };
    if names.is_empty() {
        let message = format!("there is no folder `{DEFINITIONS}` with definitions here");
        let remedy = "run the command inside the workspace";
        findings.push(Finding::new(
            Code::Unreadable,
            DEFINITIONS,
            Span::default(),
            message,
            "",
            remedy,
        ));
    }
    for name in names {
        let Some(stem) = name.strip_suffix(".json").filter(|stem| *stem != "schema") else {
            continue;
        };
        let path = format!("{DEFINITIONS}/{name}");
        let Some(file) = read(disk, path, findings) else {
            continue;
        };
        if stem == "common" {
            inputs.common = Some(file);
        } else if name::is_module(stem) {
            inputs.definitions.push((stem.to_owned(), file));
        } else {
            let message = format!("`{stem}` cannot be a module name");
            let rules = "lower-case letters, digits and `_`; no keyword, and no name with a meaning of its own here, in Rust or on Windows";
            let remedy = match name::module(stem).filter(|module| name::is_module(module)) {
                Some(module) => format!("rename the file to `{module}.json`: {rules}"),
                None => format!("rename the file: {rules}"),
            };
            findings.push(Finding::new(
                Code::ModuleName,
                file.name,
                Span::default(),
                message,
                "",
                remedy,
            ));
        }
    }
    inputs
}

fn read(disk: &dyn Disk, path: String, findings: &mut Findings) -> Option<SourceFile> {
    let bytes = match disk.read(&path) {
        Ok(bytes) => bytes?,
        Err(error) => {
            findings.push(unreadable(&path, &error));
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(SourceFile { name: path, text }),
        Err(error) => {
            let place = error.utf8_error().valid_up_to();
            let message = format!("byte {place} is not UTF-8");
            let remedy = "save the file as UTF-8 without a byte-order mark";
            findings.push(Finding::new(
                Code::Unreadable,
                path,
                Span::new(place, place + 1),
                message,
                "",
                remedy,
            ));
            None
        }
    }
}

/// A finding for what the system refused.
pub(super) fn unreadable(path: &str, error: &std::io::Error) -> Finding {
    let remedy = "check that it is a plain file you may read and write";
    Finding::new(
        Code::Unreadable,
        path,
        Span::default(),
        format!("the system says: {error}"),
        "",
        remedy,
    )
}
