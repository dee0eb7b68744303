//! The two secrets of an account.
//!
//! **Input:** two secrets. **Output:** what a request is signed with.

use element_types::{Authorization, Secret};

/// A user's secret and their organization's. `Debug` shows neither.
///
/// ```
/// let credentials = element_client::Credentials::new("planted-user", "planted-organization");
/// assert!(!format!("{credentials:?}").contains("planted"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    user: Secret,
    organization: Secret,
}

impl Credentials {
    /// Takes both secrets over.
    #[must_use]
    pub fn new(user_secret: impl Into<Secret>, organization_secret: impl Into<Secret>) -> Self {
        Self {
            user: user_secret.into(),
            organization: organization_secret.into(),
        }
    }

    /// The user's secret.
    #[must_use]
    pub fn user_secret(&self) -> &Secret {
        &self.user
    }

    /// The organization's secret.
    #[must_use]
    pub fn organization_secret(&self) -> &Secret {
        &self.organization
    }

    pub(crate) fn authorization(&self) -> Authorization {
        Authorization::new(self.user.clone(), self.organization.clone())
    }
}
