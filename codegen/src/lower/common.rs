//! `common.json`: entries that elements take over with `use`.

use std::collections::BTreeMap;

use super::{Report, choice};
use crate::definition::{Dictionary, EntryDefinition};
use crate::diagnostic::{Code, Findings};
use crate::model::Choice;

/// The shared entries, by key.
#[derive(Debug, Default)]
pub struct Common {
    entries: BTreeMap<String, EntryDefinition>,
    choices: BTreeMap<String, Choice>,
}

impl Common {
    /// Reads a dictionary; entries without a key are reported and left out.
    #[must_use]
    pub fn new(dictionary: Dictionary, findings: &mut Findings) -> Self {
        let report = &mut Report {
            file: &dictionary.file,
            findings,
        };
        let mut common = Self::default();
        for entry in dictionary.entries {
            common.add(entry, report);
        }
        common
    }

    fn add(&mut self, entry: EntryDefinition, report: &mut Report<'_>) {
        let Some(key) = &entry.key else {
            let message = "an entry of the dictionary has no `key`";
            report.push(
                Code::MissingMember,
                entry.at,
                message,
                "in this object",
                "add `\"key\": \"…\"`",
            );
            return;
        };
        for (member, at) in [
            ("use", entry.common.as_ref().map(|member| member.at)),
            ("required", entry.required.as_ref().map(|member| member.at)),
        ] {
            if let Some(at) = at {
                let message = format!("`{member}` has no meaning in the dictionary");
                let remedy =
                    format!("remove it; an element says `{member}` where it uses the entry");
                report.push(Code::NoEffect, at, message, "no meaning here", remedy);
            }
        }
        if let Some(first) = self
            .entries
            .get(&key.value)
            .and_then(|first| first.key.as_ref())
        {
            let message = format!("`{}` stands twice in the dictionary", key.value);
            report.push_related(
                Code::DuplicateKey,
                (key.at, "the second time"),
                (first.at, "the first time"),
                message,
                "keep one of the two".into(),
            );
            return;
        }
        if entry
            .value_type
            .as_ref()
            .is_some_and(|word| word.value == "choice")
            && let Some(choice) = choice::lower(&entry, &key.value, report)
        {
            self.choices.insert(key.value.clone(), choice);
        }
        self.entries.insert(key.value.clone(), entry);
    }

    /// The entry with this key.
    pub(super) fn entry(&self, key: &str) -> Option<&EntryDefinition> {
        self.entries.get(key)
    }

    /// The choice that the entry with this key takes.
    pub(super) fn choice(&self, key: &str) -> Option<&Choice> {
        self.choices.get(key)
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// All choices, sorted by the name of their type.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices: Vec<Choice> = self.choices.values().cloned().collect();
        choices.sort_by(|a, b| a.name.cmp(&b.name));
        choices
    }
}
