//! Carries out changes, each in one step that cannot be half done; one run at a time, by a lock on the
//! tree that the system drops when the process ends.
//!
//! **Input:** changes. **Output:** files, whole at every moment.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Change, Difference, Disk, RealDisk, TEMPORARY};

/// Writes, replaces and removes, in the order given.
///
/// # Errors
///
/// The first thing the disk refuses, with the path; what was done stays done, every file whole.
pub fn write(changes: &[Change], disk: &mut dyn Disk) -> Result<(), (String, io::Error)> {
    for change in changes {
        one(change, disk).map_err(|error| (change.path.clone(), error))?;
    }
    Ok(())
}

fn one(change: &Change, disk: &mut dyn Disk) -> io::Result<()> {
    match &change.difference {
        Difference::Missing(text) | Difference::Stale { text, .. } => {
            replace(&change.path, text.as_bytes(), disk)
        }
        Difference::Orphan | Difference::Leftover => disk.remove(&change.path),
    }
}

/// Writes beside the file, under a name that nobody else has, then renames.
pub(super) fn replace(path: &str, bytes: &[u8], disk: &mut dyn Disk) -> io::Result<()> {
    let temporary = temporary(path);
    let written = disk
        .create(&temporary, bytes)
        .and_then(|()| disk.rename(&temporary, path));
    if written
        .as_ref()
        .is_err_and(|error| error.kind() != io::ErrorKind::AlreadyExists)
    {
        // The reason that counts is the first; what is left over is removed by the next run.
        let _ = disk.remove(&temporary);
    }
    written
}

/// A name for this process and this write alone.
fn temporary(path: &str) -> String {
    static WRITES: AtomicU64 = AtomicU64::new(0);
    let write = WRITES.fetch_add(1, Ordering::Relaxed);
    format!("{path}.{}-{write}{TEMPORARY}", std::process::id())
}

/// The right to write to a tree, until it is dropped.
#[derive(Debug)]
pub struct Lock(
    // A file system without locks has none to hold.
    #[expect(dead_code, reason = "the open file is the lock")] Option<File>,
);

/// What holds the lock, from the root of the tree.
pub const LOCK: &str = "target/element-gen.lock";

impl RealDisk {
    /// Waits until no other run writes to this tree; `waiting` is called when there is one.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file of the lock from being made.
    pub fn lock(&self, waiting: impl FnOnce()) -> io::Result<Lock> {
        if let Some(folder) = self.lock_file().parent() {
            std::fs::create_dir_all(folder)?;
        }
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(self.lock_file())?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(Some(file))),
            Err(TryLockError::WouldBlock) => {
                waiting();
                file.lock()?;
                Ok(Lock(Some(file)))
            }
            // Some network file systems have no locks; whole files are kept without them too.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Lock(None))
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
