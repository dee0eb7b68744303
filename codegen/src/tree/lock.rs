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
    #[allow(dead_code, reason = "the open file is the lock")] Option<File>,
);

impl RealDisk {
    /// Waits until no other run writes to this tree, and says so while it does.
    ///
    /// # Errors
    ///
    /// Whatever keeps the tree from being locked, with the path that could not be: without a lock two
    /// runs could write at once.
    pub fn lock(&self) -> Result<Lock, String> {
        let folder = self.locked_folder();
        if cfg!(unix) {
            let at_path = |error: io::Error| format!("{}: {error}", folder.display());
            let file = File::open(existing(folder)).map_err(at_path)?;
            // Network file systems may have locks for files alone, in words of their own.
            if let Ok(lock) = held(file, folder) {
                return Ok(lock);
            }
        }
        let path = called_after(folder);
        let at_path = |error: io::Error| format!("{}: {error}", path.display());
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let file = options.open(&path).map_err(at_path)?;
        allow_unsupported(held(file, folder)).map_err(at_path)
    }
}

/// The lock on a file or folder, as soon as no other run in the tree has it.
fn held(file: File, tree: &Path) -> io::Result<Lock> {
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let tree = tree.display();
            terminal::tell(&format!("waiting until another run in {tree} ends\n"));
            uninterrupted(|| file.lock())?;
        }
        Err(TryLockError::Error(error)) => return Err(error),
    }
    Ok(Lock(Some(file)))
}

/// Waits again when a signal came: one that ends nothing ends no waiting either.
fn uninterrupted(mut wait: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    loop {
        match wait() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            ended => return ended,
        }
    }
}

/// Goes on without a lock where the file system has none: files are written whole all the same. Any
/// other failure stays one.
fn allow_unsupported(locked: io::Result<Lock>) -> io::Result<Lock> {
    match locked {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Lock(None)),
        locked => locked,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_system_without_locks_goes_without() {
        for (kind, goes_without) in [
            (io::ErrorKind::Unsupported, true),
            (io::ErrorKind::PermissionDenied, false),
            (io::ErrorKind::OutOfMemory, false),
            (io::ErrorKind::Other, false),
        ] {
            let lock = allow_unsupported(Err(kind.into()));
            assert_eq!(
                lock.is_ok_and(|lock| lock.0.is_none()),
                goes_without,
                "{kind}"
            );
        }
    }

    #[test]
    fn a_signal_ends_no_waiting() {
        for (ends, is_locked) in [(Ok(()), true), (Err(io::ErrorKind::Other.into()), false)] {
            let mut ends = vec![ends, Err(io::ErrorKind::Interrupted.into())];
            let locked = uninterrupted(|| ends.pop().expect("it has ended"));
            assert_eq!(locked.is_ok(), is_locked);
            assert!(ends.is_empty());
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_failure_to_lock_is_told() {
        use std::os::unix::fs::OpenOptionsExt as _;

        // A file that is only named, not opened, has no lock (`O_PATH` of Linux).
        let mut options = OpenOptions::new();
        options.read(true).custom_flags(0x20_0000);
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let named = options.open(here).expect("this folder");
        assert!(held(named, here).is_err());
        let opened = File::open(here).expect("this folder");
        assert!(held(opened, here).is_ok_and(|lock| lock.0.is_some()));
    }
}
