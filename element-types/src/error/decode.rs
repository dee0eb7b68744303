//! A response that is no JSON object.

use std::fmt;

/// Why a text could not be read as a response.
///
/// Only the form can be wrong, never a value: any JSON object is read. The error says where, and
/// shows nothing of the text.
///
/// ```
/// use element_types::{Instance, UntypedConfig};
///
/// let error = Instance::<UntypedConfig>::from_json("{\n  \"id\": ,\n}").unwrap_err();
/// assert_eq!(error.to_string(), "not JSON: wrong syntax at line 2, column 9");
/// assert_eq!(error.line(), Some(2));
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

    /// The line of the mistake, from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self.reason {
            Reason::Syntax { line, .. } => Some(line),
            Reason::NotAnObject | Reason::TooLarge => None,
        }
    }

    /// The column of the mistake in bytes, from 1.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        match self.reason {
            Reason::Syntax { column, .. } => Some(column),
            Reason::NotAnObject | Reason::TooLarge => None,
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason {
            Reason::Syntax { what, line, column } => {
                write!(f, "not JSON: {what} at line {line}, column {column}")
            }
            Reason::NotAnObject => f.write_str("not a JSON object"),
            Reason::TooLarge => f.write_str("a JSON text of 2 GiB or more"),
        }
    }
}

impl std::error::Error for DecodeError {}
