//! "How to add" in the architecture page names files that are there, and all that a kind of value needs.
//!
//! **Input:** the page, and the sources of every crate. **Output:** paths that lead nowhere, and files that
//! the page forgets.

use std::collections::BTreeSet;

use element_tests::paths::sources;
use element_tests::workspace;

use super::CRATES;

/// The kind of value that the page takes for its example.
const EXAMPLE: &str = "DateMask";

/// So many files may a kind of value touch.
const MOST: usize = 12;

#[test]
fn every_file_that_is_named_is_there() {
    let page = section("# How to add", "# ");
    let gone: Vec<_> = paths(&page)
        .into_iter()
        .filter(|path| !workspace().join(path).exists())
        .collect();
    assert!(page.contains("**A command**"), "the section ends too early");
    assert!(gone.is_empty(), "these files are not there: {gone:#?}");
}

#[test]
fn a_kind_of_value_touches_the_files_that_are_listed() {
    let page = section("**A kind of value**", "**");
    let listed = paths(&page);
    let touched = CRATES.iter().flat_map(|folder| {
        let files = sources(&workspace().join(folder)).into_iter();
        let touched = files.filter(|(file, text)| {
            !file.contains(&"elements".to_owned()) && text.contains(EXAMPLE)
        });
        touched.map(move |(file, _)| path_of(folder, &file))
    });
    let missing: Vec<_> = touched.filter(|path| !listed.contains(path)).collect();
    assert!(missing.is_empty(), "the page forgets {missing:#?}");
    assert!(listed.len() <= MOST, "{} files are too many", listed.len());
}

/// The path of a module's file; the root of a crate has no name of its own.
fn path_of(folder: &str, module: &[String]) -> String {
    let name = if module.is_empty() {
        "lib".to_owned()
    } else {
        module.join("/")
    };
    format!("{folder}/{name}.rs")
}

/// The lines of the architecture page from one mark to the next of its kind.
fn section(from: &str, until: &str) -> String {
    let file = workspace().join("codegen/src/lib.rs");
    let text = std::fs::read_to_string(file).expect("the architecture page");
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let mut lines = lines
        .map(str::trim_start)
        .skip_while(|line| !line.starts_with(from));
    let first = lines.next().expect("the section");
    let rest = lines.take_while(|line| !line.starts_with(until));
    [first]
        .into_iter()
        .chain(rest)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What is in back-ticks and looks like a path.
fn paths(page: &str) -> BTreeSet<String> {
    let quoted = page.split('`').skip(1).step_by(2);
    quoted
        .filter(|text| text.contains('/'))
        .map(str::to_owned)
        .collect()
}
