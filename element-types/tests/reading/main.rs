//! What is read of a response, however odd it is, and that nothing of it is lost.
#![cfg(feature = "helpdesk")]

mod buffers;
#[path = "../common/mod.rs"]
mod common;
mod configurations;
mod distortions;
mod documents;

use element_types::Reading;

/// The text of a reading, to compare readings of different types in one table.
fn state<T: std::fmt::Debug>(reading: &Reading<'_, T>) -> String {
    match reading {
        Reading::Value(value) => format!("value {value:?}"),
        Reading::Other(unexpected) => format!("other {}", unexpected.json()),
        other => format!("{other:?}").to_lowercase(),
    }
}
