//! The type of a value, and the members that have a meaning beside it.

use super::super::{Common, Report, choice, text};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Span};
use crate::model::{ChoiceRef, ValueType};

/// An entry as written, as resolved, and what it is called in Rust.
pub(super) struct Source<'a> {
    pub(super) written: &'a EntryDefinition,
    pub(super) resolved: &'a EntryDefinition,
    pub(super) ident: &'a str,
}

/// The type; members that belong to another are reported.
pub(super) fn lower(source: &Source<'_>, common: &Common, report: &mut Report<'_>) -> ValueType {
    let resolved = source.resolved;
    let word = resolved
        .value_type
        .as_ref()
        .map_or("text", |word| word.value.as_str());
    let first_option = resolved.options.first().map(|option| option.value.at);
    let first_example = resolved.examples.first().map(|text| text.at);
    for (member, belongs, at) in [
        (
            "unit",
            "integer",
            resolved.unit.as_ref().map(|unit| unit.at),
        ),
        ("options", "choice", first_option),
        ("examples", "text", first_example),
    ] {
        if let Some(at) = at
            && word != belongs
            && !(word == "custom" && belongs == "text")
        {
            misplaced(member, belongs, word, at, report);
        }
    }
    match word {
        "boolean" => ValueType::Boolean,
        "integer" => ValueType::Integer(resolved.unit.as_ref().map(|unit| unit.value.clone())),
        "url" => ValueType::Url,
        "json" => ValueType::Json,
        "list" => ValueType::List,
        "timestamp_ms" => ValueType::TimestampMs,
        "date_mask" => ValueType::DateMask,
        "custom" => ValueType::Custom,
        "choice" => choice_type(source, common, report),
        _ => ValueType::Text,
    }
}

fn misplaced(member: &str, belongs: &str, word: &str, at: Span, report: &mut Report<'_>) {
    let message =
        format!("`{member}` belongs to a value of type `{belongs}`, and this one is `{word}`");
    let instead = if member == "examples" {
        " or write one `example`"
    } else {
        ""
    };
    let wanted = report.says(
        format!("`\"type\": \"{belongs}\"`"),
        match belongs {
            "integer" => "`i64` as the type".into(),
            "choice" => "the name of a type to make".into(),
            _ => "`String` as the type".into(),
        },
    );
    let remedy = format!("write {wanted} if it is one; otherwise remove `{member}`{instead}");
    report.push(Code::NoEffect, at, message, "no meaning here", remedy);
}

fn choice_type(source: &Source<'_>, common: &Common, report: &mut Report<'_>) -> ValueType {
    let used = source.written.common.as_ref();
    let shared = used.and_then(|used| common.choice(&used.value));
    if let (Some(shared), true) = (shared, source.written.options.is_empty()) {
        return ValueType::Choice(ChoiceRef::Common(shared.clone()));
    }
    let key = text(source.resolved.key.as_ref());
    // A choice without options was reported; text keeps the checks that follow quiet.
    choice::lower(source.resolved, &key, source.ident, report).map_or(ValueType::Text, |choice| {
        ValueType::Choice(ChoiceRef::Own(choice))
    })
}
