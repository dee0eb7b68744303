//! An address as the platform keeps it.
//!
//! **Input:** a text, which may hold `{key}`. **Output:** the same, and the keys in it.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use super::{Unfit, Value, fitting, typed};
use crate::redact::Text;
use crate::{EntrySpec, ValueType};

/// An address, kept as the text it is: never parsed, never normalised.
///
/// The platform fills `{placeholders}` from other entries, so the text need not be a valid URL.
/// `Debug` shows neither who signs in, as in `postgres://user:password@db`, nor the values of a query;
/// `Display` is the text itself.
///
/// ```
/// use element_types::Url;
///
/// let base = Url::new("https://{subdomain}.freshservice.com");
/// assert_eq!(base.placeholders().collect::<Vec<_>>(), ["subdomain"]);
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Url(String);

impl Url {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names between braces, in order of appearance.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        element_core::placeholders(&self.0)
    }
}

impl AsRef<str> for Url {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for Url {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::new(text))
    }
}

impl Value for Url {
    const EXPECTS: &'static str = ValueType::Url.expects();

    const ENTRY: EntrySpec = typed(ValueType::Url);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        fitting(ValueType::Url, text).map(Self::new)
    }

    fn vacant() -> Self {
        Self::new("")
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Url").field(&Text(&self.0)).finish()
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Url {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Url {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
