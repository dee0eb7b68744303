//! An application's own catalogue: a folder of definitions anywhere, in no workspace of ours.
//!
//! **Input:** the folder, and its dictionary if that lies elsewhere. **Output:** the same [`Inputs`] as of
//! the workspace, with the public dictionary beside them.

use std::path::{Path, PathBuf};

use super::inputs::{Folder, read_folder};
use super::{Inputs, OwnInputs, RealDisk, given};
use crate::diagnostic::{Code, Finding, Findings, SourceFile};

/// Where an application's own catalogue is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCatalogue {
    /// The folder of definitions, as the user named it.
    pub definitions: PathBuf,
    /// Its dictionary, where that is not `common.json` in the folder.
    pub common: Option<PathBuf>,
}

impl OwnCatalogue {
    /// What findings call the folder.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.definitions.display().to_string().replace('\\', "/");
        match name.trim_end_matches('/') {
            "" => name,
            trimmed => trimmed.to_owned(),
        }
    }

    /// The folder, to write definitions into; paths start there. A dictionary elsewhere is within
    /// reach by its whole path.
    #[must_use]
    pub fn disk(&self) -> RealDisk {
        let disk = RealDisk::apart(&self.definitions);
        match self.common.as_deref().and_then(whole) {
            Some(path) => disk.reaching(&path),
            None => disk,
        }
    }

    /// Reads all definitions; whatever cannot be read becomes a finding.
    pub fn read(&self, public: SourceFile, findings: &mut Findings) -> Inputs {
        let name = self.name();
        let folder = Folder {
            path: "",
            name: &name,
            remedy: "name the folder that has them, or write one: `import` makes definitions of exports, `new` starts one",
        };
        let mut inputs = read_folder(&self.disk(), &folder, findings);
        if let Some(path) = &self.common {
            match given(path) {
                Ok(file) => {
                    let place = whole(path).map(|place| (file.name.clone(), place));
                    inputs.paths.extend(place);
                    if let Some(other) = inputs.common.replace(file) {
                        findings.push(two_dictionaries(other.name, path));
                    }
                }
                Err(unread) => findings.push(*unread),
            }
        }
        let folder = folder_name(&self.definitions);
        inputs.own = Some(OwnInputs { folder, public });
        inputs
    }
}

fn two_dictionaries(there: String, named: &Path) -> Finding {
    let message = format!(
        "the folder has a dictionary, and `{}` is named as another",
        named.display()
    );
    let remedy = "move the entries of one into the other; the public dictionary needs no copy";
    Finding::of_file(Code::NoEffect, there, message, remedy)
}

/// The path of a file from the root of all; none when the system does not tell.
fn whole(path: &Path) -> Option<String> {
    let path = std::path::absolute(path).ok()?;
    Some(path.to_str()?.replace(std::path::MAIN_SEPARATOR, "/"))
}

/// The last part of a path, wherever it was named from.
fn folder_name(path: &Path) -> String {
    let whole = path.canonicalize();
    let whole = whole.as_deref().unwrap_or(path);
    let name = whole.file_name().unwrap_or(whole.as_os_str());
    name.to_string_lossy().into_owned()
}
