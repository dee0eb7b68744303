//! Names that generate all the same, and hardly can be meant: a hub that looks like a slip of the finger,
//! a file that is called otherwise than its element.
//!
//! **Input:** all elements, and their files. **Output:** warnings, in `gen` as in `lint`: each would become
//! a feature, a page or a module in silence.

use std::collections::BTreeMap;

use element_core::did_you_mean;

use crate::definition::{Definition, read};
use crate::diagnostic::{Code, Finding, Findings, Location, SourceFile, Spanned};
use crate::model::Listing;
use crate::name;

/// Warns of names that hardly can be meant, unless a correction says that they are.
pub(crate) fn check(elements: &[Listing], files: &[(String, SourceFile)], findings: &mut Findings) {
    hubs(elements, files, findings);
    for element in elements {
        file_name(element, files, findings);
    }
}

/// A hub with one element, spelt almost like a hub with more. Hubs of one element that resemble no other
/// are what they say.
fn hubs(elements: &[Listing], files: &[(String, SourceFile)], findings: &mut Findings) {
    let mut hubs: BTreeMap<&str, Vec<&Listing>> = BTreeMap::new();
    for element in elements {
        hubs.entry(&element.hub).or_default().push(element);
    }
    let shared = || {
        let shared = hubs.iter().filter(|(_, those)| those.len() > 1);
        shared.map(|(hub, _)| *hub)
    };
    for (hub, those) in &hubs {
        let ([element], Some(meant)) = (&those[..], did_you_mean(hub, shared())) else {
            continue;
        };
        let Some((file, definition)) = written(element, files) else {
            continue;
        };
        if definition.is_corrected(hub) {
            continue;
        }
        let message = format!(
            "no other element has the hub `{hub}`, and `{meant}` has {}",
            hubs[meant].len()
        );
        let remedy =
            format!("did you mean `{meant}`? If not, say so in a correction that names `{hub}`");
        let at = place(definition.hub.as_ref());
        let label = "a hub of its own";
        let finding = Finding::new(Code::LoneHub, file, at, message, label, remedy);
        findings.push(finding);
    }
}

/// A file whose name has nothing of the element's key: whoever looks for the one does not find the other.
fn file_name(element: &Listing, files: &[(String, SourceFile)], findings: &mut Findings) {
    let (key, stem) = (&element.key, &element.module);
    let Some(module) = name::module(key) else {
        return;
    };
    let plain = |name: &str| name.replace('_', "");
    let word = module.strip_suffix("_element").unwrap_or(&module);
    if plain(stem).contains(&plain(word)) {
        return;
    }
    let Some((file, definition)) = written(element, files) else {
        return;
    };
    let message = format!("the file is called `{stem}`, and its element `{key}`");
    let remedy = format!(
        "rename the file to `{module}.json`, or mend the key; modules and pages are called as files are"
    );
    let at = place(definition.key.as_ref());
    let label = "the element's key";
    let finding = Finding::new(Code::FileName, file, at, message, label, remedy);
    findings.push(finding);
}

/// The definition of an element as it was written; few are asked for, so it is read again.
fn written<'f>(
    element: &Listing,
    files: &'f [(String, SourceFile)],
) -> Option<(&'f str, Definition)> {
    let (_, file) = files.iter().find(|(stem, _)| *stem == element.module)?;
    let mut findings = Findings::new();
    let definition = read::definition(file, &mut findings);
    findings.discard("it was read before, and everything told");
    Some((&file.name, definition?))
}

fn place(text: Option<&Spanned<String>>) -> Location {
    text.map(|text| text.at).unwrap_or_default()
}
