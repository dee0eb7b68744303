//! How the house is built: which files may know each other, what types are called, how long files are,
//! that each says what it does, and that the page that says how to add something names the right ones.
//!
//! **Input:** the sources of every crate of ours. **Output:** what breaks a rule of the house. Each
//! rule has a list of what stays and why, and a line of it that is no longer true is a failure too.

mod circles;
mod docs;
mod how_to_add;
mod names;
mod sizes;

/// The sources of every crate of ours.
const CRATES: &[&str] = &[
    "codegen/src",
    "codegen/import/src",
    "element-types/src",
    "element-types/core/src",
    "element-types/client/src",
    "element-types/platform/src",
    "codegen/cli/src",
];
