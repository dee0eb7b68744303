//! One instance as it is kept: what was given, no default, no secret.
//!
//! **Input:** checked requests, or the text of the data file. **Output:** that text. Secrets are
//! answered as a mask, so the mask is all that is kept of them.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::clock::Instant;

/// What stands for a secret, in answers and in what is kept.
pub(crate) use element_core::MASK;

/// What one instance is, beside its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Instance {
    /// The key of its element.
    pub(crate) element: String,
    pub(crate) name: String,
    pub(crate) created: Instant,
    pub(crate) tags: Vec<String>,
    pub(crate) disabled: bool,
    /// Until when calls are traced.
    pub(crate) traced_until: Option<Instant>,
    /// Made of tokens that the application held already.
    pub(crate) external: bool,
    /// The wire text of every entry that was given, in the order it was first given.
    pub(crate) configuration: Vec<(String, String)>,
}

impl Instance {
    /// The text given for an entry.
    pub(crate) fn given(&self, key: &str) -> Option<&str> {
        let mut entries = self.configuration.iter();
        entries.find_map(|(own, text)| (own == key).then_some(text.as_str()))
    }

    /// Sets an entry.
    pub(crate) fn set(&mut self, key: &str, text: String) {
        match self.configuration.iter_mut().find(|(own, _)| own == key) {
            Some((_, own)) => *own = text,
            None => self.configuration.push((key.to_owned(), text)),
        }
    }

    /// The text of the data file, without what is as usual.
    pub(crate) fn to_record(&self) -> Box<str> {
        let mut out = String::with_capacity(128 + 48 * self.configuration.len());
        out.push_str("{\"element\":");
        push_text(&mut out, &self.element);
        out.push_str(",\"name\":");
        push_text(&mut out, &self.name);
        // Writing to a String cannot fail.
        let _ = write!(out, ",\"created\":{}", self.created.0);
        if self.disabled {
            out.push_str(",\"disabled\":true");
        }
        if self.external {
            out.push_str(",\"external\":true");
        }
        if let Some(until) = self.traced_until {
            let _ = write!(out, ",\"traced\":{}", until.0);
        }
        out.push_str(",\"tags\":[");
        for (place, tag) in self.tags.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            push_text(&mut out, tag);
        }
        out.push_str("],\"given\":[");
        for (place, (key, text)) in self.configuration.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            push_text(&mut out, key);
            out.push(',');
            push_text(&mut out, text);
        }
        out.push_str("]}");
        // A copy of the right length: to cut the text off would leave small holes in memory.
        out.as_str().into()
    }

    /// Reads [`to_record`](Self::to_record); nothing for any other text.
    pub(crate) fn from_record(record: &str) -> Option<Self> {
        let Value::Object(mut members) = serde_json::from_str(record).ok()? else {
            return None;
        };
        let mut given = texts(&mut members, "given")?.into_iter();
        let mut configuration = Vec::with_capacity(given.len() / 2);
        while let Some(key) = given.next() {
            configuration.push((key, given.next()?));
        }
        Some(Self {
            element: text(&mut members, "element")?,
            name: text(&mut members, "name")?,
            created: Instant(members.get("created")?.as_u64()?),
            tags: texts(&mut members, "tags")?,
            disabled: members.contains_key("disabled"),
            traced_until: members.get("traced").and_then(Value::as_u64).map(Instant),
            external: members.contains_key("external"),
            configuration,
        })
    }
}

fn text(members: &mut Map<String, Value>, name: &str) -> Option<String> {
    match members.remove(name)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn texts(members: &mut Map<String, Value>, name: &str) -> Option<Vec<String>> {
    let Value::Array(items) = members.remove(name)? else {
        return None;
    };
    let items = items.into_iter().map(|item| match item {
        Value::String(text) => Some(text),
        _ => None,
    });
    items.collect()
}

/// Writes a text as JSON.
pub(crate) fn push_text(out: &mut String, text: &str) {
    let special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    // Without a way out of the loop, many bytes are looked at in one step.
    let is_plain = !text
        .bytes()
        .fold(false, |found, byte| found | special(byte));
    if is_plain {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        out.push_str(&Value::from(text).to_string());
    }
}

/// A text without HTML tags, as names and tags are kept.
pub(crate) fn without_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let opens = |character: char| character.is_ascii_alphabetic() || "/!?".contains(character);
        match after.split_once('>') {
            Some((_, behind)) if after.starts_with(opens) => rest = behind,
            _ => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instance() -> Instance {
        Instance {
            element: "acme\"desk".into(),
            name: "Ad\u{e4} \n".into(),
            created: Instant(7),
            tags: vec!["a".into(), "b\\".into()],
            disabled: true,
            traced_until: Some(Instant(9)),
            external: true,
            configuration: vec![("z".into(), "1".into()), ("a".into(), String::new())],
        }
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let instance = instance();
        assert_eq!(Instance::from_record(&instance.to_record()), Some(instance));
    }

    #[test]
    fn half_a_record_is_none() {
        let record = instance().to_record();
        for end in (0..record.len()).filter(|end| record.is_char_boundary(*end)) {
            assert_eq!(Instance::from_record(&record[..end]), None, "{end}");
        }
        for other in [
            "[]",
            "{}",
            r#"{"element":"a","name":"b","created":1,"tags":[],"given":["a"]}"#,
        ] {
            assert_eq!(Instance::from_record(other), None, "{other}");
        }
    }

    #[test]
    fn html_tags_go_and_text_stays() {
        for (text, left) in [
            ("<b>Acme</b> & Co", "Acme & Co"),
            ("<script>x</script>", "x"),
            ("1 < 2 > 0", "1 < 2 > 0"),
            ("a<b", "a<b"),
            ("", ""),
        ] {
            assert_eq!(without_html(text), left);
        }
    }
}
