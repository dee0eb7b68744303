//! Pages for people: a guide for every element, a table for every hub, the list of all elements.
//!
//! **Input:** the model. **Output:** Markdown, whose texts [`crate::doc`] made inert.

pub mod element_lists;
pub mod guide;
mod hub_descriptions;
