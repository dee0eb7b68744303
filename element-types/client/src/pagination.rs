//! A list, one page after the other. No I/O.
//!
//! **Input:** the call for the first page, and the pages as they arrive. **Output:** the call for the
//! next page, until there is none.

use std::collections::VecDeque;

use crate::{Call, Error};

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// What the next page is asked for with; nothing on the last one.
    pub next: Option<String>,
    /// How many rows all pages together have, where the platform says so.
    pub total: Option<u64>,
}

impl<T> Page<T> {
    /// A page without rows.
    pub(crate) fn empty() -> Self {
        Self {
            items: Vec::new(),
            next: None,
            total: None,
        }
    }
}

/// Where the reading of a list is, for whoever reads one without a client.
///
/// ```
/// use element_client::{Account, Body, Endpoint, InstanceQuery, Pages, api, http};
///
/// let endpoint = Endpoint::new(Account::new("planted-user", "planted-organization"))?;
/// let mut pages = Pages::new(api::list(&InstanceQuery::new()));
/// let mut ids = Vec::new();
/// while let Some(call) = pages.next_call()? {
///     let page = call.through(&endpoint, |_request| {
///         Ok(http::Response::new(Body::from(r#"[{"id": 1}, {"id": 2}]"#)))
///     })?;
///     pages.take(page);
///     while let Some(instance) = pages.pop() {
///         ids.extend(instance.id().value());
///     }
/// }
/// assert_eq!(ids, [1, 2]);
/// # Ok::<(), element_client::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pages<T> {
    first: Call<Page<T>>,
    rows: VecDeque<T>,
    state: State,
    total: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    First,
    Next(String),
    /// A page led to itself.
    Circle,
    End,
}

impl<T> Pages<T> {
    /// Starts with the call for the first page.
    #[must_use]
    pub fn new(first: Call<Page<T>>) -> Self {
        Self {
            first,
            rows: VecDeque::new(),
            state: State::First,
            total: None,
        }
    }

    /// The next row of the pages that arrived.
    pub fn pop(&mut self) -> Option<T> {
        self.rows.pop_front()
    }

    /// The call for the next page; nothing after the last one.
    ///
    /// # Errors
    ///
    /// Once, when the last page led to itself. The list ends with it.
    pub fn next_call(&mut self) -> Result<Option<Call<Page<T>>>, Error> {
        match &self.state {
            State::First => Ok(Some(self.first.clone())),
            State::Next(token) => Ok(Some(self.first.clone().replace_query("nextPage", token))),
            State::End => Ok(None),
            State::Circle => {
                self.state = State::End;
                let problem = "the next page is the same page again";
                Err(Error::senseless(self.first.title(), problem))
            }
        }
    }

    /// Takes a page that arrived.
    pub fn take(&mut self, page: Page<T>) {
        self.rows.extend(page.items);
        self.total = page.total.or(self.total);
        self.state = match (page.next, &self.state) {
            (Some(next), State::Next(own)) if next == *own => State::Circle,
            (Some(next), _) => State::Next(next),
            (None, _) => State::End,
        };
    }

    /// Ends the list: what was read stays, and no call follows.
    pub fn end(&mut self) {
        self.state = State::End;
    }

    /// What the next page is asked for with: [`InstanceQuery::after`](crate::InstanceQuery::after)
    /// continues there another time.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        match &self.state {
            State::Next(token) => Some(token),
            State::First | State::Circle | State::End => None,
        }
    }

    /// How many rows all pages together have, once the platform said so.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }
}
