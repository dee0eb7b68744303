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
use crate::tree::{Change, Difference, Disk, Inputs};

use super::load;

/// What becomes of a definition that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and that is an error; this is what to do about it.
    Keep(&'static str),
    /// The definition of the same key says what the new one says, and keeps what a struct cannot say.
    Update,
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
        broken: Vec::new(),
        ..inputs.clone()
    };
    let (mut changes, mut added) = (Vec::new(), Vec::new());
    for file in distinct(new, findings) {
        let there = match existing {
            Existing::Update => there(inputs, &file),
            Existing::Keep(_) => None,
        };
        if let Some((place, after)) = there {
            let (_, before) = &mut whole.definitions[place];
            changes.extend(format::change(inputs.path(&before.name), before, &after));
            before.text = format::text(&after);
        } else {
            if !matches!(disk.read(inputs.path(&file.name)), Ok(None)) {
                // Whatever else is wrong would be shown in the file that is there.
                findings.push(taken(inputs, &file, existing));
                continue;
            }
            whole
                .definitions
                .push((stem(&file.name).to_owned(), file.clone()));
            added.push(file);
        }
    }
    // A second element of one key may be told of either file.
    let before = refusals(inputs);
    let after = refusals(&whole).into_iter();
    after
        .filter(|finding| !before.contains(finding))
        .for_each(|finding| findings.push(finding));
    changes.extend(added.into_iter().map(|file| Change {
        path: inputs.path(&file.name).to_owned(),
        difference: Difference::Missing(file.text),
    }));
    changes
}

/// One definition of each name, which follows from the key; what is twice is told, whatever becomes of it.
fn distinct(new: Vec<SourceFile>, findings: &mut Findings) -> Vec<SourceFile> {
    let mut kept: Vec<SourceFile> = Vec::new();
    for file in new {
        if kept.iter().any(|other| other.name == file.name) {
            let message = format!("two elements would be {}", file.name);
            findings.push(refused(
                &file,
                message,
                "give each element a key of its own",
            ));
        } else {
            kept.push(file);
        }
    }
    kept
}

/// The place of the definition of the same key, if there is one, and what it is to say.
fn there(inputs: &Inputs, new: &SourceFile) -> Option<(usize, Json)> {
    let adopted = tree(new)?;
    let key = adopted.text_of("key")?;
    let mut all = inputs.definitions.iter().enumerate();
    all.find_map(|(place, (_, file))| {
        let before = tree(file).filter(|before| before.text_of("key") == Some(key))?;
        Some((place, updated(&before, &adopted)))
    })
}

/// What to do about another file that has the name: it depends on what is in it.
fn taken(inputs: &Inputs, new: &SourceFile, existing: Existing) -> Finding {
    let key = |tree: Json| tree.text_of("key").map(str::to_owned);
    let mut all = inputs.definitions.iter();
    let there = all.find(|(there, _)| there == stem(&new.name));
    let (says, remedy) = match (there.and_then(|(_, file)| tree(file)).map(key), existing) {
        (None, _) => (
            ", and cannot be read".to_owned(),
            "mend its JSON first, or move the file away",
        ),
        (Some(there), Existing::Keep(remedy)) if there == tree(new).and_then(key) => {
            (String::new(), remedy)
        }
        (Some(there), _) => {
            let says = match there {
                Some(key) => format!(", with the key `{}`", key.escape_debug()),
                None => ", without a key".to_owned(),
            };
            (
                says,
                "mend its key or rename that file; or choose another key",
            )
        }
    };
    let message = format!("{} is there already{says}", new.name);
    refused(new, message, remedy)
}

/// What a definition says; what is wrong in it is told when all are read.
fn tree(file: &SourceFile) -> Option<Json> {
    let mut findings = Findings::new();
    let tree = read::tree(file, &mut findings);
    findings.discard("what is wrong in it is told when all are read");
    tree
}

fn refusals(inputs: &Inputs) -> Vec<Finding> {
    let mut found = Findings::new();
    load(inputs, &mut found);
    found.into_list()
}

fn stem(name: &str) -> &str {
    let (_, name) = name.rsplit_once('/').unwrap_or(("", name));
    name.strip_suffix(".json").unwrap_or(name)
}

fn refused(file: &SourceFile, message: String, remedy: &str) -> Finding {
    Finding::of_file(Code::ForeignFile, &file.name, message, remedy)
}
