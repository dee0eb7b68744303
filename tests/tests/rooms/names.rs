//! A type's name has one meaning in a crate.
//!
//! **Input:** the sources of every crate. **Output:** names that two files give to a type.

use std::collections::{BTreeMap, BTreeSet};

use element_tests::paths::sources;
use element_tests::workspace;

use super::CRATES;

#[test]
fn a_types_name_has_one_meaning_in_a_crate() {
    let told: Vec<_> = CRATES.iter().flat_map(|folder| doubled(folder)).collect();
    assert!(told.is_empty(), "these names have two meanings: {told:#?}");
}

/// The types of a crate that two of its files name alike, with those files. Elements are left out: their companions
/// are called the same by intention.
fn doubled(folder: &'static str) -> Vec<((&'static str, String), BTreeSet<String>)> {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in sources(&workspace().join(folder)) {
        if file.first().is_some_and(|room| room == "elements") {
            continue;
        }
        for name in types(&text) {
            named.entry(name).or_default().insert(file.join("/"));
        }
    }
    let doubled = named.into_iter().filter(|(_, files)| files.len() > 1);
    doubled
        .map(|(name, files)| ((folder, name), files))
        .collect()
}

/// The types that a file declares, outside of functions, of implementations and of modules in it: rustfmt begins their
/// lines at the margin.
fn types(text: &str) -> impl Iterator<Item = String> {
    let items = text.lines().map(|line| match line.strip_prefix("pub(") {
        Some(rest) => rest.split_once(") ").map_or(line, |(_, item)| item),
        None => line.strip_prefix("pub ").unwrap_or(line),
    });
    let declared = items
        .filter_map(|item| item.split_once(' '))
        .filter(|(keyword, _)| ["struct", "enum", "trait", "type", "union"].contains(keyword));
    declared.map(|(_, rest)| {
        rest.chars()
            .take_while(|character| character.is_alphanumeric() || *character == '_')
            .collect()
    })
}
