//! Reads a folder of definitions.
//!
//! **Input:** a disk. **Output:** texts; of what is no text or no file, findings.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::text_file::{Broken, unreadable, utf8};
use super::{DEFINITIONS, Disk};
use crate::diagnostic::{Code, Finding, Findings, SourceFile};
use crate::name;

/// Every definition and the dictionary, as text.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// `common.json`; an empty dictionary when there is none.
    pub common: Option<SourceFile>,
    /// File stem and text of every definition, sorted by stem.
    pub definitions: Vec<(String, SourceFile)>,
    /// Files that could not be read as text, as far as they can be shown.
    pub broken: Vec<SourceFile>,
    /// Names of files that cannot be a definition: what is wrong with one concerns no other.
    pub refused: Vec<String>,
    /// What an application's own catalogue has besides.
    pub own: Option<OwnInputs>,
    /// Where files are in the tree that they were read from, by the names that people read, where
    /// those are others.
    pub paths: BTreeMap<String, String>,
}

/// What an application's own catalogue has besides its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnInputs {
    /// What headers call the folder of definitions: the same wherever the command runs.
    pub folder: String,
    /// The public dictionary: its entries may be used too, and `element-types` has their choices.
    pub public: SourceFile,
}

/// Larger definitions are refused unread: the largest that we know is a hundred times smaller.
const LARGEST: usize = 1024 * 1024;

/// The stem of the file that all definitions share.
const DICTIONARY: &str = "common";

impl Inputs {
    /// One definition that is not on the disk yet, held to what is demanded of files there.
    #[must_use]
    pub fn one(
        common: Option<SourceFile>,
        stem: &str,
        file: SourceFile,
        findings: &mut Findings,
    ) -> Self {
        if file.text.len() > LARGEST {
            findings.push(too_large(&file.name, file.text.len()));
        }
        if !name::is_module(stem) {
            findings.push(no_module(stem, file.name.clone()));
        }
        Self {
            common,
            definitions: vec![(stem.to_owned(), file)],
            ..Self::default()
        }
    }

    /// Where a file is in the tree, to be written there; `name` is what people read.
    #[must_use]
    pub fn path<'a>(&'a self, name: &'a str) -> &'a str {
        self.paths.get(name).map_or(name, String::as_str)
    }

    /// Reads a file of the folder, if it is called as a definition is.
    fn add(
        &mut self,
        (disk, folder): (&dyn Disk, &Folder<'_>),
        name: &str,
        findings: &mut Findings,
    ) {
        let path = format!("{}/{name}", folder.name);
        let stem = match stem(name, &path) {
            Ok(Some(stem)) => stem,
            Ok(None) => return,
            Err(misnamed) => return self.refuse(*misnamed, findings),
        };
        let place = match folder.path {
            "" => name.to_owned(),
            above => format!("{above}/{name}"),
        };
        let file = read(disk, &place, &path);
        if place != path {
            self.paths.insert(path.clone(), place);
        }
        match file {
            Ok(file) if stem == DICTIONARY => self.common = Some(file),
            Ok(file) if name::is_module(stem) => self.definitions.push((stem.to_owned(), file)),
            Ok(_) => self.refuse(no_module(stem, path), findings),
            Err(broken) => {
                self.broken.push(broken.file);
                if stem == DICTIONARY {
                    findings.push(broken.finding);
                } else {
                    self.refuse(broken.finding, findings);
                }
            }
        }
    }

    /// Leaves out a file that cannot be a definition, and tells why.
    fn refuse(&mut self, finding: Finding, findings: &mut Findings) {
        self.refused.push(finding.file.clone());
        findings.push(finding);
    }

    /// What the files of definitions are called before their ending, of those too that cannot be one.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        let definitions = self.definitions.iter().map(|(stem, _)| stem.as_str());
        let refused = self.refused.iter().filter_map(|name| {
            let stem = Path::new(name).file_stem()?;
            stem.to_str()
        });
        definitions.chain(refused)
    }

    /// All files, for showing findings in them.
    #[must_use]
    pub fn files(&self) -> Vec<SourceFile> {
        let definitions = self.definitions.iter().map(|(_, file)| file);
        let files = self.common.iter().chain(definitions).chain(&self.broken);
        files.cloned().collect()
    }
}

/// Reads `element-defs/*.json`; whatever cannot be read becomes a finding.
pub fn read_inputs(disk: &dyn Disk, findings: &mut Findings) -> Inputs {
    let folder = Folder {
        path: DEFINITIONS,
        name: DEFINITIONS,
        remedy: "run the command inside the workspace",
    };
    read_folder(disk, &folder, findings)
}

/// A folder of definitions.
pub(super) struct Folder<'a> {
    /// From the root of the disk; empty for the root itself.
    pub(super) path: &'a str,
    /// What findings call it.
    pub(super) name: &'a str,
    /// What to do when nothing is in it.
    pub(super) remedy: &'a str,
}

/// Reads the definitions in a folder; whatever cannot be read becomes a finding.
pub(super) fn read_folder(disk: &dyn Disk, folder: &Folder<'_>, findings: &mut Findings) -> Inputs {
    let mut inputs = Inputs::default();
    let names = match disk.list(folder.path) {
        Ok(names) => names,
        Err(error) => {
            findings.push(unreadable(folder.name, &error));
            return inputs;
        }
    };
    if names.is_empty() {
        let message = format!("there is no folder `{}` with definitions here", folder.name);
        findings.push(Finding::of_file(
            Code::Unreadable,
            folder.name,
            message,
            folder.remedy,
        ));
    }
    for name in names {
        inputs.add((disk, folder), &name, findings);
    }
    inputs
}

/// What a definition's file is called before its ending; other files in the folder have none.
fn stem<'a>(name: &'a str, path: &str) -> Result<Option<&'a str>, Box<Finding>> {
    if let Some(stem) = name.strip_suffix(".json") {
        return Ok((stem != "schema").then_some(stem));
    }
    match name.rsplit_once('.') {
        Some((stem, ending)) if ending.eq_ignore_ascii_case("json") => {
            let message = format!("`{name}` ends in `.{ending}`, and a definition in `.json`");
            let remedy = format!("rename the file to `{stem}.json`");
            let finding = Finding::of_file(Code::ModuleName, path, message, remedy);
            Err(Box::new(finding))
        }
        _ => Ok(None),
    }
}

fn no_module(stem: &str, path: String) -> Finding {
    let message = format!("`{stem}` cannot be a module name");
    let rules = "lower-case letters, digits and `_`; no keyword, and no name with a meaning of its own here, in Rust or on Windows";
    let remedy = match name::module(stem).filter(|module| name::is_module(module)) {
        Some(module) => format!("rename the file to `{module}.json`: {rules}"),
        None => format!("rename the file: {rules}"),
    };
    Finding::of_file(Code::ModuleName, path, message, remedy)
}

/// The text of a definition, unless it cannot be one; `path` is what findings call it.
fn read(disk: &dyn Disk, place: &str, path: &str) -> Result<SourceFile, Box<Broken>> {
    let bytes = disk.target(place).and_then(|target| disk.read(&target));
    let refused = |finding| {
        let file = SourceFile {
            name: path.to_owned(),
            text: String::new(),
        };
        Err(Box::new(Broken { finding, file }))
    };
    match bytes {
        Ok(Some(bytes)) if bytes.len() > LARGEST => refused(too_large(path, bytes.len())),
        Ok(Some(bytes)) => utf8(path, bytes).map(|text| SourceFile {
            name: path.to_owned(),
            text,
        }),
        // The folder has it, and nobody can open it by this name: it is not UTF-8.
        Ok(None) => refused(unreadable(path, &io::ErrorKind::NotFound.into())),
        Err(error) => refused(unreadable(path, &error)),
    }
}

fn too_large(path: &str, length: usize) -> Finding {
    let message = format!("the file has {length} bytes, and a definition has {LARGEST} at most");
    let remedy = "leave out what no definition needs, such as most of a recorded response";
    Finding::of_file(Code::TooLarge, path, message, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_is_refused_from_a_byte_too_many_on() {
        for (length, codes) in [(LARGEST, &[][..]), (LARGEST + 1, &[Code::TooLarge])] {
            let file = SourceFile {
                name: "acmedesk.json".into(),
                text: " ".repeat(length),
            };
            let mut findings = Findings::new();
            let _ = Inputs::one(None, "acmedesk", file, &mut findings);
            let found = findings.into_list();
            let found: Vec<Code> = found.iter().map(|finding| finding.code).collect();
            assert_eq!(found, codes, "{length}");
        }
    }
}
