//! The file below the database, grown ahead of what is written.
//!
//! **Input:** what the database reads and writes. **Output:** the same, on blocks that the disk has
//! given already.
//!
//! The database makes its file longer without writing to it. The first write to each new place then
//! costs its `fsync` an update of the file system's journal, several times what the data costs; so
//! the places that come next are written once, some MiB at a time.

use std::fs::File;
use std::io;
use std::ops::Bound;
use std::sync::{Mutex, PoisonError};

use redb::backends::FileBackend;
use redb::{BackendError, DatabaseError, StorageBackend};

/// How much is written ahead.
const AHEAD: u64 = 4 << 20;

/// Zeros to write.
const ZEROS: &[u8] = &[0; 64 << 10];

/// A file whose blocks are there before the data.
#[derive(Debug)]
pub(super) struct PreallocatedFile {
    file: FileBackend,
    /// Up to here the disk has given blocks.
    filled: Mutex<u64>,
}

impl PreallocatedFile {
    pub(super) fn new(file: File) -> Result<Self, DatabaseError> {
        let file = FileBackend::new(file)?;
        let filled = Mutex::new(file.len()?);
        Ok(Self { file, filled })
    }

    /// Writes zeros, if a write would reach a place that nothing was written to yet.
    fn fill(&self, end: u64) -> io::Result<()> {
        let mut filled = self.filled.lock().unwrap_or_else(PoisonError::into_inner);
        if end <= *filled {
            return Ok(());
        }
        let goal = end.max((*filled + AHEAD).min(self.file.len()?));
        while *filled < goal {
            let length = (goal - *filled).min(ZEROS.len() as u64);
            let part = usize::try_from(length)
                .ok()
                .and_then(|length| ZEROS.get(..length));
            self.file.write(*filled, part.unwrap_or(ZEROS))?;
            *filled += length;
        }
        Ok(())
    }
}

impl StorageBackend for PreallocatedFile {
    fn len(&self) -> io::Result<u64> {
        self.file.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.file.read(offset, out)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let mut filled = self.filled.lock().unwrap_or_else(PoisonError::into_inner);
        *filled = (*filled).min(length);
        self.file.set_len(length)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.fill(offset.saturating_add(data.len() as u64))?;
        self.file.write(offset, data)
    }

    fn close(&self) -> io::Result<()> {
        self.file.close()
    }

    fn try_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.try_lock_range(start, end)
    }

    fn unlock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.unlock_range(start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_the_rest_is_zero() -> Result<(), Box<dyn std::error::Error>> {
        let path = std::env::temp_dir().join(format!("grown-{}", std::process::id()));
        let mut options = File::options();
        let file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&path)?;
        let grown = PreallocatedFile::new(file)?;
        grown.set_len(3 * AHEAD)?;
        for (offset, byte) in [(AHEAD + 7, 1), (5, 2), (2 * AHEAD + 100, 3), (AHEAD + 6, 4)] {
            grown.write(offset, &[byte])?;
        }
        let mut read = vec![0; usize::try_from(3 * AHEAD)?];
        grown.read(0, &mut read)?;
        let written: Vec<(usize, u8)> = read
            .into_iter()
            .enumerate()
            .filter(|(_, byte)| *byte != 0)
            .collect();
        let ahead = usize::try_from(AHEAD)?;
        assert_eq!(
            written,
            [(5, 2), (ahead + 6, 4), (ahead + 7, 1), (2 * ahead + 100, 3)]
        );
        grown.set_len(10)?;
        grown.set_len(AHEAD)?;
        grown.write(20, &[9])?;
        let mut read = [1; 11];
        grown.read(10, &mut read)?;
        assert_eq!(read, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]);
        assert_eq!(grown.len()?, AHEAD);
        std::fs::remove_file(path)?;
        Ok(())
    }
}
