//! Members as `Debug` shows them.
//!
//! **Input:** a member. **Output:** what may be seen of it.

use std::fmt;

use crate::Secret;
use crate::redact::Text;
use crate::store::{Content, Found};
use crate::value::Shape;

/// A member in a list of members for `Debug`: scalars as they are, but for credentials in them;
/// everything else by its shape.
pub(crate) struct Shown<'a>(pub(crate) Found<'a>);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.content {
            Content::Null => f.write_str("null"),
            Content::Text(text) => fmt::Debug::fmt(&Text(text), f),
            Content::Bare(text) => f.write_str(text),
            Content::Nested | Content::Broken | Content::Misfit => {
                write!(f, "({})", Shape(self.0.json))
            }
        }
    }
}

/// A member that holds JSON, which may be in a text; only its shape is shown.
pub(crate) struct Shaped<'a>(pub(crate) Found<'a>);

impl fmt::Debug for Shaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.content {
            Content::Null => f.write_str("null"),
            Content::Text("") => f.write_str("\"\""),
            _ => write!(f, "({})", Shape(self.0.json)),
        }
    }
}

/// A hidden member in a list of members for `Debug`; null and the mask are told apart, being none.
pub(crate) struct Redacted<'a>(pub(crate) Found<'a>);

impl fmt::Debug for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.content {
            Content::Null => f.write_str("null"),
            Content::Text("") => f.write_str("\"\""),
            Content::Text(text) if Secret::new(text).is_mask() => f.write_str("[masked]"),
            _ => f.write_str("[redacted]"),
        }
    }
}
