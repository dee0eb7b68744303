//! Why a success cannot be read.

use http::header;

use crate::Answer;

/// Why the body of a success cannot be read, without any of its text.
#[derive(Debug)]
pub(crate) struct Unreadable(String);

impl Unreadable {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// `serde_json` quotes values; only the place is kept.
    pub(crate) fn json(error: &serde_json::Error) -> Self {
        let what = match error.classify() {
            serde_json::error::Category::Eof => "the JSON ends early",
            serde_json::error::Category::Data => "the JSON is of another shape",
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => "no JSON",
        };
        let (line, column) = (error.line(), error.column());
        Self(format!("{what} at line {line}, column {column}"))
    }

    /// The reason, with what the whole answer suggests.
    pub(crate) fn into_message(self, answer: &Answer) -> String {
        let Self(reason) = self;
        let body = answer.body().as_bytes();
        let begins = body.iter().find(|it| !it.is_ascii_whitespace());
        if let Some(encoding) = packed(answer, body) {
            format!(
                "{reason}; the body is still packed ({encoding}): the transport has to unpack it"
            )
        } else if begins == Some(&b'<') {
            format!("{reason}; the body is HTML: is the base URL right?")
        } else if begins.is_none() {
            format!("{reason}; the body is empty")
        } else {
            reason
        }
    }
}

fn packed<'a>(answer: &'a Answer, body: &[u8]) -> Option<&'a str> {
    let encoding = answer.header(header::CONTENT_ENCODING.as_str());
    if body.starts_with(&[0x1f, 0x8b]) {
        Some(encoding.unwrap_or("gzip"))
    } else {
        encoding.filter(|it| *it != "identity")
    }
}
