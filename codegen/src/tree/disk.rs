//! The few things we ask of a disk, so that a test can stop it after every single one.

use std::io;

/// A tree of files under one root; paths are relative, with `/`.
pub trait Disk {
    /// The bytes of a plain file; `None` when there is nothing.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being read; that it is a link, a pipe, a device or a folder.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// Names of the files and folders in a folder, sorted; empty when there is no folder.
    ///
    /// # Errors
    ///
    /// Whatever keeps an existing folder from being read.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// The path of the plain file that a path means: itself, unless it is a link.
    ///
    /// # Errors
    ///
    /// That it is a link to something else, or out of the tree.
    fn target(&self, path: &str) -> io::Result<String>;

    /// Writes a new file, making its folder if need be.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being written; that there is something with this name.
    fn create(&mut self, path: &str, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file another name, replacing what was there in one step. Its mode becomes that of the
    /// file it replaces.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being renamed; that the other name is a link's.
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    ///
    /// Whatever keeps the file from being removed.
    fn remove(&mut self, path: &str) -> io::Result<()>;
}
