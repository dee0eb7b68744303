//! How a value is written: one spelling for each.
//!
//! **Input:** a text from the wire. **Output:** what the text says, and the spelling that
//! everything here writes.

use std::borrow::Cow;

/// How JSON and Rust write a value; on the wire each is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// As a text.
    Text,
    /// As `true` or `false`.
    Boolean,
    /// As a whole number.
    Number,
    /// As a list of texts.
    List,
    /// As whatever JSON it is.
    Document,
}

impl Literal {
    /// The text as such a value is written: `true` for ` True `, `15` for `+15`, `a,b` for
    /// `a, b,`. `None` for what is no boolean or number where one has to be.
    ///
    /// ```
    /// use element_core::Literal;
    ///
    /// assert_eq!(Literal::Number.canonical(" +15 ").as_deref(), Some("15"));
    /// assert_eq!(Literal::Number.canonical("many"), None);
    /// ```
    #[must_use]
    pub fn canonical(self, text: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Boolean => boolean(text).map(|flag| if flag { "true" } else { "false" }.into()),
            Self::Number => integer(text).map(|number| number.to_string().into()),
            Self::List => Some(items(text).collect::<Vec<_>>().join(",").into()),
            Self::Text | Self::Document => Some(text.into()),
        }
    }

    /// Whether JSON and Rust write the text without quotes: a boolean or a number, spelled as they
    /// spell it.
    #[must_use]
    pub fn is_bare(self, text: &str) -> bool {
        matches!(self, Self::Boolean | Self::Number)
            && self.canonical(text).as_deref() == Some(text)
    }

    /// Whether two texts mean the same value.
    pub(crate) fn means_the_same(self, left: &str, right: &str) -> bool {
        left == right
            || self
                .canonical(left)
                .is_some_and(|own| Some(own) == self.canonical(right))
    }
}

/// The items of a list: what stands between commas, without space around it; empty ones are none.
pub fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// Reads `true` or `false`, in any case and with space around it.
#[must_use]
pub fn boolean(text: &str) -> Option<bool> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

/// Reads a whole number of 64 bits, with space around it.
#[must_use]
pub fn integer(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_has_one_spelling() {
        use Literal::{Boolean, Document, List, Number, Text};
        for (kind, text, canonical, bare) in [
            (Boolean, "true", Some("true"), true),
            (Boolean, " True", Some("true"), false),
            (Boolean, "yes", None, false),
            (Number, "-3", Some("-3"), true),
            (Number, "+3", Some("3"), false),
            (Number, "03", Some("3"), false),
            (Number, "1500000000000", Some("1500000000000"), true),
            (Number, "now", None, false),
            (List, " a ,b,,", Some("a,b"), false),
            (List, "a,b", Some("a,b"), false),
            (Document, " {} ", Some(" {} "), false),
            (Text, " 1 ", Some(" 1 "), false),
        ] {
            assert_eq!(
                kind.canonical(text).as_deref(),
                canonical,
                "{kind:?} {text}"
            );
            assert_eq!(kind.is_bare(text), bare, "{kind:?} {text}");
        }
        assert!(List.means_the_same("a, b", "a,b") && !Text.means_the_same("a, b", "a,b"));
    }
}
