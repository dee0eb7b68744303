//! The words of a key.
//!
//! **Input:** a key, a label or a placeholder. **Output:** its words, in lower case.

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
