//! How often real connectors use which entry: the 63 keys that five or more of 244 elements share,
//! with the type that their meaning has. Facts about wire keys, embedded so that a benchmark needs
//! no other file.

use crate::definition::Kind::{
    self, Boolean, Choice, DateMask, Integer, Json, List, Text, TimestampMs, Url,
};
use Role::{Optional, Platform, Required};
use Secrecy::{Open, Secret};

/// One key that elements share.
#[derive(Clone, Copy, Debug)]
pub struct Common {
    /// The wire key.
    pub key: &'static str,
    /// Elements that have it.
    pub count: u32,
    /// What its values are.
    pub kind: Kind,
    /// Whether its values are secret.
    pub secrecy: Secrecy,
    /// Who gives the value in most elements.
    pub role: Role,
}

/// Whether a value may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// It may.
    Open,
    /// It may not.
    Secret,
}

/// Who gives the value, most often; the order is the order in which entries become required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The caller must.
    Required,
    /// The caller may.
    Optional,
    /// The platform does.
    Platform,
}

const fn row(key: &'static str, count: u32, kind: Kind, secrecy: Secrecy, role: Role) -> Common {
    Common {
        key,
        count,
        kind,
        secrecy,
        role,
    }
}

/// Every shared key, the most frequent first.
#[rustfmt::skip]
pub const COMMON: &[Common] = &[
    row("event.notification.enabled", 142, Boolean, Open, Optional),
    row("event.notification.callback.url", 140, Url, Open, Optional),
    row("base.url", 99, Url, Open, Platform),
    row("pagination.max", 95, Integer, Open, Platform),
    row("pagination.type", 93, Choice, Open, Platform),
    row("event.vendor.type", 91, Choice, Open, Optional),
    row("oauth.api.key", 86, Text, Secret, Required),
    row("event.poller.configuration", 85, Json, Open, Optional),
    row("oauth.api.secret", 85, Text, Secret, Required),
    row("oauth.callback.url", 83, Url, Open, Required),
    row("event.poller.refresh_interval", 81, Integer, Open, Optional),
    row("event.notification.signature.key", 79, Text, Secret, Optional),
    row("filter.response.nulls", 73, Boolean, Open, Optional),
    row("default.select.fields.map", 51, Text, Open, Platform),
    row("event.notification.subscription.id", 49, Text, Open, Platform),
    row("authentication.time", 47, TimestampMs, Open, Platform),
    row("username", 46, Text, Open, Required),
    row("password", 45, Text, Secret, Required),
    row("event.notification.basic.password", 39, Text, Secret, Platform),
    row("event.notification.basic.username", 39, Text, Open, Platform),
    row("oauth.user.token", 37, Text, Secret, Platform),
    row("oauth.token.url", 29, Url, Open, Platform),
    row("oauth.user.refresh_interval", 29, Integer, Open, Platform),
    row("oauth.user.refresh_time", 29, TimestampMs, Open, Platform),
    row("bulk.query.date_mask", 28, DateMask, Open, Platform),
    row("oauth.user.refresh_token", 28, Text, Secret, Platform),
    row("bulk.query.field_name", 27, Text, Open, Platform),
    row("bulk.query.operator", 27, Choice, Open, Platform),
    row("oauth.authorization.url", 27, Url, Open, Required),
    row("bulk.query.download_format", 26, Choice, Open, Platform),
    row("event.notification.instance.finder", 25, Text, Open, Platform),
    row("oauth.scope", 25, Text, Open, Optional),
    row("bulk.add_metadata", 24, Boolean, Open, Platform),
    row("bulk.relations", 24, Json, Open, Platform),
    row("pagination.page.startindex", 24, Integer, Open, Platform),
    row("oauth.basic.header", 22, Boolean, Open, Platform),
    row("event.notification.callback.headers", 18, Text, Open, Platform),
    row("instance.variables", 18, Json, Open, Platform),
    row("oauth.token.refresh_url", 18, Url, Open, Platform),
    row("bulk.attribute.created_time", 17, Text, Open, Platform),
    row("oauth.token.revoke_url", 17, Url, Open, Platform),
    row("synchronous.bulk.notification", 15, Boolean, Open, Platform),
    row("authentication.type", 14, Choice, Open, Required),
    row("allow.select.fields", 13, Boolean, Open, Platform),
    row("api.key", 12, Text, Secret, Required),
    row("subdomain", 11, Text, Open, Required),
    row("expires_in", 10, Integer, Open, Platform),
    row("token", 10, Text, Secret, Platform),
    row("user.password", 10, Text, Secret, Optional),
    row("user.username", 10, Text, Open, Optional),
    row("netsuite.accountId", 9, Text, Open, Required),
    row("netsuite.sandbox", 9, Boolean, Open, Required),
    row("event.poller.urls", 8, List, Open, Optional),
    row("event.objects", 7, List, Open, Optional),
    row("consumer_key", 5, Text, Secret, Optional),
    row("consumer_secret", 5, Text, Secret, Optional),
    row("netsuite.appId", 5, Text, Open, Optional),
    row("netsuite.single.session", 5, Boolean, Open, Optional),
    row("netsuite.single.session.key", 5, Text, Open, Required),
    row("public.key", 5, Text, Open, Optional),
    row("store.url", 5, Url, Open, Required),
    row("token_id", 5, Text, Secret, Optional),
    row("token_secret", 5, Text, Secret, Optional),
];

/// What the shared choices choose from.
#[must_use]
pub fn options(key: &str) -> &'static [&'static str] {
    match key {
        "pagination.type" => &["page", "offset", "cursor"],
        "event.vendor.type" => &["polling", "webhooks"],
        "bulk.query.operator" => &[">=", ">", "="],
        "bulk.query.download_format" => &["JSON", "CSV"],
        "authentication.type" => &["basic", "custom", "oauth2", "apiKey"],
        _ => &[],
    }
}

/// Last words of entries that only one element has, with what their values are.
pub const INVENTED: &[(&str, Kind, Secrecy)] = &[
    ("account.id", Text, Open),
    ("site.url", Url, Open),
    ("client.secret", Text, Secret),
    ("region", Text, Open),
    ("api.version", Text, Open),
    ("sandbox", Boolean, Open),
    ("page.limit", Integer, Open),
    ("company.name", Text, Open),
    ("private.key", Text, Secret),
    ("object.names", List, Open),
    ("tenant", Text, Open),
    ("field.map", Json, Open),
];
