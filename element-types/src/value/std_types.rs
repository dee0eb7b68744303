//! Values that are a type of the language, and secrets.
//!
//! **Input:** a text, a secret, a boolean or a whole number. **Output:** its text on the wire, and back.

use std::borrow::Cow;
use std::fmt;

use super::{Unfit, Value, typed};
use crate::redact::Text;
use crate::{EntrySpec, Secret, ValueType};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_the_platform_writes() {
        assert_eq!(true.to_wire(), "true");
        assert_eq!(30.to_wire(), "30");
    }
}
