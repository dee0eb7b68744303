//! Whether an entry is a secret, and what a secret cannot have.
//!
//! **Input:** the entry, resolved. **Output:** whether it is one; findings.

use element_core::{ValueType as Kind, reads_like_a_secret};

use super::super::{Report, readable_text};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Spanned};
use crate::model::ValueType;

/// Decided by `secret`, otherwise by the key; what does not go with it is reported.
pub(super) fn decide(
    resolved: &EntryDefinition,
    key: &Spanned<String>,
    value_type: &ValueType,
    report: &mut Report<'_>,
) -> bool {
    let reads_like_one = reads_like_a_secret(&key.value);
    let unread = |member| resolved.unread.contains(&member);
    let secret = match &resolved.secret {
        Some(secret) => secret.value,
        // A reason is written for what is none.
        None if unread("secret") && resolved.secret_reason.is_some() => false,
        None => reads_like_one,
    };
    if !unread("secret") && !unread("secret_reason") {
        reason(resolved, key, reads_like_one, report);
    }
    if !secret {
        return false;
    }
    // A type of the author's own decides itself how it is shown.
    if !matches!(value_type.kind(), Kind::Text | Kind::Custom) {
        let at = resolved.value_type.as_ref().map_or(key.at, |word| word.at);
        let message = format!(
            "a secret is text, and `{}` is `{}`",
            key.value,
            value_type.word()
        );
        let remedy = if reads_like_one {
            report.says(
                "remove `type`; if everyone may see the value, write `\"secret\": false` and a `secret_reason`",
                "write `Secret`; if everyone may see the value, add `#[config(secret = false, secret_reason = \"…\")]`",
            )
        } else {
            report.says(
                "remove `type`, or remove `secret`",
                "write `Secret`, or remove `secret`",
            )
        };
        report.push(Code::SecretType, at, message, "not text", remedy);
    }
    for example in resolved.example.iter().chain(resolved.examples.first()) {
        let remedy = report.says(
            "remove it: it would be printed in the guide; what a secret looks like can be said in `doc`",
            "remove it: it would be printed in the docs; what a secret looks like can be said above the field",
        );
        let message = format!("the secret `{}` has an example", key.value);
        report.push(
            Code::SecretDefault,
            example.at,
            message,
            "a secret's example",
            remedy,
        );
    }
    true
}

fn reason(
    resolved: &EntryDefinition,
    key: &Spanned<String>,
    reads_like_one: bool,
    report: &mut Report<'_>,
) {
    let declared_none = resolved.secret.as_ref().filter(|secret| !secret.value);
    match (declared_none, &resolved.secret_reason) {
        (Some(declared), None) if reads_like_one => {
            let message = format!(
                "`{}` reads like a secret and is declared to be none",
                key.value
            );
            let remedy = report.says(
                "remove `\"secret\": false`, or add `\"secret_reason\": \"…\"` saying why everyone may see the value",
                "write `Secret` and remove `secret = false`, or add `secret_reason = \"…\"` saying why everyone may see the value",
            );
            report.push(
                Code::SecretReason,
                declared.at,
                message,
                "without a reason",
                remedy,
            );
        }
        (Some(_), Some(reason)) => readable_text::check("secret_reason", reason, report),
        (None, Some(reason)) => {
            let (message, remedy) = report.says(
                (
                    "`secret_reason` belongs to `\"secret\": false`, which is not here",
                    "remove `secret_reason`, or write `\"secret\": false` beside it",
                ),
                (
                    "`secret_reason` belongs to `secret = false`, which is not here",
                    "remove `secret_reason`, or write `secret = false` beside it",
                ),
            );
            report.no_meaning(reason.at, message, remedy);
        }
        (_, None) => {}
    }
}
