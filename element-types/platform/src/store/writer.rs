//! The one thread that writes the data file.
//!
//! **Input:** jobs. **Output:** one commit for all that wait, then their receipts.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use redb::{Database, ReadableTable as _, Table, WriteTransaction};
use tokio::sync::oneshot;

use super::file::{ABOUT, ELEMENTS, INSTANCES, LAST, fill};
use super::{Change, NotSaved};

/// Changes that belong together.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) changes: Vec<Change>,
    pub(crate) done: oneshot::Sender<Result<(), NotSaved>>,
}

/// The most jobs that share a commit.
const BATCH: usize = 256;

/// Starts the thread; it ends when the last sender is gone, and closes the file.
pub(crate) fn start(database: Database) -> io::Result<(Sender<Job>, JoinHandle<()>)> {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::Builder::new()
        .name("data file".into())
        .spawn(move || run(&database, &receiver))?;
    Ok((sender, thread))
}

fn run(database: &Database, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut batch = vec![first];
        while batch.len() < BATCH {
            match jobs.try_recv() {
                Ok(job) => batch.push(job),
                Err(_) => break,
            }
        }
        let result = commit(database, &batch).map_err(|error| NotSaved(error.to_string()));
        for job in batch {
            // Whoever does not wait any more has gone away.
            let _ = job.done.send(result.clone());
        }
        if result.is_err() {
            // What memory holds and what the file holds differ from here on: nothing more is
            // acknowledged, since the receiver goes with this thread.
            return;
        }
    }
}

fn commit(database: &Database, batch: &[Job]) -> Result<(), redb::Error> {
    let transaction = database.begin_write()?;
    let changes: Vec<&Change> = batch.iter().flat_map(|job| &job.changes).collect();
    let mut rest = &changes[..];
    while let [first, behind @ ..] = rest {
        if let Change::Replace(contents) = first {
            fill(&transaction, contents)?;
            rest = behind;
            continue;
        }
        let mut tables = Tables::open(&transaction)?;
        let small = rest
            .iter()
            .take_while(|change| !matches!(change, Change::Replace(_)));
        let count = small.clone().count();
        small.copied().try_for_each(|change| tables.apply(change))?;
        tables.close()?;
        rest = rest.get(count..).unwrap_or_default();
    }
    transaction.commit()?;
    Ok(())
}

/// The tables of one commit.
struct Tables<'a> {
    instances: Table<'a, u64, &'static str>,
    elements: Table<'a, &'static str, &'static str>,
    about: Table<'a, &'static str, &'static str>,
    /// The highest number of the commit: it is not given again, even once its instance is gone.
    last: u64,
}

impl<'a> Tables<'a> {
    fn open(transaction: &'a WriteTransaction) -> Result<Self, redb::Error> {
        let about = transaction.open_table(ABOUT)?;
        let last = about.get(LAST)?.and_then(|text| text.value().parse().ok());
        Ok(Self {
            instances: transaction.open_table(INSTANCES)?,
            elements: transaction.open_table(ELEMENTS)?,
            last: last.unwrap_or(0),
            about,
        })
    }

    fn apply(&mut self, change: &Change) -> Result<(), redb::Error> {
        match change {
            Change::PutInstance { id, record } => {
                self.instances.insert(id, &**record)?;
                self.last = self.last.max(*id);
            }
            Change::DeleteInstance { id } => {
                self.instances.remove(id)?;
            }
            Change::PutElement { key, document } => {
                self.elements.insert(key.as_str(), document.as_str())?;
            }
            Change::DeleteElement { key } => {
                self.elements.remove(key.as_str())?;
            }
            // Done by the caller, which has to close the tables first.
            Change::Replace(_) => {}
        }
        Ok(())
    }

    fn close(mut self) -> Result<(), redb::Error> {
        self.about.insert(LAST, self.last.to_string().as_str())?;
        Ok(())
    }
}
