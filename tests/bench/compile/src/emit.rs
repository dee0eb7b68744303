//! Crates to compile, as text: elements in, one file per module out.

#![expect(
    clippy::format_push_string,
    reason = "texts are put together before anything is measured; the lines read like what they write"
)]

mod builder;
mod config;
mod instance;
pub(crate) mod module;
mod names;
pub(crate) mod ours;
pub(crate) mod peers;
pub(crate) mod shape;
mod table;
