//! One entry: a property of a configuration, or a member of `providerData`.
//!
//! **Input:** an entry and its presence in one way. **Output:** its schema, with what a reader of the
//! generated code needs to know.

use element_core::Literal;

use super::dialect::Dialect;
use super::{extend, object, texts, value};
use crate::doc;
use crate::json::Json;
use crate::model::{Entry, Presence, ValueType};

/// The schema of an entry in a way.
pub(super) fn property(entry: &Entry, presence: &Presence, dialect: Dialect) -> Json {
    let mut schema = object! {
        "title" => entry.label.as_str(),
        "description" => description(entry, presence),
    };
    extend(&mut schema, value::of(entry, presence, dialect));
    // A fixed text is the only one there is.
    if !matches!(presence, Presence::Fixed(_)) {
        let examples = entry.examples.iter();
        let examples = examples.filter_map(|text| typed(&entry.value_type, text));
        extend(&mut schema, dialect.examples(examples.collect()));
    }
    if let Some(choice) = entry.value_type.choice() {
        let options = choice.options.iter().map(|option| option.value.as_str());
        extend(
            &mut schema,
            object! { "x-extensible-enum" => texts(options) },
        );
    }
    if let Some(unit) = entry.unit() {
        extend(&mut schema, object! { "x-unit" => unit });
    }
    if let Presence::Default(text) = presence {
        let value = typed(&entry.value_type, text).unwrap_or_else(|| Json::text(text));
        extend(&mut schema, object! { "x-default" => value });
    }
    if entry.secret {
        extend(
            &mut schema,
            object! { "writeOnly" => true, "x-secret" => true },
        );
    }
    if entry.deprecated.is_some() {
        extend(&mut schema, object! { "deprecated" => true });
    }
    schema
}

/// The definition's words, then what a type cannot say.
fn description(entry: &Entry, presence: &Presence) -> String {
    let mut text = entry.doc.clone();
    let mut add = |sentence: String| {
        text.push(' ');
        text.push_str(&sentence);
    };
    match &entry.value_type {
        ValueType::Integer(Some(unit))
            if !entry.doc.to_lowercase().contains(&unit.to_lowercase()) =>
        {
            add(format!("In {unit}."));
        }
        ValueType::Integer(_) => {}
        ValueType::Choice(_) => add(options(entry)),
        ValueType::Plain(kind) => {
            let said = format!("{} {}", entry.label, entry.doc).to_lowercase();
            if let Some(hint) = kind.hint().filter(|_| !said.contains(kind.name())) {
                add(format!("{}.", doc::capitalised(hint)));
            }
        }
    }
    if let Presence::Default(default) = presence {
        add(format!("By default {}.", doc::wire_text(default)));
    }
    if let Some(reason) = &entry.deprecated {
        add(format!("Deprecated: {reason}"));
    }
    text
}

/// The options of a choice, whose list is open.
fn options(entry: &Entry) -> String {
    let options = entry.value_type.choice().map(|choice| &choice.options);
    let options = options.into_iter().flatten();
    let options: Vec<String> = options.map(|option| doc::code(&option.value)).collect();
    format!("Known values: {}.", options.join(", "))
}

/// The text as a value of the entry's own type.
fn typed(value_type: &ValueType, text: &str) -> Option<Json> {
    let kind = value_type.kind();
    match kind.literal() {
        Literal::Boolean | Literal::Number => kind
            .literal()
            .canonical(text)
            .map(|text| Json::of_wire(kind.literal(), &text)),
        Literal::Text | Literal::List | Literal::Document => Some(Json::text(text)),
    }
}
