//! Pages for people: a guide for every element, a table for every hub, the list of all elements.
//!
//! **Input:** the model. **Output:** Markdown, whose texts [`crate::doc`] made inert.

pub mod guide;
mod hubs;
pub mod lists;
