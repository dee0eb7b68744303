//! `common.json`: entries that elements take over with `use`.
//!
//! **Input:** a key. **Output:** the entry or the choice of that key.

use crate::definition::EntryDefinition;
use crate::model::{Choice, ChoiceRef};
use crate::vec_map::VecMap;

/// The shared entries, by key.
#[derive(Debug, Default)]
pub struct Common {
    pub(super) file: String,
    pub(super) entries: VecMap<String, EntryDefinition>,
    pub(super) choices: VecMap<String, Choice>,
    pub(super) broken: VecMap<String, ()>,
    /// In an application's own catalogue: the public dictionary, whose choices `element-types` has.
    pub(super) public: Option<Box<Self>>,
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
