//! How calls are made, whoever makes them.
//!
//! **Input:** what an application sets. **Output:** what every call goes by.

use std::fmt;
use std::time::Duration;

use super::DEFAULT_BASE_URL;
use crate::Retry;

#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) base_url: String,
    pub(crate) timeout: Option<Duration>,
    pub(crate) body_limit: u64,
    pub(crate) retry: Retry,
    pub(crate) headers: Vec<(String, String)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_url: DEFAULT_BASE_URL.to_owned(),
            timeout: Some(Duration::from_secs(60)),
            body_limit: 32 << 20,
            retry: Retry::default(),
            headers: Vec::new(),
        }
    }
}

impl Settings {
    pub(super) fn set_header(&mut self, name: String, value: String) {
        self.headers
            .retain(|(earlier, _)| !earlier.eq_ignore_ascii_case(&name));
        self.headers.push((name, value));
    }
}

/// Shows names of headers alone, since a value may be a gateway's key.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Settings")
            .field("timeout", &self.timeout)
            .field("body_limit", &self.body_limit)
            .field("retry", &self.retry)
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}
