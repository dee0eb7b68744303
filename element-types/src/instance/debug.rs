//! `Debug` of an instance: what is known and no secret; of everything else the key.

use std::fmt;

use super::{Instance, Layout};
use crate::reading::{Redacted, Shown};

/// Members that hold no secret. Objects and arrays among them show their shape.
const SHOWN: &[&str] = &[
    "id",
    "name",
    "createdDate",
    "elementId",
    "tags",
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
        for key in REDACTED {
            if let Some(found) = self.find(key) {
                debug.field(key, &Redacted(found));
            }
        }
        debug.field("element", &self.element());
        debug.field("configuration", &self.configuration);
        let known = |key: &str| {
            SHOWN.contains(&key)
                || REDACTED.contains(&key)
                || key == "element"
                || key == "configuration"
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
