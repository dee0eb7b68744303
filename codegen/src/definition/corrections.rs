//! What a person decided: a correction that names what the sources say wrongly.
//!
//! **Input:** a definition, and a key, number or other word. **Output:** whether one of its corrections
//! is about that.

use super::Definition;

impl Definition {
    /// Whether a correction names this key, number or other word of the sources.
    #[must_use]
    pub fn is_corrected(&self, word: &str) -> bool {
        let mut corrections = self.sources.iter().flat_map(|source| &source.corrections);
        corrections.any(|correction| names(&correction.value, word))
    }
}

/// Whether a text has a word of its own that is this one; `base.url` is no part of `my.base.url`.
pub(crate) fn names(text: &str, word: &str) -> bool {
    let belongs = |character: char| character.is_alphanumeric() || "._-".contains(character);
    !word.is_empty()
        && text.match_indices(word).any(|(start, _)| {
            let before = text[..start].chars().next_back();
            let mut after = text[start + word.len()..].chars();
            let ends = match after.next() {
                // A full stop ends a sentence, not a key.
                Some('.') => after.next().is_none_or(|next| !belongs(next)),
                Some(next) => !belongs(next),
                None => true,
            };
            ends && !before.is_some_and(belongs)
        })
}

#[cfg(test)]
mod tests {
    use super::{Definition, names};
    use crate::definition::SourceDefinition;
    use crate::diagnostic::{Location, Spanned};

    #[test]
    fn a_text_names_whole_words_alone() {
        for (text, word, expected) in [
            ("It writes `base.url` twice", "base.url", true),
            ("So base.url is required", "base.url", true),
            ("It is about base.url.", "base.url", true),
            ("It is about my.base.url", "base.url", false),
            ("It is about base.url.path", "base.url", false),
            ("The id 650 and", "650", true),
            ("The id 1650 and", "650", false),
            ("", "650", false),
            ("anything", "", false),
        ] {
            assert_eq!(names(text, word), expected, "{word} in {text}");
        }
    }

    #[test]
    fn a_word_is_settled_by_a_correction_of_any_source() {
        let source = |correction: &str| SourceDefinition {
            document: Spanned::new("The guide".to_owned(), Location::default()),
            corrections: vec![Spanned::new(correction.to_owned(), Location::default())],
        };
        let definition = Definition {
            sources: vec![source("id: page says 46."), source("hub: it says `sage`.")],
            ..Definition::default()
        };
        assert!(definition.is_corrected("46"));
        assert!(definition.is_corrected("sage"));
        assert!(!definition.is_corrected("guide"));
    }
}
