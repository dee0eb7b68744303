//! Texts that are shown and may hold a secret all the same.
//!
//! **Input:** a text that its entry's table calls harmless. **Output:** the text in quotes, without
//! the credentials of addresses; of JSON the length alone.

use std::fmt;

/// A text for `Debug`.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_json(self.0) {
            return write!(f, "[JSON of {} bytes]", self.0.len());
        }
        fmt::Debug::fmt(&element_core::redacted(self.0), f)
    }
}

/// Whether a text holds a JSON object or array, which may hold anything.
fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[']) && element_core::is_json(text)
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_text_is_shown_without_credentials() {
        let cases = [
            ("acme \"1\"", r#""acme \"1\"""#),
            ("{subdomain}", r#""{subdomain}""#),
            ("[a]", r#""[a]""#),
            (" {\"key\": \"hunter2\"}", "[JSON of 19 bytes]"),
            ("[]", "[JSON of 2 bytes]"),
            (
                "postgres://ada:hun?x=2@db/x?password=hunter2",
                r#""postgres://[redacted]@db/x?password=[redacted]""#,
            ),
        ];
        for (text, shown) in cases {
            assert_eq!(format!("{:?}", Text(text)), shown);
        }
    }
}
