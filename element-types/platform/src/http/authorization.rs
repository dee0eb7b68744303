//! The `Authorization` header: who asks.
//!
//! **Input:** the header's text and what the platform gave out. **Output:** the parts it names, and
//! what is unusual about them.

/// The parts of the header, none of them checked yet.
#[derive(Clone, Copy, Default)]
pub(crate) struct Credentials<'a> {
    pub(crate) user: Option<&'a str>,
    pub(crate) organization: Option<&'a str>,
    pub(crate) element: Option<&'a str>,
    pub(crate) bearer: Option<&'a str>,
    /// A name was written with a colon, as one client does: `Element: token`. Another name than that
    /// is told first.
    pub(crate) colon: Option<&'a str>,
}

/// Reads `User …, Organization …, Element …` in any order; what is none of these is passed over.
///
/// Secrets hold `=`, `/` and `+`, so only commas and the first blank separate.
pub(crate) fn read(header: &str) -> Credentials<'_> {
    let mut found = Credentials::default();
    for pair in header.split(',') {
        let Some((name, value)) = pair.trim().split_once(char::is_whitespace) else {
            continue;
        };
        let plain = name.strip_suffix(':').unwrap_or(name);
        let slot = if plain.eq_ignore_ascii_case("user") {
            &mut found.user
        } else if plain.eq_ignore_ascii_case("organization") {
            &mut found.organization
        } else if plain.eq_ignore_ascii_case("element") {
            &mut found.element
        } else if plain.eq_ignore_ascii_case("bearer") {
            &mut found.bearer
        } else {
            continue;
        };
        *slot = Some(value.trim());
        let told = found.colon.is_some_and(|told| !is_element(told));
        if plain.len() < name.len() && !told {
            found.colon = Some(name);
        }
    }
    found
}

/// Whether a name, with or without a colon, says that the token of an instance follows.
pub(crate) fn is_element(name: &str) -> bool {
    name.trim_end_matches(':').eq_ignore_ascii_case("element")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_case_and_blanks_are_free() {
        for header in [
            "User u=, Organization o, Element t/+=",
            "Organization o,Element t/+=,User u=",
            "  user   u= ,  ORGANIZATION o , element  t/+=  ",
        ] {
            let found = read(header);
            assert_eq!(
                (found.user, found.organization, found.element, found.colon),
                (Some("u="), Some("o"), Some("t/+="), None),
                "{header}"
            );
        }
    }

    #[test]
    fn a_colon_is_read_and_told() {
        let found = read("User u, Organization o, Element: t");
        assert_eq!((found.element, found.colon), (Some("t"), Some("Element:")));
        let found = read("User: u, Organization o, Element: t");
        assert_eq!(found.colon, Some("User:"));
    }

    #[test]
    fn what_is_no_pair_is_passed_over() {
        for header in ["", ",", "User", "Token t", "User,Organization", "\u{e4}"] {
            let found = read(header);
            assert!(found.user.is_none() && found.element.is_none(), "{header}");
        }
    }
}
