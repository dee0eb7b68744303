//! What kind of text a value is.

use element_core::words;

use crate::evidence::Evidence;
use crate::json::{self, Ending};
use crate::tally::Meanings;

/// A type of the format, with the unit of an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueType {
    /// A word of `type`.
    pub word: &'static str,
    /// A word of `unit`.
    pub unit: Option<&'static str>,
}

const fn plain(word: &'static str) -> ValueType {
    ValueType { word, unit: None }
}

const fn counts(unit: &'static str) -> ValueType {
    ValueType {
        word: "integer",
        unit: Some(unit),
    }
}

/// Text: what remains when nothing else fits.
pub const TEXT: ValueType = plain("text");

/// Keys with a meaning of their own in every element.
const BY_KEY: Meanings<ValueType> = Meanings {
    name: "type: key",
    list: &[
        ("event.poller.refresh_interval", counts("minutes")),
        ("oauth.user.refresh_interval", counts("seconds")),
        ("expires_in", counts("seconds")),
        ("pagination.max", counts("records")),
        ("pagination.page.startindex", plain("integer")),
        ("authentication.time", plain("timestamp_ms")),
        ("oauth.user.refresh_time", plain("timestamp_ms")),
        ("bulk.query.date_mask", plain("date_mask")),
        ("event.poller.configuration", plain("json")),
        ("instance.variables", plain("json")),
        ("bulk.relations", plain("json")),
        ("event.poller.urls", plain("list")),
        ("event.objects", plain("list")),
        ("baseUrl", plain("url")),
        ("baseurl", plain("url")),
    ],
};

/// Last words of a key that say what the value is.
const BY_LAST_WORD: Meanings<ValueType> = Meanings {
    name: "type: last word",
    list: &[
        ("url", plain("url")),
        ("uri", plain("url")),
        ("endpointurl", plain("url")),
        ("enabled", plain("boolean")),
        ("sandbox", plain("boolean")),
        ("port", plain("integer")),
    ],
};

/// Types of a form's fields; the successor's forms have lists.
const BY_FIELD: Meanings<ValueType> = Meanings {
    name: "type: field",
    list: &[
        ("BOOLEAN", plain("boolean")),
        ("BOOLEAN_YESNO", plain("boolean")),
        ("MULTISELECT", plain("list")),
    ],
};

/// Types that a table states.
const BY_ROW: Meanings<ValueType> = Meanings {
    name: "type: row",
    list: &[("boolean", plain("boolean")), ("number", plain("integer"))],
};

/// The types to try, most telling first; the first that takes every value known is right.
#[must_use]
pub fn candidates(evidence: &Evidence) -> Vec<ValueType> {
    let by_key = BY_KEY.of(&evidence.key).copied();
    let last = words(&evidence.key).pop().unwrap_or_default();
    let by_word = BY_LAST_WORD.of(&last).copied();
    let field = evidence.export().map_or("", |entry| entry.field.as_str());
    let by_field = BY_FIELD.of(field).copied();
    let mut rows = evidence.rows.iter();
    let by_row = rows.find_map(|(row, _)| BY_ROW.of(row.data_type.as_deref()?).copied());
    let named_list = (last == "names"
        || evidence
            .placeholders()
            .any(|text| text.to_lowercase().contains("comma")))
    .then_some(plain("list"));
    [
        by_key,
        by_field,
        by_row,
        by_word,
        by_values(evidence),
        named_list,
    ]
    .into_iter()
    .flatten()
    .chain([TEXT])
    .collect()
}

/// What all values that somebody had look like.
fn by_values(evidence: &Evidence) -> Option<ValueType> {
    let default = evidence.export().and_then(|entry| entry.default.as_deref());
    let values: Vec<&str> = evidence.literals().chain(default).collect();
    if values.is_empty() {
        return None;
    }
    let all = |is: fn(&str) -> bool| values.iter().all(|value| is(value));
    if all(|value| matches!(value, "true" | "false")) {
        Some(plain("boolean"))
    } else if all(is_address) {
        Some(plain("url"))
    } else if all(|value| {
        value.trim_start().starts_with(['{', '['])
            && value.trim_end().ends_with(['}', ']'])
            && value.contains('"')
    }) {
        Some(plain("json"))
    } else {
        None
    }
}

fn is_address(value: &str) -> bool {
    value.starts_with("http://") || value.starts_with("https://") || value.starts_with("wss://")
}

/// Whether the key alone gives the type, in every element: a value of another is a slip.
#[must_use]
pub fn is_fixed(key: &str, candidate: ValueType) -> bool {
    let last = words(key).pop().unwrap_or_default();
    let by_key = BY_KEY.of(key) == Some(&candidate);
    let family =
        key.starts_with("event.") || key.starts_with("pagination.") || key.starts_with("filter.");
    by_key
        || candidate.word == "url" && matches!(last.as_str(), "url" | "uri")
        || family && candidate == plain("boolean") && last == "enabled"
}

/// Whether a value is one of this type.
#[must_use]
pub fn takes(value_type: ValueType, value: &str) -> bool {
    takes_word(value_type.word, value)
}

/// Whether a definition may hold the value as a default or as an example: JSON then has no
/// mistakes.
#[must_use]
pub fn is_whole(value_type: ValueType, value: &str) -> bool {
    let read = || json::read(value, 0, Ending::Open).ok();
    let whole = || {
        read().is_some_and(|read| {
            read.repairs.is_empty() && value.get(read.end..).unwrap_or_default().trim().is_empty()
        })
    };
    takes(value_type, value) && (value_type.word != "json" || value.trim().is_empty() || whole())
}

/// Whether a value is one of the type with this word.
#[must_use]
pub fn takes_word(word: &str, value: &str) -> bool {
    let blank = value.trim().is_empty();
    match word {
        "boolean" => matches!(value, "true" | "false"),
        "integer" | "timestamp_ms" => value.parse::<i64>().is_ok(),
        "url" => {
            blank
                || is_address(value)
                || value.starts_with('{')
                || value.contains('.') && !value.contains(' ')
        }
        "date_mask" => {
            blank
                || ["yy", "mm", "dd", "ss", "epoch", "timestamp", "iso"]
                    .iter()
                    .any(|part| value.to_lowercase().contains(part))
        }
        "json" => blank || value.trim_start().starts_with(['{', '[']),
        _ => true,
    }
}
