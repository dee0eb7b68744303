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

mod file;
mod snapshot;
mod writer;

use std::fmt;
use std::path::Path;
use std::sync::mpsc;
use std::thread::JoinHandle;

use tokio::sync::oneshot;

pub(crate) use file::{Contents, OpenError};
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

/// The receipt of a change.
#[derive(Debug)]
pub(crate) struct Saved(oneshot::Receiver<Result<(), NotSaved>>);

/// The data file could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotSaved(pub(crate) String);

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the data file could not be written: {}", self.0)
    }
}

impl Saved {
    /// Waits until the change is on the disk.
    pub(crate) async fn wait(self) -> Result<(), NotSaved> {
        let lost = || Err(NotSaved("its writer has stopped".into()));
        self.0.await.unwrap_or_else(|_| lost())
    }
}

/// Where changes go.
#[derive(Debug, Default)]
pub(crate) struct Store {
    jobs: Option<mpsc::Sender<writer::Job>>,
    writer: Option<JoinHandle<()>>,
}

impl Store {
    /// Nothing is kept.
    pub(crate) fn memory() -> Self {
        Self::default()
    }

    /// Opens the data file, or makes it.
    pub(crate) fn open(path: &Path) -> Result<(Self, Contents), OpenError> {
        let (database, contents) = file::open(path)?;
        let (jobs, writer) =
            writer::start(database).map_err(|error| OpenError::io(path, &error))?;
        let store = Self {
            jobs: Some(jobs),
            writer: Some(writer),
        };
        Ok((store, contents))
    }

    /// Whether nothing is kept.
    pub(crate) fn is_memory(&self) -> bool {
        self.jobs.is_none()
    }

    /// Hands changes on, all of which are kept or none.
    pub(crate) fn save(&self, changes: Vec<Change>) -> Option<Saved> {
        let sender = self.jobs.as_ref()?;
        let (done, receipt) = oneshot::channel();
        // A writer that has stopped drops the other end, which the receipt tells.
        let _ = sender.send(writer::Job { changes, done });
        Some(Saved(receipt))
    }
}

impl Drop for Store {
    /// Waits until the file is closed: whoever opens it next must find it free.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has closed its file, too.
            let _ = writer.join();
        }
    }
}
