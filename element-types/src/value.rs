//! What an entry's value can be: a Rust value on one side, the wire text on the other.
//!
//! **Input:** a Rust value, or a text from the wire. **Output:** the other of the two.

mod choice;
mod date_mask;
mod json;
mod list;
mod std_types;
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
use crate::{EntrySpec, ValueType};

/// A text that does not fit the type of its entry.
///
/// It holds nothing, least of all the text: the caller knows which entry it was, and
/// [`Value::EXPECTS`] says what would have fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

/// An entry of this type, and nothing else.
const fn typed(value_type: ValueType) -> EntrySpec {
    EntrySpec {
        value_type,
        ..EntrySpec::TEXT
    }
}

/// The wire text of JSON, whether or not it is in quotes.
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
