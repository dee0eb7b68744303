//! What a getter says about a member: absent, null, empty, a value, or something else.
//!
//! **Input:** a member of a response, if it is there. **Output:** its [`Reading`]: the value where it
//! fits its type, what is there instead where it does not.

mod debug;
mod decode;
mod unexpected;

pub use unexpected::Unexpected;

pub(crate) use debug::{Redacted, Shaped, Shown};
pub(crate) use decode::{read_with, text, value};
pub(crate) use unexpected::Visibility;

use crate::NoValue;

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
