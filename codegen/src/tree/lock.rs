//! The right to write to a catalogue: two runs at once wait for each other.
//!
//! **Input:** the folder of definitions, or of modules. **Output:** a lock, held until it is dropped.
//!
//! The folder itself is locked, so that a run leaves nothing behind, and whoever names the same folder
//! waits: the workspace's commands, an import, the binary of another checkout. Where folders cannot be
//! locked, a file among the system's temporary ones, called after the folder, is.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::{RealDisk, fingerprint, terminal};

/// The right to write to a tree, until it is dropped.
#[derive(Debug)]
pub struct Lock(
    // A file system without locks has none to hold.
    #[expect(dead_code, reason = "the open file is the lock")] Option<File>,
);

impl RealDisk {
    /// Waits until no other run writes to this tree, and says so while it does.
    ///
    /// # Errors
    ///
    /// Whatever keeps the folder from being opened, with its path.
    pub fn lock(&self) -> Result<Lock, String> {
        let folder = self.locked_folder().display();
        self.wait().map_err(|error| format!("{folder}: {error}"))
    }

    fn wait(&self) -> io::Result<Lock> {
        let file = if cfg!(unix) {
            File::open(existing(self.locked_folder()))?
        } else {
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(false);
            options.open(called_after(self.locked_folder()))?
        };
        match file.try_lock() {
            Ok(()) => Ok(Lock(Some(file))),
            Err(TryLockError::WouldBlock) => {
                let folder = self.locked_folder().display();
                terminal::tell(&format!("waiting until another run in {folder} ends\n"));
                file.lock()?;
                Ok(Lock(Some(file)))
            }
            // Some network file systems have no locks, or none on folders; whole files are kept without
            // them too.
            Err(TryLockError::Error(_)) => Ok(Lock(None)),
        }
    }
}

/// The folder, or the nearest one above that is there: what is not there yet cannot be torn.
fn existing(folder: &Path) -> &Path {
    let mut above = folder.ancestors();
    let there = above.find(|folder| folder.is_dir());
    there.unwrap_or(Path::new("."))
}

fn called_after(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let whole = whole.canonicalize().unwrap_or(whole);
    let print = fingerprint(whole.as_os_str().as_encoded_bytes());
    std::env::temp_dir().join(format!("element-gen-{print:x}.lock"))
}
