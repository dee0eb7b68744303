//! The few things we ask of a disk, so that a test can stop it after every single one; and the disk
//! itself: plain files of one tree, never through a link.
//!
//! **Input:** paths from the root of a tree. **Output:** bytes and names, or why there are none.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::DEFINITIONS;

/// A tree of files under one root; paths are relative, with `/`.
pub trait Disk {
    /// The bytes of a plain file; `None` when there is nothing.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being read; that it is a link, a pipe, a device or a folder.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// Names of the files and folders in a folder, sorted; empty when there is no folder.
    ///
    /// # Errors
    ///
    /// Whatever keeps an existing folder from being read.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// The path of the plain file that a path means: itself, unless it is a link.
    ///
    /// # Errors
    ///
    /// That it is a link to something else, or out of the tree.
    fn target(&self, path: &str) -> io::Result<String>;

    /// Writes a new file, making its folder if need be.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being written; that there is something with this name.
    fn create(&mut self, path: &str, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file another name, replacing what was there in one step. Its mode becomes that of the
    /// file it replaces.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being renamed; that the other name is a link's.
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being removed.
    fn remove(&mut self, path: &str) -> io::Result<()>;
}

/// Larger files are none of ours.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Build results may lie on another disk; nothing that anyone keeps is in there.
const BUILD: &str = "target";

/// A tree of files on the disk.
#[derive(Debug, Clone)]
pub struct RealDisk {
    root: PathBuf,
    /// What is locked while it is written to.
    locked: PathBuf,
    /// What people read before a path in the tree.
    prefix: PathBuf,
    /// Folders that were found to lie within the tree.
    within: RefCell<BTreeSet<String>>,
}

impl RealDisk {
    /// A tree under `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        Self {
            locked: root.join(DEFINITIONS),
            prefix: PathBuf::new(),
            root,
            within: RefCell::default(),
        }
    }

    /// A folder of definitions or modules that is no workspace's.
    pub fn apart(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        Self {
            locked: root.clone(),
            prefix: root.clone(),
            root,
            within: RefCell::default(),
        }
    }

    /// The tree, and beside it what lies in the folder of one file elsewhere, by whole paths.
    #[must_use]
    pub(super) fn reaching(self, path: &str) -> Self {
        let folder = path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
        self.within.borrow_mut().extend(folder);
        self
    }

    /// A path in the tree as people read it: from the root of a workspace, and with the folder as it was
    /// named elsewhere.
    #[must_use]
    pub fn shown(&self, path: &str) -> String {
        self.prefix
            .join(path)
            .display()
            .to_string()
            .replace('\\', "/")
    }

    /// The folder that is locked while the tree is written to.
    #[must_use]
    pub(super) fn locked_folder(&self) -> &Path {
        &self.locked
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a path is on the disk, if its folder lies within the tree.
    fn place(&self, path: &str) -> io::Result<PathBuf> {
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.stay_within(folder)?;
        }
        Ok(self.root.join(path))
    }

    /// Refuses a folder that a link leads out of the tree.
    fn stay_within(&self, folder: &str) -> io::Result<()> {
        if folder.split('/').next() == Some(BUILD) || self.within.borrow().contains(folder) {
            return Ok(());
        }
        let mut there = folder;
        // What does not exist yet is made below the nearest folder that does.
        let found = loop {
            match self.root.join(there).canonicalize() {
                Ok(found) => break found,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    let Some((above, _)) = there.rsplit_once('/') else {
                        return Ok(());
                    };
                    there = above;
                }
                Err(error) => return Err(error),
            }
        };
        if !found.starts_with(self.root.canonicalize()?) {
            return Err(refused(format!(
                "the folder {there} is a link out of the workspace"
            )));
        }
        self.within.borrow_mut().insert(folder.to_owned());
        Ok(())
    }
}

fn refused(reason: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, reason.into())
}

impl Disk for RealDisk {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let place = self.place(path)?;
        let data = match fs::symlink_metadata(&place) {
            Ok(data) => data,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        if data.is_symlink() {
            return Err(refused("it is a link"));
        }
        if !data.is_file() {
            return Err(refused("it is no plain file"));
        }
        if data.len() > LARGEST {
            return Err(refused(format!("it is larger than {LARGEST} bytes")));
        }
        fs::read(place).map(Some)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        if !folder.is_empty() {
            self.stay_within(folder)?;
        }
        let items = match fs::read_dir(self.root.join(folder)) {
            Ok(items) => items,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut names = Vec::new();
        for item in items {
            names.push(item?.file_name().to_string_lossy().into_owned());
        }
        names.sort_unstable();
        Ok(names)
    }

    fn target(&self, path: &str) -> io::Result<String> {
        let place = self.place(path)?;
        if !fs::symlink_metadata(&place).is_ok_and(|data| data.is_symlink()) {
            return Ok(path.to_owned());
        }
        let found = place.canonicalize()?;
        let root = self.root.canonicalize()?;
        let within = found.strip_prefix(root).ok();
        let within = within.filter(|_| found.is_file()).and_then(Path::to_str);
        within
            .map(|path| path.replace('\\', "/"))
            .ok_or_else(|| refused("it is a link to something else than a file of the workspace"))
    }

    fn create(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let place = self.place(path)?;
        let create = || OpenOptions::new().write(true).create_new(true).open(&place);
        let mut file = match create() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if let Some(folder) = place.parent() {
                    fs::create_dir_all(folder)?;
                }
                create()?
            }
            other => other?,
        };
        file.write_all(bytes)
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (self.place(from)?, self.place(to)?);
        if let Ok(data) = fs::symlink_metadata(&to) {
            if data.is_symlink() {
                return Err(refused("it is a link"));
            }
            fs::set_permissions(&from, data.permissions())?;
        }
        fs::rename(from, to)
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        fs::remove_file(self.place(path)?)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// Who reads that the file exists looks for the wrong thing.
    #[test]
    fn below_a_file_nothing_is_made() {
        let mut disk = RealDisk::new(env!("CARGO_MANIFEST_DIR"));
        let made = disk.create("Cargo.toml/elements.rs", b"");
        let kind = made.map_err(|error| error.kind());
        assert_eq!(kind, Err(io::ErrorKind::NotADirectory));
    }
}
