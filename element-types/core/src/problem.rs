//! One thing that is wrong with a request: where, what, how bad.
//!
//! **Input:** a place and a kind. **Output:** the same, with how bad it is.

mod display;

use std::fmt;

use crate::GrantKind;

/// One thing that is wrong, with the wire key it is about; never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem<'e> {
    place: Place,
    key: String,
    label: Option<&'e str>,
    kind: ProblemKind<'e>,
}

/// What a problem is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The request as a whole.
    Request,
    /// A member of the request, such as `name`.
    Member(String),
    /// A member of `element`.
    Element(String),
    /// An entry of `configuration`.
    Entry(String),
    /// A member of `providerData`.
    ProviderData(String),
    /// A tag, from 0.
    Tag(usize),
    /// A part of a header.
    Header(&'static str),
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The request will not do.
    Error,
    /// It may do; a person should look.
    Warning,
}

/// What is wrong with an entry, or with another member of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind<'e> {
    /// Required, and not there.
    Missing,
    /// Required, and blank.
    Empty,
    /// No entry of the element, or no member of the request.
    Unknown {
        /// What was probably meant.
        did_you_mean: Option<&'e str>,
    },
    /// There twice; of two values the last counts.
    Duplicate,
    /// Supplied by the platform, so that no field of `Config` takes it.
    PlatformSupplied,
    /// Of another type.
    Mistyped {
        /// What would have fitted: `a whole number`.
        expects: &'static str,
    },
    /// None of the options that are known; a list may grow.
    NotAnOption {
        /// The option that was probably meant; then it is an error.
        did_you_mean: Option<&'e str>,
        /// The options that are known, in order.
        options: Vec<&'e str>,
    },
    /// Another text than the one that the way of authenticating sends.
    Fixed {
        /// The way.
        way: &'e str,
        /// What it sends.
        text: &'e str,
    },
    /// Not there, although the way of authenticating sends it.
    Unset {
        /// The way.
        way: &'e str,
        /// What it sends.
        text: &'e str,
    },
    /// The platform's mask, `********`, in place of the value.
    Mask,
    /// A placeholder that somebody forgot to fill in.
    Placeholder,
    /// An address names in braces what is no entry of the element.
    UnknownPlaceholder {
        /// The entry that was probably meant.
        did_you_mean: Option<&'e str>,
    },
    /// An address holds a brace without its partner.
    LoneBrace,
    /// An address without a scheme such as `https://`.
    NoScheme,
    /// A whole address where the platform fills in a part of one.
    WholeAddress {
        /// The address that the part goes into.
        template: &'e str,
    },
    /// The element by its number, which is another one in another environment.
    ByNumber {
        /// The key that is the same everywhere.
        key: &'e str,
    },
    /// Given by hand although `Config` has a field for it.
    HasField {
        /// The field, which is also the builder's setter.
        field: String,
    },
    /// The grant belongs to no way of authenticating that the element has.
    WrongGrant {
        /// The ways it could have been, with their grants.
        ways: Vec<(&'e str, GrantKind)>,
    },
    /// The grant is not that of the way in which the configuration was built.
    GrantOfAnotherWay {
        /// The way in which it was built.
        built: &'e str,
        /// The grant that this way needs.
        needs: GrantKind,
    },
    /// A character that cannot be in a header.
    NotForHeader,
}

impl<'e> Problem<'e> {
    /// A problem at a place.
    #[must_use]
    pub fn new(place: Place, label: Option<&'e str>, kind: ProblemKind<'e>) -> Self {
        Self {
            key: place.to_string(),
            place,
            label,
            kind,
        }
    }

    /// What it is about.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The entry's wire key; for other members of the request the member's path, such as `tags[0]`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The entry's label, where the entry is known.
    #[must_use]
    pub fn label(&self) -> Option<&'e str> {
        self.label
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &ProblemKind<'e> {
        &self.kind
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

impl ProblemKind<'_> {
    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::PlatformSupplied
            | Self::NoScheme
            | Self::ByNumber { .. }
            | Self::NotAnOption {
                did_you_mean: None, ..
            } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether somebody may know better than the definition: then the problem can be overridden by
    /// the key.
    #[must_use]
    pub fn can_be_allowed(&self) -> bool {
        matches!(
            self,
            Self::Unknown { .. }
                | Self::PlatformSupplied
                | Self::Mistyped { .. }
                | Self::NotAnOption { .. }
                | Self::Fixed { .. }
                | Self::UnknownPlaceholder { .. }
                | Self::LoneBrace
                | Self::NoScheme
                | Self::WholeAddress { .. }
                | Self::ByNumber { .. }
        )
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request => f.write_str("request"),
            Self::Member(name) | Self::Entry(name) => f.write_str(name),
            Self::Element(name) => write!(f, "element.{name}"),
            Self::ProviderData(name) => write!(f, "providerData.{name}"),
            Self::Tag(place) => write!(f, "tags[{place}]"),
            Self::Header(part) => f.write_str(part),
        }
    }
}
