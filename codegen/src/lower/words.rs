//! Texts that people will read must have words.

use super::Report;
use crate::diagnostic::{Code, Spanned};

/// Reports a text without a letter or digit.
pub(super) fn check(member: &str, text: &Spanned<String>, report: &mut Report<'_>) {
    if text.value.chars().any(char::is_alphanumeric) {
        return;
    }
    let remedy = match member {
        "name" => "write the product's name as its makers write it",
        "label" => "write what a form shows beside the field, such as `API key`",
        "unit" => "write what the number counts, such as `minutes`, or remove `unit`",
        "deprecated" => "say why not to use the entry any more, and what to use instead",
        "secret_reason" => report.says(
            "say why everyone may see the value, or remove `\"secret\": false`",
            "say why everyone may see the value, or write `Secret`",
        ),
        "document" => "say which document it is, so that someone else finds it",
        "corrections" => "say what is wrong in the document, and what was taken instead",
        _ => "say in your own words what it is, where one finds it and what it looks like",
    };
    let message = format!("`{member}` has no words");
    report.push(Code::EmptyDoc, text.at, message, "nothing to read", remedy);
}

/// The same for a text that may be left out.
pub(super) fn check_given(member: &str, text: Option<&Spanned<String>>, report: &mut Report<'_>) {
    if let Some(text) = text {
        check(member, text, report);
    }
}
