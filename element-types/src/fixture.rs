//! Responses for an application's own tests.
//!
//! **Input:** a configuration. **Output:** JSON as the platform would answer.

use serde_json::{Map, Value as JsonValue, json};

use crate::{Configuration, Secret};

/// What the platform would answer to creating an instance with this configuration.
///
/// Entries that were left out have their default, or `null`; secrets come back as the mask; the
/// token is a placeholder. Decode it as in production, and test what your code makes of it.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::{Config, Instance};
///
/// let config = Config::builder().username("ada").password("hunter2").subdomain("acme").build();
/// let response = element_types::fixture::response(&config, "Acme");
/// let instance: Instance = serde_json::from_str(&response)?;
///
/// let reported = instance.configuration();
/// assert_eq!(reported.subdomain().value(), Some("acme"));
/// assert_eq!(reported.pagination_max().value(), Some(30));
/// assert!(reported.password().value().is_some_and(|password| password.is_mask()));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn response<C: Configuration>(config: &C, name: &str) -> String {
    let outline = config.outline();
    let spec = outline.spec();
    let mut given: Map<String, JsonValue> = outline.entries().iter().cloned().collect();
    let entries = spec.entries.iter().map(|entry| {
        let sent = given.remove(entry.key).filter(|value| !value.is_null());
        let value = match sent {
            Some(_) if entry.secret => json!(Secret::MASK),
            Some(value) => value,
            None => entry.default().map_or(JsonValue::Null, JsonValue::from),
        };
        (entry.key.to_owned(), value)
    });
    let configuration: Map<String, JsonValue> = entries.collect();
    let response = json!({
        "id": 1,
        "name": name,
        "createdDate": "2020-01-01T00:00:00Z",
        "token": "<ELEMENT_TOKEN>",
        "element": {
            "id": spec.id,
            "name": spec.name,
            "key": spec.key,
            "hub": spec.hub,
            "active": true,
            "deleted": false,
            "authentication": { "type": spec.authentication },
        },
        "elementId": spec.id,
        "tags": [],
        "provisionInteractions": [],
        "valid": true,
        "disabled": false,
        "maxCacheSize": 0,
        "cacheTimeToLive": 0,
        "cachingEnabled": false,
        "configuration": configuration,
        "eventsEnabled": false,
        "traceLoggingEnabled": false,
    });
    response.to_string()
}
