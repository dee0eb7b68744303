//! One thing that is wrong, by wire key.

use std::fmt;

use crate::{GrantKind, WaySpec};

/// One thing that is wrong, with the wire key it is about.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem {
    key: String,
    label: Option<&'static str>,
    kind: ProblemKind,
}

/// What is wrong with an entry, or with another member of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// Required, and not there.
    Missing,
    /// No entry of the element.
    Unknown {
        /// The key that was probably meant.
        did_you_mean: Option<&'static str>,
    },
    /// Supplied by the platform, so that no field of `Config` takes it.
    PlatformSupplied,
    /// Of another type than the entry.
    Mistyped {
        /// What would have fitted: `a whole number`.
        expects: &'static str,
    },
    /// Required, and blank.
    Empty,
    /// Another text than the one that the way of authenticating sends.
    Fixed {
        /// The way.
        way: &'static str,
        /// What it sends.
        text: &'static str,
    },
    /// The platform's mask, `********`, in place of the value.
    Mask,
    /// A placeholder that somebody forgot to fill in.
    Placeholder,
    /// An address names an entry in braces that the element does not have.
    UnknownPlaceholder {
        /// The name between the braces.
        name: String,
    },
    /// Given by hand although `Config` has a field for it.
    HasField {
        /// The field, which is also the builder's setter.
        field: String,
    },
    /// The grant belongs to no way of authenticating that the element has.
    WrongGrant {
        /// The ways it has.
        ways: &'static [WaySpec],
    },
    /// A character that cannot stand in a header.
    NotForHeader,
}

impl Problem {
    pub(crate) fn new(
        key: impl Into<String>,
        label: Option<&'static str>,
        kind: ProblemKind,
    ) -> Self {
        Self {
            key: key.into(),
            label,
            kind,
        }
    }

    /// The entry's wire key; for other members of the request the member's path, such as `tags[0]`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The entry's label, where the entry is known.
    #[must_use]
    pub fn label(&self) -> Option<&'static str> {
        self.label
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &ProblemKind {
        &self.kind
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.key.escape_debug())?;
        if let Some(label) = self.label {
            write!(f, " ({label})")?;
        }
        match &self.kind {
            ProblemKind::Missing => f.write_str(" is required and missing"),
            ProblemKind::Unknown { did_you_mean: None } => {
                f.write_str(" is no entry of the element; its `SPEC` lists them")
            }
            ProblemKind::Unknown {
                did_you_mean: Some(key),
            } => {
                write!(f, " is no entry of the element; did you mean `{key}`?")
            }
            ProblemKind::PlatformSupplied => f.write_str(
                " is supplied by the platform; `CreateInstance::entry` sends another value",
            ),
            ProblemKind::Mistyped { expects } => write!(f, " has to be {expects}"),
            ProblemKind::Empty => f.write_str(" is required and empty"),
            ProblemKind::Fixed { way, text } => write!(
                f,
                " is `{text}` when authenticating with `{way}`, which sends it by itself; leave it out"
            ),
            ProblemKind::Mask => f.write_str(" is the mask `********`; send the secret itself"),
            ProblemKind::Placeholder => {
                f.write_str(" still holds a placeholder `<INSERT_…>`; fill in the value")
            }
            ProblemKind::UnknownPlaceholder { name } => {
                write!(
                    f,
                    " names `{{{}}}`, which is no entry of the element",
                    name.escape_debug()
                )
            }
            ProblemKind::HasField { field } => write!(
                f,
                " belongs in the configuration; set it with `.{field}(..)` of the builder"
            ),
            ProblemKind::WrongGrant { ways } => {
                f.write_str(" fits no way of authenticating that the element has")?;
                ways.iter()
                    .try_for_each(|way| write!(f, "; `{}` takes {}", way.name, expects(way.grant)))
            }
            ProblemKind::NotForHeader => f.write_str(
                " holds a comma, a space or a control character, which the header cannot carry",
            ),
        }
    }
}

/// What to give, to complete the sentence "takes …".
fn expects(grant: GrantKind) -> &'static str {
    match grant {
        GrantKind::None => "`NoGrant`",
        GrantKind::OAuth1 => "an `OAuth1`",
        GrantKind::OAuth2 => "an `OAuth2`",
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
