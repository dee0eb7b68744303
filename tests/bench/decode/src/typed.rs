//! The response as people write it by hand: serde derive, one `Option<String>` per entry, the
//! fields around them typed.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The whole response.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the response has them")]
pub(crate) struct Instance {
    id: i64,
    name: String,
    created_date: String,
    token: String,
    element: Element,
    provision_interactions: Vec<Value>,
    valid: bool,
    disabled: bool,
    max_cache_size: i64,
    cache_time_to_live: i64,
    configuration: Entries,
    events_enabled: bool,
    trace_logging_enabled: bool,
    caching_enabled: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the response has them")]
struct Element {
    id: i64,
    name: String,
    key: String,
    description: String,
    image: String,
    active: bool,
    deleted: bool,
    type_oauth: bool,
    trial_account: bool,
    resources: Vec<Value>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entries {
    #[serde(rename = "base.url")]
    base_url: Option<String>,
    #[serde(rename = "event.notification.subscription.id")]
    event_notification_subscription_id: Option<String>,
    #[serde(rename = "pagination.max")]
    pagination_max: Option<String>,
    #[serde(rename = "event.vendor.type")]
    event_vendor_type: Option<String>,
    #[serde(rename = "pagination.offset")]
    pagination_offset: Option<String>,
    password: Option<String>,
    #[serde(rename = "pagination.type")]
    pagination_type: Option<String>,
    #[serde(rename = "event.poller.refresh_interval")]
    event_poller_refresh_interval: Option<String>,
    #[serde(rename = "event.notification.callback.url")]
    event_notification_callback_url: Option<String>,
    subdomain: Option<String>,
    #[serde(rename = "event.poller.configuration")]
    event_poller_configuration: Option<String>,
    username: Option<String>,
    #[serde(rename = "event.notification.enabled")]
    event_notification_enabled: Option<String>,
}

/// The request as people write it by hand.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Request {
    pub(crate) element: Named,
    pub(crate) configuration: Sent,
    pub(crate) tags: Vec<String>,
    pub(crate) name: String,
}

/// The element that a request names.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Named {
    pub(crate) key: String,
}

/// What a request sends.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sent {
    pub(crate) username: String,
    pub(crate) password: String,
    pub(crate) subdomain: String,
    #[serde(
        rename = "event.notification.enabled",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) event_notification_enabled: Option<String>,
    #[serde(
        rename = "event.poller.refresh_interval",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) event_poller_refresh_interval: Option<String>,
}
