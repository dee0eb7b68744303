//! Words and rules as tables that can be counted: which of them do documents ask for?
//!
//! **Input:** lookups in [`Words`] and answers of rules, while somebody counts. **Output:** for each
//! word and rule, the documents it fires on, and those in which it decides. Nobody counts in an
//! import; then a lookup is a plain search.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Words that mean the same to one question.
#[derive(Debug)]
pub struct Words {
    /// What the table is called in a count.
    pub name: &'static str,
    /// The words.
    pub list: &'static [&'static str],
}

impl Words {
    /// A table of words.
    #[must_use]
    pub const fn new(name: &'static str, list: &'static [&'static str]) -> Self {
        Self { name, list }
    }

    /// The first word that `holds`.
    pub fn find(&self, holds: impl Fn(&'static str) -> bool) -> Option<&'static str> {
        if COUNT.with_borrow(Option::is_some) {
            let found: Vec<&str> = self
                .list
                .iter()
                .copied()
                .filter(|word| holds(word))
                .collect();
            for word in &found {
                count(self.name, word, Part::Fires);
            }
            // Without it, the table would answer otherwise.
            if let [only] = found.as_slice() {
                count(self.name, only, Part::Decides);
            }
            return found.first().copied();
        }
        self.list.iter().copied().find(|word| holds(word))
    }

    /// Whether a word `holds`.
    pub fn any(&self, holds: impl Fn(&'static str) -> bool) -> bool {
        self.find(holds).is_some()
    }

    /// Whether this is one of the words.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        self.any(|word| word == text)
    }
}

/// What a word or a rule does in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// It matches.
    Fires,
    /// Nothing else of its table does, or it comes first.
    Decides,
}

/// Documents by table, word and part.
#[derive(Debug, Default)]
pub struct Count {
    document: String,
    seen: BTreeMap<(&'static str, &'static str), BTreeSet<(Part, String)>>,
}

impl Count {
    /// In how many documents a word or a rule did this.
    #[must_use]
    pub fn of(&self, table: &'static str, word: &'static str, part: Part) -> usize {
        let seen = self.seen.get(&(table, word));
        seen.map_or(0, |seen| seen.iter().filter(|(of, _)| *of == part).count())
    }
}

thread_local! {
    static COUNT: RefCell<Option<Count>> = const { RefCell::new(None) };
}

/// Remembers what a word or a rule did, if somebody counts.
pub(crate) fn count(table: &'static str, word: &'static str, part: Part) {
    COUNT.with_borrow_mut(|count| {
        if let Some(count) = count {
            let document = count.document.clone();
            count
                .seen
                .entry((table, word))
                .or_default()
                .insert((part, document));
        }
    });
}

/// Counts what words and rules do while `read` reads each document.
pub fn counted<D>(documents: &[(String, D)], read: impl Fn(&D)) -> Count {
    COUNT.set(Some(Count::default()));
    for (name, document) in documents {
        COUNT.with_borrow_mut(|count| {
            if let Some(count) = count {
                count.document.clone_from(name);
            }
        });
        read(document);
    }
    COUNT.take().unwrap_or_default()
}
