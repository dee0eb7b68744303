//! A member read as a value of its type.
//!
//! **Input:** a member, if it is there, and what would fit. **Output:** what it is.

use super::{Reading, Unexpected, Visibility};
use crate::store::{Content, Found};
use crate::{Unfit, Value};

/// Reads a member as text that stays where it is.
pub(crate) fn text(found: Option<Found<'_>>, visibility: Visibility) -> Reading<'_, &str> {
    let Some(Found { content, json }) = found else {
        return Reading::Absent;
    };
    match content {
        Content::Null => Reading::Null,
        Content::Text("") => Reading::Empty,
        Content::Text(text) | Content::Bare(text) => Reading::Value(text),
        Content::Misfit => Reading::Other(misfit(json)),
        Content::Nested | Content::Broken => Reading::Other(Unexpected {
            json,
            expected: String::EXPECTS,
            visibility,
        }),
    }
}

/// What is there in place of the object that the member would be in.
fn misfit(json: &str) -> Unexpected<'_> {
    Unexpected {
        json,
        expected: "an object",
        visibility: Visibility::Hidden,
    }
}

/// Reads a member as a value of its type.
pub(crate) fn value<T: Value>(found: Option<Found<'_>>, visibility: Visibility) -> Reading<'_, T> {
    if let Some(option) = empty_option(found) {
        return Reading::Value(option);
    }
    read_with(
        found,
        visibility,
        T::EXPECTS,
        |content, json| match content {
            Content::Text(text) | Content::Bare(text) => T::from_text(text),
            Content::Nested => T::from_json(json),
            Content::Null | Content::Broken | Content::Misfit => Err(Unfit),
        },
    )
}

/// The option that an empty text is, where it is one.
fn empty_option<T: Value>(found: Option<Found<'_>>) -> Option<T> {
    match found?.content {
        Content::Text("") if !T::ENTRY.options().is_empty() => T::from_text("").ok(),
        _ => None,
    }
}

/// Reads a member with a function that sees neither null nor an empty text.
pub(crate) fn read_with<'a, T>(
    found: Option<Found<'a>>,
    visibility: Visibility,
    expected: &'static str,
    decode: impl FnOnce(Content<'a>, &'a str) -> Result<T, Unfit>,
) -> Reading<'a, T> {
    let Some(Found { content, json }) = found else {
        return Reading::Absent;
    };
    match content {
        Content::Null => return Reading::Null,
        Content::Text("") => return Reading::Empty,
        Content::Misfit => return Reading::Other(misfit(json)),
        _ => {}
    }
    match (decode(content, json), content) {
        (Ok(value), _) => Reading::Value(value),
        (Err(Unfit), Content::Text(text)) if text.trim().is_empty() => Reading::Empty,
        (Err(Unfit), _) => Reading::Other(Unexpected {
            json,
            expected,
            visibility,
        }),
    }
}
