//! Whether a default fits its type, and whether every placeholder has someone who fills it.

use super::Report;
use super::entry::Lowered;
use crate::diagnostic::{Code, Spanned, did_you_mean};
use crate::model::{ChoiceRef, ValueType};

/// Reports a default or an example that the entry's own type would not accept.
pub(super) fn check(
    member: &str,
    written: &Spanned<String>,
    value_type: &ValueType,
    report: &mut Report<'_>,
) {
    let text = written.value.as_str();
    let expected = match value_type {
        ValueType::Boolean if !matches!(text, "true" | "false") => "`true` or `false`".to_owned(),
        ValueType::Integer(_) if text.parse::<i64>().is_err() => "a whole number".to_owned(),
        ValueType::TimestampMs if text.parse::<i64>().is_err() => {
            "milliseconds since 1970 as a whole number".to_owned()
        }
        ValueType::Choice(ChoiceRef::Common(choice) | ChoiceRef::Own(choice)) => {
            let mut options = choice.options.iter();
            // What stands on the wire may be an alias; it is read as its option.
            if options.any(|option| {
                option.value == text || option.aliases.iter().any(|alias| alias == text)
            }) {
                return;
            }
            let all: Vec<&str> = choice
                .options
                .iter()
                .map(|option| option.value.as_str())
                .collect();
            format!("one of the options `{}`", all.join("`, `"))
        }
        _ => return,
    };
    let message = format!("the {member} `{text}` is not {expected}");
    let remedy = format!("write {expected}, or change `type`");
    report.push(
        Code::DefaultType,
        written.at,
        message,
        format!("not {expected}"),
        remedy,
    );
}

/// Reports every `{key}` in a URL's default that names no entry of the element.
pub(super) fn placeholders(entries: &[Lowered], report: &mut Report<'_>) {
    for lowered in entries {
        let (ValueType::Url, Some(default)) = (&lowered.entry.value_type, &lowered.default) else {
            continue;
        };
        for name in names_in(&default.value) {
            let keys = || entries.iter().map(|other| other.entry.key.as_str());
            if keys().any(|key| key == name) {
                continue;
            }
            let remedy = match did_you_mean(name, keys()) {
                Some(close) => format!("did you mean `{{{close}}}`?"),
                None => format!(
                    "add an entry with the key `{name}`, or write the address without a placeholder"
                ),
            };
            let message = format!("no entry of this element supplies `{{{name}}}`");
            report.push(
                Code::UnknownPlaceholder,
                default.at,
                message,
                "a placeholder nobody fills",
                remedy,
            );
        }
    }
}

/// The names between braces.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
