//! Whether a default, an example or what a way sets fits its type.
//!
//! **Input:** a text and a type. **Output:** nothing where it fits, otherwise a finding.

use element_core::{Literal, ValueType as Kind, did_you_mean, is_mask, is_placeholder, redacted};

use super::Report;
use crate::diagnostic::{Code, Spanned};
use crate::model::{Choice, ChoiceRef, ValueType};

/// Reports a default that its own type would not accept.
pub(super) fn default(default: &Spanned<String>, value_type: &ValueType, report: &mut Report<'_>) {
    if let Some(expected) = unfit(&default.value, value_type) {
        misfit("default", default, &expected, value_type, report);
    }
}

/// Reports an example that a request would refuse, or that the guide's Rust could not print.
pub(super) fn example(example: &Spanned<String>, value_type: &ValueType, report: &mut Report<'_>) {
    if let Some(expected) = unsendable(&example.value, value_type) {
        misfit("example", example, &expected, value_type, report);
    }
}

/// Reports a value that a way sets and a request would refuse.
pub(super) fn set(
    key: &Spanned<String>,
    text: &Spanned<String>,
    value_type: &ValueType,
    report: &mut Report<'_>,
) {
    let Some(expected) = unsendable(&text.value, value_type) else {
        return;
    };
    let message = format!(
        "the way sets `{}` to `{}`, which is not {expected}",
        key.value,
        redacted(&text.value).escape_debug()
    );
    let (short, _) = expected.split_once(':').unwrap_or((&expected, ""));
    let remedy = match close(&text.value, value_type) {
        Some(close) => format!("did you mean `{close}`?"),
        None => format!("write {short}, or change the type of the entry"),
    };
    let label = format!("not {short}");
    report.push(Code::DefaultType, text.at, message, label, remedy);
}

/// What the type expects, when a request would refuse the text or send another one.
fn unsendable(text: &str, value_type: &ValueType) -> Option<String> {
    match value_type {
        _ if text.trim().is_empty() => Some("a text with words".to_owned()),
        _ if is_mask(text) || is_placeholder(text) => {
            Some("a value one could send: requests refuse masks and `<INSERT_…>`".to_owned())
        }
        // An alias is read, but never sent: the guide's two requests would differ.
        ValueType::Choice(ChoiceRef::Own(choice) | ChoiceRef::Common(choice))
            if has_options(choice) && choice.options.iter().all(|option| option.value != text) =>
        {
            Some(options(choice))
        }
        // Rust writes `true`, `5` and `a,b`, so the guide's two requests would differ from `True`, `+5`
        // and `a, b`.
        _ if value_type.kind().literal().canonical(text).as_deref() != Some(text) => {
            Some(plainly(value_type.kind()))
        }
        _ => unfit(text, value_type),
    }
}

/// The one spelling that is sent, in words.
fn plainly(kind: Kind) -> String {
    match kind.literal() {
        Literal::Number => "a whole number in plain digits".to_owned(),
        Literal::List => "items separated by commas alone, such as `contacts,accounts`".to_owned(),
        Literal::Boolean | Literal::Text | Literal::Document => kind.expects().to_owned(),
    }
}

/// What the type expects, when the text is not it. Products do have blank defaults for what is a
/// text to them.
pub(super) fn unfit(text: &str, value_type: &ValueType) -> Option<String> {
    let kind = value_type.kind();
    if let Some(choice) = value_type.choice() {
        return no_option(text, choice);
    }
    let scalar = matches!(kind.literal(), Literal::Boolean | Literal::Number);
    let nothing = !scalar && text.trim().is_empty();
    (!nothing && !kind.fits(text)).then(|| kind.expects().to_owned())
}

/// The wire may spell an option by an alias.
fn no_option(text: &str, choice: &Choice) -> Option<String> {
    (has_options(choice) && !choice.knows(text)).then(|| options(choice))
}

/// The macro has no dictionary: of a shared choice it knows the name alone.
fn has_options(choice: &Choice) -> bool {
    !choice.options.is_empty()
}

fn options(choice: &Choice) -> String {
    let values = choice.options.iter().map(|option| option.value.as_str());
    format!(
        "one of the options `{}`",
        values.collect::<Vec<_>>().join("`, `")
    )
}

/// The option that was meant.
fn close<'a>(text: &str, value_type: &'a ValueType) -> Option<&'a str> {
    let choice = value_type.choice()?;
    let values = choice.options.iter().map(|option| option.value.as_str());
    did_you_mean(text, values)
}

fn misfit(
    member: &str,
    text: &Spanned<String>,
    expected: &str,
    value_type: &ValueType,
    report: &mut Report<'_>,
) {
    let message = format!(
        "the {member} `{}` is not {expected}",
        redacted(&text.value).escape_debug()
    );
    let (short, _) = expected.split_once(':').unwrap_or((expected, ""));
    let remedy = match close(&text.value, value_type) {
        Some(close) => format!("did you mean `{close}`?"),
        None => report.says(
            format!("write {short}, remove `{member}`, or change `type`"),
            format!("write {short}, remove `{member}`, or change the field's type"),
        ),
    };
    let label = format!("not {short}");
    report.push(Code::DefaultType, text.at, message, label, remedy);
}
