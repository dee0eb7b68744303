//! The beginning of a body that may be shown.
//!
//! **Input:** a body nobody expected. **Output:** one short line: of JSON only members that say what
//! went wrong, of anything else only its text.

use serde_json::Value;

/// The longest text of others that an error carries, in characters.
pub(crate) const LONGEST: usize = 500;

/// Members of an error body that are shown; nobody knows what the others hold.
const SHOWN: &[&str] = &[
    "code",
    "detail",
    "details",
    "error",
    "error_description",
    "errors",
    "field",
    "fields",
    "id",
    "key",
    "message",
    "name",
    "path",
    "providerMessage",
    "reason",
    "requestId",
    "status",
    "title",
    "type",
];

/// What may be shown of a body; nothing of an empty one. `clean` takes secrets out before a text is
/// cut, so that no half of one is left over.
pub(crate) fn excerpt(body: &[u8], clean: impl Fn(&str) -> String) -> Option<String> {
    let text = String::from_utf8_lossy(body);
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if let Ok(mut value) = serde_json::from_str::<Value>(text) {
        hide(&mut value);
        return Some(one_line(&clean(&value.to_string()), LONGEST));
    }
    if text.starts_with(['{', '[', '"']) {
        return Some(format!("({} bytes, broken JSON)", body.len()));
    }
    if text.contains(char::is_control) && !text.contains('<') && text.contains('\u{fffd}') {
        return Some(format!("({} bytes, no text)", body.len()));
    }
    Some(one_line(&clean(&without_tags(text)), LONGEST))
}

/// Replaces what is not known to be harmless. `serde_json` bounds how deep a value goes.
fn hide(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                if SHOWN.contains(&key.as_str()) {
                    hide_below(member);
                } else {
                    *member = Value::String("…".to_owned());
                }
            }
        }
        other => hide_below(other),
    }
}

fn hide_below(value: &mut Value) {
    match value {
        Value::Object(_) => hide(value),
        Value::Array(items) => items.iter_mut().for_each(hide_below),
        _ => {}
    }
}

/// The text between tags.
fn without_tags(text: &str) -> String {
    let mut shown = String::new();
    for part in text.split('<') {
        let inside = part.split_once('>').map_or(part, |(_, inside)| inside);
        shown.push_str(inside);
        shown.push(' ');
    }
    shown
}

/// A text on one line, cut after so many characters.
pub(crate) fn one_line(text: &str, longest: usize) -> String {
    let line: Vec<_> = text
        .split(|it: char| it.is_whitespace() || it.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let line = line.join(" ");
    match line.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_json_only_known_members_are_shown() {
        let body = br#"{"message": "no", "token": "planted", "errors": [{"field": "a", "value": "planted"}]}"#;
        let shown = excerpt(body, str::to_owned).unwrap_or_default();
        assert_eq!(
            shown,
            r#"{"errors":[{"field":"a","value":"…"}],"message":"no","token":"…"}"#
        );
        assert_eq!(
            excerpt(br#"{"token": "planted"#, str::to_owned).as_deref(),
            Some("(18 bytes, broken JSON)")
        );
    }

    #[test]
    fn of_html_only_the_text_is_shown() {
        let body = b"<html>\n<title>502 Bad Gateway</title><body a='planted'>nginx</body></html>";
        assert_eq!(
            excerpt(body, str::to_owned).as_deref(),
            Some("502 Bad Gateway nginx")
        );
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(one_line("ä\r\n\tü", 9), "ä ü");
        assert_eq!(one_line("ääää", 2), "ää…");
        assert_eq!(excerpt(b" ", str::to_owned), None);
    }
}
