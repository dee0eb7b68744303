//! The open connections: which of them keeps the platform waiting, and for how long.
//!
//! **Input:** marks that connections make on themselves. **Output:** an end to those that wait too
//! long, and to all of them after the stop.
//!
//! One task looks after all connections now and then. A timer and a signal in each of them would have
//! to be set and asked with every request.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::task::{AbortHandle, Id};

/// A connection that answers a request, so that nobody waits for its client.
const BUSY: u64 = u64::MAX;

/// How often connections are looked at within the time that they may wait.
const LOOKS: u32 = 8;

/// What a connection tells of itself.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Since which look its client has sent no whole head and read no answer, or [`BUSY`].
    since: Arc<AtomicU64>,
    shared: Arc<Shared>,
}

/// What all of them share.
#[derive(Debug, Default)]
struct Shared {
    /// How often they were looked at.
    looks: AtomicU64,
    stopping: AtomicBool,
}

impl Mark {
    /// A head is there.
    pub(super) fn busy(&self) {
        self.since.store(BUSY, Ordering::Relaxed);
    }

    /// The client has the next turn: it reads the answer, or sends the next request.
    pub(super) fn waiting(&self) {
        let looks = self.shared.looks.load(Ordering::Relaxed);
        self.since.store(looks, Ordering::Relaxed);
    }

    /// A part of an answer has left.
    pub(super) fn moved(&self) {
        if self.since.load(Ordering::Relaxed) != BUSY {
            self.waiting();
        }
    }

    /// Whether the next answer is the connection's last.
    pub(super) fn is_last(&self) -> bool {
        self.shared.stopping.load(Ordering::Relaxed)
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Connections {
    shared: Arc<Shared>,
    open: Vec<(AbortHandle, Mark)>,
}

impl Connections {
    /// The mark of a new one.
    pub(super) fn mark(&self) -> Mark {
        let mark = Mark {
            since: Arc::default(),
            shared: self.shared.clone(),
        };
        mark.waiting();
        mark
    }

    /// Keeps it.
    pub(super) fn add(&mut self, task: AbortHandle, mark: Mark) {
        self.open.push((task, mark));
    }

    /// Forgets one that ended.
    pub(super) fn remove(&mut self, task: Id) {
        if let Some(place) = self.open.iter().position(|(own, _)| own.id() == task) {
            self.open.swap_remove(place);
        }
    }

    /// How often to look, so that none waits much longer than it may.
    pub(super) fn pace(patience: Duration) -> Duration {
        (patience / LOOKS).max(Duration::from_millis(5))
    }

    /// Ends those that waited for `most` looks.
    fn look(&self, most: u64) {
        let looks = self.shared.looks.fetch_add(1, Ordering::Relaxed) + 1;
        for (task, mark) in &self.open {
            let since = mark.since.load(Ordering::Relaxed);
            if since != BUSY && looks - since.min(looks) > most {
                task.abort();
            }
        }
    }

    /// Ends those that kept the platform waiting for too long.
    pub(super) fn end_late(&self) {
        self.look(u64::from(LOOKS));
    }

    /// Says that it is over: what is answered now is the last.
    pub(super) fn stop(&self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
    }

    /// Ends those that have nothing to answer, and had time to send what they answered.
    pub(super) fn end_idle(&self) {
        self.look(1);
    }
}
