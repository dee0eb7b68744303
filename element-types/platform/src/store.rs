//! Keeping: what survives the process.
//!
//! **Input:** changes, in the order they were made. **Output:** a receipt for each, redeemed once
//! the change is on the disk. Without a data file there is nothing to wait for.
//!
//! Two promises, and what each rests on:
//!
//! - *kill -9*: a change that was acknowledged is there after a restart. The commit that carries it
//!   was over before the answer left.
//! - *loss of power*: the same, as far as the disk keeps what `fsync` wrote. Every commit is made
//!   with redb's `Durability::Immediate`; weaker ones were tried, and lose changes even to kill -9.
//!
//! Changes that wait at the same time share one commit, so that many creates cost one `fsync`.

mod data_file;
mod preallocate;
mod queue;
mod snapshot;
mod writer;

use std::fmt;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use queue::Queue;

pub(crate) use data_file::{Contents, OpenError};
pub(crate) use queue::Saved;
pub use snapshot::Snapshot;

/// One thing that changed.
#[derive(Debug)]
pub(crate) enum Change {
    PutInstance {
        id: u64,
        record: Box<str>,
    },
    DeleteInstance {
        id: u64,
    },
    PutElement {
        key: String,
        document: String,
    },
    DeleteElement {
        key: String,
    },
    /// Everything is replaced.
    Replace(Box<Contents>),
}

/// The data file could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotSaved(pub(crate) String);

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the data file could not be written: {}", self.0)
    }
}

/// Where changes go.
#[derive(Debug, Default)]
pub(crate) struct Store {
    queue: Option<Arc<Queue>>,
    writer: Option<JoinHandle<()>>,
}

impl Store {
    /// Nothing is kept.
    pub(crate) fn memory() -> Self {
        Self::default()
    }

    /// Opens the data file, or makes it; within a tokio runtime.
    pub(crate) fn open(path: &Path) -> Result<(Self, Contents), OpenError> {
        let (database, contents) = data_file::open(path)?;
        let (jobs, batches) = mpsc::channel();
        let writer = writer::start(database, batches);
        let writer = writer.map_err(|error| OpenError::io(path, &error))?;
        let store = Self {
            queue: Some(Arc::new(Queue::new(jobs))),
            writer: Some(writer),
        };
        Ok((store, contents))
    }

    /// Whether nothing is kept.
    pub(crate) fn is_memory(&self) -> bool {
        self.queue.is_none()
    }

    /// Hands changes on, all of which are kept or none.
    pub(crate) fn save(&self, changes: Vec<Change>) -> Option<Saved> {
        Some(self.queue.as_ref()?.add(changes))
    }
}

impl Drop for Store {
    /// Waits until the file is closed: whoever opens it next must find it free.
    fn drop(&mut self) {
        if let Some(queue) = self.queue.take() {
            queue.close();
        }
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has closed its file, too.
            let _ = writer.join();
        }
    }
}
