//! The platform for code without async.
//!
//! **Input:** a builder. **Output:** a running platform on a thread of its own.

use std::ops::Deref;

use tokio::runtime::Runtime;

use crate::builder::Builder;
use crate::platform::{Platform, StartError};
use crate::store::Snapshot;

/// A running platform for code without async; it stops when it is dropped, which must not happen
/// inside an async function.
///
/// ```
/// use element_platform::Platform;
///
/// let platform = Platform::start_blocking()?;
/// assert!(platform.base_url().starts_with("http://127.0.0.1:"));
/// # Ok::<(), element_platform::StartError>(())
/// ```
#[derive(Debug)]
pub struct BlockingPlatform {
    // In this order: the platform goes first, then the thread that ran it.
    platform: Platform,
    runtime: Runtime,
}

impl BlockingPlatform {
    pub(crate) fn start(builder: Builder) -> Result<Self, StartError> {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(1).enable_all().build();
        let runtime = runtime.map_err(|error| StartError::new(error.to_string()))?;
        let platform = runtime.block_on(builder.start())?;
        Ok(Self { platform, runtime })
    }

    /// Back to the start: nothing but what the seed names.
    ///
    /// # Errors
    ///
    /// When the data file cannot be written.
    pub fn reset(&self) -> Result<(), StartError> {
        self.runtime.block_on(self.platform.reset())
    }

    /// Puts a snapshot in the place of everything.
    ///
    /// # Errors
    ///
    /// When an element in it is not accepted, or the data file cannot be written.
    pub fn restore(&self, snapshot: Snapshot) -> Result<(), StartError> {
        self.runtime.block_on(self.platform.restore(snapshot))
    }

    /// Stops: no new connections, a moment for those that are open, and the data file is closed.
    pub fn stop(self) {
        self.runtime.block_on(self.platform.stop());
    }
}

impl Deref for BlockingPlatform {
    type Target = Platform;

    fn deref(&self) -> &Platform {
        &self.platform
    }
}
