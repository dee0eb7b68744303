//! The data file: opening it, reading it, refusing what is none.
//!
//! **Input:** a path. **Output:** the database and all it holds, or why it is left alone. A file that
//! is damaged or somebody else's is never repaired and never overwritten.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use redb::{
    Builder, Database, ReadableDatabase as _, ReadableTable as _, TableDefinition, WriteTransaction,
};

use super::preallocate::PreallocatedFile;
use crate::state::instance::Instance;
use crate::state::secrets_and_tokens::Key;

pub(super) const INSTANCES: TableDefinition<u64, &str> = TableDefinition::new("instances");
pub(super) const ELEMENTS: TableDefinition<&str, &str> = TableDefinition::new("elements");
pub(super) const ABOUT: TableDefinition<&str, &str> = TableDefinition::new("about");

pub(super) const LAST: &str = "last";
const FORMAT: &str = "format";
const KEY: &str = "key";
/// What a file of ours says it is.
pub(super) const VERSION: &str = "element-platform 1";

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Contents {
    /// What tokens and secrets follow from; a new file has none.
    pub(crate) key: Option<Key>,
    pub(crate) last: u64,
    pub(crate) instances: Vec<(u64, Box<str>)>,
    /// Key and `element.json`.
    pub(crate) elements: Vec<(String, String)>,
}

/// Why a data file is left alone.
#[derive(Debug)]
pub(crate) struct OpenError {
    path: PathBuf,
    reason: String,
}

impl OpenError {
    fn new(path: &Path, reason: impl Into<String>) -> Self {
        Self {
            path: path.to_path_buf(),
            reason: reason.into(),
        }
    }

    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, error.to_string())
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for OpenError {}

/// Opens a data file or makes one, readable by its owner alone.
pub(super) fn open(path: &Path) -> Result<(Database, Contents), OpenError> {
    let file = private(path).map_err(|error| OpenError::io(path, &error))?;
    let is_new = file
        .metadata()
        .map_err(|error| OpenError::io(path, &error))?
        .len()
        == 0;
    // The library asserts where a damaged file contradicts itself.
    let opened = catch_unwind(AssertUnwindSafe(|| {
        let database = Builder::new().create_with_backend(PreallocatedFile::new(file)?)?;
        let contents = if is_new {
            begin(&database)?;
            Ok(Contents::default())
        } else {
            read(&database)?
        };
        Ok::<_, redb::Error>((database, contents))
    }));
    let damaged = |reason: String| {
        OpenError::new(
            path,
            format!(
                "is damaged, or no data file of this program ({reason}); it was left as it is: \
                 restore a copy, or name another file"
            ),
        )
    };
    match opened {
        Ok(Ok((database, Ok(contents)))) => Ok((database, contents)),
        Ok(Ok((_, Err(reason)))) => Err(damaged(reason)),
        Ok(Err(redb::Error::DatabaseAlreadyOpen)) => Err(OpenError::new(
            path,
            "is in use by another process; stop that one, or name another file",
        )),
        Ok(Err(error)) => Err(damaged(error.to_string())),
        Err(_) => Err(damaged("it contradicts itself".into())),
    }
}

/// Opens for reading and writing; a new file is the owner's alone from its first moment.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The tables of a new file.
fn begin(database: &Database) -> Result<(), redb::Error> {
    let transaction = database.begin_write()?;
    fill(&transaction, &Contents::default())?;
    transaction.commit()?;
    Ok(())
}

/// Replaces everything.
pub(super) fn fill(transaction: &WriteTransaction, contents: &Contents) -> Result<(), redb::Error> {
    transaction.delete_table(INSTANCES)?;
    transaction.delete_table(ELEMENTS)?;
    let mut instances = transaction.open_table(INSTANCES)?;
    for (id, record) in &contents.instances {
        instances.insert(id, &**record)?;
    }
    let mut elements = transaction.open_table(ELEMENTS)?;
    for (key, document) in &contents.elements {
        elements.insert(key.as_str(), document.as_str())?;
    }
    let mut about = transaction.open_table(ABOUT)?;
    about.insert(FORMAT, VERSION)?;
    about.insert(LAST, contents.last.to_string().as_str())?;
    if let Some(key) = contents.key {
        about.insert(KEY, key.to_text().as_str())?;
    }
    Ok(())
}

/// Reads all of it; the inner error is about what it says, the outer one about the file.
fn read(database: &Database) -> Result<Result<Contents, String>, redb::Error> {
    let transaction = database.begin_read()?;
    let about = match transaction.open_table(ABOUT) {
        Ok(table) => table,
        Err(redb::TableError::TableDoesNotExist(_)) => {
            return Ok(Err("it has other tables".into()));
        }
        Err(error) => return Err(error.into()),
    };
    let said =
        |name: &str| Ok::<_, redb::Error>(about.get(name)?.map(|text| text.value().to_owned()));
    if said(FORMAT)?.as_deref() != Some(VERSION) {
        return Ok(Err(format!("it does not say `{VERSION}`")));
    }
    let mut contents = Contents {
        key: said(KEY)?.as_deref().and_then(Key::from_text),
        last: said(LAST)?.and_then(|text| text.parse().ok()).unwrap_or(0),
        ..Contents::default()
    };
    for row in transaction.open_table(INSTANCES)?.iter()? {
        let (id, record) = row?;
        if Instance::from_record(record.value()).is_none() {
            return Ok(Err(format!("instance {} cannot be read", id.value())));
        }
        contents.instances.push((id.value(), record.value().into()));
    }
    for row in transaction.open_table(ELEMENTS)?.iter()? {
        let (key, document) = row?;
        let pair = (key.value().to_owned(), document.value().to_owned());
        contents.elements.push(pair);
    }
    Ok(Ok(contents))
}
