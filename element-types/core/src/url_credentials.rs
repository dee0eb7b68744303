//! Credentials inside addresses.
//!
//! **Input:** any text. **Output:** where in it somebody signs in, and the text as it may be shown.

use std::borrow::Cow;
use std::ops::Range;

/// A text as it may be shown: without who signs in and without the values of queries, wherever an
/// address holds them. A text without any comes back as it is.
///
/// ```
/// assert_eq!(
///     element_core::redacted("postgres://ada:hunter2@db/x?password=hunter2&ssl=true"),
///     "postgres://[redacted]@db/x?password=[redacted]&ssl=[redacted]",
/// );
/// ```
#[must_use]
pub fn redacted(text: &str) -> Cow<'_, str> {
    let hidden = credentials(text);
    if hidden.is_empty() {
        return text.into();
    }
    let (mut shown, mut from) = (String::with_capacity(text.len()), 0);
    for range in hidden {
        shown.push_str(text.get(from..range.start).unwrap_or_default());
        shown.push_str("[redacted]");
        from = range.end;
    }
    shown.push_str(text.get(from..).unwrap_or_default());
    shown.into()
}

/// The parts of a text that are credentials of an address: who signs in, before an `@`, and the
/// values of its query, of which nobody knows which one is a password.
///
/// A text that is no address has none, but for `user:password@host` without a scheme.
///
/// ```
/// assert_eq!(element_core::credentials("https://ada@acme.example/?a=b"), [8..11, 28..29]);
/// ```
#[must_use]
pub fn credentials(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_address(text, from) {
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(ends_an_address).unwrap_or(rest.len());
        let address = text.get(start..end).unwrap_or_default();
        let user = user(address).unwrap_or(0);
        if user > 0 {
            found.push(start..start + user);
        }
        let behind = address.get(user..).unwrap_or_default();
        found.extend(values(behind, start + user));
        from = end;
    }
    if from == 0 {
        found.extend(without_scheme(text));
    }
    found
}

/// What follows the next `://`.
fn next_address(text: &str, from: usize) -> Option<usize> {
    let place = text.get(from..)?.find("://")?;
    Some(from + place + "://".len())
}

fn ends_an_address(character: char) -> bool {
    character.is_whitespace() || matches!(character, '"' | '\'' | '<' | '>' | '`')
}

/// How long the part before the `@` is.
fn user(address: &str) -> Option<usize> {
    let authority = address.find(['/', '?', '#', ';']).unwrap_or(address.len());
    let host = address.get(..authority)?;
    if let Some(at) = host.rfind('@') {
        return Some(at);
    }
    // A password that holds a slash or a question mark: what follows the colon is no port.
    let (_, port) = host.rsplit_once(':')?;
    let is_port = port.chars().all(|digit| digit.is_ascii_digit()) || port.starts_with('{');
    if is_port { None } else { address.rfind('@') }
}

/// The values of a query, of a fragment, and of properties after a semicolon.
fn values(address: &str, place: usize) -> impl Iterator<Item = Range<usize>> {
    let query = address.find(['?', '#', ';']).unwrap_or(address.len());
    let mut start = place + query;
    address
        .get(query..)
        .unwrap_or_default()
        .split_inclusive(['?', '#', ';', '&'])
        .filter_map(move |part| {
            let own = start;
            start += part.len();
            let pair = part.trim_end_matches(['?', '#', ';', '&']);
            let (name, value) = pair.split_once('=')?;
            let value_start = own + name.len() + 1;
            (!value.is_empty()).then(|| value_start..value_start + value.len())
        })
}

/// `user:password@host`, alone.
fn without_scheme(text: &str) -> Option<Range<usize>> {
    let at = text.rfind('@')?;
    let before = text.get(..at)?;
    let start = before
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + 1);
    before.get(start..)?.contains(':').then_some(start..at)
}

#[cfg(test)]
mod tests {
    use super::credentials;

    #[test]
    fn who_signs_in_and_the_query_are_found() {
        let cases: [(&str, &[&str]); 18] = [
            ("https://acme.example", &[]),
            ("https://acme.example:8443/a@b/c:d", &[]),
            ("https://{subdomain}.example:{port}/a@b", &[]),
            ("acme", &[]),
            ("ada@acme.example", &[]),
            ("ask: ada@acme.example", &[]),
            ("", &[]),
            ("ada:hunter2@db", &["ada:hunter2"]),
            ("dsn ada:hunter2@db", &["ada:hunter2"]),
            (
                "postgres://ada:hunter2@db/x?password=hunter2&empty=&ssl",
                &["ada:hunter2", "hunter2"],
            ),
            ("https://hunter2@acme.example", &["hunter2"]),
            ("postgres://ada:h@nter2@db", &["ada:h@nter2"]),
            ("postgres://ada:hun/ter?2@db/x", &["ada:hun/ter?2"]),
            (
                "jdbc:sqlserver://db:1433;user=ada;password=hunter2",
                &["ada", "hunter2"],
            ),
            ("https://acme.example/#access_token=hunter2", &["hunter2"]),
            ("see http://a:b@c and http://d:e@f", &["a:b", "d:e"]),
            ("://@://", &[]),
            ("ftp://ada:hun?x=2@db/x?y=z", &["ada:hun?x=2", "z"]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = credentials(text)
                .into_iter()
                .map(|range| text.get(range).unwrap_or("out of the text"))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn what_is_hidden_is_said_to_be() {
        for (text, shown) in [
            ("Acme Desk", "Acme Desk"),
            (
                "https://ada:secret@a.example/x",
                "https://[redacted]@a.example/x",
            ),
            (
                "see https://a.example/?k=v&l=w now",
                "see https://a.example/?k=[redacted]&l=[redacted] now",
            ),
        ] {
            assert_eq!(super::redacted(text), shown);
        }
    }
}
