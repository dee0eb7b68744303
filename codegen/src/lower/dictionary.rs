//! The dictionary, `common.json`: entries that elements take over with `use`.
//!
//! **Input:** the dictionary as written; then a key. **Output:** every entry held to the rules of an
//! element's, so that what is wrong is told at its own lines and not in each element; then the entry or
//! the choice of that key.

use super::{Notation, Proposals, Report, entry, size_limits};
use crate::definition::{Dictionary, EntryDefinition};
use crate::diagnostic::{Code, Findings, Spanned};
use crate::model::{Choice, ChoiceRef};
use crate::name;
use crate::vec_map::VecMap;

/// The shared entries, by key.
#[derive(Debug, Default)]
pub struct Common {
    file: String,
    entries: VecMap<String, EntryDefinition>,
    choices: VecMap<String, Choice>,
    broken: VecMap<String, ()>,
    /// In an application's own catalogue: the public dictionary, whose choices `element-types` has.
    public: Option<Box<Self>>,
}

impl Common {
    /// Reads a dictionary; entries without a key are reported and left out.
    #[must_use]
    pub fn new(dictionary: Dictionary, findings: &mut Findings) -> Self {
        let report = &mut Report {
            file: &dictionary.file,
            notation: Notation::Definition,
            proposals: Proposals::unlimited(),
            findings,
            unread_entries: false,
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
        if !size_limits::entry_keeps(&entry, report) {
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
            unread_entries: false,
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

impl Common {
    /// The same dictionary with the public one beside it. Where both have an entry, this one's counts.
    #[cfg(feature = "gen")]
    #[must_use]
    pub fn beside(self, public: Self) -> Self {
        let public = Some(Box::new(public));
        Self { public, ..self }
    }

    /// The dictionary that has an entry, if any does.
    fn with(&self, key: &str) -> Option<&Self> {
        if self.entries.contains(key) {
            return Some(self);
        }
        let public = self.public.as_deref()?;
        public.entries.contains(key).then_some(public)
    }

    /// Whether something is wrong with the entry, which was told where it is.
    pub(super) fn is_broken(&self, key: &str) -> bool {
        self.with(key).is_some_and(|has| has.broken.contains(key))
    }

    /// The name of its file, for findings.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// All entries, by key.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &EntryDefinition)> {
        self.entries
            .iter()
            .map(|(key, entry)| (key.as_str(), entry))
    }

    /// The entry with this key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&EntryDefinition> {
        self.with(key)?.entries.get(key)
    }

    /// The choice that the entry with this key takes: `element-types` has it, unless the dictionary is
    /// an application's; then each element that uses it has.
    pub(super) fn choice(&self, key: &str) -> Option<ChoiceRef> {
        let has = self.with(key)?;
        let choice = has.choices.get(key)?.clone();
        Some(match has.public {
            None => ChoiceRef::Common(choice),
            Some(_) => ChoiceRef::Own(choice),
        })
    }

    /// All keys that can be used, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let public = self.public.iter().flat_map(|public| public.entries());
        self.entries().chain(public).map(|(key, _)| key)
    }

    /// The choice whose type has this name.
    pub(crate) fn choice_called(&self, name: &str) -> Option<&Choice> {
        let mut choices = self.choices.iter().map(|(_, choice)| choice);
        choices.find(|choice| choice.name == name)
    }

    /// All choices, sorted by the name of their type.
    #[cfg(feature = "gen")]
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let choices = self.choices.iter();
        let mut choices: Vec<Choice> = choices.map(|(_, choice)| choice.clone()).collect();
        choices.sort_by(|a, b| a.name.cmp(&b.name));
        choices
    }
}
