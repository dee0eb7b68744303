//! What stands for a value that the reader replaces.
//!
//! **Input:** an entry, or a member of a grant. **Output:** its text on the wire, and the same in Rust.

use crate::model::{ChoiceRef, Entry, ValueType};

/// A value that shows what to type: the definition's example, or a placeholder with the label's words.
pub(super) fn text(entry: &Entry) -> String {
    if let Some(example) = entry.example() {
        return example.to_owned();
    }
    match &entry.value_type {
        ValueType::Boolean => "true".into(),
        ValueType::Integer(_) => "1".into(),
        ValueType::TimestampMs => "1500000000000".into(),
        ValueType::Url => "https://service.example".into(),
        ValueType::Json => "{}".into(),
        ValueType::DateMask => "yyyy-MM-dd".into(),
        ValueType::Choice(ChoiceRef::Common(choice) | ChoiceRef::Own(choice)) => choice
            .options
            .first()
            .map(|option| option.value.clone())
            .unwrap_or_default(),
        ValueType::Text | ValueType::List | ValueType::Custom => {
            element_core::placeholder(&entry.label)
        }
    }
}

/// The same as the argument of a setter.
pub(super) fn literal(entry: &Entry) -> String {
    let text = text(entry);
    match entry.value_type {
        ValueType::Boolean | ValueType::Integer(_) | ValueType::TimestampMs => text,
        ValueType::List => {
            let items: Vec<String> = text.split(',').map(|item| format!("{item:?}")).collect();
            format!("[{}]", items.join(", "))
        }
        ValueType::Json => {
            format!("<element_types::Json as element_types::Value>::from_text({text:?})?")
        }
        _ => format!("{text:?}"),
    }
}

/// What stands for a member of a grant: `oauth_token` becomes `your-token`.
pub(super) fn member(name: &str) -> String {
    element_core::placeholder(name.trim_start_matches("oauth_"))
}
