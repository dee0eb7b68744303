//! What an address says: the entries it names in braces, its scheme, its host.
//!
//! **Input:** the text of an address. **Output:** names, yes or no.

/// The names between braces, in order of appearance; a brace without its partner names nothing.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('}')
        .filter_map(|part| part.strip_suffix('}'))
        .filter_map(|before| before.rsplit_once('{').map(|(_, name)| name))
        .filter(|name| !name.is_empty())
}

/// Whether a brace has no partner: `https://{account.number` names nothing and is no address.
#[must_use]
pub fn has_lone_brace(text: &str) -> bool {
    let mut open = 0_usize;
    for character in text.chars() {
        match character {
            '{' => open += 1,
            '}' => match open.checked_sub(1) {
                Some(rest) => open = rest,
                None => return true,
            },
            _ => {}
        }
    }
    open > 0
}

/// Whether an address begins with a scheme, or with a placeholder that may hold one.
#[must_use]
pub fn has_scheme(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{') || scheme(text).is_some()
}

/// The length of `https://`, if the text begins with such a thing.
fn scheme(text: &str) -> Option<usize> {
    let (name, rest) = text.split_once(':')?;
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(fits);
    (is_name && rest.starts_with("//")).then_some(name.len() + 3)
}

/// Whether a value is a whole address, or a whole host, where the address takes a part of its host.
///
/// ```
/// let template = "https://{subdomain}.freshservice.com";
/// let is_whole = |value| element_core::is_whole_address(template, "subdomain", value);
/// assert!(is_whole("https://acme.freshservice.com") && is_whole("acme.freshservice.com"));
/// assert!(!is_whole("acme"));
/// ```
#[must_use]
pub fn is_whole_address(template: &str, key: &str, value: &str) -> bool {
    let Some(behind) =
        scheme(template).and_then(|start| behind_in_host(template.get(start..)?, key))
    else {
        return false;
    };
    let value = value.trim().trim_end_matches('/');
    let ends_like = || {
        let tail = value
            .len()
            .checked_sub(behind.len())
            .and_then(|at| value.get(at..));
        behind.starts_with('.') && tail.is_some_and(|tail| tail.eq_ignore_ascii_case(behind))
    };
    scheme(value).is_some() || ends_like()
}

/// What follows the placeholder of an entry within the host.
fn behind_in_host<'a>(rest: &'a str, key: &str) -> Option<&'a str> {
    let host = rest.split(['/', '?', '#']).next()?;
    let (_, from_key) = host
        .split_once('{')
        .filter(|(_, inside)| inside.starts_with(key))?;
    from_key.get(key.len()..)?.strip_prefix('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_what_stands_between_braces() {
        let cases: [(&str, &[&str], bool); 9] = [
            ("https://{subdomain}.example.com", &["subdomain"], false),
            ("{a}{b.c}/x", &["a", "b.c"], false),
            ("https://example.com", &[], false),
            ("}{", &[], true),
            ("{}", &[], false),
            ("{{a}}", &["a"], false),
            ("https://{account.number", &[], true),
            ("https://{a.{b}", &["b"], true),
            ("a}", &[], true),
        ];
        for (text, names, lone) in cases {
            assert_eq!(placeholders(text).collect::<Vec<_>>(), names, "{text}");
            assert_eq!(has_lone_brace(text), lone, "{text}");
        }
    }

    #[test]
    fn an_address_has_a_scheme_or_a_placeholder_for_one() {
        for text in [
            "https://a.example",
            "wss://a",
            "{base.url}/x",
            " http://a",
            "jdbc+x://a",
        ] {
            assert!(has_scheme(text), "{text}");
        }
        for text in [
            "a.example",
            "",
            "//a.example",
            "a b://c",
            "a.example/?u=https://b",
        ] {
            assert!(!has_scheme(text), "{text}");
        }
    }

    #[test]
    fn a_whole_address_is_told_from_the_part_that_is_missing() {
        for (template, value, whole) in [
            ("https://{site}.acme.com", "https://x.acme.com/", true),
            ("https://{site}.acme.com/api", "X.ACME.com", true),
            ("https://www.{site}", "https://x", true),
            ("https://{site}/api", "https://x.example", true),
            ("https://{site}/api", "x.example", false),
            ("https://{site}.acme.com", "x", false),
            ("https://api.acme.com/{site}", "https://x", false),
            ("{site}/api", "https://x", false),
            ("https://{sites}.acme.com", "https://x", false),
            ("https://{site}.acme.com", "é", false),
        ] {
            assert_eq!(
                is_whole_address(template, "site", value),
                whole,
                "{template} {value}"
            );
        }
    }
}
