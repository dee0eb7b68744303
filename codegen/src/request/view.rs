//! The tree of a request as the judge looks at it.

use element_core::View;
use jsonc_parser::ast::{Object, Value};

/// The members of an object, in the order of the text, doubled ones too.
pub(super) fn object<'a>(object: &'a Object<'_>) -> View<'a> {
    let members = object.properties.iter();
    View::object(members.map(|member| (member.name.as_str(), of(&member.value))))
}

fn of<'a>(value: &'a Value<'_>) -> View<'a> {
    match value {
        Value::NullKeyword(_) => View::Null,
        Value::BooleanLit(flag) => View::Flag(flag.value),
        Value::NumberLit(number) => View::Number(number.value.into()),
        Value::StringLit(text) => View::Text(&text.value),
        Value::Array(items) => View::list(items.elements.iter().map(of)),
        Value::Object(members) => object(members),
    }
}
