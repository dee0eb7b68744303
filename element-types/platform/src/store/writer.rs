//! The one thread that writes the data file.
//!
//! **Input:** batches of jobs. **Output:** one commit for all that wait, then their receipts.

use std::io;
use std::sync::mpsc::Receiver;
use std::thread::{self, JoinHandle};

use redb::{Database, ReadableTable as _, Table, WriteTransaction};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use super::data_file::{ABOUT, ELEMENTS, INSTANCES, LAST, fill};
use super::queue::{Done, Job};
use super::{Change, NotSaved};

/// Receipts, and what to write on them.
type Receipts = (Vec<Done>, Result<(), NotSaved>);

/// Starts the thread; it ends when the last sender is gone, and closes the file.
pub(super) fn start(database: Database, batches: Receiver<Vec<Job>>) -> io::Result<JoinHandle<()>> {
    let (receipts, mut given) = unbounded_channel::<Receipts>();
    // Whoever waits is woken from within the runtime: there it costs a tenth of what it costs from
    // another thread.
    tokio::spawn(async move {
        while let Some((waiting, result)) = given.recv().await {
            for done in waiting {
                // Whoever does not wait any more has gone away.
                let _ = done.send(result.clone());
            }
        }
    });
    thread::Builder::new()
        .name("data file".into())
        .spawn(move || run(&database, &batches, &receipts))
}

fn run(database: &Database, batches: &Receiver<Vec<Job>>, receipts: &UnboundedSender<Receipts>) {
    while let Ok(mut jobs) = batches.recv() {
        jobs.extend(batches.try_iter().flatten());
        let changes: Vec<&Change> = jobs.iter().flat_map(|job| &job.changes).collect();
        let result = commit(database, &changes).map_err(|error| NotSaved(error.to_string()));
        let failed = result.is_err();
        // Without a runtime nobody waits.
        let _ = receipts.send((jobs.into_iter().map(|job| job.done).collect(), result));
        if failed {
            // What memory holds and what the file holds differ from here on: nothing more is
            // acknowledged, since the receiver goes with this thread.
            return;
        }
    }
}

fn commit(database: &Database, mut changes: &[&Change]) -> Result<(), redb::Error> {
    let transaction = database.begin_write()?;
    while let [first, behind @ ..] = changes {
        if let Change::Replace(contents) = first {
            fill(&transaction, contents)?;
            changes = behind;
        } else {
            changes = Tables::new(&transaction).apply(changes)?;
        }
    }
    transaction.commit()?;
    Ok(())
}

/// The tables of one commit, each opened when it is written to first.
struct Tables<'a> {
    transaction: &'a WriteTransaction,
    instances: Option<Table<'a, u64, &'static str>>,
    elements: Option<Table<'a, &'static str, &'static str>>,
    /// The highest number of the instances that go: it is not given again.
    gone: u64,
}

impl<'a> Tables<'a> {
    fn new(transaction: &'a WriteTransaction) -> Self {
        Self {
            transaction,
            instances: None,
            elements: None,
            gone: 0,
        }
    }

    /// Applies changes up to one that replaces everything, and gives the rest.
    fn apply<'b, 'c>(mut self, changes: &'b [&'c Change]) -> Result<&'b [&'c Change], redb::Error> {
        let mut rest = changes;
        while let [change, behind @ ..] = rest {
            match change {
                Change::PutInstance { id, record } => {
                    self.instances()?.insert(id, &**record)?;
                }
                Change::DeleteInstance { id } => {
                    self.instances()?.remove(id)?;
                    self.gone = self.gone.max(*id);
                }
                Change::PutElement { key, document } => {
                    self.elements()?.insert(key.as_str(), document.as_str())?;
                }
                Change::DeleteElement { key } => {
                    self.elements()?.remove(key.as_str())?;
                }
                Change::Replace(_) => break,
            }
            rest = behind;
        }
        self.remember()?;
        Ok(rest)
    }

    fn instances(&mut self) -> Result<&mut Table<'a, u64, &'static str>, redb::Error> {
        Ok(match &mut self.instances {
            Some(table) => table,
            vacant => vacant.insert(self.transaction.open_table(INSTANCES)?),
        })
    }

    fn elements(&mut self) -> Result<&mut Table<'a, &'static str, &'static str>, redb::Error> {
        Ok(match &mut self.elements {
            Some(table) => table,
            vacant => vacant.insert(self.transaction.open_table(ELEMENTS)?),
        })
    }

    /// Numbers of instances that are there are known by them.
    fn remember(&self) -> Result<(), redb::Error> {
        if self.gone == 0 {
            return Ok(());
        }
        let mut about = self.transaction.open_table(ABOUT)?;
        let last = about.get(LAST)?.and_then(|text| text.value().parse().ok());
        let last = self.gone.max(last.unwrap_or(0));
        about.insert(LAST, last.to_string().as_str())?;
        Ok(())
    }
}
