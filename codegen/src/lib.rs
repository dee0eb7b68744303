//! The generator behind `element-types`: definitions or an annotated struct in, Rust text out.
//!
//! This page is the architecture document: where things are, and what always holds.
//!
//! # Five stages
//!
//! ```text
//! element-defs/*.json ─ parse ─> Definition ─ lower ─> Element ─ emit ─> code ─ render ─> text ─ tree ─> disk
//! #[derive(ElementConfig)] ────> Definition ─ lower ─> Element ─ emit ─> code ─ compiler ─> tokens
//! ```
//!
//! | stage | room | in | out |
//! |---|---|---|---|
//! | parse | [`definition`] | JSON text | what a definition *says*, with the place of everything |
//! | lower | [`lower`] | that | what the catalogue *is*: [`model`], plain data |
//! | emit | [`emit`] | the model | code on one line; total, cannot fail |
//! | render | `render` | that code | text as a person would lay it out |
//! | tree | `tree` | the plan of all files | what differs on the disk, and the writes that mend it |
//!
//! `generate` runs them in a row. The second front door has rooms of its own: `annotated` reads a struct
//! into the same [`definition::Definition`], so that both doors are held to the same rules and get the
//! same companions from [`emit::companions`]; [`derive`](mod@derive) makes the macro's answer of it;
//! `convert` leads from a struct to a definition and back, which the macro never does.
//!
//! Beside the stages: [`diagnostic`] collects findings, [`name`] is the only place that makes
//! identifiers, [`doc`] the only place that makes doc text, [`credential`] the only place that knows
//! what a credential looks like. `pages` are guides and lists in Markdown, `show` is the catalogue on a
//! terminal, `schema` the catalogue for other languages, `starter` a new definition, `changes` what a
//! change takes from callers, `request` judges what one would send. `lint` reads the whole catalogue as
//! a critical reader would: what generates all the same, and should not stay so.
//!
//! # Rendering
//!
//! The text is prettyplease's, to the byte, and prettyplease writes next to none of it: to parse for
//! it and to print with it was most of what generation cost. `render::printer` reads emitted code
//! from left to right, one construct a function, and says which words are where, in which boxes
//! and with which breaks between; `render::layout` measures the boxes and writes lines. It knows what
//! emission writes and gives up at anything else, and then prettyplease prints that item. So a new
//! construct in [`emit`] comes out right at once, and a test that names it asks for its printer:
//! prettyplease judges every item of the repository, of the obstacle course, of hostile texts and of
//! generated definitions, and every known construct at every width.
//!
//! # What always holds
//!
//! Each line is a test, here or in the workspace's `tests/`.
//!
//! - Nothing outside `tree` touches a disk, an environment variable or a process.
//! - Output depends on the definitions alone: same bytes on every machine, in any input order.
//! - Everything is parsed and lowered before anything is emitted; nothing is written unless
//!   everything rendered. A check is the same run without the last write.
//! - Our printer knows all that emission writes, and prints it as prettyplease would.
//! - One run reports every finding, each with a stable code, a place, what is allowed and what to
//!   type next. No input makes this crate panic.
//! - Text from outside is inert: in doc comments, in string literals, in paths.
//! - Whenever a run is stopped every file is whole, and the next run ends where this one would have.
//! - This crate does not depend on `element-types`: it must run when generated code does not compile.
//! - A file says what comes in and what goes out and can be read at once, a type's name has one meaning
//!   in its crate, and no circle leads through files of two rooms.
//!
//! # Features
//!
//! `gen` (on by default) is what the command line needs: JSON with places, rendering, the tree. The
//! derive builds without it, on syn, quote and heck alone.

mod annotated;
#[cfg(feature = "build")]
pub mod build;
#[cfg(feature = "gen")]
pub mod changes;
#[cfg(feature = "gen")]
pub mod convert;
pub mod credential;
pub mod definition;
pub mod derive;
pub mod diagnostic;
pub mod doc;
pub mod emit;
#[cfg(feature = "gen")]
pub mod format;
#[cfg(feature = "gen")]
pub mod generate;
pub mod json;
#[cfg(feature = "gen")]
pub mod lint;
pub mod lower;
pub mod model;
pub mod name;
#[cfg(feature = "gen")]
pub mod pages;
#[cfg(feature = "gen")]
#[allow(clippy::incompatible_msrv, reason = "of the command line alone")]
pub mod render;
#[cfg(feature = "gen")]
pub mod request;
#[cfg(feature = "gen")]
pub mod schema;
#[cfg(feature = "gen")]
pub mod show;
#[cfg(feature = "gen")]
pub mod starter;
#[cfg(feature = "gen")]
#[allow(clippy::incompatible_msrv, reason = "of the command line alone")]
pub mod tree;
pub mod unseen;
mod vec_map;
