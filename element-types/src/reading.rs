//! What a getter says about a member: absent, null, empty, a value, or something else.

use std::fmt;

use crate::redact::Text;
use crate::store::{Content, Found};
use crate::value::Shape;
use crate::{NoValue, Secret, Unfit, Value, ValueType};

/// What a response says about one member.
///
/// Absent, null and empty are three things, and a value that nobody expected is a fourth: reading
/// never fails because of it.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::Instance;
/// use element_types::Reading;
///
/// let instance = Instance::from_json(r#"{"configuration": {
///     "username": "agent", "subdomain": null, "pagination.max": "thirty"
/// }}"#)?;
/// let configuration = instance.configuration();
///
/// assert_eq!(configuration.username(), Reading::Value("agent"));
/// assert_eq!(configuration.subdomain(), Reading::Null);
/// assert_eq!(configuration.event_vendor_type(), Reading::Absent);
/// match configuration.pagination_max() {
///     Reading::Other(unexpected) => assert_eq!(unexpected.json(), r#""thirty""#),
///     expected => panic!("a number out of a word: {expected:?}"),
/// }
/// # }
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Reading<'a, T> {
    /// The member is not there.
    Absent,
    /// The member is `null`.
    Null,
    /// The member is an empty text; for a type to which space says nothing, a blank one too. A choice
    /// that has an empty option reads that one as its value.
    Empty,
    /// The member has a value of the expected type.
    Value(T),
    /// The member has a value that nobody expected, or the object that it would be in is none: then
    /// what is there instead.
    Other(Unexpected<'a>),
}

impl<'a, T> Reading<'a, T> {
    /// The value, if it is one.
    ///
    /// ```
    /// use element_types::Reading;
    ///
    /// assert_eq!(Reading::Value(30).value(), Some(30));
    /// assert_eq!(Reading::<i64>::Null.value(), None);
    /// ```
    #[must_use]
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The value, or another one in its place.
    ///
    /// ```
    /// use element_types::Reading;
    ///
    /// assert_eq!(Reading::<i64>::Absent.unwrap_or(30), 30);
    /// ```
    #[must_use]
    pub fn unwrap_or(self, other: T) -> T {
        self.value().unwrap_or(other)
    }

    /// The value, or an error of the caller's.
    ///
    /// ```
    /// use element_types::Reading;
    ///
    /// let missing = Reading::<i64>::Null.ok_or("the instance has no id");
    /// assert_eq!(missing, Err("the instance has no id"));
    /// ```
    ///
    /// # Errors
    ///
    /// The given one, when there is no value of the expected type.
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        self.value().ok_or(error)
    }

    /// The value, or why there is none: for `?`. The same as `Result::from(reading)`.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// use element_types::elements::freshservice::Instance;
    /// use element_types::NoValue;
    ///
    /// fn largest_page(instance: &Instance) -> Result<i64, NoValue> {
    ///     Ok(instance.configuration().pagination_max().into_result()?)
    /// }
    ///
    /// let instance = Instance::from_json(r#"{"configuration": {"pagination.max": "many"}}"#)?;
    /// let error = largest_page(&instance).unwrap_err();
    /// assert_eq!(error.to_string(), "the response has something else than a whole number there");
    /// # }
    /// # Ok::<(), element_types::DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no value of the expected type.
    pub fn into_result(self) -> Result<T, NoValue> {
        match self {
            Self::Absent => Err(NoValue::Absent),
            Self::Null => Err(NoValue::Null),
            Self::Empty => Err(NoValue::Empty),
            Self::Value(value) => Ok(value),
            Self::Other(unexpected) => Err(NoValue::Other {
                expected: unexpected.expected(),
            }),
        }
    }

    /// The value nobody expected, if it is one.
    #[must_use]
    pub fn unexpected(self) -> Option<Unexpected<'a>> {
        match self {
            Self::Other(unexpected) => Some(unexpected),
            _ => None,
        }
    }

    /// The same reading with its value changed.
    ///
    /// ```
    /// use element_types::Reading;
    ///
    /// assert_eq!(Reading::Value("agent").map(str::len), Reading::Value(5));
    /// ```
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<'a, U> {
        match self {
            Self::Absent => Reading::Absent,
            Self::Null => Reading::Null,
            Self::Empty => Reading::Empty,
            Self::Value(value) => Reading::Value(change(value)),
            Self::Other(unexpected) => Reading::Other(unexpected),
        }
    }
}

impl<T> From<Reading<'_, T>> for Option<T> {
    fn from(reading: Reading<'_, T>) -> Self {
        reading.value()
    }
}

impl<T> From<Reading<'_, T>> for Result<T, NoValue> {
    fn from(reading: Reading<'_, T>) -> Self {
        reading.into_result()
    }
}

/// A value that nobody expected, with its JSON.
///
/// `Debug` says what it is; it shows a number, boolean or text only where the entry is known and no
/// secret, and never what is inside an object or an array.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Unexpected<'a> {
    json: &'a str,
    expected: &'static str,
    visibility: Visibility,
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

/// A member that holds JSON, which may stand in a text; only its shape is shown.
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
