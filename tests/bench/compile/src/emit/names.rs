//! Identifiers for sketched modules: a wire key in, a field or type name out. Enough for the keys
//! measured with.

/// `pagination.pageSize` as a field: `pagination_page_size`.
#[must_use]
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

/// `pagination.max` as a type: `PaginationMax`.
#[must_use]
pub(crate) fn type_name(key: &str) -> String {
    let name = field(key);
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + rest
    });
    words.collect()
}
