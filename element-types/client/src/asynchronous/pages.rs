//! A list, read while it is looked at.
//!
//! **Input:** a client and a list. **Output:** its rows, one after the other.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::{AsyncClient, Error, Page, Pages};

/// The rows of a list, one page at a time: a [`Stream`], and [`next`](Self::next) without one.
///
/// An error ends it; what was read before was given before. [`pages`](Self::pages) says where to go
/// on another time. Dropping a `next` that waits loses nothing.
pub struct AsyncPages<T> {
    client: AsyncClient,
    pages: Pages<T>,
    arriving: Option<Arriving<T>>,
}

type Arriving<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Error>> + Send>>;

impl<T> AsyncPages<T> {
    pub(super) fn new(client: AsyncClient, pages: Pages<T>) -> Self {
        Self {
            client,
            pages,
            arriving: None,
        }
    }

    /// Where the reading is.
    #[must_use]
    pub fn pages(&self) -> &Pages<T> {
        &self.pages
    }
}

impl<T: Send + 'static> AsyncPages<T> {
    /// The next row; nothing after the last one or an error.
    pub async fn next(&mut self) -> Option<Result<T, Error>>
    where
        T: Unpin,
    {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn poll_row(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(row) = self.pages.pop() {
                return Poll::Ready(Some(Ok(row)));
            }
            let page = match &mut self.arriving {
                Some(arriving) => ready!(arriving.as_mut().poll(context)),
                None => match self.pages.next_call() {
                    Ok(Some(call)) => {
                        let client = self.client.clone();
                        self.arriving = Some(Box::pin(async move { client.send(&call).await }));
                        continue;
                    }
                    Ok(None) => return Poll::Ready(None),
                    Err(error) => Err(error),
                },
            };
            self.arriving = None;
            match page {
                Ok(page) => self.pages.take(page),
                Err(error) => {
                    self.pages.end();
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

impl<T: Send + Unpin + 'static> Stream for AsyncPages<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_row(context)
    }
}

impl<T: fmt::Debug> fmt::Debug for AsyncPages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncPages")
            .field("client", &self.client)
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}
