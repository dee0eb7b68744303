//! Open lists of values: what is known has a variant, what is new survives.
//!
//! **Input:** a text. **Output:** an option, or the text itself.

mod common;

pub use common::*;

/// A value from a list that may grow.
///
/// Implementors are open enums: a variant for every known option and one that keeps any other text,
/// so that a value nobody has seen yet survives a round trip. Spellings that mean the same are read
/// into one variant.
///
/// ```
/// use element_types::Choice;
/// use element_types::choice::EventVendorType;
///
/// let polling = EventVendorType::from_text("polling");
/// assert_eq!(polling, EventVendorType::Polling);
/// assert_eq!(EventVendorType::from_text("semaphore").as_str(), "semaphore");
/// assert!(EventVendorType::OPTIONS.contains(&"webhook"));
/// ```
pub trait Choice: std::fmt::Debug {
    /// The texts that are known, in the order of the definition.
    const OPTIONS: &'static [&'static str];

    /// Other spellings of the options; they are read and never sent.
    const SPELLINGS: &'static [&'static str] = &[];

    /// The text on the wire.
    fn as_str(&self) -> &str;

    /// Reads the text on the wire; never fails.
    fn from_text(text: &str) -> Self;
}
