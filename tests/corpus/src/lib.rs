//! Checks that need a folder of documents, which this repository does not have: its path is an
//! argument, and nothing else here depends on it.
//!
//! - [`compare`]: what an import gives, or what the definitions say, against a [`catalogue`];
//! - [`found`]: the two sides that can be compared with one, brought to one form;
//! - [`score`], [`table`]: how good it is, as figures and as text;
//! - [`cli`]: arguments in, text and an exit code out.

pub mod catalogue;
pub mod cli;
pub mod compare;
pub mod found;
pub mod score;
pub mod table;
