//! A connected account, seen through its element.
//!
//! **Input:** a client and the instance's token. **Output:** calls signed with that.

use std::fmt;

use element_types::Secret;

use crate::{BlockingClient, api};

/// Calls on a connected account, signed with its instance's token. Answers are JSON as it came.
///
/// ```no_run
/// # fn contacts(
/// #     client: &element_client::BlockingClient,
/// #     instance: &element_types::Instance<element_types::UntypedConfig>,
/// # ) -> Result<(), element_client::Error> {
/// let contacts = client.element(instance)?.get("/contacts?pageSize=10")?;
/// let rows: Vec<serde_json::Value> = contacts.json()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct BlockingElement {
    client: BlockingClient,
    token: Secret,
}

impl BlockingElement {
    pub(super) fn new(client: BlockingClient, token: Secret) -> Self {
        Self { client, token }
    }
}

crate::client_methods::connected!(BlockingElement, [], []);

impl fmt::Debug for BlockingElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockingElement")
            .field("client", &self.client)
            .field("token", &self.token)
            .finish()
    }
}
