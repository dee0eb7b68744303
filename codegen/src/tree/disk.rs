//! The few things we ask of a disk, so that a test can stop it after every single one.

use std::io;
use std::path::{Path, PathBuf};

/// A tree of files under one root; paths are relative, with `/`.
pub trait Disk {
    /// The bytes of a file; `None` when there is none.
    ///
    /// # Errors
    ///
    /// Whatever keeps an existing file from being read.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// Names of the files and folders in a folder, sorted; empty when there is no folder.
    ///
    /// # Errors
    ///
    /// Whatever keeps an existing folder from being read.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// Writes a file, making its folder if need be.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being written.
    fn write(&mut self, path: &str, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file another name, replacing what was there in one step.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being renamed.
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being removed.
    fn remove(&mut self, path: &str) -> io::Result<()>;
}

/// The disk itself.
#[derive(Debug, Clone)]
pub struct RealDisk {
    root: PathBuf,
}

impl RealDisk {
    /// A tree under `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Disk for RealDisk {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let items = match std::fs::read_dir(self.root.join(folder)) {
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

    fn write(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.root.join(path);
        match std::fs::write(&path, bytes) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                std::fs::write(path, bytes)
            }
            other => other,
        }
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        std::fs::rename(self.root.join(from), self.root.join(to))
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        std::fs::remove_file(self.root.join(path))
    }
}
