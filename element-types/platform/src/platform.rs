//! The platform as a value: asked for its address and its secrets, changed, stopped on drop.
//!
//! **Input:** a server that listens. **Output:** what a test wants to know of it and do to it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use element_types::{Authorization, Secret};
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::blocking::BlockingPlatform;
use crate::builder::Builder;
use crate::http::route::BASE;
use crate::sample_request;
use crate::seed::{self};
use crate::service::Service;
use crate::store::Snapshot;

/// Why the platform does not start.
#[derive(Debug)]
pub struct StartError(String);

impl StartError {
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

/// A running platform; it stops when it is dropped.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use element_platform::Platform;
///
/// let platform = Platform::start().await?;
/// println!("{}", platform.base_url()); // http://127.0.0.1:…/elements/api-v2
/// println!("{:?}", platform.authorization());
/// # Ok::<(), element_platform::StartError>(())
/// # })?;
/// # Ok(())
/// # }
/// ```
pub struct Platform {
    pub(crate) address: SocketAddr,
    pub(crate) service: Arc<Service>,
    pub(crate) stop: watch::Sender<()>,
    pub(crate) server: Option<JoinHandle<()>>,
}

impl Platform {
    /// Starts on a free port of 127.0.0.1, in memory, lenient.
    ///
    /// # Errors
    ///
    /// See [`Builder::start`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// The same on a thread of its own, for code without async.
    ///
    /// # Errors
    ///
    /// See [`Builder::start`].
    pub fn start_blocking() -> Result<BlockingPlatform, StartError> {
        Self::builder().start_blocking()
    }

    /// Chooses before starting.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:…`, where the page is.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// `http://127.0.0.1:…/elements/api-v2`, where the API is.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}{BASE}", self.url())
    }

    /// The user's secret.
    #[must_use]
    pub fn user_secret(&self) -> Secret {
        Secret::new(self.service.account.user.as_str())
    }

    /// The organization's secret.
    #[must_use]
    pub fn organization_secret(&self) -> Secret {
        Secret::new(self.service.account.organization.as_str())
    }

    /// The header for calls on the account.
    #[must_use]
    pub fn authorization(&self) -> Authorization {
        Authorization::new(self.user_secret(), self.organization_secret())
    }

    /// User name and password, for `POST /authentication`.
    #[must_use]
    pub fn login(&self) -> (String, Secret) {
        let account = &self.service.account;
        (
            account.username.clone(),
            Secret::new(account.password.as_str()),
        )
    }

    /// The variables that `element-platform env` prints.
    #[must_use]
    pub fn environment(&self) -> Secret {
        Secret::new(self.service.environment(&self.url()))
    }

    /// A command that creates an instance of an element here, secrets included; nothing when there
    /// is no such element.
    #[must_use]
    pub fn curl(&self, key: &str) -> Option<String> {
        let element = self.service.elements().find(key).cloned()?;
        let account = &self.service.account;
        Some(format!(
            "curl -X POST '{}/instances' \\\n  -H 'Authorization: User {}, Organization {}' \\\n  \
             -H 'Content-Type: application/json' \\\n  -d '{}'",
            self.base_url(),
            account.user,
            account.organization,
            sample_request::request(element.spec)
                .to_string()
                .replace('\'', "'\\''"),
        ))
    }

    /// Adds a fault rule; see [how they are written](crate#faults).
    ///
    /// # Errors
    ///
    /// What is wrong with the rule, and what is allowed.
    pub fn fault(&self, rule: &str) -> Result<(), StartError> {
        let rule = self.service.rule(rule).map_err(StartError)?;
        self.service.faults.add(rule);
        Ok(())
    }

    /// Takes all fault rules away.
    pub fn clear_faults(&self) {
        self.service.faults.clear();
    }

    /// Moves the clock ahead, so that codes expire and traces end.
    pub fn advance(&self, by: Duration) {
        self.service.clock.advance(by);
    }

    /// Back to the start: nothing but what the seed names.
    ///
    /// # Errors
    ///
    /// When the data file cannot be written.
    pub async fn reset(&self) -> Result<(), StartError> {
        let saved = seed::reset(&self.service).map_err(StartError)?;
        kept(saved).await
    }

    /// All instances and elements of this moment.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.service.snapshot()
    }

    /// Puts a snapshot in the place of everything.
    ///
    /// # Errors
    ///
    /// When an element in it is not accepted, or the data file cannot be written.
    pub async fn restore(&self, snapshot: Snapshot) -> Result<(), StartError> {
        let saved = self.service.restore(snapshot).map_err(StartError)?;
        kept(saved).await
    }

    /// The last requests, newest first, as a JSON list; secrets are masked.
    #[must_use]
    pub fn journal(&self) -> String {
        let records = self.service.journal.latest(usize::MAX);
        records
            .iter()
            .map(crate::state::journal::Record::to_json)
            .collect::<Value>()
            .to_string()
    }

    /// Stops: no new connections, a moment for those that are open, and the data file is closed.
    pub async fn stop(mut self) {
        // Without a receiver the server has ended already.
        let _ = self.stop.send(());
        if let Some(server) = self.server.take() {
            // It ends by itself; how does not matter to whoever stops it.
            let _ = server.await;
        }
    }
}

async fn kept(saved: Option<crate::store::Saved>) -> Result<(), StartError> {
    match saved {
        None => Ok(()),
        Some(saved) => saved
            .wait()
            .await
            .map_err(|error| StartError(error.to_string())),
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        if let Some(server) = self.server.take() {
            server.abort();
        }
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
