//! Takes secrets out of texts of others.
//!
//! **Input:** every secret that a call sent. **Output:** texts in which none of them appears, as it
//! is or as JSON, a query or HTML would write it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const REDACTED: &str = "[redacted]";

/// The secrets of one call in every form they may be quoted in, the longest first.
pub(crate) struct Redactor(Vec<String>);

impl Redactor {
    pub(crate) fn new<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut forms = Vec::new();
        for secret in secrets {
            let secret = secret.trim();
            if secret.is_empty() {
                continue;
            }
            let json = serde_json::Value::from(secret).to_string();
            forms.push(json.trim_matches('"').to_owned());
            forms.push(utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string());
            forms.push(html(secret));
            forms.push(secret.to_owned());
        }
        forms.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        forms.dedup();
        Self(forms)
    }

    pub(crate) fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for form in self.0.iter().filter(|form| !form.is_empty()) {
            if text.contains(form.as_str()) {
                text = text.replace(form.as_str(), REDACTED);
            }
        }
        text
    }
}

fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_secret_is_replaced() {
        let redactor = Redactor::new(["planted\"<&", "planted", ""]);
        for text in [
            "got planted\"<& here",
            r#"got planted\"<& here"#,
            "got planted%22%3C%26 here",
            "got planted&quot;&lt;&amp; here",
            "got planted here",
        ] {
            assert_eq!(redactor.clean(text), "got [redacted] here");
        }
    }
}
