//! Sizes: what is beyond them is no definition of an element, and would cost minutes and gigabytes.
//!
//! **Input:** a definition or an entry. **Output:** whether it is within all bounds; findings.
//!
//! A builder has a slot for each required entry in each of its methods, so what is emitted grows with
//! the square of their number.

use super::{Report, readable_text};
use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Code, Location, Spanned};
use crate::json::Json;

/// As many items has a list; the longest of the catalogue has 47 entries.
const MOST_ITEMS: usize = 500;
/// As many options have all choices of an element together, and as many entries a response.
const MOST_OPTIONS: usize = 1000;
/// As many ways has an element: each has a builder of its own.
const MOST_WAYS: usize = 20;
/// As many characters has a key, a name or a label.
pub(super) const LONGEST_NAME: usize = 300;
/// As many has any other text.
const LONGEST_TEXT: usize = 20_000;

/// Reports what is too long or too much; nothing is to be made of a definition that has some.
pub(super) fn keeps(definition: &Definition, report: &mut Report<'_>) -> bool {
    let Definition { at, .. } = *definition;
    let mut kept = [
        list(
            "configuration",
            definition.entries.len(),
            MOST_ITEMS,
            at,
            report,
        ),
        list("ways", definition.ways.len(), MOST_WAYS, at, report),
        list("extras", definition.extras.len(), MOST_ITEMS, at, report),
        list("sources", definition.sources.len(), MOST_ITEMS, at, report),
    ]
    .iter()
    .all(|kept| *kept);
    for (member, text) in [
        ("key", &definition.key),
        ("name", &definition.name),
        ("hub", &definition.hub),
    ] {
        kept &= name(member, text.as_ref(), report);
    }
    kept &= text("doc", definition.doc.as_ref(), report);
    for way in &definition.ways {
        kept &= name("name", Some(&way.name), report);
        kept &= list(
            "requires",
            way.requires.len(),
            MOST_ITEMS,
            way.name.at,
            report,
        );
        kept &= list("extras", way.extras.len(), MOST_ITEMS, way.name.at, report);
    }
    let extras = definition.ways.iter().flat_map(|way| &way.extras);
    let entries = definition.entries.iter().chain(&definition.extras);
    let options = definition.entries.iter().map(|entry| entry.options.len());
    kept &= list("options", options.sum(), MOST_OPTIONS, at, report);
    if let Some(Json::Object(members)) = definition
        .response
        .as_ref()
        .and_then(|response| response.member("configuration"))
    {
        kept &= list(
            "example.instance.configuration",
            members.len(),
            MOST_OPTIONS,
            at,
            report,
        );
    }
    // Of a list that is too long, the first items say enough.
    for entry in entries.chain(extras).take(MOST_ITEMS) {
        kept &= entry_keeps(entry, report);
    }
    kept
}

/// The same for one entry.
pub(super) fn entry_keeps(entry: &EntryDefinition, report: &mut Report<'_>) -> bool {
    let mut kept = list("options", entry.options.len(), MOST_ITEMS, entry.at, report);
    kept &= list(
        "examples",
        entry.examples.len(),
        MOST_ITEMS,
        entry.at,
        report,
    );
    for (member, written) in [
        ("use", &entry.common),
        ("key", &entry.key),
        ("label", &entry.label),
        ("unit", &entry.unit),
    ] {
        kept &= name(member, written.as_ref(), report);
    }
    // What no identifier can hold is told of it all the same.
    if let Some(written) = &entry.rust_name {
        kept &= length("rust_name", written, LONGEST_NAME, report);
    }
    for (member, written) in [
        ("doc", &entry.doc),
        ("default", &entry.default),
        ("example", &entry.example),
    ] {
        kept &= text(member, written.as_ref(), report);
    }
    for option in entry.options.iter().take(MOST_ITEMS) {
        kept &= name("value", Some(&option.value), report);
        kept &= list(
            "aliases",
            option.aliases.len(),
            MOST_ITEMS,
            option.value.at,
            report,
        );
        for alias in option.aliases.iter().take(MOST_ITEMS) {
            kept &= name("aliases", Some(alias), report);
        }
    }
    kept
}

fn list(member: &str, items: usize, most: usize, at: Location, report: &mut Report<'_>) -> bool {
    if items <= most {
        return true;
    }
    let message = format!("`{member}` has {items} items, and {most} are the most");
    let remedy = "leave out what nobody sends; an element with more is several";
    let at = at.opening();
    report.push(Code::TooLarge, at, message, "too many", remedy);
    false
}

fn name(member: &str, text: Option<&Spanned<String>>, report: &mut Report<'_>) -> bool {
    let Some(text) = text else { return true };
    readable_text::visible(member, text, report);
    length(member, text, LONGEST_NAME, report)
}

fn text(member: &str, text: Option<&Spanned<String>>, report: &mut Report<'_>) -> bool {
    text.is_none_or(|text| length(member, text, LONGEST_TEXT, report))
}

fn length(member: &str, text: &Spanned<String>, most: usize, report: &mut Report<'_>) -> bool {
    if text.value.len() <= most {
        return true;
    }
    let characters = text.value.chars().count();
    if characters <= most {
        return true;
    }
    let message = format!("`{member}` has {characters} characters, and {most} are the most");
    let remedy = "say it in fewer words; what is longer belongs in a document of its own";
    report.push(Code::TooLarge, text.at, message, "too long", remedy);
    false
}
