//! A recorded response beside its definition: wherever the two disagree, a correction says which
//! was taken.
//!
//! **Input:** a definition with its example. **Output:** a warning for each difference that nothing
//! explains.

use element_core::ValueType as Kind;

use super::defaults::{is_blank_of_a_document, unlike};
use super::{Subject, Wording};
use crate::diagnostic::{Code, Findings, Location};
use crate::json::{Json, locate};
use crate::model::Entry;

/// As many entries of a response are looked at; no element has as many.
const MOST_REPORTED: usize = 200;

/// Element, number and entries of the response that the definition does not bear out.
pub(super) fn unexplained(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(response) = &subject.definition.response else {
        return;
    };
    if let Some(element) = response.member("element") {
        identity(subject, element, findings);
    }
    if let Some(Json::Object(members)) = response.member("configuration") {
        // To find the place of each takes long, and of thousands nobody reads more.
        for (key, value) in members.iter().take(MOST_REPORTED) {
            reported(subject, key, value, findings);
        }
    }
}

/// Whose instance it is.
fn identity(subject: &Subject<'_>, element: &Json, findings: &mut Findings) {
    let expected_key = Some(subject.element.key.clone());
    let expected_id = subject.element.id.map(|id| id.to_string());
    for (name, expected) in [("key", expected_key), ("id", expected_id)] {
        let Some(Json::Text(found) | Json::Number(found)) = element.member(name) else {
            continue;
        };
        let Some(expected) = expected.filter(|expected| expected != found) else {
            continue;
        };
        if subject.is_corrected(found) {
            continue;
        }
        let found = found.escape_debug();
        let message = format!(
            "the recorded response has the {name} `{found}`, and this element `{expected}`"
        );
        let remedy = format!(
            "take the right one, and add a correction to the source that names `{found}` and says which was taken"
        );
        let at = place(subject, &["element", name]);
        let said = Wording::new(message, "said otherwise above", remedy);
        subject.warn(findings, Code::UnexplainedResponse, at, said);
    }
}

/// One entry of the response.
fn reported(subject: &Subject<'_>, key: &str, value: &Json, findings: &mut Findings) {
    let entries = &subject.element.entries;
    let entry = entries.iter().find(|entry| entry.key == key);
    let unread = entry.map(|entry| unexpected(value, entry));
    if unread == Some(None) || subject.is_corrected(key) {
        return;
    }
    let shown = key.escape_debug();
    let said = if let Some(Some(expected)) = unread {
        let message = format!("in the recorded response, `{shown}` is {expected}");
        let remedy = format!(
            "change `type` or `options`, or add a correction to the source that names `{shown}` and says what is wrong there"
        );
        Wording::new(message, "not what the entry takes", remedy)
    } else if subject
        .definition
        .entries
        .iter()
        .any(|it| super::key(it) == Some(key))
    {
        // It is written, and what is wrong with it was told.
        return;
    } else {
        let message = format!("the recorded response has `{shown}`, which this element has not");
        let remedy = format!(
            "add the entry, or a correction to the source that names `{shown}` and says why it is none of this element's"
        );
        Wording::new(message, "in no entry", remedy)
    };
    let at = place(subject, &["configuration", key]);
    subject.warn(findings, Code::UnexplainedResponse, at, said);
}

/// What is wrong with a reported value, when the typed instance would not read it.
fn unexpected(value: &Json, entry: &Entry) -> Option<String> {
    let text = match value {
        Json::Null => return None,
        Json::Bool(true) => "true",
        Json::Bool(false) => "false",
        Json::Number(text) | Json::Text(text) => text.trim(),
        Json::List(_) if entry.value_type.kind() == Kind::List => return None,
        Json::List(_) | Json::Object(_) if entry.value_type.kind() == Kind::Json => return None,
        Json::List(_) => return Some("an array".into()),
        Json::Object(_) => return Some("an object".into()),
    };
    if text.is_empty() || is_blank_of_a_document(text) {
        return None;
    }
    if let Some(choice) = entry.value_type.choice() {
        return (!choice.knows(text)).then(|| "none of the options".into());
    }
    let kind = entry.value_type.kind();
    if kind.fits(text) {
        unlike(text, kind).map(str::to_owned)
    } else {
        Some(format!("not {}", kind.expects()))
    }
}

/// The place of a member of the response.
fn place(subject: &Subject<'_>, path: &[&str]) -> Location {
    let path = [&["example", "instance"], path].concat();
    locate::of_name(subject.file, &path).unwrap_or(subject.definition.at)
}
