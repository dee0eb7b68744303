//! `common.json` and those who use it: entries written out although they are there, members
//! repeated beside `use`, entries that nobody uses.
//!
//! **Input:** an element and the dictionary. **Output:** warnings, and for `--fix` which members and
//! entries they are about.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalogue, Subject, Wording, key};
use crate::definition::{EntryDefinition, OptionDefinition};
use crate::diagnostic::{Code, Findings, Location, Spanned};

/// Entries of an element's own whose key the dictionary has.
pub(super) fn shared_keys(subject: &Subject<'_>, findings: &mut Findings) {
    for written in &subject.definition.entries {
        let Some((key, base)) = goes_its_own_way(subject, written) else {
            continue;
        };
        let message = format!(
            "common.json has `{}`, and this entry goes its own way without saying so",
            key.value
        );
        let kept = differing(written, base);
        let rest = if kept.is_empty() {
            "nothing beside it".to_owned()
        } else {
            format!("keep beside it what differs: `{}`", kept.join("`, `"))
        };
        let brought = brought(written, base);
        let brought = if brought.is_empty() {
            String::new()
        } else {
            format!("; it also brings `{}`", brought.join("`, `"))
        };
        let remedy = format!(
            "write `\"use\": \"{}\"` in place of `key`, and {rest}{brought}",
            key.value
        );
        let said = Wording::new(message, "in common.json too", remedy);
        subject.warn(findings, Code::SharedKey, key.at, said);
    }
}

/// The key of an entry that is written out, and what the dictionary says of it.
pub(super) fn goes_its_own_way<'a>(
    subject: &Subject<'a>,
    written: &'a EntryDefinition,
) -> Option<(&'a Spanned<String>, &'a EntryDefinition)> {
    let key = written.key.as_ref().filter(|_| written.common.is_none())?;
    let base = subject.common.entry(&key.value)?;
    let decided = only_written_out(written, base) || subject.is_corrected(&key.value);
    (!decided).then_some((key, base))
}

/// `use` would bring a default, and nothing that is beside it takes a default away.
fn only_written_out(written: &EntryDefinition, base: &EntryDefinition) -> bool {
    let required = written.required.as_ref().is_some_and(|flag| flag.value);
    base.default.is_some() && written.default.is_none() && !required
}

/// A member of an entry: its name, and whether two entries say the same there.
struct ComparedMember {
    name: &'static str,
    /// The place where the entry says it.
    said_at: fn(&EntryDefinition) -> Option<Location>,
    same: fn(&EntryDefinition, &EntryDefinition) -> bool,
}

macro_rules! member {
    ($name:literal, $field:ident) => {
        ComparedMember {
            name: $name,
            said_at: |entry| entry.$field.as_ref().map(|text| text.at),
            same: |a, b| value(a.$field.as_ref()) == value(b.$field.as_ref()),
        }
    };
}

/// What an entry takes from the dictionary.
const MEMBERS: &[ComparedMember] = &[
    member!("label", label),
    member!("doc", doc),
    member!("type", value_type),
    member!("unit", unit),
    member!("default", default),
    member!("example", example),
    member!("secret", secret),
    member!("secret_reason", secret_reason),
    member!("supplied_by", supplied_by),
    member!("deprecated", deprecated),
    member!("rust_name", rust_name),
    ComparedMember {
        name: "examples",
        said_at: |entry| entry.examples.first().map(|text| text.at),
        same: |a, b| texts(&a.examples) == texts(&b.examples),
    },
    ComparedMember {
        name: "options",
        said_at: |entry| entry.options.first().map(|option| option.value.at),
        same: |a, b| options(&a.options) == options(&b.options),
    },
];

fn value<T>(member: Option<&Spanned<T>>) -> Option<&T> {
    member.map(|text| &text.value)
}

fn texts(list: &[Spanned<String>]) -> Vec<&str> {
    list.iter().map(|text| text.value.as_str()).collect()
}

/// Value, doc, aliases and name of an option.
type OptionParts<'a> = (
    &'a str,
    Option<&'a String>,
    Vec<&'a str>,
    Option<&'a String>,
);

fn options(list: &[OptionDefinition]) -> Vec<OptionParts<'_>> {
    list.iter()
        .map(|option| {
            (
                option.value.value.as_str(),
                value(option.doc.as_ref()),
                texts(&option.aliases),
                value(option.rust_name.as_ref()),
            )
        })
        .collect()
}

/// Members that an entry has and the dictionary has not, or has otherwise.
fn differing(written: &EntryDefinition, base: &EntryDefinition) -> Vec<&'static str> {
    let members = MEMBERS.iter();
    let differs = members.filter(|it| (it.said_at)(written).is_some() && !(it.same)(written, base));
    let required = written.required.as_ref().filter(|flag| flag.value);
    differs
        .map(|it| it.name)
        .chain(required.map(|_| "required"))
        .collect()
}

/// Members that the dictionary has and an entry has not.
pub(super) fn brought(written: &EntryDefinition, base: &EntryDefinition) -> Vec<&'static str> {
    let members = MEMBERS.iter();
    let brings =
        members.filter(|it| (it.said_at)(written).is_none() && (it.said_at)(base).is_some());
    brings.map(|it| it.name).collect()
}

/// Members beside `use` that say what the dictionary says.
pub(super) fn redundant_overrides(subject: &Subject<'_>, findings: &mut Findings) {
    for written in &subject.definition.entries {
        for (member, at) in redundant(subject, written) {
            let message = format!(
                "common.json says the same `{member}` of `{}`",
                key(written).unwrap_or_default()
            );
            let remedy = format!(
                "remove `{member}`: `use` brings it, and follows when the dictionary gets better"
            );
            let said = Wording::new(message, "what `use` brings", remedy);
            subject.warn(findings, Code::RedundantOverride, at, said);
        }
    }
}

/// The names and places of such members.
pub(super) fn redundant(
    subject: &Subject<'_>,
    written: &EntryDefinition,
) -> Vec<(&'static str, Location)> {
    let used = written.common.as_ref();
    let Some(base) = used.and_then(|used| subject.common.entry(&used.value)) else {
        return Vec::new();
    };
    let same = MEMBERS.iter().filter(|it| (it.same)(written, base));
    same.filter_map(|it| Some((it.name, (it.said_at)(written)?)))
        .collect()
}

/// The entries that no element uses, by their keys.
pub(super) fn unused_entries<'c>(
    catalogue: &'c Catalogue<'_>,
) -> Vec<(&'c str, &'c EntryDefinition)> {
    if catalogue.subjects.is_empty() {
        return Vec::new();
    }
    let entries = catalogue
        .subjects
        .iter()
        .flat_map(|subject| &subject.definition.entries);
    let used: BTreeSet<&str> = entries.filter_map(key).collect();
    let entries = catalogue.common.entries();
    entries.filter(|(key, _)| !used.contains(key)).collect()
}

/// Entries that no element uses.
pub(super) fn unused(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    for (key, entry) in unused_entries(catalogue) {
        let message = format!("no element uses `{key}`");
        let remedy =
            format!("remove the entry, or write `\"use\": \"{key}\"` in the elements that have it");
        let at = super::key_at(entry);
        let said = Wording::new(message, "used by nobody", remedy);
        findings.push(said.about(Code::UnusedEntry, catalogue.common.file(), at));
    }
}

/// Texts that every element replaces by its own.
pub(super) fn unread(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    let entries = catalogue
        .subjects
        .iter()
        .flat_map(|subject| &subject.definition.entries);
    let mut shown: BTreeMap<&str, bool> = BTreeMap::new();
    for entry in entries {
        if let Some(used) = &entry.common {
            *shown.entry(&used.value).or_default() |= entry.doc.is_none();
        }
    }
    for (key, entry) in catalogue.common.entries() {
        let Some(doc) = entry
            .doc
            .as_ref()
            .filter(|_| shown.get(key) == Some(&false))
        else {
            continue;
        };
        let message = format!("every element that uses `{key}` has a `doc` of its own");
        let remedy = "remove the text, or the `doc` of an element that says nothing else";
        let said = Wording::new(message, "shown by nobody", remedy);
        findings.push(said.about(Code::UnreadDoc, catalogue.common.file(), doc.at));
    }
}
