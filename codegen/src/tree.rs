//! Stage 5, tree: the plan against the disk.
//!
//! Comes in: a [`Plan`] that names every file we own, and a [`Disk`]. Goes out: what differs, and
//! on request the writes that mend it. Nothing else in this crate touches a disk.
//!
//! Every write goes to a temporary name beside its target and is renamed; modules and pages come
//! first, then the index, then regions, deletions last. So whenever a run is stopped, every file
//! is whole, and the next run ends where this one would have.

pub mod api;
mod cache;
mod diff;
mod disk;
mod given;
mod inputs;
mod lock;
mod new;
mod real;
mod region;
mod root;
pub mod terminal;
mod write;

pub use self::cache::{Cache, Made};
pub use self::diff::{Change, Difference, diff, lines};
pub use self::disk::Disk;
pub use self::given::given;
pub use self::inputs::{Inputs, read_inputs};
pub use self::lock::{LOCK, Lock};
pub use self::new::{NewElement, new_definition};
pub use self::real::RealDisk;
pub use self::root::{Workspace, workspace};
pub use self::write::write;

use std::hash::{DefaultHasher, Hash, Hasher};

/// Where definitions live.
pub const DEFINITIONS: &str = "element-defs";
/// The folder of generated modules and pages; every file in it is ours.
pub const MODULES: &str = "element-types/src/elements";
/// The schema of definitions: ours by its name, since JSON has no comments for a header.
pub const SCHEMA: &str = "element-defs/schema.json";
/// What temporary names end in.
pub(crate) const TEMPORARY: &str = ".gen-tmp";

/// Every file we own and what it should hold.
#[derive(Debug, Default)]
pub struct Plan {
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
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}
