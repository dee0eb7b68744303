//! Words that read translated, and what to write.
//!
//! **Input:** a text. **Output:** the first such word, with its replacement.

/// Lower case, with what the trade says. Words that have honest uses as well, such as `take` and
/// `behind`, are left to readers.
const PHRASES: &[(&str, &str)] = &[
    ("by means of", "`with` or `through`"),
    ("by way of", "`with` or `through`"),
    ("to the letter", "`exactly`"),
    ("as a rule", "`usually`"),
    ("whatever", "its name"),
    ("stands", "`is` or `appears`"),
    ("stood", "`is` or `appears`"),
    ("gives", "`says`, `returns` or `issues`"),
    ("gave", "`says`, `returns` or `issues`"),
    ("wants", "`needs` or `expects`"),
    ("wanted", "`needed` or `expected`"),
    ("admits", "`authorises` or `approves`"),
    ("admitted", "`authorised` or `approved`"),
];

/// The first of them in a text, code aside.
pub(super) fn found(text: &str) -> Option<(&'static str, &'static str)> {
    let prose = prose(text).to_lowercase();
    let mut phrases = PHRASES.iter();
    phrases
        .find(|(phrase, _)| super::super::names(&prose, phrase))
        .copied()
}

/// The text without what is in back-ticks.
pub(super) fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}
