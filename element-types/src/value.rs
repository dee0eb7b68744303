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

use crate::fields::Access;
use crate::redact::Text;
use crate::{Choice, EntryDetails, EntrySpec, Secret, ValueType};

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
            fmt::Debug::fmt(&Text(&self.to_text()), f)
        }
    }
}

impl Value for String {
    const EXPECTS: &'static str = ValueType::Text.expects();

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
        fmt::Debug::fmt(&Text(self), f)
    }
}

impl Value for Secret {
    const EXPECTS: &'static str = ValueType::Text.expects();

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
    const EXPECTS: &'static str = ValueType::Boolean.expects();

    const ENTRY: EntrySpec = typed(ValueType::Boolean);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        element_core::boolean(text).ok_or(Unfit)
    }

    fn vacant() -> Self {
        false
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Value for i64 {
    const EXPECTS: &'static str = ValueType::Integer.expects();

    const ENTRY: EntrySpec = typed(ValueType::Integer);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        element_core::integer(text).ok_or(Unfit)
    }

    fn vacant() -> Self {
        0
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl<C: Choice> Value for C {
    const EXPECTS: &'static str = ValueType::Choice.expects();

    const ENTRY: EntrySpec = EntrySpec {
        value_type: ValueType::Choice,
        details: &EntryDetails {
            options: C::OPTIONS,
            spellings: C::SPELLINGS,
            ..EntryDetails::NONE
        },
        ..EntrySpec::TEXT
    };

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        let choice = <C as Choice>::from_text(text);
        // An option may be blank.
        if C::OPTIONS.contains(&choice.as_str()) {
            return Ok(choice);
        }
        fitting(ValueType::Choice, text).map(|_| choice)
    }

    fn vacant() -> Self {
        <C as Choice>::from_text("")
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if C::OPTIONS.contains(&self.as_str()) {
            fmt::Debug::fmt(self, f)
        } else {
            f.debug_tuple("Other").field(&Text(self.as_str())).finish()
        }
    }
}

/// An entry of this type, and nothing else.
const fn typed(value_type: ValueType) -> EntrySpec {
    EntrySpec {
        value_type,
        ..EntrySpec::TEXT
    }
}

/// The wire text of JSON, whether or not it stands in quotes.
pub(crate) fn text(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// The text, if it fits the kind.
fn fitting(kind: ValueType, text: &str) -> Result<&str, Unfit> {
    if kind.fits(text) {
        Ok(text)
    } else {
        Err(Unfit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::EventVendorType;
    use crate::{Reading, Reported as _, UntypedConfig};

    #[test]
    fn what_is_written_is_what_the_platform_writes() {
        assert_eq!(true.to_wire(), "true");
        assert_eq!(30.to_wire(), "30");
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

    #[derive(Debug, PartialEq)]
    enum Separator {
        None,
        Space,
        Other(String),
    }

    impl Choice for Separator {
        const OPTIONS: &'static [&'static str] = &["", " "];

        fn as_str(&self) -> &str {
            match self {
                Self::None => "",
                Self::Space => " ",
                Self::Other(text) => text,
            }
        }

        fn from_text(text: &str) -> Self {
            match text {
                "" | "none" => Self::None,
                " " => Self::Space,
                other => Self::Other(other.to_owned()),
            }
        }
    }

    #[test]
    fn an_option_that_is_empty_or_blank_is_read_back() {
        for (json, read) in [
            (r#""""#, Reading::Value(Separator::None)),
            (r#""none""#, Reading::Value(Separator::None)),
            (r#"" ""#, Reading::Value(Separator::Space)),
            (r#""  ""#, Reading::Empty),
            (r#"",""#, Reading::Value(Separator::Other(",".to_owned()))),
            ("null", Reading::Null),
        ] {
            let reported = UntypedConfig::from_json(&format!(r#"{{"separator":{json}}}"#));
            let reported = reported.unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(reported.entry::<Separator>("separator"), read, "{json}");
            assert_eq!(reported.entry::<Separator>("absent"), Reading::Absent);
        }
        for choice in [Separator::None, Separator::Space] {
            let text = choice.to_text().into_owned();
            assert_eq!(<Separator as Value>::from_text(&text), Ok(choice));
        }
    }
}
