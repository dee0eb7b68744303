//! An address as the platform keeps it.

use std::borrow::Cow;
use std::fmt;

use super::{Unfit, Value, not_blank, typed};
use crate::{EntrySpec, ValueType};

/// An address, kept as the text it is: never parsed, never normalised.
///
/// The platform fills `{placeholders}` from other entries, so the text need not be a valid URL.
///
/// ```
/// use element_types::Url;
///
/// let base = Url::new("https://{subdomain}.freshservice.com");
/// assert_eq!(base.placeholders().collect::<Vec<_>>(), ["subdomain"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(String);

impl Url {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names between braces, in order of appearance.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        placeholders(&self.0)
    }
}

/// The names between braces in a text; a brace without its partner is no placeholder.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('}')
        .filter_map(|part| part.strip_suffix('}'))
        .filter_map(|before| before.rsplit_once('{').map(|(_, name)| name))
        .filter(|name| !name.is_empty())
}

impl Value for Url {
    const EXPECTS: &'static str = "an address";

    const ENTRY: EntrySpec = typed(ValueType::Url);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        not_blank(text).map(Self::new)
    }

    fn vacant() -> Self {
        Self::new("")
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Url {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Url {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_what_stands_between_braces() {
        let cases: [(&str, &[&str]); 6] = [
            ("https://{subdomain}.example.com", &["subdomain"]),
            ("{a}{b.c}/x", &["a", "b.c"]),
            ("https://example.com", &[]),
            ("}{", &[]),
            ("{}", &[]),
            ("{{a}}", &["a"]),
        ];
        for (text, names) in cases {
            assert_eq!(
                Url::new(text).placeholders().collect::<Vec<_>>(),
                names,
                "{text}"
            );
        }
    }
}
