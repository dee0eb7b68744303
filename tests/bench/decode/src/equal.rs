//! What is compared must be equal first: three decoders hold the same, three encoders write the
//! same.

use crate::typed;
use element_types::Reported;
use element_types::elements::freshservice::{Config, Instance};
use serde_json::Value;
use std::error::Error;

/// Fails with what differs.
pub(crate) fn check(response: &str) -> Result<(), Box<dyn Error>> {
    let value: Value = serde_json::from_str(response)?;
    let typed: typed::Instance = serde_json::from_str(response)?;
    same("serde derive", &serde_json::to_value(&typed)?, &value)?;
    let ours = Instance::from_json(response)?;
    same(
        "our instance",
        &serde_json::from_str(ours.to_wire().as_str())?,
        &value,
    )?;
    let entries = value["configuration"]
        .as_object()
        .ok_or("the response has no configuration")?;
    for (key, expected) in entries {
        let read = ours.configuration().entry::<String>(key).value();
        // A blank text reads as empty, not as a value; what came is in the wire form, which is equal.
        let blank = expected.as_str().is_some_and(|text| text.trim().is_empty());
        if !blank && read.as_deref() != expected.as_str() {
            return Err(format!("entry `{key}` reads {read:?}, not {expected}").into());
        }
    }
    let request: Value = serde_json::from_str(&crate::request(&config())?.to_json())?;
    same(
        "our request",
        &request,
        &serde_json::to_value(typed_request())?,
    )
}

/// A configuration with the entries of [`typed_request`].
pub(crate) fn config() -> Config {
    Config::builder()
        .username("connector@acme-service-desk.example")
        .password("a-placeholder-for-a-password")
        .subdomain("acme-service-desk")
        .event_notification_enabled(false)
        .event_poller_refresh_interval(15)
        .build()
}

/// The request as serde derive writes it.
pub(crate) fn typed_request() -> typed::Request {
    typed::Request {
        element: typed::Named {
            key: "freshservice".to_owned(),
        },
        configuration: typed::Sent {
            username: "connector@acme-service-desk.example".to_owned(),
            password: "a-placeholder-for-a-password".to_owned(),
            subdomain: "acme-service-desk".to_owned(),
            event_notification_enabled: Some("false".to_owned()),
            event_poller_refresh_interval: Some("15".to_owned()),
        },
        tags: vec!["production".to_owned()],
        name: "Acme support".to_owned(),
    }
}

fn same(what: &str, found: &Value, expected: &Value) -> Result<(), Box<dyn Error>> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{what} holds {found}, not {expected}").into())
    }
}
