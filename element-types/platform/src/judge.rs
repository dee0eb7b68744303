//! The one door to the judge of requests.
//!
//! **Input:** the table of an element and what a request gives. **Output:** the way it follows and
//! what is wrong with it. Which texts fit, what a mask is, whose value is a secret and what was meant
//! is asked of `element-core`; which way a request follows will be, once its judge takes a table.

use element_core::{GrantKind, ValueType, did_you_mean_labelled, is_placeholder};
use element_types::{ElementSpec, EntrySpec};
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
        if !entry.is_required_in(way) || given.external {
            continue;
        }
        let text = given
            .configuration
            .get(entry.key)
            .filter(|value| !value.is_null());
        match text.map(self::text) {
            None => verdict
                .problems
                .push(problem(entry, "is required and missing")),
            Some(text) if text.trim().is_empty() => {
                verdict
                    .problems
                    .push(problem(entry, "is required and empty"));
            }
            Some(text) if is_mask(&text) => {
                let says = "is the mask `********`; send the secret itself";
                verdict.problems.push(problem(entry, says));
            }
            Some(_) => {}
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
            None => {
                let known = given
                    .spec
                    .caller_entries()
                    .map(|entry| (entry.key, entry.label));
                let meant = did_you_mean_labelled(key, known);
                let meant = meant
                    .map(|key| format!("; did you mean `{key}`?"))
                    .unwrap_or_default();
                let text = format!("`{}` is no entry of the element{meant}", key.escape_debug());
                match given.mode {
                    Mode::Strict => verdict.problems.push(Problem {
                        key: key.clone(),
                        text,
                    }),
                    Mode::Lenient => verdict.notes.push(text),
                }
            }
            Some(entry) => {
                let wrong = wrong(entry, value);
                verdict
                    .problems
                    .extend(wrong.map(|wrong| problem(entry, &wrong)));
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

/// What is wrong with a value by itself.
fn wrong(entry: &EntrySpec, value: &Value) -> Option<String> {
    let has_to_be = |expects: &str| Some(format!("has to be {expects}"));
    let text = match value {
        Value::Null => return None,
        Value::Object(_) | Value::Array(_) if entry.value_type == ValueType::Json => return None,
        Value::Object(_) | Value::Array(_) => return has_to_be(ValueType::Text.expects()),
        other => text(other),
    };
    if is_placeholder(&text) {
        return Some("still holds a placeholder `<INSERT_…>`; fill in the value".to_owned());
    }
    // What is blank or masked says nothing, and what the platform takes by itself may be said.
    let says_nothing = is_mask(&text) || text.trim().is_empty() || entry.default() == Some(&text);
    if says_nothing || entry.value_type.fits(&text) {
        return None;
    }
    has_to_be(entry.value_type.expects())
}

fn way(given: &Given<'_>) -> usize {
    let told = GrantKind::told_by(&|key| given.provider_data.contains_key(key));
    let kind = told.or(given.external.then_some(GrantKind::OAuth2));
    let ways = given.spec.ways.iter().enumerate();
    let missing = |place: usize| {
        let entries = given.spec.entries.iter();
        entries
            .filter(|entry| {
                entry.is_required_in(place) && !given.configuration.contains_key(entry.key)
            })
            .count()
    };
    let fitting = ways.filter(|(_, way)| kind.is_none_or(|kind| way.grant == kind));
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
    element_core::is_mask(text)
}

/// Whether an entry's value is never shown.
pub(crate) fn is_secret(spec: &ElementSpec, key: &str) -> bool {
    match spec.entry(key) {
        Some(entry) => entry.secret,
        None => is_secret_key(key),
    }
}

/// Whether a key that no table knows names a secret.
pub(crate) fn is_secret_key(key: &str) -> bool {
    element_core::reads_like_a_secret(key)
}
