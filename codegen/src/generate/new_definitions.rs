//! Definitions that a command writes: nothing that `gen` refuses, nothing over what is there, unless that
//! is to be updated.
//!
//! **Input:** the definitions that exist, and new ones by module. **Output:** the changes that
//! [`crate::tree::write`] carries out, or findings about the new ones.

use crate::convert::update_definition::updated;
use crate::definition::read;
use crate::diagnostic::{Code, Finding, Findings, SourceFile};
use crate::format;
use crate::json::Json;
use crate::tree::{Change, DEFINITIONS, Difference, Disk, Inputs};

use super::load;

/// What becomes of a definition that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and that is an error.
    Refused,
    /// The definition of the same key says what the new one says, and keeps what a struct cannot say.
    Updated,
}

/// Changes that put new definitions beside the others; nothing is to be written if `findings`
/// gained an error. What is wrong in definitions that exist is not told here.
pub fn add_definitions(
    inputs: &Inputs,
    new: Vec<SourceFile>,
    existing: Existing,
    disk: &dyn Disk,
    findings: &mut Findings,
) -> Vec<Change> {
    let mut whole = Inputs {
        common: inputs.common.clone(),
        definitions: inputs.definitions.clone(),
        broken: Vec::new(),
        own: inputs.own.clone(),
    };
    let (mut changes, mut added) = (Vec::new(), Vec::new());
    for file in new {
        match there(&whole, &file).filter(|_| existing == Existing::Updated) {
            Some((place, before, after)) => {
                let (_, there) = &mut whole.definitions[place];
                if let Some(change) = format::change(there, &updated(&before, &after)) {
                    there.text = format::text(&updated(&before, &after));
                    changes.push(change);
                }
            }
            None => added.push(file),
        }
    }
    for (place, file) in added.iter().enumerate() {
        let twice = added[..place].iter().any(|other| other.name == file.name);
        if twice {
            let message = format!("two elements would be {}", file.name);
            findings.push(refused(file, message, "give each element a key of its own"));
        } else if !matches!(disk.read(&file.name), Ok(None)) {
            let message = format!("{} is there already", file.name);
            let remedy = "edit it, or choose another key; `adopt --update` writes what a struct says into it";
            findings.push(refused(file, message, remedy));
        }
        whole.definitions.push((stem(&file.name), file.clone()));
    }
    // A second element of one key may be told of either file.
    let before = refusals(inputs);
    let after = refusals(&whole).into_iter();
    after
        .filter(|finding| !before.contains(finding))
        .for_each(|finding| findings.push(finding));
    changes.extend(added.into_iter().map(|file| Change {
        path: file.name,
        difference: Difference::Missing(file.text),
    }));
    changes
}

/// The definition of the same key, if there is one: its place, and both as they are written.
fn there(inputs: &Inputs, new: &SourceFile) -> Option<(usize, Json, Json)> {
    let tree = |file: &SourceFile| {
        let mut findings = Findings::new();
        let tree = read::tree(file, &mut findings);
        findings.discard("what is wrong in it is told when all are read");
        tree
    };
    let after = tree(new)?;
    let key = after.text_of("key")?;
    let found = inputs
        .definitions
        .iter()
        .enumerate()
        .find_map(|(place, (_, file))| {
            let before = tree(file).filter(|before| before.text_of("key") == Some(key))?;
            Some((place, before))
        });
    let (place, before) = found?;
    Some((place, before, after))
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
