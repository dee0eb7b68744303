//! A value that nobody expected.
//!
//! **Input:** JSON that does not fit. **Output:** the same JSON on request; in `Debug`, no more of it than
//! may be seen.

use std::fmt;

use crate::redact::Text;
use crate::value::Shape;
use crate::{Value, ValueType};

/// A value that nobody expected, with its JSON.
///
/// `Debug` says what it is; it shows a number, boolean or text only where the entry is known and no
/// secret, and never what is inside an object or an array.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Unexpected<'a> {
    pub(super) json: &'a str,
    pub(super) expected: &'static str,
    pub(super) visibility: Visibility,
}

/// Whether `Debug` may show a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    Shown,
    Hidden,
}

impl Visibility {
    /// Of a secret nothing is shown, and of a document nobody knows what it holds.
    pub(crate) fn of<T: Value>() -> Self {
        if T::ENTRY.secret || T::ENTRY.value_type == ValueType::Json {
            Self::Hidden
        } else {
            Self::Shown
        }
    }
}

impl<'a> Unexpected<'a> {
    /// The value's JSON, as it came. It may hold a secret.
    #[must_use]
    pub fn json(&self) -> &'a str {
        self.json
    }

    /// What would have fitted: `a whole number`.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.expected
    }
}

impl fmt::Debug for Unexpected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = self.expected;
        if self.visibility == Visibility::Hidden {
            write!(f, "Unexpected([redacted], not {expected})")
        } else if self.json.starts_with('"') {
            match serde_json::from_str::<String>(self.json) {
                Ok(text) => write!(f, "Unexpected({:?}, not {expected})", Text(&text)),
                Err(_) => write!(f, "Unexpected({}, not {expected})", Shape(self.json)),
            }
        } else if self.json.starts_with(['{', '[']) {
            write!(f, "Unexpected({}, not {expected})", Shape(self.json))
        } else {
            write!(f, "Unexpected({}, not {expected})", self.json)
        }
    }
}
