//! `common.json` read: every shared entry held to the rules of an element's, so that what is wrong is
//! told there and not in each element.
//!
//! **Input:** the dictionary as written. **Output:** its entries, and findings at its own lines.

use super::common::Common;
use super::{Notation, Proposals, Report, bounds, entry};
use crate::definition::{Dictionary, EntryDefinition};
use crate::diagnostic::{Code, Findings, Spanned};
use crate::model::Choice;
use crate::name;

impl Common {
    /// Reads a dictionary; entries without a key are reported and left out.
    #[must_use]
    pub fn new(dictionary: Dictionary, findings: &mut Findings) -> Self {
        let report = &mut Report {
            file: &dictionary.file,
            notation: Notation::Definition,
            proposals: Proposals::unlimited(),
            findings,
        };
        let mut common = Self {
            file: dictionary.file.clone(),
            ..Self::default()
        };
        for entry in dictionary.entries {
            common.add(entry, report);
        }
        common
    }

    fn add(&mut self, mut entry: EntryDefinition, report: &mut Report<'_>) {
        if let Some(used) = &entry.common {
            let remedy =
                "write the entry out with `key`, `label` and `doc`: only elements use entries";
            let message = "`use` has no meaning in the dictionary";
            report.no_meaning(used.at, message, remedy);
            return;
        }
        let Some(key) = entry.key.clone() else {
            let message = "an entry of the dictionary has no `key`";
            let remedy = "add `\"key\": \"…\"`, exactly as the platform spells it";
            report.no_key(entry.at, message, remedy);
            return;
        };
        if let Some(required) = entry.required.take() {
            let message = "`required` has no meaning in the dictionary";
            let remedy =
                "remove it here, and write `\"required\": true` in the element that uses the entry";
            report.no_meaning(required.at, message, remedy);
        }
        let first = self
            .entries
            .get(&key.value)
            .and_then(|first| first.key.as_ref());
        if let Some(first) = first {
            let message = format!("`{}` appears twice in the dictionary", key.value);
            report.push_related(
                Code::DuplicateKey,
                (key.at, "the second time"),
                (first.at, "the first time"),
                message,
                "remove one of the two".into(),
            );
            return;
        }
        if !bounds::entry_keeps(&entry, report) {
            return;
        }
        self.lower(&entry, &key, report);
        self.entries.insert(key.value, entry);
    }

    /// Holds an entry to the rules of an element's, so that it is told here and not in each element.
    fn lower(&mut self, entry: &EntryDefinition, key: &Spanned<String>, report: &mut Report<'_>) {
        let mut findings = Findings::new();
        let own = &mut Report {
            file: report.file,
            notation: report.notation,
            proposals: Proposals::unlimited(),
            findings: &mut findings,
        };
        let lowered = entry::one(entry, &Common::default(), own);
        if let Some(choice) = lowered
            .as_ref()
            .and_then(|it| it.entry.value_type.own_choice())
        {
            self.add_choice(choice, key, own);
        }
        if findings.has_errors() {
            self.broken.add(key.value.clone());
        }
        report.findings.absorb(findings);
    }

    fn add_choice(&mut self, choice: &Choice, key: &Spanned<String>, report: &mut Report<'_>) {
        if let Some(first) = self.choice_called(&choice.name) {
            let message = format!(
                "`{}` and `{}` meet in the type `{}`",
                first.key, key.value, choice.name
            );
            let ident = name::entry(&key.value).unwrap_or_default();
            let remedy = format!(
                "paste `\"rust_name\": \"{ident}_entry\"` into the entry `{}`",
                key.value
            );
            report.push(Code::NameClash, key.at, message, "the second key", remedy);
        }
        self.choices.insert(key.value.clone(), choice.clone());
    }
}
