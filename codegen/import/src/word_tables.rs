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
    name: &'static str,
    /// The words.
    pub list: &'static [&'static str],
}

impl Words {
    /// A table of words, by what it is called in a count.
    #[must_use]
    pub const fn new(name: &'static str, list: &'static [&'static str]) -> Self {
        Self { name, list }
    }

    /// The first word that `holds`.
    pub fn find(&self, holds: impl Fn(&'static str) -> bool) -> Option<&'static str> {
        let at = pick(self.name, self.list.iter().copied(), holds)?;
        self.list.get(at).copied()
    }

    /// Every word that `holds`.
    pub fn all(&self, holds: impl Fn(&'static str) -> bool) -> Vec<&'static str> {
        self.any(&holds);
        self.list
            .iter()
            .copied()
            .filter(|word| holds(word))
            .collect()
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

/// Words, and what each means.
#[derive(Debug)]
pub struct Meanings<T: 'static> {
    name: &'static str,
    list: &'static [(&'static str, T)],
}

impl<T> Meanings<T> {
    /// A table of words, by what it is called in a count.
    #[must_use]
    pub const fn new(name: &'static str, list: &'static [(&'static str, T)]) -> Self {
        Self { name, list }
    }

    /// What the first word means that `holds`.
    pub fn find(&self, holds: impl Fn(&'static str) -> bool) -> Option<&'static T> {
        let at = pick(self.name, self.list.iter().map(|(word, _)| *word), holds)?;
        self.list.get(at).map(|(_, meaning)| meaning)
    }

    /// What a word means.
    #[must_use]
    pub fn of(&self, text: &str) -> Option<&'static T> {
        self.find(|word| word == text)
    }
}

/// The first word that holds; all are looked at while somebody counts.
fn pick(
    table: &'static str,
    mut words: impl Iterator<Item = &'static str>,
    holds: impl Fn(&'static str) -> bool,
) -> Option<usize> {
    if !is_counted() {
        return words.position(holds);
    }
    let mut found = Vec::new();
    for (at, word) in words.enumerate() {
        count(table, word, None);
        if holds(word) {
            count(table, word, Some(Hit::Fires));
            found.push((at, word));
        }
    }
    // Without it, the table would answer otherwise.
    if let [(_, only)] = found.as_slice() {
        count(table, only, Some(Hit::Decides));
    }
    found.first().map(|(at, _)| *at)
}

/// What a word or a rule does in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hit {
    /// It matches.
    Fires,
    /// Nothing else of its table does, or it comes first.
    Decides,
}

/// Documents by table, word and part.
#[derive(Debug, Default)]
pub struct Count {
    document: String,
    seen: BTreeMap<(&'static str, &'static str), BTreeSet<(Hit, String)>>,
}

impl Count {
    /// Every table that was asked, and its words.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.seen.keys().copied()
    }

    /// In how many documents a word or a rule did this.
    #[must_use]
    pub fn of(&self, table: &'static str, word: &'static str, part: Hit) -> usize {
        let seen = self.seen.get(&(table, word));
        seen.map_or(0, |seen| seen.iter().filter(|(of, _)| *of == part).count())
    }
}

thread_local! {
    static COUNT: RefCell<Option<Count>> = const { RefCell::new(None) };
}

/// Whether somebody counts.
pub(crate) fn is_counted() -> bool {
    COUNT.with_borrow(Option::is_some)
}

/// Remembers that there is a word or a rule, and what it did, if somebody counts.
pub(crate) fn count(table: &'static str, word: &'static str, part: Option<Hit>) {
    COUNT.with_borrow_mut(|count| {
        if let Some(count) = count {
            let document = count.document.clone();
            let seen = count.seen.entry((table, word)).or_default();
            seen.extend(part.map(|part| (part, document)));
        }
    });
}

/// Counts what words and rules do while `read` reads each document.
pub fn counted(documents: &[String], mut read: impl FnMut(&str)) -> Count {
    COUNT.set(Some(Count::default()));
    for document in documents {
        COUNT.with_borrow_mut(|count| {
            if let Some(count) = count {
                count.document.clone_from(document);
            }
        });
        read(document);
    }
    COUNT.take().unwrap_or_default()
}
