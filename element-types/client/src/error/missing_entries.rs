//! Entries that a refusal names.
//!
//! **Input:** the message of a refusal and the element's table. **Output:** keys of entries.

use element_types::ElementSpec;
use serde_json::Value;

/// The keys that a message names and the request did not send.
///
/// Where the element's table is known, a key counts wherever it appears as a word; where it is not,
/// only what is in back-ticks, since anything could be a key.
pub(crate) fn missing_entries(
    message: &str,
    spec: Option<&ElementSpec>,
    sent: Option<&Value>,
) -> Vec<String> {
    let given = |key: &str| {
        let value = sent.and_then(|body| body.get("configuration")?.get(key));
        value.is_some_and(|value| !value.is_null())
    };
    let mut missing: Vec<String> = Vec::new();
    let known = spec.filter(|spec| !spec.entries.is_empty());
    let named: Vec<&str> = match known {
        Some(spec) => words(message)
            .filter(|word| spec.entry(word).is_some())
            .collect(),
        None => message
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|word| is_key(word))
            .collect(),
    };
    for key in named {
        if !given(key) && !missing.iter().any(|earlier| earlier == key) {
            missing.push(key.to_owned());
        }
    }
    missing
}

fn words(message: &str) -> impl Iterator<Item = &str> {
    let ends = |it: char| !(it.is_alphanumeric() || ".-_$".contains(it));
    message
        .split(ends)
        .map(|word| word.trim_end_matches(['.', '-']))
        .filter(|word| !word.is_empty())
}

fn is_key(word: &str) -> bool {
    words(word).next() == Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_table_only_back_ticks_name_entries() {
        let sent = serde_json::json!({"configuration": {"user": "ada", "site": null}});
        let message = "`user` is fine, `site` (Site) and `api.key` are missing, `not a key` too";
        let missing = missing_entries(message, Some(ElementSpec::UNTYPED), Some(&sent));
        assert_eq!(missing, ["site", "api.key"]);
        assert_eq!(missing_entries("api.key is missing", None, None), [""; 0]);
    }
}
