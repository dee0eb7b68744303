//! Tests that are data: a folder of broken definitions, each beside what the tool prints about it.
//!
//! **Input:** a folder of cases. **Output:** those whose text differs from what is expected.
//!
//! One case is one file `<case>.json`, a definition with one defect (a dictionary when the case's
//! name starts with `dictionary-`, several definitions when the case is a folder), beside
//! `<case>.txt`, the expected text. `UPDATE_EXPECT=1` writes the texts anew: read them as a newcomer
//! would before you commit them.

use std::fs;
use std::path::{Path, PathBuf};

use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Code, Finding, Findings, SourceFile};
use element_codegen::tree::{Inputs, read_inputs};

use crate::memory::Memory;

/// A folder of cases.
pub struct Cases {
    /// The folder, below `tests/`.
    pub folder: &'static str,
    /// Files that lie beside every case that is one definition.
    pub beside: &'static [&'static str],
    /// What is done with the definitions.
    pub judge: fn(&Inputs, &mut Findings),
}

impl Cases {
    fn path(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(self.folder)
    }

    /// Names of the cases, sorted.
    ///
    /// # Panics
    ///
    /// When the folder cannot be read.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let items = fs::read_dir(self.path()).expect("the folder of cases");
        let names = items.map(|item| {
            let name = item.expect("a case").file_name();
            name.into_string().expect("a name")
        });
        let mut names: Vec<String> = names
            .filter(|name| !self.beside.contains(&name.as_str()))
            .filter_map(|name| match name.rsplit_once('.') {
                Some((stem, "json")) => Some(stem.to_owned()),
                Some(_) => None,
                None => Some(name),
            })
            .collect();
        names.sort_unstable();
        names
    }

    /// The files of a case, as the workspace would hold them.
    ///
    /// # Panics
    ///
    /// When a file cannot be read.
    #[must_use]
    pub fn disk(&self, case: &str) -> Memory {
        let mut disk = Memory::default();
        let mut put = |name: &str, path: &Path| {
            let path_there = format!("element-defs/{name}");
            disk.files.insert(path_there, text(path).into_bytes());
        };
        let path = self.path().join(case);
        if path.is_dir() {
            for item in fs::read_dir(path).expect("a case of several files") {
                let path = item.expect("a file of it").path();
                let name = path.file_name().and_then(|name| name.to_str());
                put(name.expect("a name"), &path);
            }
            return disk;
        }
        let path = self.path().join(format!("{case}.json"));
        if case.starts_with("dictionary-") {
            put("common.json", &path);
        } else {
            for name in self.beside {
                put(name, &self.path().join(name));
            }
            put("acmedesk.json", &path);
        }
        disk
    }

    /// What is found on a disk, and the files it is about.
    #[must_use]
    pub fn found(&self, disk: &Memory) -> (Vec<Finding>, Vec<SourceFile>) {
        let mut findings = Findings::new();
        let inputs = read_inputs(disk, &mut findings);
        (self.judge)(&inputs, &mut findings);
        (findings.into_list(), inputs.files())
    }

    /// The codes of what is found in a case.
    #[must_use]
    pub fn codes(&self, case: &str) -> Vec<&'static str> {
        let (findings, _) = self.found(&self.disk(case));
        findings.iter().map(|finding| finding.code.name()).collect()
    }

    /// Holds what is printed about these cases against their texts.
    ///
    /// # Panics
    ///
    /// When one differs.
    pub fn hold_against_texts(&self, names: &[String]) {
        let update = std::env::var_os("UPDATE_EXPECT").is_some();
        let mut wrong = Vec::new();
        for case in names {
            let (findings, files) = self.found(&self.disk(case));
            let printed = people(&findings, &files, Look::Plain);
            let path = self.path().join(format!("{case}.txt"));
            if update {
                fs::write(&path, &printed).expect("a writable folder");
            } else if fs::read_to_string(&path).ok().as_deref() != Some(printed.as_str()) {
                wrong.push(format!("{case} prints\n{printed}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "{} cases differ from their text (UPDATE_EXPECT=1 writes them anew):\n\n{}",
            wrong.len(),
            wrong.join("\n")
        );
    }

    /// Demands of each finding in each case a place, a label and a remedy.
    ///
    /// # Panics
    ///
    /// When one lacks something.
    pub fn hold_to_form(&self) {
        for case in self.names() {
            let (findings, files) = self.found(&self.disk(&case));
            for finding in findings {
                form(&case, &finding, &files);
            }
        }
    }
}

fn form(case: &str, finding: &Finding, files: &[SourceFile]) {
    let Finding {
        code,
        message,
        at,
        label,
        remedy,
        file,
        ..
    } = finding;
    assert!(
        !message.is_empty() && !message.ends_with('.'),
        "{case}: {message}"
    );
    assert!(
        remedy.len() > 10 && !remedy.ends_with('.'),
        "{case}: {remedy}"
    );
    let mut files = files.iter();
    if let Some(source) = files.find(|source| source.name == *file && !source.text.is_empty()) {
        let bytes = at.bytes();
        assert!(bytes.end <= source.text.len(), "{case}: {bytes:?}");
        // What is missing is a gap in the text or its end.
        let gap = *code == Code::Syntax || bytes.end == source.text.len();
        assert!(
            bytes.start < bytes.end || gap && bytes.start == bytes.end,
            "{case}: {bytes:?}"
        );
        assert!(!label.is_empty(), "{case}: nothing stands under the place");
    }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
