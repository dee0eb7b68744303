//! The rules: from what documents say to what a definition says, one table for each question.
//!
//! A rule goes by the kind of evidence (a placeholder in a request, a value in a response, the
//! attributes of an export, a row of a table, the list of common entries), never by the element.
//! The first rule of a table that has something to say decides, and its name is kept, so that a
//! decision can be traced to a line of a document.

pub mod authentication;
pub mod default;
pub mod label;
pub mod required;
pub mod secret;
pub mod sets;
pub mod supplier;
pub mod value_type;
