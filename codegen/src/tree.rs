//! Stage 5, tree: the plan against the disk.
//!
//! **Input:** a [`Plan`] that names every file we own, and a [`Disk`]. **Output:** what differs, and
//! on request the writes that mend it. Nothing else in this crate touches a disk.
//!
//! Every write goes to a temporary name beside its target and is renamed; modules and pages come
//! first, then the index, then regions, deletions last. So whenever a run is stopped, every file
//! is whole, and the next run ends where this one would have.

mod cache;
mod diff;
mod disk;
mod generated_header;
mod git_revision;
mod inputs;
mod lock;
mod marked_region;
mod own_catalogue;
pub mod terminal;
mod text_file;
mod workspace_root;
mod write;

pub use self::cache::{Cache, Made};
pub(crate) use self::diff::stale;
pub use self::diff::{Change, Difference, diff, lines};
pub use self::disk::{Disk, RealDisk};
pub use self::git_revision::Revision;
pub use self::inputs::{Inputs, OwnInputs, read_inputs};
pub use self::lock::Lock;
pub use self::own_catalogue::OwnCatalogue;
pub use self::text_file::{given, given_by};
pub use self::workspace_root::{Script, Workspace, workspace};
pub use self::write::write;

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use crate::model::Home;

/// Where definitions live.
pub const DEFINITIONS: &str = "element-defs";
/// The folder of generated modules and pages; every file in it is ours.
pub const MODULES: &str = "element-types/src/elements";
/// The schema of definitions: ours by its name, since JSON has no comments for a header.
pub const SCHEMA: &str = "element-defs/schema.json";
/// The instances API for other languages, which the platform serves: ours by its name too.
pub const OPENAPI: &str = "element-types/platform/openapi.json";
/// The index of an application's own catalogue, in the folder of its modules.
pub const INDEX: &str = "mod.rs";
/// What temporary names end in.
pub(crate) const TEMPORARY: &str = ".gen-tmp";

/// Every file we own and what it should hold.
#[derive(Debug, Default)]
pub struct Plan {
    /// Where the catalogue is at home: what else lies in their folder is judged by it.
    pub home: Home,
    /// Whole files, in the order of writing.
    pub files: Vec<PlannedFile>,
    /// Marked regions of files that people write.
    pub regions: Vec<PlannedRegion>,
}

/// A file that is ours from the first byte to the last.
#[derive(Debug, PartialEq, Eq)]
pub struct PlannedFile {
    /// From the workspace's root, with `/`.
    pub path: String,
    /// What it should hold.
    pub content: Content,
}

/// What a planned file should hold.
#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// This text.
    Text(String),
    /// A text made before from the same inputs, by its fingerprint; the disk has it still.
    Unchanged(u64),
}

/// The lines between `@generated begin` and `@generated end`.
#[derive(Debug, PartialEq, Eq)]
pub struct PlannedRegion {
    /// The file, from the workspace's root.
    pub path: String,
    /// The lines, each ended.
    pub text: String,
}

/// A fingerprint of bytes: the same on every machine for one build of the generator.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}
