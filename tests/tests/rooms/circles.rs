//! No circle between files of different rooms.
//!
//! **Input:** which files name which. **Output:** the rooms on each circle. A room is what a crate's root declares: a file, or a file with its folder. Inside a room, files may
//! need each other; between rooms, what two need goes into a third.

use std::collections::{BTreeMap, BTreeSet};

use element_tests::paths::{Crate, File, room};
use element_tests::workspace;

use super::CRATES;

/// Circles that stay, by crate and rooms, and why.
const ALLOWED: &[(&str, &[&str], &str)] = &[
    (
        "element-types/src",
        &["config", "fields", "store", "value"],
        "`Value` says how its kind is set, sent, read and shown, in a table of functions whose types are these \
         rooms'; each of them asks `Value` again: one trait with its parts, in files of a readable size",
    ),
    (
        "element-types/platform/src",
        &[
            "api", "http", "page", "seed", "service", "settings", "state",
        ],
        "a route is a row with the function that answers it, and what answers asks the service which routes \
         there are (rules of faults name them, the journal records them)",
    ),
    (
        "element-types/platform/src",
        &["blocking", "builder", "platform"],
        "three doors to one program, each of which leads to the next: `Platform::builder()`, \
         `Builder::start_blocking()`, `Platform::start_blocking()`",
    ),
];

#[test]
fn no_circle_leads_through_two_rooms() {
    let mut found = Vec::new();
    for folder in CRATES {
        let files = Crate::read(&workspace().join(folder));
        assert!(files.edges() > 3, "{folder} is read");
        found.extend(circles(&files).into_iter().map(|rooms| (*folder, rooms)));
    }
    let allowed = ALLOWED.iter().map(|(folder, rooms, _)| {
        let rooms = rooms.iter().map(|room| (*room).to_owned());
        (*folder, rooms.collect::<BTreeSet<String>>())
    });
    let allowed: BTreeSet<_> = allowed.collect();
    let found: BTreeSet<_> = found.into_iter().collect();
    let told: Vec<_> = found.difference(&allowed).collect();
    assert!(
        told.is_empty(),
        "files of these rooms need each other: {told:#?}"
    );
    let gone: Vec<_> = allowed.difference(&found).collect();
    assert!(
        gone.is_empty(),
        "these circles are gone, take them off the list: {gone:#?}"
    );
}

/// The rooms on each circle of files.
fn circles(files: &Crate) -> Vec<BTreeSet<String>> {
    let reached: BTreeMap<&File, BTreeSet<&File>> = files
        .all()
        .map(|file| (file, files.reached_from(file)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (file, others) in &reached {
        if !seen.insert(*file) {
            continue;
        }
        let circle: BTreeSet<&File> = others
            .iter()
            .copied()
            .filter(|other| reached[other].contains(file))
            .collect();
        seen.extend(circle.iter().copied());
        let rooms: BTreeSet<String> = circle.iter().map(|file| room(file)).collect();
        if rooms.len() > 1 {
            found.push(rooms);
        }
    }
    found
}
