//! Who created an instance.
//!
//! **Input:** an object. **Output:** a getter for each member.

use std::fmt;

use crate::reading::{self, Shown, Visibility};
use crate::store::{Content, Found, Store};
use crate::{Reading, Unfit};

/// Who created an instance. Any member may be missing; `Debug` shows the id alone.
///
/// ```
/// use element_types::{Instance, Reading, UntypedConfig};
///
/// let instance = Instance::<UntypedConfig>::from_json(
///     r#"{"user": {"id": 7, "emailAddress": "agent@acme.example"}}"#,
/// )?;
/// let user = instance.user().value();
/// let address = user.as_ref().map(|user| user.email_address());
/// assert_eq!(address, Some(Reading::Value("agent@acme.example")));
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone)]
pub struct InstanceUser(Store);

impl InstanceUser {
    /// Wire key `id`.
    pub fn id(&self) -> Reading<'_, i64> {
        self.0.read("id")
    }

    /// Wire key `emailAddress`.
    pub fn email_address(&self) -> Reading<'_, &str> {
        self.0.text("emailAddress")
    }

    /// Wire key `firstName`.
    pub fn first_name(&self) -> Reading<'_, &str> {
        self.0.text("firstName")
    }

    /// Wire key `lastName`.
    pub fn last_name(&self) -> Reading<'_, &str> {
        self.0.text("lastName")
    }
}

pub(super) fn read(found: Option<Found<'_>>) -> Reading<'_, InstanceUser> {
    let hidden = Visibility::Hidden;
    reading::read_with(found, hidden, "an object", |content, json| match content {
        Content::Nested => Store::from_json(json).map(InstanceUser).map_err(|_| Unfit),
        _ => Err(Unfit),
    })
}

impl fmt::Debug for InstanceUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("InstanceUser");
        if let Some(found) = self.0.find("id") {
            debug.field("id", &Shown(found));
        }
        debug.finish_non_exhaustive()
    }
}
