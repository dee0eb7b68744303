//! What an entry's value can be: a Rust value on one side, the wire text on the other.

mod date_mask;
mod json;
mod list;
mod timestamp_ms;
mod url;

use std::borrow::Cow;
use std::fmt;

pub use date_mask::DateMask;
pub use json::Json;
pub use list::List;
pub use timestamp_ms::TimestampMs;
pub use url::Url;

pub(crate) use json::Shape;
pub(crate) use url::placeholders;

use crate::support::Access;
use crate::{Choice, EntrySpec, Secret, ValueType};

/// A text that does not fit the type of its entry.
///
/// It holds nothing, least of all the text: the caller knows which entry it was, and
/// [`Value::EXPECTS`] says what would have fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the text does not fit the type of the entry")
    }
}

impl std::error::Error for Unfit {}

/// The type of an entry: how its value is written to the wire and read from it.
///
/// The platform keeps every entry as text, and that text is what this trait speaks. A type of your
/// own becomes an entry by implementing it:
///
/// ```
/// use std::borrow::Cow;
/// use element_types::{Unfit, Value};
///
/// #[derive(Debug, PartialEq)]
/// struct Percent(u8);
///
/// impl Value for Percent {
///     const EXPECTS: &'static str = "a number from 0 to 100";
///
///     fn to_text(&self) -> Cow<'_, str> {
///         self.0.to_string().into()
///     }
///
///     fn from_text(text: &str) -> Result<Self, Unfit> {
///         match text.trim().parse() {
///             Ok(number @ 0..=100) => Ok(Self(number)),
///             _ => Err(Unfit),
///         }
///     }
///
///     fn vacant() -> Self {
///         Self(0)
///     }
/// }
///
/// assert_eq!(Percent::from_text("30"), Ok(Percent(30)));
/// assert_eq!(Percent(30).to_wire(), "30");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no type of an entry",
    label = "an entry's value is written to the wire as text, and read from it",
    note = "write one of `String`, `bool`, `i64`, `Secret`, `Url`, `Json`, `List`, `TimestampMs` and `DateMask`, or implement `element_types::Value` for a type of your own"
)]
pub trait Value: Sized {
    /// What fits, to complete the sentence "expected …": `a whole number`.
    const EXPECTS: &'static str;

    /// What the table says of every entry of this type, before its own facts.
    ///
    /// A type of your own is [`ValueType::Custom`] and shown. One that must never be shown says so
    /// here, and is redacted in what this crate prints:
    ///
    /// ```
    /// # use std::borrow::Cow;
    /// # use element_types::{Unfit, Value};
    /// use element_types::{EntrySpec, ValueType};
    ///
    /// struct Pin(String);
    ///
    /// impl Value for Pin {
    ///     const ENTRY: EntrySpec = EntrySpec {
    ///         value_type: ValueType::Custom,
    ///         secret: true,
    ///         ..EntrySpec::TEXT
    ///     };
    ///     // …
    /// #   const EXPECTS: &'static str = "four digits";
    /// #   fn to_text(&self) -> Cow<'_, str> { Cow::Borrowed(&self.0) }
    /// #   fn from_text(text: &str) -> Result<Self, Unfit> { Ok(Self(text.to_owned())) }
    /// #   fn vacant() -> Self { Self(String::new()) }
    /// }
    /// ```
    const ENTRY: EntrySpec = typed(ValueType::Custom);

    /// The text on the wire.
    fn to_text(&self) -> Cow<'_, str>;

    /// Reads the text on the wire; a bare JSON number or boolean arrives as its own text.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when the text means nothing to the type.
    fn from_text(text: &str) -> Result<Self, Unfit>;

    /// Reads a JSON object or array, given as text. Most types have no such form.
    ///
    /// # Errors
    ///
    /// [`Unfit`], unless the type says otherwise.
    fn from_json(json: &str) -> Result<Self, Unfit> {
        let _ = json;
        Err(Unfit)
    }

    /// Any value; it fills a builder's slot until the real one is set and is never sent.
    fn vacant() -> Self;

    /// The value as the request sends it: the text as a JSON string, unless the type says otherwise.
    fn to_wire(&self) -> serde_json::Value {
        serde_json::Value::String(self.to_text().into_owned())
    }

    /// How the derive reaches a type of the author's own: by one name, so that a type that is no
    /// value is one error.
    #[doc(hidden)]
    const ACCESS: Access<Self> = Access::NEW;

    /// What `Debug` of a generated configuration shows; a type that implements `Debug` shows that.
    #[doc(hidden)]
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if Self::ENTRY.secret {
            f.write_str("[redacted]")
        } else {
            fmt::Debug::fmt(&self.to_text(), f)
        }
    }
}

impl Value for String {
    const EXPECTS: &'static str = "a text";

    const ENTRY: EntrySpec = EntrySpec::TEXT;

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        Ok(text.to_owned())
    }

    fn vacant() -> Self {
        Self::new()
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Value for Secret {
    const EXPECTS: &'static str = "a text";

    const ENTRY: EntrySpec = EntrySpec {
        secret: true,
        ..EntrySpec::TEXT
    };

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.expose())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        Ok(Self::new(text))
    }

    fn vacant() -> Self {
        Self::new(String::new())
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Value for bool {
    const EXPECTS: &'static str = "`true` or `false`";

    const ENTRY: EntrySpec = typed(ValueType::Boolean);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("true") {
            Ok(true)
        } else if text.eq_ignore_ascii_case("false") {
            Ok(false)
        } else {
            Err(Unfit)
        }
    }

    fn vacant() -> Self {
        false
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Value for i64 {
    const EXPECTS: &'static str = "a whole number";

    const ENTRY: EntrySpec = typed(ValueType::Integer);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        text.trim().parse().map_err(|_| Unfit)
    }

    fn vacant() -> Self {
        0
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl<C: Choice> Value for C {
    const EXPECTS: &'static str = "one of the options";

    const ENTRY: EntrySpec = EntrySpec {
        value_type: ValueType::Choice,
        options: C::OPTIONS,
        ..EntrySpec::TEXT
    };

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        not_blank(text).map(<C as Choice>::from_text)
    }

    fn vacant() -> Self {
        <C as Choice>::from_text("")
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// An entry of this type, and nothing else.
const fn typed(value_type: ValueType) -> EntrySpec {
    EntrySpec {
        value_type,
        ..EntrySpec::TEXT
    }
}

/// For types to which a blank text says nothing.
/// The wire text of JSON, whether or not it stands in quotes.
pub(crate) fn text(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn not_blank(text: &str) -> Result<&str, Unfit> {
    if text.trim().is_empty() {
        Err(Unfit)
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::EventVendorType;

    #[test]
    fn booleans_are_read_in_any_case_and_written_in_lower_case() {
        for (text, value) in [("true", true), (" False ", false), ("TRUE", true)] {
            assert_eq!(bool::from_text(text), Ok(value), "{text}");
        }
        for text in ["", " ", "yes", "1", "truee"] {
            assert_eq!(bool::from_text(text), Err(Unfit), "{text}");
        }
        assert_eq!(true.to_wire(), "true");
    }

    #[test]
    fn integers_are_whole_and_within_64_bits() {
        for (text, value) in [("30", 30), ("-1", -1), (" 15 ", 15)] {
            assert_eq!(i64::from_text(text), Ok(value), "{text}");
        }
        for text in ["", "1.10", "1e3", "9223372036854775808", "thirty"] {
            assert_eq!(i64::from_text(text), Err(Unfit), "{text}");
        }
    }

    #[test]
    fn an_unknown_choice_survives() {
        let choice = <EventVendorType as Value>::from_text("carrier pigeon");
        assert_eq!(
            choice.as_ref().map(Value::to_text).as_deref(),
            Ok("carrier pigeon")
        );
        assert_eq!(<EventVendorType as Value>::from_text(" "), Err(Unfit));
    }
}
