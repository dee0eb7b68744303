//! Text to a JSON tree, or the first place where the text is no JSON, in words of ours.
//!
//! **Input:** text. **Output:** a tree with the range of everything, or a fault.
//!
//! The parser underneath takes line breaks inside texts; we do not, since one forgotten quote
//! would otherwise be reported lines later.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged as _;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::Json;
use super::syntax_error::{self, Fault, Quotes};
use crate::diagnostic::Span;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The tree of a text.
pub(crate) fn parse(text: &str, quotes: Quotes) -> Result<Value<'_>, Fault> {
    let broken = broken_text(text);
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT);
    match (parsed, broken) {
        // Whatever comes first in the text is the cause, the rest follows from it.
        (Err(error), Some(broken)) if error.range().start < broken.at.start => {
            Err(syntax_error::of((text, quotes), error.kind(), span(&error)))
        }
        (_, Some(broken)) => Err(broken),
        (Err(error), None) => Err(syntax_error::of((text, quotes), error.kind(), span(&error))),
        (Ok(parsed), None) => parsed.value.ok_or_else(|| empty(text)),
    }
}

fn span(error: &jsonc_parser::errors::ParseError) -> Span {
    Span::new(error.range().start, error.range().end)
}

fn empty(text: &str) -> Fault {
    let at = Span::new(0, text.chars().next().map_or(0, char::len_utf8));
    let remedy = "start with `{`; `cargo xtask new` writes a definition to fill in";
    Fault::new(at, "the file is empty", "nothing here", remedy)
}

/// The first text that holds a raw control character (most often its closing quote is missing), or
/// the first blank between values that JSON does not know and the parser underneath does.
fn broken_text(text: &str) -> Option<Fault> {
    let mut opened = None;
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        match (opened, character) {
            (None, '"') => opened = Some(place),
            (None, other) if is_foreign_blank(other) => return Some(foreign_blank(place, other)),
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(_), '"') => opened = None,
            (Some(start), '\n' | '\r') => {
                let at = Span::new(start, place);
                let message = "a text is not closed on its line";
                let remedy =
                    "close it with `\"` on this line; a line break inside a text is written `\\n`";
                return Some(Fault::new(at, message, "no closing quote", remedy));
            }
            (Some(_), '\0'..' ') => {
                let at = Span::new(place, place + 1);
                let message = "a raw control character is in a text";
                let remedy =
                    "write a tab as `\\t`, any other control character as `\\u00` and two digits";
                return Some(Fault::new(at, message, "here", remedy));
            }
            _ => {}
        }
    }
    let start = opened?;
    let at = Span::new(start, text.len());
    let message = "a text is not closed";
    Some(Fault::new(
        at,
        message,
        "no closing quote",
        "close it with `\"`",
    ))
}

fn is_foreign_blank(character: char) -> bool {
    let json = matches!(character, ' ' | '\n' | '\r' | '\t');
    !json && (character.is_whitespace() || character == '\u{feff}')
}

fn foreign_blank(place: usize, character: char) -> Fault {
    let at = Span::new(place, place + character.len_utf8());
    let message = format!(
        "a blank that JSON does not know is here (U+{:04X})",
        u32::from(character)
    );
    let remedy = if character == '\u{feff}' {
        "save the file as UTF-8 without a byte-order mark"
    } else {
        "type a plain blank instead; such characters come with copied text"
    };
    Fault::new(at, message, "this one", remedy)
}

/// The place of a value; of a list or an object only where it opens, since it may be pages long.
pub(crate) fn start(value: &Value<'_>) -> Span {
    let range = value.range();
    let at = Span::new(range.start, range.end);
    match value {
        Value::Array(_) | Value::Object(_) => Span::new(at.start, at.start + 1),
        _ => at,
    }
}

/// What a value is, in place of what it should be.
pub(crate) fn found(value: &Value<'_>) -> &'static str {
    match value {
        Value::StringLit(_) => "this is a text",
        Value::NumberLit(_) => "this is a number",
        Value::BooleanLit(_) => "this is a boolean",
        Value::Object(_) => "this is an object",
        Value::Array(_) => "this is a list",
        Value::NullKeyword(_) => "this is null",
    }
}

/// The value as it was recorded.
pub(crate) fn json(value: &Value<'_>) -> Json {
    match value {
        Value::NullKeyword(_) => Json::Null,
        Value::BooleanLit(flag) => Json::Bool(flag.value),
        Value::NumberLit(number) => Json::Number(number.value.to_owned()),
        Value::StringLit(text) => Json::Text(text.value.clone().into_owned()),
        Value::Array(items) => Json::List(items.elements.iter().map(json).collect()),
        Value::Object(members) => object(members),
    }
}

/// The same of an object.
pub(crate) fn object(object: &Object<'_>) -> Json {
    let properties = object.properties.iter();
    Json::object(properties.map(|property| (property.name.as_str(), json(&property.value))))
}
