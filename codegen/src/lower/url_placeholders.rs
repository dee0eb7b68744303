//! Whether every placeholder of an address has an entry that fills it.
//!
//! **Input:** all entries. **Output:** findings at defaults and examples.

use element_core::{ValueType, did_you_mean, has_lone_brace};

use super::Report;
use super::entry::Lowered;
use crate::diagnostic::{Code, Spanned};

/// Reports every `{key}` in a URL that names no entry of the element.
pub(super) fn check(entries: &[Lowered], report: &mut Report<'_>) {
    let urls = entries
        .iter()
        .filter(|lowered| lowered.entry.value_type.kind() == ValueType::Url);
    for lowered in urls {
        for text in lowered.default.iter().chain(&lowered.examples) {
            if has_lone_brace(&text.value) {
                lone_brace(text, report);
            }
            for name in element_core::placeholders(&text.value) {
                let supplied = entries.iter().any(|other| other.entry.key == name);
                if !supplied && !report.unread_entries {
                    unfilled(name, text, entries, report);
                }
            }
        }
    }
}

fn lone_brace(text: &Spanned<String>, report: &mut Report<'_>) {
    report.push(
        Code::UnknownPlaceholder,
        text.at,
        "a brace of this address has no partner".to_owned(),
        "`{` and `}` come in pairs",
        "write the key of an entry between the two, as in `https://{subdomain}.acme.com`",
    );
}

fn unfilled(name: &str, text: &Spanned<String>, entries: &[Lowered], report: &mut Report<'_>) {
    let keys = entries.iter().map(|other| other.entry.key.as_str());
    let remedy = match did_you_mean(name, keys) {
        Some(close) => format!("did you mean `{{{close}}}`?"),
        None => format!(
            "add an entry with the key `{name}`, or write the address without a placeholder"
        ),
    };
    let message = format!("no entry of this element supplies `{{{name}}}`");
    report.push(
        Code::UnknownPlaceholder,
        text.at,
        message,
        "a placeholder nobody fills",
        remedy,
    );
}
