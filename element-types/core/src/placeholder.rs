//! What a sample shows for a value that the reader has to fill in.
//!
//! **Input:** the label of an entry. **Output:** words that no one takes for the value.

/// `your-oauth-client-id` for "OAuth client id": the label's words, whatever capitals are in them.
///
/// ```
/// assert_eq!(element_core::placeholder("HubSpot API key"), "your-hubspot-api-key");
/// ```
#[must_use]
pub fn placeholder(label: &str) -> String {
    let words = label.split(|character: char| !character.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .fold("your".to_owned(), |text, word| {
            text + "-" + &word.to_lowercase()
        })
}
