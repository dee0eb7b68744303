//! Addresses of the page's parts.
//!
//! **Input:** keys and numbers. **Output:** paths in which they are one segment.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::http::query::escaped;

/// What is written as it is, so that most keys can be read in the address.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The form of an element.
pub(crate) fn element(key: &str) -> String {
    format!("/page/elements/{}", utf8_percent_encode(key, SEGMENT))
}

/// An instance.
pub(crate) fn instance(id: u64) -> String {
    format!("/page/instances/{id}")
}

/// A search among the elements.
pub(crate) fn search(words: &str) -> String {
    format!("/?q={}", escaped(words))
}

/// The instances of an element.
pub(crate) fn instances_of(key: &str) -> String {
    format!("/page/instances?element={}", escaped(key))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_stays_one_segment() {
        for (key, address) in [
            ("freshservice", "/page/elements/freshservice"),
            ("netsuite(proxy)", "/page/elements/netsuite%28proxy%29"),
            ("a/../b?c#d", "/page/elements/a%2F..%2Fb%3Fc%23d"),
            ("\"><script>", "/page/elements/%22%3E%3Cscript%3E"),
        ] {
            assert_eq!(super::element(key), address);
        }
    }
}
