//! A connected account, seen through its element.
//!
//! **Input:** a client and the instance's token. **Output:** calls signed with that.

use std::fmt;

use element_types::Secret;

use crate::{AsyncClient, api};

/// Calls on a connected account, signed with its instance's token. Answers are JSON as it came.
#[derive(Clone)]
pub struct AsyncElement {
    client: AsyncClient,
    token: Secret,
}

impl AsyncElement {
    pub(super) fn new(client: AsyncClient, token: Secret) -> Self {
        Self { client, token }
    }
}

crate::client_methods::connected!(AsyncElement, [async], [.await]);

impl fmt::Debug for AsyncElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncElement")
            .field("client", &self.client)
            .field("token", &self.token)
            .finish()
    }
}
