//! Texts that point at another text.
//!
//! **Input:** a text that may be read alone. **Output:** a finding, if it needs its neighbour.

use super::translated_words::prose;
use super::{Code, LabelledText, Wording};

/// After these, `that` is no relative pronoun: "of that user" needs the text about the user.
const PREPOSITIONS: &[&str] = &[
    "of", "with", "for", "from", "at", "in", "by", "to", "under", "on", "beside", "behind",
];

/// Phrases that name no place, or one in another text.
const PHRASES: &[&str] = &[
    "beside",
    "goes with it",
    "go with it",
    "next to it",
    "the other half",
    "the same app",
    "the same application",
    "the same client",
    "the same details",
    "the same developer",
    "the same integration",
    "the same key",
    "the same pair",
    "the same page",
    "the same place",
    "the same record",
    "the same registration",
    "the same settings",
];

/// A text that points at its neighbour.
pub(super) fn pointing(text: LabelledText<'_>) -> Option<(Code, Wording)> {
    let prose = prose(text.value).to_lowercase();
    let phrase = demonstrative(&prose).or_else(|| {
        let phrase = PHRASES.iter().find(|it| super::super::names(&prose, it))?;
        Some((*phrase).to_owned())
    })?;
    let message = format!("this text points at another one: it says `{phrase}`");
    let remedy = "name the thing: an editor and a finding show this text without its neighbours";
    Some((
        Code::Neighbour,
        Wording::new(message, "clear only beside another text", remedy),
    ))
}

/// The first "of that user" of a text in small letters.
fn demonstrative(prose: &str) -> Option<String> {
    let words: Vec<&str> = prose.split_whitespace().collect();
    words.windows(3).find_map(|three| match three {
        [preposition, "that", noun] if PREPOSITIONS.contains(preposition) => {
            let noun = noun.trim_end_matches(|it: char| !it.is_alphanumeric());
            Some(format!("{preposition} that {noun}"))
        }
        _ => None,
    })
}
