//! Elements made at run time: an `element.json` as a table.
//!
//! **Input:** the document that the platform exports and takes. **Output:** a table like those of
//! the catalogue, or everything that is wrong with the document.
//!
//! Tables live as long as the program, so what one is made of is leaked; [`MOST`] bounds how often.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use element_core::{Authentication, FormEntry, Shown, reads_like_a_secret};
use element_types::{
    ElementSpec, EntryDetails, EntrySpec, GrantKind, Presence, ValueType, WaySpec,
};
use serde_json::{Map, Value};

/// How many tables one process makes; a change of an element makes another.
const MOST: usize = 10_000;

/// How many entries an element may have: four times as many as the largest known.
const MOST_ENTRIES: usize = 500;

/// How long a key, name or default may be.
const LONGEST: usize = 4096;

static MADE: AtomicUsize = AtomicUsize::new(0);

/// Reads an `element.json`.
pub(crate) fn read(document: &Map<String, Value>) -> Result<&'static ElementSpec, Vec<String>> {
    let mut reader = Reader::default();
    let key = reader.text(document, "key", "");
    let name = reader.text(document, "name", "");
    if key
        .chars()
        .any(|c| c.is_control() || c.is_whitespace() || c == '/')
    {
        reader
            .wrong
            .push("`key` may hold no blanks and no `/`".into());
    }
    if !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit()) {
        reader
            .wrong
            .push("`key` may not be a number, which would mean another element's `id`".into());
    }
    let word = document
        .get("authentication")
        .and_then(|member| member.get("type"));
    let word = word.and_then(Value::as_str).unwrap_or("custom");
    let entries = reader.entries(document);
    if !reader.wrong.is_empty() {
        return Err(reader.wrong);
    }
    if MADE.fetch_add(1, Ordering::Relaxed) >= MOST {
        return Err(vec![format!(
            "this process has made {MOST} elements; start it again"
        )]);
    }
    let description = document
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let hub = document
        .get("hub")
        .and_then(Value::as_str)
        .unwrap_or("general");
    Ok(Box::leak(Box::new(ElementSpec {
        key: leak(&key),
        name: leak(&name),
        hub: leak(hub),
        authentication: leak(word),
        doc: leak(description),
        ways: Box::leak(Box::new([way(word)])),
        entries: Box::leak(entries.into_boxed_slice()),
        ..ElementSpec::BASE
    })))
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.into())
}

fn way(authentication: &str) -> WaySpec {
    let word = authentication.to_ascii_lowercase();
    let (name, grant) = match GrantKind::from_word(&word) {
        Some(grant @ (GrantKind::OAuth1 | GrantKind::OAuth2)) => (grant.word(), grant),
        _ if word == Authentication::Basic.word() => {
            (Authentication::Basic.word(), GrantKind::None)
        }
        _ => (Authentication::Custom.word(), GrantKind::None),
    };
    WaySpec {
        name,
        grant,
        extras: &[],
    }
}

#[derive(Default)]
struct Reader {
    wrong: Vec<String>,
}

impl Reader {
    /// A text that must be there.
    fn text(&mut self, members: &Map<String, Value>, name: &str, place: &str) -> String {
        match members.get(name) {
            Some(Value::String(text)) if !text.trim().is_empty() && text.len() <= LONGEST => {
                text.clone()
            }
            Some(Value::String(text)) if text.len() > LONGEST => {
                self.wrong
                    .push(format!("`{place}{name}` is longer than {LONGEST} bytes"));
                String::new()
            }
            _ => {
                self.wrong
                    .push(format!("`{place}{name}` is required and has to be a text"));
                String::new()
            }
        }
    }

    fn entries(&mut self, document: &Map<String, Value>) -> Vec<EntrySpec> {
        let items = match document.get("configuration") {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(items)) if items.len() <= MOST_ENTRIES => items,
            Some(Value::Array(_)) => {
                self.wrong.push(format!(
                    "`configuration` has more than {MOST_ENTRIES} entries"
                ));
                return Vec::new();
            }
            Some(_) => {
                self.wrong.push("`configuration` has to be a list".into());
                return Vec::new();
            }
        };
        let mut keys = BTreeSet::new();
        let mut entries = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let at = format!("configuration[{place}].");
            let Value::Object(item) = item else {
                self.wrong
                    .push(format!("`configuration[{place}]` has to be an object"));
                continue;
            };
            let key = self.text(item, "key", &at);
            if !key.is_empty() && !keys.insert(key.clone()) {
                self.wrong
                    .push(format!("`{at}key` is `{}` again", key.escape_debug()));
            }
            entries.push((key, item));
        }
        if self.wrong.is_empty() {
            entries
                .into_iter()
                .map(|(key, item)| entry(&key, item))
                .collect()
        } else {
            Vec::new()
        }
    }
}

/// One entry; what its form says of it, `element-core` knows.
#[allow(clippy::needless_update, reason = "a table may gain a member")]
fn entry(key: &str, item: &Map<String, Value>) -> EntrySpec {
    let text = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default();
    let is = |name: &str| item.get(name) == Some(&Value::Bool(true));
    let default = text("defaultValue");
    let form = FormEntry {
        key,
        required: is("required"),
        filled_in: !default.is_empty(),
        shown: Shown::of(is("internal"), is("hideFromConsole")),
    };
    let presence = if form.filled_in {
        Presence::Default(leak(default))
    } else if form.is_demanded() {
        Presence::Required
    } else {
        Presence::Optional
    };
    let word = text("type");
    let options: Vec<&'static str> = options(item);
    EntrySpec {
        key: leak(key),
        label: leak(if text("name").trim().is_empty() {
            key
        } else {
            text("name")
        }),
        doc: leak(text("description")),
        value_type: match word {
            "BOOLEAN" | "BOOLEAN_YESNO" => ValueType::Boolean,
            "COMBO" if !options.is_empty() => ValueType::Choice,
            _ => ValueType::Text,
        },
        details: Box::leak(Box::new(EntryDetails {
            options: Box::leak(options.into_boxed_slice()),
            ..EntryDetails::NONE
        })),
        presence: Box::leak(Box::new([presence])),
        secret: word == "PASSWORD" || reads_like_a_secret(key),
        supplied_by: form.supplied_by(),
        ..EntrySpec::TEXT
    }
}

fn options(item: &Map<String, Value>) -> Vec<&'static str> {
    let options = item.get("options").and_then(Value::as_array);
    let options = options.into_iter().flatten();
    options
        .filter_map(|option| option.get("value").and_then(Value::as_str))
        .map(leak)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn table(document: &Value) -> Result<&'static ElementSpec, Vec<String>> {
        read(document.as_object().expect("an object"))
    }

    #[test]
    fn a_form_says_who_sends_what() {
        let spec = table(&json!({
            "key": "acmedesk", "name": "Acme Desk", "authentication": { "type": "oauth2" },
            "configuration": [
                { "key": "site", "name": "Site", "type": "TEXTFIELD_32", "required": true },
                { "key": "pin", "type": "PASSWORD", "required": true },
                { "key": "hidden", "type": "TEXTFIELD_32", "required": true, "hideFromConsole": true },
                { "key": "oauth.api.key", "type": "TEXTFIELD_32", "required": true, "hideFromConsole": true },
                { "key": "polls", "type": "BOOLEAN", "required": true, "defaultValue": "false" },
                { "key": "region", "type": "COMBO", "options": [{ "value": "eu" }, { "value": "us" }] },
            ],
        }))
        .expect("a table");
        let required: Vec<_> = spec
            .entries
            .iter()
            .filter(|entry| entry.is_required_in(0))
            .map(|entry| entry.key)
            .collect();
        assert_eq!(required, ["site", "pin", "oauth.api.key"]);
        assert!(spec.entry("pin").is_some_and(|entry| entry.secret));
        assert_eq!(
            spec.entry("polls").and_then(EntrySpec::default),
            Some("false")
        );
        assert_eq!(
            spec.entry("region").map(EntrySpec::options),
            Some(&["eu", "us"][..])
        );
        assert_eq!(
            spec.ways.first().map(|way| way.grant),
            Some(GrantKind::OAuth2)
        );
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let wrong = table(&json!({
            "key": "a b", "configuration": [{ "name": "x" }, 1, { "key": "k" }, { "key": "k" }],
        }));
        assert_eq!(
            wrong,
            Err(vec![
                "`name` is required and has to be a text".to_owned(),
                "`key` may hold no blanks and no `/`".to_owned(),
                "`configuration[0].key` is required and has to be a text".to_owned(),
                "`configuration[1]` has to be an object".to_owned(),
                "`configuration[3].key` is `k` again".to_owned(),
            ])
        );
    }
}
