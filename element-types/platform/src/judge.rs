//! The one door to the judge of requests.
//!
//! **Input:** the table of an element and what a request gives. **Output:** the way it follows and
//! what is wrong with it. No rule of the wire stands here: this file asks the library and words what
//! it says.

use element_types::{
    DateMask, ElementSpec, EntrySpec, GrantKind, Json, TimestampMs, Value as _, ValueType,
};
use serde_json::{Map, Value};

/// How much the platform lets pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// What real clients send passes, unknown entries too; the journal tells what it was.
    #[default]
    Lenient,
    /// Unknown entries and misspelt headers are refused.
    Strict,
}

/// What a request gives.
pub(crate) struct Given<'a> {
    pub(crate) spec: &'static ElementSpec,
    pub(crate) configuration: &'a Map<String, Value>,
    pub(crate) provider_data: &'a Map<String, Value>,
    pub(crate) external: bool,
    pub(crate) mode: Mode,
}

/// What the judge says.
#[derive(Debug)]
pub(crate) struct Verdict {
    /// The way of authenticating, by its place in the table.
    pub(crate) way: usize,
    pub(crate) problems: Vec<Problem>,
    /// What passed and is worth telling.
    pub(crate) notes: Vec<String>,
}

/// One thing that is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) key: String,
    pub(crate) text: String,
}

/// Judges a create.
pub(crate) fn create(given: &Given<'_>) -> Verdict {
    create_in(given, way(given))
}

/// Judges a create that follows a way which somebody chose.
pub(crate) fn create_in(given: &Given<'_>, way: usize) -> Verdict {
    let mut verdict = entries(given);
    verdict.way = way;
    for entry in given.spec.entries {
        let missing =
            !matches!(given.configuration.get(entry.key), Some(value) if !value.is_null());
        if missing && entry.is_required_in(way) && !given.external {
            verdict
                .problems
                .push(problem(entry, "is required and missing"));
        }
    }
    verdict
}

/// Judges a change: what is not given stays as it is.
pub(crate) fn update(given: &Given<'_>) -> Verdict {
    entries(given)
}

fn entries(given: &Given<'_>) -> Verdict {
    let mut verdict = Verdict {
        way: 0,
        problems: Vec::new(),
        notes: Vec::new(),
    };
    for (key, value) in given.configuration {
        match given.spec.entry(key) {
            None if given.mode == Mode::Strict => verdict.problems.push(Problem {
                key: key.clone(),
                text: format!("`{}` is no entry of the element", key.escape_debug()),
            }),
            None => verdict.notes.push(format!(
                "`{}` is no entry of the element",
                key.escape_debug()
            )),
            Some(entry) => {
                if let Some(expects) = mistyped(entry, value) {
                    verdict
                        .problems
                        .push(problem(entry, &format!("has to be {expects}")));
                }
            }
        }
    }
    verdict
}

fn problem(entry: &EntrySpec, text: &str) -> Problem {
    Problem {
        key: entry.key.to_owned(),
        text: format!("`{}` ({}) {text}", entry.key, entry.label),
    }
}

/// What would have fitted, when the value does not.
fn mistyped(entry: &EntrySpec, value: &Value) -> Option<&'static str> {
    let text = match value {
        Value::Null => return None,
        Value::Object(_) | Value::Array(_) if entry.value_type == ValueType::Json => return None,
        Value::Object(_) | Value::Array(_) => return Some("a text"),
        other => text(other),
    };
    if is_mask(&text) || entry.default() == Some(&text) {
        return None;
    }
    let (fits, expects) = match entry.value_type {
        ValueType::Boolean => (bool::from_text(&text).is_ok(), bool::EXPECTS),
        ValueType::Integer => (i64::from_text(&text).is_ok(), i64::EXPECTS),
        ValueType::TimestampMs => (TimestampMs::from_text(&text).is_ok(), TimestampMs::EXPECTS),
        ValueType::DateMask => (DateMask::from_text(&text).is_ok(), DateMask::EXPECTS),
        ValueType::Json => (Json::from_text(&text).is_ok(), Json::EXPECTS),
        _ => (true, ""),
    };
    (!fits).then_some(expects)
}

fn way(given: &Given<'_>) -> usize {
    let has = |key: &str| given.provider_data.contains_key(key);
    let kind = if has("oauth_token") {
        GrantKind::OAuth1
    } else if has("code") || given.external {
        GrantKind::OAuth2
    } else {
        GrantKind::None
    };
    let ways = given.spec.ways.iter().enumerate();
    let missing = |place: usize| {
        let entries = given.spec.entries.iter();
        entries
            .filter(|entry| {
                entry.is_required_in(place) && !given.configuration.contains_key(entry.key)
            })
            .count()
    };
    let fitting = ways.filter(|(_, way)| kind == GrantKind::None || way.grant == kind);
    fitting
        .min_by_key(|(place, _)| missing(*place))
        .map_or(0, |(place, _)| place)
}

/// The wire text of a value.
pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether a text stands for a secret somebody was not shown.
pub(crate) fn is_mask(text: &str) -> bool {
    text.len() >= 6 && text.bytes().all(|byte| byte == b'*')
}

/// Whether an entry's value is never shown.
pub(crate) fn is_secret(spec: &ElementSpec, key: &str) -> bool {
    match spec.entry(key) {
        Some(entry) => entry.secret || key == "oauth.api.key",
        None => is_secret_key(key),
    }
}

/// Whether a key that no table knows names a secret.
pub(crate) fn is_secret_key(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    [
        "password", "secret", "token", "cookie", "apikey", "api.key", "api_key",
    ]
    .iter()
    .any(|end| key.ends_with(end))
}
