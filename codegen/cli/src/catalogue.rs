//! The definitions that a command works on: the workspace's, or those of a folder that was named.
//!
//! **Input:** which catalogue the options name. **Output:** its definitions, and where new ones go.

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::own_schema;
use element_codegen::tree::{Change, DEFINITIONS, Inputs, OwnCatalogue, RealDisk, read_inputs};

/// Where definitions are.
pub(crate) enum Catalogue {
    /// In the workspace on this disk.
    Workspace(RealDisk),
    /// In a folder of an application; beside them the public dictionary.
    Own(OwnCatalogue, SourceFile),
}

impl Catalogue {
    /// Reads all of them; whatever cannot be read becomes a finding.
    pub(crate) fn read(&self, findings: &mut Findings) -> Inputs {
        match self {
            Self::Workspace(disk) => read_inputs(disk, findings),
            Self::Own(own, public) => own.read(public.clone(), findings),
        }
    }

    /// The tree that new definitions are written to.
    pub(crate) fn disk(&self) -> RealDisk {
        match self {
            Self::Workspace(disk) => disk.clone(),
            Self::Own(own, _) => own.disk(),
        }
    }

    /// The schema that its definitions name, where `gen` does not write it with everything else.
    pub(crate) fn schema(&self) -> Option<Change> {
        match self {
            Self::Workspace(_) => None,
            Self::Own(own, _) => own_schema(&own.disk()),
        }
    }

    /// The command that generates from it, to be typed next.
    pub(crate) fn generation(&self) -> String {
        match self {
            Self::Workspace(_) => "cargo xtask gen".to_owned(),
            Self::Own(own, _) => format!("cargo xtask gen --defs {} --out DIR", own.name()),
        }
    }

    /// What people call a definition that is new; from then on the inputs know where it goes.
    pub(crate) fn name(&self, module: &str, inputs: &mut Inputs) -> String {
        match self {
            Self::Workspace(_) => format!("{DEFINITIONS}/{module}.json"),
            Self::Own(own, _) => {
                let path = format!("{module}.json");
                let name = format!("{}/{path}", own.name());
                inputs.paths.insert(name.clone(), path);
                name
            }
        }
    }
}
