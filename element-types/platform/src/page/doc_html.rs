//! Doc texts as HTML.
//!
//! **Input:** Markdown, of which back-ticks alone mean something here. **Output:** HTML in which
//! everything else is text.

use std::fmt::Write as _;

use minijinja::{HtmlEscape, Value};

/// Escapes a text, and sets what is between back-ticks as code; a lone back-tick is a back-tick.
pub(crate) fn prose(text: &str) -> Value {
    let mut html = String::with_capacity(text.len() + 16);
    let mut parts = text.split('`').peekable();
    let mut inside = false;
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        // Writing to a String cannot fail.
        let _ = match (inside, last) {
            (true, false) => write!(html, "<code>{}</code>", HtmlEscape(part)),
            (true, true) => write!(html, "`{}", HtmlEscape(part)),
            (false, _) => write!(html, "{}", HtmlEscape(part)),
        };
        inside = !inside;
    }
    Value::from_safe_string(html)
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_pairs_of_back_ticks_are_code() {
        for (text, html) in [
            ("plain", "plain"),
            ("send `a` or `b`.", "send <code>a</code> or <code>b</code>."),
            ("a lone ` stays", "a lone ` stays"),
            (
                "`<script>` & \"x\"",
                "<code>&lt;script&gt;</code> &amp; &quot;x&quot;",
            ),
            ("<b>", "&lt;b&gt;"),
            ("", ""),
        ] {
            assert_eq!(super::prose(text).to_string(), html);
        }
    }
}
