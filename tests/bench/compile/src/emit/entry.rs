//! What both writers say of an entry: its field and its doc comment.
//!
//! **Input:** a wire key or an entry. **Output:** Rust text.

use bench_kit::definition::{Entry, Given};

/// `pagination.pageSize` as a field: `pagination_page_size`.
pub(crate) fn field(key: &str) -> String {
    let mut name = String::with_capacity(key.len() + 2);
    for letter in key.chars() {
        match letter {
            '.' => name.push('_'),
            upper if upper.is_ascii_uppercase() => {
                name.push('_');
                name.push(upper.to_ascii_lowercase());
            }
            other => name.push(other),
        }
    }
    name
}

/// The doc comment of an entry.
pub(crate) fn doc(entry: &Entry, indent: &str) -> String {
    let presence = match (entry.given, entry.default) {
        (Given::Required, _) => "required".to_owned(),
        (_, Some(default)) => format!("default `{default}`"),
        (Given::Platform, None) => "supplied by the platform".to_owned(),
        (Given::Optional, None) => "optional".to_owned(),
    };
    format!(
        "{indent}/// {}\n{indent}///\n{indent}/// Wire key `{}`; {presence}.\n",
        entry.doc, entry.key
    )
}
