//! One field of a form.
//!
//! **Input:** a row of the table, or a member of `providerData`, and the text typed so far.
//! **Output:** what the template shows. The text of a secret is never among it.

use element_core::Literal;
use element_types::{EntrySpec, ExtraSpec, ValueType};
use minijinja::{Value, context};

use super::form::extra_name;
use super::form_input::ENTRY;

/// What a field is drawn from.
pub(crate) struct FormField<'a> {
    pub(crate) id: String,
    pub(crate) entry: &'static EntrySpec,
    /// The places of the ways that have it; empty for all.
    pub(crate) ways: String,
    pub(crate) required: bool,
    pub(crate) text: Option<&'a str>,
    pub(crate) error: Option<String>,
}

/// A field for an entry of the configuration.
pub(crate) fn fill(drawn: &FormField<'_>) -> Value {
    let entry = drawn.entry;
    let default = entry.default().filter(|_| !entry.secret);
    context! {
        id => drawn.id.as_str(),
        name => format!("{ENTRY}{}", entry.key),
        key => entry.key,
        label => entry.label,
        doc => entry.doc,
        ways => drawn.ways.as_str(),
        required => drawn.required,
        control => control(entry),
        kind => kind(entry.value_type),
        unit => entry.unit(),
        options => entry.options().to_vec(),
        default,
        blank_default => default.is_some_and(|text| text.trim().is_empty()),
        deprecated => entry.deprecated(),
        secret => entry.secret,
        default_short => default.map(short),
        example_short => entry.example().filter(|_| !entry.secret).map(short),
        text => drawn.text.filter(|_| !entry.secret).unwrap_or_default(),
        again => entry.secret && drawn.text.is_some(),
        error => drawn.error.as_deref(),
    }
}

/// A field for a member of `providerData`.
pub(crate) fn extra(
    extra: &ExtraSpec,
    id: &str,
    ways: &str,
    text: Option<&str>,
    error: Option<String>,
) -> Value {
    context! {
        id,
        name => extra_name(extra.key),
        key => format!("providerData.{}", extra.key),
        label => extra.label,
        doc => extra.doc,
        ways,
        required => extra.required,
        control => if extra.secret { "secret" } else { "text" },
        kind => "Text",
        example_short => extra.examples.first().filter(|_| !extra.secret).map(|text| short(text)),
        secret => extra.secret,
        text => text.filter(|_| !extra.secret).unwrap_or_default(),
        again => extra.secret && text.is_some(),
        error,
    }
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Which control takes the value.
fn control(entry: &EntrySpec) -> &'static str {
    match entry.value_type {
        _ if entry.secret => "secret",
        ValueType::Choice => "choice",
        ValueType::Url => "url",
        kind => match kind.literal() {
            Literal::Boolean => "boolean",
            Literal::Number => "number",
            Literal::Document => "json",
            Literal::Text | Literal::List => "text",
        },
    }
}

/// The kind of value, in words.
fn kind(value_type: ValueType) -> String {
    let words = value_type.hint().unwrap_or(value_type.name());
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
