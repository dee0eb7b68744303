//! Values and their wire text.

use std::borrow::Cow;

/// A value with a wire text.
pub trait Value: Sized {
    /// The wire text.
    fn to_text(&self) -> Cow<'_, str>;
    /// The value of a wire text.
    fn from_text(text: &str) -> Option<Self>;
    /// A placeholder that is never read.
    fn vacant() -> Self;
}

impl Value for String {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
    fn vacant() -> Self {
        Self::new()
    }
}

impl Value for bool {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
    fn vacant() -> Self {
        false
    }
}

impl Value for i64 {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
    fn vacant() -> Self {
        0
    }
}

macro_rules! texts {
    ($($name:ident),*) => {$(
        /// A text with a meaning.
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl Value for $name {
            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }
            fn from_text(text: &str) -> Option<Self> {
                Some(Self(text.to_owned()))
            }
            fn vacant() -> Self {
                Self(String::new())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(stringify!($name))
            }
        }
    )*};
}

texts!(Choice, DateMask, Json, List, Secret, Url);

/// Milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimestampMs(pub i64);

impl From<i64> for TimestampMs {
    fn from(time: i64) -> Self {
        Self(time)
    }
}

impl Value for TimestampMs {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
    fn vacant() -> Self {
        Self(0)
    }
}
