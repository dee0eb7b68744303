//! The grant of a request: which conversions the compiler takes, and what is kept of it.
//!
//! **Input:** a grant of any type. **Output:** its kind and members.

use crate::{Grant, GrantKind, Secret};

/// Grants that a request takes where its configuration needs the grant `G`: that one itself, and
/// everything that converts into it.
#[diagnostic::on_unimplemented(
    message = "this configuration needs `{G}` as its grant, not `{Self}`",
    label = "another grant",
    note = "a configuration says by its type which grant it needs; `from_map` leaves it open"
)]
pub trait IntoGrant<G> {
    /// The grant that the configuration needs.
    fn into_grant(self) -> G;
}

#[diagnostic::do_not_recommend]
impl<T: Into<G>, G: Grant> IntoGrant<G> for T {
    fn into_grant(self) -> G {
        self.into()
    }
}

/// A grant, whatever its type was.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct GrantParts {
    pub(crate) kind: GrantKind,
    pub(crate) provider_data: Vec<(String, Secret)>,
    pub(crate) external: Option<&'static str>,
}

impl GrantParts {
    pub(crate) fn of(grant: &dyn Grant) -> Self {
        Self {
            kind: grant.kind(),
            provider_data: grant.provider_data(),
            external: grant.external_authentication(),
        }
    }
}
