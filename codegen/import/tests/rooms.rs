//! Rooms of the importer stand in one order: each uses only what stands before it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Documents come in on top and go down; what two rooms need stands above both.
const ROOMS: &[&str] = &[
    "word_tables",
    "lenient_json",
    "facts",
    "front_matter",
    "vocabulary",
    "placeholder",
    "site",
    "guide",
    "export",
    "document_kind",
    "files",
    "evidence",
    "rules",
    "draft",
    "dictionary",
    "merge",
    "write",
    "update",
    "run",
    "report",
];

/// The same inside `guide`.
const GUIDE: &[&str] = &[
    "markdown",
    "json_role",
    "configuration_entries",
    "provider_data",
    "samples",
    "element_of_sample",
    "table",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The Rust files of a room: its own, and those in its folder.
fn files(folder: &Path, room: &str) -> Vec<PathBuf> {
    let mut found = vec![folder.join(format!("{room}.rs"))];
    let mut folders = vec![folder.join(room)];
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = item.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}

/// The rooms that a file names behind a prefix, also in braces: `crate::{files, merge}`.
fn named(text: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        let rest = &text[at + prefix.len()..];
        let group = rest
            .strip_prefix('{')
            .and_then(|rest| rest.split('}').next());
        let list = group.unwrap_or_else(|| rest.split([';', '\n']).next().unwrap_or_default());
        for item in list.split(',') {
            let item = item.trim();
            let end = item.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            names.insert(item[..end.unwrap_or(item.len())].to_owned());
        }
    }
    names
}

/// Every use of a room that does not stand before the user's own.
fn wrong(folder: &Path, rooms: &[&str], prefix: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, room) in rooms.iter().enumerate() {
        for file in files(folder, room) {
            let text = std::fs::read_to_string(&file).expect("a file of the source");
            let used = named(&text, prefix).into_iter();
            let later = used.filter(|name| rooms[at + 1..].contains(&name.as_str()));
            wrong.extend(later.map(|name| format!("{} uses {name}", file.display())));
        }
    }
    wrong
}

#[test]
fn every_room_uses_only_those_before_it() {
    assert_eq!(wrong(&source(), ROOMS, "crate::"), Vec::<String>::new());
}

#[test]
fn every_room_of_guides_uses_only_those_before_it() {
    let folder = source().join("guide");
    for prefix in ["use super::", "crate::guide::"] {
        assert_eq!(wrong(&folder, GUIDE, prefix), Vec::<String>::new());
    }
}

#[test]
fn every_room_has_a_place() {
    let library = std::fs::read_to_string(source().join("lib.rs")).expect("the library");
    let modules = library.lines().filter_map(|line| {
        let (_, name) = line.split_once("mod ")?;
        name.strip_suffix(';')
    });
    let modules: BTreeSet<&str> = modules.collect();
    assert_eq!(modules, ROOMS.iter().copied().collect());
}

#[test]
fn names_in_braces_are_seen() {
    let names = named(
        "use crate::{files, merge::all};\nuse crate::json::View;",
        "crate::",
    );
    let expected = ["files", "json", "merge"];
    assert_eq!(names.iter().collect::<Vec<_>>(), expected);
}
