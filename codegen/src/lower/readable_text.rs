//! Whether a text can be read by people: it has words, no character that nobody sees, and no credential.
//!
//! **Input:** a text. **Output:** findings.

use super::Report;
use super::size_limits::LONGEST_NAME;
use crate::credential;
use crate::diagnostic::{Code, Spanned};
use crate::invisible_characters;

/// Reports a text without a letter or digit, and one that holds a credential.
pub(super) fn check(member: &str, text: &Spanned<String>, report: &mut Report<'_>) {
    if let Some(kind) = credential::seen(&text.value) {
        let message = format!("`{member}` holds what looks like {kind}");
        let remedy = "write what it looks like in words, or one that nobody can use";
        let label = "everybody will read it";
        report.push(Code::Credential, text.at, message, label, remedy);
    }
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

/// Reports a character of a key, name or label that nobody sees.
pub(super) fn visible(member: &str, text: &Spanned<String>, report: &mut Report<'_>) {
    let Some(character) = invisible_characters::first(&text.value) else {
        return;
    };
    let name = invisible_characters::name(character).unwrap_or("control character");
    let code = u32::from(character);
    let message = format!("`{member}` holds a character that nobody sees: U+{code:04X} ({name})");
    let plain: String = text.value.chars().take(LONGEST_NAME).collect();
    let plain: String = plain
        .chars()
        .filter(|character| invisible_characters::name(*character).is_none())
        .collect();
    let remedy = if plain.trim().is_empty() {
        "type it anew; such characters come with copied text".to_owned()
    } else {
        format!("type it anew, such as `{plain}`: such characters come with copied text")
    };
    let label = "in this text";
    report.push(Code::UnseenCharacter, text.at, message, label, remedy);
}

/// Reports a text without a letter or digit that may be left out.
pub(super) fn check_given(member: &str, text: Option<&Spanned<String>>, report: &mut Report<'_>) {
    if let Some(text) = text {
        check(member, text, report);
    }
}
