//! The default and the example of an entry: whether it may have one, and whether it fits.
//!
//! **Input:** the entry and its type. **Output:** default and examples that may stay; findings.

use super::super::{Report, value_fits};
use crate::credential;
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Spanned};
use crate::model::ValueType;

/// What the value is, as far as a default depends on it.
pub(super) struct DefaultTarget<'a> {
    pub(super) value_type: &'a ValueType,
    pub(super) secret: bool,
}

/// The default, unless it was refused.
pub(super) fn default(
    resolved: &EntryDefinition,
    value: &DefaultTarget<'_>,
    report: &mut Report<'_>,
) -> Option<Spanned<String>> {
    let default = resolved.default.clone()?;
    // First, since nothing else would make it right.
    if value.secret {
        let message = "a secret has a default";
        let remedy = report.says(
            "remove `default`: what everyone has is no secret; if it is none, write `\"secret\": false` and a `secret_reason`",
            "remove `default`: what everyone has is no secret; if it is none, make it a `String` with `secret = false` and a `secret_reason`",
        );
        report.push(
            Code::SecretDefault,
            default.at,
            message,
            "a secret's default",
            remedy,
        );
        return None;
    }
    if let Some(required) = resolved.required.as_ref().filter(|required| required.value) {
        let message = "a required entry has a default";
        let remedy = report.says(
            "remove `default` if the caller must send the entry, or `\"required\": true` if the platform fills it in",
            "remove `default` if the caller must send the entry, or make the type an `Option<..>` if the platform fills it in",
        );
        report.push_related(
            Code::RequiredDefault,
            (default.at, "a default"),
            (required.at, "required here"),
            message.into(),
            remedy.into(),
        );
        return None;
    }
    if exposed("default", &default, report) {
        return None;
    }
    let inherited = resolved
        .common
        .as_ref()
        .is_some_and(|used| used.at == default.at);
    if inherited {
        inherited_fits(&default, value.value_type, report);
    } else {
        value_fits::default(&default, value.value_type, report);
    }
    Some(default)
}

/// Whether a value looks like a credential, which was reported: it would be printed in the guide.
fn exposed(member: &str, text: &Spanned<String>, report: &mut Report<'_>) -> bool {
    let Some(kind) = credential::seen(&text.value) else {
        return false;
    };
    let message = format!("this {member} looks like {kind}");
    let remedy = report.says(
        format!("remove `{member}`, or write one that nobody can use: the guide prints it"),
        format!("remove `{member}`, or write one that nobody can use: the docs print it"),
    );
    report.push(
        Code::Credential,
        text.at,
        message,
        "everybody will read it",
        remedy,
    );
    true
}

/// The default of the dictionary fits there; beside a type of the element's own it may not.
fn inherited_fits(default: &Spanned<String>, value_type: &ValueType, report: &mut Report<'_>) {
    if let Some(expected) = value_fits::unfit(&default.value, value_type) {
        let message = format!(
            "the default `{}` of common.json is not {expected}",
            default.value
        );
        let remedy = "write a `default` of the element's own beside `use`, or remove `type`";
        report.push(
            Code::DefaultType,
            default.at,
            message,
            "takes its default from common.json",
            remedy,
        );
    }
}

/// The example, or the observed values; a secret's were reported.
pub(super) fn examples(
    resolved: &EntryDefinition,
    value: &DefaultTarget<'_>,
    report: &mut Report<'_>,
) -> Vec<Spanned<String>> {
    if value.secret {
        return Vec::new();
    }
    let examples = match &resolved.example {
        Some(example) => vec![example.clone()],
        None => resolved.examples.clone(),
    };
    for example in &examples {
        if !exposed("example", example, report) {
            value_fits::example(example, value.value_type, report);
        }
    }
    examples
}
