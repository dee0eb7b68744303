//! Entries that mean the same in every element.

use crate::tally::Words;

/// Entries that the documentation lists as common to all elements, none of them required.
pub const COMMON: Words = Words::new(
    "entry: common to all",
    &[
        "event.notification.enabled",
        "event.notification.callback.url",
        "event.notification.type",
        "event.vendor.type",
        "filter.response.nulls",
    ],
);

/// Families of entries that hold settings of the connector and never anything of an account.
const SETTINGS: Words = Words::new(
    "setting: family",
    &[
        "pagination.",
        "bulk.",
        "event.vendor.",
        "event.poller.",
        "event.notification.enabled",
        "event.notification.instance.finder",
        "filter.",
        "oauth.scope",
        "oauth.basic.",
        "oauth.user.refresh_interval",
        "document.tagging",
    ],
);

/// Whether a value of `key` is a setting of the connector, the same for every account.
#[must_use]
pub fn is_setting(key: &str, value: &str) -> bool {
    let address = value.starts_with("http://") || value.starts_with("https://");
    let of_the_product =
        address && key != "event.notification.callback.url" && key != "oauth.callback.url";
    SETTINGS.any(|family| key.starts_with(family))
        || of_the_product
        || matches!(value, "true" | "false")
}
