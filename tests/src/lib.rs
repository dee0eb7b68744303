//! What the tests of this workspace share: where things are, a disk in memory, the program, and
//! cargo as a stranger would call it.

pub mod any_way;
pub mod cases;
pub mod definitions;
pub mod judge;
pub mod memory;
pub mod paths;
pub mod program;
pub mod stranger;

use std::path::{Path, PathBuf};

use element_codegen::diagnostic::Findings;
use element_codegen::generate::{Loaded, load};
use element_codegen::tree::{Inputs, RealDisk, read_inputs};

/// The root of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The definitions of this repository.
///
/// # Panics
///
/// When one of them cannot be read.
#[must_use]
pub fn inputs() -> Inputs {
    let mut findings = Findings::new();
    let inputs = read_inputs(&RealDisk::new(workspace()), &mut findings);
    assert_eq!(findings.into_list(), [], "the repository's own definitions");
    inputs
}

/// The catalogue of this repository.
///
/// # Panics
///
/// When a definition has a finding.
#[must_use]
pub fn loaded(inputs: &Inputs) -> Loaded {
    let mut findings = Findings::new();
    let loaded = load(inputs, &mut findings);
    assert_eq!(findings.into_list(), [], "the repository's own definitions");
    loaded
}

/// The examples in the README of the workspace and of its packages compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
#[doc = include_str!("../../element-types/README.md")]
#[doc = include_str!("../../element-types/client/README.md")]
#[doc = include_str!("../../element-types/platform/README.md")]
pub struct Readme;
