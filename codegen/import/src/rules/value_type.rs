//! What kind of text a value is.
//!
//! **Input:** evidence for an entry. **Output:** types that all of its values fit.

use element_core::{ValueType, is_json, words};

use ValueType::{Boolean, DateMask, Integer, Json, List, Text, TimestampMs, Url};

use crate::evidence::Evidence;
use crate::word_tables::Meanings;

/// Keys with a meaning of their own in every element.
const BY_KEY: Meanings<ValueType> = Meanings::new(
    "type: key",
    &[
        ("event.poller.refresh_interval", Integer),
        ("oauth.user.refresh_interval", Integer),
        ("expires_in", Integer),
        ("pagination.max", Integer),
        ("pagination.page.startindex", Integer),
        ("authentication.time", TimestampMs),
        ("oauth.user.refresh_time", TimestampMs),
        ("bulk.query.date_mask", DateMask),
        ("event.poller.configuration", Json),
        ("instance.variables", Json),
        ("bulk.relations", Json),
        ("event.poller.urls", List),
        ("event.objects", List),
        ("baseUrl", Url),
        ("baseurl", Url),
    ],
);

/// What a whole number counts, by its key.
#[must_use]
pub fn unit(key: &str) -> Option<&'static str> {
    match key {
        "event.poller.refresh_interval" => Some("minutes"),
        "oauth.user.refresh_interval" | "expires_in" => Some("seconds"),
        "pagination.max" => Some("records"),
        _ => None,
    }
}

/// Last words of a key that say what the value is.
const BY_LAST_WORD: Meanings<ValueType> = Meanings::new(
    "type: last word",
    &[
        ("url", Url),
        ("uri", Url),
        ("endpointurl", Url),
        ("enabled", Boolean),
        ("sandbox", Boolean),
        ("port", Integer),
    ],
);

/// Types of a form's fields; the successor's forms have lists.
const BY_FIELD: Meanings<ValueType> = Meanings::new(
    "type: field",
    &[
        ("BOOLEAN", Boolean),
        ("BOOLEAN_YESNO", Boolean),
        ("MULTISELECT", List),
    ],
);

/// Types that a table states.
const BY_ROW: Meanings<ValueType> =
    Meanings::new("type: row", &[("boolean", Boolean), ("number", Integer)]);

/// The types to try, most telling first; the first that takes every value known is right.
pub fn candidates(evidence: &Evidence) -> impl Iterator<Item = ValueType> {
    let last = words(&evidence.key).pop().unwrap_or_default();
    let field = evidence.export().map_or("", |entry| entry.field.as_str());
    let mut rows = evidence.rows.iter();
    let by_row = rows.find_map(|(row, _)| BY_ROW.of(row.data_type.as_deref()?));
    let lists = |text: &str| text.to_lowercase().contains("comma");
    let is_list = last == "names" || evidence.placeholders().any(lists);
    let found = [
        BY_KEY.of(&evidence.key).copied(),
        BY_FIELD.of(field).copied(),
        by_row.copied(),
        BY_LAST_WORD.of(&last).copied(),
        by_values(evidence),
        is_list.then_some(List),
    ];
    found.into_iter().flatten().chain([Text])
}

/// What all values that somebody had look like.
fn by_values(evidence: &Evidence) -> Option<ValueType> {
    let default = evidence.exported_default();
    let values: Vec<&str> = evidence.literals().chain(default).collect();
    let is_document = |value: &str| {
        let value = value.trim();
        value.starts_with(['{', '[']) && value.ends_with(['}', ']']) && value.contains('"')
    };
    let all = |is: &dyn Fn(&str) -> bool| !values.is_empty() && values.iter().all(|it| is(it));
    if all(&|value| matches!(value, "true" | "false")) {
        Some(Boolean)
    } else if all(&is_address) {
        Some(Url)
    } else {
        all(&is_document).then_some(Json)
    }
}

fn is_address(value: &str) -> bool {
    ["http://", "https://", "wss://"]
        .iter()
        .any(|scheme| value.starts_with(scheme))
}

/// Whether the key alone gives the type, in every element: a value of another is a slip.
#[must_use]
pub fn is_fixed(key: &str, candidate: ValueType) -> bool {
    let last = words(key).pop().unwrap_or_default();
    let families = ["event.", "pagination.", "filter."];
    let of_connector = families.iter().any(|family| key.starts_with(family));
    BY_KEY.of(key) == Some(&candidate)
        || candidate == Url && matches!(last.as_str(), "url" | "uri")
        || candidate == Boolean && of_connector && last == "enabled"
}

/// Whether a value that a document shows can be one of this type: it may be empty, and have mistakes.
#[must_use]
pub fn takes(value_type: ValueType, value: &str) -> bool {
    let value = value.trim();
    let masks = ["yy", "mm", "dd", "ss", "epoch", "timestamp", "iso"];
    match value_type {
        Url if !value.is_empty() => {
            is_address(value)
                || value.starts_with('{')
                || value.contains('.') && !value.contains(' ')
        }
        DateMask if !value.is_empty() => {
            masks.iter().any(|part| value.to_lowercase().contains(part))
        }
        Json => value.is_empty() || value.starts_with(['{', '[']),
        Boolean | Integer | TimestampMs => value_type.fits(value),
        _ => true,
    }
}

/// Whether a definition may hold the value as a default or as an example: JSON then has no
/// mistakes.
#[must_use]
pub fn is_whole(value_type: ValueType, value: &str) -> bool {
    let is_document = || value_type != Json || value.trim().is_empty() || is_json(value);
    takes(value_type, value) && is_document()
}
