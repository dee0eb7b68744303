//! Reads the definitions, and files that somebody names on the command line, wherever they are.
//!
//! **Input:** a disk. **Output:** texts; of what is no text or no file, findings.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{DEFINITIONS, Disk};
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
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
        let path = format!("{}/{name}", folder.name);
        let Some(stem) = stem(&name, &path, findings) else {
            continue;
        };
        let place = match folder.path {
            "" => name.clone(),
            above => format!("{above}/{name}"),
        };
        let file = read(disk, &place, &path);
        if place != path {
            inputs.paths.insert(path.clone(), place);
        }
        match file {
            Ok(file) if stem == "common" => inputs.common = Some(file),
            Ok(file) if name::is_module(stem) => inputs.definitions.push((stem.to_owned(), file)),
            Ok(_) => findings.push(no_module(stem, path)),
            Err(broken) => {
                findings.push(broken.finding);
                inputs.broken.push(broken.file);
            }
        }
    }
    inputs
}

/// What a definition's file is called before its ending; other files in the folder have none.
fn stem<'a>(name: &'a str, path: &str, findings: &mut Findings) -> Option<&'a str> {
    if let Some(stem) = name.strip_suffix(".json") {
        return (stem != "schema").then_some(stem);
    }
    let (stem, ending) = name.rsplit_once('.')?;
    if ending.eq_ignore_ascii_case("json") {
        let message = format!("`{name}` ends in `.{ending}`, and a definition in `.json`");
        let remedy = format!("rename the file to `{stem}.json`");
        findings.push(Finding::of_file(Code::ModuleName, path, message, remedy));
    }
    None
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

/// What is not UTF-8: where, and the text as far as it can be shown.
pub(super) struct Broken {
    pub(super) finding: Finding,
    file: SourceFile,
}

/// The text of a file.
pub(super) fn utf8(path: &str, bytes: Vec<u8>) -> Result<String, Box<Broken>> {
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(place).copied().unwrap_or_default();
        let file = SourceFile {
            name: path.to_owned(),
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
        let (line, column) = file.line_column(place);
        let finding = Finding::new(
            Code::Unreadable,
            path,
            Span::new(place, place + char::REPLACEMENT_CHARACTER.len_utf8()),
            format!("line {line}, column {column}: the byte 0x{byte:02X} is not UTF-8"),
            "this byte",
            "save the file as UTF-8 without a byte-order mark",
        );
        Box::new(Broken { finding, file })
    })
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

/// A finding for what the system refused.
pub(super) fn unreadable(path: &str, error: &std::io::Error) -> Finding {
    let remedy = "check that it is a plain file you may read and write";
    Finding::of_file(
        Code::Unreadable,
        path,
        format!("the system says: {error}"),
        remedy,
    )
}

/// A larger one is not what was meant.
const LARGEST_NAMED: u64 = 4 * 1024 * 1024;

/// The text of a file, or of a pipe, which a shell may have made.
///
/// # Errors
///
/// A finding about what keeps it from being read: the system, its size, a byte that is not UTF-8. It
/// shows nothing of the file.
pub fn given(path: &Path) -> Result<SourceFile, Box<Finding>> {
    let name = path.display().to_string();
    match File::open(path) {
        Ok(file) => given_by(name, file),
        Err(error) => Err(Box::new(unreadable(&name, &error))),
    }
}

/// The text of whatever can be read, such as standard input, by the name it has in findings.
///
/// # Errors
///
/// As of [`given`].
pub fn given_by(name: String, reader: impl Read) -> Result<SourceFile, Box<Finding>> {
    let mut bytes = Vec::new();
    match reader.take(LARGEST_NAMED + 1).read_to_end(&mut bytes) {
        Err(error) => Err(Box::new(unreadable(&name, &error))),
        Ok(length) if length as u64 > LARGEST_NAMED => Err(Box::new(too_long(&name))),
        Ok(_) => match utf8(&name, bytes) {
            Ok(text) => Ok(SourceFile { name, text }),
            Err(broken) => Err(Box::new(broken.finding)),
        },
    }
}

fn too_long(name: &str) -> Finding {
    let message = format!("the file has more than {LARGEST_NAMED} bytes");
    let remedy = "name the file that was meant; this one is too large";
    Finding::of_file(Code::TooLarge, name, message, remedy)
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
