//! `Debug` of an instance: what is known and no secret; of everything else the key.
//!
//! **Input:** an instance. **Output:** what may be seen of it.

use std::fmt;

use super::{Instance, Layout};
use crate::reading::{Redacted, Shaped, Shown};

/// Members that hold no secret.
const SHOWN: &[&str] = &[
    "id",
    "name",
    "createdDate",
    "elementId",
    "valid",
    "disabled",
    "maxCacheSize",
    "cacheTimeToLive",
    "cachingEnabled",
    "eventsEnabled",
    "traceLoggingEnabled",
    "externalAuthentication",
    "eventsNotificationCallbackUrl",
    "subscriptionId",
];

/// Members that hold JSON, as itself or as text: nobody knows what is in it.
const SHAPED: &[&str] = &[
    "tags",
    "provisionInteractions",
    "transformationData",
    "objects",
];

/// Members that hold secrets or personal data.
const REDACTED: &[&str] = &["token", "providerData", "user"];

impl<C: fmt::Debug> fmt::Debug for Instance<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Instance");
        for key in SHOWN {
            if let Some(found) = self.find(key) {
                debug.field(key, &Shown(found));
            }
        }
        for key in SHAPED {
            if let Some(found) = self.find(key) {
                debug.field(key, &Shaped(found));
            }
        }
        for key in REDACTED {
            if let Some(found) = self.find(key) {
                debug.field(key, &Redacted(found));
            }
        }
        debug.field("element", &self.element());
        debug.field("configuration", &self.configuration);
        let known = |key: &str| {
            [SHOWN, SHAPED, REDACTED]
                .iter()
                .any(|keys| keys.contains(&key))
                || ["element", "configuration"].contains(&key)
        };
        let unknown: Vec<_> = self.store.keys().filter(|key| !known(key)).collect();
        if !unknown.is_empty() {
            debug.field("unknown", &unknown);
        }
        if self.layout == Layout::Misplaced {
            debug.field("layout", &format_args!("misplaced"));
        }
        debug.finish()
    }
}
