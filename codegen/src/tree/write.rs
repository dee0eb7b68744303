//! Carries out changes, each in one step that cannot be half done.

use std::io;

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
            let temporary = format!("{}{TEMPORARY}", change.path);
            disk.write(&temporary, text.as_bytes())?;
            disk.rename(&temporary, &change.path)
        }
        Difference::Orphan | Difference::Leftover => disk.remove(&change.path),
    }
}
