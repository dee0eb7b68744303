//! The address that a browser is sent back to after consent.
//!
//! **Input:** a text of a request. **Output:** the address, if a browser may be sent there; its origin, and
//! the redirect with what came of the consent.

use crate::http::query::escaped;
use crate::http::reply::Reply;

/// An address of the web, without blanks and control characters.
#[derive(Clone, Copy)]
pub(crate) struct CallbackUrl<'a>(&'a str);

impl<'a> CallbackUrl<'a> {
    /// The address, if it is one that a browser may be sent to.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let web = text.starts_with("http://") || text.starts_with("https://");
        let whole = !text.chars().any(|c| c.is_control() || c.is_whitespace());
        (web && whole).then_some(Self(text))
    }

    pub(crate) fn as_str(self) -> &'a str {
        self.0
    }

    /// Scheme and host, which a form may lead to; nothing where the host is written in an odd manner.
    pub(crate) fn origin(self) -> String {
        let (scheme, rest) = self.0.split_once("://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
        if plain {
            format!("{scheme}://{host}")
        } else {
            String::new()
        }
    }

    /// Sends the browser there, with the parameters that have a value.
    pub(crate) fn redirect(self, parameters: &[(&str, &str)]) -> Reply {
        let (address, fragment) = self.0.split_once('#').unwrap_or((self.0, ""));
        let mut address = address.to_owned();
        for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
            address.push(if address.contains('?') { '&' } else { '?' });
            address.push_str(name);
            address.push('=');
            address.push_str(&escaped(value));
        }
        if !fragment.is_empty() {
            address.push('#');
            address.push_str(fragment);
        }
        Reply::see_other(&address)
    }
}

#[cfg(test)]
mod tests {
    use super::CallbackUrl;

    #[test]
    fn a_browser_is_sent_to_addresses_of_the_web_alone() {
        for text in ["https://app.example/back", "http://127.0.0.1:8080"] {
            assert!(CallbackUrl::read(text).is_some(), "{text}");
        }
        for text in [
            "",
            "app.example",
            "javascript:1",
            "https://app.example/a b",
            "https://a\r\nb",
        ] {
            assert!(CallbackUrl::read(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn a_form_may_lead_to_a_plain_host() {
        for (text, origin) in [
            ("https://app.example/back?a=b", "https://app.example"),
            ("http://[::1]:8080#top", "http://[::1]:8080"),
            ("https://app.example;script-src/", ""),
        ] {
            assert_eq!(
                CallbackUrl::read(text).map(CallbackUrl::origin).as_deref(),
                Some(origin)
            );
        }
    }
}
