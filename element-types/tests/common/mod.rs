//! A recorded response with placeholders for texts, and an element of the tests' own.
#![allow(dead_code, unreachable_pub)] // Every test file uses a part of it.

pub mod acmedesk;
pub mod shop;

/// What an error says, without the key of the element that is in front of each line.
pub fn said(invalid: &element_types::Invalid) -> String {
    let front = format!("{}: ", invalid.element().unwrap_or_default());
    let text = invalid.to_string();
    let lines = text
        .lines()
        .map(|line| line.strip_prefix(&front).unwrap_or("no element"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What Freshservice answers, in the order it answers.
pub const RESPONSE: &str = r#"{
  "id": 123,
  "name": "Docs",
  "createdDate": "2015-12-11T16:07:51Z",
  "token": "planted-token",
  "element": {
    "id": 650,
    "name": "Freshservice Beta",
    "key": "freshservice",
    "description": "A made-up description",
    "image": "https://images.example/desk.png",
    "active": true,
    "deleted": false,
    "typeOauth": false,
    "trialAccount": false,
    "resources": []
  },
  "provisionInteractions": [],
  "valid": true,
  "disabled": false,
  "maxCacheSize": 0,
  "cacheTimeToLive": 0,
  "configuration": {
    "base.url": "https://{subdomain}.freshservice.com",
    "event.notification.subscription.id": null,
    "pagination.max": "30",
    "event.vendor.type": "polling",
    "pagination.offset": "false",
    "password": "planted-password",
    "pagination.type": null,
    "event.poller.refresh_interval": "15",
    "event.notification.callback.url": null,
    "subdomain": "acme",
    "event.poller.configuration": " ",
    "username": "agent@acme.example",
    "event.notification.enabled": "false"
  },
  "eventsEnabled": false,
  "traceLoggingEnabled": false,
  "cachingEnabled": false
}"#;

/// Every secret that the tests plant holds this word.
pub const PLANTED: &str = "planted";
