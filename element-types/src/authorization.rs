//! The header that every request to the platform carries.
//!
//! **Input:** the secrets of a user, an organization and an instance. **Output:** the value of the
//! header.

use std::fmt;

use crate::error::{Place, Problem, ProblemKind};
use crate::{Invalid, Secret};

/// The value of the `Authorization` header: `User …, Organization …[, Element …]`.
///
/// ```
/// use element_types::Authorization;
///
/// let authorization = Authorization::new("planted-user=", "planted-organization")
///     .element("planted-token=");
/// assert_eq!(
///     authorization.header_value()?.expose(),
///     "User planted-user=, Organization planted-organization, Element planted-token=",
/// );
/// assert_eq!(
///     format!("{authorization:?}"),
///     "Authorization(User [redacted], Organization [redacted], Element [redacted])",
/// );
/// # Ok::<(), element_types::Invalid>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Authorization {
    user: Secret,
    organization: Secret,
    element: Option<Secret>,
}

impl Authorization {
    /// For calls on the account: the user's secret and the organization's.
    #[must_use]
    pub fn new(user: impl Into<Secret>, organization: impl Into<Secret>) -> Self {
        Self {
            user: user.into(),
            organization: organization.into(),
            element: None,
        }
    }

    /// For calls on a connected account: adds the instance's token.
    #[must_use]
    pub fn element(mut self, token: impl Into<Secret>) -> Self {
        self.element = Some(token.into());
        self
    }

    /// The header's value, a secret as a whole.
    ///
    /// # Errors
    ///
    /// Every part that is empty, masked, a leftover placeholder, or holds what the header cannot
    /// carry, such as the line break of a file it was read from.
    pub fn header_value(&self) -> Result<Secret, Invalid> {
        let problems = self.pairs().filter_map(|(name, secret)| {
            let kind = unusable(secret.expose())?;
            Some(Problem::new(Place::Header(name), None, kind))
        });
        Invalid::check("", problems.collect())?;
        let pairs: Vec<_> = self
            .pairs()
            .map(|(name, secret)| format!("{name} {}", secret.expose()))
            .collect();
        Ok(Secret::new(pairs.join(", ")))
    }

    fn pairs(&self) -> impl Iterator<Item = (&'static str, &Secret)> {
        [("User", &self.user), ("Organization", &self.organization)]
            .into_iter()
            .chain(self.element.as_ref().map(|token| ("Element", token)))
    }
}

fn unusable(secret: &str) -> Option<ProblemKind> {
    let separates = |character: char| character == ',' || !character.is_ascii_graphic();
    if secret.is_empty() {
        Some(ProblemKind::Empty)
    } else if element_core::is_mask(secret) {
        Some(ProblemKind::Mask)
    } else if element_core::is_placeholder(secret) {
        Some(ProblemKind::Placeholder)
    } else if secret.contains(separates) {
        Some(ProblemKind::NotForHeader)
    } else {
        None
    }
}

impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self
            .pairs()
            .map(|(name, _)| format!("{name} [redacted]"))
            .collect();
        write!(f, "Authorization({})", names.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_every_part_that_cannot_stand_in_a_header() {
        let authorization = Authorization::new("", "planted\n").element("********");
        let invalid = authorization.header_value().err();
        let problems: Vec<_> = invalid
            .iter()
            .flat_map(Invalid::problems)
            .map(|problem| (problem.key(), problem.kind().clone()))
            .collect();
        assert_eq!(
            problems,
            [
                ("User", ProblemKind::Empty),
                ("Organization", ProblemKind::NotForHeader),
                ("Element", ProblemKind::Mask),
            ]
        );
        assert!(!format!("{invalid:?} {authorization:?}").contains("planted"));
    }

    #[test]
    fn a_header_carries_printable_ascii_without_commas_and_spaces() {
        for text in [
            "plänted",
            "planted\u{7f}",
            "pla,nted",
            "pla nted",
            "planted\r\nX: y",
            "\u{202e}",
        ] {
            let authorization = Authorization::new(text, "planted");
            let invalid = authorization.header_value().err();
            let mut problems = invalid.iter().flat_map(Invalid::problems);
            assert_eq!(
                problems.next().map(|problem| problem.kind().clone()),
                Some(ProblemKind::NotForHeader),
                "{text:?}"
            );
        }
        for text in ["abc+/=", "0f0f-._~", "!#$%&'()*:;<>?@[]^`{|}"] {
            assert!(
                Authorization::new(text, "planted").header_value().is_ok(),
                "{text}"
            );
        }
    }
}
