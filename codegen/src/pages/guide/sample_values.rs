//! What stands for a value that the reader replaces.
//!
//! **Input:** an entry. **Output:** its text on the wire, and the same in Rust.

use element_core::{Literal, items};

use crate::invisible_characters::rust_literal;
use crate::model::Entry;

/// A value that shows what to type: the definition's example, or a placeholder with the label's words.
pub(super) fn text(entry: &Entry) -> String {
    if let Some(example) = entry.example() {
        return example.to_owned();
    }
    let options = entry.value_type.choice().map(|choice| &choice.options);
    let first = options.and_then(|options| options.first());
    let option = first.map(|option| option.value.as_str());
    entry.value_type.kind().sample(option, &entry.label)
}

/// The same as the argument of a setter.
pub(super) fn literal(entry: &Entry) -> String {
    let text = text(entry);
    match entry.value_type.kind().literal() {
        Literal::Boolean | Literal::Number => text,
        Literal::List => {
            let items: Vec<String> = items(&text).map(rust_literal).collect();
            format!("[{}]", items.join(", "))
        }
        Literal::Document => {
            format!(
                "<element_types::Json as element_types::Value>::from_text({})?",
                rust_literal(&text)
            )
        }
        Literal::Text => rust_literal(&text),
    }
}
