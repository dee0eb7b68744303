//! Names of types and variants.
//!
//! **Input:** words, and identifiers of entries and ways. **Output:** names in upper camel case.

use heck::ToUpperCamelCase as _;

use super::reserved_words::TYPES;
use super::{NoName, snake};

/// The grant of a way with extras: `Oauth2Grant`, beside a struct of its own `AcmeDeskOauth2Grant`.
#[must_use]
pub fn grant(stem: &str, way: &str) -> String {
    format!("{stem}{}Grant", way.to_upper_camel_case())
}

/// The type that stands for a way: `Oauth2Way`.
#[must_use]
pub fn way(way: &str) -> String {
    format!("{}Way", way.to_upper_camel_case())
}

/// The configuration that a way's builder returns: `Oauth2Config`, beside a struct of its own
/// `AcmeDeskOauth2Config`.
#[must_use]
pub fn built(stem: &str, way: &str) -> String {
    format!("{stem}{}Config", way.to_upper_camel_case())
}

/// The type name of words: `event.vendor.type` becomes `EventVendorType`.
///
/// # Errors
///
/// When the words have letters that identifiers should not have, or none at all.
pub fn type_name(words: &str) -> Result<String, NoName> {
    let snake = snake(words)?;
    let mut name = snake.to_upper_camel_case();
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert(0, 'N');
    }
    if TYPES.contains(&name.as_str()) {
        name.push_str("Choice");
    }
    Ok(name)
}

/// The variant of an option: `webhook` becomes `Webhook`.
///
/// # Errors
///
/// When the value has no letters an identifier may have, as `>=` has none.
pub fn variant(value: &str) -> Result<String, NoName> {
    let mut name = snake(value)?.to_upper_camel_case();
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert(0, 'N');
    }
    // `Other` is the variant of what nobody has seen; `Self` cannot be a variant.
    if name == "Other" || name == "Self" {
        name.push_str("Value");
    }
    Ok(name)
}

/// Whether `name` can be a type or a variant as it is.
#[must_use]
pub fn is_type(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
        && name != "Self"
}

/// Whether `name` can be a variant beside `Other`, which every choice has.
#[must_use]
pub fn is_variant(name: &str) -> bool {
    is_type(name) && name != "Other"
}

/// The name of the trait, and of the builder's parameter, for a required entry's identifier.
#[must_use]
pub fn state(ident: &str) -> String {
    let mut name = String::new();
    for word in ident.split('_') {
        capitalized(word, &mut name);
    }
    name.push_str("State");
    name
}

/// What the names of an element's schemas begin with: `Freshservice`, of one of its ways
/// `Netsuitecrmv2_Token`. No two elements or ways meet: a word that begins with a digit keeps its
/// underscore, and so does a way.
#[cfg(feature = "gen")]
#[must_use]
pub fn schema(module: &str, way: Option<&str>) -> String {
    let mut name = String::with_capacity(module.len());
    for (place, words) in std::iter::once(module).chain(way).enumerate() {
        for (word, text) in words.split('_').enumerate() {
            let opens_a_way = place > 0 && word == 0;
            if opens_a_way || text.starts_with(|first: char| first.is_ascii_digit()) {
                name.push('_');
            }
            capitalized(text, &mut name);
        }
    }
    name
}

/// Adds a word with a capital.
fn capitalized(word: &str, name: &mut String) {
    let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
    name.push_str(&first.to_ascii_uppercase());
    name.push_str(rest);
}
