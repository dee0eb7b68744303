//! A response that is no JSON object, or no instance.
//!
//! **Input:** why a text could not be read. **Output:** the same with its place, without the text.

use std::fmt;

use super::platform::{self, PlatformError};

/// Why a text could not be read as a response.
///
/// Only the form can be wrong, never a value: any JSON object is read, but for the platform's error
/// body, which is no instance. The error says where, and shows nothing of the text;
/// [`platform_error`](Self::platform_error) has what the platform said.
///
/// ```
/// use element_types::{Instance, UntypedConfig};
///
/// let error = Instance::<UntypedConfig>::from_json("{\n  \"id\": ,\n}").unwrap_err();
/// assert_eq!(error.to_string(), "not JSON: wrong syntax at line 2, column 9");
/// assert_eq!(error.line(), Some(2));
///
/// let body = r#"{"requestId": "5c8a6d9f0b3e2a1d4c7f8e90", "message": "No instance found with ID 7"}"#;
/// let error = Instance::<UntypedConfig>::from_json(body).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "an error of the platform, request 5c8a6d9f0b3e2a1d4c7f8e90, in place of an instance; \
///      `platform_error()` has its message",
/// );
/// let said = error.platform_error().and_then(|error| error.message());
/// assert_eq!(said, Some("No instance found with ID 7"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    Syntax {
        what: &'static str,
        line: usize,
        column: usize,
    },
    NotAnObject,
    TooLarge,
    Platform(PlatformError),
}

impl From<serde_json::Error> for DecodeError {
    fn from(error: serde_json::Error) -> Self {
        Self::syntax(&error)
    }
}

impl DecodeError {
    pub(crate) fn syntax(error: &serde_json::Error) -> Self {
        let what = match error.classify() {
            serde_json::error::Category::Eof => "the text ends early",
            _ => "wrong syntax",
        };
        Self {
            reason: Reason::Syntax {
                what,
                line: error.line(),
                column: error.column(),
            },
        }
    }

    pub(crate) fn not_an_object() -> Self {
        Self {
            reason: Reason::NotAnObject,
        }
    }

    pub(crate) fn too_large() -> Self {
        Self {
            reason: Reason::TooLarge,
        }
    }

    pub(crate) fn platform(error: PlatformError) -> Self {
        Self {
            reason: Reason::Platform(error),
        }
    }

    /// What the platform said, if the text is its error in place of an instance.
    #[must_use]
    pub fn platform_error(&self) -> Option<&PlatformError> {
        match &self.reason {
            Reason::Platform(error) => Some(error),
            _ => None,
        }
    }

    /// The line of the mistake, from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self.reason {
            Reason::Syntax { line, .. } => Some(line),
            _ => None,
        }
    }

    /// The column of the mistake in bytes, from 1.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        match self.reason {
            Reason::Syntax { column, .. } => Some(column),
            _ => None,
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Syntax { what, line, column } => {
                write!(f, "not JSON: {what} at line {line}, column {column}")
            }
            Reason::NotAnObject => f.write_str("not a JSON object"),
            Reason::TooLarge => f.write_str("a JSON text of 2 GiB or more"),
            Reason::Platform(error) => {
                f.write_str("an error of the platform, ")?;
                if let Some(id) = error.request_id().filter(|id| platform::is_request_id(id)) {
                    write!(f, "request {id}, ")?;
                }
                f.write_str("in place of an instance; `platform_error()` has its message")
            }
        }
    }
}

impl std::error::Error for DecodeError {}
