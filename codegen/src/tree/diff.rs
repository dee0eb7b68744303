//! What differs between the plan and the disk.
//!
//! **Input:** a plan and a disk. **Output:** the changes that make the disk as planned; findings at
//! files of others.

use std::collections::BTreeSet;

use super::text_file::{unreadable, utf8};
use super::{Content, Disk, INDEX, OPENAPI, Plan, SCHEMA, TEMPORARY, marked_region};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::Home;

/// One file that is not as it should be.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// From the workspace's root.
    pub path: String,
    /// How it differs.
    pub difference: Difference,
}

/// How a file differs from the plan.
#[derive(Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is not there; this is its text.
    Missing(String),
    /// It holds something else.
    Stale {
        /// What it should hold.
        text: String,
        /// The first line that differs, from 1.
        line: usize,
        /// That line on disk; `None` when the file ends before it.
        found: Option<String>,
        /// That line in the plan; `None` when the plan ends before it.
        expected: Option<String>,
    },
    /// It is ours, and no definition asks for it.
    Orphan,
    /// A temporary file of a run that was stopped.
    Leftover,
}

/// Compares; the changes come in the order in which they should be written. The plan is used up:
/// its texts move into the changes, since there may be thousands of them.
pub fn diff(plan: Plan, disk: &dyn Disk, findings: &mut Findings) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut ours = BTreeSet::new();
    let home = plan.home;
    for file in plan.files {
        // The plan calls unchanged only what it found on the disk with this fingerprint.
        if let Content::Text(text) = file.content {
            match disk.read(&file.path) {
                Ok(Some(found)) if !replaceable(home, &file.path, &found) => {
                    findings.push(foreign(&file.path));
                }
                Ok(found) => changes.extend(compare(&file.path, text, found)),
                Err(error) => findings.push(unreadable(&file.path, &error)),
            }
        }
        ours.insert(file.path);
    }
    for region in &plan.regions {
        match region_change(&region.path, &region.text, disk) {
            Ok(change) => changes.extend(change),
            Err(finding) => findings.push(*finding),
        }
    }
    let mut folders: BTreeSet<&str> = BTreeSet::from([home.modules()]);
    folders.extend(ours.iter().filter_map(|path| folder(path)));
    folders.extend(
        plan.regions
            .iter()
            .map(|region| folder(&region.path).unwrap_or("")),
    );
    for folder in folders {
        strangers((home, &ours), folder, disk, findings, &mut changes);
    }
    // Leftovers go before everything else, orphans after it.
    changes.sort_by_key(|change| match change.difference {
        Difference::Leftover => 0,
        Difference::Missing(_) | Difference::Stale { .. } => 1,
        Difference::Orphan => 2,
    });
    changes
}

fn folder(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

fn compare(path: &str, text: String, found: Option<Vec<u8>>) -> Option<Change> {
    let difference = match found {
        None => Difference::Missing(text),
        Some(found) if found == text.as_bytes() => return None,
        Some(found) => stale(text, &found),
    };
    Some(Change {
        path: path.to_owned(),
        difference,
    })
}

/// How a file that holds `found` differs from `text`.
pub(crate) fn stale(text: String, found: &[u8]) -> Difference {
    let (line, found, expected) = first_difference(&text, found);
    Difference::Stale {
        text,
        line,
        found,
        expected,
    }
}

/// Whether a file at a planned path may be replaced: it is ours by its header or its name, or empty.
fn replaceable(home: Home, path: &str, bytes: &[u8]) -> bool {
    let by_name = home == Home::Workspace && (path == SCHEMA || path == OPENAPI);
    bytes.is_empty() || home.wrote(bytes) || by_name
}

fn foreign(path: &str) -> Finding {
    let message = "a file that the generator did not write lies where it writes one";
    let remedy =
        "move it elsewhere or give the definition another file name; delete it if nobody needs it";
    Finding::of_file(Code::ForeignFile, path, message, remedy)
}

/// Number and text of the first line that differs, on disk and in the plan. Bytes are compared: as text
/// a line that is not UTF-8 may look like the other.
fn first_difference(text: &str, found: &[u8]) -> (usize, Option<String>, Option<String>) {
    let lines = |bytes| <[u8]>::split(bytes, |byte| *byte == b'\n');
    let (mut expected_lines, mut found_lines) = (lines(text.as_bytes()), lines(found));
    let mut line = 1;
    loop {
        let (expected, found) = (expected_lines.next(), found_lines.next());
        if expected != found || expected.is_none() {
            let owned =
                |line: Option<&[u8]>| line.map(|line| String::from_utf8_lossy(line).into_owned());
            return (line, owned(found), owned(expected));
        }
        line += 1;
    }
}

/// A region, in the file that its path means: a link stays one.
fn region_change(path: &str, lines: &str, disk: &dyn Disk) -> Result<Option<Change>, Box<Finding>> {
    let refused = |error| Box::new(unreadable(path, &error));
    let target = disk.target(path).map_err(refused)?;
    let bytes = disk.read(&target).map_err(refused)?.unwrap_or_default();
    let text = utf8(path, bytes).map_err(|broken| Box::new(broken.finding))?;
    let replaced = marked_region::replace(path, &text, lines)?;
    Ok(compare(&target, replaced, Some(text.into_bytes())))
}

/// Files beside ours: leftovers and orphans go, files of others are an error where all is ours.
fn strangers(
    (home, ours): (Home, &BTreeSet<String>),
    folder: &str,
    disk: &dyn Disk,
    findings: &mut Findings,
    changes: &mut Vec<Change>,
) {
    let names = match disk.list(folder) {
        Ok(names) => names,
        Err(error) => {
            findings.push(unreadable(folder, &error));
            return;
        }
    };
    for name in names {
        let path = if folder.is_empty() {
            name
        } else {
            format!("{folder}/{name}")
        };
        if path.ends_with(TEMPORARY) {
            changes.push(Change {
                path,
                difference: Difference::Leftover,
            });
            continue;
        }
        if folder != home.modules() || ours.contains(&path) {
            continue;
        }
        match disk.read(&path) {
            Ok(Some(bytes)) if home.wrote(&bytes) => {
                changes.push(Change {
                    path,
                    difference: Difference::Orphan,
                });
            }
            // The index of a folder that the application writes itself.
            Ok(Some(_)) if home == Home::Application && path == INDEX => {}
            _ => {
                let message = "a file that the generator did not write lies in its folder";
                let remedy = "move it elsewhere: everything in this folder comes from a definition";
                findings.push(Finding::of_file(Code::ForeignFile, path, message, remedy));
            }
        }
    }
}

/// What changes from one text to the other, with three lines around each place.
#[must_use]
pub fn lines(before: &str, after: &str) -> String {
    similar::TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(3)
        .to_string()
}
