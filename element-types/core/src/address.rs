//! What an address says: the entries it names in braces, its scheme, and credentials in it.
//!
//! **Input:** the text of an address. **Output:** names, yes or no, or a text that may be shown.

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
    let at = text.find("://")?;
    let name = text.get(..at)?;
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(fits))
        .then_some(at + 3)
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

/// An address as it may be shown: what signs in, and every value behind a `?`, is left out. A text
/// that holds neither comes back as it is.
///
/// ```
/// assert_eq!(
///     element_core::redacted("postgres://ada:hunter2@db/x?password=hunter2&ssl=true"),
///     "postgres://[redacted]@db/x?password=[redacted]&ssl=[redacted]",
/// );
/// ```
#[must_use]
pub fn redacted(text: &str) -> std::borrow::Cow<'_, str> {
    let Some(start) = text.find("://").map(|at| at + 3) else {
        return text.into();
    };
    let (front, rest) = text.split_at(start);
    let (path, query) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));
    // A password may hold a slash, so the last `@` before the query ends the credentials.
    let credentials = path
        .rfind('@')
        .filter(|at| path.get(..*at).is_some_and(|it| !it.is_empty()));
    if credentials.is_none() && !query.contains('=') {
        return text.into();
    }
    let mut shown = front.to_owned();
    match credentials {
        Some(at) => {
            shown.push_str("[redacted]");
            shown.push_str(path.get(at..).unwrap_or_default());
        }
        None => shown.push_str(path),
    }
    for part in query.split_inclusive(['&', ';', '#']) {
        hide_value(part, &mut shown);
    }
    shown.into()
}

/// `name=value&` without the value.
fn hide_value(part: &str, shown: &mut String) {
    let end = part.trim_end_matches(['&', ';', '#']).len();
    let (pair, separator) = part.split_at(end);
    match pair.split_once('=') {
        Some((name, _)) => shown.extend([name, "=[redacted]", separator]),
        None => shown.push_str(part),
    }
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

    #[test]
    fn credentials_are_left_out_of_what_is_shown() {
        for (text, shown) in [
            ("https://acme.example/a", "https://acme.example/a"),
            ("no address, a@b?c=d", "no address, a@b?c=d"),
            (
                "https://token@acme.example",
                "https://[redacted]@acme.example",
            ),
            (
                "https://a:b/c@d@acme.example/x",
                "https://[redacted]@acme.example/x",
            ),
            (
                "https://a.example?key=k#t=u",
                "https://a.example?key=[redacted]#t=[redacted]",
            ),
            ("https://a.example?flag", "https://a.example?flag"),
        ] {
            assert_eq!(redacted(text), shown, "{text}");
        }
    }
}
