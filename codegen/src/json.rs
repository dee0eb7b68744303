//! A JSON value that keeps the order of members and the text of numbers.
//!
//! **Input:** text or values. **Output:** the other.
//!
//! Recorded responses are printed into guide pages as they came. `syntax` reads a text, `syntax_error` says why
//! it cannot, `locate` finds a value again, `edit` changes one.

#[cfg(feature = "gen")]
mod edit;
#[cfg(feature = "gen")]
pub(crate) mod locate;
#[cfg(feature = "gen")]
pub(crate) mod syntax;
#[cfg(feature = "gen")]
mod syntax_error;

use element_core::Literal;

use crate::invisible_characters;

#[cfg(feature = "gen")]
pub(crate) use self::syntax_error::Quotes;

/// One JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Members in their order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object of texts.
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Json)>) -> Self {
        Self::Object(
            members
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        )
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A wire text as a definition writes it: a boolean or a number without quotes, everything else in
    /// them.
    #[must_use]
    pub fn of_wire(literal: Literal, text: &str) -> Self {
        match literal {
            Literal::Boolean if literal.is_bare(text) => Self::Bool(text == "true"),
            Literal::Number if literal.is_bare(text) => Self::Number(text.to_owned()),
            _ => Self::text(text),
        }
    }

    /// The value of a member, if this is an object that has it.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Json> {
        match self {
            Self::Object(members) => members
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Two spaces a level, one member a line: how guide pages and `schema.json` are printed.
    #[must_use]
    pub fn pretty(&self) -> String {
        self.spread(usize::MAX)
    }

    /// The same down to a level, and what is deeper on one line: a large document that is compared
    /// line by line.
    #[must_use]
    pub fn spread(&self, levels: usize) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, levels);
        out
    }

    /// Everything on one line, without spaces.
    #[must_use]
    pub fn compact(&self) -> String {
        let mut out = String::new();
        self.write_line(&mut out);
        out
    }

    fn write_line(&self, out: &mut String) {
        match self {
            Self::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    item.write_line(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (place, (key, value)) in members.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    quote_into(out, key);
                    out.push(':');
                    value.write_line(out);
                }
                out.push('}');
            }
            scalar => scalar.write(out, 0, 0),
        }
    }

    fn write(&self, out: &mut String, depth: usize, levels: usize) {
        match self {
            Self::List(_) | Self::Object(_) if depth >= levels => self.write_line(out),
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => quote_into(out, text),
            Self::List(items) => {
                bracketed(out, depth, ('[', ']'), items, |out, item| {
                    item.write(out, depth + 1, levels);
                });
            }
            Self::Object(members) => {
                bracketed(out, depth, ('{', '}'), members, |out, (key, value)| {
                    quote_into(out, key);
                    out.push_str(": ");
                    value.write(out, depth + 1, levels);
                });
            }
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl From<u64> for Json {
    fn from(number: u64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Self {
        Self::List(items)
    }
}

fn bracketed<T>(
    out: &mut String,
    depth: usize,
    (open, close): (char, char),
    items: &[T],
    mut write: impl FnMut(&mut String, &T),
) {
    out.push(open);
    for (index, item) in items.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        write(out, item);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(close);
}

/// `text` as a JSON string literal.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut out = String::new();
    quote_into(&mut out, text);
    out
}

fn quote_into(out: &mut String, text: &str) {
    out.push('"');
    // Most texts are plain, and there are hundreds of thousands.
    let plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    if text.bytes().all(plain) {
        out.push_str(text);
        out.push('"');
        return;
    }
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            unseen if invisible_characters::name(unseen).is_some() => {
                invisible_characters::escape_json(unseen, out);
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_members_in_order_and_escapes() {
        let value = Json::object([
            (
                "b",
                Json::List(vec![Json::Number("1.10".into()), Json::Null]),
            ),
            ("a", Json::text("x\"\\\n\r\t\u{1}\u{202e}")),
            ("empty", Json::Object(vec![])),
        ]);
        let expected = "{\n  \"b\": [\n    1.10,\n    null\n  ],\n  \"a\": \"x\\\"\\\\\\n\\r\\t\\u0001\\u202e\",\n  \"empty\": {}\n}";
        assert_eq!(value.pretty(), expected);
        let lines = "{\n  \"b\": [1.10,null],\n  \"a\": \"x\\\"\\\\\\n\\r\\t\\u0001\\u202e\",\n  \"empty\": {}\n}";
        assert_eq!(value.spread(1), lines);
    }

    #[test]
    fn what_a_definition_may_write_bare_is_bare() {
        for (literal, text, expected) in [
            (Literal::Boolean, "true", "true"),
            (Literal::Boolean, "false", "false"),
            (Literal::Boolean, "TRUE", "\"TRUE\""),
            (Literal::Number, "30", "30"),
            (Literal::Number, "030", "\"030\""),
        ] {
            assert_eq!(Json::of_wire(literal, text).compact(), expected);
        }
    }
}
