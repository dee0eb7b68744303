//! What the form of an export says of an entry: whether the caller sends it, and whether it must.
//!
//! **Input:** the flags that an `element.json` has of an entry. **Output:** who sends it, and whether
//! it is required.
//!
//! An export's `required` speaks of the form, not of the caller: forms require what they hide, and
//! what a default fills in.

use crate::SuppliedBy;

/// The entries of the application that the caller registered with the product.
pub const OAUTH_APPLICATION: &[&str] = &["oauth.api.key", "oauth.api.secret", "oauth.callback.url"];

/// One entry of an export.
///
/// ```
/// use element_core::{FormEntry, Shown, SuppliedBy};
///
/// let entry = FormEntry { key: "oauth.api.key", required: true, filled_in: false, shown: Shown::Hidden };
/// assert!(entry.is_demanded()); // an application's own credential, whatever the form hides
/// let entry = FormEntry { key: "site.id", ..entry };
/// assert!(!entry.is_demanded());
/// assert_eq!(entry.supplied_by(), SuppliedBy::Platform);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormEntry<'a> {
    /// The wire key.
    pub key: &'a str,
    /// The export's `required`.
    pub required: bool,
    /// Whether a default holds for every account.
    pub filled_in: bool,
    /// Whether the form shows it.
    pub shown: Shown,
}

/// Whether a form shows an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// It does.
    InForm,
    /// It does not (`hideFromConsole`); the API takes it all the same.
    Hidden,
    /// The platform sets it (`internal`).
    Internal,
}

impl Shown {
    /// By the two flags of an export.
    #[must_use]
    pub const fn of(internal: bool, hidden: bool) -> Self {
        match (internal, hidden) {
            (true, _) => Self::Internal,
            (false, true) => Self::Hidden,
            (false, false) => Self::InForm,
        }
    }
}

impl FormEntry<'_> {
    /// Whether the caller must send it: what the form requires, nothing fills in, and the form shows;
    /// of what it hides only an application's own credentials and the address.
    #[must_use]
    pub fn is_demanded(&self) -> bool {
        let own = OAUTH_APPLICATION.contains(&self.key) || self.key == "base.url";
        let asked_for = match self.shown {
            Shown::InForm => true,
            Shown::Hidden => own,
            Shown::Internal => false,
        };
        self.required && !self.filled_in && asked_for
    }

    /// Who sends it: the platform what the form does not show, unless it is demanded.
    #[must_use]
    pub fn supplied_by(&self) -> SuppliedBy {
        if self.shown == Shown::InForm || self.is_demanded() {
            SuppliedBy::Caller
        } else {
            SuppliedBy::Platform
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_who_must_send_what() {
        for (key, required, filled_in, shown, demanded, caller) in [
            ("site", true, false, Shown::InForm, true, true),
            ("site", false, false, Shown::InForm, false, true),
            ("site", true, true, Shown::InForm, false, true),
            ("site", true, false, Shown::Hidden, false, false),
            ("base.url", true, false, Shown::Hidden, true, true),
            ("base.url", true, true, Shown::Hidden, false, false),
            (
                "oauth.api.secret",
                false,
                false,
                Shown::Hidden,
                false,
                false,
            ),
            (
                "oauth.api.secret",
                true,
                false,
                Shown::Internal,
                false,
                false,
            ),
        ] {
            let entry = FormEntry {
                key,
                required,
                filled_in,
                shown,
            };
            assert_eq!(entry.is_demanded(), demanded, "{entry:?}");
            assert_eq!(
                entry.supplied_by() == SuppliedBy::Caller,
                caller,
                "{entry:?}"
            );
        }
    }

    #[test]
    fn internal_wins_over_hidden() {
        assert_eq!(Shown::of(true, true), Shown::Internal);
        assert_eq!(Shown::of(false, true), Shown::Hidden);
        assert_eq!(Shown::of(false, false), Shown::InForm);
    }
}
