//! A text that nobody sees unless they ask for it by name.
//!
//! **Input:** a text. **Output:** the same on request, `[redacted]` otherwise.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// A password, token or key: redacted in [`Debug`], without `Display`, never serialized by accident.
///
/// The text is read with [`expose`](Self::expose); whoever searches the code for that word finds
/// every place where a secret leaves its type.
///
/// ```
/// use element_types::Secret;
///
/// let password = Secret::new("correct horse");
/// assert_eq!(password.expose(), "correct horse");
/// assert_eq!(format!("{password:?}"), "Secret([redacted])");
/// ```
///
/// It is printed and serialized by nothing:
///
/// ```compile_fail
/// println!("{}", element_types::Secret::new("correct horse"));
/// ```
///
/// Comparison takes as long as the texts are equal; it is meant for tests, not for checking a
/// password somebody sends.
///
/// With the feature `zeroize` the text is overwritten when the secret is dropped, and `Secret`
/// implements `Zeroize` and `ZeroizeOnDrop`. That holds for configurations, builders and grants; what
/// leaves the type does not have it: a request and its JSON hold copies, and so does a response.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret(String);

impl Secret {
    /// What the platform shows in place of a secret it keeps.
    pub const MASK: &'static str = element_core::MASK;

    /// Takes the text over.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether this is the platform's mask, six stars or more, and not a secret at all.
    ///
    /// Responses carry the mask; a request that sends it back is refused.
    ///
    /// ```
    /// assert!(element_types::Secret::new("********").is_mask());
    /// ```
    #[must_use]
    pub fn is_mask(&self) -> bool {
        element_core::is_mask(&self.0)
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret([redacted])")
    }
}

/// Reading one from a file of settings shows nothing; writing one is asked for by name.
impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // An error would quote what is there in place of a text.
        let hidden = |_| D::Error::custom("a secret has to be a text");
        String::deserialize(deserializer).map(Self).map_err(hidden)
    }
}

#[cfg(feature = "zeroize")]
#[cfg_attr(docsrs, doc(cfg(feature = "zeroize")))]
impl zeroize::Zeroize for Secret {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(feature = "zeroize")]
impl Drop for Secret {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(self);
    }
}

#[cfg(feature = "zeroize")]
#[cfg_attr(docsrs, doc(cfg(feature = "zeroize")))]
impl zeroize::ZeroizeOnDrop for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "zeroize")]
    #[test]
    fn a_secret_can_be_wiped_and_is_when_dropped() {
        fn is_wiped_when_dropped<T: zeroize::ZeroizeOnDrop>(_: &T) {}

        let mut secret = Secret::new("planted");
        is_wiped_when_dropped(&secret);
        assert!(std::mem::needs_drop::<Secret>());
        zeroize::Zeroize::zeroize(&mut secret);
        assert!(secret.is_empty());
    }

    #[test]
    fn debug_shows_neither_text_nor_length() {
        assert_eq!(
            format!("{:?}", Secret::new("a")),
            format!("{:#?}", Secret::new("a much longer secret"))
        );
    }
}
