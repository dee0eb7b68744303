//! `common.json`: entries that elements take over with `use`.

use crate::definition::EntryDefinition;
use crate::model::Choice;
use crate::vec_map::VecMap;

/// The shared entries, by key.
#[derive(Debug, Default)]
pub struct Common {
    pub(super) file: String,
    pub(super) entries: VecMap<String, EntryDefinition>,
    pub(super) choices: VecMap<String, Choice>,
    pub(super) broken: VecMap<String, ()>,
}

impl Common {
    /// Whether something is wrong with the entry, which was told where it stands.
    pub(super) fn is_broken(&self, key: &str) -> bool {
        self.broken.contains(key)
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
        self.entries.get(key)
    }

    /// The choice that the entry with this key takes.
    pub(super) fn choice(&self, key: &str) -> Option<&Choice> {
        self.choices.get(key)
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries().map(|(key, _)| key)
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
