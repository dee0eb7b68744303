//! The type of a value, and the members that have a meaning beside it.
//!
//! **Input:** the entry, resolved. **Output:** its type; findings at members of another type.

use element_core::ValueType as Kind;

use super::super::{Common, Report, choice, text};
use crate::definition::{EntryDefinition, RustType};
use crate::diagnostic::Location;
use crate::model::{Choice, ChoiceRef, ValueType};

/// An entry as written, as resolved, and what it is called in Rust.
pub(super) struct ResolvedEntry<'a> {
    pub(super) written: &'a EntryDefinition,
    pub(super) resolved: &'a EntryDefinition,
    pub(super) ident: &'a str,
}

/// The type; members that belong to another are reported.
pub(super) fn lower(
    source: &ResolvedEntry<'_>,
    common: &Common,
    report: &mut Report<'_>,
) -> ValueType {
    let resolved = source.resolved;
    let word = resolved.value_type.as_ref();
    let kind = word.map_or(Kind::Text, |word| word.value);
    let first_option = resolved.options.first().map(|option| option.value.at);
    let first_example = resolved.examples.first().map(|text| text.at);
    for (member, belongs, at) in [
        (
            "unit",
            Kind::Integer,
            resolved.unit.as_ref().map(|unit| unit.at),
        ),
        ("options", Kind::Choice, first_option),
        ("examples", Kind::Text, first_example),
    ] {
        if let Some(at) = at
            && kind != belongs
            && !resolved.unread.contains(&"type")
            && !(kind == Kind::Custom && belongs == Kind::Text)
        {
            misplaced(member, belongs, kind, at, report);
        }
    }
    match kind {
        Kind::Integer => ValueType::Integer(resolved.unit.as_ref().map(|unit| unit.value.clone())),
        Kind::Custom => custom(resolved, common),
        Kind::Choice => choice_type(source, common, report),
        plain => ValueType::Plain(plain),
    }
}

/// The shared choice that a struct names, or a type that says itself what it is. Of an imported type
/// its name is all there is; the macro has no dictionary, and needs no options either.
fn custom(resolved: &EntryDefinition, common: &Common) -> ValueType {
    let known = |name: &str| common.choice_called(name).cloned();
    let choice = match &resolved.rust_type {
        Some(RustType::Shared(name)) => Some(known(name).unwrap_or_else(|| Choice {
            name: name.clone(),
            key: String::new(),
            doc: String::new(),
            options: Vec::new(),
        })),
        Some(RustType::Named(name)) => known(name),
        Some(RustType::Own(_)) | None => None,
    };
    choice.map_or(ValueType::Plain(Kind::Custom), |choice| {
        ValueType::Choice(ChoiceRef::Common(choice))
    })
}

fn misplaced(member: &str, belongs: Kind, kind: Kind, at: Location, report: &mut Report<'_>) {
    let message = format!(
        "`{member}` belongs to a value of type `{}`, and this one is `{}`",
        belongs.word(),
        kind.word()
    );
    let instead = if member == "examples" {
        " or write one `example`"
    } else {
        ""
    };
    let wanted = report.says(
        format!("`\"type\": \"{}\"`", belongs.word()),
        match belongs {
            Kind::Integer => "`i64` as the type".into(),
            _ => "`String` as the type".into(),
        },
    );
    let remedy = format!("write {wanted} if it is one; otherwise remove `{member}`{instead}");
    report.no_meaning(at, message, remedy);
}

fn choice_type(source: &ResolvedEntry<'_>, common: &Common, report: &mut Report<'_>) -> ValueType {
    let used = source.written.common.as_ref();
    let shared = used.and_then(|used| common.choice(&used.value));
    if let (Some(shared), true) = (shared, source.written.options.is_empty()) {
        return ValueType::Choice(shared);
    }
    let key = text(source.resolved.key.as_ref());
    // A choice without options was reported; text keeps the checks that follow quiet.
    choice::lower(source.resolved, &key, source.ident, report)
        .map_or(ValueType::Plain(Kind::Text), |choice| {
            ValueType::Choice(ChoiceRef::Own(choice))
        })
}
