//! The values of an entry, by the kind of value that it takes.
//!
//! **Input:** an entry. **Output:** the members of a schema that say which values it takes.
//!
//! Generators get one plain type for each kind, as guides send it. Validators get what the judge of
//! requests takes and refuses, as far as a schema can say it: also the texts `"true"` and `"30"`, and
//! neither a mask nor a placeholder that somebody forgot to fill in.

use element_core::{Literal, ValueType, has_lone_brace};

use super::dialect::Dialect;
use super::{object, texts};
use crate::json::Json;
use crate::model::{Entry, Presence};

/// A text that is no mask, and holds nothing to fill in.
const TEXT: &str = "text";
/// The same, and not blank.
const FILLED: &str = "filled";
/// The same, each brace with its partner.
const ADDRESS: &str = "address";
const BOOLEAN: &str = "boolean";
const INTEGER: &str = "integer";
const DOCUMENT: &str = "document";
const LIST: &str = "list";

/// Which values an entry takes in a way.
pub(super) fn of(entry: &Entry, presence: &Presence, dialect: Dialect) -> Json {
    let kind = entry.value_type.kind();
    match (presence, dialect) {
        (Presence::Fixed(text), _) => dialect.constant(text),
        (_, Dialect::JsonSchema) => judged(presence, kind),
        (_, Dialect::OpenApi31 | Dialect::OpenApi30) => plain(presence, kind, dialect),
    }
}

/// One type, for generators.
fn plain(presence: &Presence, kind: ValueType, dialect: Dialect) -> Json {
    match kind.literal() {
        Literal::Boolean => object! { "type" => "boolean" },
        Literal::Number => object! { "type" => "integer", "format" => "int64" },
        _ if *presence == Presence::Required => dialect.filled(),
        _ => object! { "type" => "string" },
    }
}

/// What the judge takes, for validators.
fn judged(presence: &Presence, kind: ValueType) -> Json {
    let shared = match kind.literal() {
        Literal::Boolean => BOOLEAN,
        Literal::Number => INTEGER,
        Literal::Document => DOCUMENT,
        Literal::List => LIST,
        Literal::Text if kind == ValueType::Url => ADDRESS,
        Literal::Text if kind.fits("") && *presence != Presence::Required => TEXT,
        Literal::Text => FILLED,
    };
    let shared = Dialect::JsonSchema.reference(shared);
    match presence {
        // The platform's own value may be sent, whatever it looks like.
        Presence::Default(text)
            if text.trim().is_empty() || !kind.fits(text) || has_lone_brace(text) =>
        {
            object! { "anyOf" => vec![shared, Dialect::JsonSchema.constant(text)] }
        }
        _ => shared,
    }
}

/// The schemas that [`of`] refers to.
pub(super) fn shared() -> Vec<(&'static str, Json)> {
    let mut filled = text("A text that is not blank, no mask, and holds no placeholder.");
    super::extend(&mut filled, object! { "pattern" => r"\S" });
    let mut address = object! { "description" => "An address; braces enclose keys of entries." };
    super::extend(&mut address, Dialect::JsonSchema.reference(FILLED));
    let braces = r"^[^{}]*(\{[^{}]*\}[^{}]*)*$";
    super::extend(&mut address, object! { "pattern" => braces });
    let flag = r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$";
    let number = r"^\s*[+-]?[0-9]{1,19}\s*$";
    let of_text = |pattern: &str| object! { "type" => "string", "pattern" => pattern };
    let filled_or = |one: Json| vec![one, Dialect::JsonSchema.reference(FILLED)];
    let document = object! { "type" => texts(["object", "array"]) };
    let items = object! {
        "type" => "array",
        "items" => Dialect::JsonSchema.reference(FILLED),
        "minItems" => 1_u64,
    };
    let one_of =
        |what: &str, schemas: Vec<Json>| object! { "description" => what, "anyOf" => schemas };
    vec![
        (
            TEXT,
            text("A text that is no mask and holds no placeholder."),
        ),
        (FILLED, filled),
        (ADDRESS, address),
        (
            BOOLEAN,
            one_of(
                "True or false, also as a text.",
                vec![object! { "type" => "boolean" }, of_text(flag)],
            ),
        ),
        (
            INTEGER,
            one_of(
                "A whole number, also as a text.",
                vec![object! { "type" => "integer" }, of_text(number)],
            ),
        ),
        (
            DOCUMENT,
            one_of("A JSON document: itself, or its text.", filled_or(document)),
        ),
        (
            LIST,
            one_of(
                "Items separated by commas, or a list of them.",
                filled_or(items),
            ),
        ),
    ]
}

/// A text that nobody forgot to fill in; without lookaround, which not every validator has.
fn text(what: &str) -> Json {
    let leftover = r"^\s*[*•●]{6,}\s*$|<[Ii][Nn][Ss][Ee][Rr][Tt]_";
    object! {
        "type" => "string",
        "description" => what,
        "not" => object! { "pattern" => leftover },
    }
}
