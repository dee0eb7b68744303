//! Names that remedies propose: none that something has, and none twice.
//!
//! **Input:** an element's entries and extras, and the names that would suit. **Output:** one that is free.

use super::Common;
use crate::definition::{Definition, EntryDefinition};
use crate::name;
use crate::vec_map::VecMap;

/// The names that are taken: of a sound element nobody asks for them.
pub(super) struct Proposals<'a> {
    /// The entries and extras that have names, with the dictionary's names; a dictionary has none of its own.
    of: Option<(&'a Definition, &'a Common)>,
    /// As types are called, where `line_1` and `line1` meet.
    taken: VecMap<String, ()>,
}

impl<'a> Proposals<'a> {
    /// Nothing is taken.
    pub(super) fn unlimited() -> Self {
        Self {
            of: None,
            taken: VecMap::default(),
        }
    }

    /// What an element's entries and extras are called is taken.
    pub(super) fn beside(definition: &'a Definition, common: &'a Common) -> Self {
        Self {
            of: Some((definition, common)),
            taken: VecMap::default(),
        }
    }

    /// The first of the names that is one and is free, or the last with a number.
    pub(super) fn free(&mut self, wanted: &[String]) -> String {
        if let Some((definition, common)) = self.of.take() {
            let extras = definition.ways.iter().flat_map(|way| &way.extras);
            let all = definition.entries.iter().chain(&definition.extras);
            for ident in all.chain(extras).filter_map(|entry| ident(entry, common)) {
                self.taken.add(name::state(&ident));
            }
        }
        let mut usable = wanted.iter().filter(|name| name::is_entry(name));
        let last = usable.clone().next_back().map_or("value", String::as_str);
        let free = usable.find(|name| self.is_free(name)).cloned();
        let free = free.unwrap_or_else(|| self.numbered(last));
        self.taken.add(name::state(&free));
        free
    }

    fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(&name::state(name))
    }

    /// The name with the first number that makes it another.
    fn numbered(&self, name: &str) -> String {
        let mut number = 2;
        loop {
            let numbered = format!("{name}_{number}");
            if self.is_free(&numbered) {
                return numbered;
            }
            number += 1;
        }
    }
}

/// What an entry is called, if that is a name: another was reported and takes none.
fn ident(entry: &EntryDefinition, common: &Common) -> Option<String> {
    let used = entry.common.as_ref();
    let shared = used.and_then(|used| common.entry(&used.value)?.rust_name.as_ref());
    let ident = match entry.rust_name.as_ref().or(shared) {
        Some(name) => name.value.clone(),
        None => name::entry(&entry.key.as_ref().or(used)?.value).ok()?,
    };
    name::is_entry(&ident).then_some(ident)
}

#[cfg(test)]
mod tests {
    use super::Proposals;

    #[test]
    fn no_name_is_proposed_twice() {
        let mut proposals = Proposals::unlimited();
        let mut propose = |wanted: &[&str]| {
            let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
            proposals.free(&wanted)
        };
        assert_eq!(propose(&["url", "url_entry"]), "url");
        assert_eq!(propose(&["url", "url_entry"]), "url_entry");
        assert_eq!(propose(&["url", "url_entry"]), "url_entry_2");
        assert_eq!(propose(&["url", "url_entry"]), "url_entry_3");
        assert_eq!(propose(&["line_1"]), "line_1");
        // They would share a type.
        assert_eq!(propose(&["line1", "other"]), "other");
        assert_eq!(propose(&["self", ""]), "value_2");
    }
}
