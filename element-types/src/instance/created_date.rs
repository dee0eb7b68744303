//! When an instance was created.
//!
//! **Input:** a text or a number. **Output:** the moment, as it was written.

use std::borrow::Cow;
use std::fmt;

use crate::redact::Text;
use crate::{TimestampMs, Unfit, Value};

/// When an instance was created: a date as text, or milliseconds in old responses.
///
/// ```
/// use element_types::{CreatedDate, TimestampMs, Value};
///
/// let date = CreatedDate::from_text("1449849600000");
/// assert_eq!(date, Ok(CreatedDate::Milliseconds(TimestampMs(1_449_849_600_000))));
/// let date = CreatedDate::from_text("2015-12-11T16:00:00Z");
/// assert_eq!(date, Ok(CreatedDate::Text("2015-12-11T16:00:00Z".to_owned())));
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CreatedDate {
    /// Usually ISO 8601; not parsed.
    Text(String),
    /// Milliseconds since 1970.
    Milliseconds(TimestampMs),
}

impl fmt::Debug for CreatedDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.debug_tuple("Text").field(&Text(text)).finish(),
            Self::Milliseconds(moment) => f.debug_tuple("Milliseconds").field(moment).finish(),
        }
    }
}

impl Value for CreatedDate {
    const EXPECTS: &'static str = "a date";

    fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Milliseconds(moment) => Cow::Owned(moment.0.to_string()),
        }
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        if text.trim().is_empty() {
            return Err(Unfit);
        }
        match TimestampMs::from_text(text) {
            Ok(moment) => Ok(Self::Milliseconds(moment)),
            Err(Unfit) => Ok(Self::Text(text.to_owned())),
        }
    }

    fn vacant() -> Self {
        Self::Text(String::new())
    }
}
