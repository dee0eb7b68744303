//! The ways of authenticating.
//!
//! **Input:** nothing at run time. **Output:** constants.

use element_core::GrantKind;

/// One way of authenticating.
///
/// Written as `WaySpec { name: "…", ..WaySpec::BASE }`, so that a new member breaks nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaySpec {
    /// In snake case: `oauth2`, `api_key`.
    pub name: &'static str,
    /// What the request adds as `providerData`.
    pub grant: GrantKind,
    /// What `providerData` carries beside the members that every such grant has.
    pub extras: &'static [ExtraSpec],
}

/// A member of `providerData` that one element needs.
///
/// Written as `ExtraSpec { key: "…", ..ExtraSpec::BASE }`, so that a new member breaks nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtraSpec {
    /// The wire key.
    pub key: &'static str,
    /// What a form shows.
    pub label: &'static str,
    /// What the value is and where one finds it.
    pub doc: &'static str,
    /// Values a reader recognises; none of a secret.
    pub examples: &'static [&'static str],
    /// Whether every request of the way carries it.
    pub required: bool,
    /// Never shown.
    pub secret: bool,
}

impl WaySpec {
    /// A way without a grant: where the others start from.
    pub const BASE: Self = Self {
        name: "",
        grant: GrantKind::None,
        extras: &[],
    };
}

impl ExtraSpec {
    /// An optional text: where the others start from.
    pub const BASE: Self = Self {
        key: "",
        label: "",
        doc: "",
        examples: &[],
        required: false,
        secret: false,
    };
}
