//! A moment as a number.
//!
//! **Input:** milliseconds since 1970. **Output:** the system's time.

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{Unfit, Value, typed};
use crate::{EntrySpec, ValueType};

/// Milliseconds since the start of 1970 in UTC.
///
/// ```
/// use std::time::SystemTime;
/// use element_types::TimestampMs;
///
/// assert_eq!(TimestampMs(0).to_system_time(), Some(SystemTime::UNIX_EPOCH));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimestampMs(pub i64);

impl TimestampMs {
    /// The same moment as the standard library's type; `None` where that cannot hold it.
    #[must_use]
    pub fn to_system_time(self) -> Option<SystemTime> {
        match u64::try_from(self.0) {
            Ok(after) => UNIX_EPOCH.checked_add(Duration::from_millis(after)),
            Err(_) => UNIX_EPOCH.checked_sub(Duration::from_millis(self.0.unsigned_abs())),
        }
    }
}

impl Value for TimestampMs {
    const EXPECTS: &'static str = ValueType::TimestampMs.expects();

    const ENTRY: EntrySpec = typed(ValueType::TimestampMs);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        i64::from_text(text).map(Self)
    }

    fn vacant() -> Self {
        Self(0)
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl From<i64> for TimestampMs {
    fn from(milliseconds: i64) -> Self {
        Self(milliseconds)
    }
}
