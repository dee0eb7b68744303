//! What a route is: the one table that the router, the list of routes, fault rules and the journal
//! read.
//!
//! **Input:** a row of the table. **Output:** its path, its parameters and its name.

use axum::http::Method;

use super::call::Call;
use super::reply::{Refusal, Reply};

/// Where the real platform has its API.
pub(crate) const BASE: &str = "/elements/api-v2";

/// Where snapshots are restored.
pub(crate) const SNAPSHOT: &str = "/_platform/snapshot";

/// One route.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) method: Method,
    /// The path: below [`BASE`] for the API, the whole of it otherwise.
    pub(crate) path: &'static str,
    pub(crate) access: Access,
    pub(crate) query: Parameters,
    pub(crate) run: fn(&Call<'_>) -> Result<Reply, Refusal>,
}

/// Whom a route answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Below the API, without any header.
    Open,
    /// Below the API, for the secrets of user and organization.
    Account,
    /// Below the API, for the token of an instance.
    Instance,
    /// The same, for any resource: only where no other route can be meant.
    Stub,
    /// Ours, below `/_platform`, and the page: no foreign origin.
    Own,
    /// Ours, and reached from other sites by a link.
    Linked,
}

/// Which parameters a route reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parameters {
    /// Any; what is not read has no effect on which rows are answered.
    Any,
    /// These alone: on a list an unknown one could be a filter, and a filter is never ignored.
    Only(&'static [&'static str]),
}

impl Route {
    /// The whole path.
    pub(crate) fn full_path(&self) -> String {
        if self.is_api() {
            format!("{BASE}{}", self.path)
        } else {
            self.path.to_owned()
        }
    }

    /// Whether it is below the API.
    pub(crate) fn is_api(&self) -> bool {
        !matches!(self.access, Access::Own | Access::Linked)
    }

    /// The largest body it takes.
    pub(crate) fn most_body(&self) -> usize {
        // Snapshots hold every instance there is.
        if self.path == SNAPSHOT {
            1 << 30
        } else {
            1 << 20
        }
    }

    /// Whether `Element: token` is known to pass on the real platform: where the token says nothing,
    /// and on a hub's resources, which a client's live tests created, changed and deleted with it.
    pub(crate) fn is_known_to_take_a_colon(&self) -> bool {
        match self.access {
            Access::Account => true,
            Access::Stub => self.path.starts_with("/hubs/"),
            Access::Open | Access::Instance | Access::Own | Access::Linked => false,
        }
    }

    /// How fault rules and the journal call it.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// Shorthand for the tables.
macro_rules! routes {
    ($($method:ident $path:literal $access:ident $query:expr => $run:path;)*) => {
        &[$($crate::http::route::Route {
            method: ::axum::http::Method::$method,
            path: $path,
            access: $crate::http::route::Access::$access,
            query: $query,
            run: |call| $crate::http::call::IntoAnswer::into_answer($run(call)),
        }),*]
    };
}
pub(crate) use routes;
