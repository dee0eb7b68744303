//! The pattern of a date.
//!
//! **Input:** a text. **Output:** the same, shown as it is.

use std::borrow::Cow;
use std::fmt;

use super::{Unfit, Value, fitting, typed};
use crate::{EntrySpec, ValueType};

/// A pattern such as `yyyy-MM-dd'T'HH:mm:ss`, kept as the text it is.
///
/// ```
/// use element_types::DateMask;
///
/// assert_eq!(DateMask::new("yyyy-MM-dd").as_str(), "yyyy-MM-dd");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DateMask(String);

impl DateMask {
    /// Takes the pattern over.
    #[must_use]
    pub fn new(pattern: impl Into<String>) -> Self {
        Self(pattern.into())
    }

    /// The pattern.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for DateMask {
    const EXPECTS: &'static str = ValueType::DateMask.expects();

    const ENTRY: EntrySpec = typed(ValueType::DateMask);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        fitting(ValueType::DateMask, text).map(Self::new)
    }

    fn vacant() -> Self {
        Self::new("")
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl fmt::Display for DateMask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for DateMask {
    fn from(pattern: String) -> Self {
        Self(pattern)
    }
}

impl From<&str> for DateMask {
    fn from(pattern: &str) -> Self {
        Self(pattern.to_owned())
    }
}
