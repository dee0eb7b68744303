//! The text of a request: its tree, or why it has none; and the tree as the judge looks at it.
//!
//! **Input:** a file, whose text may hold secrets. **Output:** one JSON object, or a finding that
//! repeats nothing of the text.

use element_core::View;
use jsonc_parser::ast::{Object, Value};

use crate::diagnostic::{Code, Finding, SourceFile};
use crate::json::{Quotes, syntax};

/// What to write where a file holds no object at all.
const SHAPE: &str = "a request is `{ \"element\": { \"key\": \"…\" }, \"configuration\": { … }, \"name\": \"…\" }`; every guide page shows one";

/// The one JSON object of a request.
pub(super) fn object(file: &SourceFile) -> Result<Object<'_>, Box<Finding>> {
    let (code, at, message, label, remedy) = match syntax::parse(&file.text, Quotes::Hidden) {
        Ok(Value::Object(object)) => return Ok(object),
        Ok(other) => (
            Code::WrongKind,
            syntax::start(&other),
            "an instance request is one JSON object".to_owned(),
            syntax::found(&other),
            SHAPE.to_owned(),
        ),
        Err(fault) => {
            let message = format!("not JSON: {}", fault.message);
            let empty = file.text.trim().is_empty();
            let remedy = if empty {
                SHAPE.to_owned()
            } else {
                fault.remedy
            };
            (Code::Syntax, fault.at, message, fault.label, remedy)
        }
    };
    Err(Box::new(Finding::new(
        code, &file.name, at, message, label, remedy,
    )))
}

/// The members of an object, in the order of the text, doubled ones too.
pub(super) fn view<'a>(object: &'a Object<'_>) -> View<'a> {
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
        Value::Object(members) => view(members),
    }
}
