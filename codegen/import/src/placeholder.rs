//! Is a value in a sample one, or does it stand for one?

mod shapes;

use self::shapes::{is_bracketed, is_hidden, is_instruction, is_of_nobody, is_shouted};
use crate::names::authentication::{declared, names_authentication};

/// What a value in a sample is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// Words for what the caller has to put in.
    Placeholder,
    /// The same, with the remark that it may be left out.
    OptionalPlaceholder,
    /// A value somebody had: an address of a made-up application, a hidden credential.
    MadeUp,
    /// A value that may be meant.
    Literal,
}

impl Sample {
    /// Whether words stand for the value.
    #[must_use]
    pub fn is_placeholder(self) -> bool {
        matches!(self, Self::Placeholder | Self::OptionalPlaceholder)
    }
}

/// What the value of `key` in a sample is.
#[must_use]
pub fn sample(key: &str, value: &str) -> Sample {
    let text = value.trim();
    // `API_KEY` may be the name of a way: then it is sent as it stands.
    if names_authentication(key) && declared(text).is_some() {
        return Sample::Literal;
    }
    if is_bracketed(text) || is_shouted(key, text) || is_instruction(key, text) {
        return if says_optional(text) {
            Sample::OptionalPlaceholder
        } else {
            Sample::Placeholder
        };
    }
    if is_hidden(text) || is_of_nobody(text) {
        return Sample::MadeUp;
    }
    Sample::Literal
}

/// Whether a placeholder or a comment says that the value may be left out.
#[must_use]
pub fn says_optional(text: &str) -> bool {
    let lower = text.to_lowercase();
    let plain = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || word.starts_with("true")
            || word.starts_with("false")
    };
    let mut defaults = lower.match_indices("default ");
    if defaults.any(|(at, word)| plain(&lower[at + word.len()..])) {
        return true;
    }
    let at = lower.find("optional");
    // "non-optional" and "not optional" say the opposite.
    at.is_some_and(|at| {
        !lower[..at]
            .trim_end_matches(['-', ' ', '_'])
            .ends_with(['n', 't'])
            || !lower[..at].contains("no")
    })
}
