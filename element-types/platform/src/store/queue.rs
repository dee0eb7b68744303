//! Changes on their way to the writer.
//!
//! **Input:** changes, in the order they were made. **Output:** batches, and a receipt for each
//! change.
//!
//! Whoever hands on the first change of a batch waits until no other request makes one, and sends
//! them all: one commit for as many requests as are ready at the same time, and no timer.

use std::sync::{Arc, Mutex, PoisonError, mpsc};

use tokio::sync::oneshot;

use super::{Change, NotSaved};

/// Changes that belong together.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) changes: Vec<Change>,
    pub(super) done: Done,
}

/// The other end of a receipt.
pub(super) type Done = oneshot::Sender<Result<(), NotSaved>>;

/// What waits for the writer.
#[derive(Debug)]
pub(super) struct Queue(Mutex<Waiting>);

#[derive(Debug)]
struct Waiting {
    jobs: Vec<Job>,
    /// Nothing once the store is closed.
    writer: Option<mpsc::Sender<Vec<Job>>>,
}

impl Queue {
    pub(super) fn new(writer: mpsc::Sender<Vec<Job>>) -> Self {
        Self(Mutex::new(Waiting {
            jobs: Vec::new(),
            writer: Some(writer),
        }))
    }

    /// Adds a change; whoever made the first one of a batch leads it.
    pub(super) fn add(self: &Arc<Self>, changes: Vec<Change>) -> Saved {
        let (done, receipt) = oneshot::channel();
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.jobs.push(Job { changes, done });
        let leads = waiting.jobs.len() == 1;
        Saved {
            receipt,
            lead: leads.then(|| Lead(self.clone())),
        }
    }

    fn len(&self) -> usize {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .jobs
            .len()
    }

    /// Hands all that waits to the writer.
    fn send(&self) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let jobs = std::mem::take(&mut waiting.jobs);
        if let Some(writer) = &waiting.writer {
            // A writer that has stopped drops the other ends of the receipts, which they tell.
            let _ = writer.send(jobs);
        }
    }

    /// Hands the rest on; nothing comes after it.
    pub(super) fn close(&self) {
        self.send();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).writer = None;
    }
}

/// The receipt of a change.
#[derive(Debug)]
pub(crate) struct Saved {
    receipt: oneshot::Receiver<Result<(), NotSaved>>,
    lead: Option<Lead>,
}

/// Sends the batch, at the latest when whoever leads it goes away.
#[derive(Debug)]
struct Lead(Arc<Queue>);

impl Drop for Lead {
    fn drop(&mut self) {
        self.0.send();
    }
}

impl Saved {
    /// Waits until the change is on the disk.
    pub(crate) async fn wait(self) -> Result<(), NotSaved> {
        if let Some(lead) = self.lead {
            let mut before = 0;
            while lead.0.len() > before {
                before = lead.0.len();
                // Every request that is ready now comes first.
                tokio::task::yield_now().await;
            }
        }
        let lost = || Err(NotSaved("its writer has stopped".into()));
        self.receipt.await.unwrap_or_else(|_| lost())
    }
}
