//! A text that nobody sees unless they ask for it by name.

use std::fmt;

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
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// What the platform shows in place of a secret it keeps.
    pub const MASK: &'static str = "********";

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

    /// Whether this is the platform's mask, `********`, and not a secret at all.
    ///
    /// Responses carry the mask; a request that sends it back is refused.
    ///
    /// ```
    /// assert!(element_types::Secret::new("********").is_mask());
    /// ```
    #[must_use]
    pub fn is_mask(&self) -> bool {
        self.0 == Secret::MASK
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether a wire text is the mask; the check of requests.
pub(crate) fn is_mask(text: &str) -> bool {
    text.trim() == Secret::MASK
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret([redacted])")
    }
}

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

    #[test]
    fn the_mask_is_eight_stars() {
        assert!(Secret::new("********").is_mask());
        assert!(!Secret::new("*******").is_mask());
        assert!(!Secret::new("*********").is_mask());
        assert!(is_mask(" ********\n"));
    }

    #[test]
    fn debug_shows_neither_text_nor_length() {
        assert_eq!(
            format!("{:?}", Secret::new("a")),
            format!("{:#?}", Secret::new("a much longer secret"))
        );
    }
}
