//! A list, read while it is looked at.
//!
//! **Input:** a client and a list. **Output:** its rows, one after the other.

use crate::{BlockingClient, Error, Pages};

/// The rows of a list, one page at a time.
///
/// An error ends it; what was read before was given before. [`pages`](Self::pages) says where to go
/// on another time.
#[derive(Debug)]
pub struct BlockingPages<T> {
    client: BlockingClient,
    pages: Pages<T>,
}

impl<T> BlockingPages<T> {
    pub(super) fn new(client: BlockingClient, pages: Pages<T>) -> Self {
        Self { client, pages }
    }

    /// Where the reading is.
    #[must_use]
    pub fn pages(&self) -> &Pages<T> {
        &self.pages
    }
}

impl<T> Iterator for BlockingPages<T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.pages.pop() {
                return Some(Ok(row));
            }
            let page = match self.pages.next_call() {
                Ok(Some(call)) => self.client.send(&call),
                Ok(None) => return None,
                Err(error) => Err(error),
            };
            match page {
                Ok(page) => self.pages.take(page),
                Err(error) => {
                    self.pages.end();
                    return Some(Err(error));
                }
            }
        }
    }
}
