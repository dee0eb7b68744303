//! What a member of a response holds in place of a value, as an error.
//!
//! **Input:** what a reading is instead. **Output:** a sentence.

use std::fmt;

/// Why there is no value: what [`Reading::into_result`](crate::Reading::into_result) says.
///
/// It holds nothing of the response, so that it can be logged and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoValue {
    /// The member is not there.
    Absent,
    /// The member is `null`.
    Null,
    /// The member is an empty text.
    Empty,
    /// The member has a value that nobody expected.
    Other {
        /// What would have fitted: `a whole number`.
        expected: &'static str,
    },
}

impl fmt::Display for NoValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("the response does not have the member"),
            Self::Null => f.write_str("the response has `null` there"),
            Self::Empty => f.write_str("the response has an empty text there"),
            Self::Other { expected } => {
                write!(f, "the response has something else than {expected} there")
            }
        }
    }
}

impl std::error::Error for NoValue {}
