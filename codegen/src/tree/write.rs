//! Carries out changes, each in one step that cannot be half done.
//!
//! **Input:** changes. **Output:** files, whole at every moment.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Change, Difference, Disk, TEMPORARY};

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
