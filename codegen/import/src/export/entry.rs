//! One entry of an export, and whether its members are what a machine would have written.

use element_core::did_you_mean;

use std::collections::BTreeMap;

use super::Reader;
use crate::facts::{ExportedEntry, Grouping, Remark, RemarkKind, Stored, is_entry_key};
use crate::json::{NodeKind, View};
use crate::markup;
use crate::tally::Words;

/// Members of an entry that exports are known to have; those of no document of a corpus are the
/// successor's, whose format has the same entries.
const KNOWN: Words = Words::new(
    "export: member",
    &[
        "active",
        "authenticationType",
        "companyConfig",
        "configLevel",
        "configScreenType",
        "createdDate",
        "defaultValue",
        "deleted",
        "description",
        "design",
        "displayOrder",
        "elementId",
        "encrypt",
        "groupBy",
        "groupControl",
        "groupName",
        "hide",
        "hideFromConsole",
        "hintText",
        "id",
        "internal",
        "isPrivate",
        "key",
        "location",
        "name",
        "options",
        "overrideDisplayName",
        "parameterId",
        "required",
        "resellerConfig",
        "reauthRequired",
        "type",
        "updatedDate",
    ],
);

/// Members of an entry that decide something.
const NEEDED: &[&str] = &[
    "key",
    "name",
    "type",
    "required",
    "internal",
    "hideFromConsole",
];

/// What the successor of the platform calls a member of ours.
const SUCCESSORS: &[(&str, &str)] = &[("hideFromConsole", "hide"), ("groupName", "groupBy")];

/// A member under its own name, or under the successor's.
fn member<'a, 't>(item: View<'a, 't>, name: &str) -> Option<View<'a, 't>> {
    let theirs = SUCCESSORS.iter().find(|(ours, _)| *ours == name);
    item.get(name).or_else(|| item.get(theirs?.1))
}

/// How the types of fields start; the successor's forms have lists.
const FIELDS: Words = Words::new(
    "export: field",
    &[
        "TEXTFIELD",
        "TEXTAREA",
        "PASSWORD",
        "BOOLEAN",
        "CODE_EDITOR",
        "COMBO",
        "MULTISELECT",
    ],
);

/// The default on the wire: a list or an object is sent as JSON.
fn default(item: View<'_, '_>) -> Option<String> {
    let value = item.get("defaultValue")?;
    let text = match value.kind() {
        NodeKind::List(_) | NodeKind::Object(_) => value.to_json().compact(),
        _ => value.wire_text()?.into_owned(),
    };
    (!text.trim().is_empty()).then_some(text)
}

impl Reader<'_> {
    /// Takes one entry.
    pub(super) fn entry(&mut self, item: View<'_, '_>) -> Option<ExportedEntry> {
        let line = self.lines.line(item.at().start);
        let key = self.key(item, line)?;
        let text = |name: &str| {
            member(item, name)
                .and_then(View::wire_text)
                .map(std::borrow::Cow::into_owned)
        };
        let flag = |name: &str| member(item, name).and_then(View::flag).unwrap_or(false);
        if item.get("active").and_then(View::flag) == Some(false) || flag("deleted") {
            let text = format!("`{key}` is switched off; it was left out");
            let remark = Remark::new(RemarkKind::Check, line, text);
            self.remarks.push(remark);
            return None;
        }
        let options = self.options(key, item);
        let field = text("type").unwrap_or_default().trim().to_uppercase();
        self.known_field(key, &field, line);
        Some(ExportedEntry {
            key: key.to_owned(),
            label: text("name")
                .map(|name| markup::plain(&name))
                .filter(|name| !name.is_empty()),
            field,
            required: flag("required"),
            internal: flag("internal"),
            hidden: flag("hideFromConsole"),
            stored: if flag("encrypt") {
                Stored::Encrypted
            } else {
                Stored::Plain
            },
            description: text("description"),
            grouping: match text("groupName") {
                _ if flag("groupControl") => Grouping::Chooses,
                Some(group) if !group.trim().is_empty() => Grouping::Chosen(group),
                _ => Grouping::Alone,
            },
            default: default(item),
            options,
            line,
        })
    }

    /// The key of an entry; says why there is none.
    fn key<'a>(&mut self, item: View<'a, '_>, line: usize) -> Option<&'a str> {
        let mut left_out = |text: String| {
            let remark = Remark::new(RemarkKind::Undecided, line, text);
            self.remarks.push(remark);
        };
        if !item.is_object() {
            left_out("an item of `configuration` is no object; it was left out".into());
            return None;
        }
        let key = item.get("key").and_then(View::text).map(str::trim);
        let key = key.filter(|key| !key.is_empty());
        match key {
            None => left_out("an entry has no `key`; it was left out".into()),
            Some(found) if !is_entry_key(found) => left_out(format!(
                "`{}` cannot be the key of an entry; it was left out",
                found.escape_debug()
            )),
            Some(_) => {}
        }
        self.members(key.unwrap_or("an entry"), item);
        key.filter(|key| is_entry_key(key))
    }

    /// Says when nothing is known about the type of a field.
    fn known_field(&mut self, key: &str, field: &str, line: usize) {
        if !FIELDS.any(|known| field.starts_with(known)) {
            let of = if field.is_empty() {
                "no type".to_owned()
            } else {
                format!(
                    "a field of the type `{}`, which exports are not known to have",
                    field.escape_debug()
                )
            };
            let text = format!("`{key}` has {of}: see what it holds, and whether it is a secret");
            self.remarks
                .push(Remark::new(RemarkKind::Check, line, text));
        }
    }

    /// Members that are missing, misspelt, or unknown. A machine does not misspell: a name that is
    /// almost one we need means that bytes were changed.
    fn members(&mut self, key: &str, item: View<'_, '_>) {
        let missing: Vec<&str> = NEEDED
            .iter()
            .copied()
            .filter(|name| member(item, name).is_none())
            .collect();
        for (name, at, _) in item.members().filter(|(name, ..)| !KNOWN.has(name)) {
            let line = self.lines.line(at.start);
            if let Some(meant) = did_you_mean(
                name,
                missing.iter().copied().chain(["defaultValue", "options"]),
            ) {
                let text = format!(
                    "`{key}` has the member `{}`, which must have been `{meant}`: the file is damaged",
                    name.escape_debug()
                );
                self.remarks
                    .push(Remark::new(RemarkKind::Failed, line, text));
            } else {
                let text = format!(
                    "`{key}` has the member `{}`, which exports are not known to have; it was left out",
                    name.escape_debug()
                );
                self.remarks
                    .push(Remark::new(RemarkKind::Check, line, text));
            }
        }
        for flag in ["required", "internal", "hideFromConsole"] {
            let value = member(item, flag);
            if value.is_none_or(|value| value.flag().is_none()) {
                let text =
                    format!("`{key}` does not say `{flag}` as true or false; false was taken");
                self.remarks.push(Remark::new(
                    RemarkKind::Check,
                    self.lines.line(item.at().start),
                    text,
                ));
            }
        }
    }

    /// Keys that stand twice.
    pub(super) fn twins(&mut self, entries: &[ExportedEntry]) {
        let mut seen = BTreeMap::new();
        for entry in entries {
            if let Some(first) = seen.insert(entry.key.as_str(), entry.line) {
                let text = format!(
                    "`{}` stands twice, first on line {first}; the first was taken",
                    entry.key
                );
                self.remarks
                    .push(Remark::new(RemarkKind::Check, entry.line, text));
            }
        }
    }
}
