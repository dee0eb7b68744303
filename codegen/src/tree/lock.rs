//! One run at a time: a lock on the tree, which the system drops when the process ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;

use super::RealDisk;
use super::real::BUILD;

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
        std::fs::create_dir_all(self.root().join(BUILD))?;
        let path = self.root().join(LOCK);
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
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
