//! Under which names an element is found: its hub and its file.
//!
//! **Input:** definitions. **Output:** a hub that looks like a slip of the finger, a file that is called
//! otherwise than its element.

use std::collections::BTreeMap;

use element_core::did_you_mean;

use super::{Catalogue, Subject, Wording};
use crate::diagnostic::{Code, Findings};
use crate::name;

/// A hub with one element, spelt almost like a hub with more: it would become a feature and a page in
/// silence. Hubs of one element that resemble no other are what they say.
pub(super) fn hubs(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    let mut elements: BTreeMap<&str, Vec<&Subject<'_>>> = BTreeMap::new();
    for subject in &catalogue.subjects {
        elements
            .entry(&subject.element.hub)
            .or_default()
            .push(subject);
    }
    let shared = || {
        elements
            .iter()
            .filter(|(_, those)| those.len() > 1)
            .map(|(hub, _)| *hub)
    };
    for (hub, those) in &elements {
        let [subject] = those[..] else { continue };
        let (Some(written), Some(meant)) = (&subject.definition.hub, did_you_mean(hub, shared()))
        else {
            continue;
        };
        if subject.is_corrected(hub) {
            continue;
        }
        let said = Wording::new(
            format!(
                "no other element has the hub `{hub}`, and `{meant}` has {}",
                elements[meant].len()
            ),
            "a hub of its own",
            format!("did you mean `{meant}`? If not, say so in a correction that names `{hub}`"),
        );
        subject.warn(findings, Code::LoneHub, written.at, said);
    }
}

/// A file whose name has nothing of the element's key: whoever looks for the one does not find the other.
pub(super) fn file(subject: &Subject<'_>, findings: &mut Findings) {
    let stem = &subject.element.names.module;
    let (Some(key), Some(module)) = (&subject.definition.key, name::module(&subject.element.key))
    else {
        return;
    };
    let plain = |name: &str| name.replace('_', "");
    let word = module.strip_suffix("_element").unwrap_or(&module);
    if plain(stem).contains(&plain(word)) {
        return;
    }
    let said = Wording::new(
        format!(
            "the file is called `{stem}`, and its element `{}`",
            key.value
        ),
        "the element's key",
        format!(
            "rename the file to `{module}.json`, or mend the key; modules and pages are called as files are"
        ),
    );
    subject.warn(findings, Code::FileName, key.at, said);
}
