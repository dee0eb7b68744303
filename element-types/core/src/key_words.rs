//! The words of a key or a label.
//!
//! **Input:** a key, a label or a placeholder. **Output:** its words, in lower case: one by one, or as a
//! placeholder for a value.

/// The words of a key: split at everything that is no letter or digit, and where a capital follows a
/// small letter.
///
/// ```
/// assert_eq!(element_core::words("epages.accessToken"), ["epages", "access", "token"]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous = ' ';
    for letter in text.chars() {
        if !letter.is_alphanumeric() {
            previous = ' ';
            continue;
        }
        let starts = previous == ' ' || letter.is_uppercase() && previous.is_lowercase();
        if starts {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
        previous = letter;
    }
    words
}

/// The letters and digits of a key, in lower case: what of it is in a name that another language gives it.
///
/// ```
/// assert!(element_core::letters("base.url").eq(element_core::letters("baseUrl")));
/// ```
pub fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}

/// `your-oauth-client-id` for "OAuth client id": what a sample shows for a value that the reader has to
/// fill in, with the label's words whatever capitals are in them.
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
