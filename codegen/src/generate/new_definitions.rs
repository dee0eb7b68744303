//! Definitions that a command writes: nothing that `gen` refuses, nothing over what is there.
//!
//! **Input:** the definitions that exist, and new ones by module. **Output:** the changes that
//! [`crate::tree::write`] carries out, or findings about the new ones.

use crate::diagnostic::{Code, Finding, Findings, SourceFile};
use crate::tree::{Change, DEFINITIONS, Difference, Disk, Inputs};

use super::load;

/// Changes that put new definitions beside the others; nothing is to be written if `findings`
/// gained an error. What is wrong in definitions that exist is not told here.
pub fn add_definitions(
    inputs: &Inputs,
    new: Vec<SourceFile>,
    disk: &dyn Disk,
    findings: &mut Findings,
) -> Vec<Change> {
    let mut whole = Inputs {
        common: inputs.common.clone(),
        definitions: inputs.definitions.clone(),
        broken: Vec::new(),
        own: inputs.own.clone(),
    };
    for (place, file) in new.iter().enumerate() {
        let twice = new[..place].iter().any(|other| other.name == file.name);
        if twice {
            let message = format!("two elements would be {}", file.name);
            findings.push(refused(file, message, "give each element a key of its own"));
        } else if !matches!(disk.read(&file.name), Ok(None)) {
            let message = format!("{} is there already", file.name);
            let remedy = "edit it, or choose another key";
            findings.push(refused(file, message, remedy));
        }
        whole.definitions.push((stem(&file.name), file.clone()));
    }
    // A second element of one key may be told of either file.
    let before = refusals(inputs);
    let added = refusals(&whole).into_iter();
    added
        .filter(|finding| !before.contains(finding))
        .for_each(|finding| findings.push(finding));
    let changes = new.into_iter().map(|file| Change {
        path: file.name,
        difference: Difference::Missing(file.text),
    });
    changes.collect()
}

fn refusals(inputs: &Inputs) -> Vec<Finding> {
    let mut found = Findings::new();
    load(inputs, &mut found);
    found.into_list()
}

fn stem(path: &str) -> String {
    let name = path.strip_prefix(DEFINITIONS).unwrap_or(path);
    let name = name.trim_start_matches('/');
    name.strip_suffix(".json").unwrap_or(name).to_owned()
}

fn refused(file: &SourceFile, message: String, remedy: &str) -> Finding {
    Finding::of_file(Code::ForeignFile, &file.name, message, remedy)
}
