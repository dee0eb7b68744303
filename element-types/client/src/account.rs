//! Who calls, where the platform is, and how long a call may take.
//!
//! **Input:** secrets and settings of the application. **Output:** an [`Account`], which an
//! [`Endpoint`](crate::Endpoint) checks as a whole.

mod credentials;
mod environment;
mod settings;

use std::time::Duration;

pub use credentials::Credentials;
pub use environment::MissingVariables;
pub(crate) use settings::Settings;

use crate::Retry;

/// The address of the platform when none is given.
pub const DEFAULT_BASE_URL: &str = "https://api.cloud-elements.com/elements/api-v2";

/// An account on the platform: its credentials, the platform's address, and how calls are made.
///
/// Nothing here is checked; a client checks all of it when it is made.
///
/// ```
/// use std::time::Duration;
/// use element_client::Account;
///
/// let account = Account::new("planted-user-secret", "planted-organization-secret")
///     .base_url("https://api.openconnectors.us2.ext.hana.ondemand.com/elements/api-v2")
///     .timeout(Duration::from_secs(30))
///     .header("Elements-Version", "Helium");
/// assert!(!format!("{account:?}").contains("planted"));
/// ```
#[derive(Clone, Debug)]
pub struct Account {
    pub(crate) credentials: Option<Credentials>,
    pub(crate) settings: Settings,
}

impl Account {
    /// An account by its user's secret and its organization's.
    #[must_use]
    pub fn new(
        user_secret: impl Into<element_types::Secret>,
        organization_secret: impl Into<element_types::Secret>,
    ) -> Self {
        Self::with_credentials(Credentials::new(user_secret, organization_secret))
    }

    /// An account by credentials that a call gave.
    #[must_use]
    pub fn with_credentials(credentials: Credentials) -> Self {
        Self {
            credentials: Some(credentials),
            settings: Settings::default(),
        }
    }

    /// No account yet: the one call such a client can make is to log in.
    #[must_use]
    pub fn signed_out() -> Self {
        Self {
            credentials: None,
            settings: Settings::default(),
        }
    }

    /// The platform's address up to `/api-v2`, without a slash at the end. The default is
    /// [`DEFAULT_BASE_URL`].
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.settings.base_url = base_url.into();
        self
    }

    /// How long one call may take, from looking up the address to the last byte of the answer; a
    /// repeated call has as long again. The default is 60 seconds; `None` waits for ever.
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.settings.timeout = timeout.into();
        self
    }

    /// The most bytes of an answer, unpacked, that are read. The default is 32 MiB.
    #[must_use]
    pub fn body_limit(mut self, bytes: u64) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// How calls that may be repeated are repeated.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.settings.retry = retry;
        self
    }

    /// Sends a header with every call; a second value replaces the first. `Authorization` comes
    /// from the credentials and cannot be set.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.settings.set_header(name.into(), value.into());
        self
    }
}
