//! Checks that need a folder of documents, which this repository does not have: its path is an
//! argument, and nothing else here depends on it.
//!
//! - [`compare`]: what an import gives, or what the definitions say, against a [`catalogue`];
//! - [`found`]: the two sides that can be compared with one, brought to one form;
//! - [`rules`]: which words, rules and repairs of the importer documents ask for;
//! - [`score`], [`table`]: how good it is, as figures and as text;
//! - `responses` (a feature, on by default): every response decoded into its element's types and
//!   written back;
//! - [`cli`]: arguments in, text and an exit code out.

pub mod catalogue;
pub mod cli;
pub mod compare;
pub mod found;
#[cfg(feature = "responses")]
pub mod responses;
pub mod rules;
pub mod score;
pub mod table;
