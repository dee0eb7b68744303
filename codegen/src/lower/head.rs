//! What is at the top of a definition, and the sources at its end.
//!
//! **Input:** a definition. **Output:** findings.

use super::{Report, readable_text};
use crate::definition::Definition;
use crate::diagnostic::{Code, Spanned};
use crate::invisible_characters;
use crate::name;

/// Reports a key, hub or authentication that cannot be one, and texts without words.
pub(super) fn check(definition: &Definition, report: &mut Report<'_>) {
    if let Some(key) = &definition.key {
        element_key(key, report);
    }
    if let Some(hub) = &definition.hub {
        hub_name(hub, report);
    }
    readable_text::check_given("doc", definition.doc.as_ref(), report);
    readable_text::check_given("name", definition.name.as_ref(), report);
    for source in &definition.sources {
        readable_text::check("document", &source.document, report);
        for correction in &source.corrections {
            readable_text::check("corrections", correction, report);
        }
    }
}

fn element_key(key: &Spanned<String>, report: &mut Report<'_>) {
    // What nobody sees was reported.
    let unfit = |character: char| character.is_whitespace() && !character.is_control();
    if key.value.is_empty() || key.value.contains(unfit) {
        let message = format!(
            "`{}` cannot be an element's key: a key is one word",
            key.value.escape_debug()
        );
        let remedy =
            "write it exactly as requests send it in `element.key`, such as `freshservice`";
        report.push(Code::BadName, key.at, message, "not one word", remedy);
    }
}

fn hub_name(hub: &Spanned<String>, report: &mut Report<'_>) {
    // What nobody sees was reported.
    if name::is_hub(&hub.value) || invisible_characters::first(&hub.value).is_some() {
        return;
    }
    let message = format!(
        "`{}` cannot be a hub: it becomes a cargo feature",
        hub.value.escape_debug()
    );
    let proposal = name::hub(&hub.value).map_or_else(String::new, |hub| {
        report.says(
            format!("write `\"hub\": \"{hub}\"`: "),
            format!("write `hub = \"{hub}\"`: "),
        )
    });
    let remedy = format!(
        "{proposal}a hub has lower-case letters, digits and `_`, starts with a letter, and is none of `crate`, `default`, `derive`, `full`, `self`, `super` and `zeroize`"
    );
    report.push(Code::BadName, hub.at, message, "not a feature name", remedy);
}
