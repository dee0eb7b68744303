//! A disk in memory that can stop after any number of operations.
//!
//! **Input:** files, and how many operations are left. **Output:** a disk.

use std::collections::BTreeMap;
use std::io;

use element_codegen::tree::Disk;

/// Files by path, and how many changes are still allowed.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// What is there.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Changes until the power goes; `None` when it stays.
    pub power: Option<usize>,
    /// Changes so far.
    pub changes: usize,
}

impl Memory {
    /// A disk with these texts.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let files = files
            .into_iter()
            .map(|(path, text)| (path.to_owned(), text.into()));
        Self {
            files: files.collect(),
            ..Self::default()
        }
    }

    /// The text of a file; empty when there is none.
    #[must_use]
    pub fn text(&self, path: &str) -> String {
        let bytes = self.files.get(path).cloned().unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn change(&mut self) -> io::Result<()> {
        if self.power == Some(self.changes) {
            return Err(io::Error::other("the power went"));
        }
        self.changes += 1;
        Ok(())
    }
}

impl Disk for Memory {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files.get(path).cloned())
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let inside = |path: &String| {
            let rest = if folder.is_empty() {
                Some(path.as_str())
            } else {
                path.strip_prefix(folder)?.strip_prefix('/')
            };
            rest.map(|rest| rest.split('/').next().unwrap_or(rest).to_owned())
        };
        let mut names: Vec<String> = self.files.keys().filter_map(inside).collect();
        names.dedup();
        Ok(names)
    }

    fn target(&self, path: &str) -> io::Result<String> {
        Ok(path.to_owned())
    }

    /// When the power goes during a write, half of the bytes are there: a real disk does so too.
    fn create(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        if self.files.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if let Err(error) = self.change() {
            self.files
                .insert(path.to_owned(), bytes[..bytes.len() / 2].to_vec());
            return Err(error);
        }
        self.files.insert(path.to_owned(), bytes.to_vec());
        Ok(())
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        self.change()?;
        let bytes = self
            .files
            .remove(from)
            .ok_or_else(|| io::Error::other("no such file"))?;
        self.files.insert(to.to_owned(), bytes);
        Ok(())
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        self.change()?;
        self.files
            .remove(path)
            .map(drop)
            .ok_or_else(|| io::Error::other("no such file"))
    }
}
